#!/bin/sh
# The runtime asks of libc no more than memory and string functions, and no
# library shows anything but remit_*.
set -eu

foreign=$(nm -u "$BUILD/libremit.a" | awk '/ U / { print $2 }' | sort -u |
    grep -Ev '^(remit_|mem(cpy|move|set|cmp|chr)$|str(len|n?cmp|r?chr)$)' |
    grep -Ev '^(__stack_chk_fail|__assert_fail|_GLOBAL_OFFSET_TABLE_)$' || :)
own=$(nm --defined-only -g "$BUILD/libremit.a" | awk 'NF == 3 { print $3 }')
for name in $foreign; do
    echo "$own" | grep -qx "$name" || {
        echo "the runtime calls $name"
        exit 1
    }
done

for library in libremit libremit-foreign; do
    shown=$({ nm -D --defined-only "$BUILD/$library.so"
              nm -g --defined-only "$BUILD/$library.a"; } |
        awk 'NF == 3 { print $3 }' | grep -v '^remit_' | grep -v '^REMIT_' ||
        :)
    [ -z "$shown" ] || {
        echo "$library shows:" $shown
        exit 1
    }
done
