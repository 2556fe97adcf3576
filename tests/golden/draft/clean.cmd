# A draft that gives rise to nothing: what it adds, moves and ends is listed.
# `visit` is due on the last day of April instead of March: 30 days later.
cat >"$OUT/new.remit" <<'END'
resolution PC/2011/9 "Swings" {
    adopted 2011-05-02 by Council
    para 1 instructs Clerk { duty swings "Oil the swings" { by 2011-12-30 } }
    para 2 instructs Warden { amends visit { by 30 april } }
    para 3 instructs Clerk { terminates state }
}
END
cd material
"$REMIT" check --draft "$OUT/new.remit" council.remit
echo "status $?"
"$REMIT" check --draft "$OUT/new.remit" council.remit --format json
printf 'resolution PC/2011/9 "Nothing" { adopted 2011-05-02 by Council }\n' |
    "$REMIT" check --draft - council.remit
echo "status $?"
