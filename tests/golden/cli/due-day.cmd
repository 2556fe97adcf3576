# The day is SOURCE_DATE_EPOCH where nothing else is said: 2026-07-01, its last second.
SOURCE_DATE_EPOCH=1782950399 "$REMIT" due material/council.remit --quiet --format json | head -n 1
SOURCE_DATE_EPOCH=soon "$REMIT" due material/council.remit --quiet
echo "status $?"
