for day in 2010-12-30 2010-12-31 2011-01-02; do
    "$REMIT" due too-late.remit --quiet --today $day --format csv | tail -n +2 | cut -d, -f 1,18
done
