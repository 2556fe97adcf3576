#!/usr/bin/env python3
"""`--emit html` as browsers have it.

Read as text: well-formed, every link leads somewhere, nothing is loaded, script
and style are what their hashes allow, and hostile texts come through as texts.
In headless Chromium: no message on the console, filters, nothing to scroll
sideways on a telephone, prints on A4.  With axe-core at hand (module axe-core
of Node, or its file named by AXE), nothing serious for it to find.
"""

import base64
import hashlib
import html.parser
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(HERE))

import hostile                                              # noqa: E402
from browser import browser                                 # noqa: E402

WSIS = ROOT / "examples" / "wsis" / "wsis.remit"
QUICKSTART = ROOT / "examples" / "quickstart" / "quickstart.remit"
VOID = {"meta", "br", "input", "link", "img", "hr"}
TELEPHONE = 375
A4 = (595, 842)         # points

failures = 0


def fail(text):
    global failures
    failures += 1
    print(str(text)[:500])


def build(remit, spec, folder, *options, zone="UTC"):
    done = subprocess.run(
        [remit, "build", spec, "-o", folder, "--emit", "html", "--name", "x",
         "-q", *options], capture_output=True, timeout=120,
        env={**os.environ, "TZ": zone})
    if done.returncode != 0:
        fail(done.stderr.decode())
    return folder / "x.html"


# ---- as text -------------------------------------------------------------------

class Reader(html.parser.HTMLParser):
    """Checks the tags, keeps ids, links and the texts of headings."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.ids, self.links, self.titles = [], [], [], []
        self.raw = {"script": "", "style": ""}
        self.policy = ""
        self.feed(text)
        self.close()
        if self.open:
            fail(f"never closed: {self.open}")

    def handle_starttag(self, tag, attributes):
        self.note(tag, dict(attributes))
        if tag not in VOID:
            self.open.append(tag)
        if tag == "h3":
            self.titles.append("")

    def handle_startendtag(self, tag, attributes):
        self.note(tag, dict(attributes))

    def note(self, tag, attributes):
        for key in attributes:
            if key == "style" or key.startswith("on") or key == "src":
                fail(f"<{tag} {key}>")
        if "id" in attributes:
            self.ids.append(attributes["id"])
        if "href" in attributes:
            self.links.append(attributes["href"])
        if attributes.get("http-equiv") == "Content-Security-Policy":
            self.policy = attributes["content"]

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            fail(f"</{tag}> closes nothing")

    def handle_data(self, data):
        if self.open and self.open[-1] in self.raw:
            self.raw[self.open[-1]] += data
        if "h3" in self.open:
            self.titles[-1] += data


def check_policy(page):
    for kind in ("script", "style"):
        digest = hashlib.sha256(page.raw[kind].encode()).digest()
        wanted = f"{kind}-src 'sha256-{base64.b64encode(digest).decode()}'"
        if wanted not in page.policy.split("; "):
            fail(f"the policy does not allow the {kind}: {page.policy}")
    if not page.policy.startswith("default-src 'none'; "):
        fail(f"the policy is {page.policy}")


def check_text(path):
    page = Reader(path.read_bytes().decode("utf-8"))
    if len(page.ids) != len(set(page.ids)):
        fail("an id stands twice")
    for link in page.links:
        if link.startswith("#"):
            if link[1:] not in page.ids:
                fail(f"{link} leads nowhere")
        elif not re.match(r"https://[^/]", link):
            fail(f"a link to {link}")
    check_policy(page)
    return page


def check_same_bytes(remit, spec, path, folder):
    again = build(remit, spec, folder / "again", zone="Pacific/Apia")
    if again.read_bytes() != path.read_bytes():
        fail(f"{spec.name}: not the same bytes")


def check_titles(page):
    """A control character is not for a page; all else is there as it was."""
    wanted = [re.sub(r"[\0-\x08\x0b-\x1f\x7f-\x9f]", "\ufffd", text)
              for text in hostile.TITLES.values()]
    for title in wanted:
        if title not in page.titles:
            fail(f"not on the page: {title[:60]!r}")


# ---- in the browser ------------------------------------------------------------

SET = """
const field = document.getElementById("filter").elements[arguments[0]];
field.value = arguments[1];
field.dispatchEvent(new Event("input", {bubbles: true}));
"""
WAIT = "const done = arguments[0]; setTimeout(done, 250);"
SHOWN = """
const shown = (name) =>
    Array.from(document.querySelectorAll(name)).filter(
        (node) => node.closest("[hidden]") === null &&
                  !node.classList.contains("off"));
