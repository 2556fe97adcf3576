# By the clock of the place, which each file describes; hazards stand on items.
"$REMIT" build material/clock.remit -o "$OUT/made" --emit ics --profile tasks --alarms --quiet
for file in clock.all-clocks.en.ics clock.all-clocks.en.tasks.ics; do
    echo "== $file"
    tr -d '\r' <"$OUT/made/$file"
done
