"$REMIT" due gap.remit --quiet --today 2016-08-01 --format csv | tail -n +2 | cut -d, -f 1,18
"$REMIT" check gap.remit 2>&1 | grep -c "term-gap"
