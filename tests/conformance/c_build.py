"""What the tests of C tables share: making tables, compiling them, running.

A test is a script that calls `check` for each of its claims and ends with
`finish`.  BUILD is the folder that holds remit and libremit.  Programs that a
test has made run under the command WATCH, if the environment holds one.
"""

import os
import resource
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(
    os.path.abspath(__file__))))
BUILD = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else
                        os.path.join(ROOT, "build"))
PLACE = tempfile.TemporaryDirectory(prefix="remit-c-")
PREFIX = os.path.join(PLACE.name, "usr")

failures = []


def path(*names):
    return os.path.join(PLACE.name, *names)


def check(claim, good, said=""):
    if not good:
        failures.append(claim)
        print("FAIL %s" % claim)
        if said:
            print(said.rstrip()[:4000])


def finish():
    PLACE.cleanup()
    sys.exit(1 if failures else 0)


def run(*words, **options):
    """Its exit status, and what it said on both channels."""
    if words[0].startswith(PLACE.name) and not words[0].startswith(PREFIX):
        words = (*os.environ.get("WATCH", "").split(), *words)
    done = subprocess.run(words, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, **options)
    return done.returncode, done.stdout


def must(*words, **options):
    status, said = run(*words, **options)
    if status != 0:
        print("FAIL %s\n%s" % (" ".join(words)[:300], said[:4000]))
        sys.exit(1)
    return said


def install():
    """Headers, libraries and pkg-config file, as a user has them."""
    must(os.environ.get("MAKE", "make"), "--no-print-directory",
         "-C", ROOT, "BUILD=" + BUILD, "PREFIX=" + PREFIX, "install")


def table(spec, name, *options, folder="tables"):
    """Builds the C table of a spec; the path of its NAME.c."""
    must(os.path.join(BUILD, "remit"), "build", "-q", spec, "--emit", "c",
         "--name", name, "-o", path(folder), *options)
    return path(folder, name + ".c")


def compile_command(compiler, source, output, *options):
    return compiler.split() + list(options) + [
        "-I" + os.path.join(PREFIX, "include", "remit"), "-c", source,
        "-o", output]


def limited(memory, seconds):
    """What a child calls first, to have no more than that."""
    def limit():
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    return limit


def link(program, *sources):
    """Compiles a program of several sources with libremit.a; its path."""
    must("gcc", "-std=c99", "-Wall", "-Wextra", "-Wpedantic", "-Werror", "-O1",
         "-I" + os.path.join(PREFIX, "include", "remit"),
         "-I" + path("tables"), *sources,
         os.path.join(PREFIX, "lib", "libremit.a"), "-o", path(program))
    return path(program)
