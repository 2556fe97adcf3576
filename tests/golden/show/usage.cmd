# What there is not is told with what is near; a name and a file are needed.
"$REMIT" show Bord material/harbour.remit --quiet; echo "status $?"
"$REMIT" show 'Board 2025' material/harbour.remit --quiet; echo "status $?"
"$REMIT" show 'silt[2026]' material/harbour.remit --quiet; echo "status $?"
"$REMIT" show nothing-like-it-at-all material/harbour.remit --quiet; echo "status $?"
"$REMIT" show Board; echo "status $?"
