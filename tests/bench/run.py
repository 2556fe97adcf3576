#!/usr/bin/env python3
"""Measures Remit beside its peers and beside what no compiler can pass.

    run.py BUILD [--rounds N] [--largest N] [--only PART...] [--deep]

BUILD holds remit, and below bench/ the programs of this folder.  PART is one
of ladder, peers, floors, recur, instructions, start; without --only, all.
--deep counts the instructions of 100 000 duties, too, which takes minutes.

What is compared runs alternately in one go, so that a machine that is slow for
a while is slow for both; a ratio is the median of those of each round, with
the quartiles beside it.  Only ratios mean something on another machine."""
import argparse
import math
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

SIZES = (1, 100, 1000, 10000, 100000, 1000000)
PEERS_LARGEST = 100000
PAGES_LARGEST = 10000           # html; compiling the C
ALLOWED_OCCURRENCE = 250        # bytes for each occurrence beyond the first


class Sample:
    """One run: seconds on the wall and of the processor, bytes at the peak."""

    def __init__(self, measure, command, cwd):
        said = subprocess.run([measure, *command], cwd=cwd, check=True,
                              capture_output=True).stdout.split()
        self.wall, self.processor = float(said[0]), float(said[1])
        self.peak, status = int(said[2]), int(said[3])
        if status > 2:
            sys.exit(f"run.py: {command} ended with {status}")


class Difference:
    """What one run took beyond another."""

    def __init__(self, whole, part):
        self.wall = whole.wall - part.wall
        self.processor = whole.processor - part.processor


