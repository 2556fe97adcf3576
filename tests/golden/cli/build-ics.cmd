"$REMIT" build material/council.remit -o "$OUT/made" --emit ics
cat "$OUT/made/council.clerk.zh.ics"
