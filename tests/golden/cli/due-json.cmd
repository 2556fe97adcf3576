"$REMIT" due material/council.remit --today 2026-07-01 --format json