class Bench:
    def __init__(self, options):
        self.build = os.path.abspath(options.build)
        self.rounds = options.rounds
        self.largest = options.largest
        self.deep = options.deep
        self.work = tempfile.mkdtemp(prefix="remit-bench-")
        self.misses = []

    def run(self, command):
        return Sample(self.tool("measure"), command, self.work)

    def tool(self, name):
        return os.path.join(self.build, "bench", name)

    def remit(self, *words):
        return [os.path.join(self.build, "remit"), *words]

    def corpus(self, shape, count, form="remit"):
        name = os.path.join(self.work, f"{shape}-{count}.{form}")
        if form == "tj3":
            name += ".tjp"
        if not os.path.exists(name):
            with open(name, "wb") as file:
                subprocess.run([self.tool("corpus"), shape, str(count), form],
                               stdout=file, check=True)
        return name

    def folder(self, name):
        path = os.path.join(self.work, name)
        os.makedirs(path, exist_ok=True)
        return path

    def alternate(self, commands, rounds=None):
        """Samples of each command, one of each a round."""
        found = {name: [] for name in commands}
        for _ in range(rounds or self.rounds):
            for name, command in commands.items():
                found[name].append(self.run(command))
        return found

    def report(self, what, slow, fast, wanted=None, most=None):
        """slow / fast as a ratio of each round.  `wanted`: at least that;
        `most`: at most."""
        line = f"  {what:<52}"
        for kind in ("wall", "processor"):
            ratios = [getattr(s, kind) / max(getattr(f, kind), 1e-4)
                      for s, f in zip(slow, fast)]
            middle = statistics.median(ratios)
            quarter = statistics.quantiles(ratios, n=4) if len(ratios) > 1 \
                else [middle] * 3
            line += (f" {kind} {middle:8.2f}"
                     f" ({quarter[0]:.2f} .. {quarter[2]:.2f})")
            if kind == "wall":
                judged = middle
        if wanted is not None:
            self.judge(what, judged >= wanted, f"at least {wanted}", line)
        elif most is not None:
            self.judge(what, judged <= most, f"at most {most}", line)
        else:
            print(line)

    def judge(self, what, good, target, line):
        print(f"{line}  {'reached' if good else 'MISSED'} ({target})")
        if not good:
            self.misses.append(f"{what}: {target}")

    def sizes(self, largest=None):
        most = min(self.largest, largest or self.largest)
        return [size for size in SIZES if size <= most]

    # ---- Remit by itself ---------------------------------------------------

    def outputs(self, file, count):
        out = self.folder("out")
        works = {"check": self.remit("check", file),
                 "due": self.remit("due", file)}
        for form in ("ics", "c", "sqlite", "html"):
            if form != "html" or count <= PAGES_LARGEST:
                works[form] = self.remit("build", file, "-o", out, "--emit",
                                         form, "--quiet")
        return works

    def occurrences(self, shape, count):
        """How many occurrences the corpus has, by its own rule."""
        recurring = sum(1 for k in range(3, min(count, 16), 4)
                        if k // 4 % 4 == 3)
        return count + (4 * (count // 16) if shape == "chain" and recurring
                        else 0)

    def memory(self, shape, count, peak, empty):
        """Bytes a duty beyond the source text and an empty start-up, what is
        allowed for further occurrences taken away."""
        source = os.path.getsize(self.corpus(shape, count))
        further = self.occurrences(shape, count) - count
        return (peak - empty - source - ALLOWED_OCCURRENCE * further) / count

    def ladder(self):
        print("Remit alone: seconds of the processor (median)")
        empty = self.empty_peak()
        seen = {}
        for shape in ("chain", "random"):
            for count in self.sizes():
                rounds = 3 if count > 10000 else self.rounds
                file = self.corpus(shape, count)
                works = self.outputs(file, count) if shape == "chain" else {
                    "check": self.remit("check", file)}
                found = self.alternate(works, rounds)
                line = f"  {shape} {count:>8}"
                for name, samples in found.items():
                    value = statistics.median(s.processor for s in samples)
                    seen[shape, name, count] = value
                    line += f"  {name} {value:8.3f}"
                peak = statistics.median(s.peak for s in found["check"])
                each = self.memory(shape, count, peak, empty)
                line += f"  {each:8.0f} bytes a duty"
                if shape == "chain" and count == 100000:
                    self.judge("memory a duty", each <= 1000, "at most 1000",
                               line)
                else:
                    print(line)
        self.exponents(seen)
        self.compile_tables()

    def exponents(self, seen):
        for shape, most in (("chain", 1.10), ("random", 1.30)):
            end = max((c for s, n, c in seen if s == shape and n == "check"),
                      default=0)
            if end <= 10000:
                continue
            grown = math.log(seen[shape, "check", end]
                             / seen[shape, "check", 10000])
            value = grown / math.log(end / 10000)
            what = f"growth of check, {shape}, 10000 to {end}"
            self.judge(what, value <= most, f"at most {most}",
                       f"  {what:<52} exponent {value:.3f}")

    def compile_tables(self):
        count = min(self.largest, PAGES_LARGEST)
        out = self.folder("tables")
        file = self.corpus("chain", count)
        subprocess.run(self.remit("build", file, "-o", out, "--emit", "c",
                                  "--name", "bench", "--quiet"), check=True)
        root = os.path.join(os.path.dirname(__file__), "..", "..")
        sample = self.run(["cc", "-std=c99", "-I", root, "-I",
                         os.path.join(root, "runtime"), "-c",
                         os.path.join(out, "bench.c"), "-o",
                         os.path.join(out, "bench.o")])
        print(f"  compiling the C of {count} duties: {sample.wall:.2f} s, "
              f"{sample.peak >> 20} MiB")

    def empty_peak(self):
        file = os.path.join(self.work, "empty.remit")
        with open(file, "w", encoding="utf-8") as out:
            out.write("horizon 2030\n")
        return min(self.run(self.remit("check", file)).peak
                   for _ in range(5))

    def start(self):
        print("Start-up, milliseconds of the processor")
        file = os.path.join(self.work, "un.remit")
        with open(file, "w", encoding="utf-8") as out:
            out.write("use un\n")
        samples = [self.run(self.remit("check", file))
                   for _ in range(max(self.rounds, 15))]
        # The least is what the program needs; the rest is the machine's.
        least = min(s.processor for s in samples) * 1000
        self.judge("start-up with the whole of stdlib", least <= 5,
                   "at most 5 ms",
                   f"  {'with the whole of stdlib':<52} {least:8.1f}")

    # ---- beside others -----------------------------------------------------

    def peers(self):
        print("Peers on as many items: how many times Remit's time they take")
        count = min(self.largest, PEERS_LARGEST)
        ledger = self.corpus("chain", count, "ledger")
        found = self.alternate({
            "ledger": ["ledger", "-f", ledger, "bal"],
            "remit": self.remit("check", self.corpus("chain", count)),
        })
        self.report(f"ledger bal, {count}", found["ledger"], found["remit"],
                    wanted=3.5)
        found = self.alternate({
            "hledger": ["hledger", "-f", ledger, "check"],
            "remit": self.remit("check", self.corpus("chain", count)),
        }, 3)
        self.report(f"hledger check, {count}", found["hledger"],
                    found["remit"])
        found = self.alternate({
            "tj3": ["tj3", "--silent", "--no-reports",
                    self.corpus("chain", 1000, "tj3")],
            "remit": self.remit("check", self.corpus("chain", 1000)),
        }, 3)
        self.report("TaskJuggler, 1000", found["tj3"], found["remit"],
                    wanted=300)
        self.calendars(count)
        year = min(self.largest, 10000)
        found = self.alternate({
            "remind": ["remind", "-s12", self.corpus("year", year, "remind"),
                       "2012-01-01"],
            "remit": self.remit("due", self.corpus("year", year), "--from",
                                "2012-01-01", "--within", "366d"),
        }, 3)
        self.report(f"remind -s12, {year}", found["remind"], found["remit"],
                    wanted=60)

    def calendars(self, count):
        out = self.folder("ics")
        build = self.remit("build", self.corpus("chain", count), "-o", out,
                           "--emit", "ics", "--quiet")
        subprocess.run(build, check=True)
        made = os.path.join(out, "all.ics")
        items = os.path.join(self.work, "items")
        with open(items, "wb") as file:
            subprocess.run([sys.executable, os.path.join(
                os.path.dirname(__file__), "items.py"), made], stdout=file,
                           check=True)
        found = self.alternate({
            "libical": [self.tool("libical"), items,
                        os.path.join(self.work, "libical.ics")],
            "writer": [self.tool("floor"), "write", made,
                       os.path.join(self.work, "plain.ics")],
            "remit": build,
            "check": self.remit("check", "--quiet",
                                self.corpus("chain", count)),
        })
        self.report(f"libical, building and writing {count}",
                    found["libical"], found["remit"], wanted=5)
        alone = [Difference(whole, part) for whole, part
                 in zip(found["remit"], found["check"])]
        self.report("the same / .ics alone, without what check takes",
                    found["libical"], alone, wanted=5)
        self.report("check and .ics in times of a plain writer",
                    found["remit"], found["writer"], most=2.6)

    # ---- floors ------------------------------------------------------------

    def floors(self):
        count = min(self.largest, PEERS_LARGEST)
        print(f"Floors, {count} duties: what part of Remit's time they take")
        file = self.corpus("chain", count)
        found = self.alternate({
            "read": [self.tool("floor"), "read", file],
            "lex": [self.tool("floor"), "lex", file],
            "parse": [self.tool("floor"), "parse", file],
            "front": [self.tool("front"), file],
        })
        for name, text in (("read", "reading the bytes"),
                           ("lex", "a bare re2c lexer"),
                           ("parse", "re2c and Lemon into an arena")):
            self.report(text + " / front end", found[name], found["front"],
                        wanted=0.65 if name == "parse" else None)

    def recur(self):
        print("Recurrence, an occurrence each")
        once = [subprocess.run([self.tool("recur"), who, "10000"],
                               capture_output=True, check=True).stdout
                for who in ("remit", "libical")]
        if once[0] != once[1]:
            sys.exit("run.py: the recurrences differ")
        found = self.alternate({
            "libical": [self.tool("recur"), "libical", "20000"],
            "remit": [self.tool("recur"), "remit", "2000000"],
        })
        for sample in found["remit"]:
            sample.wall /= 100
            sample.processor /= 100
        self.report("libical / Remit's runtime", found["libical"],
                    found["remit"], wanted=40)

    # ---- instructions ------------------------------------------------------

    def count(self, command):
        ran = subprocess.run(["valgrind", "--tool=callgrind",
                              "--callgrind-out-file=/dev/null", *command],
                             cwd=self.work, capture_output=True, check=False)
        found = re.search(rb"Collected : (\d+)", ran.stderr)
        if not found:
            sys.exit(f"run.py: valgrind did not run {command}")
        return int(found[1])

    def instructions(self):
        print("Instructions (callgrind)")
        sizes = [n for n in (1000, 10000) if n <= self.largest]
        if self.deep:
            sizes.append(100000)
        for shape in ("chain", "random"):
            counts = []
            for size in sizes:
                counts.append(self.count(self.remit(
                    "check", self.corpus(shape, size))))
                print(f"  check, {shape}, {size:>7}: {counts[-1]:>14}"
                      f"  {counts[-1] / size:10.0f} a duty")
            if len(counts) > 1:
                value = math.log(counts[-1] / counts[-2]) / math.log(10)
                what = f"growth in instructions, {shape}"
                self.judge(what, value <= 1.03, "at most 1.03",
                           f"  {what:<52} exponent {value:.3f}")
        size = min(self.largest, 10000)
        file = self.corpus("chain", size)
        front = self.count([self.tool("front"), file])
        floor = self.count([self.tool("floor"), "parse", file])
        print(f"  re2c and Lemon into an arena / front end: "
              f"{floor / front:.2f}")


PARTS = ("start", "floors", "recur", "instructions", "peers", "ladder")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("build")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--largest", type=int, default=1000000)
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS)
    parser.add_argument("--deep", action="store_true")
    bench = Bench(parser.parse_args())
    try:
        for part in PARTS:
            if part in parser.parse_args().only:
                getattr(bench, part)()
                sys.stdout.flush()
    finally:
        shutil.rmtree(bench.work)
    print(f"{len(bench.misses)} targets missed")
    for miss in bench.misses:
        print(f"  {miss}")


if __name__ == "__main__":
    main()
