#!/bin/sh
# lint.sh BUILD -- gcc's analyzer, clang-tidy and cppcheck over all C that
# people wrote: the floors, and the programs that measure, check and fuzz them.
#
# BUILD holds the generated grammar.h that the C includes.  Which checks of
# clang-tidy are on, and why one is off, stands in .clang-tidy; of the others
# every one is.
set -u

build=$1
status=0
jobs=$(nproc || echo 2)
floors="runtime lang compiler"
programs="tests/bench tests/fuzz tests/oracle"
# unquoted: these are words; what tests/oracle/support holds is compiled with a
# table that Remit writes first
sources=$(find $floors $programs -path tests/oracle/support -prune -o \
    -name '*.c' -print | LC_ALL=C sort)

# Without optimisation: the analyzer then sees the code as it is written, and
# is quickest.
echo "$sources" | xargs -n 1 -P "$jobs" sh -c '
    gcc -O0 -fanalyzer -Werror -std=c11 -I. -I"$1/gen" \
        -D_XOPEN_SOURCE=700 -DREMIT_VERSION="\"0\"" -c -o /dev/null "$2"' \
    lint "$build" || status=1

# One file a run: with several, clang-tidy 14 takes every va_list after the
# first file's for uninitialized.
echo "$sources" | xargs -n 1 -P "$jobs" sh -c '
    build=$1
    clang-tidy --quiet --warnings-as-errors="*" "$2" -- -std=c11 -I. \
        -I"$build/gen" -D_XOPEN_SOURCE=700 -DREMIT_VERSION="\"0\"" \
        2>&1 | grep -v "warnings* generated\|^Suppressed\|^Use -header-filter" |
        grep . && exit 1
    exit 0' lint "$build" || status=1

cppcheck --quiet --std=c11 --enable=warning,performance,portability \
    --error-exitcode=1 --inline-suppr --suppress=missingIncludeSystem \
    -j "$jobs" -D_XOPEN_SOURCE=700 '-DREMIT_VERSION="0"' \
    -I. -I"$build/gen" $floors $programs || status=1

[ "$status" -eq 0 ] && echo "lint: clean"
exit "$status"
