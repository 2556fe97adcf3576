"$REMIT" test material/missed.remit
