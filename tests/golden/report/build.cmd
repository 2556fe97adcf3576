# Without --today nothing depends on the day, and there is no report on status.
"$REMIT" build material/river.remit --quiet -o "$OUT/made" --emit md,txt,dot,sqlite,sql,csv
ls "$OUT/made"
grep '^# ' "$OUT/made/river.md"
"$REMIT" build material/river.remit --quiet -o "$OUT/day" --emit md --today 2027-06-01
grep '^# ' "$OUT/day/river.md" | head -n 2
grep -v "^INSERT INTO finding" "$OUT/made/river.sql"
