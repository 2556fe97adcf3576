#!/bin/sh
# gate.sh -- no fixed workload may take 2 % more instructions than recorded.
#
#     tests/bench/gate.sh BUILD [--record]
#
# BUILD holds remit and bench/corpus.  The counts are exact for one program and
# one C library; those in gate.counts name what they were counted with.  Where
# another compiler or library is at work nothing is compared, and a note says
# so.  --record writes gate.counts anew: when a change is meant to cost that.
set -u
here=$(cd "$(dirname "$0")" && pwd) || exit 3
build=$(cd "$1" && pwd) || exit 3
counts=$here/gate.counts
tolerance=2             # percent
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT

# What the counts hang on.  The processor does not: the C library is told to
# leave its faster routines alone.
made_by() {
    readelf --debug-dump=info "$build/remit" 2>/dev/null |
        sed -n 's/.*DW_AT_producer .*: \(GNU C11 .*\)/\1/p' |
        grep -v -- -fPIC | sort -u | head -n 1
    getconf GNU_LIBC_VERSION
    uname -m
}
export GLIBC_TUNABLES=glibc.cpu.hwcaps=-AVX2,-AVX,-AVX512F,-ERMS,-BMI2,-SSE4_2

for shape in chain random year; do
    "$build/bench/corpus" $shape 1000 remit >"$work/$shape.remit" || exit 3
done
echo "use un" >"$work/un.remit"

# NAME ARGUMENT...: one workload, in the order of gate.counts
workloads() {
    cat <<'END'
start-up check un.remit
check-chain check chain.remit
check-random check random.remit
due-year due year.remit --from 2012-01-01 --within 366d
build-ics build chain.remit -o out --emit ics --quiet
END
}

count() {       # ARGUMENT...
    (cd "$work" && valgrind --tool=callgrind --callgrind-out-file=/dev/null \
        "$build/remit" "$@" 2>&1 >/dev/null) |
        sed -n 's/.*Collected : \([0-9]*\).*/\1/p'
}

measure() {
    workloads | while read -r name arguments; do
        # shellcheck disable=SC2086
        echo "$name $(count $arguments)"
    done
}

if [ "${2-}" = --record ]; then
    {
        echo "# Instructions of the workloads of gate.sh; see there."
        made_by | sed 's/^/# /'
        measure
    } >"$work/new" && cp "$work/new" "$counts"
    exit
fi

if [ "$(made_by)" != "$(sed -n '2,4s/^# //p' "$counts")" ]; then
    echo "note: instruction counts are not compared: they were recorded with"
    sed -n '2,4s/^# /note:     /p' "$counts"
    echo "note: and this program and library are"
    made_by | sed 's/^/note:     /'
    exit 0
fi
measure >"$work/now"
awk -v tolerance=$tolerance '
    FNR == NR { if (!/^#/) before[$1] = $2; next }
    !($1 in before) || $2 == "" {
        print $1 ": not recorded, or not counted"; bad = 1; next }
    $2 > before[$1] * (1 + tolerance / 100) {
        printf "%s: %d instructions, recorded %d: %+.1f %%\n", $1, $2,
               before[$1], ($2 / before[$1] - 1) * 100
        bad = 1 }
    $2 < before[$1] * (1 - tolerance / 100) {
        printf "note: %s takes %.1f %% less than recorded; make bench-gate " \
               "RECORD=yes\n", $1, (1 - $2 / before[$1]) * 100 }
    END { exit bad }' "$counts" "$work/now"
