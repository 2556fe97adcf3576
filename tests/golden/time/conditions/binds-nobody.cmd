"$REMIT" test --quiet binds-nobody.remit
for day in 2010-06-01; do
    "$REMIT" due binds-nobody.remit --quiet --today $day --format csv | tail -n +2 | cut -d, -f 1,18
done
