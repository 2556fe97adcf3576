#!/bin/sh
# lint.sh BUILD -- clang-tidy and cppcheck over all C that people wrote.
#
# BUILD holds the generated grammar.h that the C includes.  Which checks are
# on, and why one is off, stands in .clang-tidy.
set -u

build=$1
status=0
sources=$(find runtime lang compiler -name '*.c' | LC_ALL=C sort)

# One file a run: with several, clang-tidy 14 takes every va_list after the
# first file's for uninitialized.
echo "$sources" | xargs -n 1 -P "$(nproc || echo 2)" sh -c '
    build=$1
    clang-tidy --quiet --warnings-as-errors="*" "$2" -- -std=c11 -I. \
        -I"$build/gen" -D_XOPEN_SOURCE=700 -DREMIT_VERSION="\"0\"" \
        2>&1 | grep -v "warnings generated\|^Suppressed\|^Use -header-filter" |
        grep . && exit 1
    exit 0' lint "$build" || status=1

cppcheck --quiet --std=c11 --enable=warning,performance,portability \
    --error-exitcode=1 --inline-suppr --suppress=missingIncludeSystem \
    -j "$(nproc || echo 2)" -D_XOPEN_SOURCE=700 '-DREMIT_VERSION="0"' \
    -I. -I"$build/gen" runtime lang compiler || status=1

[ "$status" -eq 0 ] && echo "lint: clean"
exit "$status"
