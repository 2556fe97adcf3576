"$REMIT" due supersedes.remit --quiet --today 2012-06-30 --format csv | tail -n +2 | cut -d, -f 1,2,18
echo
"$REMIT" due supersedes.remit --quiet --today 2013-06-30 --format csv | tail -n +2 | cut -d, -f 1,2,18
