"$REMIT" check through.remit 2>&1 | grep -o "hazard: .*"
