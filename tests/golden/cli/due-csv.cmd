"$REMIT" due material/council.remit --quiet --today 2026-07-01 --format csv
