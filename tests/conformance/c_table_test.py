#!/usr/bin/env python3
"""C tables: every compiler takes them, without a word; they are data alone.

The specs are the real corpus and one whose every name and text is chosen to
break C.  The names of enumerators were worked out by hand from c_names.h; the
hashes are FNV-1a of the names, computed here.
"""

import os
import re
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from c_build import (BUILD, ROOT, check, compile_command, finish,   # noqa
                     install, limited, link, must, path, run, table)

STRICT = " -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wcast-qual -Werror"
EVERYTHING = " -Weverything -Wno-padded -Wno-c++-compat -Werror"
COMPILERS = (
    "gcc -std=c99" + STRICT,
    "gcc -std=c11 -O2 -fPIC -funsigned-char" + STRICT,
    "clang -std=c99" + EVERYTHING,
    "clang -std=c11 -fPIC" + EVERYTHING,
    "g++ -x c++ -std=c++17" + STRICT,
    "clang++ -x c++ -std=c++17" + STRICT,
)

LONG = "a-very-long-name-" * 12
TEXT = "0123456789\u4e03" * 900          # 11 700 bytes: no literal holds it
HOSTILE = r"""
horizon 2028
body int "A keyword" { }
body class "A keyword of another language" { }
body NULL "A macro" { }
body cstd "small" { }
body CSTD "large" { }
body a-b "with a hyphen" { }
body a_b "with an underscore" { }
body a--b "with two hyphens" { }
body LONGone "long" { }
body LONGtwo "as long" { }
body 联合国 "\" \\ \n \u{9} */ /* // ??/ ??= %s {0} \u{2028} 联合国" { }
body Ünïted "U\u{301}" { }
body count "not how many" { }
verb instructs { force request strength 4 forms en "instructs" }
resolution "S/RES/1440 (2002)" "TEXT" {
    adopted 2026-04-14 by int
    para 1 instructs class { duty register "*/" { by 2026-12-31 } }
    para 2 instructs 联合国 { duty 报告 "??/" { every year by 31 march } }
}
resolution A/RES/1/1 "A slash" {
    adopted 2026-04-14 by CSTD
    para 3 instructs int { mandate default of cstd "A term" {
        from 2026-05-01 for 2 years } }
}
resolution A/RES/1-1 "A hyphen" {
    adopted 2026-04-14 by CSTD
    para 3 instructs int { duty NDEBUG "A macro" { by 2027 } }
}
calendar switch "A keyword" { show duties of int }
""".replace("LONG", LONG).replace("TEXT", TEXT)


def fnv(text):
    value = 2166136261
    for byte in text.encode():
        value = (value ^ byte) * 16777619 % 2**32
    return "%08X" % value


def numbered(plain, name):
    """`plain` with the number of `name`; cut to the 63 of C99."""
    return plain[:53].rstrip("_") + "_" + fnv(name) + "_"


CUT = "CLASS_BODY_" + LONG.upper().replace("-", "_")
NAMES = {                   # enumerator: what its record is called
    "CLASS_BODY_INT": "int",
    "CLASS_BODY_CLASS": "class",
    "CLASS_BODY_NULL": "NULL",
    "CLASS_BODY_COUNT": "count",
    numbered("CLASS_BODY_CSTD", "cstd"): "cstd",
    numbered("CLASS_BODY_CSTD", "CSTD"): "CSTD",
    numbered("CLASS_BODY_A_B", "a-b"): "a-b",
    numbered("CLASS_BODY_A_B", "a_b"): "a_b",
    numbered("CLASS_BODY_A_B", "a--b"): "a--b",
    numbered(CUT, LONG + "one"): LONG + "one",
    numbered(CUT, LONG + "two"): LONG + "two",
    "CLASS_BODY_U8054_U5408_U56FD": "联合国",
    "CLASS_BODY_U00DC_N_U00EF_TED": "Ünïted",
    "CLASS_INSTRUMENT_S_RES_1440_2002": "S/RES/1440 (2002)",
    numbered("CLASS_INSTRUMENT_A_RES_1_1", "A/RES/1/1"): "A/RES/1/1",
    numbered("CLASS_INSTRUMENT_A_RES_1_1", "A/RES/1-1"): "A/RES/1-1",
    "CLASS_DUTY_REGISTER": "register",
    "CLASS_DUTY_U62A5_U544A": "报告",
    "CLASS_DUTY_DEFAULT": "default",
    "CLASS_DUTY_NDEBUG": "NDEBUG",
    "CLASS_MANDATE_DEFAULT": "default",
    "CLASS_CALENDAR_SWITCH": "switch",
}


