# The day of adoption is as the draft says; else --today; else it is not known,
# and nothing is said to lie before it.
cat >"$OUT/new.remit" <<'END'
resolution PC/2011/9 "Gate" {
    adopted 2011-05-02 by Council
    para 1 instructs Clerk { duty gate "Put up a gate" { by 2011-04-29 } }
}
END
sed '/adopted/d' "$OUT/new.remit" >"$OUT/open.remit"
cd material
"$REMIT" check --draft "$OUT/new.remit" council.remit 2>&1
echo "status $?"
"$REMIT" check --draft "$OUT/open.remit" council.remit 2>&1
echo "status $?"
"$REMIT" check --draft "$OUT/open.remit" council.remit --today 2011-05-03 2>&1
echo "status $?"
"$REMIT" check --draft "$OUT/open.remit" council.remit --today 2011-04-29 2>&1
echo "status $?"
