#!/usr/bin/env python3
"""`remit test --bless` gives back what was spoilt, and nothing else.

    tests/conformance/bless_test.py BUILD

Every golden of what time means, and every example, is a text whose `expect`s
are met.  In a copy of each, all single days that are expected are made wrong;
blessed, the copy must be the original again, byte by byte, and be met.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
DAY = r"[12][0-9]{3}-[01][0-9]-[0-3][0-9]"
# a field and a single day, not the beginning of `D .. D`
EXPECTED = re.compile(
    rf"\b(due|opens|closes|forecast|submit|issue)( +){DAY}(?! *\.\.)")


def spoil(text):
    """The text with every single day of an `expect` made wrong."""
    lines = text.splitlines(keepends=True)
    return "".join(EXPECTED.sub(r"\1\g<2>1999-12-31", line)
                   if line.startswith("expect ") else line for line in lines)


def run(remit, folder, name, *options):
    return subprocess.run(
        [remit, "test", name, "--quiet", "--stdlib", ROOT / "stdlib",
         *options], cwd=folder, capture_output=True, timeout=120)


def check(remit, spec, scratch):
    """What is wrong with this file; "" if nothing is."""
    folder = scratch / spec.parent.name
    if not folder.exists():
        shutil.copytree(spec.parent, folder)
    copy = folder / spec.name
    was = copy.read_bytes()
    text = spoil(was.decode("utf-8"))
    if text.encode() == was or run(remit, folder, spec.name).returncode:
        return None                 # nothing to spoil, or it wants options
    copy.write_bytes(text.encode())
    if run(remit, folder, spec.name).returncode != 1:
        return "what was spoilt is met"
    done = run(remit, folder, spec.name, "--bless")
    if done.returncode != 0 or copy.read_bytes() != was:
        copy.write_bytes(was)
        return f"blessed, it is another text: {done.stderr.decode()}"
    return ""


def main():
    remit = pathlib.Path(sys.argv[1]).resolve() / "remit"
    specs = sorted((ROOT / "tests" / "golden" / "time").glob("*/*.remit"))
    specs += sorted((ROOT / "examples").glob("*/*.remit"))
    tried = wrong = 0
    with tempfile.TemporaryDirectory(prefix="remit-bless-") as place:
        for spec in specs:
            complaint = check(remit, spec, pathlib.Path(place))
            tried += complaint is not None
            if complaint:
                wrong += 1
                print(f"{spec.relative_to(ROOT)}: {complaint}")
    if tried < 50:
        print(f"only {tried} texts were tried")
    return 1 if wrong or tried < 50 else 0


if __name__ == "__main__":
    sys.exit(main())
