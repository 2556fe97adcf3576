#!/usr/bin/env python3
"""The example program, built as its reader would: outside of the tree, with an
installed Remit and its own Makefile.  What it calls overdue is what
`remit due` calls so."""

import json
import os
import re
import shutil
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from c_build import PREFIX, ROOT, check, finish, install, must, path    # noqa

DAYS = ("2006-01-01", "2010-12-31", "2011-01-01", "2016-06-30", "2024-02-29")


def overdue_by_remit(spec, day):
    rows = json.loads(must(os.path.join(PREFIX, "bin/remit"), "due", spec,
                           "-q", "--today", day, "--format", "json"))
    return [(row["due"], row["id"], row["key"], row["days"])
            for row in rows["occurrences"] if row["status"] == "overdue"]


def main():
    install()
    for folder in ("embed", "wsis"):
        shutil.copytree(os.path.join(ROOT, "examples", folder), path(folder))
    environment = dict(
        os.environ, PATH=os.path.join(PREFIX, "bin") + ":" +
        os.environ["PATH"], LD_LIBRARY_PATH=os.path.join(PREFIX, "lib"),
        PKG_CONFIG_PATH=os.path.join(PREFIX, "lib/pkgconfig"),
        CFLAGS="-Werror -Wpedantic", MAKEFLAGS="")
    must("make", "-C", path("embed"), env=environment)
    for day in DAYS:
        said = must(path("embed/overdue"), day, "zh", env=environment)
        rows = [(due, name, key, int(days)) for due, name, key, days in
                re.findall(r"^(\S+)  (.*)\[(.*)\], (\d+) days", said, re.M)]
        check("what is overdue on %s" % day,
              rows == overdue_by_remit(path("wsis/wsis.remit"), day) and
              said.endswith("\n%d overdue\n" % len(rows) if rows else
                            "0 overdue\n"), said)
    with open(path("embed/overdue.c"), encoding="utf-8") as file:
        check("about a hundred lines", len(file.readlines()) <= 125)
    finish()


if __name__ == "__main__":
    main()
