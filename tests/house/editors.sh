#!/bin/sh
# The editors colour the keywords of lang/keywords.def, each once, and no other
# word; and the TextMate grammar is sound JSON.
set -eu

keywords=$(sed -n 's/^KEYWORD([A-Z_]*, *"\([a-z-]*\)")$/\1/p' \
    lang/keywords.def | LC_ALL=C sort)
[ -n "$keywords" ]
bad=0

# same FILE WORDS: one a line
same() {
    got=$(echo "$2" | LC_ALL=C sort)
    [ "$got" = "$keywords" ] && return 0
    echo "$1 does not list the keywords of lang/keywords.def:"
    for word in $got $keywords; do echo "$word"; done |
        LC_ALL=C sort | uniq -c | awk '$1 != 2 { print "   ", $2 }'
    bad=1
}

file=lang/editors/vim/syntax/remit.vim
same $file "$(awk '/^syn keyword/ { for (i = 4; i <= NF; i++) print $i }' $file)"

file=lang/editors/remit-mode.el
same $file "$(awk '
    /^\(defconst remit-(declarations|times|clauses)$/ { inside = 1 }
    inside && /^  "/ { inside = 0 }
    inside { while (match($0, /"[^"]*"/)) {
                 print substr($0, RSTART + 1, RLENGTH - 2)
                 $0 = substr($0, RSTART + RLENGTH) } }' $file)"

file=lang/editors/remit.tmLanguage.json
same $file "$(python3 - $file <<'END'
import json
import re
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    grammar = json.load(file)
for rule in grammar["repository"]["keyword"]["patterns"]:
    print(*re.search(r"\(\?:([a-z|-]+)\)", rule["match"])[1].split("|"), sep="\n")
END
)"
exit $bad
