for day in 2010-06-09; do
    "$REMIT" due inherited.remit --quiet --today $day --format csv | tail -n +2 | cut -d, -f 1,18
done
"$REMIT" due inherited.remit --quiet --today 2010-10-10 --format csv | tail -n +2 | cut -d, -f 1,18 | sort
