"$REMIT" show soundings material/harbour.remit --today 2026-05-01 --quiet --format json
