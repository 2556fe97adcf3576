#!/usr/bin/env python3
"""`remit run`: every hook once for each occurrence and day, whatever happens.

Three reports fall due in June 2011; on 1 July the second and third of them
are overdue, for the first was issued.  Days are counted from 1970-01-01:
2011-06-10 is 15135, 2011-06-20 is 15145, 2011-07-01 is 15156.
"""

import fcntl
import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from c_build import BUILD, ROOT, check, finish, must, path, run     # noqa

REMIT = os.path.join(BUILD, "remit")
HEAD = """\
body SG { }  body GA { }
verb asks { force request strength 4 forms en "asks" }
resolution A/RES/65/1 "R" { adopted 2011-01-05 by GA
    para 1 asks SG { report first "First" { to GA by 2011-06-01 } }
    para 2 asks SG { report second "Second" { to GA by 2011-06-10 } }
    para 3 asks SG {
        report third "Third \u62a5\u544a" fr "Troisi\u00e8me" {
            to GA by 2011-06-20
        }
    }
    para 4 asks SG { duty fourth "Fourth" { by 2011-07-01 } }
}
issued first on 2011-05-01
extern "hooks" {
    notify (lead text, title text, due date) truth
    everything (id text, key text, kind text, status text, instrument text,
                opens date, today date, days number, late duration,
                tentative truth) number
}
"""
OVERDUE = "upon overdue of any report call notify(lead, title, due)\n"
CALLS = ["SG|Second|15135", "SG|Third \u62a5\u544a|15145"]
RECORD = "2011-07-01\toverdue\tnotify\tsecond\n" \
         "2011-07-01\toverdue\tnotify\tthird\n"


def spec(hooks):
    with open(path("spec.remit"), "w", encoding="utf-8") as file:
        file.write(HEAD + hooks)


def fire(day="2011-07-01", what="", record="record", allow=True, more=()):
    """Exit status, words, and the calls that were made."""
    calls = path("calls")
    if os.path.exists(calls):
        os.remove(calls)
    options = ["--allow-extern", path("lib")] if allow else []
    status, said = run(REMIT, "run", path("spec.remit"), "--today", day,
                       "--record", path(record), *options, *more,
                       env=dict(os.environ, CALLS=calls, WHAT=what))
    made = read(calls).splitlines() if os.path.exists(calls) else []
    return status, said, made


def read(name):
    with open(name, encoding="utf-8") as file:
        return file.read()


def once_a_day():
    status, said, calls = fire()
    check("the first run calls for all", (status, calls) == (0, CALLS), said)
    check("what it says", said == "notify for second\nnotify for third\n"
          "2 called, 0 called before, 0 failed\n", said)
    check("the record", read(path("record")) == RECORD)
    status, said, calls = fire()
    check("the second run calls for none", (status, calls) == (0, []) and
          said == "0 called, 2 called before, 0 failed\n", said)
    status, said, calls = fire("2011-07-02")
    check("the next day calls again", (status, calls) == (0, CALLS), said)
    check("one line for each call", read(path("record")).count("\n") == 4)
    status, said, calls = fire("2011-06-15")
    check("an earlier day has its own", calls == CALLS[:1], said)


def languages():
    status, said, calls = fire(record="french", more=("--language", "fr"))
    check("a title in the language asked for, else in its own",
          calls == [CALLS[0], "SG|Troisi\u00e8me|15145"], said)


def failures():
    for what, words in (("error", "no such address"),
                        ("nothing", "it says that it did nothing"),
                        ("crash", "it crashed")):
        record = "record-" + what
        status, said, calls = fire(what=what, record=record)
        check("after %s the run goes on" % what,
              (status, calls) == (1, CALLS) and
              "remit: notify for second: %s\n" % words in said, said)
        check("%s is not recorded" % what,
              read(path(record)) == RECORD.splitlines(True)[1])
        status, said, calls = fire(record=record)
        check("after %s it is called again" % what,
              (status, calls) == (0, CALLS[:1]), said)


