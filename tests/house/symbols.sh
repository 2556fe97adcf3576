#!/bin/sh
# The shared library shows the functions of the installed headers, each once,
# under a version, and nothing besides.
set -eu

wanted=$(${CC:-cc} -I. -E -P runtime/remit.h |
    sed 's/static inline [A-Za-z]* remit_[a-z_]*(//g' |
    grep -Eo '\bremit_[a-z_]+ *\(' | tr -d ' (' | sort -u)
shown=$(nm -D --defined-only --with-symbol-versions "$BUILD/libremit.so" |
    sed -n 's/.* T \(remit_[a-z_]*\)@@REMIT_[0-9.]*$/\1/p' | sort)
[ -n "$wanted" ] && [ "$wanted" = "$shown" ] || {
    echo "runtime/libremit.map and runtime/remit.h do not agree:"
    printf '%s\n%s\n' "$wanted" "$shown" | sort | uniq -u
    exit 1
}
