"$REMIT" test --quiet needs.remit
for day in 2010-05-09 2010-05-10; do
    "$REMIT" due needs.remit --quiet --today $day --format csv | tail -n +2 | cut -d, -f 1,18
done
"$REMIT" check needs.remit 2>&1 | grep -c "cannot be done in time\|hazard: .c. "
