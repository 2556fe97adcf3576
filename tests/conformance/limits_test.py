#!/usr/bin/env python3
"""What is made to use up the machine is told so, in little time and memory.

    tests/conformance/limits_test.py BUILD

Each case is a hostile text, how much memory and how many seconds of a
processor it may take, the exit status, and words that the findings must hold.
The amounts are far above what is needed; they are there to tell a line from a
square.
"""

import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from c_build import BUILD, ROOT, check, finish, limited, path, run     # noqa

REMIT = os.path.join(BUILD, "remit")
STDLIB = os.path.join(ROOT, "tests", "fuzz", "stdlib")
MIB = 1 << 20
MANY = 10_000
HEAD = ('use un\nresolution A/RES/60/1 "One" {\n'
        '    adopted 1900-01-01 by GA\n')


def acts(count, act):
    """A resolution with so many paragraphs; `act` makes the nth act."""
    return HEAD + "".join(f"    para {i + 1} requests SG {{ {act(i)} }}\n"
                          for i in range(count)) + "}\n"


def duty(clauses):
    return lambda i: f'duty d{i} "D" {{ {clauses(i)} }}'


def lines(count, line):
    return "".join(line(i) for i in range(count))


# title, text, MiB, seconds, exit status, what the findings must hold
CASES = [
    ("an act of every day for three hundred years",
     "horizon 2199\n" + acts(1, duty(lambda i: "every day from 1900-01-01")),
     400, 10, 0, []),
    ("two of every day, one needing the other",
     "horizon 2199\n" + acts(2, duty(
         lambda i: "every day from 1900-01-01" + i * " needs d0")),
     700, 20, 0, []),
    ("a thousand of every day for three hundred years",
     "horizon 2199\n" + acts(1000, duty(
         lambda i: "every day from 1900-01-01")),
     3500, 40, 1, ["with this, more than 4000000 things fall due in all",
                   "bound it with `until`, or set an earlier `horizon`",
                   "[too-large]", "\n1 error"]),
    ("ten thousand unknown names beside as many known ones",
     acts(MANY, lambda i: f'report r{i} "R" {{ to Body-{i}x }}')
     + lines(MANY, lambda i: f"body Body-{i} {{ }}\n"),
     400, 20, 1, ["did you mean `Body-0`?", "10000 errors"]),
    ("one name declared ten thousand times",
     lines(MANY, lambda i: "body B { }\n"), 400, 10, 1, ["9999 errors"]),
    ("ten thousand that wait for each other in a ring",
     acts(MANY, duty(lambda i: f"by 2010  needs d{(i + 1) % MANY}")),
     400, 10, 0, []),
    ("ten thousand that open after each other in a ring",
     acts(MANY, duty(lambda i: f"after d{(i + 1) % MANY}")),
     400, 10, 0, ["[circle]"]),
    ("one that needs ten thousand",
     acts(MANY, duty(lambda i: "by 2010 " + (
         lines(MANY - 1, lambda k: f"needs d{k} ") if i == MANY - 1 else ""))),
     400, 10, 0, []),
    ("a report to ten thousand at once",
     acts(1, lambda i: 'report r "R" { to ' + " and ".join(["GA 66"] * MANY)
          + " }"), 400, 10, 1,
     ["one `to` names more than 250 who receive", "[too-large]", "1 error"]),
    ("a report of every day to two hundred and fifty at once",
     "horizon 2199\n" + acts(1, lambda i: 'report r "R" { every day from '
         "1900-01-01 to " + " and ".join(["GA 66"] * 250) + " }"),
     3500, 40, 1, ["with this, more than 6000000 sessions are reported to in "
                   "all", "[too-large]", "1 error"]),
    ("a thing of every day that waits for a thousand others",
     "horizon 2199\n" + acts(1001, duty(lambda i: "every day from 1900-01-01 "
         + lines(1000, lambda k: f"needs d{k} ") if i == 1000 else "by 2010")),
     2000, 40, 1, ["with this, things wait for others more than 8000000 times",
                   "[too-large]", "1 error"]),
    ("a thing of every day inside one with a thousand facts",
     "horizon 2199\n" + acts(2, duty(lambda i: "every day from 1900-01-01 "
         "inside d1" if i == 0 else "by 2010"))
     + lines(1000, lambda i: "done d1 on 2010-01-01\n"),
     3000, 40, 1, ["with this, more than 7000000 facts are shared in all",
                   "[too-large]", "1 error"]),
    ("twenty thousand bodies that meet every year for three hundred years",
     "horizon 2199\n" + lines(20_000, lambda i: f"body B{i} {{ }}\n"
         f"sessions of B{i} {{ number 1 in 1900, then one every year }}\n"),
     3000, 40, 1, ["there are 4000000 sessions and parts in all",
                   "[too-large]", "1 error"]),
    ("ten thousand facts of one duty",
     acts(1, duty(lambda i: "by 2010"))
     + lines(MANY, lambda i: "done d0 on 2010-01-01\n"), 400, 10, 0,
     ["hazards"]),
    ("ten thousand sessions on the same days",
     "body X { }\nsessions of X {\n" + lines(MANY, lambda i:
         f"    session {i + 1} on 2010-01-01 .. 2010-01-02\n") + "}\n",
     400, 10, 0, ["hazards"]),
    ("ten thousand holidays in each year",
     'use un\nholidays Geneva { ' + lines(MANY, lambda i:
         f'day "H{i}" {1 + i % 28} january ') + "}\n", 900, 20, 0, []),
    ("three hundred checks over three thousand duties",
     acts(3000, duty(lambda i: "by 2010-08-01"))
     + lines(300, lambda i: f'check c{i} hazard "x {{title}}" '
                            "{ each duty where due in august }\n"),
     400, 20, 0, ["hazards"]),
    ("a message that quotes a long title a hundred thousand times",
     acts(1, lambda i: f'duty d "{"T" * 100_000}" {{ by 2010-08-01 }}')
     + 'check c hazard "' + "{title}" * 100_000
     + '" { each duty where due in august }\n', 400, 10, 0,
     ["hazard: c: " + "T" * 1000]),
    ("a name of a megabyte", "body " + "n" * MIB + " { }\n", 200, 5, 1,
     ["a name of 1048576 bytes ends here", "250 bytes", "[too-large]"]),
    ("a number of a megabyte", "horizon " + "9" * MIB + "\n", 200, 5, 1,
     ["this number is too large", "numbers go up to 999999999"]),
    ("a symbol of a megabyte",
     "resolution A/RES/" + "1" * MIB + ' "R" { adopted 2010-01-01 }\n',
     200, 5, 1, ["error"]),
    ("a text of eight megabytes",
     'body B "' + "t" * 8 * MIB + '" { }\n', 400, 5, 0, []),
    ("a length of time beyond all calendars",
     acts(1, duty(lambda i: "within 100001 days of adoption")), 200, 5, 1,
     ["lengths go up to 100000"]),
    ("a million braces that open", "body B " + "{" * MIB, 200, 5, 1,
     ["found `{`"]),
    ("a hundred brackets inside each other",
     'check c hazard "x" { each duty where ' + "(" * 100 + "due in august"
     + ")" * 100 + " }\n", 200, 5, 1,
     ["[too-deep]", "at most 64 inside each other"]),
    ("a million brackets that open",
     acts(1, duty(lambda i: "by " + "(" * MIB)), 200, 5, 1, ["error"]),
    ("a million braces that close", "}" * MIB, 200, 5, 1,
     ["`}` closes nothing"]),
    ("a million lines with a mistake", "body B { undr GA }\n" * 100_000, 400,
     10, 1, ["after 100 mistakes the rest of this file was not read"]),
    ("a million quotes", '"\n' * MIB, 200, 5, 1, ["after 100 mistakes"]),
    ("a million blanks in one line", " " * MIB + "body B { } %", 200, 5, 1,
     ["error"]),
    ("a million declarations in one line, and a mistake",
     lines(100_000, lambda i: f"body B{i} {{ }} ") + "%", 400, 10, 1,
     ["error"]),
    ("a day reached by nine steps",
     acts(1, duty(lambda i: "by " + "start of end of " * 5 + "2010")),
     200, 5, 1, ["a day is reached by more than 8 steps", "[too-deep]"]),
]


