#!/bin/sh
# tests/golden/time/README.md lists a case for every sentence on time: each
# case that it names exists, each that exists is named, and each holds the
# program to something.
set -eu

folder=tests/golden/time
table=$folder/README.md
bad=0

complain() {
    echo "$@"
    bad=1
}

names=$(sed -n 's/^|.*| \([a-z-]*\/[a-z0-9-]*\) |$/\1/p' "$table")
[ -n "$names" ] || complain "$table names no case"
rows=$(grep -c '^| .* |$' "$table")
heads=$(grep -c '^| sentence | case |$' "$table")
[ "$(echo "$names" | wc -l)" -eq $((rows - heads)) ] ||
    complain "$table: a row without a case"

for name in $names; do
    [ -e "$folder/$name.remit" ] || [ -e "$folder/$name.cmd" ] ||
        complain "$table: there is no case $name"
done

for file in "$folder"/*/*.remit "$folder"/*/*.cmd; do
    name=${file#"$folder"/}
    name=${name%.*}
    echo "$names" | grep -qx "$name" || complain "$table does not name $name"
    [ -e "$folder/$name.cmd" ] || grep -q '^expect ' "$file" ||
        complain "$file expects nothing"
    case $file in *.remit)
        head -n 1 "$file" | grep -q '^# ' ||
            complain "$file does not say how its dates are worked out" ;;
    esac
done
exit $bad
