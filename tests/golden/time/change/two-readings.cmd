"$REMIT" test --quiet two-readings.remit
"$REMIT" check two-readings.remit 2>&1 | grep -o "due on .*two-readings."
