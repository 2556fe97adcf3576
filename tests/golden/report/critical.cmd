# Sanding takes 12 weeks from 1 January 2010, so it is done on 26 March at the
# earliest; painting begins the day after and takes 14 days, until 10 April, its
# last day.  Buying takes 31 days until 1 February, its last day: no room is left
# for it either, but the earliest day of the painting does not hang on it.
cat >"$OUT/bench.remit" <<'END'
horizon 2012
body Council { }
office Clerk { }
verb instructs { force request strength 4 forms en "instructs" }
resolution C/1 { adopted 2010-01-01 by Council
    para 1 instructs Clerk {
        duty sand "Sand the bench" { takes 12 weeks }
        duty buy "Buy the paint" { takes 31 days  by 2010-02-01 }
        duty paint "Paint the bench" { after sand  needs buy  takes 2 weeks  by 2010-04-10 } } }
END
"$REMIT" report dependencies "$OUT/bench.remit" --today 2010-01-02 | sed '/^What waits/,$d'
