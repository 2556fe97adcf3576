#!/usr/bin/env python3
"""A table made by one minor version works with the library of another.

abi/minor-0 holds a table that the compiler of ABI 1.0 made, the spec that it
was made from, and the headers of that version.  The answers were worked out
by hand from the spec.
"""

import os
import re
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from c_build import PREFIX, ROOT, check, finish, install, must, path, run  # noqa

ABI = os.path.join(ROOT, "tests/conformance/abi")
OLD = os.path.join(ABI, "minor-0")
NEW = os.path.join(PREFIX, "include/remit")
LIB = os.path.join(PREFIX, "lib")

ANSWERS = """\
survey[once] duty firm opens 2026-04-14 due 2026-06-30 fulfilled \
"Have the footbridge surveyed"
repairs[once] report firm opens 2026-06-10 due 2026-10-13 overdue 171 \
"What the repairs would cost"
inspection[2027] duty firm opens 2027-01-01 due 2027-03-31 overdue 2 \
"Inspect the footbridge"
inspection[2028] duty firm opens 2028-01-01 due 2028-03-31 waiting -364 \
"Inspect the footbridge"
PC/2026/7 1 5 1
Clerk under Council
"""
LATER = """\
after survey: repairs
period 0, relations 0, chains 1
"""


def newer_headers():
    """As a later minor version may have them: longer records, one more array;
    their folder."""
    with open(os.path.join(NEW, "remit.h"), encoding="utf-8") as file:
        text = file.read()
    minor = int(re.search(r"ABI_MINOR (\d+)u", text)[1])
    text = text.replace("ABI_MINOR %du" % minor, "ABI_MINOR %du" % (minor + 1))
    for record in set(re.findall(r"X\([A-Z_]+, (Remit\w+), \w+\)", text)):
        text = re.sub(r"(\n} %s;)" % record, r"\n    uint32_t later[3];\1",
                      text)
    folder = path("newer")
    os.makedirs(folder)
    with open(os.path.join(folder, "remit.h"), "w", encoding="utf-8") as file:
        file.write(text)
    with open(os.path.join(NEW, "civil.h"), encoding="utf-8") as file:
        civil = file.read()
    with open(os.path.join(folder, "civil.h"), "w", encoding="utf-8") as file:
        file.write(civil)
    return folder


def answers(claim, table_headers, program_headers, wanted, *libraries,
            options=()):
    """Compiles table and program, each with headers of its own."""
    command = ["gcc", "-std=c99", "-Wall", "-Wextra", "-Wpedantic", "-Werror",
               "-Wno-missing-field-initializers"]
    must(*command, "-I" + table_headers, "-c", os.path.join(OLD, "desk.c"),
         "-o", path("desk.o"))
    must(*command, *options, "-I" + program_headers, "-I" + OLD,
         os.path.join(ABI, "answers.c"), path("desk.o"), *libraries,
         "-o", path("answers"))
    status, said = run(path("answers"),
                       env=dict(os.environ, LD_LIBRARY_PATH=LIB))
    check(claim, (status, said) == (0, wanted), said)


def main():
    install()
    static = os.path.join(LIB, "libremit.a")
    shared = ("-L" + LIB, "-lremit")
    newer = newer_headers()
    answers("an old table and a program of today", OLD, NEW, ANSWERS + LATER,
            static, options=["-DASK_1_1"])
    answers("an old table and an old program, with the library of today",
            OLD, OLD, ANSWERS, *shared)
    check("the old program asks for symbols of 1.0 alone",
          set(re.findall(r"remit_\w+@(\w+\.\w+)",
                         must("nm", "-D", path("answers")))) == {"REMIT_1.0"})
    answers("an old table, compiled again", NEW, NEW, ANSWERS + LATER, static,
            options=["-DASK_1_1"])
    answers("a table of a later minor version", newer, NEW, ANSWERS + LATER,
            *shared, options=["-DASK_1_1"])
    finish()


if __name__ == "__main__":
    main()
