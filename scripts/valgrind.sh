#!/bin/sh
# valgrind.sh BUILD [AREA | AREA/CASE | README]... -- the tests under memcheck.
#
# The unit tests, what the golden tests run (those named, or all), and the
# programs that the tests link to the libraries.  Nothing is suppressed, and
# what is still allocated at the end counts as an error.  Only the process that
# calls foreign functions never gives back what it was forked with; it is
# watched in a run of its own, for everything else.
#
# It takes about half an hour of a processor.
set -u
cd "$(dirname "$0")/.." || exit 3

build=$(cd "$1" && pwd) || exit 3
shift
logs=$build/valgrind
rm -rf "$logs"
mkdir -p "$logs" || exit 3
export LC_ALL=C TZ=UTC PYTHONDONTWRITEBYTECODE=1 PATIENCE=3600
status=0
# Each process writes what is wrong with it to a file of its own.
watch="valgrind -q --error-exitcode=99 --log-file=$logs/%p"
ended="--leak-check=full --show-leak-kinds=all --errors-for-leak-kinds=all"
ended="$ended --child-silent-after-fork=yes"

# told TITLE COMMAND...: whether it failed
told() {
    title=$1
    shift
    if "$@" >"$logs.said" 2>&1; then
        echo "valgrind: $title: passed"
    else
        status=1
        cat "$logs.said"
        echo "valgrind: $title: FAILED"
    fi
}

# goldens OPTIONS TITLE NAME...: golden tests of a watched program
goldens() {
    printf '#!/bin/sh\nexec %s "%s/remit" "$@"\n' "$watch $1" "$build" \
        >"$logs.remit"
    chmod +x "$logs.remit"
    title=$2
    shift 2
    told "$title" tests/golden/run --remit "$logs.remit" "$@"
}

goldens "$ended" "golden tests" "$@"
if [ $# -eq 0 ]; then
    goldens "" "foreign functions" foreign
    # Each unit test is a process of its own, started by one that keeps what it
    # points to; shells are not ours.  Unquoted: these are words.
    told "unit tests" $watch $ended --trace-children=yes \
        --errors-for-leak-kinds=definite,indirect,possible \
        --show-leak-kinds=definite,indirect,possible \
        --trace-children-skip='/bin/*,/usr/bin/*' "$build/unit"
    for name in abi c_table device embed foreign_program; do
        told "$name" env WATCH="$watch $ended" \
            python3 "tests/conformance/${name}_test.py" "$build"
    done
fi

found=$(find "$logs" -type f -size +0)
[ -z "$found" ] || {
    status=1
    cat $found
    echo "valgrind: errors in $(echo "$found" | wc -l) processes"
}
[ "$status" -eq 0 ] && echo "valgrind: clean"
exit "$status"
