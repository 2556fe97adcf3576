#!/usr/bin/env python3
"""The page as it looks: on a telephone, on a desk, in Arabic, on paper.

    tests/conformance/picture_test.py [BUILD] [--bless FOLDER]

A picture is held against its golden in pictures/ coarsely: cut into squares of
16 pixels, each as dark as one of ten signs says, so that a golden shows what it
is.  Letters are those of one package (fonts-dejavu-core), whatever else is
installed; what another release of the browser draws a shade lighter passes,
what stands elsewhere, is cut off or lies over something else does not.

--bless records the goldens, and puts the pictures into FOLDER: look at every
one of them before the goldens are committed.
"""

import base64
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(HERE))

from browser import browser                                 # noqa: E402

GOLDENS = HERE / "pictures"
SPEC = GOLDENS / "town.remit"
SQUARE = 16                     # pixels
SIGNS = " .:-=+*#%@"            # from white to black
SHADES_OFF = 1                  # a square may be that much lighter or darker,
SQUARES_OFF = 0.004             # and this part of them by more

FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts/truetype/dejavu</dir>
  <match>
    <edit name="family" mode="append_last"><string>DejaVu Sans</string></edit>
  </match>
  <alias binding="same"><family>monospace</family>
    <prefer><family>DejaVu Sans Mono</family></prefer></alias>
  <alias binding="same"><family>sans-serif</family>
    <prefer><family>DejaVu Sans</family></prefer></alias>
  <alias binding="same"><family>system-ui</family>
    <prefer><family>DejaVu Sans</family></prefer></alias>
  <cachedir>{}</cachedir>
</fontconfig>
"""

SHADES = """
const [data, square, done] = arguments;
const image = new Image();
image.onload = () => {
    const canvas = document.createElement("canvas");
    canvas.width = image.width;
    canvas.height = image.height;
    const paint = canvas.getContext("2d");
    paint.drawImage(image, 0, 0);
    const rows = [];
    for (let y = 0; y < image.height; y += square) {
        const row = [];
        for (let x = 0; x < image.width; x += square) {
            const at = paint.getImageData(x, y,
                Math.min(square, image.width - x),
                Math.min(square, image.height - y)).data;
            let sum = 0;
            for (let i = 0; i < at.length; i += 4)
                sum += at[i] + at[i + 1] + at[i + 2];
            row.push(sum / (at.length / 4) / 3);
        }
        rows.push(row);
    }
    done(rows);
};
image.src = "data:image/png;base64," + data;
"""


# What would be painted later has no size yet; gives back the height of all.
UNFOLDED = """
const done = arguments[0];
for (const node of document.querySelectorAll(".duty"))
    node.style.contentVisibility = "visible";
document.querySelector("details").open = true;
requestAnimationFrame(() =>
    done(Math.ceil(document.documentElement.scrollHeight)));
"""
SETTLED = """
const done = arguments[0];
document.fonts.ready.then(() =>
    requestAnimationFrame(() => requestAnimationFrame(() => done())));
