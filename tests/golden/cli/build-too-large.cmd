# A file may have two blocks here; the calendar needs more.  So would the files
# of a program built to count coverage: it shall write none.
(ulimit -f 2 && GCOV_PREFIX=/dev/null "$REMIT" build material/council.remit -o "$OUT/made" --quiet --emit csv,ics)
echo "status $?"
ls "$OUT"
