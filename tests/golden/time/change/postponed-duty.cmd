"$REMIT" test --quiet postponed-duty.remit
for day in 2010-12-31 2011-01-01; do
    "$REMIT" due postponed-duty.remit --quiet --today $day --format csv | tail -n +2 | cut -d, -f 1,18
done
