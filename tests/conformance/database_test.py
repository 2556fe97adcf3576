#!/usr/bin/env python3
"""The database outputs, in SQLite and in a real PostgreSQL.

A server is started for the test, on a socket in a folder of its own.  The SQL
text is loaded into both; every table and view must then hold the same, the
file that `--emit sqlite` writes too, hostile texts included.  A small spec,
whose days were worked out by hand, answers the five questions of README.md.
"""

import csv
import io
import json
import os
import pathlib
import pwd
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(HERE))

import hostile                                              # noqa: E402

csv.field_size_limit(1 << 24)

SMALL = """
use un
language en
horizon 2012

resolution E/RES/2010/2 "Follow-up" {
    adopted 2010-07-19 by ECOSOC
    para 1 requests SG {
        duty consult "Hold consultations" { by end of 2010 }
    }
    para 2 requests SG {
        report outcome "Outcome of the consultations" {
            after consult
            to    ECOSOC 2011 item "13(b)" then GA 66
        }
    }
    para 3 requests UNCTAD {
        report yearly "Yearly report" { every session of CSTD }
    }
}
outcome A/60/687 chapter I.B "Agenda" {
    adopted 2005-11-18 by WSIS
    para 72 requests SG {
        mandate forum of IGF "The Forum" { for 5 years  from 2006-01-01 }
    }
}
resolution A/RES/65/141 "ICT" {
    adopted 2010-12-20 by GA
    para 17 decides { extends forum by 5 years }
}
done consult on 2010-09 .. 2010-12
"""

# The five questions, as of 2011-06-01, and their answers.  CSTD 14 opened on
# Monday 23 May 2011: ten weeks before is 14 March.  CSTD 15 opens on Monday 21
# May 2012: 12 March.  ECOSOC opens on Monday 4 July 2011: 25 April.
QUESTIONS = [
    # What is overdue, and who owes it?
    ("SELECT lead, name, due FROM overdue ORDER BY due, name",
     [["UNCTAD", "yearly[CSTD 14]", "2011-05-23"]]),
    # What has the Secretary-General still to do in 2011?
    ("SELECT name, submit, due, status FROM due WHERE lead = 'SG' "
     "AND due BETWEEN '2011-01-01' AND '2011-12-31' ORDER BY due, name",
     [["outcome", "2011-04-25", "2011-07-04", "outstanding"]]),
    # In which months does most fall on one lead?
    ("SELECT month, lead, to_submit, falls_due FROM load_by_month "
     "ORDER BY to_submit + falls_due DESC, month, lead LIMIT 4",
     [["2010-12", "SG", "0", "1"], ["2011-03", "UNCTAD", "1", "0"],
      ["2011-04", "SG", "1", "0"], ["2011-05", "UNCTAD", "0", "1"]]),
    # Through which sessions does the report go, and under which item?
    ("SELECT step, goes_to, opens, item FROM chains "
     "WHERE occurrence = 'outcome' ORDER BY chain, step",
     [["1", "ECOSOC 2011", "2011-07-04", "13(b)"],
      ["2", "GA 66", "2011-09-13", None]]),
    # When does the mandate expire, and which instruments say so?
    ("SELECT until_day, relation, instrument, paragraph, adopted "
     "FROM lineage WHERE kind = 'mandate' ORDER BY adopted",
     [["2010-12-31", "given-by", "A/60/687 chapter I.B", "72", "2005-11-18"],
      ["2015-12-31", "extends", "A/RES/65/141", "17", "2010-12-20"]]),
]
DAY = "2011-06-01"

failures = 0


def check(title, wanted, got):
    global failures
    if wanted != got:
        failures += 1
        print(f"{title}\n  wanted {str(wanted)[:400]}\n  got    "
              f"{str(got)[:400]}")


# ---- SQLite ----------------------------------------------------------------

class Lite:
    """A SQLite database; values as text, like CSV has them."""

    def __init__(self, path):
        self.link = sqlite3.connect(path)
        self.link.text_factory = str

    def rows(self, query):
        return [[None if v is None else str(v) for v in row]
                for row in self.link.execute(query)]

    def run(self, statement):
        self.link.executescript(statement)

    def names(self):
        return [r[0] for r in self.rows(
            "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') "
            "ORDER BY name")]


def load_lite(text_file, path):
    with open(text_file, "rb") as text:
        done = subprocess.run(["sqlite3", "-bail", str(path)], stdin=text,
                              capture_output=True, timeout=120)
    check(f"sqlite3 takes {text_file.name}", (0, b"", b""),
          (done.returncode, done.stdout, done.stderr))
    return Lite(path)


# ---- PostgreSQL --------------------------------------------------------------

def postgres_folder():
    """Where the server's programs lie: on the path, or where Debian puts them."""
    found = shutil.which("postgres")
    if found:
        return pathlib.Path(found).resolve().parent
    return max(pathlib.Path("/usr/lib/postgresql").glob("*/bin"),
               key=lambda p: int(p.parent.name))


