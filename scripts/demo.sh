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

echo "The General Assembly and ECOSOC on the information society: $spec"
"$remit" check "$spec"
"$remit" build "$spec" -o "$out"

echo
echo "What is due next, as on the example's day, $today:"
echo
"$remit" due "$spec" --today "$today" --from "$today" --within 365d
echo
echo "Written to $out/:"
ls "$out" | sed 's/^/    /'
echo
echo "Try:  $remit due $spec --today $today --format csv"
