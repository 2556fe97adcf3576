for line in "stauts material/river.remit" "everything material/river.remit" \
    "status" "" "load material/river.remit --format dot" \
    "load material/river.remit --format html"; do
    "$REMIT" report $line
    echo "status $?"
done
"$REMIT" due material/river.remit --format dot
echo "status $?"
