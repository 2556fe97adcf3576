"$REMIT" due amends-how-often.remit --quiet --format csv | tail -n +2 | cut -d, -f 1,2
