#!/usr/bin/env python3
"""Foreign functions: whatever a library does, Remit says so and goes on.

Each case is a spec of one holiday in 2010 and 2011, or of a call in a clause or
a check, with the finding that it must give at the call.  None gives an output,
none leaves a process behind.
"""

import os
import shutil
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from c_build import BUILD, ROOT, check, finish, must, path, run     # noqa

HERE = os.path.join(ROOT, "tests/conformance/foreign")
REMIT = os.path.join(BUILD, "remit")
SPEC = """\
body Office { seat Town }
place Town { }
extern "%s" { %s }
holidays Town { day "Day" %s(year) from 2010 until 2011 }
verb asks { force request strength 4 forms en "asks" }
resolution R/1 "R" { adopted 2009-01-05 by Office para 1 asks Office {
    duty x "X" { by 2010-01-01 rolled to the next working day of Town } } }
"""

CALL = """\
body Office { }
extern "bad" { FUNCTION (year number) date }
verb asks { force request strength 4 forms en "asks" }
resolution R/1 "R" { adopted 2009-01-05 by Office para 1 asks Office {
    duty x "X" { by %s } duty y "Y" { by 2012 } } }
check own advice "{title}" { each duty where due = %s }
"""

ANSWERS = {         # function: what the finding says of it
    "crash": "`crash(2010)` gives no answer: it crashed",
    "gives-up": "`gives-up(2010)` gives no answer: it crashed",
    "hang": "`hang(2010)` gives no answer: it did not return in time",
    "leaves": "`leaves(2010)` gives no answer: it ended the process",
    "refuses": "`refuses(2011)` gives no answer: there was no 2011",
    "other-year": "`other-year(2010)` gives no answer: what came back,"
                  " 2009-12-31, lies in another year",
    "far-away": "`far-away(2010)` gives no answer: what it answered makes no"
                " sense",
    "foul-mouthed": "`foul-mouthed(2010)` gives no answer: what it answered"
                    " makes no sense",
    "long-winded": "`long-winded(2010)` gives no answer: what it answered"
                   " makes no sense",
    "forger": "`forger(2010)` gives no answer: what it answered makes no"
              " sense",
    "silent": "`silent` is not loaded: the library does not say what `silent`"
              " takes and gives",
    "other-types": "`other-types` is not loaded: the library has `other_types`"
                   " as `(text) date`, declared is `(number) date`",
    "missing": "`missing` is not loaded: the library has no function"
               " `missing`",
}


def compile_library(source, output, *options):
    must("gcc", "-std=c99", "-Wall", "-Wextra", "-Werror", "-shared", "-fPIC",
         "-I" + path("include"), "-I" + ROOT, *options,
         os.path.join(HERE, source), "-o", output)
    os.chmod(output, 0o755)


def remit(command, library, function, *options, types="(year number) date"):
    spec = path("spec.remit")
    with open(spec, "w", encoding="utf-8") as file:
        file.write(SPEC % (library, function + " " + types, function))
    return run(REMIT, command, spec, "--color", "never", *options)


def told(claim, wanted, result):
    """The one error is this."""
    status, said = result
    check(claim, status == 1 and wanted in said and
          said.count(": error: ") == 1, said)


def answers():
    allow = ["--allow-extern", path("lib")]
    for function, wanted in ANSWERS.items():
        told(function, wanted, remit("check", "bad", function, *allow))
    for function in "good", "talker":
        status, said = remit("check", "bad", function, *allow)
        check(function, status == 0 and "error" not in said and
              "printed" not in said, said)


def at_the_call():
    """In a clause, moved and among arguments, and in a check."""
    allow = ["--allow-extern", path("lib")]
    for function in ("crash", "leaves", "hang", "far-away", "foul-mouthed",
                     "forger"):
        wanted = ANSWERS[function].replace("2010", "2012")
        called = function + "(2012)"
        for clause, condition in ((called, "2012-01-01"),
                                  ("2 weeks after " + called, "2012-01-01"),
                                  ("2012-01-01", called)):
            text = CALL.replace("FUNCTION", function) % (clause, condition)
            before = text[:text.index(called)]
            with open(path("call.remit"), "w", encoding="utf-8") as file:
                file.write(text)
            status, said = run(REMIT, "check", path("call.remit"), "--color",
                               "never", *allow)
            place = "call.remit:%d:%d: error: " % (
                before.count("\n") + 1, len(before.rsplit("\n", 1)[-1]) + 1)
            check("%s by %s where %s" % (function, clause, condition),
                  status == 1 and place + wanted in said and
                  said.count(": error: ") == 1, said)
            if function == "hang":
                break                   # five seconds are long enough


def owners():
    """Whose the file is; only root can give one away."""
    if os.geteuid() != 0:
        return
    theirs = path("lib", "theirs.so")
    shutil.copy(path("lib", "bad.so"), theirs)
    os.chown(theirs, 1, 1)
    told("a file of somebody else", "`theirs.so` is somebody else's",
         remit("check", "theirs", "good", "--allow-extern", path("lib")))
    os.mkdir(path("theirs"))
    shutil.copy(path("lib", "bad.so"), path("theirs", "bad.so"))
    os.chown(path("theirs"), 1, 1)
    told("a folder of somebody else", "is somebody else's",
         remit("check", "bad", "good", "--allow-extern", path("theirs")))


