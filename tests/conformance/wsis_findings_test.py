#!/usr/bin/env python3
"""What `check` must find in examples/wsis, and what it must not.

    tests/conformance/wsis_findings_test.py BUILD

A finding is known by its code, by what its message speaks of and by the words
that its carets point at, not by its line: the corpus grows.  Ten are wanted by
name, five are unwanted; each says which text of the documents it stands for.
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
