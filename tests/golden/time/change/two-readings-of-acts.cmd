"$REMIT" test --quiet two-readings-of-acts.remit --today 2011-01-01
"$REMIT" check two-readings-of-acts.remit 2>&1 | grep -o "hazard: .*"
"$REMIT" why review two-readings-of-acts.remit --quiet | grep -A2 "reading,"
"$REMIT" show count two-readings-of-acts.remit --quiet | grep "^other"
"$REMIT" build two-readings-of-acts.remit --quiet --emit json -o "$OUT"
grep -o '^{"id":"[a-z]*","kind"\|"reading":"[a-z]*"' "$OUT"/*.json
grep -o '"otherwise":{[^}]*}' "$OUT"/*.json
