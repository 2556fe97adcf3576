# What falls due after the adoption of 1 June 2010 is ended, of every duty of
# the instrument; what was due on 1 February stays overdue.  An instrument that
# is not in the corpus may be named all the same.
cat >"$OUT/a.remit" <<'END'
body GA {}
verb requests { force request  strength 4  forms en "requests" }
resolution A/RES/1/1 {
    adopted 2010-01-01 by GA
    para 1 requests GA { duty early { by 2010-02-01 }  duty later { by 2011-01-01 } }
}
resolution A/RES/2/1 { adopted 2010-06-01 by GA  supersedes A/RES/1/1  supersedes A/RES/0/9 }
END
"$REMIT" due --quiet "$OUT/a.remit" --today 2010-07-01
