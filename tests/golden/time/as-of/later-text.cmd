for day in 2011-01-01 2011-06-15 2012-12-31; do
    "$REMIT" due later-text.remit --quiet --as-of $day --today 2013-01-01 --format csv | tail -n +2 | cut -d, -f 1,2,13,18,21
    echo
done
