#!/usr/bin/env python3
"""Every allocation and every call to the kernel fails once.

    tests/conformance/faults_test.py BUILD [--all]

A library that is loaded before the others (faults/shim.c) lets the nth call of
one kind fail, for each n until the command no longer gets so far.  Then the
command must have succeeded all the same, with the same words and the same
files; or it says what failed and ends with exit status 3, and each file is as
it was or as it should be.  Temporary files may stay only where memory ran out
or they could not be removed, and the next run takes them away.

Then the program is killed instead, before each of these calls, and at many
moments of the build of a large corpus: each output is old or new, and the next
run takes away what was left.

Allocations are many, so without --all they are sampled: the first ones, and
then one in so many.  The same calls fail in the program with sanitizers, where
it is there, so that whatever is not given back is found.
"""

import errno
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(
    os.path.abspath(__file__))))
BUILD = os.path.abspath(sys.argv[1])
ALL = "--all" in sys.argv
REMIT = os.path.join(BUILD, "remit")
SANITIZED = os.path.join(BUILD, "asan", "remit")
HERE = os.path.join(ROOT, "tests", "conformance")
FIRST, SPREAD = (10 ** 9, 0) if ALL else (40, 40)

SPEC = """\
use un
language en
resolution A/RES/60/1 "One" {
    adopted 2005-09-16 by GA
    para 1 requests SG {
        report a "A" { to CSTD 14 then ECOSOC then GA }
        report b "B" { to GA  every year  from 2006 until %d }
        duty c "C" { by 2011-05-04  needs a }
    }
}
issued a as A/66/1 on 2011-05-04
expect c due %s
calendar desk "Desk" { show duties of SG  language en, fr }
"""
OLD, NEW = SPEC % (2007, "2011-05-04"), SPEC % (2008, "2011-05-05")
TEMPORARY = re.compile(r"\.remit-\d+-\d+\.tmp$")

# what it is called, the command, and the exit statuses that may come instead
STDLIB = ["--stdlib", os.path.join(ROOT, "tests", "fuzz", "stdlib")]
COMMANDS = [
    ("build", ["build", "new.remit", "-o", "out", "--name", "x", "-q",
               "--lock", "lock", "--today", "2011-01-01", "--alarms"]),
    ("build somewhere new", ["build", "new.remit", "-o", "far/off", "-q",
                             "--emit", "ics,json,sqlite"]),
    ("check", ["check", "new.remit"]),
    ("check json", ["check", "new.remit", "--message-format", "json"]),
    ("check sarif", ["check", "wrong.remit", "--message-format", "sarif"]),
    ("check draft", ["check", "old.remit", "--draft", "draft.remit"]),
    ("due", ["due", "new.remit", "--today", "2011-01-01"]),
    ("due json", ["due", "new.remit", "--format", "json", "-q"]),
    ("report", ["report", "dependencies", "new.remit", "--format", "dot",
                "-q"]),
    ("report load", ["report", "load", "new.remit", "--format", "md", "-q"]),
    ("why", ["why", "a", "new.remit", "-q"]),
    ("show", ["show", "SG", "new.remit", "-q"]),
    ("impact", ["impact", "CSTD 14", "+3w", "new.remit", "-q"]),
    ("diff", ["diff", "old.remit", "new.remit", "-q"]),
    ("test", ["test", "old.remit", "-q"]),
    ("bless", ["test", "new.remit", "--bless", "-q"]),
    ("fmt", ["fmt", "untidy.remit"]),
    ("fmt check", ["fmt", "untidy.remit", "--check"]),
    ("run", ["run", "new.remit", "--today", "2011-06-01", "--record",
             "record"]),
    ("explain", ["explain", "late"]),
    ("help", ["--help"]),
]
NO_STDLIB = {"fmt", "fmt check", "explain", "help"}
CALLS = ["open", "read", "write", "close", "fsync", "rename", "unlink",
         "mkdir", "truncate"]
ERRORS = {"write": errno.ENOSPC, "open": errno.EMFILE, "memory": errno.ENOMEM,
          "rename": errno.EACCES, "mkdir": errno.ENOSPC}

failures = 0
tried = 0


def fail(command, kind, at, what):
    global failures
    failures += 1
    if failures <= 40:
        print("FAIL %s, %s %d: %s" % (command, kind, at, what))


def read(path):
    with open(path, "rb") as file:
        return file.read()


