#!/usr/bin/env python3
"""A slow registry: every question that libremit answers, from the JSON.

`build --emit json` and `build --emit c` are made of one spec.  The table is
compiled and asked everything it can be asked (support/registry_answers.c),
for every day of 2006 to 2016; here the same answers are worked out from the
JSON by the words of the reference, one day after the other, without index,
order or shortcut.
"""

import datetime
import json
import os
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True

BUILD = sys.argv[1] if len(sys.argv) > 1 else "build"
SPECS = ("examples/wsis/wsis.remit", "examples/quickstart/quickstart.remit")
FIRST = datetime.date(2006, 1, 1).toordinal()
LAST = datetime.date(2016, 12, 31).toordinal()
ARRAYS = {"body": 0, "instrument": 5, "duty": 8, "calendar": 14}
LANGUAGES = ("en", "zh", "zh-Hans-CN", "fr", "fr-CA", "ar", "x", "")
NEVER = 10**9                           # after every day
EVER = -10**9                           # before every day


def ordinal(day):
    return None if day is None else datetime.date.fromisoformat(day).toordinal()


def shown(day):
    return "-" if day is None else datetime.date.fromordinal(day).isoformat()


class Fact:
    def __init__(self, record):
        on = record["on"]
        self.what = record["what"]
        self.first = ordinal(on["from"]) if on else None
        self.last = ordinal(on["to"]) if on else None
        known = ordinal(record["known"])
        self.counts = known if known is not None else \
            self.last if self.last is not None else EVER


class Occurrence:
    """Days as ordinals, None where there is none."""

    def __init__(self, record, duty, facts):
        self.name = "%s[%s]" % (record["id"], record["key"])
        self.record = record
        self.kind = record["kind"]
        self.proposal = duty["proposal"]
        for field in ("opens", "due", "due_latest", "superseded", "waived",
                      "lapsed", "triggered"):
            setattr(self, field, ordinal(record[field]))
        self.conditional = record["conditional"]
        self.ongoing = record["ongoing"]
        self.unknown = record["unknown"]
        self.deadline = None
        if not self.ongoing and self.due is not None:
            self.deadline = max(self.due, self.due_latest or self.due)
        self.facts = facts
        fulfilling = {"report": ("submitted", "issued", "considered")}.get(
            self.kind, ("done",))
        self.fulfilling = [f for f in facts if f.what in fulfilling]
        self.needed = []                # set once all are there
        self.dependents = []


# ---- status ----------------------------------------------------------------

def fulfilment(o, day):
    """(the fact that is the first to end, first and last day on which the
    first fulfilment can have been); None when there is none."""
    facts = [f for f in o.fulfilling if f.counts <= day]
    if not facts:
        return None
    ends = [NEVER if f.last is None else f.last for f in facts]
    begins = [EVER if f.first is None else f.first for f in facts]
    return facts[ends.index(min(ends))], min(begins), min(ends)


def standing(o, day):
    """The status but for proposed, waiting, undated and ongoing."""
    done = fulfilment(o, day) if o.fulfilling else None
    due = o.deadline
    if o.superseded is not None and o.superseded <= day \
            and (due is None or due >= o.superseded) \
            and not (done and done[2] < o.superseded):
        return "superseded"
    if o.waived is not None and o.waived <= day:
        return "waived"
    if any(f.what == "cancelled" and f.counts <= day for f in o.facts):
        return "waived"
    if o.unknown:
        return "cannot-tell"
    if done:
        if due is None or done[2] <= due:
            return "fulfilled"
        return "fulfilled-late" if done[1] > due else "cannot-tell"
    if o.conditional:
        holds = o.triggered is not None and o.triggered <= day \
            and (due is None or o.triggered <= due)
        if not holds:
            return "not-triggered" if due is not None and due < day \
                else "conditional"
    if o.lapsed is not None and o.lapsed <= day \
            and (due is None or due >= o.lapsed):
        return "lapsed"
    if due is not None and due < day:
        return "lapsed" if o.kind == "mandate" else "overdue"
    return "outstanding"


def status(o, day):
    if o.proposal:
        return "proposed"
    is_so = standing(o, day)
    if is_so != "outstanding":
        return is_so
    if o.opens is not None and day < o.opens:
        return "waiting"
    for needed in o.needed:
        if not needed.proposal and \
                standing(needed, day) in ("overdue", "outstanding"):
            return "waiting"
    if o.ongoing:
        return "ongoing"
    return "undated" if o.due is None else "outstanding"


