#!/usr/bin/env python3
"""Laying a corpus out changes nothing but places.

    tests/conformance/fmt_test.py BUILD

Every example is compiled to JSON, laid out together with the standard library
in a copy, and compiled again: the registry, the derivations and the findings
must be equal when lines and columns are left aside.  Laying out a second time
must change no byte.
"""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
EXAMPLES = sorted(p for p in ROOT.glob("examples/*/*.remit")
                  if p.stem == p.parent.name)
PLACES = {"line", "column", "endLine", "endColumn"}


def without_places(value):
    if isinstance(value, dict):
        return {k: without_places(v) for k, v in value.items()
                if k not in PLACES}
    if isinstance(value, list):
        return [without_places(v) for v in value]
    return value


def compiled(remit, folder, example):
    spec = folder / example.relative_to(ROOT)
    out = folder / "out"
    shutil.rmtree(out, ignore_errors=True)
    subprocess.run([remit, "build", "--quiet", "--emit", "json", "-o", out,
                    "--stdlib", folder / "stdlib",
                    spec.relative_to(folder)], cwd=folder, check=True)
    text = next(out.glob("*.json")).read_text(encoding="utf-8")
    return without_places(json.loads(text))


def lay_out(remit, folder):
    files = sorted(folder.glob("**/*.remit"))
    subprocess.run([remit, "fmt", *files], check=True)
    return {f: f.read_bytes() for f in files}


def main():
    remit = pathlib.Path(sys.argv[1]).resolve() / "remit"
    wrong = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for part in "stdlib", "examples":
            shutil.copytree(ROOT / part, folder / part)
        before = {e: compiled(remit, folder, e) for e in EXAMPLES}
        once = lay_out(remit, folder)
        twice = lay_out(remit, folder)
        for path in once:
            if once[path] != twice[path]:
                print(f"{path.relative_to(folder)}: laying out twice differs")
                wrong += 1
        for example in EXAMPLES:
            if compiled(remit, folder, example) != before[example]:
                print(f"{example.relative_to(ROOT)}: laying out changed it")
                wrong += 1
    print(f"fmt: {len(EXAMPLES)} examples, {len(once)} files, {wrong} wrong")
    return 1 if wrong or not EXAMPLES else 0


sys.exit(main())
