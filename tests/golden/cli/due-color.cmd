"$REMIT" due material/council.remit --quiet --today 2026-07-01 --color always | head -n 1 | od -c | head -n 1
"$REMIT" due material/council.remit --quiet --today 2026-07-01 | head -n 1 | od -c | head -n 1
