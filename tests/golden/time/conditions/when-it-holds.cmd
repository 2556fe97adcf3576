"$REMIT" test --quiet when-it-holds.remit
"$REMIT" due when-it-holds.remit --quiet --today 2010-07-01 --format csv | grep "^[abcdefg]," | cut -d, -f 1,18
