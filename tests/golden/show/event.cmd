"$REMIT" show "flood" material/quay.remit --today 2011-01-01 --quiet
