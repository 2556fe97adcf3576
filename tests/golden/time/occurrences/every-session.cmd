"$REMIT" test --quiet every-session.remit
"$REMIT" due every-session.remit --quiet --format csv | tail -n +2 | cut -d, -f 1,2
