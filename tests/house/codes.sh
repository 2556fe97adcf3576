#!/bin/sh
# Every code of lang/codes.def has an explanation, a golden that breaks its
# rule and is told of it, and a near miss that is not.
set -eu

codes=$(sed -n 's/^CODE([A-Z0-9_]*, *"\([a-z0-9-]*\)".*/\1/p' lang/codes.def)
[ -n "$codes" ]
bad=0

# wants CODE SENTENCE TEST...
wants() {
    code=$1 sentence=$2
    shift 2
    "$@" || { echo "$code $sentence"; bad=1; }
}

found() {
    grep -qs "\[$1\]" "$2" || grep -qs "\[$1\]" "${2%.err}.out"
}

not_found() {
    ! found "$@"
}

for code in $codes; do
    id=$(echo "$code" | tr a-z- A-Z_)
    folder=tests/golden/check/$code
    wants "$code" "has no entry in compiler/say/explain.def" \
        grep -q "^EXPLAIN($id,$" compiler/say/explain.def
    wants "$code" "is not explained" \
        "$BUILD/remit" explain "$code" >/dev/null
    wants "$code" "is not found in $folder/breaks" \
        found "$code" "$folder/breaks.err"
    wants "$code" "has no $folder/near-miss" \
        test -e "$folder/near-miss.remit" -o -e "$folder/near-miss.cmd"
    wants "$code" "is found in $folder/near-miss" \
        not_found "$code" "$folder/near-miss.err"
done

for folder in tests/golden/check/*/; do
    code=$(basename "$folder")
    wants "$code" "has goldens, and is no code" \
        grep -q "\"$code\"" lang/codes.def
done
exit $bad
