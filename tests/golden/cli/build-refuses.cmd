# Nothing is written unless all of it can be.
made="$OUT/made"
mkdir "$made"
echo old >"$made/all.ics"
ln -s all.ics "$made/council.csv"
"$REMIT" build material/council.remit -o "$made" --emit ics,csv --quiet
echo "status $?"
ls -A "$made"
cat "$made/all.ics"
rm "$made/council.csv"
mkfifo "$made/council.csv"
"$REMIT" build material/council.remit -o "$made" --emit csv
echo "status $?"
"$REMIT" build material/council.remit -o "$made/all.ics"
echo "status $?"
"$REMIT" build material/wrong.remit -o "$OUT/never" >"$OUT/err" 2>&1
echo "status $?"
ls "$OUT/never" 2>&1 | sed 's/.*: //'
