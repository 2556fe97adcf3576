"$REMIT" due session-dates.remit --quiet --as-of 2010-06-01 --format csv | tail -n +2 | cut -d, -f 1,13,15
"$REMIT" check session-dates.remit --as-of 2010-06-01 2>&1 | grep -c "always-known"
"$REMIT" check session-dates.remit 2>&1 | grep -c "always-known"
