#!/usr/bin/env python3
"""Every calendar is read back by programs that others wrote, and holds what
the registry holds.

The examples, the specs of the golden tests and one made of hard texts are
built in every profile.  Of each calendar

    the strict checker (ics_strict.py) finds nothing wrong;
    items, days, texts and relations are those of `--emit json` and of `due`;
    each reader of readers/ gives the same items, days, texts and relations.

A reader prints a line of JSON for each file: the file, the reader's version,
how many errors it found, and the items.  Five come as packages of Debian; the
sixth, ical.js, through npm where that can be had.
"""

import collections
import concurrent.futures
import datetime
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(HERE))

import icalendar_text                                       # noqa: E402
import ics_strict                                           # noqa: E402

BUILD = pathlib.Path(sys.argv[1]).resolve()
REMIT = BUILD / "remit"
PROFILES = ("plain", "tasks", "linked", "outlook")
READ_BACK = ("plain", "tasks")          # libical 3 reads no RFC 9253
UNSHOWN = {"proposed", "superseded", "waived", "conditional", "not-triggered"}
MILESTONES = {"forecast": "Forecast: ", "submit": "Submit: ",
              "issue": "Issue: "}
failures = 0


def expect(claim, wanted, got):
    global failures
    if wanted != got:
        failures += 1
        print(f"{claim}\n    wanted: {wanted!r}\n    got:    {got!r}")


def must(*command, **more):
    done = subprocess.run([str(c) for c in command], check=False, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          **more)
    if done.returncode != 0:
        raise SystemExit(f"{command[0]} failed:\n{done.stderr}")
    return done.stdout


# ---- hard texts --------------------------------------------------------------

SCRIPTS = ("a", "\u0639", "\u62a5", "\u0416", "\U0001f30d", "e\u0301")
INJECTION = "x\nEND:VEVENT\nBEGIN:VEVENT\nUID:evil@example.org"


def hard_texts():
    """(title, note) of each duty."""
    yield "a,b;c\\d:e\"f\" \\n \\, ^n %0A", "\\;,: \"\"\n\nlast\\"
    yield INJECTION, INJECTION + "\r\n".replace("\r", "")
    yield "BEGIN:VCALENDAR", " begins and ends with a blank "
    yield "x" * 5000, "long " * 2000
    yield "\u0639" * 200, ("\u0639\u0645\u0644 A/RES/70/125 " * 500)[:10000]
    for script in SCRIPTS:
        for octets in range(50, 60):    # SUMMARY;LANGUAGE=en: and the fold
            count = octets // len(script.encode())
            pad = "." * (octets - count * len(script.encode()))
            yield pad + script * count, script * 40 + ";" * (octets % 4)


def quoted(text):
    text = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + text.replace("\n", "\\n") + '"'


def write_hard_spec(path):
    # An identity longer than a line, and one that is cut.
    long = "n" * 90 + " ", "\u62a5" * 40
    duties = "\n".join(f'duty {n} "{n[:3]}" {{ by 2026-09-02 }}'
                       for n in long) + "\n".join(
        f"duty d{i} {quoted(title)} {{ by 2026-09-01 note {quoted(note)} }}"
        for i, (title, note) in enumerate(hard_texts()))
    path.write_text(f"""language en
body Council "Council, and; more" {{ }}
body Clerk "Clerk \\\\n" {{ under Council }}
verb instructs {{ force request strength 4 forms en "instructs" }}
resolution PC/2026/1 "On;the,bridge" {{ adopted 2026-04-14 by Council
para 1 instructs Clerk {{ {duties} }} }}
calendar hard {quoted(INJECTION)} {{ show duties of Clerk  language en, zh }}
""", encoding="utf-8")


def control_characters_are_refused(folder):
    """So none can reach a calendar; test_ics.c shows that none would pass."""
    path = folder / "control.remit"
    for text in ("\a", "\x1b[2J", "\x7f", "\x85", "\\u{7}", "\\u{0}", "\r"):
        path.write_text(f'body A "{text}" {{ }}\n', encoding="utf-8",
                        newline="")
        done = subprocess.run([REMIT, "check", path], check=False,
                              stderr=subprocess.DEVNULL)
        expect(f"{text!r} in a text is refused", 1, done.returncode)


