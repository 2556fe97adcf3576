for day in 2010-08-31 2010-09-01 2010-10-10; do
    "$REMIT" due waiting.remit --quiet --today $day --format csv | tail -n +2 | cut -d, -f 1,18
done
