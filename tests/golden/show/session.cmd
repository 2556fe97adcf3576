"$REMIT" show 'Board 2026' material/harbour.remit --today 2026-05-01 --quiet