class Server:
    """A PostgreSQL of our own.  It refuses to run as root, so root lends it
    another user."""

    def __init__(self):
        self.bin = postgres_folder()
        self.home = pathlib.Path(tempfile.mkdtemp(prefix="remit-pg-"))
        self.who = {}
        if os.getuid() == 0:
            user = "postgres" if any(u.pw_name == "postgres"
                                     for u in pwd.getpwall()) else "nobody"
            entry = pwd.getpwnam(user)
            os.chown(self.home, entry.pw_uid, entry.pw_gid)
            self.who = {"user": entry.pw_uid, "group": entry.pw_gid,
                        "extra_groups": []}
        self.process = None

    def command(self, name, *arguments, **more):
        env = {"PATH": os.environ["PATH"], "LC_ALL": "C", "TZ": "UTC",
               "PGCLIENTENCODING": "UTF8", "HOME": str(self.home)}
        return subprocess.run([str(self.bin / name), *arguments], env=env,
                              cwd=self.home, capture_output=True, timeout=120,
                              **self.who, **more)

    def __enter__(self):
        data = str(self.home / "data")
        made = self.command("initdb", "-D", data, "-U", "remit", "-A", "trust",
                            "-E", "UTF8", "--locale=C", "--no-sync")
        if made.returncode != 0:
            raise SystemExit(made.stderr.decode())
        self.log = open(self.home / "log", "wb")
        self.process = subprocess.Popen(
            [str(self.bin / "postgres"), "-D", data, "-F", "-k",
             str(self.home), "-c", "listen_addresses="],
            cwd=self.home, stdin=subprocess.DEVNULL, stdout=self.log,
            stderr=self.log, env={"LC_ALL": "C", "TZ": "UTC"}, **self.who)
        for _ in range(300):
            if self.psql("postgres", "SELECT 1").returncode == 0:
                return self
            time.sleep(0.1)
        raise SystemExit((self.home / "log").read_text())

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(60)
        self.log.close()
        shutil.rmtree(self.home, ignore_errors=True)

    def psql(self, database, query, **more):
        words = [] if query is None else ["-c", query]
        return self.command("psql", "-h", str(self.home), "-U", "remit", "-d",
                            database, "-X", "-q", "--csv", "-v",
                            "ON_ERROR_STOP=1", "-P", "null=\u2400", *words,
                            **more)


class Post:
    """A database of the server."""

    def __init__(self, server, name, text_file):
        self.server, self.name = server, name
        made = server.psql("postgres", f"CREATE DATABASE {name}")
        check("a database is made", b"", made.stderr)
        done = server.psql(name, None, input=text_file.read_bytes())
        check(f"psql takes {text_file.name}", (0, b"", b""),
              (done.returncode, done.stdout, done.stderr))

    def rows(self, query):
        done = self.server.psql(self.name, query)
        check(query, b"", done.stderr)
        lines = list(csv.reader(io.StringIO(done.stdout.decode(), newline="")))
        return [[None if v == "\u2400" else v for v in row]
                for row in lines[1:]]

    def run(self, statement):
        check(statement, b"", self.server.psql(self.name, statement).stderr)


CALENDARS = """
language en
body Council "Council" { members 9 (until 2026) }
office Clerk "Clerk"
event flood on unknown
verb asks { force request  strength 4  forms en "asks" }
resolution C/1 "Calendars" {
    adopted 2026-01-05 by Council
    para 1 asks Clerk {
        duty hangs "Hangs" { within 2 months of flood }
        duty stands "Stands" { by 2026-06  consulting Council }
    }
}
calendar desk "The desk" {
    show duties of Clerk
    show sessions
    remind 30 days, 7 days before
    language en
}
"""

# ---- the tests -----------------------------------------------------------------

def build(remit, folder, spec, *options):
    done = subprocess.run([remit, "build", spec, "-o", folder, "--emit",
                           "sqlite,sql", "--name", "x", "-q", *options],
                          capture_output=True, timeout=120)
    check(f"build {spec}", (0, b""), (done.returncode, done.stderr))
    return folder / "x.sqlite", folder / "x.sql"


def everything(database, names):
    """What every table and view holds, in no order."""
    return {name: sorted(map(str, database.rows(f"SELECT * FROM {name}")))
            for name in names}


def same_everywhere(remit, server, place, label, spec):
    file, text = build(remit, place / label, spec)
    lite, made = load_lite(text, place / f"{label}.db"), Lite(file)
    post = Post(server, label, text)
    names = lite.names()
    for database in (lite, post, made):
        database.run(f"UPDATE settings SET today = '{DAY}'")
    for database in (lite, made):
        check("integrity", [["ok"]], database.rows("PRAGMA integrity_check"))
        check("foreign keys", [], database.rows("PRAGMA foreign_key_check"))
    check("names", names, made.names())
    wanted = everything(lite, names)
    for title, got in (("file", everything(made, names)),
                       ("PostgreSQL", everything(post, names))):
        for name in names:
            check(f"{label}: {name} in the {title}", wanted[name], got[name])
    return lite, post


