"$REMIT" test --quiet until-is-no-deadline.remit
for day in 2010-06-30 2010-07-01; do
    "$REMIT" due until-is-no-deadline.remit --quiet --today $day --format csv | tail -n 2 | cut -d, -f 1,18,19
done