def write(name, text):
    with open(path(name), "w", encoding="utf-8") as file:
        file.write(text)
    return path(name)


def judge(title, spec, memory, seconds, status, words):
    got, said = run(REMIT, "check", spec, "--stdlib", STDLIB,
                    preexec_fn=limited(memory * MIB, seconds))
    check(title, got == status and all(w in said for w in words),
          "exit status %d\n%s\n…\n%s" % (got, said[:1500], said[-500:]))


def include_bombs():
    """Files that use files."""
    write("big.remit", "# " + "x" * 8 * MIB + "\nbody B { }\n")
    judge("a large file used a hundred thousand times",
          write("often.remit", 'use "big.remit"\n' * 100_000), 400, 20, 0, [])
    for i in range(4100):
        write(f"f{i}.remit", f'use "f{i + 1}.remit"\nbody F{i} {{ }}\n')
    write("f4100.remit", "body Last { }\n")
    judge("a chain of more files than a corpus has", path("f0.remit"),
          600, 20, 1, ["a corpus has at most 4096 files", "[too-large]"])
    write("fan.remit", "".join(f'use "f{i}.remit"\n' for i in range(4000)))
    judge("a file that uses all of a chain", path("fan.remit"), 600, 20, 1,
          ["a corpus has at most 4096 files"])
    judge("a file that uses itself",
          write("self.remit", 'use "self.remit"\nbody B { }\n'), 200, 5, 1,
          ["[import-cycle]"])
    with open(path("huge.remit"), "wb") as file:
        file.truncate(513 * MIB)
    judge("a file larger than may be", path("huge.remit"), 400, 5, 3,
          ["it is larger than 512 MiB"])
    judge("a module larger than may be",
          write("uses.remit", 'use "huge.remit"\n'), 400, 5, 1,
          ["it is larger than 512 MiB", "[no-such-module]"])


