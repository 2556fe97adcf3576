#!/usr/bin/env python3
"""Every form that texts of the United Nations need does more than stand there.

    tests/conformance/forms_test.py BUILD

forms/forms.remit writes each of them once.  For each there is a claim about
the registry, as `build --emit json` writes it, that would not be true if the
form were kept as mere text.  The rows are those of the design's table "What
the real corpus needs", then those of its section "When"; dates were worked out
by hand.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
REMIT = pathlib.Path(sys.argv[1]).resolve() / "remit"
SPEC = ROOT / "tests/conformance/forms/forms.remit"


def made(*options):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([REMIT, "build", SPEC.name, "--quiet", "--emit", "json",
                        "-o", folder, *options], cwd=SPEC.parent, check=True)
        path = next(pathlib.Path(folder).glob("*.json"))
        return json.loads(path.read_text(encoding="utf-8"))


J = made("--today", "2012-03-01")


def duty(name):
    return next(d for d in J["duties"] if d["id"] == name)


def at(name, key="once"):
    return next(o for o in J["occurrences"]
                if o["id"] == name and o["key"] == key)


def keys(name):
    return [o["key"] for o in J["occurrences"] if o["id"] == name]


def due(name, key="once"):
    return at(name, key)["due"]


def body(name):
    return next(b for b in J["bodies"] if b["id"] == name)


def tie(name, what):
    return [t["role"] or t["to"] for t in body(name)["ties"]
            if t["what"] == what]


def session(name, label):
    return next(s for s in body(name)["sessions"] if s["label"] == label)


def parties(name, how):
    return [p["body"] for p in duty(name)["parties"] if p["how"] == how]


def hops(name, key="once"):
    return [(h["chain"], h["group"], h["to"], h["part"])
            for h in at(name, key)["hops"]]


def needs(name, key="once"):
    return [n["how"] for n in at(name, key)["needs"]]


def related(how):
    return [r["duty"] for r in J["relations"] if r["how"] == how]


def facts(what):
    return [f["of"] or f["session"] or f["event"] for f in J["facts"]
            if f["what"] == what]


def term(name):
    return [(t["from"], t["until"], t["permanent"], t["terminated"])
            for t in duty(name)["terms"]]


def rule(name, key="once"):
    step = at(name, key)["derivation"]["due"]
    found, todo = [], [step]
    while todo:
        number = todo.pop()
        if number:
            found.append(J["derivations"][number - 1]["rule"])
            todo += J["derivations"][number - 1]["inputs"]
    return found


def actors(name):
    return [(a["role"], a["body"]) for a in duty(name)["lead"]]


FORMS = [
    # what the real corpus needs
    ("roles", "chair of CSTD", lambda: actors("by-role") == [("chair", "CSTD")]),
    ("roles", "chair NAME (from D until D)",
     lambda: [(t["to"], t["role"], t["from"], t["until"])
              for t in body("CSTD")["ties"] if t["what"] == "holder"]
     == [("Finland", "chair", "2010-01-01", "2011-12-31")]),
    ("roles", "group", lambda: body("stakeholders")["what"] == "group"),
    ("lead", "the first actor leads",
     lambda: (actors("first-leads"), duty("first-leads")["with"])
     == ([(None, "SG")], [{"body": "ITU", "role": None}])),
    ("lead", "lead X", lambda: actors("led") == [(None, "ITU")]),
    ("lead", "jointly",
     lambda: actors("joint") == [(None, "SG"), (None, "ITU")]),
    ("lead", "with",
     lambda: {"body": "stakeholders", "role": None} in duty("beside")["with"]),
    ("lead", "consulting", lambda: parties("beside", "consulting") == ["ITU"]),
    ("lead", "delegated to",
     lambda: parties("beside", "delegated to") == ["DESA"]),
    ("lead", "drafted by", lambda: parties("beside", "drafted by") == ["DESA"]),
    ("lead", "hosted by", lambda: parties("beside", "hosted by") == ["Finland"]),
    ("lead", "speaks for", lambda: parties("beside", "speaks for") == ["CSTD"]),
    ("editions", "session 1 on D .. D place P",
     lambda: (session("IGF", "1")["opens"], session("IGF", "1")["place"])
     == ({"from": "2006-10-30", "to": "2006-10-30"}, "Athens")),
    ("editions", "held as sessions of B",
     lambda: due("editions", "2012") == "2012-11-09"),
    ("events", "event E on D",
     lambda: body("wsis-10")["established"]["from"] == "2015-05-25"),
    ("events", "happened E on P", lambda: "fire" in facts("happened")),
    ("events", "upon E",
     lambda: (at("upon-event")["opens"], due("upon-event"))
     == ("2011-01-16", "2011-02-15")),
    ("events", "if M extended",
     lambda: (at("if-extended")["conditional"], at("if-extended")["status"])
     == (True, "conditional")),
    ("events", 'if "words"',
     lambda: (at("if-words")["conditional"], at("if-words")["status"])
     == (True, "conditional")),
    ("relations of reports", "inside X",
     lambda: needs("annex-report") == ["inside"]),
    ("relations of reports", "input to X[KEY]",
     lambda: needs("input-report") == ["input-to"]),
    ("relations of reports", "needs X", lambda: needs("needing") == ["needs"]),
    ("relations of reports", "every X",
     lambda: due("with-each", "CSTD 15") == "2012-05-21"),
    ("relations of reports", "restates X",
     lambda: related("restates") == ["said-again"]),
    ("relations of reports", "about T",
     lambda: duty("progress")["topics"] == ["ict"]),
    ("recipients", "office",
     lambda: hops("to-office") == [(1, 1, "SG", None)]),
    ("recipients", "group, channel, process",
     lambda: hops("to-many") == [(1, 1, "stakeholders", None),
                                 (1, 1, "stocktaking", None),
                                 (1, 1, "review-process", None)]),
    ("recipients", "through B",
     lambda: parties("through-body", "through") == ["ECOSOC"]),
    ("recipients", "reaching B by P",
     lambda: [(p["body"], p["by"]) for p in duty("reaching-body")["parties"]]
     == [("GA", "2011-09-01")]),
    ("several recipients", "A and B then C, and a second to",
     lambda: hops("chained") == [(1, 1, "CSTD 16", None),
                                 (1, 1, "ECOSOC 2013", None),
                                 (1, 2, "GA 68", "main"), (2, 1, "ITU", None)]),
    ("relative sessions", "next session of B",
     lambda: (hops("next-one"), due("next-one"))
     == ([(1, 1, "GA 65", "main")], "2010-09-14")),
    ("relative sessions", "2nd session of B since adoption",
     lambda: hops("second-one") == [(1, 1, "HRC 16", None)]),
    ("relative sessions", "B N part",
     lambda: hops("main-part") == [(1, 1, "GA 66", "main")]),
    ("beside", "during E",
     lambda: (at("during-event")["opens"], due("during-event"))
     == ("2015-05-25", "2015-05-25")),
    ("beside", "held with X", lambda: due("held-beside") == "2012-11-09"),
    ("beside", "just before B N opens",
     lambda: due("just-ahead") == "2012-11-05"),
    ("vagueness", "when, qualifier",
     lambda: (duty("vague")["words"], due("vague"), at("vague")["status"])
     == (["in due course", "as appropriate"], None, "undated")),
    ("vagueness", "ongoing", lambda: at("runs")["status"] == "ongoing"),
    ("vagueness", "as soon as possible",
     lambda: (duty("soonest")["words"], due("soonest"))
     == (["as soon as possible"], None)),
    ("readings", "assume … because",
     lambda: due("assumed") == "2011-12-31"
     and any("assum" in r for r in rule("assumed"))),
    ("readings", "either in an act",
     lambda: (due("two-ways"), at("two-ways")["otherwise"])
     == ("2011-06-30", {"due": "2011-12-31"})),
    ("readings", "either around acts",
     lambda: [(duty(n)["reading"], due(n)) for n in
              ("reading-one", "reading-two")]
     == [("first", "2012-12-31"), ("second", "2013-12-31")]),
    ("plans", "planned X on D known D",
     lambda: ("moved[once]" in facts("planned") or "moved" in facts("planned"))
     and due("moved") == "2012-06-30"),
    ("plans", "postponed X to D known D because",
     lambda: len(facts("postponed")) == 1 and due("moved") == "2012-06-30"),
    ("plans", "cancelled", lambda: session("CSTD", "10")["cancelled"] is True),
    ("plans", "waived X known D",
     lambda: (at("excused")["waived"], at("excused")["status"])
     == ("2012-02-01", "waived")),
    ("lives", "established P by X",
     lambda: body("CSTD")["established"]["from"] == "1992-04-30"),
    ("lives", "ended P by X",
     lambda: body("Old")["ended"] == {"from": "2000-01-01",
                                      "to": "2000-12-31"}),
    ("lives", "place P { zone Z }",
     lambda: body("Geneva")["zone"] == "Europe/Riga"),
    ("lives", "topic, programme",
     lambda: (body("ict")["what"], body("wsis-programme")["what"])
     == ("topic", "programme")),
    ("composition", "composed of N a, M each of b, c",
     lambda: [(m["number"], m["of"]) for m in body("CSTD")["members"]
              if m["what"] == "composed"]
     == [(22, "member-states"), (5, "civil-society"), (5, "private-sector")]),
    ("composition", "balanced", lambda: body("CSTD")["balanced"] is True),
    ("composition", "checked against members",
     lambda: "composition-sum" in [f["code"] for f in J["findings"]]),
    ("cycles", "alternates a, b every year from Y",
     lambda: [session("CSTD", n)["cycle"] for n in ("10", "11", "14", "15")]
     == ["review", "policy", "review", "policy"]),
    ("cycles", "theme",
     lambda: (session("CSTD", "15")["themes"], duty("themed")["themes"])
     == ({"en": "Mobile telephones"}, {"en": "Mobility"})),
    ("cycles", "covers P",
     lambda: at("themed")["covers"] == {"from": "2012-01-01",
                                        "to": "2012-12-31"}),
    ("cycles", "covers the year before",
     lambda: at("progress", "CSTD 15")["covers"] == {"from": "2011-01-01",
                                                     "to": "2011-12-31"}),
    ("cycles", "part of programme",
     lambda: (parties("in-programme", "part of"), tie("CSTD", "part-of"))
     == (["wsis-programme"], ["wsis-programme"])),
    ("restraint", "restraint",
     lambda: duty("no-new-bodies")["kind"] == "restraint"),
    ("restraint", "apart from",
     lambda: parties("no-new-bodies", "apart from") == ["ITU"]),
    ("restraint", "except",
     lambda: duty("no-new-bodies")["words"] == ["working groups"]),
    ("vocabulary", "verb", lambda: (at("w-by")["force"], at("w-by")["strength"])
     == ("request", 4)),
    ("vocabulary", "holidays",
     lambda: {"Geneva"} == {h["place"] for h in J["holidays"]}
     and "2010-12-25" in [h["day"] for h in J["holidays"]]),
    ("vocabulary", "a proposal, and show proposals, conditional",
     lambda: (at("proposed")["status"],
              [s["what"] for s in J["calendars"][0]["shows"]])
     == ("proposed", ["proposals", "conditional", "duties"])),
    ("change", "extends M by D",
     lambda: term("term-by")[-1] == ("2012-09-01", "2015-08-31", False, False)),
    ("change", "extends M to P",
     lambda: term("term-to")[-1] == ("2012-09-01", "2014-12-31", False, False)),
    ("change", "extends M permanently", lambda: term("for-ever")[-1][2] is True),
    ("change", "terminates M on P",
     lambda: (term("cut")[-1][3], due("cut")) == (True, "2012-03-31")),
    ("change", "amends X", lambda: due("amended") == "2014-12-31"),
    ("change", "supersedes X",
     lambda: at("replaced")["superseded"] == "2011-07-20"),
    # when
    ("when", "by P", lambda: due("w-by") == "2010-12-31"),
    ("when", "before P", lambda: due("w-before") == "2011-06-30"),
    ("when", "on P", lambda: (at("w-on")["opens"], due("w-on"))
     == ("2011-03-04", "2011-03-04")),
    ("when", "in P", lambda: (at("w-in")["opens"], due("w-in"))
     == ("2011-01-01", "2011-03-31")),
    ("when", "at SESSION", lambda: (at("w-at")["opens"], due("w-at"))
     == ("2011-05-23", "2011-05-27")),
    ("when", "between P and P",
     lambda: (at("w-between")["opens"], due("w-between"))
     == ("2011-02-01", "2011-03-01")),
    ("when", "from P", lambda: at("w-from")["opens"] == "2011-01-10"),
    ("when", "until P", lambda: at("w-until")["ongoing"] is True
     and due("w-until") is None),
    ("when", "within D of P", lambda: (at("w-within")["opens"], due("w-within"))
     == ("2010-07-20", "2011-01-19")),
    ("when", "after X plus D", lambda: at("w-after")["opens"] == "2011-01-15"),
    ("when", "takes D", lambda: at("w-takes")["slack_days"] == 488),
    ("when", "every year", lambda: keys("w-year") == ["2011", "2012"]),
    ("when", "every 2 years",
     lambda: keys("w-2-years") == ["2011", "2013", "2015"]),
    ("when", "every 12 months, times 3",
     lambda: keys("w-12-months") == ["2010-09-01", "2011-09-01", "2012-09-01"]),
    ("when", "every session of B",
     lambda: keys("w-session") == ["CSTD 14", "CSTD 15"]),
    ("when", "every 2nd session of B",
     lambda: keys("w-2nd") == ["CSTD 14", "CSTD 16"]),
    ("when", "at most once every year",
     lambda: duty("w-most")["bounds"]
     == [{"most": True, "times": 1, "rolling": False, "window": 1,
          "unit": "year"}]),
    ("when", "at least twice in any 12 months",
     lambda: duty("w-least")["bounds"]
     == [{"most": False, "times": 2, "rolling": True, "window": 12,
          "unit": "month"}]),
    ("when", "rolled to the next", lambda: due("w-rolled") == "2011-01-03"),
    ("when", "rolled to the previous", lambda: due("w-back") == "2010-12-31"),
    ("when", "rolled to the nearest", lambda: due("w-near") == "2010-12-31"),
    ("point", "D .. D", lambda: (at("p-span")["opens"], due("p-span"))
     == ("2011-01-10", "2011-01-20")),
    ("point", "start of P", lambda: due("p-start") == "2012-01-01"),
    ("point", "end of P", lambda: due("p-end") == "2012-12-31"),
    ("point", "early P", lambda: (due("p-early"), at("p-early")["certainty"])
     == ("2012-05-01", "tentative")),
    ("point", "mid P", lambda: due("p-mid") == "2012-08-31"),
    ("point", "late P", lambda: due("p-late") == "2012-12-31"),
    ("point", "SESSION opens", lambda: due("p-opens") == "2011-05-23"),
    ("point", "SESSION closes", lambda: due("p-closes") == "2011-05-27"),
    ("point", "adoption", lambda: due("p-adoption") == "2012-07-19"),
    ("point", "X due", lambda: due("p-due") == "2010-12-31"),
    ("point", "X done", lambda: due("p-done") == "2011-03-08"),
    ("point", "EVENT", lambda: due("p-event") == "2015-05-25"),
    ("point", "D before P", lambda: due("p-before") == "2011-03-14"),
    ("point", "N working days after P", lambda: due("p-days") == "2011-01-10"),
    ("point", "july 2016", lambda: due("p-month") == "2016-07-31"),
    ("point", "31 march, in what recurs",
     lambda: due("p-rule", "2012") == "2012-03-31"),
    ("point", "august, in what recurs",
     lambda: due("p-august", "2011") == "2011-08-31"),
    ("point", "end of month", lambda: keys("p-month-end")
     == ["2010-08", "2010-09", "2010-10"]
     and due("p-month-end", "2010-09") == "2010-09-30"),
]


def main():
    failed = 0
    for row, form, claim in FORMS:
        try:
            good = claim()
        except (KeyError, IndexError, StopIteration, TypeError) as error:
            good, row = False, "%s (%r)" % (row, error)
        if not good:
            failed += 1
            print("FAIL %s: %s" % (row, form))
    print("%d forms, %d without effect" % (len(FORMS), failed))
    return 1 if failed else 0


sys.exit(main())
