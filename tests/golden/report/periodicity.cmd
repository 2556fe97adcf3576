"$REMIT" report periodicity material/river.remit --quiet --today 2027-06-01
