"""Periods that return, by walking from the first to the last."""

import datetime
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, "tests/oracle/support")
from oracle import (DAYS, LAST, MONTHS, WEEKS, YEARS, compare, days, months,
                    number, pair)

ONE_DAY = datetime.timedelta(1)


def moved(day, count, unit):
    if unit == DAYS or unit == WEEKS:
        return days(day, count * (7 if unit == WEEKS else 1)), False
    return months(day, count * (12 if unit == YEARS else 1))


def beginnings(start, step, unit):
    """(day, clamped) of every beginning, until the days end."""
    k = 0
    while True:
        day, clamped = moved(start, k * step, unit)
        if day is None:
            return
        yield day, clamped
        k += 1


def indexes(begins):
    """For some days: how many began by then, and before then."""
    at, some = 0, begins[:400] + begins[-3:]
    asked = sorted({day + i * ONE_DAY for day, _ in some for i in (-1, 0, 1, 9)
                    if day + i * ONE_DAY <= LAST})
    for day in asked:
        while at < len(begins) and begins[at][0] <= day:
            at += 1
        before = at - 1 if at and begins[at - 1][0] == day else at
        yield "index %d" % number(day), "%d %d" % (at, before)


def anniversaries():
    for start in (datetime.date(2012, 2, 29), datetime.date(2006, 1, 31),
                  datetime.date(2006, 7, 14), datetime.date(1900, 1, 1),
                  datetime.date(2099, 12, 30)):
        for step, unit in ((12, MONTHS), (1, YEARS), (4, YEARS), (1, MONTHS),
                           (5, MONTHS), (6, WEEKS), (100, DAYS)):
            begins = list(beginnings(start, step, unit))
            yield ("anniversaries %d %d %d" % (number(start), step, unit),
                   "set")
            for k, (day, clamped) in enumerate(begins):
                if k + 1 == len(begins):
                    break               # its end may lie beyond the range
                yield ("period %d" % k,
                       pair((day, begins[k + 1][0] - ONE_DAY), clamped))
            yield from indexes(begins)


def calendar_periods():
    """A year, a half, a quarter, a month, every so many months."""
    for size, step in ((12, 12), (12, 24), (6, 6), (3, 3), (1, 1), (1, 5)):
        start = datetime.date(2010, 13 - size if size < 12 else 1, 1)
        begins = list(beginnings(start, step, MONTHS))
        first_to = months(start, size)[0] - ONE_DAY
        unit, count = (YEARS, step // 12) if step % 12 == 0 else (MONTHS, step)
        yield ("extents %d %d %d %d" % (number(start), number(first_to), count,
                                        unit), "set")
        for k, (day, _) in enumerate(begins):
            beyond = months(day, size)[0]
            if beyond is None:
                break
            yield "period %d" % k, pair((day, beyond - ONE_DAY))
        yield from indexes(begins)


def weeks():
    start = datetime.date(2024, 1, 1)
    for step in (1, 2):
        begins = list(beginnings(start, step, WEEKS))
        yield ("extents %d %d %d %d" % (number(start), number(start) + 6, step,
                                        WEEKS), "set")
        for k, (day, _) in enumerate(begins):
            yield "period %d" % k, pair((day, days(day, 6)))
        yield from indexes(begins)


def cases():
    for part in (anniversaries, calendar_periods, weeks):
        yield from part()


if __name__ == "__main__":
    compare("recur", cases())
