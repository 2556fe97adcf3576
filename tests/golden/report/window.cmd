"$REMIT" report cycles material/river.remit --quiet --today 2027-06-01 --for Secretary --from 2027-01-01 --within 2y
"$REMIT" report status material/river.remit --quiet --today 2027-06-01 --for Clerk
echo "status $?"
