#!/usr/bin/env python3
"""`--emit html` as browsers have it.

Read as text: well-formed, every link leads somewhere, nothing is loaded, script
and style are what their hashes allow, and hostile texts come through as texts.
In headless Chromium: no message on the console, filters, nothing to scroll
sideways on a telephone, prints on A4; a long list unfolds as it is asked for;
nothing that axe-core finds wrong, where scripts/packages.sh could fetch it.
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
LONG = 1200             # duties, more than the page shows at once
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


def long_spec():
    """So many duties that the page folds all but the first: chains of four."""
    lines = ["language en", 'body A "A" {}', 'body B "B" {}',
             'verb asks { force request  strength 4  forms en "asks" }']
    for number in range(LONG // 4):
        day = f"{2010 + number % 9}-{1 + number % 4:02}"
        lines += [
            f"resolution T/{number} {{ adopted {day}-01 by A  paragraphs 1",
            f"    para 1 asks {'AB'[number % 2]} {{",
            f'        duty a{number} "First of {number}" {{ by {day}-20 }}',
            f'        duty b{number} "Second of {number}"',
            f"            {{ after a{number}  within 2 months of {day}-20 }}",
            f'        duty c{number} "Third of {number}"',
            f"            {{ after b{number}  within 4 months of {day}-20 }}",
            f'        duty d{number} "Last <of> &{number};"',
            f"            {{ after c{number}  within 6 months of {day}-20 }}",
            "    } }"]
    return "\n".join(lines) + "\n"


UNFOLDED = "return document.querySelectorAll('.duty').length"


def check_folds(chromium, page):
    """What is folded is counted, found, followed to, and there in the end."""
    last = next(link for link in reversed(page.links)
                if re.fullmatch(r"#o\d+", link))
    chromium.run("location.hash = arguments[0]", last)
    chromium.run_async(WAIT)
    if chromium.run("return document.querySelector(arguments[0]) === null",
                    last):
        fail(f"{last} stays folded")
    few = shown(chromium, text=f"last &{LONG // 4 - 1};")
    if few["duties"] != [f"d{LONG // 4 - 1}"] or \
            few["count"] != f"Duties shown: 1 / {LONG}":
        fail(f"of what is folded are found {few['duties']}, {few['count']}")
    if len(few["marks"]) != 1:
        fail(f"the timeline shows {few['marks']}")
    for _ in range(100):
        if chromium.run(UNFOLDED) == LONG:
            break
        chromium.run_async(WAIT)
    everything = shown(chromium)
    if len(everything["duties"]) != LONG:
        fail(f"{len(everything['duties'])} duties of {LONG} unfold")
    if [int(name[1:]) for name in everything["occurrences"]] != \
            list(range(1, LONG + 1)):
        fail("what unfolds is not in its order")


def axe_source(build):
    """axe-core, which scripts/packages.sh fetches where it can."""
    found = build.joinpath("extra", "axe-core", "node_modules", "axe-core",
                           "axe.min.js")
    return found.read_text(encoding="utf-8") if found.exists() else None


def check_axe(chromium, source, name):
    # what was never painted has no size yet
    chromium.run("""for (const node of document.querySelectorAll(".duty"))
                        node.style.contentVisibility = "visible";
                    for (const node of document.querySelectorAll("details"))
                        node.open = true;""")
    chromium.run(source + "\nwindow.axe = axe;")
    found = chromium.run_async("""
        const done = arguments[0];
        axe.run({runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa",
                           "wcag22aa", "best-practice"]})
            .then((told) => done(told.violations.map((v) => [v.id, v.impact,
                v.nodes.length, v.nodes[0].html.slice(0, 200)])));""")
    for violation in found:
        fail(f"axe, {name}: {violation}")


def check_browser(chromium, pages, read, remit):
    axe = axe_source(remit.parent)
    if axe is None:
        print("note: axe-core is not here: accessibility is not looked at")
    for name, path in pages.items():
        chromium.load(path)
        check_telephone(chromium, name)
        if name == "english":
            check_filters(chromium, remit)
        if name == "long":
            check_folds(chromium, read["long"])
        if name not in ("hostile", "long"):
            check_print(chromium)
        if axe is not None and name.startswith("small"):
            check_axe(chromium, axe, name)
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
        short = place / "short.remit"       # axe reads no megabyte in time
        short.write_text(hostile.spec([text for text in hostile.TEXTS
                                       if len(text) < 1000]))
        many = place / "long.remit"
        many.write_text(long_spec())
        pages = {
            "hostile": build(remit, spec, place / "hostile"),
            "english": build(remit, WSIS, place / "english"),
            "arabic": build(remit, WSIS, place / "arabic", "--language", "ar",
                            "--today", "2012-01-01"),
            "long": build(remit, many, place / "long"),
            "small": build(remit, QUICKSTART, place / "small"),
            "small, hostile": build(remit, short, place / "short"),
            "small, arabic": build(remit, QUICKSTART, place / "small-ar",
                                   "--language", "ar"),
        }
        read = {name: check_text(path) for name, path in pages.items()}
        check_titles(read["hostile"])
        check_same_bytes(remit, WSIS, pages["english"], place)
        if shutil.which("chromedriver"):
            with browser(place) as chromium:
                check_browser(chromium, pages, read, remit)
        else:
            print("note: Chromium is not here: the page is only read as text")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
