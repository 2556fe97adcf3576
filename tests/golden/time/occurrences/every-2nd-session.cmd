"$REMIT" due every-2nd-session.remit --quiet --format csv | tail -n +2 | cut -d, -f 1,2,13
