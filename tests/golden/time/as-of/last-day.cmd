for day in 2010-06-29 2010-08-30 2010-08-31 2011-05-26 2011-05-27; do
    "$REMIT" due last-day.remit --quiet --as-of $day --today 2011-06-01 --format csv | tail -n +2 | cut -d, -f 1,18 | tr '\n' ' '
    echo
done
