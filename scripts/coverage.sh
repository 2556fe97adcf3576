#!/bin/sh
# coverage.sh BUILD -- how much of the code the tests reach.
#
# BUILD holds everything compiled with --coverage.  Prints a line a file and
# what is not reached; fails below 95 % of the lines or 85 % of the branches,
# below 100 % of either where days are reckoned and recur, and below 100 % of the
# lines or 98 % of the branches where acts and sessions are dated.
#
# Whether the tests pass is for `make test` to say: those that link tables
# against the bare library cannot, with what --coverage adds to it.
set -u
cd "$(dirname "$0")/.." || exit 3

build=$(cd "$1" && pwd) || exit 3
status=0
find "$build" -name '*.gcda' -delete
BUILD=$build MAKE=${MAKE:-make} tests/run >"$build/run.log" 2>&1
tail -n 1 "$build/run.log"

trace=$build/coverage.json
# A test kills the program at any moment, also while counts are being written:
# one that is none after that is passed over.
gcovr -r . "$build" --filter runtime/ --filter lang/ --filter compiler/ \
    --gcov-ignore-parse-errors --json "$trace" || exit 3

# told WHAT LINES BRANCHES FILTER...: both figures of a part, and whether they
# are enough
told() {
    what=$1 lines=$2 branches=$3
    shift 3
    gcovr -r . -a "$trace" "$@" --print-summary --txt "$build/$what.txt" \
        --fail-under-line "$lines" --fail-under-branch "$branches" \
        >"$build/$what.sum" 2>&1 || status=1
    sed -n "s/^\(lines\|branches\)/$what: &/p" "$build/$what.sum"
}

gcovr -r . -a "$trace" --txt
gcovr -r . -a "$trace" --branches --txt
told all 95 85
told calendar 100 100 --filter runtime/civil.c --filter runtime/dayrule.c \
    --filter runtime/recur.c --filter runtime/workday.c
told dates 100 98 --filter compiler/dates/
exit "$status"
