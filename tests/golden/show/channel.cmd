"$REMIT" show "gazette" material/quay.remit --today 2011-01-01 --quiet