# ---- what stands in a file ---------------------------------------------------

ITEMS = ("VEVENT", "VTODO")     # beside them there are time zones


def unescaped(text):
    return re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], text)


def item_of(component):
    def value(name):
        prop = component.first(name)
        return prop.value if prop else ""

    categories = component.first("CATEGORIES")
    return {
        "kind": component.name, "uid": value("UID"),
        "stamp": value("DTSTAMP"), "start": value("DTSTART"),
        "end": value("DTEND"), "due": value("DUE"),
        "summary": unescaped(value("SUMMARY")),
        "description": unescaped(value("DESCRIPTION")),
        "status": value("STATUS"), "sequence": value("SEQUENCE"),
        "url": value("URL"),
        "categories": [unescaped(c) for c in categories.value.split(",")]
        if categories else [],
        "parents": [p.value for p in component.all("RELATED-TO")]}


def items_of(data):
    found = []
    calendars = icalendar_text.read(data, found)
    expect("a calendar can be read", [], found)
    return [item_of(c) for c in calendars[0].components
            if c.name in ITEMS]


# ---- the same as the registry ------------------------------------------------

def uid_part(text):
    spelled = "".join(c if re.match(r"[A-Za-z0-9-]", c) else
                   "_" if c == " " else
                   "".join(f"={b:02X}" for b in c.encode()) for c in text)
    return spelled if len(spelled) <= 120 else cut(spelled, text)


def cut(spelled, text):
    """What is too long ends in two hashes of FNV-1a of the whole."""
    end = ""
    for number in (0xcbf29ce484222325, 0x9ae16a3b2f90404f):
        for byte in text.encode():
            number = (number ^ byte) * 0x100000001b3 & 0xffffffffffffffff
        end += f"{number:016x}"
    kept = re.match(r"(?:=..|[^=])*", spelled[:86])
    return f"{kept[0]}=={end}"


def compact(day):
    return day.replace("-", "")


def moment(day, time, end=False):
    """A day, or where a time of day is known when it begins or ends on it."""
    if time is None:
        return compact(day)
    clock = time["until" if end else "from"]
    if clock == "24:00":
        day = str(datetime.date.fromisoformat(day)
                  + datetime.timedelta(days=1))
        clock = "00:00"
    return f"{compact(day)}T{clock.replace(':', '')}00"


def rows_of(registry, due):
    """(identity, day, title, row) of all that occurrences bring."""
    kinds = {row["id"]: row["kind"] for row in registry["duties"]}
    status = {(row["id"], row["key"]): row["status"] for row in due}
    for row in registry["occurrences"]:
        is_mandate = kinds[row["id"]] == "mandate"
        how = status[row["id"], row["key"]]
        if row["due"] is None or how in UNSHOWN or \
                how == "lapsed" and not is_mandate:
            continue
        start = f"{uid_part(row['id'])}.{uid_part(row['key'])}."
        title = row["title"].get("en", row["id"])
        yield (start + ("ends" if is_mandate else "due"), row["due"],
               ("Mandate ends: " if is_mandate else "") + title, row)
        for stone in row["milestones"]:
            if stone["day"] is None:
                continue
            chain = str(stone["chain"]) if stone["chain"] > 1 else ""
            yield (start + stone["what"] + chain, stone["day"],
                   MILESTONES[stone["what"]] + title, row)


def expect_title(where, wanted, got):
    """The title is there whole, or as much of it as 255 octets leave."""
    shown = got.split("\u2026")[0] if len(got.encode()) > 240 else wanted
    expect(f"{where}: title", True,
           got.startswith(shown) and wanted.startswith(shown[:len(wanted)])
           and len(got.encode()) <= 255)


