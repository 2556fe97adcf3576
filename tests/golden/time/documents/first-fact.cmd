"$REMIT" test --quiet first-fact.remit
"$REMIT" due first-fact.remit --quiet --today 2011-06-01 --format csv | grep "^a," | cut -d, -f 1,18
