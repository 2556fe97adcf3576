"$REMIT" test --quiet terminates.remit
for day in 2008-01-20 2008-01-21 2008-07-02; do
    "$REMIT" due terminates.remit --quiet --today $day --format csv | tail -n +2 | cut -d, -f 1,18
done
