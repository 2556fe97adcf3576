"""Rules of a day in a year, by looking at every day of the calendar.

The Easters come from the tables of the churches instead of a formula: the
epacts of the Gregorian reform, and the nineteen full moons of the Julian
calendar.
"""

import calendar
import datetime
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, "tests/oracle/support")
from oracle import FIRST, LAST, compare, days, number

(FIXED, LAST_OF_MONTH, NTH_WEEKDAY, WORKING_WEEK, ON_OR_AFTER, AFTER,
 ON_OR_BEFORE, BEFORE, EASTER, ORTHODOX_EASTER) = range(10)
YEARS = range(FIRST.year, LAST.year + 1)
ONE_DAY = datetime.timedelta(1)


def ask(kind, year, answer, month=0, day=0, weekday=0, nth=0, offset=0):
    if answer is not None and offset:
        answer = days(answer, offset)
    if answer is not None and not FIRST <= answer <= LAST:
        answer = None
    return ("rule %d %d %d %d %d %d %d"
            % (kind, month, day, weekday, nth, offset, year),
            str(number(answer)))


def month_days(year, month):
    return [datetime.date(year, month, day) for day in
            range(1, calendar.monthrange(year, month)[1] + 1)]


def fixed_and_last():
    for year in YEARS:
        for month in range(1, 13):
            here = month_days(year, month)
            yield ask(LAST_OF_MONTH, year, here[-1], month)
            for day in range(1, 32):
                answer = here[day - 1] if day <= len(here) else None
                yield ask(FIXED, year, answer, month, day)


def nth_weekdays():
    for year in YEARS:
        for month in range(1, 13):
            here = month_days(year, month)
            for weekday in range(1, 8):
                named = [d for d in here if d.isoweekday() == weekday]
                yield ask(NTH_WEEKDAY, year, named[-1], month, 0, weekday, -1)
                for nth in range(1, 6):
                    answer = named[nth - 1] if nth <= len(named) else None
                    yield ask(NTH_WEEKDAY, year, answer, month, 0, weekday, nth)


def working_weeks():
    """The weeks (by their Monday) that hold a working day of the month."""
    for year in YEARS:
        for month in range(1, 13):
            mondays = sorted({d - (d.isoweekday() - 1) * ONE_DAY
                              for d in month_days(year, month)
                              if d.isoweekday() <= 5})
            for nth in range(1, 6):
                for weekday in (1, 2, 7):
                    answer = None
                    if nth <= len(mondays):
                        answer = mondays[nth - 1] + (weekday - 1) * ONE_DAY
                    yield ask(WORKING_WEEK, year, answer, month, 0, weekday,
                              nth)


def walk(day, weekday, step):
    while day.isoweekday() != weekday:
        day += step * ONE_DAY
    return day


def weekdays_near():
    for year in YEARS:
        for month, day in ((1, 1), (2, 29), (5, 31), (9, 14), (12, 31)):
            exists = month != 2 or calendar.isleap(year)
            at = datetime.date(year, month, day) if exists else None
            for weekday in range(1, 8):
                for kind, start, step in ((ON_OR_AFTER, 0, 1), (AFTER, 1, 1),
                                          (ON_OR_BEFORE, 0, -1),
                                          (BEFORE, -1, -1)):
                    answer = at and walk(at + start * ONE_DAY, weekday, step)
                    yield ask(kind, year, answer, month, day, weekday)


def western_full_moon(year):
    """By golden number and epact, as the tables of 1582 have it."""
    golden = year % 19 + 1
    century = year // 100 + 1
    solar = 3 * century // 4 - 12
    lunar = (8 * century + 5) // 25 - 5
    epact = (11 * golden + 20 + lunar - solar) % 30
    if epact == 24 or (epact == 25 and golden > 11):
        epact += 1
    moon = 44 - epact
    if moon < 21:
        moon += 30
    return datetime.date(year, 3, 1) + (moon - 1) * ONE_DAY


# The Julian days of the full moon by golden number, April 5 for the first.
JULIAN_MOONS = [(4, 5), (3, 25), (4, 13), (4, 2), (3, 22), (4, 10), (3, 30),
                (4, 18), (4, 7), (3, 27), (4, 15), (4, 4), (3, 24), (4, 12),
                (4, 1), (3, 21), (4, 9), (3, 29), (4, 17)]


def eastern_full_moon(year):
    month, day = JULIAN_MOONS[year % 19]
    # Since 1 March 1900 the Julian calendar is 13 days behind, since 2100 14.
    behind = 14 if year >= 2100 else 13
    return datetime.date(year, month, day) + behind * ONE_DAY


def easters():
    for year in YEARS:
        western = walk(western_full_moon(year) + ONE_DAY, 7, 1)
        eastern = walk(eastern_full_moon(year) + ONE_DAY, 7, 1)
        for offset in (0, -2, 1, 39, 50):
            yield ask(EASTER, year, western, offset=offset)
            yield ask(ORTHODOX_EASTER, year, eastern, offset=offset)


def cases():
    for part in (fixed_and_last, nth_weekdays, working_weeks, weekdays_near,
                 easters):
        yield from part()


if __name__ == "__main__":
    compare("dayrule", cases())