def libraries():
    """What may be loaded, and what not."""
    lib = path("lib")
    allow = ["--allow-extern", lib]
    shutil.copy(os.path.join(lib, "bad.so"), os.path.join(lib, "open.so"))
    os.chmod(os.path.join(lib, "open.so"), 0o757)
    shutil.copy(os.path.join(lib, "bad.so"), os.path.join(lib, "shared.so"))
    os.chmod(os.path.join(lib, "shared.so"), 0o775)
    os.symlink("bad.so", os.path.join(lib, "link.so"))
    os.mkdir(os.path.join(lib, "folder.so"))
    os.mkfifo(os.path.join(lib, "pipe.so"), 0o600)
    with open(os.path.join(lib, "text.so"), "w", encoding="utf-8") as file:
        file.write("no library\n")
    os.mkdir(os.path.join(lib, "below"))
    shutil.copy(os.path.join(lib, "bad.so"), path("outside.so"))
    compile_library("early.c", os.path.join(lib, "early-crash.so"),
                    "-DHARM=abort()")
    compile_library("early.c", os.path.join(lib, "early-exit.so"),
                    "-DHARM=exit(0)")
    for library, wanted in {
            "open": "others may write to `open.so`",
            "shared": "others may write to `shared.so`",
            "link": "`link.so` is a link, and no link is followed",
            "folder": "`folder.so` is no regular file",
            "pipe": "`pipe.so` is no regular file",
            "absent": "`absent.so` cannot be opened",
            "../outside": "a library is named without folder or ending",
            "below/bad": "a library is named without folder or ending",
            path("outside"): "a library is named without folder or ending",
            ".": "a library is named without folder or ending",
            "text": "the library cannot be used",
            "early-crash": "`good` is not loaded: it crashed",
            "early-exit": "`good` is not loaded: it ended the process",
    }.items():
        told("library " + library, wanted,
             remit("check", library, "good", *allow))
    os.mkdir(path("public"))
    os.chmod(path("public"), 0o777)
    told("a folder for everybody", "everybody may write in the folder",
         remit("check", "bad", "good", "--allow-extern", path("public")))
    told("nothing is allowed", "nothing says that it may be",
         remit("check", "bad", "good"))
    status, said = remit("check", "bad", "good", "--allow-extern",
                         path("nowhere"))
    check("no such folder", status == 3 and "there is no folder" in said, said)


def declarations():
    for claim, types, wanted in (
            ("a type", "(year integer) date", "`integer` is no type"),
            ("a result", "(year number) truth", "a holiday needs a function"),
            ("parameters", "() date", "a holiday needs a function")):
        told(claim, wanted, remit("check", "bad", "good", "--allow-extern",
                                  path("lib"), types=types))


def outputs():
    """After an error there is none; what was there stays."""
    folder = path("out")
    os.mkdir(folder)
    with open(os.path.join(folder, "spec.json"), "w",
              encoding="utf-8") as file:
        file.write("mine\n")
    for function in "crash", "leaves":
        remit("build", "bad", function, "--allow-extern", path("lib"), "-o",
              folder)
        with open(os.path.join(folder, "spec.json"), encoding="utf-8") as file:
            check("no output after " + function, file.read() == "mine\n" and
                  os.listdir(folder) == ["spec.json"])


def once_for_each_year():
    with open(path("twice.remit"), "w", encoding="utf-8") as file:
        file.write((SPEC % ("bad", "counter (year number) date", "counter"))
                   .replace("holidays Town {", "holidays Town {"
                            " day \"Other\" counter(year) from 2010"
                            " until 2010 "))
    must(REMIT, "check", path("twice.remit"), "--allow-extern", path("lib"),
         env=dict(os.environ, COUNTER=path("calls")))
    with open(path("calls"), encoding="utf-8") as file:
        check("one call a year", file.read() == "2010\n2011\n")


def example():
    compile_library(os.path.join(ROOT, "examples/lunar/lunar.c"),
                    path("lib", "lunar.so"))
    said = must(REMIT, "test", os.path.join(ROOT,
                "examples/lunar/office.remit"), "--allow-extern", path("lib"))
    check("the example is as it expects to be", "4 met, 0 missed" in said,
          said)


def main():
    os.mkdir(path("include"))
    os.mkdir(path("lib"))
    os.chmod(path("lib"), 0o755)
    with open(path("include/foreign.h"), "w", encoding="utf-8") as file:
        file.write('#include "runtime/foreign.h"\n')
    compile_library("bad.c", path("lib", "bad.so"))
    answers()
    at_the_call()
    owners()
    libraries()
    declarations()
    outputs()
    once_for_each_year()
    example()
    finish()


if __name__ == "__main__":
    main()
