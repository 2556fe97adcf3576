"$REMIT" test --quiet restates.remit
"$REMIT" due restates.remit --quiet --format csv | tail -n +2 | cut -d, -f 1,13
