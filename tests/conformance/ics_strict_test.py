#!/usr/bin/env python3
"""What ics_strict.py finds, and what it accepts.

Every file of defects/ has one defect, and gives exactly the finding that
stands here; every file of accepted/ gives none.  Where a place of the file is
folded or written unusually, that is what the file is for.
"""

import os
import subprocess
import sys

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

from ics_strict import check                                # noqa: E402

ACCEPTED = ("days", "linked", "published", "tasks", "zones")

DEFECTS = {     # file: (line, what is wrong)
    "lf-only": (1, "the line ends in LF, not in CRLF"),
    "cr-only": (1, "the line ends in CR, not in CRLF"),
    "one-lf": (2, "the line ends in LF, not in CRLF"),
    "no-last-crlf": (11, "the last line has no CRLF"),
    "empty-file": (1, "the file is empty"),
    "empty-line": (10, "the line is empty"),
    "bom": (1, "the file begins with a byte order mark"),
    "long-line": (9, "the line has 76 octets, more than 75"),
    "long-continuation": (10, "the line has 76 octets, more than 75"),
    "long-line-in-octets": (9, "the line has 77 octets, more than 75"),
    "fold-splits-utf8": (9, "a fold splits a UTF-8 sequence"),
    "not-utf8": (9, "the line is not UTF-8"),
    "first-line-folded": (1, "the first line continues none"),
    "control-character": (9, "control character U+0007"),
    "delete-character": (9, "control character U+007F"),
    "raw-newline-in-text":
        (10, "this is no content line: no `:` follows the name"),
    "no-name": (9, "the line begins with no property name"),
    "parameter-without-value":
        (9, "SUMMARY has a parameter without name and `=`"),
    "dquote-in-bare-parameter":
        (10, "a DQUOTE stands inside a parameter value"),
    "unclosed-quote": (10, "a quoted parameter value is never closed"),
    "text-after-quote":
        (10, "this is no content line: no `:` follows the name"),
    "no-calendar": (1, "VEVENT stands outside VCALENDAR"),
    "event-outside-calendar": (12, "VEVENT stands outside VCALENDAR"),
    "property-outside-calendar": (12, "COMMENT stands outside VCALENDAR"),
    "two-calendars": (12, "the file holds a second VCALENDAR"),
    "no-component": (1, "VCALENDAR holds no component"),
    "end-missing-event": (4, "BEGIN:VEVENT is never closed"),
    "end-missing-calendar": (1, "BEGIN:VCALENDAR is never closed"),
    "end-of-nothing": (11, "END:VALARM closes nothing"),
    "no-version": (1, "VCALENDAR has no VERSION"),
    "no-prodid": (1, "VCALENDAR has no PRODID"),
    "version-1": (2, "VERSION cannot be `1.0`"),
    "prodid-twice": (4, "VCALENDAR has a second PRODID"),
    "calscale-julian": (4, "CALSCALE cannot be `JULIAN`"),
    "unknown-method": (4, "METHOD cannot be `POST`"),
    "unknown-component": (4, "unknown component VDEADLINE"),
    "alarm-in-calendar": (4, "VALARM stands inside VCALENDAR"),
    "unknown-property": (10, "unknown property SUMARY"),
    "name-twice-in-a-language":
        (5, "VCALENDAR has a second NAME in one language"),
    "no-uid": (4, "VEVENT has no UID"),
    "no-dtstamp": (4, "VEVENT has no DTSTAMP"),
    "no-dtstart": (4, "VEVENT has no DTSTART"),
    "empty-uid": (5, "UID is empty"),
    "long-uid": (5, "UID is longer than 255 octets"),
    "duplicate-uid":
        (12, "a second component has the UID `outcome@example.org`"),
    "summary-twice": (10, "VEVENT has a second SUMMARY"),
    "dtend-equals-dtstart": (8, "DTEND is not after DTSTART"),
    "dtend-before-dtstart": (8, "DTEND is not after DTSTART"),
    "dtend-of-another-type": (8, "DTEND and DTSTART are not of one type"),
    "dtend-local-dtstart-utc":
        (8, "DTEND and DTSTART do not count alike: one is local, one is in "
            "UTC"),
    "dtend-beside-duration": (8, "DTEND stands beside DURATION"),
    "duration-in-hours-from-a-day":
        (8, "DURATION from a day is not in days or weeks"),
    "duration-of-nothing": (8, "DURATION takes no time"),
    "duration-mixes-weeks": (8, "DURATION: `P1W2D` is no DURATION"),
    "duration-in-months": (8, "DURATION: `P1M` is no DURATION"),
    "due-in-an-event": (10, "DUE has no place in VEVENT"),
    "event-completed": (10, "STATUS of a VEVENT cannot be `COMPLETED`"),
    "task-confirmed": (10, "STATUS of a VTODO cannot be `CONFIRMED`"),
    "task-due-before-dtstart": (8, "DUE is not after DTSTART"),
    "task-duration-without-dtstart": (7, "DURATION stands without DTSTART"),
    "unknown-transp": (10, "TRANSP cannot be `FREE`"),
    "unknown-class": (10, "CLASS cannot be `SECRET`"),
    "attendee-without-organizer": (10, "ATTENDEE stands without ORGANIZER"),
    "published-without-organizer": (5, "a published VEVENT has no ORGANIZER"),
    "published-with-attendee": (12, "ATTENDEE stands in a published calendar"),
    "value-date-not-stated":
        (7, "DTSTART is a day and does not state VALUE=DATE"),
    "value-date-on-a-time": (8, "DTEND: `20110705T000000` is no DATE"),
    "31-february": (7, "DTSTART: `20110231` is a day that no calendar has"),
    "29-february-1900":
        (7, "DTSTART: `19000229` is a day that no calendar has"),
    "date-with-hyphens": (7, "DTSTART: `2011-07-04` is no DATE"),
    "hour-24":
        (7, "DTSTART: `20110704T240000Z` is a time that no clock shows"),
    "numeric-offset": (7, "DTSTART: `20110704T100000+0200` is no DATE-TIME"),
    "dtstamp-not-utc": (6, "DTSTAMP is not in UTC"),
    "dtstamp-a-day": (6, "DTSTAMP: `20110101` is no DATE-TIME"),
    "last-modified-not-utc": (7, "LAST-MODIFIED is not in UTC"),
    "value-cannot-be": (9, "SUMMARY cannot be VALUE=DATE"),
    "value-unknown": (9, "VALUE cannot be `STRING`"),
    "unescaped-comma": (9, "SUMMARY: an unescaped `,` stands in TEXT"),
    "unescaped-semicolon": (9, "SUMMARY: an unescaped `;` stands in TEXT"),
    "escaped-colon": (9, "SUMMARY: `\\:` is no escape of TEXT"),
    "lone-backslash": (9, "SUMMARY: `\\O` is no escape of TEXT"),
    "last-backslash": (9, "SUMMARY: `\\` is no escape of TEXT"),
    "semicolon-in-categories":
        (10, "CATEGORIES: an unescaped `;` stands in TEXT"),
    "comma-in-a-category":
        (10, "a category holds a comma, at which readers split"),
    "unescaped-comma-in-calendar-name":
        (4, "X-WR-CALNAME: an unescaped `,` stands in TEXT"),
    "sequence-abc": (10, "SEQUENCE: `abc` is no INTEGER"),
    "sequence-negative": (10, "SEQUENCE cannot be -1"),
    "priority-10": (10, "PRIORITY cannot be 10"),
    "percent-101": (10, "PERCENT-COMPLETE cannot be 101"),
    "url-without-scheme": (10, "URL: `undocs.org/A/RES/70/125` is no URI"),
    "url-with-backslash":
        (10, "URL: `https://example.org/?a=1\\,2` holds characters that a URI "
             "must encode"),
    "url-with-space": (10, "URL: `https://example.org/a b` is no URI"),
    "url-bad-percent":
        (10, "URL: `https://example.org/%zz` holds characters that a URI must "
             "encode"),
    "geo-escaped": (10, "GEO: `46.2\\;6.1` is no latitude and longitude"),
    "color-hex": (4, "COLOR: `#0000ff` is no CSS3 name"),
    "refresh-without-value":
        (4, "REFRESH-INTERVAL does not state VALUE=DURATION"),
    "source-without-value": (4, "SOURCE does not state VALUE=URI"),
    "unknown-parameter": (9, "unknown parameter LANG"),
    "parameter-twice": (9, "SUMMARY has the parameter LANGUAGE twice"),
    "bad-language-tag": (9, "`en_US` is no language tag"),
    "altrep-not-quoted": (10, "the value of ALTREP is not in quotes"),
    "unknown-reltype": (10, "RELTYPE cannot be `WAITS-FOR`"),
    "link-without-linkrel": (10, "LINK has no LINKREL"),
    "tzid-without-vtimezone": (7, "TZID `Europe/Nowhere` has no VTIMEZONE"),
    "tzid-on-utc": (22, "TZID stands on a time in UTC"),
    "tzid-on-a-day": (22, "TZID stands on a DATE"),
    "zone-begins-too-late":
        (22, "VTIMEZONE `Europe/Zurich` begins only after DTSTART"),
    "zone-without-changes": (4, "VTIMEZONE has neither STANDARD nor DAYLIGHT"),
    "zone-without-offset": (6, "STANDARD has no TZOFFSETTO"),
    "zone-starts-in-utc": (7, "DTSTART of STANDARD is not a local time"),
    "zone-until-not-utc": (10, "UNTIL in STANDARD is not in UTC"),
    "zone-offset-without-sign": (9, "TZOFFSETTO: `0100` is no UTC-OFFSET"),
    "zone-offset-minus-zero":
        (9, "TZOFFSETTO: `-0000` is no UTC-OFFSET: zero is written with `+`"),
    "zone-twice": (19, "a second VTIMEZONE is `Europe/Zurich`"),
    "bad-freq":
        (9, "RRULE: FREQ of a recurrence rule cannot be `FORTNIGHTLY`"),
    "no-freq": (9, "RRULE: a recurrence rule has no FREQ"),
    "until-and-count":
        (9, "RRULE: a recurrence rule has both UNTIL and COUNT"),
    "month-13": (9, "RRULE: BYMONTH of a recurrence rule cannot be `13`"),
    "rule-part-unknown":
        (9, "RRULE: `BYQUARTER` is no part of a recurrence rule"),
    "rule-part-twice": (9, "RRULE: a recurrence rule says a part twice"),
    "interval-0": (9, "RRULE: INTERVAL of a recurrence rule cannot be `0`"),
    "until-of-another-type":
        (9, "UNTIL of the recurrence rule does not count as DTSTART does"),
    "two-rules": (10, "VEVENT has a second RRULE"),
    "override-before-master":
        (12, "the master of a recurrence comes after its override"),
    "alarm-without-action": (10, "VALARM has no ACTION"),
    "alarm-without-trigger": (10, "VALARM has no TRIGGER"),
    "alarm-without-description": (10, "an alarm DISPLAY has no DESCRIPTION"),
    "alarm-with-summary": (14, "an alarm DISPLAY has SUMMARY"),
    "alarm-with-attendee": (14, "an alarm DISPLAY has ATTENDEE"),
    "email-alarm-without-summary": (10, "an alarm EMAIL has no SUMMARY"),
    "unknown-action": (11, "ACTION cannot be `BUZZ`"),
    "repeat-without-duration":
        (10, "DURATION and REPEAT of an alarm do not stand together"),
    "trigger-with-a-colon":
        (12, "TRIGGER: `RELATED=END:-PT15M` is no DURATION"),
    "trigger-related-to-a-time":
        (12, "RELATED stands on a trigger that is a time"),
    "trigger-not-utc": (12, "TRIGGER is a time and not in UTC"),
    "trigger-time-not-stated":
        (12, "TRIGGER: `20110627T090000Z` is no DURATION"),
    "trigger-at-no-end":
        (11, "TRIGGER hangs on the end of a VEVENT without end"),
    "trigger-at-no-start":
        (11, "TRIGGER hangs on the start of a VTODO without DTSTART"),
}

