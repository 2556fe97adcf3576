#!/usr/bin/env python3
"""Findings for programs: JSON, SARIF 2.1.0, --deny and allow.

    tests/conformance/findings_test.py BUILD

Every golden of every code, and every example, is checked three times: as JSON,
as SARIF and for people.  The three must tell the same findings; the SARIF log
must keep what the schema of version 2.1.0 demands; every place must lie in its
file.  Then each hazard and each piece of advice is denied, which must give
exit status 1, and allowed for the whole of its golden, which must silence it.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
GOLDENS = ROOT / "tests" / "golden" / "check"
LEVELS = {"error": "error", "hazard": "warning", "advice": "note"}

# What the schema allows of each object: its properties, those it requires.
SCHEMA = {
    "log": ({"$schema", "version", "runs"}, {"version", "runs"}),
    "run": ({"tool", "columnKind", "results"}, {"tool"}),
    "driver": ({"name", "rules", "version", "informationUri"}, {"name"}),
    "rule": ({"id", "shortDescription", "fullDescription", "help", "helpUri",
              "defaultConfiguration"}, {"id"}),
    "result": ({"ruleId", "ruleIndex", "level", "message", "locations",
                "relatedLocations"}, {"message"}),
    "location": ({"id", "message", "physicalLocation"}, set()),
    "physical": ({"artifactLocation", "region"}, {"artifactLocation"}),
    "artifact": ({"uri"}, set()),
    "region": ({"startLine", "startColumn", "endLine", "endColumn"}, set()),
    "message": ({"text"}, {"text"}),
}

failures = 0


def fail(spec, text):
    global failures
    failures += 1
    print(f"{spec}: {text}"[:600])


def check(remit, spec, *options):
    return subprocess.run(
        [remit, "check", spec.name, "--stdlib", ROOT / "stdlib", *options],
        cwd=spec.parent, capture_output=True, timeout=120)


# ---- SARIF ---------------------------------------------------------------------

class Sarif:
    def __init__(self, spec, log):
        self.spec, self.log = spec, log

    def wants(self, holds, text):
        if not holds:
            fail(self.spec, f"SARIF: {text}")

    def shape(self, kind, value):
        allowed, required = SCHEMA[kind]
        self.wants(isinstance(value, dict), f"a {kind} is no object")
        self.wants(set(value) <= allowed, f"a {kind} has {set(value)}")
        self.wants(required <= set(value), f"a {kind} lacks {required}")

    def message(self, value):
        self.shape("message", value)
        self.wants(isinstance(value["text"], str) and value["text"],
                   "a message is empty")

    def physical(self, value):
        self.shape("physical", value)
        self.shape("artifact", value["artifactLocation"])
        uri = value["artifactLocation"]["uri"]
        self.wants(re.fullmatch(r"(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+", uri),
                   f"{uri!r} is no URI reference")
        region = value["region"]
        self.shape("region", region)
        self.wants(all(type(n) is int and n >= 1 for n in region.values()),
                   f"a region of {region}")
        start = region["startLine"], region["startColumn"]
        end = region["endLine"], region["endColumn"]
        self.wants(start <= end, f"a region ends before it begins: {region}")
        path = urllib.parse.unquote(uri)
        base = ROOT if path.startswith("stdlib/") else self.spec.parent
        self.inside(base / path, region)

    def inside(self, path, region):
        lines = re.split("\r\n|\r|\n",
                         path.read_bytes().decode("utf-8", "replace"))
        for edge in ("start", "end"):
            line, column = region[edge + "Line"], region[edge + "Column"]
            self.wants(line <= len(lines)
                       and column <= len(lines[line - 1]) + 2,
                       f"{path.name}:{line}:{column} is not in the file")

    def location(self, value):
        self.shape("location", value)
        if "message" in value:
            self.message(value["message"])
        if "physicalLocation" in value:
            self.physical(value["physicalLocation"])

    def result(self, value, rules):
        self.shape("result", value)
        self.message(value["message"])
        self.wants(value["level"] in LEVELS.values(), value["level"])
        self.wants(rules[value["ruleIndex"]]["id"] == value["ruleId"],
                   f"rule {value['ruleIndex']} is not {value['ruleId']}")
        for location in value["locations"]:
            self.location(location)
        related = value.get("relatedLocations", [])
        ids = [location["id"] for location in related]
        self.wants(len(set(ids)) == len(ids), "two locations of one id")
        for location in related:
            self.location(location)

    def whole(self):
        self.shape("log", self.log)
        self.wants(self.log["version"] == "2.1.0", "version")
        self.wants(len(self.log["runs"]) == 1, "not one run")
        run = self.log["runs"][0]
        self.shape("run", run)
        self.wants(run["columnKind"] in ("utf16CodeUnits",
                                         "unicodeCodePoints"), "columnKind")
        driver = run["tool"]["driver"]
        self.shape("driver", driver)
        ids = [rule["id"] for rule in driver["rules"]]
        self.wants(len(set(ids)) == len(ids), "two rules of one id")
        for rule in driver["rules"]:
            self.shape("rule", rule)
            self.message(rule["shortDescription"])
            self.wants(rule["defaultConfiguration"]["level"]
                       in LEVELS.values(), "level of a rule")
        for result in run["results"]:
            self.result(result, driver["rules"])
        return run["results"]


# ---- the three forms -------------------------------------------------------------

def told_to_people(text):
    pattern = r"^.+?: (error|hazard|advice): .*\[([a-z0-9-]+)\]$"
    return [(code, severity)
            for severity, code in re.findall(pattern, text, re.M)]


def compare(remit, spec):
    forms = {form: check(remit, spec, "--message-format", form)
             for form in ("json", "sarif", "human")}
    if len({done.returncode for done in forms.values()}) != 1:
        fail(spec, "the exit status depends on the form")
    found = json.loads(forms["json"].stderr.decode("utf-8"))
    results = Sarif(spec, json.loads(forms["sarif"].stderr)).whole()
    as_json = [(f["code"], f["severity"]) for f in found]
    if [(code, LEVELS[s]) for code, s in as_json] != \
            [(r["ruleId"], r["level"]) for r in results]:
        fail(spec, "JSON and SARIF tell different findings")
    for f, r in zip(found, results):
        region = r["locations"][0]["physicalLocation"]["region"] \
            if r["locations"] else None
        if region and (f["line"], f["endLine"]) != (region["startLine"],
                                                   region["endLine"]):
            fail(spec, f"{f['code']} stands on two lines")
        if len(f["notes"]) != len(r.get("relatedLocations", [])):
            fail(spec, f"{f['code']}: notes are missing")
        if not r["message"]["text"].startswith(f["message"]):
            fail(spec, f"{f['code']}: two messages")
    human = told_to_people(forms["human"].stderr.decode("utf-8"))
    if human != as_json:
        fail(spec, f"people are told {human}, programs {as_json}")
    return found


# ---- deny and allow ---------------------------------------------------------------

def denied(remit, spec, code, severity):
    for word in (code, severity):
        if check(remit, spec, "--deny", word).returncode != 1:
            fail(spec, f"--deny {word} changes nothing")
    if severity == "hazard":
        found = json.loads(check(remit, spec, "--message-format",
                                 "json").stderr)
        wanted = int(any(f["severity"] in ("advice", "error") for f in found))
        if check(remit, spec, "--deny", "advice").returncode != wanted:
            fail(spec, "--deny advice denies something else")


def allowed(remit, spec, found, code):
    """Writes an allow at the end of every block that holds the place."""
    text = spec.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory(prefix="remit-findings-") as folder:
        copy = pathlib.Path(folder) / spec.name
        copy.write_text(with_allow(text, found, code), encoding="utf-8")
        left = json.loads(check(remit, copy, "--message-format",
                                "json").stderr)
    if any(f["severity"] == "error" for f in left):
        return                          # an allow does not stand there
    if any(f["code"] == code for f in left):
        fail(spec, f"`allow {code}` silences nothing")
    if any(f["code"] == "unused-allow" for f in left):
        fail(spec, f"`allow {code}` is called unused")


def with_allow(text, found, code):
    """Before the brace that closes the innermost block around the place, or
    behind the line, in braces of its own."""
    lines = text.split("\n")
    row = found["line"] - 1
    column = found["column"] - 1
    depth = 0
    for i in range(row, len(lines)):
        for j in range(column if i == row else 0, len(lines[i])):
            depth += {"{": 1, "}": -1}.get(lines[i][j], 0)
            if depth < 0:
                lines[i] = (f'{lines[i][:j]} allow {code} "so be it" '
                            f'{lines[i][j:]}')
                return "\n".join(lines)
    lines[row] += f' {{ allow {code} "so be it" }}'
    return "\n".join(lines)


def main():
    remit = pathlib.Path(sys.argv[1]).resolve() / "remit"
    goldens = sorted(GOLDENS.glob("*/*.remit"))
    examples = [p / f"{p.name}.remit" for p in (ROOT / "examples").iterdir()
                if (p / f"{p.name}.remit").exists()]
    for spec in goldens + examples:
        compare(remit, spec)
    for spec in goldens:
        code = spec.parent.name
        if spec.stem != "breaks":
            continue
        found = json.loads(check(remit, spec, "--message-format",
                                 "json").stderr)
        own = [f for f in found if f["code"] == code]
        if not own or own[0]["severity"] == "error":
            continue
        denied(remit, spec, code, own[0]["severity"])
        if len(own) == 1 and code not in ("unused-allow",):
            allowed(remit, spec, own[0], code)
    return 1 if failures or not goldens else 0


if __name__ == "__main__":
    sys.exit(main())
