"$REMIT" due from-names-the-first-year.remit --quiet --format csv | tail -n +2 | cut -d, -f 1,2,13
