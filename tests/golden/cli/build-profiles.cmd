# What each profile writes otherwise than `plain`, and what --alarms adds.
spec=$ROOT/examples/quickstart/quickstart.remit
build() {
    "$REMIT" build "$spec" -o "$OUT/$1" --emit ics --quiet ${2+"$2"} ${3+"$3"}
}
build plain
for profile in tasks linked outlook; do
    build $profile --profile $profile
    echo "== $profile"
    for file in "$OUT/$profile"/*; do
        name=${file##*/}
        echo "-- $name"
        [ -e "$OUT/plain/$name" ] || { sed 's/\r$//' "$file" | head -27; continue; }
        diff "$OUT/plain/$name" "$file" | grep '^[<>]' | tr -d '\r'
    done
done
echo "== --alarms"
build alarms --alarms
for file in "$OUT/alarms"/*; do
    echo "-- ${file##*/}"
    diff "$OUT/plain/${file##*/}" "$file" | grep '^[<>]' | tr -d '\r'
done
"$REMIT" build "$spec" -o "$OUT" --profile apple
echo "status $?"