"""


def sign(shade):
    """Of 255 is white; what is nearly so still shows."""
    dark = (255 - shade) / 255
    return SIGNS[min(len(SIGNS) - 1, round((dark ** 0.5) * len(SIGNS) * 0.9))]


def text_of(rows):
    return "".join("".join(sign(shade) for shade in row).rstrip() + "\n"
                   for row in rows)


# ---- pictures --------------------------------------------------------------

def screen(chromium, page, width):
    """The whole page, as a PNG."""
    def resize(height):
        chromium.devtools("Emulation.setDeviceMetricsOverride", width=width,
                          height=height, deviceScaleFactor=1, mobile=False)
    resize(800)
    chromium.load(page)
    resize(chromium.run_async(UNFOLDED))
    chromium.run_async(SETTLED)
    made = chromium.devtools("Page.captureScreenshot", format="png")
    return base64.b64decode(made["data"])


def paper(chromium, page, folder):
    """Its pages, as PNGs."""
    chromium.load(page)
    made = chromium.devtools("Page.printToPDF", preferCSSPageSize=True,
                             printBackground=False)
    (folder / "page.pdf").write_bytes(base64.b64decode(made["data"]))
    subprocess.run(["pdftoppm", "-r", "96", "-png", folder / "page.pdf",
                    folder / "paper"], check=True)
    return [path.read_bytes() for path in sorted(folder.glob("paper-*.png"))]


def pictures(chromium, pages, folder):
    yield "telephone", screen(chromium, pages["en"], 375)
    yield "desk", screen(chromium, pages["en"], 1280)
    yield "arabic", screen(chromium, pages["ar"], 1280)
    yield "arabic-telephone", screen(chromium, pages["ar"], 375)
    for number, picture in enumerate(paper(chromium, pages["en"], folder), 1):
        yield f"paper-{number}", picture


# ---- goldens ---------------------------------------------------------------

def differs(wanted, found):
    """What is wrong with the picture, or None."""
    wanted, found = wanted.split("\n"), found.split("\n")
    if len(wanted) != len(found):
        return f"{len(found)} squares high, not {len(wanted)}"
    width = max(map(len, wanted + found))
    off = [(y, x) for y in range(len(wanted)) for x in range(width)
           if abs(SIGNS.index(wanted[y][x:x + 1] or " ") -
                  SIGNS.index(found[y][x:x + 1] or " ")) > SHADES_OFF]
    if len(off) <= SQUARES_OFF * width * len(wanted):
        return None
    return f"{len(off)} squares are not as they were, from row " \
           f"{off[0][0] + 1}, column {off[0][1] + 1}"


def check(chromium, name, picture, bless):
    chromium.ask("POST", chromium.session + "/url", {"url": "about:blank"})
    rows = chromium.tell("/execute/async", {"script": SHADES, "args": [
        base64.b64encode(picture).decode(), SQUARE]})
    found = text_of(rows)
    golden = GOLDENS / f"{name}.txt"
    if bless is not None:
        (bless / f"{name}.png").write_bytes(picture)
        golden.write_text(found, encoding="utf-8")
        return None
    if not golden.exists():
        return "there is no golden"
    return differs(golden.read_text(encoding="utf-8"), found)


def build(remit, folder, language):
    subprocess.run([remit, "build", SPEC.name, "-o", folder, "--emit", "html",
                    "--name", language, "--language", language, "-q",
                    "--today", "2026-11-02"],
                   check=True, timeout=60, cwd=SPEC.parent)
    return folder / f"{language}.html"


def run(remit, place, bless):
    fonts = place / "fonts.conf"
    fonts.write_text(FONTS.format(place / "fonts"), encoding="utf-8")
    os.environ["FONTCONFIG_FILE"] = str(fonts)
    pages = {language: build(remit, place, language)
             for language in ("en", "ar")}
    failures, seen = 0, set()
    with browser(place, "--font-render-hinting=none", "--disable-lcd-text",
                 "--force-color-profile=srgb", "--hide-scrollbars") as chromium:
        for name, picture in pictures(chromium, pages, place):
            seen.add(name)
            wrong = check(chromium, name, picture, bless)
            if wrong:
                failures += 1
                print(f"{name}: {wrong}")
    for golden in GOLDENS.glob("*.txt"):
        if golden.stem not in seen:
            failures += 1
            print(f"{golden.stem}: there is no such picture")
    return failures


def main():
    words = sys.argv[1:]
    bless = None
    if "--bless" in words:
        at = words.index("--bless")
        bless = pathlib.Path(words[at + 1])
        bless.mkdir(parents=True, exist_ok=True)
        del words[at:at + 2]
    build_folder = pathlib.Path(words[0] if words else ROOT / "build")
    for tool in ("chromedriver", "pdftoppm"):
        if not shutil.which(tool):
            print(f"note: {tool} is not here: no picture is looked at")
            return 0
    with tempfile.TemporaryDirectory(prefix="remit-pictures-") as place:
        return 1 if run(build_folder.resolve() / "remit", pathlib.Path(place),
                        bless) else 0


if __name__ == "__main__":
    sys.exit(main())
