"$REMIT" due horizon.remit --quiet --format csv | tail -n 1 | cut -d, -f 2
{ cat horizon.remit; echo 'resolution A/RES/66/1 { adopted 2012-02-02 by GA }'; } >"$OUT/later.remit"
"$REMIT" due "$OUT/later.remit" --quiet --format csv | tail -n 1 | cut -d, -f 2
"$REMIT" due "$OUT/later.remit" --quiet --as-of 2011-12-31 --format csv | tail -n 1 | cut -d, -f 2
