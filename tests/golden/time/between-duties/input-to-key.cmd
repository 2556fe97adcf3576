"$REMIT" test --quiet input-to-key.remit
"$REMIT" check input-to-key.remit 2>&1 | grep -o "hazard: .*input-too-late."
