# Off unless it is denied.
"$REMIT" check near-miss.remit
echo "status $?"
"$REMIT" check near-miss.remit --deny no-review
echo "status $?"
