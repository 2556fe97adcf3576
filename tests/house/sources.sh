#!/bin/sh
# What the library says of days and rules has its source beside it, and the
# corpora are laid out in the one way there is.
#
# A line of stdlib/un that holds a date, a habit or a length of time has a
# comment on it, or above it with no empty line between; a heading is none.
set -eu

awk '
    FNR == 1           { sourced = 0 }
    /^[ ]*# ----/      { next }
    /^[ ]*#/           { sourced = 1; next }
    /^[ ]*$/           { sourced = 0; next }
    { words = $0; gsub(/"[^"]*"/, "", words) }
    words ~ /[12][0-9][0-9][0-9]-[0-9]|opens |closes |[0-9] (weeks|months) / &&
    words !~ /#/ && !sourced {
        printf "%s:%d: no source: %s\n", FILENAME, FNR, $0
        bad = 1
    }
    END { exit bad }
' stdlib/un/*.remit

# Each part of the library can be used alone.
for part in stdlib/un/*.remit; do
    echo "use un/$(basename "$part" .remit)" |
        "$BUILD/remit" check --deny hazard --stdlib stdlib --quiet -
done

# Every act, instrument and body of the corpus can be read in Chinese.
"$BUILD/remit" build examples/wsis/wsis.remit --emit json --quiet \
    -o "$BUILD/house"
python3 - "$BUILD/house/wsis.json" <<'END'
import json
import sys

registry = json.load(open(sys.argv[1], encoding="utf-8"))
bare = [duty["id"] for duty in registry["duties"] if "zh" not in duty["title"]]
bare += [text["symbol"] for text in registry["instruments"]
         if "zh" not in text["titles"]]
bare += [body["id"] for body in registry["bodies"]
         if "zh" not in body["names"]]
sys.exit("no Chinese title: " + ", ".join(bare) if bare else 0)
END

# Nothing of the senate is of the United Nations.
if grep -n "^use un" examples/senate/*.remit; then exit 1; fi

"$BUILD/remit" fmt --check stdlib/*.remit stdlib/*/*.remit examples/*/*.remit
