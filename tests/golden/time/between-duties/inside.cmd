"$REMIT" test --quiet inside.remit
"$REMIT" due inside.remit --quiet --today 2011-04-10 --format csv | grep "^a" | cut -d, -f 1,2,18,21
