#!/usr/bin/env python3
"""`--emit json` keeps lang/registry.schema.json, which describes all of it.

The schema lets new members join; here it is closed, so that none is written
that it does not describe.  A document with a mistake in it must be refused.
"""

import copy
import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(HERE))

import hostile                                              # noqa: E402

failures = 0


def fail(text):
    global failures
    failures += 1
    print(text[:600])


def closed(schema):
    """The schema with no room for members that it does not name."""
    if isinstance(schema, dict):
        schema = {k: closed(v) for k, v in schema.items()}
        if "properties" in schema and "type" in schema:
            schema["additionalProperties"] = False
    elif isinstance(schema, list):
        schema = [closed(v) for v in schema]
    return schema


def build(remit, spec, *options):
    with tempfile.TemporaryDirectory(prefix="remit-schema-") as folder:
        done = subprocess.run([remit, "build", spec, "-o", folder, "--emit",
                               "json", "--name", "x", "-q", *options],
                              capture_output=True, timeout=120)
        if done.returncode != 0:
            fail(f"build {spec}: {done.stderr.decode()}")
        return json.loads((pathlib.Path(folder) / "x.json").read_bytes())


def mistakes(document):
    """The document with one mistake at a time."""
    def changed(path, value):
        made = copy.deepcopy(document)
        at = made
        for step in path[:-1]:
            at = at[step]
        if value is None:
            del at[path[-1]]
        else:
            at[path[-1]] = value
        return ".".join(map(str, path)), made

    yield changed(["bodies"], None)
    yield changed(["as_of"], "yesterday")
    yield changed(["bodies", 0, "what"], "committee")
    yield changed(["occurrences", 0, "due"], "2010-7-4")
    yield changed(["occurrences", 0, "certainty"], "sure")
    yield changed(["occurrences", 0, "strength"], "4")
    yield changed(["duties", 0, "title"], ["a list"])
    yield changed(["instruments", 0, "paragraphs", 0, "strength"], 6)
    yield changed(["derivations", 0, "inputs"], [0])
    yield changed(["surplus"], 1)


def main():
    remit = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else
                         ROOT / "build").resolve() / "remit"
    schema = json.loads((ROOT / "lang" / "registry.schema.json").read_text())
    kind = jsonschema.Draft202012Validator
    kind.check_schema(schema)
    strict = kind(closed(schema))
    wsis = ROOT / "examples" / "wsis" / "wsis.remit"
    quickstart = ROOT / "examples" / "quickstart" / "quickstart.remit"
    with tempfile.TemporaryDirectory(prefix="remit-hostile-") as folder:
        spec = pathlib.Path(folder) / "hostile.remit"
        spec.write_text(hostile.spec())
        bad = build(remit, spec)
    documents = {"quickstart": build(remit, quickstart), "hostile": bad,
                 "wsis on a day": build(remit, wsis, "--today", "2015-06-01",
                                        "--as-of", "2014-01-01")}
    for name, document in documents.items():
        for error in strict.iter_errors(document):
            fail(f"{name}: {list(error.absolute_path)}: {error.message}")
    titles = {d["id"]: d["title"]["en"] for d in bad["duties"]}
    if titles != hostile.TITLES:
        fail("the hostile titles do not come through")
    for name, document in mistakes(documents["quickstart"]):
        if strict.is_valid(document):
            fail(f"a mistake in {name} is accepted")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
