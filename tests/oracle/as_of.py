#!/usr/bin/env python3
"""A compile as of a day is one of the text without what was not known.

    as_of.py BUILD

Small corpora are made of pieces, each known from a day of its own: texts,
changes, facts, session dates, postponements.  For days all over the time that
they span, `due --as-of DAY` of the whole is compared with `due` of the pieces
known by then, but for the places in the file.
"""

import datetime
import os
import pathlib
import random
import subprocess
import sys
import tempfile

REMIT = str(pathlib.Path(sys.argv[1]) / "remit")
CORPORA = 40
FIRST = datetime.date(2008, 1, 1)
COLUMNS = 22                    # up to the hops; then file, line, column

HEAD = """\
body SG { }
body GA { }
body CSTD { }
body Board { }
event summit { }
verb requests { force request strength 4 forms en "requests" }
policy documents { applies to report  submit 10 weeks before session opens }
"""

ACTS = (
    "duty %s { within 6 months of adoption }",
    "duty %s { every year by 31 march times 4 }",
    "duty %s { if summit happened  by 2013-06-30 }",
    "duty %s { ongoing }",
    "report %s { to CSTD then Board }",
    "report %s { every session of CSTD until 2013 to CSTD then Board }",
    "report %s { to Board then CSTD 13 }",
    "mandate %s of SG { for 2 years }",
    "report %s { every year times 3 to next session of Board }",
    "duty %s { by 4 weeks before CSTD 12 }",
)


def day(rng, years=5):
    return FIRST + datetime.timedelta(days=rng.randrange(365 * years))


class Corpus:
    """Pieces of text: what each says, from when it is known, and which acts
    it needs."""

    def __init__(self, seed):
        rng = random.Random(seed)
        self.pieces = []        # (known, act needed or None, text)
        self.sessions = []      # (known, text) inside the block of CSTD
        acts = []
        for number in range(rng.randrange(2, 6)):
            self.add_text(rng, number, acts)
        for act, kind, adopted in acts:
            self.add_facts(rng, act, kind)
            self.add_change(rng, act, kind, adopted)
        for number in (11, 12, 14):
            opens = datetime.date(1998 + number, 5, rng.randrange(10, 25))
            self.sessions.append((day(rng), "session %d on %s .. %s" % (
                number, opens, opens + datetime.timedelta(days=4))))
        known, to = day(rng), datetime.date(2011, 7, rng.randrange(1, 20))
        self.pieces.append((known, None, "postponed CSTD 13 to %s known %s\n"
                            % (to, known)))
        happened = day(rng)
        self.pieces.append((happened, None, "happened summit on %s\n"
                            % happened))

    def add_text(self, rng, number, acts):
        adopted = day(rng, 3)
        text = "resolution A/RES/%d/1 {\n    adopted %s by GA\n" % (
            60 + number, adopted)
        for i in range(rng.randrange(1, 4)):
            act = rng.choice(ACTS)
            name = "x%d-%d" % (number, i)
            acts.append((name, act, adopted))
            text += "    para %d requests SG { %s }\n" % (i + 1, act % name)
        self.pieces.append((adopted, None, text + "}\n"))

    def add_facts(self, rng, act, kind):
        if "every" in kind or kind.startswith("mandate"):
            return
        word = "submitted" if kind.startswith("report") else "done"
        on = day(rng)
        known = on + datetime.timedelta(days=rng.choice((0, 0, 90)))
        said = "" if known == on else " known %s" % known
        self.pieces.append((known, act, "%s %s on %s%s\n"
                            % (word, act, on, said)))
        if rng.randrange(3) == 0:
            known = day(rng)
            self.pieces.append((known, act, "waived %s known %s\n"
                                % (act, known)))

    def add_change(self, rng, act, kind, adopted):
        if rng.randrange(2):
            return
        when = adopted + datetime.timedelta(days=rng.randrange(100, 900))
        clause = ("extends %s by 1 year" if kind.startswith("mandate") else
                  rng.choice(("supersedes %s", "amends %s { by 2012-02-29 }"))
                  if "every" not in kind else
                  rng.choice(("supersedes %s", "amends %s { times 2 }")))
        self.pieces.append((when, act, "resolution A/RES/%d/%s {\n"
                            "    adopted %s by GA\n"
                            "    para 1 requests SG { %s }\n}\n"
                            % (70, act[1:].replace("-", ""), when,
                               clause % act)))

    def text(self, by=None):
        """The pieces known by a day; None: all, each saying since when."""
        known = [p for p in self.pieces if by is None or p[0] <= by]
        there = "".join(p[2] for p in known)
        kept = [p[2] for p in known
                if p[1] is None or " %s {" % p[1] in there
                or " %s of " % p[1] in there]
        block = "sessions of CSTD {\n    number 11 in 2009, then one every year\n" \
            "    usually opens between 10 may and 25 may for 5 days\n"
        for since, text in self.sessions:
            if by is None:
                block += "    %s known %s\n" % (text, since)
            elif since <= by:
                block += "    %s\n" % text
        block += "}\nsessions of Board { number 1 in 2008, then one every year\n" \
            "    opens 2nd monday of july for 3 days }\n"
        return HEAD + block + "".join(kept)


def due(path, *options):
    done = subprocess.run(
        [REMIT, "due", path, "--quiet", "--format", "csv", "--today",
         "2012-06-30", *options], stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, text=True)
    rows = [row.split(",")[:COLUMNS] for row in done.stdout.splitlines()]
    return done.returncode, sorted(rows)


def main():
    compared = rows = 0
    with tempfile.TemporaryDirectory() as folder:
        whole = os.path.join(folder, "whole.remit")
        part = os.path.join(folder, "part.remit")
        for seed in range(CORPORA):
            corpus = Corpus(seed)
            pathlib.Path(whole).write_text(corpus.text())
            days = sorted({p[0] for p in corpus.pieces}
                          | {s[0] for s in corpus.sessions})
            for by in days[:: 2]:
                pathlib.Path(part).write_text(corpus.text(by))
                seen = due(whole, "--as-of", str(by))
                deleted = due(part)
                if seen != deleted or seen[0] != 0:
                    print("corpus %d differs as of %s" % (seed, by))
                    print("as of:  ", seen)
                    print("deleted:", deleted)
                    print(corpus.text())
                    return 1
                compared += 1
                rows += len(deleted[1]) - 1
    print("as of: %d pairs of compiles, %d rows" % (compared, rows))
    return 0 if rows > compared else 1


sys.exit(main())
