"$REMIT" due inside-nothing.remit --quiet --today 2013-01-01 --format csv | grep ^chapter | cut -d, -f 1,2,13,18,21
