"$REMIT" build material/council.remit -o "$OUT/made" --emit csv --name "two words" --quiet
ls "$OUT/made"
cat "$OUT/made/two_words.csv"
