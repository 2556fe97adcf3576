"$REMIT" due imprecise.remit --quiet --today 2011-12-01 --format csv | tail -n +2 | cut -d, -f 1,18,19
