"$REMIT" test --quiet postponed-projected.remit
"$REMIT" why a postponed-projected.remit --quiet | grep -o "session 14 was.*" | sed "s, *\[.*,,"
