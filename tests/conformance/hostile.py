"""A spec whose every free text is hostile to some format.

spec() gives its source; TITLES maps each duty to its title, so that a test can
say that a format hands every one of them on exactly.
"""

TEXTS = [
    "\"quotes\" 'single' `back` \u201ccurly\u201d",
    "<script>alert(1)</script> <b>bold</b> &amp; &#60; ]]>",
    "'); DROP TABLE duty; --",
    "\\'); DELETE FROM duty; \\",
    "'' || (SELECT 1) || '' $$ $1 ? :name @name",
    "\n.quit\n.shell false\n\\! false\n\\q\n;\nCOMMIT;\nROLLBACK;\n",
    "/* comment */ -- comment",
    "=HYPERLINK(\"https://example.org\";\"x\")",
    "+1+1",
    "-1+1",
    "@SUM(A1:A2)",
    "\t=1+1",
    "\n=1+1",
    "=cmd|' /C calc'!A0",
    "a,b;c\td\"e\"",
    "\"]; n1 -> n2 [label=\"x\"]; /* \\N \\G \\l \\n */ }",
    "ends in a backslash \\",
    "| pipe | **bold** _under_ [link](javascript:alert(1)) # head",
    "\u2067\u0645\u0631\u062d\u0628\u0627\u2069 and \u200fmarks\u200e",
    "\u0627\u0644\u0648\u0644\u0627\u064a\u0627\u062a",
    "e\u0301 \U0001f468\u200d\U0001f469\u200d\U0001f467 \u79d8\u4e66\u957f",
    "\u2028line\u2029separators",
    "{curly} %s %n %d {0} ${HOME} `id`",
    "x" * 1_000_000,
]


def quoted(text):
    """The text as a string of the language."""
    out = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    for hidden in "\t\u2028\u2029":
        out = out.replace(hidden, "\\u{%x}" % ord(hidden))
    return '"' + out + '"'


def name(number):
    return f"duty-{number:02d}"


TITLES = {name(i): text for i, text in enumerate(TEXTS)}


def spec(texts=None):
    lines = ["use un", "language en",
             'resolution A/RES/60/1 "The resolution" {',
             "    adopted 2005-09-16 by GA"]
    for i, text in enumerate(TEXTS if texts is None else texts):
        note = quoted(text) if len(text) < 1000 else '"long"'
        lines += [
            f"    para {i + 1} requests SG {{",
            f"        report {name(i)} {quoted(text)} {{",
            f"            to GA 61 item {note}",
            f"            note {note}",
            f"            qualifier {note}",
            "        }",
            "    }"]
    lines += ["}", 'document "A/61/1\'--" {quoted} {{ recalls A/RES/60/1 }}'
              .replace("{quoted}", quoted(TEXTS[2]))
              .replace("{{", "{").replace("}}", "}")]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    print(spec(), end="")
