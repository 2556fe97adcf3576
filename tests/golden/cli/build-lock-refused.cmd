# What is no lock is refused before anything is written; the rest are files.
spec=$ROOT/examples/quickstart/quickstart.remit
build() {
    "$REMIT" build "$spec" -o "$OUT/made" --emit ics --quiet --lock "$1"
    echo "status $?"
}
echo '{"format":"remit-lock","version":1,"items":[' >"$OUT/torn"
build "$OUT/torn"
echo '{"format":"remit-lock","version":1,"items":[{"uid":1}]}' >"$OUT/other"
build "$OUT/other"
printf 'x\033[2J' >"$OUT/text"
build "$OUT/text"
build "$OUT"
build "$OUT/nowhere/lock"
ln -s "$OUT/target" "$OUT/link"
build "$OUT/link"
build "$OUT/made/all.ics"
# Where no calendar is made, none is remembered.
"$REMIT" build "$spec" -o "$OUT/made" --emit csv --quiet --lock "$OUT/lock"
echo "status $?"
cd "$OUT" && find . | LC_ALL=C sort
