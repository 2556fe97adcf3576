# A file may have two blocks here; the calendar needs more.
(ulimit -f 2 && "$REMIT" build material/council.remit -o "$OUT/made" --quiet --emit csv,ics)
echo "status $?"
ls "$OUT"
