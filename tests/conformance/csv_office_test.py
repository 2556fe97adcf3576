#!/usr/bin/env python3
"""`--emit csv` as a spreadsheet reads it: LibreOffice opens the file, and every
cell is in its column, texts as they were, numbers as numbers, days as days,
and nothing a formula.
"""

import csv
import io
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(HERE))

import hostile                                              # noqa: E402

NUMBERS = {"strength", "days", "slack_days", "line", "column"}
DAYS = {"opens", "due", "due_latest", "submit", "issue"}
FORMULA = tuple("=+-@\t\r")
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"

failures = 0


def fail(text):
    global failures
    failures += 1
    print(text[:500])


def build(remit, spec, folder):
    done = subprocess.run([remit, "build", spec, "-o", folder, "--emit", "csv",
                           "--name", "x", "-q", "--today", "2010-01-01"],
                          capture_output=True, timeout=120)
    if done.returncode != 0:
        fail(done.stderr.decode())
    return folder / "x.csv"


def rows_of(path):
    text = path.read_bytes().decode("utf-8")
    lines = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    if {len(line) for line in lines} != {len(lines[0])}:
        fail("rows of different lengths")
    return [dict(zip(lines[0], line)) for line in lines[1:]]


def check_rows(rows):
    """Texts guarded, numbers bare."""
    for row in rows:
        for key, value in row.items():
            if key in NUMBERS:
                if value and str(int(value)) != value:
                    fail(f"{key} is no exact number: {value}")
            elif value.startswith(FORMULA):
                fail(f"{key} begins a formula: {value[:40]!r}")


# ---- the spreadsheet -----------------------------------------------------------

def opened(path, folder):
    """The cells of the file as LibreOffice has them: (type, value, text)."""
    done = subprocess.run(
        ["soffice", "--headless", "--norestore",
         f"-env:UserInstallation=file://{folder}/profile",
         "--infilter=CSV:44,34,76,1", "--convert-to", "fods", "--outdir",
         str(folder), str(path)], capture_output=True, timeout=300)
    made = folder / (path.stem + ".fods")
    if not made.exists():
        fail(f"soffice: {done.stderr.decode()}")
        return []
    table = xml.parse(made).getroot().find(f".//{TABLE}table")
    rows = []
    for row in table.iter(f"{TABLE}table-row"):
        cells = []
        for cell in row:
            times = int(cell.get(f"{TABLE}number-columns-repeated", "1"))
            cells += [cell_of(cell)] * min(times, 100)
        rows += [cells] * min(int(row.get(f"{TABLE}number-rows-repeated",
                                          "1")), 100)
    return rows


def cell_of(cell):
    if cell.get(f"{TABLE}formula"):
        fail(f"a formula: {cell.get(f'{TABLE}formula')}")
    text = "\n".join(line_of(p) for p in cell.findall(f"{TEXT}p"))
    kind = cell.get(f"{OFFICE}value-type", "")
    value = cell.get(f"{OFFICE}date-value") or cell.get(f"{OFFICE}value")
    return kind, value, text


def line_of(paragraph):
    """The text of a line; runs of blanks and tabs are elements of their own."""
    parts = [paragraph.text or ""]
    for part in paragraph:
        if part.tag == f"{TEXT}s":
            parts.append(" " * int(part.get(f"{TEXT}c", "1")))
        elif part.tag == f"{TEXT}tab":
            parts.append("\t")
        else:
            parts.append(line_of(part))
        parts.append(part.tail or "")
    return "".join(parts)


def check_cell(key, wanted, kind, value, text):
    if wanted == "":
        good = kind == ""
    elif key in NUMBERS:
        good = kind == "float" and value == wanted
    elif key in DAYS:
        good = kind == "date" and value == wanted
    else:   # a text that looks like a number or a day may be taken for one
        good = text == wanted or kind in ("float", "date")
    if not good:
        fail(f"{key}: {wanted[:60]!r} became {kind} {value} {text[:60]!r}")


def check_opened(path, rows, folder):
    cells = opened(path, folder)
    if not cells:
        return
    titles = [cell[2] for cell in cells[0]][:len(rows[0])]
    if titles != list(rows[0]):
        fail(f"the columns are {titles}")
    for row, line in zip(rows, cells[1:]):
        line = line + [("", None, "")] * (len(titles) - len(line))
        for (key, wanted), cell in zip(row.items(), line):
            check_cell(key, wanted, *cell)


def main():
    remit = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else
                         ROOT / "build").resolve() / "remit"
    if not shutil.which("soffice"):
        print("LibreOffice is not here: the CSV is only read as CSV")
    with tempfile.TemporaryDirectory(prefix="remit-csv-") as place:
        place = pathlib.Path(place)
        spec = place / "hostile.remit"
        # a cell of a spreadsheet holds 32 767 characters
        spec.write_text(hostile.spec(hostile.TEXTS[:-1]))
        for spec in (spec, ROOT / "examples" / "wsis" / "wsis.remit"):
            folder = place / spec.stem
            path = build(remit, spec, folder)
            rows = rows_of(path)
            check_rows(rows)
            if shutil.which("soffice"):
                check_opened(path, rows, folder)
            if spec.stem == "hostile":
                titles = {row["id"]: row["title"] for row in rows}
                for name, text in list(hostile.TITLES.items())[:-1]:
                    guard = "'" if text.startswith(FORMULA) else ""
                    if titles[name] != guard + text:
                        fail(f"{name}: {titles[name]!r}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
