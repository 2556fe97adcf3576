"$REMIT" build in-no-calendar.remit --quiet --emit ics -o "$OUT" >/dev/null
for name in plain asking; do
    grep -o "^SUMMARY.*:[A-Z][a-z]*" "$OUT/in-no-calendar.$name.en.ics" | sed 's/.*://'
done
