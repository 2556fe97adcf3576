"$REMIT" due undated.remit --quiet --today 2010-06-01 --format csv | tail -n +2 | cut -d, -f 1,13,15,18
