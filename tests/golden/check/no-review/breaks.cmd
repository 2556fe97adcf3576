# Off unless it is denied.
"$REMIT" check breaks.remit
echo "status $?"
"$REMIT" check breaks.remit --deny no-review
echo "status $?"
