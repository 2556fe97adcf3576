"$REMIT" due every-2-years.remit --quiet --format csv | tail -n +2 | cut -d, -f 1,2,13
"$REMIT" check every-2-years.remit 2>&1 | grep -c "no-beginning"
