"$REMIT" report lineage material/river.remit --quiet --today 2027-06-01
