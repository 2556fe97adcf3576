#!/usr/bin/env python3
"""Every report in every format, with hostile texts in it, and on terminals.

JSON and CSV hand every text on exactly; Markdown and text let none of them act;
Graphviz reads the graphs and finds the same nodes and edges; on a terminal no
line is wider than the terminal.
"""

import csv
import io
import json
import os
import pathlib
import pty
import re
import subprocess
import sys
import tempfile
import unicodedata

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(HERE))

import hostile                                              # noqa: E402

csv.field_size_limit(1 << 24)
KINDS = ("status", "chains", "dependencies", "cycles", "periodicity", "load",
         "coverage", "lineage", "duplicates", "vagueness")
GRAPHS = ("chains", "dependencies", "lineage")
TITLED = ("status", "chains", "cycles", "vagueness")        # a row a duty
DAY = "2006-08-01"
FORMULA = tuple("=+-@\t\r")

failures = 0


def fail(text):
    global failures
    failures += 1
    print(text[:500])


def report(remit, kind, spec, form, *options):
    done = subprocess.run(
        [remit, "report", kind, spec, "--format", form, "--today", DAY, "-q",
         *options], capture_output=True, timeout=120)
    if done.returncode != 0:
        fail(f"{kind} as {form}: {done.returncode} {done.stderr.decode()}")
    return done.stdout.decode("utf-8")


# ---- data ---------------------------------------------------------------------

def short(name):
    """`duty-03` of `duty-03`; occurrences are called after their duty."""
    return name.split("[")[0]


def titles_of(rows):
    return {short(row.get("occurrence") or row.get("duty")): row["title"]
            for row in rows if row.get("title")}


def check_json(remit, spec, kind):
    document = json.loads(report(remit, kind, spec, "json"))
    if document["report"] != kind or document["today"] != DAY:
        fail(f"{kind} as json: {list(document)}")
    rows = [row for section in document["sections"] for row in section["rows"]]
    if kind in TITLED and titles_of(rows) != hostile.TITLES:
        fail(f"{kind} as json changes a title")
    if (kind in GRAPHS) != ("graph" in document):
        fail(f"{kind} as json: the graph")
    return document


def check_csv(remit, spec, kind, document):
    text = report(remit, kind, spec, "csv")
    lines = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    if {len(line) for line in lines} != {len(lines[0])}:
        fail(f"{kind} as csv: rows of different lengths")
    rows = [dict(zip(lines[0], line)) for line in lines[1:]]
    wanted = [(section["name"], row) for section in document["sections"]
              for row in section["rows"]]
    if len(rows) != len(wanted):
        fail(f"{kind} as csv: {len(rows)} rows for {len(wanted)}")
    for row, (section, data) in zip(rows, wanted):
        if row.pop("section") != section:
            fail(f"{kind} as csv: {section}")
        for key, cell in row.items():
            value = data.get(key)
            value = "" if value is None else str(value)
            number = isinstance(data.get(key), int)
            if value.startswith(FORMULA) and not number:
                value = "'" + value
            if cell != value:
                fail(f"{kind} as csv: {key} is {cell[:60]!r}, not "
                     f"{value[:60]!r}")


# ---- for people ------------------------------------------------------------------

