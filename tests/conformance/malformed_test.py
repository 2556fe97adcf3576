#!/usr/bin/env python3
"""Every production of the grammar has a malformed example.

    tests/conformance/malformed_test.py BUILD [--list]

The goldens of tests/golden/syntax say what Remit prints for a malformed text.
This says which productions they break, out of Lemon's own report: the parser
is in a state when it refuses a word, and the report lists the productions
that a state stands inside.  A production of several words is broken when some
reported mistake comes between its first word and its last (or within a list
at its end); one of a single word, when a mistake comes where it could have
begun.  One that is empty says nothing, and cannot be broken.

--list shows all productions with the places that break them.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
GOLDENS = ROOT / "tests/golden/syntax"
HERE = ROOT / "tests/conformance/malformed"

# The lexer takes a name for a language tag only where a text follows.
UNBROKEN = {"tagged"}

STATE = re.compile(r"State (\d+):")
ITEM = re.compile(r" +(?:\(\d+\) )?(\w+) ::=((?: [*\w|]+)*)")
RULE = re.compile(r" *\d+: (\w+) ::=((?: [\w|]+)*)\.")


def automaton(report):
    """The productions that each state stands inside or before: pairs of a
    production and how many of its words were read."""
    states, rules, items = {}, [], None
    for line in report.splitlines():
        state = STATE.fullmatch(line)
        item = ITEM.fullmatch(line)
        rule = RULE.match(line)
        if state:
            items = states[int(state[1])] = set()
        elif item and items is not None and "*" in item[2].split():
            words = item[2].split()
            read = words.index("*")
            del words[read]
            items.add(((item[1], *words), read))
        elif rule:
            rules.append((rule[1], *rule[2].split()))
    return states, rules


def is_broken(rule, read, empty):
    words = len(rule) - 1
    return (0 < read < words or (words == 1 and read == 0)
            or (words > 1 and read == words and rule[-1] in empty))


def mistakes(build, files):
    """Where a mistake is reported, and a state that it is found in."""
    with tempfile.TemporaryDirectory() as folder:
        program = os.path.join(folder, "states")
        objects = [o for o in build.glob("obj/lang/*.o")]
        objects += [build / "obj/gen" / o for o in ("lexer.o", "reference.o")]
        flags = subprocess.run(
            ["pkg-config", "--libs", "libutf8proc"], check=True,
            stdout=subprocess.PIPE, text=True).stdout.split()
        subprocess.run(
            ["gcc", "-std=c11", "-O0", "-D_XOPEN_SOURCE=700", "-I.",
             "-I" + str(build / "gen"), str(HERE / "states.c"),
             *map(str, objects), str(build / "libremit.a"),
             "-Wl,--wrap=syntax_mend", *flags, "-o", program],
            cwd=ROOT, check=True)
        said = subprocess.run([program, *files], cwd=GOLDENS, check=True,
                              stdout=subprocess.PIPE, text=True).stdout
    return [(line.split()[0], int(state)) for line in said.splitlines()
            for state in line.split()[1:]]


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    states, rules = automaton((build / "gen/grammar.out").read_text())
    files = sorted(p.name for p in GOLDENS.glob("*.remit"))
    empty = {rule[0] for rule in rules if len(rule) == 1}
    places = {rule: [] for rule in rules}
    for place, state in mistakes(build, files):
        for rule, read in states[state]:
            if is_broken(rule, read, empty):
                places[rule].append(place)
    if "--list" in sys.argv:
        for rule in rules:
            print(rule[0], "::=", *rule[1:], "|", *places[rule][:3])
    whole = [rule for rule in rules if len(rule) > 1 and not places[rule]
             and rule[0] not in UNBROKEN]
    for rule in whole:
        print("no malformed example of:", rule[0], "::=", *rule[1:])
    print("%d productions, %d without a malformed example"
          % (len(rules), len(whole)))
    return 1 if whole or len(rules) < 500 else 0


sys.exit(main())
