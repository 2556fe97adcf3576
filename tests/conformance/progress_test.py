#!/usr/bin/env python3
"""Progress is for who looks on: a terminal may get a line that is gone in the
end, a pipe and --quiet get none, and outputs are the same bytes.

Whether the line appears hangs on how long the work lasts, so it is only said
what it leaves behind; when it comes and goes is said by tests/unit.
"""

import os
import pathlib
import pty
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
DUTIES = 30_000

failures = 0


def fail(text):
    global failures
    failures += 1
    print(str(text)[:500])


def spec():
    lines = ["language en", 'body A "A" {}',
             'verb asks { force request  strength 4  forms en "asks" }',
             "resolution T/1 { adopted 2010-01-01 by A"]
    lines += [f'    para {n} asks A {{ duty d{n} "D" '
              f"{{ by {2011 + n % 9}-06-01 }} }}"
              for n in range(1, DUTIES + 1)]
    return "\n".join(lines) + "\n}\n"


def on_terminal(command):
    """What a terminal gets from standard error, octet by octet."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL,
                               stdout=subprocess.DEVNULL, stderr=theirs,
                               env={**os.environ, "NO_COLOR": "1"})
    os.close(theirs)
    got = b""
    while True:
        try:
            piece = os.read(ours, 65536)
        except OSError:         # nobody holds the other end any more
            break
        if not piece:
            break
        got += piece
    os.close(ours)
    return process.wait(), got.replace(b"\r\n", b"\n")


def in_pipe(command):
    done = subprocess.run(command, stdin=subprocess.DEVNULL,
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    return done.returncode, done.stderr


def left(got):
    """What can still be read when all is written."""
    screen = []
    for line in got.split(b"\n"):
        shown = bytearray()
        for piece in line.split(b"\r"):
            shown[:len(piece)] = piece
        screen.append(bytes(shown).rstrip(b" "))
    return b"\n".join(screen)


def files(folder):
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def check(remit, place, *options):
    command = [remit, "build", place / "long.remit", "--emit", "csv,json",
               "--color", "never", *options]
    status, piped = in_pipe([*command, "-o", place / "piped"])
    again, shown = on_terminal([*command, "-o", place / "shown"])
    if status != 0 or again != 0:
        fail(f"{options}: {status}, {again}: {piped}")
    if b"\r" in piped or b"..." in piped:
        fail(f"{options}: a pipe gets {piped}")
    if left(shown) != piped:
        fail(f"{options}: a terminal is left with {left(shown)}, not {piped}")
    if options and shown:
        fail(f"{options}: a terminal gets {shown}")
    if b"\x1b" in shown:
        fail(f"{options}: an escape in {shown}")
    if files(place / "piped") != files(place / "shown"):
        fail(f"{options}: the outputs differ")


def main():
    build = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "build")
    with tempfile.TemporaryDirectory(prefix="remit-progress-") as place:
        place = pathlib.Path(place)
        (place / "long.remit").write_text(spec())
        check(build.resolve() / "remit", place)
        check(build.resolve() / "remit", place, "--quiet")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
