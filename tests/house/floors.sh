#!/bin/sh
# No floor includes one above it: runtime, then lang, then compiler.
set -u

# includes FLOOR UPPER...: fails if a file of FLOOR includes from UPPER
includes() {
    floor=$1
    shift
    for upper in "$@"; do
        ! grep -n "#include \"$upper/" "$floor"/*.[chy] "$floor"/*.re \
            /dev/null 2>/dev/null || return 1
    done
}

includes runtime lang compiler && includes lang compiler