def day_answer(o, day):
    is_so = status(o, day)
    runs = is_so if is_so != "proposed" else standing(o, day)
    counts = o.due is not None and not o.ongoing and runs not in (
        "superseded", "waived", "fulfilled", "fulfilled-late", "cannot-tell",
        "lapsed")
    done = fulfilment(o, day) if o.fulfilling else None
    return is_so, shown(o.due) if counts else "-", \
        o.facts.index(done[0]) + 1 if done else 0


def every_status(occurrences):
    for o in occurrences:
        was = None
        for day in range(FIRST, LAST + 1):
            answer = day_answer(o, day)
            if answer != was:
                yield "status %s %s %s %s %d" % ((o.name, shown(day)) + answer)
                was = answer


# ---- ties ------------------------------------------------------------------

def tied(ties, what, role, day):
    """Of the ties that hold, the one that began last; the first of equals."""
    best, since = None, None
    for tie in ties:
        begin = EVER if tie["from"] is None else ordinal(tie["from"])
        end = NEVER if tie["until"] is None else ordinal(tie["until"])
        if tie["what"] == what and role in (None, tie["role"] or "") \
                and tie["to"] is not None and begin <= day <= end \
                and (since is None or begin > since):
            best, since = tie["to"], begin
    return best or "-"


def every_tie(bodies):
    for body in bodies:
        for tie in body["ties"]:
            questions = [(tie["what"], None)]
            if tie["what"] == "holder":
                questions.append((tie["what"], tie["role"] or ""))
            for what, role in questions:
                was = None
                for day in range(FIRST, LAST + 1):
                    to = tied(body["ties"], what, role, day)
                    if to != was:
                        yield "tie %s %s %s %s" % (
                            body["id"], what if role is None else role,
                            shown(day), to)
                        was = to


# ---- windows, chains, dependencies -----------------------------------------

def natural(key):
    """Runs of digits count by their value."""
    parts, digits = [], ""
    for character in key + "\0":
        if character.isdigit() and character.isascii():
            digits += character
            continue
        if digits:
            parts.append((int(digits), ""))
            digits = ""
        parts.append((-1, character))
    return parts


def every_window(occurrences):
    dated = sorted((o for o in occurrences if o.due is not None),
                   key=lambda o: (o.due, o.record["id"].encode(),
                                  natural(o.record["key"])))
    for day in range(FIRST, LAST + 1):
        yield "due " + " ".join([shown(day)] + [
            o.name for o in dated if day <= o.due <= day + 30])


def reach(o, neighbours):
    """Level by level, each once."""
    seen, level = [o], [o]
    while level:
        level = [n for at in level for n in neighbours(at)]
        level = [n for i, n in enumerate(level)
                 if n not in seen and n not in level[:i]]
        seen += level
    return "".join(" " + n.name for n in seen[1:])


def every_occurrence(occurrences):
    for o in occurrences:
        hops = o.record["hops"]
        for chain in sorted({hop["chain"] for hop in hops}):
            yield "chain %s %d:%s" % (o.name, chain, "".join(
                " %d %s %s/%s %s %s;"
                % (hop["group"], hop["body"], hop["session"] or "",
                   hop["part"] or "", hop["opens"] or "-",
                   hop["closes"] or "-")
                for hop in hops if hop["chain"] == chain))
        yield "up %s:%s" % (o.name, reach(o, lambda n: n.upstream))
        yield "down %s:%s" % (o.name, reach(o, lambda n: n.dependents))
        for what in ("forecast", "submit", "issue"):
            days = [m["day"] for m in o.record["milestones"]
                    if m["what"] == what and m["day"]]
            yield "milestone %s %s %s" % (o.name, what, min(days, default="-"))
        yield "key " + o.name


# ---- texts and names -------------------------------------------------------

def wording(texts, language, own):
    while language:
        if texts.get(language):
            return texts[language]
        language = language.rpartition("-")[0]
    return texts.get(own) or next(iter(texts.values()), "")


def every_title(registry):
    for what, records, field in (("title", registry["duties"], "title"),
                                 ("name", registry["bodies"], "names")):
        for record in records:
            for language in LANGUAGES:
                yield "%s %s %s %s" % (
                    what, record["id"], language,
                    wording(record[field], language, registry["language"]))