def enumerators(header):
    with open(header, encoding="utf-8") as file:
        return dict(re.findall(r"^    (\w+) = (\d+)", file.read(), re.M))


def compiled(source, name):
    """With every compiler; each object holds constants and nothing else."""
    for number, compiler in enumerate(COMPILERS):
        output = path("%s-%d.o" % (name, number))
        status, said = run(*compile_command(compiler, source, output))
        check("%s compiles with %s" % (name, compiler),
              status == 0 and said == "", said)
        if status == 0:
            inspect(output, "%s, %s" % (name, compiler), name)


def inspect(output, what, name):
    check("undefined symbols: " + what, must("nm", "-u", output) == "")
    shown = [line.split()[-1] for line in
             must("nm", "-g", "--defined-only", output).splitlines()]
    check("shows one object: " + what, shown == [name + "_registry"],
          str(shown))
    for line in must("size", "-A", output).splitlines():
        words = line.split()
        if len(words) == 3 and re.match(
                r"\.(text|data|bss|init_array|ctors|tdata|tbss)(?!\.rel\.ro)",
                words[0]):
            check("%s is empty: %s" % (words[0], what), words[1] == "0", line)


def names_are_right(source):
    """Of the compiled enumerators each stands for the record of its name."""
    program = ['#include "class.h"', "#include <stdio.h>", "int main(void)",
               "{"]
    for name in NAMES:
        kind = {"B": "body", "I": "instrument", "D": "duty", "M": "duty",
                "C": "calendar"}[name.split("_")[1][0]]
        field = "symbol" if kind == "instrument" else "id"
        program.append('    puts(remit_string(&class_registry, remit_%s('
                       '&class_registry, %s).%s));' % (kind, name, field))
    program += ["    return 0;", "}"]
    with open(path("names.c"), "w", encoding="utf-8") as file:
        file.write("\n".join(program))
    said = must(link("names", path("names.c"), source)).splitlines()
    check("enumerators number what they are named after",
          said == list(NAMES.values()), "\n".join(said))
    found = {name for name in enumerators(source[:-2] + ".h")
             if "_COUNT_" not in name or name == "CLASS_BODY_COUNT"}
    check("every named thing has an enumerator", found == set(NAMES),
          str(sorted(found ^ set(NAMES))))
    check("no identifier is longer than C99 promises",
          all(len(name) <= 63 for name in found))


def hostile():
    with open(path("hostile.remit"), "w", encoding="utf-8") as file:
        file.write(HOSTILE)
    source = table(path("hostile.remit"), "class")
    compiled(source, "class")
    names_are_right(source)
    # Ids stand as identifiers, and every text as ASCII.
    for ending in (".c", ".h"):
        with open(source[:-2] + ending, "rb") as file:
            check("ASCII only: " + ending,
                  re.fullmatch(rb"[\n -~]*", file.read()) is not None)


