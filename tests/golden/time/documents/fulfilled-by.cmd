"$REMIT" due fulfilled-by.remit --quiet --today 2011-06-01 --format csv | tail -n +2 | cut -d, -f 1,18
