#!/usr/bin/env python3
"""What surrounds the program is broken in one way after another.

    tests/conformance/environment_test.py BUILD

A full disk, a folder that may not be written, files that vanish, outputs that
are links or devices, standard files that are closed or full: exit status 3 and
a sentence, or success; and nothing is changed that was not to be.
"""

import contextlib
import os
import resource
import shutil
import signal
import stat
import subprocess
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from c_build import BUILD, ROOT, check, finish, path                   # noqa

# A copy where everybody may run it, wherever the tree and BUILD lie.
os.chmod(path(), 0o755)
REMIT = shutil.copy(os.path.join(BUILD, "remit"), path("remit"))
STDLIB = ["--stdlib", path("stdlib")]
NOBODY = 65534
SPEC = """\
use un
resolution A/RES/60/1 "One" {
    adopted 2005-09-16 by GA
    para 1 requests SG { report a "A" { to CSTD 14 then ECOSOC then GA } }
    para 2 requests SG { duty b "B" { every month from 2006-01 until 2010-12 } }
}
"""


def remit(*words, stdlib=STDLIB, **options):
    """Exit status, standard output, standard error."""
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE,
               "stdin": subprocess.DEVNULL, **options}
    done = subprocess.run([REMIT, *words, *stdlib], timeout=60, check=False,
                          **options)
    return (done.returncode, (done.stdout or b"").decode(),
            (done.stderr or b"").decode())


def trouble(title, got, words):
    """Exit status 3, and one sentence that holds the words."""
    status, _, said = got
    check(title, status == 3 and said.startswith("remit: ")
          and words in said and said.count("\n") == 1,
          "%d: %s" % (status, said))


def write(name, text):
    with open(path(name), "w", encoding="utf-8") as file:
        file.write(text)
    return path(name)


def files(folder):
    found = {}
    for name in os.listdir(folder):
        with open(os.path.join(folder, name), "rb") as file:
            found[name] = file.read()
    return found


def build(out, *words, **options):
    return remit("build", path("spec.remit"), "-q", "-o", out, *words,
                 **options)


# ---- disks -------------------------------------------------------------------

@contextlib.contextmanager
def small_disk(kib):
    """A folder of a file system of its own; None where none can be mounted."""
    folder = path("disk")
    os.makedirs(folder, exist_ok=True)
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=%dk" % kib, "tmpfs", folder],
        capture_output=True, check=False).returncode == 0
    try:
        yield folder if mounted else None
    finally:
        if mounted:
            subprocess.run(["umount", folder], check=True)


def full_disk():
    with small_disk(64) as disk:
        if disk is None:
            print("note: a full disk is not tried, nothing can be mounted")
            return
        first = build(disk, "--emit", "csv")
        check("a small file fits", first[0] == 0, first[2])
        before = files(disk)
        trouble("a disk fills up", build(disk, "--emit", "csv,json,html"),
                "the disk is full")
        check("a full disk changes nothing", files(disk) == before)
        spec = os.path.join(disk, "untidy.remit")
        with open(spec, "w", encoding="utf-8") as file:
            file.write(" " + SPEC)
        with contextlib.suppress(OSError), \
                open(os.path.join(disk, "ballast"), "wb") as file:
            while True:
                file.write(b"x" * 512)
                file.flush()
        before = files(disk)
        done = subprocess.run([REMIT, "fmt", spec], capture_output=True,
                              check=False)
        trouble("fmt on a full disk",
                (done.returncode, "", done.stderr.decode()),
                "the disk is full")
        check("fmt on a full disk changes nothing", files(disk) == before)


def as_nobody():
    """Options of subprocess that make a child somebody without rights."""
    return {"user": NOBODY, "group": NOBODY, "extra_groups": []} \
        if os.geteuid() == 0 else {}


def read_only():
    folder = path("read-only")
    os.mkdir(folder)
    with open(os.path.join(folder, "spec.csv"), "w") as file:
        file.write("old")
    os.chmod(folder, 0o555)
    probe = subprocess.run([REMIT, "--version"], capture_output=True,
                           check=False, **as_nobody())
    if probe.returncode != 0:
        print("note: a read-only folder is not tried, nobody may run Remit")
        return
    before = files(folder)
    trouble("a folder that may not be written",
            build(folder, "--emit", "csv", **as_nobody()),
            "may not be written")
    trouble("a folder that may not be made",
            build(os.path.join(folder, "below"), "--emit", "csv",
                  **as_nobody()), "may not be written")
    check("a read-only folder is as before", files(folder) == before)
    secret = write("secret.remit", SPEC)
    os.chmod(secret, 0o000)
    trouble("a spec that may not be read",
            remit("check", secret, **as_nobody()), "Permission denied")
    user = write("user.remit", 'use "secret.remit"\n')
    trouble("a module that may not be read",
            remit("check", user, **as_nobody()), "Permission denied")


# ---- what is not there, or something else ------------------------------------

