"""What the oracles share: building the C side, asking it, comparing.

An oracle is a list of (question, expected answer).  The C program
tests/oracle/answer.c reads the questions and prints its answers; whatever
differs is shown, and the exit status is 1.  Only Python's standard library
is used, and no arithmetic of Remit's own.
"""

import datetime
import os
import subprocess
import sys

EPOCH = datetime.date(1970, 1, 1).toordinal()
FIRST = datetime.date(1900, 1, 1)
LAST = datetime.date(2199, 12, 31)
DAYS, WEEKS, MONTHS, YEARS, WORKING_DAYS = range(5)

SOURCES = ["tests/oracle/answer.c", "runtime/civil.c", "runtime/dayrule.c",
           "runtime/workday.c", "runtime/recur.c"]
HEADERS = [name[:-1] + "h" for name in SOURCES[1:]]


def number(day):
    """The number that Remit gives a datetime.date; of None, 'none'."""
    return "none" if day is None else day.toordinal() - EPOCH


def in_range(ordinal):
    """The date of a proleptic ordinal, or None outside Remit's range."""
    if not FIRST.toordinal() <= ordinal <= LAST.toordinal():
        return None
    return datetime.date.fromordinal(ordinal)


def days(after, count):
    """`count` days after a date."""
    return in_range(after.toordinal() + count)


def months(after, count):
    """`count` months after a date, and whether its day had to give way."""
    year, month = after.year, after.month
    years, rest = divmod(abs(count), 12)
    year += years if count > 0 else -years
    month += rest if count > 0 else -rest
    if month > 12:
        year, month = year + 1, month - 12
    if month < 1:
        year, month = year - 1, month + 12
    if not FIRST.year <= year <= LAST.year:
        return None, False
    day = after.day
    while True:
        try:
            return datetime.date(year, month, day), day != after.day
        except ValueError:
            day -= 1


def every_day(step=1):
    for ordinal in range(FIRST.toordinal(), LAST.toordinal() + 1, step):
        yield datetime.date.fromordinal(ordinal)


def pair(extent, clamped=False):
    """The text of an extent (two dates); half of one is none."""
    if extent is None or None in extent:
        return "none none"
    text = "%s %s" % (number(extent[0]), number(extent[1]))
    return text + " clamped" if clamped else text


def build(folder):
    """Compiles answer.c unless it is there and newer than what it is of."""
    program = os.path.join(folder, "oracle", "answer")
    newest = max(os.path.getmtime(name) for name in SOURCES + HEADERS)
    if os.path.exists(program) and os.path.getmtime(program) > newest:
        return program
    os.makedirs(os.path.dirname(program), exist_ok=True)
    compiler = os.environ.get("CC", "cc").split()
    subprocess.run(compiler + ["-std=c11", "-O2", "-I.", "-o", program]
                   + SOURCES, check=True)
    return program


def compare(name, cases):
    """Asks every question; ends the process, 0 when all answers agree."""
    if len(sys.argv) != 2:
        sys.exit("usage: python3 tests/oracle/%s.py BUILD_DIR" % name)
    cases = list(cases)
    asked = "".join(question + "\n" for question, _ in cases)
    done = subprocess.run([build(sys.argv[1])], input=asked,
                          stdout=subprocess.PIPE, universal_newlines=True)
    answers = done.stdout.splitlines()
    wrong = [(q, want, got) for (q, want), got in zip(cases, answers)
             if want != got]
    for question, want, got in wrong[:20]:
        print("%s: expected %s, got %s" % (question[:60], want, got))
    if done.returncode != 0 or len(answers) != len(cases):
        print("%s: asked %d questions, %d answers, status %d"
              % (name, len(cases), len(answers), done.returncode))
        sys.exit(1)
    print("oracle %s: %d answers, %d wrong" % (name, len(cases), len(wrong)))
    sys.exit(1 if wrong else 0)
