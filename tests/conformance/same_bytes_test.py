#!/usr/bin/env python3
"""The same input gives the same bytes, whatever surrounds the program.

    tests/conformance/same_bytes_test.py BUILD

The corpus of the World Summit is built into every output there is, and what
the other commands print of it is taken too: once plainly, and once more under
each other locale, time zone, folder, environment, number of processors, layout
of memory and compiler.
"""

import os
import shutil
import subprocess
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from c_build import BUILD, ROOT, check, finish, path                   # noqa

SPEC = os.path.join("wsis", "wsis.remit")
DAY = "2012-06-01"
COMMANDS = [
    ["build", SPEC, "-q", "--alarms", "-o", "{out}"],
    ["build", SPEC, "-q", "-o", "{out}", "--today", DAY, "--name", "day",
     "--profile", "outlook", "--lock", "{out}/lock"],
    ["check", SPEC],
    ["check", SPEC, "--message-format", "sarif"],
    ["due", SPEC, "-q", "--today", DAY, "--format", "json"],
    ["due", SPEC, "-q", "--today", DAY],
    ["report", "dependencies", SPEC, "-q", "--format", "dot"],
    ["report", "load", SPEC, "-q", "--format", "json", "--today", DAY],
    ["show", "CSTD", SPEC, "-q", "--today", DAY],
    ["why", "wsis-progress[CSTD 14]", SPEC, "-q"],
    ["impact", "CSTD 14", "+3w", SPEC, "-q"],
    ["explain", "late"],
    ["--help"],
]
PLAIN = {"PATH": "/usr/bin:/bin"}
NOISE = {**PLAIN, "HOME": "/nowhere", "USER": "somebody", "TERM": "xterm",
         "COLUMNS": "31", "LINES": "7", "POSIXLY_CORRECT": "1", "TMPDIR": "/",
         "SOURCE_DATE_EPOCH": "86400", "CLICOLOR_FORCE": "1", "CDPATH": "/",
         "REMIT_STDLIB": "/", "MALLOC_ARENA_MAX": "1", "NO_COLOR": "",
         **{f"NOISE_{i}": "x" * 100 for i in range(200)}}


def programs():
    """Every compiler's remit that there is, the first one first."""
    for folder in "", "clang", "asan":
        program = os.path.join(BUILD, folder, "remit")
        if os.path.exists(program):
            yield folder or "gcc", program


def outputs(title, program, folder, env, prefix=(), mask=0o022):
    """All that the commands write and print, by name."""
    out = path("out " + title.replace("/", "_"))
    found = {}
    for number, words in enumerate(COMMANDS):
        done = subprocess.run(
            [*prefix, program, *(w.replace("{out}", out) for w in words)],
            cwd=folder, env=env, stdin=subprocess.DEVNULL,
            capture_output=True, timeout=300, check=False, umask=mask)
        check("%s: %s" % (title, words[0]), done.returncode == 0,
              done.stderr.decode("utf-8", "replace"))
        found["%d out" % number] = done.stdout
        found["%d err" % number] = done.stderr
    for name in os.listdir(out):
        with open(os.path.join(out, name), "rb") as file:
            found[name] = file.read()
    shutil.rmtree(out)
    return found


def compare(title, wanted, found):
    differing = sorted(name for name in wanted.keys() | found.keys()
                       if wanted.get(name) != found.get(name))
    check(title, not differing, "these differ: " + ", ".join(differing))


def locales():
    """Those of this machine that are furthest from C."""
    there = subprocess.run(["locale", "-a"], capture_output=True, text=True,
                           check=False).stdout.split()
    return ["C.UTF-8"] + [name for name in there
                          if name.startswith(("tr_", "de_", "ar_", "zh_"))][:3]


def works(*prefix):
    return subprocess.run([*prefix, "true"], capture_output=True,
                          check=False).returncode == 0


def surroundings(program, here):
    """(title, program, folder, environment, prefix)"""
    yield "a noisy environment", program, here, NOISE, ()
    for zone in "Pacific/Auckland", "America/New_York", "nonsense":
        yield "zone " + zone, program, here, {**PLAIN, "TZ": zone}, ()
    for name in locales():
        yield "locale " + name, program, here, {
            **PLAIN, "LC_ALL": name, "LANG": name, "LANGUAGE": "fr"}, ()
    deep = path(*["deeper"] * 20)
    shutil.copytree(os.path.join(ROOT, "examples"), deep)
    yield "a deep folder", program, deep, PLAIN, ()
    yield "memory full of rubbish", program, here, {
        **PLAIN, "MALLOC_PERTURB_": "165"}, ()
    for title, prefix in (("one processor", ["taskset", "-c", "0"]),
                          ("no chance in addresses", ["setarch", "-R"])):
        if shutil.which(prefix[0]) and works(*prefix):
            yield title, program, here, PLAIN, prefix
    for name, other in list(programs())[1:]:
        yield "built as " + name, other, here, PLAIN, ()


def main():
    here = os.path.join(ROOT, "examples")
    program = next(programs())[1]
    # What leaks is looked for elsewhere.
    PLAIN["ASAN_OPTIONS"] = "detect_leaks=0:exitcode=99"
    wanted = outputs("plain", program, here, PLAIN)
    check("there are outputs of every kind", len(wanted) > 40,
          " ".join(wanted))
    for title, other, folder, env, prefix in surroundings(program, here):
        compare(title, wanted, outputs(title, other, folder, env, prefix))
    compare("another mask of rights", wanted,
            outputs("mask", program, here, PLAIN, mask=0o077))


main()
finish()
