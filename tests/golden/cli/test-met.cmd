"$REMIT" test material/council.remit 2>"$OUT/findings"