def file_names():
    """Whatever the name, the header is found and the object is legal."""
    wanted = {"2010": ("2010", "x2010"), "for": ("for", "for"),
              "remit": ("remit-table", "remit_table"),
              "Time": ("Time-table", "time_table"),
              "\u4fe1\u606f": ("=E4=BF=A1=E6=81=AF", "u4fe1_u606f"),
              'a "b"\\': ("a_=22b=22=5C", "a_b"),
              "n" * 90: ("n" * 90, "n" * 14 + "_" + fnv("n" * 90).lower())}
    spec = os.path.join(ROOT, "examples/quickstart/quickstart.remit")
    for number, (name, (file, prefix)) in enumerate(wanted.items()):
        folder = path("named-%d" % number)
        must(os.path.join(BUILD, "remit"), "build", "-q", spec, "--emit", "c",
             "--name", name, "-o", folder)
        check("files of %s" % name[:20],
              sorted(os.listdir(folder)) == [file + ".c", file + ".h"],
              str(os.listdir(folder)))
        output = path("named.o")
        must(*compile_command("gcc -std=c99" + STRICT,
                              os.path.join(folder, file + ".c"), output))
        inspect(output, name[:20], prefix)


def same_bytes(source):
    """Nothing but the spec is in them."""
    environment = dict(os.environ, LC_ALL="tr_TR.UTF-8", TZ="Asia/Tokyo",
                       SOURCE_DATE_EPOCH="1000000000")
    must(os.path.join(BUILD, "remit"), "build", "-q",
         os.path.join(ROOT, "examples/wsis/wsis.remit"), "--emit", "c",
         "--name", "wsis", "-o", path("again"), env=environment,
         cwd=path("."))
    for ending in (".c", ".h"):
        with open(source[:-2] + ending, "rb") as one, \
                open(path("again", "wsis" + ending), "rb") as two:
            check("the same bytes: " + ending, one.read() == two.read())


def other_versions(source):
    """A header that cannot read the table does not compile with it."""
    with open(path("usr/include/remit/remit.h"), encoding="utf-8") as file:
        header = file.read()
    minor = int(re.search(r"ABI_MINOR (\d+)u", header)[1])
    for claim, good, pattern, value in (
            ("an older major", False, "MAJOR", 0),
            ("a newer major", False, "MAJOR", 2),
            ("an older minor", False, "MINOR", minor - 1),
            ("a newer minor", True, "MINOR", minor + 1)):
        folder = path("versions")
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, "remit.h"), "w",
                  encoding="utf-8") as file:
            file.write(re.sub(r"(ABI_%s) \d+u" % pattern,
                              r"\1 %du" % value, header))
        status, said = run(*compile_command(
            "gcc -std=c99 -I%s" % folder, source, path("version.o")))
        check("compiling with %s" % claim, (status == 0) == good, said)


def many():
    """10 000 duties, with long titles in two scripts: under 1 GB and 10 s."""
    spec = ["verb asks { force request strength 4 forms en \"asks\" }",
            "body Clerk \"Clerk\" { }", "horizon 2028"]
    for i in range(100):
        spec.append("resolution X/%d \"Resolution\" { adopted 2020-01-01 by "
                    "Clerk" % i)
        for j in range(100):
            spec.append(
                "para %d asks Clerk { report report-%d-%d \"Report %d of %d on"
                " everything that was asked for\" { title zh \"\u62a5\u544a %d"
                "\" by 2024-%02d-%02d } }"
                % (j + 1, i, j, j, i, j, j % 12 + 1, i % 28 + 1))
        spec.append("}")
    with open(path("many.remit"), "w", encoding="utf-8") as file:
        file.write("\n".join(spec))
    source = table(path("many.remit"), "many")
    for compiler in COMPILERS[0], COMPILERS[3], COMPILERS[5]:
        status, said = run(*compile_command(compiler, source, path("many.o")),
                           preexec_fn=limited(1 << 30, 10))
        check("10 000 duties compile with " + compiler, status == 0, said)


def main():
    os.chdir(ROOT)
    install()
    source = table("examples/wsis/wsis.remit", "wsis")
    compiled(source, "wsis")
    same_bytes(source)
    other_versions(source)
    hostile()
    file_names()
    many()
    finish()


if __name__ == "__main__":
    main()
