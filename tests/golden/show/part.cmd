"$REMIT" show "Board 2011 autumn" material/quay.remit --today 2011-01-01 --quiet
