# material/early-text.remit is later-text.remit without what was not known on
# 1 January 2011; the same six rows, and their titles, come out of both.
"$REMIT" due later-text.remit --quiet --as-of 2011-01-01 --format csv | cut -d, -f 1-22 >"$OUT/as-of"
"$REMIT" due material/early-text.remit --quiet --format csv | cut -d, -f 1-22 >"$OUT/deleted"
cmp "$OUT/as-of" "$OUT/deleted" && wc -l <"$OUT/deleted"