def vanished():
    trouble("a spec that is gone", remit("check", path("gone.remit")),
            "No such file")
    trouble("a spec that is a folder", remit("check", path()),
            "it is a folder")
    trouble("a stdlib that is gone",
            remit("check", path("spec.remit"),
                  stdlib=["--stdlib", path("gone")]), "there is no folder")
    os.symlink("nowhere", path("loose.remit"))
    trouble("a spec that is a link to nowhere",
            remit("check", path("loose.remit")), "No such file")
    os.mkfifo(path("pipe.remit"))
    trouble("a spec that is a pipe", remit("check", path("pipe.remit")),
            "it is not an ordinary file")
    folder = path("left")
    os.mkdir(folder)
    done = subprocess.run(
        ["sh", "-c", 'cd "$1" && rmdir "$1" && exec "$2" build "$3" -q '
         '-o out --emit csv --stdlib "$4"', "sh", folder, REMIT,
         path("spec.remit"),
         STDLIB[1]], capture_output=True, check=False)
    check("a folder that is gone under one's feet", done.returncode == 3
          and done.stderr.startswith(b"remit: `out`"), done.stderr.decode())


def odd_outputs():
    """Only regular files are replaced; what they lead to is not touched."""
    target = write("target", "precious")
    for title, make, words in (
            ("a link", lambda p: os.symlink(target, p), "symbolic link"),
            ("a link to nowhere", lambda p: os.symlink("no/where", p),
             "symbolic link"),
            ("a link to a device", lambda p: os.symlink("/dev/null", p),
             "symbolic link"),
            ("a pipe", os.mkfifo, "no regular file"),
            ("a folder", os.mkdir, "is a folder")):
        folder = path("odd " + title)
        os.mkdir(folder)
        make(os.path.join(folder, "spec.csv"))
        before = os.lstat(os.path.join(folder, "spec.csv"))
        trouble("an output that is " + title,
                build(folder, "--emit", "csv,json"), words)
        after = os.lstat(os.path.join(folder, "spec.csv"))
        check(title + " stays", os.listdir(folder) == ["spec.csv"]
              and after.st_ino == before.st_ino
              and stat.S_IFMT(after.st_mode) == stat.S_IFMT(before.st_mode))
    with open(target, encoding="utf-8") as file:
        check("nothing is written through a link", file.read() == "precious")
    check("/dev/null is there", stat.S_ISCHR(os.stat("/dev/null").st_mode))


# ---- standard input, output and error ----------------------------------------

def closed(*fds):
    return {"preexec_fn": lambda: [os.close(fd) for fd in fds]}


def standard_files():
    spec = path("spec.remit")
    with open("/dev/full", "w", encoding="utf-8") as full:
        for words in (["due", spec], ["report", "chains", spec],
                      ["show", "SG", spec], ["why", "a", spec]):
            trouble("%s to a full disk" % words[0],
                    remit(*words, "-q", stdout=full), "standard output")
        status = remit("check", spec, stderr=full)[0]
        check("findings to a full disk", status == 0, str(status))
    trouble("no standard output", remit("due", spec, "-q", stdout=None,
                                        **closed(1)), "standard output")
    for fds in (0,), (2,), (0, 1, 2):
        status = build(path("closed%d" % len(fds)), stdin=None, stdout=None,
                       stderr=None, **closed(*fds))[0]
        check("a build without %s" % (fds,), status == 0, str(status))
    with open(path("closed3", "spec.csv"), "rb") as one, \
            open(path("whole", "spec.csv"), "rb") as other:
        check("nothing strays into outputs", one.read() == other.read())
    folder = os.open(path(), os.O_RDONLY)
    trouble("a folder as standard input",
            remit("check", "-", stdin=folder), "standard input")
    os.close(folder)


def broken_pipe():
    """Who reads no further is nobody's mistake; but no crash either."""
    for handler in signal.SIG_DFL, signal.SIG_IGN:
        reader, writer = os.pipe()
        os.close(reader)
        status, _, said = remit(
            "due", path("spec.remit"), "-q", stdout=writer,
            restore_signals=False,
            preexec_fn=lambda h=handler: signal.signal(signal.SIGPIPE, h))
        os.close(writer)
        expected = 3 if handler is signal.SIG_IGN else -signal.SIGPIPE
        check("a pipe that nobody reads", status == expected,
              "%d %s" % (status, said))


def few_descriptors():
    for most in range(3, 12):
        status, _, said = build(
            path("few"), "--emit", "csv,json", preexec_fn=lambda m=most:
            resource.setrlimit(resource.RLIMIT_NOFILE, (m, m)))
        check("with %d descriptors" % most, status in (0, 3, 127)
              and (status == 0 or said), "%d %s" % (status, said))


shutil.copytree(os.path.join(ROOT, "tests", "fuzz", "stdlib"), path("stdlib"))
write("spec.remit", SPEC)
os.chmod(path("spec.remit"), 0o644)
check("all is well", build(path("whole"))[0] == 0)
full_disk()
read_only()
vanished()
odd_outputs()
standard_files()
broken_pipe()
few_descriptors()
finish()
