# The council created the board in 2010; the draft, with a day of adoption or
# without, creates it again and takes no name from the first.
cat >"$OUT/old.remit" <<'EOF'
body Council "Town Council" { }
verb decides { force decision  strength 5  forms en "decides" }
resolution PC/2010/7 "Board" {
    adopted 2010-04-14 by Council
    para 1 decides Council { establish Board "Board" { under Council  by 2010-12 } }
}
EOF
cat >"$OUT/new.remit" <<'EOF'
resolution PC/2011/9 "Board again" {
    para 1 decides Council { establish Board "Board" { under Council  by 2012 } }
}
EOF
cd "$OUT"
for today in "" "--today 2011-05-02"; do
    "$REMIT" check --draft new.remit old.remit $today
    echo "status $?"
done
