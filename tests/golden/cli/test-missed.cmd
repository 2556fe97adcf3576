"$REMIT" test material/missed.remit --quiet
