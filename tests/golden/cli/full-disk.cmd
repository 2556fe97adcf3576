"$REMIT" due material/council.remit --today 2026-07-01 >/dev/full
echo "status $?"
"$REMIT" --help >&-
echo "status $?"