def hidden(text):
    """Characters that a reader cannot see, or that move what he sees."""
    return {c for c in text if c != "\n" and (
        unicodedata.category(c) in ("Cc", "Zl", "Zp")
        or c in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")}


def check_markdown(remit, spec, kind):
    text = report(remit, kind, spec, "md")
    if hidden(text):
        fail(f"{kind} as md: hidden {hidden(text)}")
    if re.search(r"(?<!\\)[<`]", text):
        fail(f"{kind} as md: a mark is not escaped")
    width = None
    for line in text.split("\n"):
        if not line.startswith("|"):
            if line and not re.match(r"#{1,2} |[^#|>*+-]", line):
                fail(f"{kind} as md: {line[:60]!r} begins a mark")
            width = None
            continue
        cells = len(re.findall(r"(?<!\\)(?:\\\\)*\|", line))
        if width not in (None, cells):
            fail(f"{kind} as md: {cells} cells, not {width}: {line[:80]}")
        width = cells


def check_text(remit, spec, kind):
    text = report(remit, kind, spec, "text")
    if hidden(text):
        fail(f"{kind} as text: hidden {hidden(text)}")
    coloured = report(remit, kind, spec, "text", "--color", "always")
    if re.sub("\x1b\\[[01]m", "", coloured) != text:
        fail(f"{kind} as text: colour changes more than colour")


# ---- graphs ------------------------------------------------------------------------

def check_dot(remit, spec, kind, document):
    text = report(remit, kind, spec, "dot")
    done = subprocess.run(["dot", "-Tdot_json"], input=text.encode(),
                          capture_output=True, timeout=120)
    if done.returncode != 0 or done.stderr:
        fail(f"{kind} as dot: {done.stderr.decode()}")
        return
    read = json.loads(done.stdout)
    got = (len(read.get("objects", [])), len(read.get("edges", [])))
    wanted = tuple(len(document["graph"][k]) for k in ("nodes", "edges"))
    if got != wanted:
        fail(f"{kind} as dot: {got} nodes and edges, not {wanted}")


# ---- terminals ----------------------------------------------------------------------

def width_of(line):
    line = re.sub("\u200d.", "", line)      # joined to the one before
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else
               0 if unicodedata.combining(c) or c in "\u200e\u200f"
               else 1 for c in line)


def on_terminal(remit, arguments, columns):
    """What the program writes to a terminal so wide."""
    leader, follower = pty.openpty()
    env = {"PATH": os.environ["PATH"], "COLUMNS": str(columns),
           "NO_COLOR": "1"}
    process = subprocess.Popen([remit, *arguments], stdout=follower,
                               stderr=subprocess.DEVNULL, env=env,
                               stdin=subprocess.DEVNULL)
    os.close(follower)
    parts = []
    while True:
        try:
            part = os.read(leader, 65536)
        except OSError:
            break
        if not part:
            break
        parts.append(part)
    os.close(leader)
    if process.wait(60) != 0:
        fail(f"{arguments} on a terminal: {process.returncode}")
    return b"".join(parts).decode().replace("\r\n", "\n")


def check_terminal(remit, spec, kind, columns):
    text = on_terminal(remit, ["report", str(kind), str(spec), "--today", DAY],
                       columns)
    for line in text.split("\n"):
        if width_of(line) > columns:
            fail(f"{kind} on {columns} columns: {width_of(line)} in {line!r}")
            return


# ---- all of it -----------------------------------------------------------------------

def refused(remit, spec):
    for arguments in (["report", "status", spec, "--format", "dot"],
                      ["report", "stauts", spec], ["report", "status"],
                      ["due", spec, "--format", "dot"], ["report"]):
        done = subprocess.run([remit, *arguments], capture_output=True,
                              stdin=subprocess.DEVNULL, timeout=60)
        if done.returncode != 2 or done.stdout or not done.stderr:
            fail(f"{arguments}: {done.returncode}, {done.stderr.decode()}")


def main():
    remit = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else
                         ROOT / "build").resolve() / "remit"
    wsis = ROOT / "examples" / "wsis" / "wsis.remit"
    with tempfile.TemporaryDirectory(prefix="remit-report-") as folder:
        spec = pathlib.Path(folder) / "hostile.remit"
        spec.write_text(hostile.spec())
        small = pathlib.Path(folder) / "small.remit"
        small.write_text(hostile.spec(hostile.TEXTS[:-1]))
        for kind in KINDS:
            document = check_json(remit, spec, kind)
            check_csv(remit, spec, kind, document)
            check_markdown(remit, spec, kind)
            check_text(remit, spec, kind)
            if kind in GRAPHS:
                check_dot(remit, spec, kind, document)
            check_terminal(remit, small, kind, 80)
            check_terminal(remit, small, kind, 35)
            check_terminal(remit, wsis, kind, 100)
            check_terminal(remit, wsis, kind, 40)
        refused(remit, wsis)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
