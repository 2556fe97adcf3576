#!/bin/sh
# embed.sh STYLE SCRIPT -- the page's style and script as C, line by line, each
# with the SHA-256 of its bytes in base64, as a Content-Security-Policy has it.
set -eu
LC_ALL=C
export LC_ALL

# hash FILE
hash() {
    for byte in $(sha256sum <"$1" | cut -c1-64 | sed 's/../& /g'); do
        # shellcheck disable=SC2059
        printf "\\$(printf %03o "0x$byte")"
    done | base64
}

# embed NAME FILE
embed() {
    printf '\nconst char page_%s_hash[] = "%s";\n' "$1" "$(hash "$2")"
    printf 'const char *const page_%s[] = {\n' "$1"
    awk '{
        gsub(/\\/, "&&")
        gsub(/"/, "\\\"")
        gsub(/\?/, "\\?")
        print "    \"" $0 "\\n\","
    }' "$2"
    printf '    0\n};\n'
}

echo '/* Made from compiler/page/ by compiler/page/embed.sh. */'
echo '#include "compiler/page/assets.h"'
embed style "$1"
embed script "$2"
