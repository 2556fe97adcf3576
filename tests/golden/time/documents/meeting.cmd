"$REMIT" test --quiet meeting.remit
for day in 2006-11-01 2006-11-02 2007-12-31; do
    "$REMIT" due meeting.remit --quiet --today $day --format csv | tail -n 2 | cut -d, -f 2,13,14,18
done
