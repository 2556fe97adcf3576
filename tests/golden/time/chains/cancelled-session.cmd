"$REMIT" test --quiet cancelled-session.remit
"$REMIT" due cancelled-session.remit --quiet --format csv | grep "^b" | cut -d, -f 2