failures = 0


def expect(claim, wanted, got):
    global failures
    if wanted != got:
        failures += 1
        print(f"{claim}\n    wanted: {wanted}\n    got:    {got}")


def path(folder, name):
    return os.path.join(HERE, folder, name + ".ics")


def findings(folder, name):
    with open(path(folder, name), "rb") as file:
        return [tuple(finding) for finding in check(file.read())]


def files(folder):
    return sorted(name[:-4] for name in os.listdir(os.path.join(HERE, folder))
                  if name.endswith(".ics"))


def run(*arguments):
    """Exit status and standard output of the checker as a program."""
    program = os.path.join(HERE, "ics_strict.py")
    done = subprocess.run([sys.executable, program, *arguments], text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                          check=False)
    return done.returncode, done.stdout


def main():
    expect("every defect has its row", sorted(DEFECTS), files("defects"))
    expect("every accepted file has its row", list(ACCEPTED),
           files("accepted"))
    for name, finding in DEFECTS.items():
        expect(f"defects/{name}", [finding], findings("defects", name))
    for name in ACCEPTED:
        expect(f"accepted/{name}", [], findings("accepted", name))

    days, bad = path("accepted", "days"), path("defects", "no-uid")
    expect("a good file ends with 0", (0, ""), run(days))
    expect("a bad file ends with 1",
           (1, f"{bad}:4: VEVENT has no UID\n"), run(days, bad))
    expect("a missing file ends with 3", (3, ""), run(path("defects", "none")))
    expect("no file ends with 2", (2, ""), run())
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
