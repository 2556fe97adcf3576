"$REMIT" show 'HB/2026/3-TC/2026/11' material/harbour.remit --today 2026-05-01 --quiet
