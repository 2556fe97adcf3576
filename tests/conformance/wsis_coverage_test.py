#!/usr/bin/env python3
"""Every paragraph of the five documents is accounted for in examples/wsis.

    tests/conformance/wsis_coverage_test.py BUILD

How many paragraphs there are was counted in the documents themselves, by the
numbers that lead them: 1 to N without a gap, and the lettered ones of some.
"""

import csv
import io
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
CORPUS = "examples/wsis/wsis.remit"

PARAGRAPHS = {
    "E/2006/85": 50,
    "E/RES/2010/2": 38,
    "A/66/77-E/2011/103": 39,
    "A/68/65-E/2013/11": 129,
    "A/RES/70/125": 71,
}
LETTERED = {
    "E/2006/85": ["15(a)", "15(b)", "15(c)", "16(a)", "16(b)", "16(c)",
                  "16(d)", "16(e)", "16(f)", "16(g)", "26(a)", "26(b)",
                  "26(c)"],
    "E/RES/2010/2": ["20(a)", "20(b)", "20(c)", "20(d)", "20(e)"],
    "A/66/77-E/2011/103": [],
    "A/68/65-E/2013/11": ["91(a)", "91(b)", "91(c)", "91(d)", "91(e)",
                          "91(f)", "91(g)", "91(h)", "91(i)"],
    "A/RES/70/125": [],
}


def run(remit, *words):
    return subprocess.run([remit, *words, "--quiet"], cwd=ROOT, check=True,
                          capture_output=True, text=True, timeout=120).stdout


def expand(label):
    """`1..3, 20(a)` as the numbers it stands for."""
    for item in label.split(", "):
        first, _, last = item.partition("..")
        if last:
            yield from (str(n) for n in range(int(first), int(last) + 1))
        else:
            yield item


def read(instrument):
    """The labels of all paragraphs that have a clause."""
    return {number for paragraph in instrument["paragraphs"]
            if paragraph["where"] == "para"
            for number in expand(paragraph["label"])}


def main():
    remit = str(pathlib.Path(sys.argv[1]).resolve() / "remit")
    with tempfile.TemporaryDirectory() as out:
        run(remit, "build", CORPUS, "-o", out, "--emit", "json")
        registry = json.loads(
            pathlib.Path(out, "wsis.json").read_text(encoding="utf-8"))
    instruments = {i["symbol"]: i for i in registry["instruments"]}
    report = run(remit, "report", "coverage", CORPUS, "--format", "csv")
    rows = {row["instrument"]: row
            for row in csv.DictReader(io.StringIO(report))}
    wrong = 0
    for symbol, count in PARAGRAPHS.items():
        wanted = {str(n) for n in range(1, count + 1)} | set(LETTERED[symbol])
        found = read(instruments[symbol])
        if found != wanted:
            wrong += 1
            print(f"{symbol}: missing {sorted(wanted - found)}, "
                  f"beyond {sorted(found - wanted)}")
        row = rows[symbol]
        said = [row[column] for column in ("paragraphs", "said", "percent")]
        if said != [str(count), str(count), "100"]:
            wrong += 1
            print(f"{symbol}: the report says {said}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
