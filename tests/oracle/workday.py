"""Working days by keeping every one of them in a list."""

import bisect
import datetime
import random
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, "tests/oracle/support")
from oracle import FIRST, LAST, compare, days, every_day, number

SAT_SUN, FRI_SAT, ONLY_SUN, NEVER_CLOSED = 0x60, 0x30, 0x40, 0


def tables(chance):
    """(first day, count, weekend, holidays)"""
    yield datetime.date(2003, 2, 5), 4000, SAT_SUN, []
    yield FIRST, 109573, SAT_SUN, [days(FIRST, 7 * i) for i in range(3000)]
    yield datetime.date(2010, 1, 1), 0, FRI_SAT, []
    for weekend in (SAT_SUN, FRI_SAT, ONLY_SUN, NEVER_CLOSED):
        for count in (1, 31, 32, 33, 365, 9000):
            first = days(FIRST, chance.randrange(100000))
            holidays = [days(first, chance.randrange(count))
                        for _ in range(count // 20)]
            yield first, count, weekend, holidays
    # Shut for two hundred days, so that whole blocks hold no working day.
    first = datetime.date(2020, 3, 1)
    yield first, 300, SAT_SUN, [days(first, 40 + i) for i in range(200)]
    # The ends of time.
    yield FIRST, 40, SAT_SUN, [days(FIRST, i) for i in range(20)]
    yield days(LAST, -39), 40, SAT_SUN, [days(LAST, -i) for i in range(20)]


def near(chance, first, count):
    """Days in, around and far from a table."""
    for _ in range(60):
        at = days(first, chance.randrange(-40, count + 40))
        yield at or first
    for _ in range(15):
        yield days(FIRST, chance.randrange(109573))
    yield from (FIRST, LAST)


def about(chance, first, count, weekend, holidays):
    shut = set(holidays)
    # Outside the table nobody told of holidays, so shut holds none of them.
    work = [d for d in every_day()
            if d not in shut and not weekend >> (d.isoweekday() - 1) & 1]
    ordinal = [d.toordinal() for d in work]

    def nth(k):
        return work[k] if 0 <= k < len(work) else None

    def added(day, n):
        if n > 0:
            return nth(bisect.bisect_right(ordinal, day.toordinal()) + n - 1)
        return nth(bisect.bisect_left(ordinal, day.toordinal()) + n)

    def nearest(day):
        below, above = added(day, -1), added(day, 1)
        if below is None or above is None:
            return below or above
        return above if above - day < day - below else below

    yield ("table %d %d %d %s" % (number(first), count, weekend,
                                  " ".join(str(number(d)) for d in holidays)),
           "sealed")
    for day in near(chance, first, count):
        at = bisect.bisect_left(ordinal, day.toordinal())
        works = at < len(work) and work[at] == day
        rolled = [day] * 3 if works else [added(day, 1), added(day, -1),
                                          nearest(day)]
        yield ("rolls %d" % number(day),
               "%d %s" % (works, " ".join(str(number(d)) for d in rolled)))
        for n in (-3000, -25, -1, 1, 2, 30, 700, chance.randrange(1, 60000)):
            to = added(day, n)
            yield "work %d %d" % (number(day), n), str(number(to))
            if to is not None:
                yield "between %d %d" % (number(day), number(to)), str(n)


def cases():
    chance = random.Random(57301)       # the same days in every run
    for table in tables(chance):
        yield from about(chance, *table)


if __name__ == "__main__":
    compare("workday", cases())
