#!/bin/sh
# demo.sh BUILD -- one real resolution, from its text to a calendar.
#
# The day is the example's own: the corpus follows a resolution of July 2010
# through the year after, so "next" is counted from 1 January 2011.
set -eu

build=$1
remit=$build/remit
spec=examples/wsis/wsis.remit
out=$build/demo
today=2011-01-01
findings=$(mktemp)
trap 'rm -f "$findings"' EXIT

echo "E/RES/2010/2 on the information society, and what it rests on: $spec"
if ! "$remit" check "$spec" 2>"$findings"; then
    cat "$findings" >&2
    exit 1
fi
echo "remit check: $(tail -n 1 "$findings")"
"$remit" build "$spec" -o "$out" --quiet

echo
echo "What is due next, as on the example's day, $today:"
echo
"$remit" due "$spec" --today "$today" --from "$today" --within 365d --quiet
echo
echo "Written to $out/:"
(cd "$out" && wc -c ./*) | sed '$d; s|\./||; s|^|  |'
echo
echo "A holiday by the moon, which a foreign function works out:"
mkdir -p "$build/extern"
${CC:-cc} -std=c99 -O2 -shared -fPIC -Iruntime -I. \
    -o "$build/extern/lunar.so" examples/lunar/lunar.c
chmod 755 "$build/extern" "$build/extern/lunar.so"
"$remit" due examples/lunar/office.remit --allow-extern "$build/extern" \
    --today 2010-09-01 --from 2010-09-01 --within 30d --quiet

echo
echo "Try next:"
echo "  $remit check $spec"
echo "  $remit due $spec --today $today --format csv"
