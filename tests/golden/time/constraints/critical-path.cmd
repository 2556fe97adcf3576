"$REMIT" test --quiet critical-path.remit
"$REMIT" report dependencies critical-path.remit --quiet | grep "^   1 "
