"$REMIT" test --quiet unknown-day.remit
for day in 2012-07-01; do
    "$REMIT" due unknown-day.remit --quiet --today $day --format csv | tail -n +2 | cut -d, -f 1,18
done
"$REMIT" check unknown-day.remit 2>&1 | grep -c "error:"
