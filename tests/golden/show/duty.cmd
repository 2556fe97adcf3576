"$REMIT" show silt material/harbour.remit --today 2026-05-01 --quiet
