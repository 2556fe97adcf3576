"$REMIT" due without.remit --quiet --today 2010-06-01 --format json | grep -o '"as_of":[^,]*\|"id":"[^"]*"'
"$REMIT" due without.remit --quiet --today 2010-06-01 --as-of 2010-12-31 --format json | grep -o '"as_of":[^,]*\|"id":"[^"]*"'
