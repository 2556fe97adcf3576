#!/usr/bin/env python3
"""How long the page of a large corpus takes to open, in headless Chromium.

    tests/bench/page.py [BUILD] [DUTIES]        10000 duties unless said

Needs BUILD/bench/corpus (`make bench-programs`).  Says, for seven loads: the
milliseconds until the page can be used (DOMContentLoaded) and until it is first
painted, those that its thread worked, and how long the filter takes to answer
a text, and a year after that.
"""

import pathlib
import statistics
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "conformance"))

from browser import browser                                 # noqa: E402

LOADS = 7
TIMES = """
const load = performance.getEntriesByType("navigation")[0];
return [load.domContentLoadedEventEnd,
        performance.getEntriesByType("paint")[0].startTime];
"""
# The form waits a tenth of a second for more to be typed: it is no work.
FILTER = """
const [name, value, done] = arguments;
const field = document.getElementById("filter").elements[name];
const count = document.getElementById("count");
const begun = performance.now();
new MutationObserver((_, observer) => {
    observer.disconnect();
    requestAnimationFrame(() =>
        setTimeout(() => done(performance.now() - begun - 100), 0));
}).observe(count, {childList: true});
field.value = value;
field.dispatchEvent(new Event("input", {bubbles: true}));
"""


def one(chromium, page):
    chromium.ask("POST", chromium.session + "/url", {"url": "about:blank"})
    chromium.devtools("Performance.enable", timeDomain="threadTicks")
    chromium.load(page)
    worked = {m["name"]: m["value"] for m in
              chromium.devtools("Performance.getMetrics")["metrics"]}
    chromium.devtools("Performance.disable")
    usable, painted = chromium.run(TIMES)
    answers = [chromium.tell("/execute/async",
                             {"script": FILTER, "args": [name, value]})
               for name, value in (("text", "tartu 77"), ("year", "2011"))]
    return usable, painted, worked["TaskDuration"] * 1000, *answers


def main():
    build = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "build")
    duties = sys.argv[2] if len(sys.argv) > 2 else "10000"
    with tempfile.TemporaryDirectory(prefix="remit-page-") as place:
        place = pathlib.Path(place)
        spec = place / "corpus.remit"
        with spec.open("wb") as out:
            subprocess.run([build / "bench" / "corpus", "chain", duties,
                            "remit"], stdout=out, check=True)
        subprocess.run([build / "remit", "build", spec, "-o", place, "--emit",
                        "html", "-q"], check=True)
        page = place / "corpus.html"
        with browser(place) as chromium:
            rows = [one(chromium, page) for _ in range(LOADS)]
        print(f"{duties} duties, {page.stat().st_size / 1e6:.1f} MB; "
              f"median and worst of {LOADS}, in milliseconds")
        for name, column in zip(("usable", "painted", "worked", "text",
                                 "year"), zip(*rows)):
            print(f"{name:8} {statistics.median(column):6.0f} "
                  f"{max(column):6.0f}")


if __name__ == "__main__":
    main()
