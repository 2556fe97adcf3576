"$REMIT" show "HB/2010/1" material/quay.remit --today 2011-01-01 --quiet