def expect_description(where, row, notes, got):
    wanted = [row["instrument"]] if row["instrument"] else []
    wanted += [f["symbol"] for f in row["facts"] if f["symbol"]] + notes
    for text in wanted:
        expect(f"{where}: `{text[:40]}` is in the description", True,
               text in got)


def parents_of(registry, uids, suffix):
    """The item of the mandate that each duty hangs on, where there is one."""
    ends = {}
    for row in registry["duties"]:
        found = f"{uid_part(row['under'] or '')}.once.ends{suffix}"
        ends[row["id"]] = [found] if row["under"] and found in uids else []
    return ends


def session_days(registry):
    """Of each session and part whose days are known well enough."""
    for body in registry["bodies"]:
        for session in body["sessions"]:
            start = f"{uid_part(body['id'])}.{uid_part(session['label'])}."
            parts = [(start + uid_part(p["name"]) + ".", p)
                     for p in session["parts"]]
            for name, at in parts or [(start, session)]:
                yield body["id"], session["label"], name + "session@remit", at


def expect_timed_end(where, at, item):
    """Of one that is not tentative, whose last day is known."""
    if at["time"] and at["closes"] and at["certainty"] == "firm":
        expect(f"{where}: end",
               moment(at["closes"]["to"], at["time"], True), item["end"])


def marks_of(registry):
    """The hazards of each thing, as an item must tell them."""
    found = collections.defaultdict(list)
    for mark in registry["marks"]:
        if mark["severity"] == "hazard":
            found[mark["what"], mark["id"]].append(
                f"{mark['message']} [{mark['code']}]")
    return found


def expect_marks(where, marks, item):
    for mark in marks:
        expect(f"{where}: `{mark}` is marked", True,
               mark in item["description"])


def expect_sessions(where, registry, items):
    """Those shown fall where they should; nobody's who acts is missing."""
    shown = {i["uid"]: i for i in items
             if i["uid"].endswith(".session@remit")}
    acting = {hop["body"] for row in registry["occurrences"]
              for hop in row["hops"]}
    marks = marks_of(registry)
    for body, label, uid, at in session_days(registry):
        item = shown.pop(uid, None)
        if item:
            expect(f"{where}: {uid}", moment(at["opens"]["from"], at["time"]),
                   item["start"])
            expect_timed_end(f"{where}: {uid}", at, item)
            expect_marks(f"{where}: {uid}",
                         marks["session", f"{body} {label}"], item)
        elif body in acting and at["certainty"] == "firm" and at["opens"]:
            expect(f"{where}: {uid} is shown", True, False)
    expect(f"{where}: every session is one of the registry", {}, shown)


def expect_registry(where, registry, due, items, tasks):
    suffix = ".task@remit" if tasks else "@remit"
    by_uid = {i["uid"]: i for i in items}
    left = {uid for uid in by_uid if not uid.endswith(".session@remit")}
    notes = {row["id"]: row["notes"] for row in registry["duties"]}
    parents = parents_of(registry, by_uid, suffix)
    marks = marks_of(registry)
    times = {row["id"]: row["time"] for row in registry["duties"]}
    for start, day, title, row in rows_of(registry, due):
        item = by_uid.get(start + suffix)
        if item is None:
            expect(f"{where}: {start} is there", True, False)
            continue
        left.discard(start + suffix)
        place = f"{where}: {start}"
        time_of_day = times[row["id"]] if start.endswith(".due") else None
        expect(f"{place}: day", moment(day, time_of_day, tasks),
               item["due" if tasks else "start"])
        key = "" if row["key"] == "once" else f"[{row['key']}]"
        expect_marks(place, marks["occurrence", row["id"] + key]
                     + marks["duty", row["id"]], item)
        expect_title(place, title, item["summary"])
        expect_description(place, row, notes[row["id"]], item["description"])
        expect(f"{place}: parents", parents[row["id"]], item["parents"])
        expect(f"{place}: kind", row["kind"], item["categories"][0])
    expect(f"{where}: nothing else is there", set(), left)
    if not tasks:
        expect_sessions(where, registry, items)


