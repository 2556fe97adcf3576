#!/bin/sh
# tests/golden/time/README.md lists the sentences on time and a case for each:
# no sentence is without a case, each case that is named exists, each that
# exists is named, and each holds the program to something.
set -eu

folder=tests/golden/time
table=$folder/README.md
bad=0

complain() {
    echo "$@"
    bad=1
}

# Every numbered sentence of a section, and every number of a row.
numbers() {
    sed -n -e 's/^## \(.*\)/\1/p' -e "$1" "$table" |
        awk '/^[0-9]+$/ { print section ": " $0; next } { section = $0 }' |
        sort -u
}
sentences=$(numbers 's/^\([0-9]*\)\. .*/\1/p')
tested=$(numbers 's/^| \([0-9]*\) |.*| [a-z-]*\/[a-z0-9-]* |$/\1/p')
[ "$(echo "$sentences" | wc -l)" -ge 60 ] || complain "$table: few sentences"
[ "$sentences" = "$tested" ] || {
    complain "$table: a sentence without a case, or a case of none:"
    printf '%s\n%s\n' "$sentences" "$tested" | sort | uniq -u
}

names=$(sed -n 's/^| [0-9]* |.*| \([a-z-]*\/[a-z0-9-]*\) |$/\1/p' "$table")
[ -n "$names" ] || complain "$table names no case"
rows=$(grep -c '^| .* |$' "$table")
heads=$(grep -c '^| | what | case |$' "$table")
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
