"$REMIT" explain ongoing late
"$REMIT" explain untill 2>&1