# ---- readers -----------------------------------------------------------------

def libical(folder):
    flags = must("pkg-config", "--cflags", "--libs", "libical").split()
    program = folder / "libical"
    must(os.environ.get("CC", "cc"), "-O1", HERE / "readers/libical.c", "-o",
         program, *flags)
    return [program]


def icaljs():
    """The command, or None where neither node nor npm gives ical.js."""
    place = BUILD / "npm"
    if not shutil.which("node") or not shutil.which("npm"):
        return None
    if not (place / "node_modules/ical.js").is_dir():
        place.mkdir(exist_ok=True)
        try:
            subprocess.run(["npm", "install", "--no-save", "--no-audit",
                            "--no-fund", "--prefix", place, "ical.js@2.2.1"],
                           check=True, timeout=20, stdout=subprocess.DEVNULL,
                           stderr=subprocess.DEVNULL)
        except (subprocess.SubprocessError, OSError):
            return None
    os.environ["NODE_PATH"] = str(place / "node_modules")
    return ["node", HERE / "readers/icaljs_reader.js"]


def readers(folder):
    found = {
        "libical": libical(folder),
        "python3-icalendar": ["/usr/bin/python3",
                              HERE / "readers/icalendar_reader.py"],
        "python3-vobject": ["/usr/bin/python3",
                            HERE / "readers/vobject_reader.py"],
        "sabre/vobject": ["php", HERE / "readers/sabre_reader.php"],
        "ruby-icalendar": ["ruby", HERE / "readers/ruby_reader.rb"]}
    also = icaljs()
    if also:
        found["ical.js"] = also
    else:
        print("note: ical.js cannot be had here; skipped")
    return found


# What a reader is known to read wrongly, up to a version: it is expected so.

def escaped(text):
    return re.sub(r"([\\,;])", r"\\\1", text).replace("\n", "\\n")


def libical_3(text):
    """Drops blanks at the end of a value."""
    return text.rstrip(" ")


def icalendar_4(text):
    """Takes %2C and its like, in a URL too, for escapes, and what stands
    behind an escaped backslash for the rest of one."""
    text = escaped(text)
    codes = (("%2C", ","), ("%3A", ":"), ("%3B", ";"), ("%5C", "\\"))
    for code, plain in codes:
        text = text.replace("\\" + plain, code)
    for code, plain in codes:
        text = text.replace(code, plain)
    for escape, plain in (("\\N", "\\n"), ("\\;", ";"), ("\\,", ","),
                          ("\\n", "\n"), ("\\\\", "\\")):
        text = text.replace(escape, plain)
    return text


def sabre_2(text):
    """Leaves `\\,` and `\\;` as they are."""
    return re.sub(r"([,;])", r"\\\1", text)


def ruby_2(text):
    """Resolves `\\n` before `\\\\`."""
    text = escaped(text).replace("\\n", "\n")
    return re.sub(r"\\([\\,;])", r"\1", text)


TEXTS = ("summary", "description")
KNOWN = {       # (reader, start of its version): (members, what it makes)
    ("libical", "3."): (TEXTS, libical_3),
    ("python3-icalendar", "4."): (TEXTS + ("url",), icalendar_4),
    ("sabre/vobject", "2."): (TEXTS, sabre_2),
    ("ruby-icalendar", "2."): (TEXTS, ruby_2)}


def as_read(reader, version, items):
    items = [dict(item) for item in items]
    for (name, start), (members, change) in KNOWN.items():
        if name == reader and version.startswith(start):
            for item in items:
                item.update((m, change(item[m])) for m in members)
    return items


def is_past(data):
    """Whether every change of a clock lies before every time of day."""
    text = data.decode("utf-8")
    changes = re.findall(r"^DTSTART:(\d{8}T\d{6})\r$", text, re.M)
    times = re.findall(r"^DTSTART;TZID=[^:]*:(\d{8}T\d{6})\r$", text, re.M)
    return not times or max(changes) < min(times)


