#!/usr/bin/env python3
"""What `check` must find in examples/wsis, and what it must not.

    tests/conformance/wsis_findings_test.py BUILD

A finding is known by its code, by what its message speaks of and by the words
that its carets point at, not by its line: the corpus grows.  What is wanted and
what is unwanted each say which text of the documents they stand for.
"""

import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent

# what stands in the documents; code; words of the message; words of the place
WANTED = [
    ("a report through ECOSOC, which met from 3 to 28 July 2006, was asked for "
     "by June 2006",
     "due-before-body-meets",
     ["inter-agency-modalities", "2006-06-30", "2006-07-03"], "ECOSOC"),
    ("a report is to be sent through an event that is no body",
     "hop-no-body", ["report-66-184", "WSIS", "event"], "WSIS"),
    ("recommendations due at CSTD 14 were delivered at CSTD 15",
     "other-session", ["igf-improvements", "CSTD 14", "CSTD 15"],
     "considered igf-improvements"),
    ("a group that meets at most once a year held its eighth meeting in May "
     "2012, and its first in July 2006",
     "meeting-bound", ["UNGIS", "8", "2006-07", "2012-05", "once every year"],
     "2012-05"),
    ("two instruments create one working group",
     "created-twice", ["WG-IGF", "second time"], "WG-IGF"),
    ("the General Assembly asks for a report whose chain ends at ECOSOC",
     "asker-not-in-chain", ["GA", "ec-recommendations", "ECOSOC"], "ECOSOC"),
    ("something is to be set up through ECOSOC by July, when ECOSOC meets",
     "no-slack-through", ["establish-WGEC-2", "ECOSOC", "2016-07-31"],
     "ECOSOC"),
    ("an annual report has no reporter",
     "no-reporter", ["cstd-annual-report"], "report cstd-annual-report"),
    ("a duty to report has no recipient",
     "no-recipient", ["performance"], "report performance"),
    ("a mandate ends in the year that decides on its renewal",
     "ends-in-renewal-year", ["igf-mandate", "2010-12-31", "2010-12-20"],
     "extends igf-mandate by 5 years"),
    ("a plan was discussed in April, at a Forum held in May (A/68/65, 42)",
     "fact-outside", ["ungis-action-plan", "2012-04", "2012-05-14"],
     "done ungis-action-plan"),
    ("ten organizations were asked, and nine are listed (A/66/77, 4)",
     "composition-sum", ["ec-organizations", "10", "9"], "1 each of"),
    ("twenty-two replied, and the note lists more (A/68/65, 2)",
     "composition-sum", ["wsis-replies-2012", "22", "27"], "1 each of"),
    ("five representatives of four sorts: five in all, or of each? (A/68/65, "
     "113)",
     "composition-ambiguous", ["WGEC-1", "27", "42"], "42"),
    ("in 2013, or at the sixty-eighth session? (A/68/65, 4 and 35)",
     "two-readings", ["review-modalities", "2013-12-31", "2014-09-15"],
     "in 2013"),
    ("as soon as possible, or by the end of a quarter? (A/66/77, 3; E/2006/85, "
     "42)",
     "restated-otherwise", ["ec-process", "deadline"], "as soon as possible"),
    ("the Commission is asked, or its chair? (A/68/65, 36 and 113)",
     "restated-otherwise", ["establish-WGEC-1", "addressee"], "CSTD"),
    ("a report says itself that it was submitted late (E/2006/85, masthead)",
     "milestone-missed",
     ["inter-agency-modalities", "submitted", "2006-04-24"], "submitted"),
    ("and looks back on 20 June, so was issued late (E/2006/85, 38)",
     "milestone-missed", ["inter-agency-modalities", "issued", "2006-05-22"],
     "issued"),
    ("a report for the Council in July was issued in June (A/66/77, 5)",
     "milestone-missed", ["ec-recommendations", "2009-06"], "issued"),
    ("a report to the Assembly has a symbol of the Council alone",
     "recipient-not-in-symbol",
     ["inter-agency-modalities", "GA", "E/2006/85"], "issued"),
    ("the Forum was to be convened by the second quarter (E/2006/85, 49)",
     "late", ["igf-convening", "2006-10-30", "2006-06-30"], "done"),
    ("two resolutions ask the Secretary-General for much the same every year",
     "asked-twice", ["wsis-progress", "wsis-annual"], "report wsis-progress"),
    ("the Forum is to consider a report that nobody sends it (A/RES/70/125, "
     "67)",
     "no-transmitter", ["HLPF", "cstd-annual-report"], ""),
    ("a chair goes round, and from when is not said (E/2006/85, 17)",
     "rotation-no-start", ["UNGIS"], "chair rotates"),
    ("a plan of two years is for 2012 to 2014 (E/2006/85, 18; A/68/65, 40)",
     "restated-otherwise", ["ungis-workplan", "coverage"], "covers"),
    ("equality by 2020, of nobody (A/RES/70/125, 27)",
     "no-lead", ["gender-equality-online"], "duty gender-equality-online"),
]

