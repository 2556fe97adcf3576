"""Every day from 1900 to 2199 and how days and extents move, by Python's
datetime and calendar."""

import calendar
import datetime
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, "tests/oracle/support")
from oracle import (DAYS, FIRST, LAST, MONTHS, WEEKS, YEARS, compare, days,
                    every_day, months, number, pair)


def all_days():
    for day in every_day():
        week = day.isocalendar()
        yield ("civil %d" % number(day),
               "%d %d %d weekday %d week %d-%d %s same"
               % (day.year, day.month, day.day, day.isoweekday(), week[0],
                  week[1], day.isoformat()))


def all_dates():
    """Also those that do not exist."""
    for year in range(FIRST.year - 2, LAST.year + 3):
        for month in range(0, 14):
            exists = FIRST.year <= year <= LAST.year and 1 <= month <= 12
            length = calendar.monthrange(year, month)[1] if exists else 0
            yield "length %d %d" % (year, month), str(length)
            for day in range(0, 33):
                try:
                    date = datetime.date(year, month, day) if exists else None
                except ValueError:
                    date = None
                yield ("day %d %d %d" % (year, month, day),
                       str(number(date)))


def moved_days():
    for day in every_day(61):
        for count in (-50000, -366, -31, -1, 0, 1, 30, 365, 50000):
            yield ("add-days %d %d" % (number(day), count),
                   str(number(days(day, count))))


def moved_months():
    for day in every_day():
        if 2 < day.day < 27:
            continue
        for count in (-13, 1, 12 * day.day - 200):
            to, clamped = months(day, count)
            yield ("add-months %d %d" % (number(day), count),
                   str(number(to)) + (" clamped" if clamped else ""))


def terms():
    """A term ends the day before the day on which the next would begin."""
    for day in every_day(29):
        if day.year > 2150:
            break
        for count in (1, 5, 10):
            ends = {DAYS: days(day, count), WEEKS: days(day, 7 * count),
                    MONTHS: months(day, count)[0],
                    YEARS: months(day, 12 * count)[0]}
            for unit, begins in ends.items():
                yield ("term %d %d %d" % (number(day), count, unit),
                       str(number(begins - datetime.timedelta(1))))


def runs(size):
    """(year, number, first day, last day) of the runs of `size` months."""
    for year in range(FIRST.year, LAST.year + 1):
        for run in range(1, 12 // size + 1):
            month = run * size
            yield (year, run, datetime.date(year, month - size + 1, 1),
                   datetime.date(year, month,
                                 calendar.monthrange(year, month)[1]))


def extents():
    for size in (1, 3, 6, 12):
        for year, run, first, last in runs(size):
            yield ("extent %d %d %d" % (size, year, run), pair((first, last)))


def moved_whole_months():
    """By months a run of whole months becomes a run as long in months."""
    for size in (1, 3, 6, 12):
        firsts = [run[2] for run in runs(1)]
        for _, _, first, last in runs(size):
            for count in (-14, -1, 0, 1, 6, 60):
                at = ((first.year - FIRST.year) * 12 + first.month - 1
                      + count)
                beyond = at + size
                to = None
                if at >= 0 and beyond <= len(firsts):
                    end = (firsts[beyond] if beyond < len(firsts)
                           else LAST + datetime.timedelta(1))
                    to = (firsts[at], end - datetime.timedelta(1))
                yield ("shift %d %d %d %d %d" % (
                    number(first), number(last), abs(count), MONTHS,
                    count < 0), pair(to))


def moved_extents():
    """By anything else both ends move alone."""
    for day in every_day(17):
        for length in (1, 9, 45):
            last = days(day, length - 1)
            if last is None:
                continue
            for count, unit, back in ((2, WEEKS, 0), (40, DAYS, 1)):
                step = count * (7 if unit == WEEKS else 1) * (-1 if back else 1)
                yield ("shift %d %d %d %d %d" % (
                    number(day), number(last), count, unit, back),
                    pair((days(day, step), days(last, step))))
            if day.day == 1 and days(last, 1) and days(last, 1).day == 1:
                continue
            for count, unit in ((1, MONTHS), (3, YEARS)):
                step = count * (12 if unit == YEARS else 1)
                (a, clamp_a), (b, clamp_b) = (months(day, step),
                                              months(last, step))
                clamped = a and b and (clamp_a or clamp_b)
                yield ("shift %d %d %d %d 0" % (
                    number(day), number(last), count, unit),
                    pair((a, b), clamped))


def thirds():
    """Dealt out day by day: one early, one late, what is left to the middle."""
    start = datetime.date(2012, 2, 20)
    for length in range(3, 400):
        span = [days(start, i) for i in range(length)]
        early, late, middle = [], [], span[:]
        while len(middle) - 2 >= len(early) + 1:
            early.append(middle.pop(0))
            late.insert(0, middle.pop())
        yield ("thirds %d %d" % (number(span[0]), number(span[-1])),
               " ".join(pair((part[0], part[-1]))
                        for part in (early, middle, late)))


def cases():
    for part in (all_days, all_dates, moved_days, moved_months, terms, extents,
                 moved_whole_months, moved_extents, thirds):
        yield from part()


if __name__ == "__main__":
    compare("civil", cases())