# What stops a reader, up to a version: it is given other files alone.  Where
# the clock changes after some time, ruby-icalendar compares a time to nil.
STOPPED = {"ruby-icalendar": is_past}


def expect_item(where, wanted, got):
    for name, value in wanted.items():
        if got.get(name) != value:
            expect(f"{where}: {name}", value, got.get(name))


def read_back(reader, said, files):
    """files: {path: items as they stand there}."""
    lines = [json.loads(line) for line in said.splitlines()]
    expect(f"{reader} reads every file", [str(f) for f in files],
           [line["file"] for line in lines])
    for line in lines:
        where = f"{reader} {line['version']}: {os.path.basename(line['file'])}"
        wanted = as_read(reader, line["version"],
                         files[pathlib.Path(line["file"])])
        expect(f"{where}: errors", 0, line["errors"])
        items = [i for i in line["items"] if i["kind"] in ITEMS]
        expect(f"{where}: how many items", len(wanted), len(items))
        for one, other in zip(wanted, items):
            expect_item(f"{where}: {one['uid']}", one, other)


# ---- all of it ---------------------------------------------------------------

def specs(folder):
    hard = folder / "hard.remit"
    write_hard_spec(hard)
    roots = [f / f"{f.name}.remit" for f in sorted(ROOT.glob("examples/*"))]
    return [r for r in roots if r.exists()] + \
        sorted(ROOT.glob("tests/golden/cli/material/*.remit")) + [hard]


def golden_calendars(folder):
    """Goldens that are calendars, as files."""
    for path in sorted(ROOT.glob("tests/golden/*/*.out")):
        data = path.read_bytes()
        if data.startswith(b"BEGIN:VCALENDAR"):
            place = folder / f"{path.stem}.golden.ics"
            place.write_bytes(data)
            yield place


def check_spec(spec, out, profile, seen):
    """The calendars of one spec that are in no other profile alike."""
    built = subprocess.run(
        [REMIT, "build", spec, "-o", out, "--emit", "ics,json", "-q",
         "--language", "en", "--profile", profile, "--name", spec.stem,
         "--alarms"], check=False, stderr=subprocess.PIPE, text=True)
    if built.returncode != 0:       # a spec that is wrong on purpose
        return {}
    registry = json.loads((out / f"{spec.stem}.json").read_text("utf-8"))
    due = json.loads(must(REMIT, "due", spec, "-q", "--format", "json",
                          "--today", "2199-12-31"))["occurrences"]
    files = {}
    for path in sorted(out.glob("*.ics")):
        data = path.read_bytes()
        if data in seen:
            continue
        seen.add(data)
        where = f"{spec.name}, {profile}, {path.name}"
        expect(f"{where}: strictly", [], ics_strict.check(data))
        files[path] = items_of(data)
        if path.name.startswith("all.") and profile in READ_BACK:
            expect_registry(where, registry, due, files[path],
                            ".tasks." in path.name)
    return files


def main():
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="remit-readers-") as name:
        folder = pathlib.Path(name)
        control_characters_are_refused(folder)
        files, seen = {}, set()
        for spec in specs(folder):
            for profile in PROFILES:
                out = folder / f"{spec.stem}-{profile}"
                out.mkdir()
                made = check_spec(spec, out, profile, seen)
                files.update(made if profile in READ_BACK else {})
        for path in golden_calendars(folder):
            data = path.read_bytes()
            expect(f"{path.name}: strictly", [], ics_strict.check(data))
            files[path] = items_of(data)
        found = readers(folder)
        with concurrent.futures.ThreadPoolExecutor() as pool:
            given = {reader: {f: items for f, items in files.items()
                              if reader not in STOPPED
                              or STOPPED[reader](f.read_bytes())}
                     for reader in found}
            said = {reader: pool.submit(must, *command, *given[reader])
                    for reader, command in found.items()}
        for reader, lines in said.items():
            read_back(reader, lines.result(), given[reader])
        print(f"{len(files)} calendars, {sum(map(len, files.values()))} "
              f"items, {time.monotonic() - begun:.0f} s")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
