#!/bin/sh
# No floor keeps state: of what the runtime, lang and compiler are compiled to,
# nothing can be written to while it runs.
set -eu

kept=$(find "$BUILD/obj/runtime" "$BUILD/obj/lang" "$BUILD/obj/compiler" \
        "$BUILD/obj/gen" -name '*.o' ! -name snippets.o | LC_ALL=C sort |
    xargs size -A | awk '
        $2 == ":" { file = $1; files++ }
        $1 ~ /^\.(t?data|t?bss)/ && $1 !~ /\.rel\.ro/ && $2 > 0 {
            print file ": " $2 " bytes of " $1
        }
        END { if (files < 100) print "only " files " files seen" }')
[ -z "$kept" ] || { echo "$kept"; exit 1; }