# what stands in the documents; codes, "" for any; words of the message; words
# of the line at the place, "" for any; what shows that the text is there
UNWANTED = [
    ("14 December 2010 lies before the end of 2010",
     ["late", "fact-outside", "two-deadlines", "due-before-adoption"],
     ["ec-consultations"], "", "done ec-consultations"),
    ("ECOSOC of July 2011 comes before the sixty-sixth General Assembly",
     ["hops-out-of-order", "skips-level", "closed-before-report"],
     ["ec-outcome"], "", "report ec-outcome"),
    ("a resolution may be adopted on the last day of a session",
     [""], [], "adopted ", "adopted 2006-07-28 by ECOSOC"),
    ("session numbers go up by one from year to year",
     ["session-year", "sessions-out-of-order", "sessions-overlap"],
     [], "", "session 14"),
    ("what was issued on 4 May 2011 for a session of 4 July is not late",
     ["late", "milestone-missed", "milestone-too-early"], ["ec-outcome"], "",
     "issued ec-outcome"),
    ("what was issued on 13 March 2009 for a session of 25 May is not late",
     ["late", "milestone-missed"], ["wsis-annual[CSTD 12]"], "",
     "issued wsis-annual[CSTD 12]"),
    ("the Forum met once a year, within its mandate",
     ["meeting-bound", "mandate-lapsed", "fact-outside"], ["IGF"], "",
     "sessions of IGF"),
    ("a meeting told of later was held in its own time",
     ["fact-outside", "late"], ["wsis-forum-2012` was"], "",
     "done wsis-forum-2012"),
]


def findings(remit):
    done = subprocess.run(
        [remit, "check", "--message-format", "json", "examples/wsis/wsis.remit"],
        cwd=ROOT, capture_output=True, timeout=120)
    return json.loads(done.stderr)


def line_at(finding):
    if finding["file"] is None:
        return ""
    lines = (ROOT / finding["file"]).read_text(encoding="utf-8").splitlines()
    return lines[finding["line"] - 1][finding["column"] - 1:]


def speaks_of(finding, words):
    return all(w in finding["message"] for w in words)


def check_wanted(found):
    missing = 0
    for what, code, words, place in WANTED:
        if not any(f["code"] == code and speaks_of(f, words)
                   and line_at(f).startswith(place) for f in found):
            missing += 1
            print(f"not found: {what} [{code}]")
    return missing


def check_unwanted(found, corpus):
    wrong = 0
    for what, codes, words, place, shown in UNWANTED:
        if shown not in corpus:
            wrong += 1
            print(f"the corpus does not hold it any more: {what}")
        for f in found:
            if (f["code"] in codes or "" in codes) and speaks_of(f, words) \
                    and line_at(f).startswith(place):
                wrong += 1
                print(f"found: {what} [{f['code']}] {f['message']}")
    return wrong


def main():
    found = findings(pathlib.Path(sys.argv[1]).resolve() / "remit")
    files = [*(ROOT / "examples" / "wsis").glob("*.remit"),
             *(ROOT / "stdlib" / "un").glob("*.remit")]
    corpus = "".join(p.read_text(encoding="utf-8") for p in files)
    wrong = check_wanted(found) + check_unwanted(found, corpus)
    errors = [f for f in found if f["severity"] == "error"]
    for f in errors:
        print(f"error: {f['message']}")
    return 1 if wrong or errors else 0


if __name__ == "__main__":
    sys.exit(main())
