"$REMIT" test --quiet as-if.remit
for day in 2010-06-01; do
    "$REMIT" due as-if.remit --quiet --today $day --format csv | tail -n +2 | cut -d, -f 1,18
done
