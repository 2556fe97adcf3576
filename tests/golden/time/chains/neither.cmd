"$REMIT" test --quiet neither.remit
"$REMIT" check neither.remit 2>&1 | grep -c hazard:
