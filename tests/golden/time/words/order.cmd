"$REMIT" due order.remit --quiet --today 2011-07-01 --format csv | tail -n +2 | cut -d, -f 1,18 | sort