def questions(remit, server, place):
    spec = place / "small.remit"
    spec.write_text(SMALL)
    for database in same_everywhere(remit, server, place, "small", spec):
        for query, answer in QUESTIONS:
            check(f"{type(database).__name__}: {query}", answer,
                  database.rows(query))


def hostile_texts(remit, server, place):
    spec = place / "hostile.remit"
    spec.write_text(hostile.spec())
    for database in same_everywhere(remit, server, place, "hostile", spec):
        check("every title comes through", sorted(hostile.TITLES.items()),
              sorted(map(tuple, database.rows(
                  "SELECT name, title FROM duty"))))


def statuses(remit, place):
    """The database says on every day what `due` says."""
    spec = ROOT / "examples" / "wsis" / "wsis.remit"
    database = Lite(build(remit, place / "days", spec)[0])
    for day in ("1900-01-01", "2005-11-18", "2010-12-20", "2010-12-21",
                "2011-05-23", "2011-05-24", "2016-01-01", "2030-12-31",
                "2199-12-31"):
        done = subprocess.run([remit, "due", spec, "--format", "json", "-q",
                               "--today", day], capture_output=True,
                              timeout=120)
        wanted = {(o["id"], o["key"]): o["status"]
                  for o in json.loads(done.stdout)["occurrences"]}
        database.run(f"UPDATE settings SET today = '{day}'")
        got = {(d, k): s for d, k, s in database.rows(
            "SELECT duty, key, status FROM standing")}
        check(f"statuses on {day}", wanted, got)


def calendars(remit, place):
    """What is shown and when is reminded stands there as the spec says it, and
    so does which day is not known."""
    spec = place / "calendars.remit"
    spec.write_text(CALENDARS)
    database = Lite(build(remit, place / "calendars", spec)[0])
    for query, answer in (
            ("SELECT name, title FROM calendar", [["desk", "The desk"]]),
            ("SELECT calendar_show.what, body.name FROM calendar_show LEFT JOIN body "
             "ON body.id = calendar_show.body ORDER BY position",
             [["duties", "Clerk"], ["sessions", None]]),
            ("SELECT days_before FROM calendar_reminder ORDER BY position",
             [["30"], ["7"]]),
            ("SELECT language FROM calendar_language", [["en"]]),
            ("SELECT name, due, \"unknown\" FROM occurrence ORDER BY name",
             [["hangs", None, "1"], ["stands", "2026-06-30", "0"]]),
            ("SELECT what, number, from_day, until_day FROM membership",
             [["members", "9", None, "2026-12-31"]]),
            ("SELECT duty_party.what, body.name FROM duty_party JOIN body "
             "ON body.id = duty_party.body", [["consulting", "Council"]])):
        check(query, answer, [list(row) for row in database.rows(query)])


def constraints(place):
    """Keys and checks hold when somebody edits the database."""
    database = Lite(place / "small.db").link
    database.execute("PRAGMA foreign_keys = ON")
    for statement in (
            "UPDATE duty SET kind = 'wish'",
            "UPDATE duty SET name = 'x'",
            "UPDATE occurrence SET due = '2011-07-05' WHERE name = 'outcome'",
            "UPDATE occurrence SET due = 20110704 WHERE name = 'outcome'",
            "INSERT INTO settings VALUES (2, 'x', NULL, NULL, 1, 'en')",
            "DELETE FROM body WHERE name = 'SG'"):
        try:
            database.execute(statement)
            database.commit()
            check(statement, "refused", "taken")
        except sqlite3.IntegrityError:
            database.rollback()


def same_bytes(remit, place):
    """The same spec gives the same bytes, whatever zone and locale."""
    spec = place / "small.remit"
    os.environ["TZ"], os.environ["LC_ALL"] = "Asia/Tokyo", "de_DE.UTF-8"
    for kind, (first, again) in zip(("SQLite", "SQL"), zip(
            build(remit, place / "once", spec),
            build(remit, place / "again", spec))):
        check(f"{kind}: the same bytes twice", True,
              first.read_bytes() == again.read_bytes())
    os.environ["TZ"], os.environ["LC_ALL"] = "UTC", "C"


def main():
    remit = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else
                         ROOT / "build").resolve() / "remit"
    place = pathlib.Path(tempfile.mkdtemp(prefix="remit-database-"))
    try:
        with Server() as server:
            questions(remit, server, place)
            hostile_texts(remit, server, place)
            wsis = ROOT / "examples" / "wsis" / "wsis.remit"
            same_everywhere(remit, server, place, "wsis", wsis)
        statuses(remit, place)
        calendars(remit, place)
        constraints(place)
        same_bytes(remit, place)
    finally:
        shutil.rmtree(place, ignore_errors=True)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
