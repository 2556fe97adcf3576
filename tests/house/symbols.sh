#!/bin/sh
# Each shared library shows the functions of its installed headers, each once,
# under a version, and nothing besides.
set -eu

# agree HEADER LIBRARY MAP VERSION [HEADER THAT BELONGS TO ANOTHER]
agree() {
    wanted=$(${CC:-cc} -I. -E -P "$1" |
        sed 's/static inline [A-Za-z]* remit_[a-z_]*(//g' |
        grep -Eo '\bremit_[a-z_]+ *\(' | tr -d ' (' | sort -u)
    if [ $# -eq 5 ]; then
        others=$(${CC:-cc} -I. -E -P "$5" |
            grep -Eo '\bremit_[a-z_]+ *\(' | tr -d ' (' | sort -u)
        wanted=$(printf '%s\n%s\n%s\n' "$wanted" "$others" "$others" |
            sort | uniq -u)
    fi
    shown=$(nm -D --defined-only --with-symbol-versions "$BUILD/$2" |
        sed -n "s/.* T \(remit_[a-z_]*\)@@$4_[0-9.]*\$/\1/p" | sort)
    [ -n "$wanted" ] && [ "$wanted" = "$shown" ] || {
        echo "$3 and $1 do not agree:"
        printf '%s\n%s\n' "$wanted" "$shown" | sort | uniq -u
        exit 1
    }
}

agree runtime/remit.h libremit.so runtime/libremit.map REMIT
agree runtime/foreign/remit_foreign.h libremit-foreign.so \
    runtime/foreign/libremit-foreign.map REMIT_FOREIGN runtime/civil.h