class World:
    """A folder with specs and outputs, put back after each attempt."""

    def __init__(self, folder):
        self.folder = folder
        for name, text in {
                "old.remit": OLD, "new.remit": NEW,
                "untidy.remit": OLD.replace("    ", " "),
                "wrong.remit": OLD.replace("GA", "AG"),
                "draft.remit": 'use un\nresolution A/RES/61/1 "Two" {\n'
                               '    adopted 2006-09-16 by GA\n'
                               '    supersedes A/RES/60/1\n}\n'}.items():
            with open(os.path.join(folder, name), "w") as file:
                file.write(text)
        self.start = self.files()

    def files(self):
        found = {}
        for folder, _, names in os.walk(self.folder):
            for name in names:
                path = os.path.join(folder, name)
                found[os.path.relpath(path, self.folder)] = read(path)
        return found

    def put_back(self):
        now = self.files()
        for name in now.keys() - self.start.keys():
            os.remove(os.path.join(self.folder, name))
        shutil.rmtree(os.path.join(self.folder, "far"), ignore_errors=True)
        for name, text in self.start.items():
            if now.get(name) != text:
                with open(os.path.join(self.folder, name), "wb") as file:
                    file.write(text)

    def run(self, program, words, shim=None, **environment):
        env = {"PATH": os.environ["PATH"], "SOURCE_DATE_EPOCH": "1300000000",
               "ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "")
               + ":verify_asan_link_order=0:exitcode=99", **environment}
        if shim:
            env["LD_PRELOAD"] = shim
        done = subprocess.run([program, *words], cwd=self.folder, env=env,
                              stdin=subprocess.DEVNULL, capture_output=True,
                              timeout=120, check=False)
        return done.returncode, done.stdout, done.stderr


class Command:
    """One command, and what it does when nothing fails."""

    def __init__(self, world, name, words):
        self.world = world
        self.name = name
        self.words = words + ([] if name in NO_STDLIB else STDLIB)
        self.status, self.out, self.err = world.run(REMIT, self.words)
        self.files = world.files()
        world.put_back()

    def strays(self, kind, now):
        """Files that should not be there."""
        known = self.files.keys() | self.world.start.keys()
        strays = now.keys() - known
        if kind in ("memory", "unlink"):
            strays = {s for s in strays if not TEMPORARY.search(s)}
        return strays

    def check_files(self, kind, at, now):
        for name in sorted(self.strays(kind, now)):
            fail(self.name, kind, at, "%s stays behind" % name)
        for name, text in now.items():
            if name in (self.files.keys() | self.world.start.keys()) and \
                    text not in (self.files.get(name),
                                 self.world.start.get(name)):
                fail(self.name, kind, at, "%s is torn" % name)
        for name in self.world.start.keys() - now.keys():
            fail(self.name, kind, at, "%s is gone" % name)

    def judge(self, kind, at, status, out, err):
        now = self.world.files()
        self.check_files(kind, at, now)
        if status == 3:
            if not err.startswith(b"remit: ") and b"\nremit: " not in err:
                fail(self.name, kind, at, "says nothing: %r" % err)
        elif status != self.status:
            fail(self.name, kind, at, "status %d: %s"
                 % (status, err.decode("utf-8", "replace")[-2000:]))
        elif out != self.out or now != self.files:
            fail(self.name, kind, at, "succeeds, and gives other results")

    def attempt(self, program, shim, kind, at):
        global tried
        tried += 1
        status, out, err = self.world.run(
            program, self.words, shim, FAULT_KIND=kind, FAULT_AT=str(at),
            FAULT_ERROR=str(ERRORS.get(kind, errno.EIO)))
        self.judge(kind, at, status, out, err)
        self.world.put_back()

    def count(self, program, shim, kind):
        """How many calls of the kind there are when none fails."""
        counter = os.path.join(self.world.folder, "..", "count")
        self.world.run(program, self.words, shim, FAULT_KIND=kind,
                       FAULT_COUNT=counter)
        self.world.put_back()
        return int(read(counter) or b"0")


def sample(count, first, spread):
    """1 .. count: the first ones, and some of the others, the last too."""
    chosen = set(range(1, min(count, first) + 1))
    if count > first and spread:
        chosen |= {count - (count - first) * i // spread
                   for i in range(spread)}
    return sorted(chosen)


