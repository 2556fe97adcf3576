"""What a value of each iCalendar type may look like: RFC 5545, section 3.3.

Every check takes the text of one value and says what is wrong with it, or
None.  The moments also come as something to compare: see moment().
"""

import base64
import binascii
import datetime
import re
from typing import NamedTuple

# ---- days and times ----------------------------------------------------------

DATE = re.compile(r"(\d{4})(\d{2})(\d{2})\Z", re.ASCII)
DATE_TIME = re.compile(r"(\d{8})T(\d{2})(\d{2})(\d{2})(Z?)\Z", re.ASCII)
CLOCK = r"T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S)"
DURATION = re.compile(
    rf"([+-]?)P(?:(\d+W)|(\d+D)({CLOCK})?|({CLOCK}))\Z", re.ASCII)
OFFSET = re.compile(r"[+-](\d{2})(\d{2})(\d{2})?\Z", re.ASCII)


def date(value):
    match = DATE.match(value)
    if not match:
        return f"`{value}` is no DATE"
    try:
        datetime.date(*map(int, match.groups()))
    except ValueError:
        return f"`{value}` is a day that no calendar has"
    return None


def date_time(value):
    match = DATE_TIME.match(value)
    if not match:
        return f"`{value}` is no DATE-TIME"
    wrong = date(match.group(1))
    hour, minute, second = (int(match.group(i)) for i in (2, 3, 4))
    if not wrong and (hour > 23 or minute > 59 or second > 60):
        wrong = f"`{value}` is a time that no clock shows"
    return wrong


class Moment(NamedTuple):
    form: str           # DATE, LOCAL or UTC
    text: str           # digits that compare as the moments do


def moment(value):
    """The Moment that a well-formed DATE or DATE-TIME means, else None."""
    if date(value) is None:
        return Moment("DATE", value)
    if date_time(value) is None:
        return Moment("UTC" if value.endswith("Z") else "LOCAL",
                      value.rstrip("Z"))
    return None


def duration(value):
    return None if DURATION.match(value) else f"`{value}` is no DURATION"


def has_clock(value):
    """Whether a well-formed duration counts hours, minutes or seconds."""
    return "T" in value


def is_positive(value):
    """Whether a well-formed duration is one that takes time."""
    return not value.startswith("-") and bool(re.search("[1-9]", value))


def utc_offset(value):
    match = OFFSET.match(value)
    if not match or int(match.group(1)) > 23 or int(match.group(2)) > 59:
        return f"`{value}` is no UTC-OFFSET"
    if value.startswith("-") and not re.search("[1-9]", value):
        return f"`{value}` is no UTC-OFFSET: zero is written with `+`"
    return None


def period(value):
    start, slash, end = value.partition("/")
    if not slash or date_time(start) or (date_time(end) and duration(end)):
        return f"`{value}` is no PERIOD"
    return None


# ---- numbers, links, text ----------------------------------------------------

def integer(value):
    if not re.match(r"[+-]?\d{1,10}\Z", value, re.ASCII) or \
            not -2**31 <= int(value) < 2**31:
        return f"`{value}` is no INTEGER"
    return None


def number(value):
    if not re.match(r"[+-]?\d+(\.\d+)?\Z", value, re.ASCII):
        return f"`{value}` is no FLOAT"
    return None


def geo(value):
    parts = value.split(";")
    if len(parts) != 2 or any(map(number, parts)) or \
            abs(float(parts[0])) > 90 or abs(float(parts[1])) > 180:
        return f"`{value}` is no latitude and longitude"
    return None


def boolean(value):
    return None if value.upper() in ("TRUE", "FALSE") \
        else f"`{value}` is no BOOLEAN"


def binary(value):
    try:
        base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError):
        return "this is no BASE64"
    return None


def uri(value):
    if not re.match(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s]+\Z", value):
        return f"`{value}` is no URI"
    if re.search(r'[^!#-;=?-\[\]_a-z~]', value) or \
            re.search(r"%(?![0-9A-Fa-f]{2})", value):
        return f"`{value}` holds characters that a URI must encode"
    return None


def escaped(value):
    """What is wrong with the backslashes of a TEXT."""
    for after in re.findall(r"\\(.?)", value):
        if after not in ("\\", ";", ",", "n", "N"):
            return f"`\\{after}` is no escape of TEXT"
    return None


def bare_marks(value):
    """The characters of a TEXT that a backslash should stand before."""
    return re.findall(r"[,;]", re.sub(r"\\.", "", value))


def text(value):
    marks = bare_marks(value)
    return escaped(value) or (f"an unescaped `{marks[0]}` stands in TEXT"
                              if marks else None)


def split_list(value):
    """The values of a comma list, escaped commas left in them."""
    return re.findall(r"(?:^|,)((?:\\.|[^,\\])*)", value)


# ---- rules of recurrence -----------------------------------------------------

FREQUENCIES = ("SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY",
               "YEARLY")
WEEKDAYS = "SU|MO|TU|WE|TH|FR|SA"
RANGES = {  # part of a rule: least, most, whether it may count from the end
    "BYSECOND": (0, 60, False), "BYMINUTE": (0, 59, False),
    "BYHOUR": (0, 23, False), "BYMONTHDAY": (1, 31, True),
    "BYYEARDAY": (1, 366, True), "BYWEEKNO": (1, 53, True),
    "BYMONTH": (1, 12, False), "BYSETPOS": (1, 366, True),
}


def recur_part(name, value):
    if name == "FREQ":
        good = value in FREQUENCIES
    elif name == "UNTIL":
        good = moment(value) is not None
    elif name in ("COUNT", "INTERVAL"):
        good = bool(re.match(r"0*[1-9]\d*\Z", value, re.ASCII))
    elif name == "WKST":
        good = bool(re.match(rf"(?:{WEEKDAYS})\Z", value))
    elif name == "BYDAY":
        good = all(re.match(rf"(?:[+-]?[1-9]\d?)?(?:{WEEKDAYS})\Z", day,
                            re.ASCII) for day in value.split(","))
    elif name in RANGES:
        good = all(in_range(item, *RANGES[name]) for item in value.split(","))
    else:
        return f"`{name}` is no part of a recurrence rule"
    return None if good else f"{name} of a recurrence rule cannot be `{value}`"


def in_range(item, least, most, from_end):
    match = re.match(r"([+-]?)(\d{1,3})\Z", item, re.ASCII)
    return bool(match) and least <= int(match.group(2)) <= most and \
        (from_end or match.group(1) == "")


def recur_parts(value):
    """name: value of each part, in capitals."""
    return {name: rest for name, _, rest in
            (part.partition("=") for part in value.upper().split(";"))}


def recur(value):
    names = [part.partition("=")[0] for part in value.upper().split(";")]
    parts = recur_parts(value)
    if len(names) != len(parts):
        return "a recurrence rule says a part twice"
    if "FREQ" not in parts:
        return "a recurrence rule has no FREQ"
    if "UNTIL" in parts and "COUNT" in parts:
        return "a recurrence rule has both UNTIL and COUNT"
    wrong = (recur_part(name, rest) for name, rest in parts.items())
    return next((w for w in wrong if w), None)


CHECKS = {
    "BINARY": binary, "BOOLEAN": boolean, "CAL-ADDRESS": uri, "DATE": date,
    "DATE-TIME": date_time, "DURATION": duration, "FLOAT": number,
    "GEO": geo, "INTEGER": integer, "PERIOD": period, "RECUR": recur,
    "TEXT": text, "STRUCTURED": escaped, "URI": uri, "UID": text,
    "UTC-OFFSET": utc_offset, "XML-REFERENCE": uri,
}
