"$REMIT" show "dredging" material/quay.remit --today 2011-01-01 --quiet
