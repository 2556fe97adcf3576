#!/usr/bin/env python3
"""Makes the floor's lexer and grammar out of Remit's own.

    floor_grammar.py LANG-FOLDER OUT-FOLDER

floor.y has every rule of lang/grammar.y.  Where Remit's rule calls a maker,
the floor's carves as many bytes as that makes for one node and links what it
is made of; where Remit's hands a value on, so does the floor's.  keywords.inc
has a rule of re2c for each keyword of lang/keywords.def: the floor looks no
name up to see whether it is one."""
import os
import re
import sys

# Bytes that one call of a maker takes, by the type of what it returns: mean
# sizes of lang/tree.h.  A list costs its item; what is no pointer, nothing.
SIZES = {
    "Node *": 40, "Point *": 32, "Session *": 48, "Hop *": 48, "Actor *": 32,
    "Cite *": 48, "Count *": 64, "ParaItem *": 32, "Expr *": 64,
    "Expectation *": 64, "RefList": 24, "TextList": 32, "ThingList": 40,
    "PointList": 16, "DurationList": 24,
}
HEAD = """%name FloorGrammar
%token_prefix TK_
%token_type { Word }
%default_type { FloorNode * }
%extra_context { Floor *f }
%stack_size 0
%start_symbol module
%include {
#define NDEBUG 1
#define YYNOERRORRECOVERY 1
#include "tests/bench/floor.h"
#include <stdlib.h>
}
%syntax_error { f->refused = true; }
"""


def rules(text):
    """(left, label, right, action) of each rule; labels are letters."""
    text = re.sub(r"//[^\n]*", "", text)
    pattern = re.compile(
        r"^([a-z_]+)(?:\((\w+)\))?\s*::=\s*([^{}%]*?)\.\s*(\{[^\n]*?\})?\s*$"
        r"|^([a-z_]+)(?:\((\w+)\))?\s*::=\s*([^{}%]*?)\.\s*\n\s+"
        r"(\{(?:[^{}]|\{[^{}]*\})*\})", re.M)
    for m in pattern.finditer(text):
        g = m.groups()
        yield g[:4] if g[0] else g[4:]


def action(left, label, right, said, types):
    nodes = [m[1] for m in re.finditer(r"[a-z_]+\((\w+)\)", right)]
    body = (said or "").strip("{} \n")
    unused = "".join(f" (void){n};" for n in
                     re.findall(r"\((\w+)\)", right) if n not in nodes)
    if not label:
        return "{" + "".join(f" floor_keep(f, {n});" for n in nodes) + \
            unused + " }" if nodes or unused else ""
    handed = re.fullmatch(rf"{label} = (\w+);", body)
    if handed and handed[1] in nodes:
        rest = "".join(f" (void){n};" for n in nodes if n != handed[1])
        return f"{{ {label} = {handed[1]};{rest}{unused} }}"
    size = SIZES.get(types.get(left, ""), 0)
    if not size or body.endswith("= NULL;") or re.search(r"= \(\w+\)\{0\};$",
                                                         body):
        kept = nodes[0] if nodes else "NULL"
        rest = "".join(f" (void){n};" for n in nodes[1:])
        return f"{{ {label} = {kept};{rest}{unused} }}"
    first, second = (nodes + ["NULL", "NULL"])[:2]
    rest = "".join(f" (void){n};" for n in nodes[2:])
    return (f"{{ {label} = floor_node(f, {size}, {first}, {second});"
            f"{rest}{unused} }}")


def main():
    lang, out = sys.argv[1:]
    with open(os.path.join(lang, "grammar.y"), encoding="utf-8") as file:
        grammar = file.read()
    start = grammar.index("module ::=")
    fallback = grammar.index("\n%fallback")
    types = dict(re.findall(r"%type (\w+)\s*\{ (.+?) \}", grammar))
    lines = [HEAD]
    found = list(rules(grammar[start:fallback]))
    wanted = len(re.findall("::=", re.sub("//[^\n]*", "",
                                          grammar[start:fallback])))
    if len(found) != wanted:
        sys.exit(f"{len(found)} of {wanted} rules were understood")
    for left, label, right, said in found:
        label_text = f"({label})" if label else ""
        right = " ".join(right.split())
        lines.append(f"{left}{label_text} ::= {right}. "
                     f"{action(left, label, right, said, types)}\n")
    ends = grammar.index("\n%code")
    lines.append(grammar[fallback:ends])
    with open(os.path.join(out, "floor_grammar.y"), "w",
              encoding="utf-8") as file:
        file.writelines(lines)
    with open(os.path.join(lang, "keywords.def"), encoding="utf-8") as file:
        words = re.findall(r'KEYWORD\((\w+),\s*"([^"]+)"\)', file.read())
    with open(os.path.join(out, "keywords.inc"), "w",
              encoding="utf-8") as file:
        file.writelines(f'        "{text}" {{ TAKE(TK_{token}); }}\n'
                        for token, text in words)


if __name__ == "__main__":
    main()
