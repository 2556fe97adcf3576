#!/bin/sh
# An installed Remit has all its parts, finds its stdlib from any folder, and
# serves a program that knows it by pkg-config alone.
set -eu

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
prefix=$place/usr
$MAKE --no-print-directory BUILD="$BUILD" PREFIX="$prefix" install >/dev/null

for file in bin/remit include/remit/remit.h include/remit/remit_foreign.h \
    lib/libremit.a lib/libremit.so lib/libremit-foreign.a \
    lib/libremit-foreign.so lib/pkgconfig/remit.pc \
    lib/pkgconfig/remit-foreign.pc share/man/man1/remit.1 \
    share/bash-completion/completions/remit share/remit/stdlib/un.remit; do
    [ -s "$prefix/$file" ] || { echo "$file is not installed"; exit 1; }
done

# The staged tree must not know where it was staged.
$MAKE --no-print-directory BUILD="$BUILD" PREFIX=/usr DESTDIR="$place/stage" \
    install >/dev/null
! grep -r "$place" "$place/stage/usr/lib/pkgconfig"
[ -x "$place/stage/usr/bin/remit" ]

mkdir "$place/elsewhere"
cp examples/quickstart/*.remit "$place/elsewhere"
cd "$place/elsewhere"
for spec in *.remit; do
    "$prefix/bin/remit" check "$spec"
done
(cd / && "$prefix/bin/remit" check "$place/elsewhere/$spec")
mv "$prefix" "$place/moved"
"$place/moved/bin/remit" check "$spec"
mv "$place/moved" "$prefix"

cat >embed.c <<'END'
#include <remit.h>
int main(void) { return REMIT_ABI == 0; }
END
PKG_CONFIG_PATH=$prefix/lib/pkgconfig
export PKG_CONFIG_PATH
${CC:-cc} -std=c99 -Wall -Wextra -pedantic -Werror -o embed embed.c \
    $(pkg-config --cflags --libs remit)
LD_LIBRARY_PATH=$prefix/lib ./embed
