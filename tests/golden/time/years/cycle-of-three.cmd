"$REMIT" build cycle-of-three.remit -o "$OUT" --emit json --quiet
grep -o '"key":"[0-9]*"\|"cycle":"[a-z]*"' "$OUT/cycle-of-three.json" | paste - -
