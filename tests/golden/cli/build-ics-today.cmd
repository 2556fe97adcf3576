"$REMIT" build material/council.remit -o "$OUT/made" --emit ics --today 2026-05-01 --quiet
grep -a -A 4 '^DESCRIPTION.*paragraph 1 ' "$OUT/made/all.ics"