def crash_of_the_run():
    """Killed between a call and its line: that one call is made again."""
    status, said, calls = fire(what="kill", record="killed")
    check("killed in the first call", (status, calls) == (-9, CALLS[:1]), said)
    check("nothing is recorded", read(path("killed")) == "")
    status, said, calls = fire(record="killed")
    check("the call is made again", (status, calls) == (0, CALLS), said)
    check("and recorded once", read(path("killed")) == RECORD)
    with open(path("torn"), "w", encoding="utf-8") as file:
        file.write(RECORD[:-5])             # killed while a line was written
    status, said, calls = fire(record="torn")
    check("a line without its end does not count",
          (status, calls) == (0, CALLS[1:]), said)
    check("and is written anew", read(path("torn")) == RECORD)


def refusals():
    status, said, calls = fire(record="none", allow=False)
    check("nothing is allowed", status == 1 and not calls and
          "[extern-not-allowed]" in said and
          not os.path.exists(path("none")), said)
    must(REMIT, "check", path("spec.remit"))    # which calls no hook
    os.symlink(path("record"), path("linked"))
    status, said, calls = fire(record="linked")
    check("a link is no record", status == 3 and not calls, said)
    with open(path("locked"), "w", encoding="utf-8") as file:
        fcntl.lockf(file, fcntl.LOCK_EX)
        status, said, calls = fire(record="locked")
        check("two runs at a time", status == 3 and not calls and
              "another run" in said, said)


def kinds_and_fields():
    spec("upon due of any duty call everything(id, key, kind, status,"
         " instrument, opens, today, days, late, tentative)\n")
    status, said, calls = fire(record="kinds")
    check("every field", (status, calls) == (0, [
        "fourth|once|duty|outstanding|A/RES/65/1|14979|15156|0|0 0|0"]), said)
    spec("upon overdue of third call everything(id, key, kind, status,"
         " instrument, opens, today, days, late, tentative)\n")
    status, said, calls = fire(record="kinds")
    check("one duty", (status, calls) == (0, [
        "third|once|report|overdue|A/RES/65/1|14979|15156|11|11 0|0"]), said)


def mistakes():
    for hook, words in (
            ("upon late of any report call notify(lead, title, due)",
             "`late` is no status, and neither `due` nor `opens`"),
            ("upon overdue of any rapport call notify(lead, title, due)",
             "`rapport` is no kind of duty"),
            ("upon overdue of fifth call notify(lead, title, due)",
             "`fifth` is no duty"),
            ("upon overdue of any report call notifi(lead, title, due)",
             "did you mean `notify`?"),
            ("upon overdue of any report call notify(lead, title)",
             "it takes 3 values, and gets 2"),
            ("upon overdue of any report call notify(lead, due, title)",
             "`due` is a date, and a text is taken here"),
            ("upon overdue of any report call notify(lead, titel, due)",
             "did you mean `title`?")):
        spec(hook + "\n")
        status, said = run(REMIT, "check", path("spec.remit"))
        check(hook, status == 1 and words in said, said)


def main():
    for folder in "include", "lib":
        os.mkdir(path(folder))
    with open(path("include/foreign.h"), "w", encoding="utf-8") as file:
        file.write('#include "runtime/foreign.h"\n')
    must("gcc", "-std=c99", "-D_XOPEN_SOURCE=700", "-Wall", "-Wextra",
         "-Werror", "-shared", "-fPIC", "-I" + path("include"), "-I" + ROOT,
         os.path.join(ROOT, "tests/conformance/foreign/hooks.c"), "-o",
         path("lib/hooks.so"))
    os.chmod(path("lib/hooks.so"), 0o755)
    os.chmod(path("lib"), 0o755)
    spec(OVERDUE)
    once_a_day()
    languages()
    failures()
    crash_of_the_run()
    refusals()
    kinds_and_fields()
    mistakes()
    finish()


if __name__ == "__main__":
    main()
