for day in 2010-06-30 2010-07-01 2011-05-27 2011-05-28; do
    "$REMIT" due until-includes.remit --quiet --today $day --format csv | tail -n 2 | cut -d, -f 1,13,18
done