def all_calls(command, shims):
    for at in sample(command.count(REMIT, shims["memory"], "memory"),
                     FIRST, SPREAD):
        command.attempt(REMIT, shims["memory"], "memory", at)
    for kind in CALLS:
        for at in range(1, command.count(REMIT, shims["memory"], kind) + 1):
            command.attempt(REMIT, shims["memory"], kind, at)
    command.attempt(REMIT, shims["memory"], "short", 0)


def sanitized_calls(command, shims):
    """What is given back when a call fails."""
    step = 1 if ALL else 7
    for kind in CALLS:
        for at in range(1, command.count(SANITIZED, shims["calls"], kind) + 1,
                        step):
            command.attempt(SANITIZED, shims["calls"], kind, at)


def leftovers_go(world):
    """The next run takes away what one that ended without memory left."""
    words = ["build", "new.remit", "-o", "out", "-q", *STDLIB]
    dead = subprocess.Popen(["true"])
    dead.wait()
    for name in ".remit-%d-0.tmp", ".remit-%d-77.tmp":
        with open(os.path.join(world.folder, "out", name % dead.pid), "w"):
            pass
    world.run(REMIT, words)
    if any(TEMPORARY.search(name) for name in world.files()):
        fail("build", "memory", 0, "leftovers stay")
    world.put_back()


def killed_calls(command, shims):
    """Killed before a call; the next run leaves all as it should be."""
    global tried
    for kind in "open", "write", "fsync", "rename", "close":
        for at in range(1, command.count(REMIT, shims["calls"], kind) + 1,
                        1 if ALL or kind == "rename" else 3):
            tried += 1
            status, _, _ = command.world.run(
                REMIT, command.words, shims["calls"], FAULT_KIND=kind,
                FAULT_AT=str(at), FAULT_ERROR="-1")
            if status != -9:
                fail(command.name, "kill before " + kind, at, "survives")
            command.check_files("memory", at, command.world.files())
            again = command.world.run(REMIT, command.words)
            if again[0] != command.status or \
                    command.world.files() != command.files:
                fail(command.name, "kill before " + kind, at,
                     "the next run gives other results")
            command.world.put_back()


def killed_any_time(world):
    """A build of many duties, killed at moments spread over its time."""
    global tried
    acts = "".join("    para %d requests SG { report r%d \"R\" { to GA 66 } }\n"
                   % (i + 2, i) for i in range(2000))
    large = NEW.replace("    para 1", acts + "    para 1")
    with open(os.path.join(world.folder, "large.remit"), "w") as file:
        file.write(large)
    world.start = world.files()
    begun = time.monotonic()
    words = ["build", "large.remit", "-o", "out", "--name", "x", "-q",
             "--emit", "ics,json,c,csv,sqlite,md", "--today", "2011-01-01"]
    command = Command(world, "large build", words)
    length = time.monotonic() - begun
    for i in range(60 if ALL else 12):
        tried += 1
        process = subprocess.Popen([REMIT, *command.words], cwd=world.folder,
                                   stderr=subprocess.DEVNULL)
        time.sleep(length * (i + 1) / (60 if ALL else 12))
        process.kill()
        process.wait()
        command.check_files("memory", i, world.files())
        world.run(REMIT, command.words)
        if world.files() != command.files:
            fail("large build", "kill", i, "the next run gives other results")
        world.put_back()


def compile_shims(place):
    shims = {}
    for name, options in ("memory", ["-DFAULT_MEMORY"]), ("calls", []):
        shims[name] = os.path.join(place, name + ".so")
        subprocess.run(["gcc", "-std=gnu11", "-O1", "-shared", "-fPIC",
                        *options, "-o", shims[name],
                        os.path.join(HERE, "faults", "shim.c")], check=True)
    return shims


def main():
    with tempfile.TemporaryDirectory(prefix="remit-faults-") as place:
        shims = compile_shims(place)
        folder = os.path.join(place, "work")
        os.mkdir(folder)
        world = World(folder)
        world.run(REMIT, ["build", "old.remit", "-o", "out", "--name", "x",
                          "-q", "--lock", "lock", "--today", "2010-12-01",
                          *STDLIB])
        world.start = world.files()
        leftovers_go(world)
        for name, words in COMMANDS:
            command = Command(world, name, words)
            all_calls(command, shims)
            if os.path.exists(SANITIZED):
                sanitized_calls(command, shims)
            if name in ("build", "fmt", "bless", "run"):
                killed_calls(command, shims)
        killed_any_time(world)
    print("faults: %d calls failed on purpose, %d wrong" % (tried, failures))
    return 1 if failures else 0


sys.exit(main())
