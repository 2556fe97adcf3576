#!/bin/sh
# No floor includes one above it: runtime, then lang, then compiler.  Within
# the runtime, what calls foreign functions may be left out.
set -u

# includes FLOOR UPPER...: fails if a file of FLOOR includes from UPPER
includes() {
    floor=$1
    shift
    for upper in "$@"; do
        ! grep -rn --include='*.[chy]' --include='*.re' \
            "#include \"$upper/" "$floor" || return 1
    done
}

includes runtime lang compiler && includes lang compiler &&
    ! grep -n '#include "runtime/foreign/' runtime/*.[ch]
