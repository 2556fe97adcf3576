for day in 2027-03-26 2027-04-20 2027-04-21; do
    "$REMIT" due not-overdue-before-latest.remit --quiet --today $day --format csv | tail -n 1 | cut -d, -f 1,13,14,18
done
