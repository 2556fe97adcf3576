"$REMIT" due bounds-of-periods.remit --quiet --format csv | tail -n +2 | cut -d, -f 1,2 | grep -v "^c,"
