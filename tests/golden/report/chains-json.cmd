"$REMIT" report chains material/river.remit --quiet --today 2027-06-01 --format json
