"$REMIT" due material/council.remit --quiet --today 2026-07-01 --within 104d
"$REMIT" due material/council.remit --quiet --today 2026-07-01 --within 103d
"$REMIT" due material/council.remit --quiet --today 2026-07-01 --from 2027-05-01
"$REMIT" due material/council.remit --quiet --today 2026-07-01 --from 2026-01-01 --within 1y --for volunteers
"$REMIT" due material/council.remit --quiet --today 2026-07-01 --for Council
"$REMIT" due material/council.remit --quiet --today 2026-07-01 --for Wardn
echo "status $?"
