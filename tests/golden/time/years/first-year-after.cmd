"$REMIT" due first-year-after.remit --quiet --format csv | tail -n +2 | cut -d, -f 1,2,12,13
