for day in 2010-06-30 2010-07-10 2011-10-31 2011-11-01; do
    "$REMIT" due known.remit --quiet --as-of $day --today 2010-08-01 --format csv | tail -n +2 | cut -d, -f 1,13,14,18
done