return {
    duties: shown(".duty").map((node) => node.querySelector("code").textContent),
    occurrences: shown(".occurrence").map((node) => node.id),
    years: shown(".occurrence").map((node) => node.dataset.year),
    marks: shown(".mark").map((node) => node.dataset.at),
    count: document.getElementById("count").textContent,
    form: shown("#filter").length,
};
"""


def shown(chromium, **fields):
    """What is left with these fields set, and all others empty."""
    chromium.run("document.getElementById('filter').reset()")
    chromium.run_async(WAIT)
    for name, value in fields.items():
        chromium.run(SET, name, value)
    chromium.run_async(WAIT)
    return chromium.run(SHOWN)


def check_filters(chromium, remit):
    everything = shown(chromium)
    if everything["form"] != 1:
        fail("the form does not show")
    if not everything["duties"] or str(len(everything["duties"])) \
            not in everything["count"]:
        fail(f"the count says {everything['count']}")
    year = shown(chromium, year="2011")
    if not year["occurrences"] or set(year["years"]) != {"2011"}:
        fail(f"in 2011 are shown {year['years']}")
    if set(year["marks"]) != set(year["occurrences"]):
        fail("the timeline shows other things than the list")
    words = shown(chromium, text="WSIS-progress nothing-of-the-kind")
    if words["duties"] or "0 /" not in words["count"]:
        fail(f"nothing should be found: {words['count']}")
    one = shown(chromium, text="WSIS-Progress")
    if "wsis-progress" not in one["duties"] or \
            len(one["duties"]) >= len(everything["duties"]):
        fail(f"by text are found {one['duties']}")
    check_body(chromium, remit)
    if shown(chromium) != everything:
        fail("the reset does not bring everything back")


def check_body(chromium, remit):
    """By body: at least what `due --for` lists of it."""
    number = chromium.run("""
        return Array.from(document.getElementById("f-body").options)
            .find((option) => option.text === "SG").value;""")
    found = set(shown(chromium, body=number)["duties"])
    listed = subprocess.run(
        [remit, "due", WSIS, "--for", "SG", "--format", "json", "-q"],
        capture_output=True, text=True, timeout=60, check=True).stdout
    wanted = {item["id"] for item in json.loads(listed)["occurrences"]}
    if not wanted or not wanted <= found:
        fail(f"of SG are missing {wanted - found}")


def check_telephone(chromium, path):
    chromium.devtools("Emulation.setDeviceMetricsOverride", width=TELEPHONE,
                      height=667, deviceScaleFactor=2, mobile=True)
    width = chromium.run("return document.documentElement.scrollWidth")
    if width > TELEPHONE:
        fail(f"{path}: {width} pixels wide on a telephone")
    chromium.devtools("Emulation.clearDeviceMetricsOverride")


def check_print(chromium):
    made = chromium.devtools("Page.printToPDF", preferCSSPageSize=True)
    pdf = base64.b64decode(made["data"])
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    sizes = {tuple(sorted(round(float(side)) for side in box))
             for box in boxes}
    if not pdf.startswith(b"%PDF-") or sizes != {A4}:
        fail(f"printed on {sizes}")


def axe_source():
    if os.environ.get("AXE"):
        return pathlib.Path(os.environ["AXE"]).read_text()
    if not shutil.which("node"):
        return None
    found = subprocess.run(["node", "-p", "require.resolve('axe-core')"],
                           capture_output=True, text=True, timeout=60)
    if found.returncode != 0:
        return None
    return pathlib.Path(found.stdout.strip()).read_text()


def check_axe(chromium, source):
    # what was never painted has no size yet
    chromium.run("""for (const node of document.querySelectorAll(".duty"))
                        node.style.contentVisibility = "visible";""")
    chromium.run(source + "\nwindow.axe = axe;")
    found = chromium.run_async("""
        const done = arguments[0];
        axe.run({runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]})
            .then((told) => done(told.violations.map((v) => [v.id, v.impact,
                v.nodes.length, v.nodes[0].html.slice(0, 200)])));""")
    for violation in found:
        fail(f"axe: {violation}")


def check_browser(chromium, pages, remit):
    axe = axe_source()
    if axe is None:
        print("axe-core is not here: accessibility is not looked at")
    for name, path in pages.items():
        chromium.load(path)
        check_telephone(chromium, name)
        if name == "english":
            check_filters(chromium, remit)
        if name != "hostile":
            check_print(chromium)
        if name.startswith("small") and axe is not None:
            check_axe(chromium, axe)
        if chromium.run("return document.querySelectorAll('script').length "
                        "!== 1 || document.querySelector('b') !== null"):
            fail(f"{name}: a text became markup")
        if name == "arabic" and chromium.run(
                "return getComputedStyle(document.body).direction") != "rtl":
            fail("Arabic does not read from right to left")
        for message in chromium.messages():
            fail(f"{name}: {message}")


def main():
    remit = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else
                         ROOT / "build").resolve() / "remit"
    with tempfile.TemporaryDirectory(prefix="remit-html-") as place:
        place = pathlib.Path(place)
        spec = place / "hostile.remit"
        spec.write_text(hostile.spec())
        pages = {
            "hostile": build(remit, spec, place / "hostile"),
            "english": build(remit, WSIS, place / "english"),
            "arabic": build(remit, WSIS, place / "arabic", "--language", "ar",
                            "--today", "2012-01-01"),
            "small": build(remit, QUICKSTART, place / "small"),
            "small, arabic": build(remit, QUICKSTART, place / "small-ar",
                                   "--language", "ar"),
        }
        read = {name: check_text(path) for name, path in pages.items()}
        check_titles(read["hostile"])
        check_same_bytes(remit, WSIS, pages["english"], place)
        if shutil.which("chromedriver"):
            with browser(place) as chromium:
                check_browser(chromium, pages, remit)
        else:
            print("Chromium is not here: the page is only read as text")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
