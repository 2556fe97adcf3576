for day in 2010-06-01 2010-06-09 2010-07-15; do
    "$REMIT" due today.remit --quiet --today $day --format csv | tail -n +2 | cut -d, -f 1,12,13,18
done
