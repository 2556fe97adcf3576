"$REMIT" report load material/river.remit --quiet --today 2027-06-01
