#!/usr/bin/env python3
"""Reads the calendars of the examples as a strict client would.

Shares nothing with the writer: bytes in, complaints out.  What it demands is
RFC 5545's and what calendar programs are known to trip over.
"""

import datetime
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
REMIT = os.path.join(os.path.abspath(sys.argv[1]), "remit")
# Without those that need foreign functions.
SPECS = [p for p in sorted(ROOT.glob("examples/*/*.remit"))
         if not re.search(r"^extern ", p.read_text(encoding="utf-8"), re.M)]
ONCE = {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION",
        "LAST-MODIFIED", "SEQUENCE", "STATUS", "TRANSP", "CLASS", "URL",
        "LOCATION", "CATEGORIES"}
NEEDED = {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "STATUS"}
NEVER = {"METHOD", "ATTENDEE", "ORGANIZER", "RRULE", "RDATE"}
TEXTS = {"SUMMARY", "DESCRIPTION", "LOCATION", "NAME", "X-WR-CALNAME"}


def content_lines(data):
    """The unfolded lines of a file, each of its physical lines checked."""
    assert data.endswith(b"\r\n"), "the last line does not end in CRLF"
    lines = []
    for line in data[:-2].split(b"\r\n"):
        assert len(line) <= 75, f"a line of {len(line)} octets"
        assert not re.search(rb"[\x00-\x08\x0a-\x1f\x7f]", line), "a control"
        text = line.decode("utf-8")     # whole: a fold never cuts a character
        if text.startswith(" "):
            lines[-1] += text[1:]
        else:
            lines.append(text)
    return lines


def property_of(line):
    match = re.fullmatch(r"([A-Z-]+)((?:;[A-Z-]+=[^;:,\"]+)*):(.*)", line)
    assert match, f"no content line: {line}"
    name, parameters, value = match.groups()
    if name in TEXTS:
        assert re.fullmatch(r"(?:[^\\;,]|\\[\\;,n])*", value), line
    return name, parameters, value


def day(text):
    return datetime.datetime.strptime(text, "%Y%m%d").date()


def check_event(event):
    names = [name for name, _, _ in event]
    for name in ONCE:
        assert names.count(name) <= 1, f"{name} twice"
    assert NEEDED <= set(names), f"lacks {NEEDED - set(names)}"
    assert not NEVER & set(names), f"has {NEVER & set(names)}"
    said = {name: (parameters, value) for name, parameters, value in event}
    uid = said["UID"][1]
    assert re.fullmatch(r"[!-~]{1,255}", uid), uid
    assert re.fullmatch(r"\d{8}T\d{6}Z", said["DTSTAMP"][1])
    assert said["DTSTART"][0] == said["DTEND"][0] == ";VALUE=DATE"
    assert day(said["DTSTART"][1]) < day(said["DTEND"][1]), uid
    summary = re.sub(r"\\([\\;,])", r"\1", said["SUMMARY"][1])
    assert 0 < len(summary.encode()) <= 255, summary
    assert said["STATUS"][1] in ("CONFIRMED", "TENTATIVE", "CANCELLED")
    return uid, said


def check_calendar(path):
    """How many events the file has."""
    lines = [property_of(line) for line in content_lines(path.read_bytes())]
    plain = [(name, value) for name, _, value in lines]
    assert plain[:2] == [("BEGIN", "VCALENDAR"), ("VERSION", "2.0")]
    assert plain[-1] == ("END", "VCALENDAR")
    assert [n for n, _ in plain].count("PRODID") == 1
    assert not any(n == "METHOD" for n, _ in plain)
    seen, parents, event = set(), set(), None
    for line in lines:
        if line[::2] == ("BEGIN", "VEVENT"):
            event = []
        elif line[::2] == ("END", "VEVENT"):
            uid, _ = check_event(event)
            assert uid not in seen, f"{uid} twice"
            seen.add(uid)
            event = None
        elif event is not None:
            event.append(line)
            if line[0] == "RELATED-TO":
                parents.add(line[2])
    assert parents <= seen, f"no such parent: {parents - seen}"
    assert seen, "an empty calendar"
    return len(seen)


def main():
    failed = 0
    for spec in SPECS:
        with tempfile.TemporaryDirectory(prefix="remit-oracle-") as out:
            subprocess.run([REMIT, "build", spec, "-o", out, "--emit", "ics",
                            "--quiet"], check=True)
            for path in sorted(pathlib.Path(out).iterdir()):
                try:
                    count = check_calendar(path)
                    print(f"{spec.name}: {path.name}: {count} events")
                except AssertionError as wrong:
                    failed += 1
                    print(f"{spec.name}: {path.name}: {wrong}")
    return 1 if failed or not SPECS else 0


if __name__ == "__main__":
    sys.exit(main())
