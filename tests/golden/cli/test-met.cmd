"$REMIT" test material/council.remit