def commands():
    """Commands whose words, locks and drafts are hostile."""
    spec = write("small.remit", acts(1, duty(lambda i: "by 2010"))
                 + 'calendar c "C" { show duties of SG }\n')
    long = write("long.remit", acts(20_000, duty(lambda i: "by 2010")))
    loose = write("loose.remit", "body B { }   # x\n" * 200_000)
    x = "x" * 100_000
    locks = {"brackets": "[" * 5 * MIB, "braces": '{"a":' * MIB,
             "a number": "9" * 5 * MIB, "a text": '{"x":"' + x * 500 + '"}'}
    for name, text in locks.items():
        told(f"a lock of megabytes of {name}", 400, 10, 1, "cannot be used",
             "build", spec, "-q", "--emit", "ics", "-o", path("locked"),
             "--lock", write("lock", text))
    told("a long draft", 400, 10, 0, "added   r19999  ", "check", spec, "--draft",
         write("draft.remit", "use un\nresolution A/RES/61/1 \"Two\" {\n"
               "    adopted 2006-09-16 by GA\n" + lines(20_000, lambda i:
               f"para {i + 1} requests SG {{ report r{i} \"R\" "
               "{ to GA 66 } }\n") + "}\n"))
    told("two that differ in everything", 400, 10, 1, "d19999", "diff", spec,
         long, "-q")
    told("a long loose file", 400, 10, 1, "loose.remit", "fmt", "--check",
         loose)
    for words in (["explain", x], ["why", x, spec], ["show", x, spec],
                  ["impact", x, "+3w", spec],
                  ["impact", "GA 66", "+99999999999w", spec],
                  ["due", spec, "--within", "99999999999d"]):
        told(f"{words[0]} of long words", 400, 5, 2, "remit: ", *words)


def told(title, memory, seconds, status, words, *command):
    if command[0] not in ("fmt", "explain"):
        command = (*command, "--stdlib", STDLIB)
    got, said = run(REMIT, *command, preexec_fn=limited(memory * MIB, seconds))
    check(title, got == status and words in said,
          "exit status %d\n%s" % (got, said[:1500]))


def no_memory():
    """Where memory runs out, the outputs stay as they were."""
    spec = write("large.remit", acts(3000, duty(lambda i: "by 2010")))
    out = path("out")
    os.mkdir(out)
    with open(os.path.join(out, "large.json"), "w") as file:
        file.write("old")
    for memory in (8, 12, 16, 24, 32, 40):
        status, said = run(REMIT, "build", spec, "-q", "--stdlib", STDLIB,
                           "-o", out, preexec_fn=limited(memory * MIB, 10))
        if status == 0:
            break
        with open(os.path.join(out, "large.json")) as file:
            kept = file.read()
        # 127: not even the libraries found room
        check("with %d MiB" % memory, status == 127 or (
            status == 3 and said == "remit: out of memory\n" and kept == "old"),
            "%d %s" % (status, said[:500]))


for case in CASES:
    judge(case[0], write("case.remit", case[1]), *case[2:])
include_bombs()
commands()
no_memory()
finish()
