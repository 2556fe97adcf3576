#!/usr/bin/env python3
"""Comments stay where they were, wherever they stand.

    tests/conformance/fmt_comments_test.py BUILD

Into every text of the goldens, the examples and the standard library that
`remit fmt` accepts, a comment is put between every two words: once on a line
of its own, once behind the word before it.  Laid out, the text must hold the
same words and comments in the same order, with each comment as it stood, on
its own line or behind a word; and laid out again it must not change.
"""

import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
REMIT = pathlib.Path(sys.argv[1]).resolve() / "remit"
WORD = re.compile(r'''
    """(?:\\.|[^\\])*?"""               # a long text
  | "(?:\\.|[^"\\\n])*"                 # a text
  | (?<![^\s])\#[^\n]*                  # a comment
  | \d+(?:\([^\s()]+\))+                # a paragraph like 20(a)
  | [{}()\[\],] | \.\.                  # a sign
  | [^\s{}()\[\],"]+?(?=\.\.|[\s{}()\[\],"]|$)''', re.VERBOSE | re.DOTALL)


class Word:
    def __init__(self, text, first, apart):
        self.text = text
        self.first = first              # of its line
        self.apart = apart              # from the word before it

    def shape(self):
        return self.text, self.first if self.text.startswith("#") else None


def words_of(text):
    words, end = [], 0
    for match in WORD.finditer(text):
        between = text[end:match.start()]
        assert not between.strip(), between
        words.append(Word(match.group(), "\n" in between or end == 0,
                          between != ""))
        end = match.end()
    return words


def with_own_lines(words):
    """A comment on a line of its own before every word."""
    out = ""
    for number, word in enumerate(words):
        if out and not out.endswith("\n"):
            out += "\n"
        out += "# own %d\n%s" % (number, word.text)
    return out + "\n"


def with_trailing(words):
    """A comment behind every word."""
    out = ""
    for number, word in enumerate(words):
        out += word.text
        out += "\n" if word.text.startswith("#") else "  # behind %d\n" % number
    return out


def lay_out(text):
    done = subprocess.run([REMIT, "fmt", "-"], input=text, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    return done.stdout if done.returncode == 0 else None


def fault(text):
    """What is wrong with how `text` is laid out; None: nothing."""
    once = lay_out(text)
    if once is None:
        return "it is refused"
    if lay_out(once) != once:
        return "laid out again it changes"
    before = [w.shape() for w in words_of(text)]
    after = [w.shape() for w in words_of(once)]
    if before != after:
        at = next((i for i, pair in enumerate(zip(before, after))
                   if pair[0] != pair[1]), min(len(before), len(after)))
        return "behind %r stands %r" % (before[max(0, at - 3):at + 1],
                                        after[at:at + 1])
    return None


def faults_of(path):
    text = path.read_text(encoding="utf-8", errors="surrogateescape")
    if "\udc80" <= max(text, default="") <= "\udcff" or lay_out(text) is None:
        return []
    words = words_of(text)
    return ["%s, %s: %s" % (path.relative_to(ROOT), name, said)
            for name, made in (("as it is", text),
                               ("own lines", with_own_lines(words)),
                               ("behind words", with_trailing(words)))
            if (said := fault(made)) is not None]


def main():
    paths = sorted(p for folder in ("examples", "stdlib", "tests/golden")
                   for p in (ROOT / folder).rglob("*.remit"))
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        found = [f for faults in pool.map(faults_of, paths) for f in faults]
    print("\n".join(found))
    print("%d texts" % len(paths))
    return 1 if found or len(paths) < 300 else 0


sys.exit(main())
