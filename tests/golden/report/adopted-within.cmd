# A day of adoption of which only the year, the month or the days between are
# known is told so, never as the last of them.
cat >"$OUT/ice.remit" <<'END'
language en
horizon 2016
body Council { }
body Clerk { under Council }
verb requests { force request strength 4 forms en "requests" }
resolution C/1 { adopted 2013 by Council  paragraphs 1  para 1 requests Clerk { duty survey "Survey" { by 2014-12-31 } } }
resolution C/2 { adopted 2014-02 by Council  paragraphs 1  para 1 requests Clerk { restates survey { } } }
resolution C/3 { adopted 2014-03-02 .. 2014-03-05 by Council  paragraphs 1  para 1 requests Clerk { restates survey { } } }
resolution C/4 { adopted 2014-04-01 by Council  paragraphs 1  para 1 requests Clerk { restates survey { } } }
END
"$REMIT" report coverage "$OUT/ice.remit" --format csv --quiet
"$REMIT" report lineage "$OUT/ice.remit" --format csv --quiet
