#!/usr/bin/env python3
"""Holds the time zones of the standard library against the system's.

Every hour at which a clock changes, in every year that both know: once out of
the rules in the JSON of the registry, worked out here, and once out of the
VTIMEZONE of a calendar, worked out by dateutil.  The system's tables are those
of Python's zoneinfo.
"""

import calendar
import datetime
import io
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import zoneinfo

from datetime import date, timedelta

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
REMIT = os.path.join(os.path.abspath(sys.argv[1]), "remit")
LIBRARY = ROOT / "stdlib/un/zones.remit"
FIRST, LAST = 1996, 2037
UTC = datetime.timezone.utc
MINUTE = timedelta(minutes=1)


def claimed():
    """Each zone of the library, and the first year that it speaks of."""
    text = LIBRARY.read_text(encoding="utf-8")
    return {zone: max(int(year), FIRST) for zone, year in re.findall(
        r'^zone "([^"]+)"\s*{\s*offset "[^"]+" from (\d+)', text, re.M)}


def build(zones, folder):
    """Sessions by the clock of each zone, in its first year and near the last:
    of rules that end, or that no RRULE can say, a calendar has the years that
    it needs."""
    spec = ["use un/zones", "language en"]
    for number, (zone, first) in enumerate(zones.items()):
        spec.append(f'place P{number} {{ zone "{zone}" }}')
        spec.append(f"body B{number} {{ seat P{number} }}")
        spec.append(f"sessions of B{number} {{")
        for session, day in enumerate((f"{first}-06-02", f"{LAST}-12-31"), 1):
            spec.append(f"session {session} on {day} "
                        'time "10:00" .. "13:00"')
        spec.append("}")
        spec.append(f"calendar c{number} {{ show sessions of B{number} }}")
    path = os.path.join(folder, "zones.remit")
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(spec) + "\n")
    subprocess.run([REMIT, "build", path, "--emit", "json,ics", "-o", folder,
                    "--quiet"], check=True)
    with open(os.path.join(folder, "zones.json"), encoding="utf-8") as file:
        return json.load(file)


def minutes(text):
    sign = -1 if text[0] == "-" else 1
    hour, minute = text.lstrip("+-").split(":")
    return sign * (int(hour) * 60 + int(minute))


def day_of(change, year):
    """The day that a rule names; of the kinds that clocks change by."""
    month, weekday = change["month"], change["weekday"]
    if change["rule"] == "fixed":
        day = date(year, month, change["day"])
    elif change["rule"] == "nth-weekday" and change["nth"] < 0:
        day = date(year, month, calendar.monthrange(year, month)[1])
        day -= timedelta(days=(day.isoweekday() - weekday) % 7)
    elif change["rule"] == "nth-weekday":
        day = date(year, month, 1)
        day += timedelta(days=(weekday - day.isoweekday()) % 7
                         + 7 * (change["nth"] - 1))
    else:
        raise AssertionError(f"no clock changes by {change['rule']}")
    return day + timedelta(days=change["shift"])


def by_rules(zone):
    """The instants of change, with the offsets before and after."""
    found = []
    for change in zone["changes"]:
        before, after = minutes(change["before"]), minutes(change["after"])
        for year in range(change["first_year"],
                          min(change["last_year"] or LAST, LAST) + 1):
            at = datetime.datetime.combine(day_of(change, year),
                                           datetime.time(), UTC)
            at += (minutes(change["at"]) - before) * MINUTE
            if before != after:
                found.append((at, before, after))
    return sorted(found)


def by_clock(offset_at, first):
    """The same of a function from instants to minutes: day by day, and where
    the ends of a day differ, by halves."""
    found = []
    at = datetime.datetime(first, 1, 1, tzinfo=UTC)
    while at.year <= LAST:
        low, high = at, at + timedelta(days=1)
        before, after = offset_at(low), offset_at(high)
        while before != after and high - low > MINUTE:
            middle = low + (high - low) // 2
            middle = middle.replace(second=0)
            if offset_at(middle) == before:
                low = middle
            else:
                high = middle
        if before != after:
            found.append((high, before, after))
        at += timedelta(days=1)
    return found


def of_tz(tz):
    return lambda at: at.astimezone(tz).utcoffset() // MINUTE


def by_observances(text):
    """The same out of a VTIMEZONE: each observance is written out by
    dateutil."""
    from dateutil import rrule

    def local(value):
        return datetime.datetime.strptime(value, "%Y%m%dT%H%M%S")

    found = []
    for part in re.findall(r"BEGIN:(?:STANDARD|DAYLIGHT)\r\n(.*?)\r\nEND:",
                           text, re.S):
        lines = dict(line.split(":", 1) for line in part.split("\r\n"))
        before, after = (minutes(lines[name][:3] + ":" + lines[name][3:])
                         for name in ("TZOFFSETFROM", "TZOFFSETTO"))
        start = local(lines["DTSTART"])
        starts = [start]
        if "RRULE" in lines:
            rule = lines["RRULE"]
            assert "UNTIL" not in rule, "python3-icalendar 4 reads no UNTIL"
            starts = rrule.rrulestr(rule, dtstart=start).between(
                start, datetime.datetime(LAST, 12, 31), inc=True)
            assert starts[0] == start, f"{rule} has another beginning"
        found += [(at.replace(tzinfo=UTC) - before * MINUTE, before, after)
                  for at in starts if before != after]
    return sorted(found)


def compare(zone, what, ours, theirs):
    if ours == theirs:
        return 0
    for change in sorted(set(ours) ^ set(theirs))[:6]:
        side = "only here" if change in ours else "only in the system's"
        print(f"{zone}, {what}: {change[0]:%Y-%m-%d %H:%M}Z from "
              f"{change[1]} to {change[2]}: {side}")
    return 1


def main():
    wanted = claimed()
    bad = 0
    with tempfile.TemporaryDirectory() as folder:
        found = {zone["id"]: zone for zone in build(wanted, folder)["zones"]}
        assert sorted(found) == sorted(wanted), "zones are missing"
        for number, (name, first) in enumerate(wanted.items()):
            zone = found[name]
            system = by_clock(of_tz(zoneinfo.ZoneInfo(name)), first)
            begin = datetime.datetime(first, 1, 2, tzinfo=UTC)
            bad += compare(name, "rules", [c for c in by_rules(zone)
                                           if c[0] >= begin], system)
            with io.open(os.path.join(folder, f"zones.c{number}.en.ics"),
                         encoding="utf-8", newline="") as file:
                text = file.read()
            assert text.count(f"\r\nTZID:{name}\r\n") == 1, name
            assert text.count("BEGIN:VTIMEZONE") == 1, name
            bad += compare(name, "VTIMEZONE",
                           [c for c in by_observances(text)
                            if c[0] >= begin and c[0].year <= LAST], system)
            state = minutes(zone["changes"][0]["after"])
            at = datetime.datetime(first, 1, 1, tzinfo=UTC)
            if of_tz(zoneinfo.ZoneInfo(name))(at) != state:
                print(f"{name}: begins with another offset")
                bad += 1
    print(f"zones: {len(wanted)} zones, {bad} differences")
    return bad != 0


if __name__ == "__main__":
    sys.exit(main())
