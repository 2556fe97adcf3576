#!/usr/bin/env python3
"""A C program calls foreign functions with libremit-foreign alone.

Every type goes in and comes back; what fails is a sentence, and leaves neither
a process nor an open file behind.
"""

import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from c_build import PREFIX, ROOT, check, finish, install, must, path  # noqa

HERE = os.path.join(ROOT, "tests/conformance/foreign")
SAYS = """\
echo_date: the library has `echo_date` as `(date) date`, declared is \
`(number) date`
absent: the library has no function `absent`
number 0
number -9223372036854775808
number 9223372036854775807
date -25567
date 84005
date -2147483648
text 0\x20
text 11 \u62a5\u544a \U0001f319
truth 1
truth 0
duration 0 of unit 0
duration 6 of unit 4
duration 2147483647 of unit 3
text 58 0 14610 abc 0 0/2, 5 14615 bc 1 5/2, 10 14620 c 0 10/2, -1
echo_number: argument 1 is no number
echo_text: argument 1 is no text
echo_text: its arguments are too long
text 4000 xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
no_text: it returned no text
refuses: the moon was not seen
refuses: it says not why
echo_date: it was not loaded
number 42
truth 1
() truth
(number, text) date
no signature: (number,text) date
no signature: (number, ) date
no signature: (number)\x20
no signature: (number) date\x20
no signature: number
no signature:\x20
no signature: (numbers) date
no signature: (text, text, text, t
backwards: what it answered makes no sense
there: 0
echo_number:\x20
date 1
left open: 0
left running: 0
"""


def compile_library():
    os.mkdir(path("lib"))
    must("gcc", "-std=c99", "-D_DEFAULT_SOURCE", "-Wall", "-Wextra", "-Werror",
         "-shared", "-fPIC", "-I" + os.path.join(PREFIX, "include/remit"),
         os.path.join(HERE, "types.c"), "-o", path("lib/types.so"))
    os.chmod(path("lib/types.so"), 0o755)
    os.chmod(path("lib"), 0o755)


def linked(how, *options):
    """The program, with the flags that pkg-config gives it."""
    environment = dict(os.environ, PKG_CONFIG_PATH=os.path.join(
        PREFIX, "lib/pkgconfig"))
    flags = must("pkg-config", "--cflags", "--libs", *options,
                 "remit-foreign", env=environment).split()
    if how == "static":
        flags = [os.path.join(PREFIX, "lib/libremit-foreign.a")
                 if flag == "-lremit-foreign" else flag for flag in flags]
    must("gcc", "-std=c99", "-D_DEFAULT_SOURCE", "-Wall", "-Wextra",
         "-Wpedantic", "-Werror", os.path.join(HERE, "caller.c"), *flags,
         "-o", path(how))
    said = must(path(how), path("lib"), env=dict(
        os.environ, LD_LIBRARY_PATH=os.path.join(PREFIX, "lib")))
    check("a program linked to the %s library" % how, said == SAYS, said)


def compiles_as_cxx():
    with open(path("header.cc"), "w", encoding="utf-8") as file:
        file.write("#include <remit_foreign.h>\n")
    must("g++", "-std=c++17", "-Wall", "-Wextra", "-Wpedantic", "-Werror",
         "-I" + os.path.join(PREFIX, "include/remit"), "-c",
         path("header.cc"), "-o", path("header.o"))


def main():
    install()
    compile_library()
    linked("shared")
    linked("static", "--static")
    compiles_as_cxx()
    finish()


if __name__ == "__main__":
    main()
