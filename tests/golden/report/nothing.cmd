# Nothing to report is not an error.
for kind in status chains dependencies cycles periodicity load coverage \
    lineage duplicates vagueness; do
    echo 'body Clerk { }' | "$REMIT" report $kind - --today 2027-06-01
done
echo 'body Clerk { }' | "$REMIT" report chains - --today 2027-06-01 --format dot
echo 'body Clerk { }' | "$REMIT" report chains - --today 2027-06-01 --format csv
echo 'body Clerk { }' | "$REMIT" report chains - --today 2027-06-01 --format md
