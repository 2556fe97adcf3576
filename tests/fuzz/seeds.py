#!/usr/bin/env python3
"""Makes what the fuzzers begin with out of what the tree holds anyway.

    tests/fuzz/seeds.py FOLDER [SHARE]

FOLDER/text gets every golden spec, every block of the reference and every
example that is small enough; FOLDER/symbol every word with a stroke in them;
FOLDER/dates some bytes each.  With SHARE, one in so many.  Names tell nothing;
equal trees give equal seeds.
"""

import hashlib
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
LARGEST = 6000                  # bytes; longer ones only slow the fuzzer down


def texts():
    for folder in "tests/golden", "examples":
        for path in sorted(ROOT.glob(folder + "/**/*.remit")):
            yield path.read_bytes()
    reference = (ROOT / "lang/reference.md").read_text(encoding="utf-8")
    for block in re.findall(r"^```remit\n(.*?)^```", reference,
                            re.DOTALL | re.MULTILINE):
        yield block.encode()


def symbols():
    for text in texts():
        for quoted, word in re.findall(
                rb'"([A-Z][^"\n]*/[^"\n]{1,80})"|([A-Z][\w.-]*/[\w./()-]+)',
                text):
            yield quoted or word


def dates():
    for i in range(64):
        yield hashlib.sha512(b"%d" % i).digest()


def put(folder, seeds, share):
    folder.mkdir(parents=True, exist_ok=True)
    for seed in set(seeds):
        name = hashlib.sha1(seed).hexdigest()[:16]
        if len(seed) <= LARGEST and int(name, 16) % share == 0:
            (folder / name).write_bytes(seed)


def main():
    folder = pathlib.Path(sys.argv[1])
    share = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    put(folder / "text", texts(), share)
    put(folder / "symbol", symbols(), share)
    put(folder / "dates", dates(), share)


main()
