#!/usr/bin/env python3
"""Several threads may read one table at a time.

    tests/conformance/threads_test.py BUILD

The runtime and a table are compiled with gcc's thread sanitizer, which ends
the program where two threads touch the same memory and one of them writes.
Remit itself makes no thread: no library for them is linked.
"""

import glob
import os
import re
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from c_build import BUILD, ROOT, check, finish, must, path, run, table  # noqa

HERE = os.path.join(ROOT, "tests/conformance/threads")
CORE = sorted(glob.glob(os.path.join(ROOT, "runtime/*.c")))
SANITIZED = ["gcc", "-std=c11", "-Wall", "-Wextra", "-Wpedantic", "-Werror",
             "-O1", "-g", "-fsanitize=thread", "-pthread", "-I" + ROOT,
             "-I" + path("include"), "-I" + path("tables")]
# How threads begin: those of C11 and of POSIX, or the kernel's own.
BEGIN = re.compile(r"\b(pthread_create|thrd_create|clone3?)\b")
# Where the addresses of the machine leave no room for the sanitizer.
NO_ROOM = "FATAL: ThreadSanitizer: unexpected memory mapping"


def readers():
    os.makedirs(path("include"))
    with open(path("include/remit.h"), "w", encoding="utf-8") as file:
        file.write('#include "runtime/remit.h"\n')
    source = table(os.path.join(ROOT, "examples/wsis/wsis.remit"), "wsis")
    must(*SANITIZED, os.path.join(HERE, "readers.c"), source, *CORE,
         "-o", path("readers"))
    status, said = run("setarch", "-R", path("readers"))
    if status != 0:
        status, said = run(path("readers"))
    if NO_ROOM in said:
        print("note: threads are not watched, this machine leaves no room")
        return
    check("four threads read one table", (status, said) == (0, ""), said)


def no_thread():
    for name in "remit", "libremit.so", "libremit-foreign.so":
        asked = must("nm", "-D", "--undefined-only", os.path.join(BUILD, name))
        check(name + " begins no thread", not BEGIN.search(asked),
              "\n".join(BEGIN.findall(asked)))


readers()
no_thread()
finish()