def names(registry):
    """(name, array, number) of all that has a name, in the order of arrays."""
    for number, body in enumerate(registry["bodies"], 1):
        yield body["id"], ARRAYS["body"], number
    for number, instrument in enumerate(registry["instruments"], 1):
        yield instrument["symbol"], ARRAYS["instrument"], number
        if instrument["alias"]:
            yield instrument["alias"], ARRAYS["instrument"], number
    for number, duty in enumerate(registry["duties"], 1):
        yield duty["id"], ARRAYS["duty"], number
    for number, calendar in enumerate(registry["calendars"], 1):
        yield calendar["id"], ARRAYS["calendar"], number


def every_name(registry, asked):
    known = list(names(registry))
    for name in asked:
        found = [(array, number) for text, array, number in known
                 if text == name]
        yield "find %s: %s" % (name, "%d %d" % min(found) if found else "-")


# ---- the two sides ---------------------------------------------------------

def model(registry, asked):
    duties = {duty["id"]: duty for duty in registry["duties"]}
    facts = {}
    for record in registry["facts"]:
        facts.setdefault(record["of"], []).append(Fact(record))
    by_name, occurrences = {}, []
    for record in registry["occurrences"]:
        said = record["id"] if record["key"] == "once" else \
            "%s[%s]" % (record["id"], record["key"])
        o = Occurrence(record, duties[record["id"]], facts.get(said, []))
        by_name[said] = o
        occurrences.append(o)
    for o in occurrences:
        o.upstream = [by_name[n["what"]] for n in o.record["needs"]]
        o.needed = [by_name[n["what"]] for n in o.record["needs"]
                    if n["how"] == "needs"]
        for needed in o.upstream:
            needed.dependents.append(o)
    yield from every_status(occurrences)
    yield from every_tie(registry["bodies"])
    yield from every_window(occurrences)
    yield from every_occurrence(occurrences)
    yield from every_title(registry)
    yield from every_name(registry, asked)


def compiled(spec, name, place):
    """Its JSON, and the program that asks its C table."""
    subprocess.run([os.path.join(BUILD, "remit"), "build", "-q", spec, "--emit",
                    "c,json", "--name", name, "-o", place], check=True)
    with open(os.path.join(place, name + ".json"), encoding="utf-8") as file:
        registry = json.load(file)
    with open(os.path.join(place, "remit.h"), "w", encoding="utf-8") as file:
        file.write('#include "runtime/remit.h"\n')
    program = os.path.join(place, name)
    subprocess.run(
        ["gcc", "-std=c99", "-O1", "-Wall", "-Wextra", "-Werror", "-I" + place,
         "-I.", '-DTABLE="%s.h"' % name, "-DREGISTRY=%s_registry" % name,
         "-DOCCURRENCES=%d" % len(registry["occurrences"]),
         "tests/oracle/support/registry_answers.c",
         os.path.join(place, name + ".c"),
         os.path.join(BUILD, "libremit.a"), "-o", program], check=True)
    return registry, program


def differences(wanted, got):
    """The first few lines where two lists part."""
    shown_lines = [(w, g) for w, g in zip(wanted, got) if w != g][:5]
    for want, have in shown_lines:
        print("wanted %s\ngot    %s" % (want, have))
    if len(wanted) != len(got):
        print("wanted %d lines, got %d" % (len(wanted), len(got)))
    return shown_lines or len(wanted) != len(got)


def main():
    failed = False
    with tempfile.TemporaryDirectory(prefix="remit-model-") as place:
        for number, spec in enumerate(SPECS):
            registry, program = compiled(spec, "t%d" % number, place)
            asked = [name for name, _, _ in names(registry)]
            asked += ["", "A", "zzz", "cstd", asked[0] + "x", asked[-1][:-1]]
            said = subprocess.run([program], input="\n".join(asked) + "\n",
                                  stdout=subprocess.PIPE, text=True,
                                  encoding="utf-8", check=True).stdout
            wanted = list(model(registry, asked))
            if differences(wanted, said.splitlines()):
                print("%s: the table and the model part" % spec)
                failed = True
            else:
                print("%s: %d answers agree" % (spec, len(wanted)))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
