# A session that is not there: a hazard, unless it is denied.
cat >"$OUT/a.remit" <<'END'
body Clerk { }
sessions of Clerk { session 1 on 2026-05-04 }
verb instructs { force request strength 4 forms en "instructs" }
resolution PC/2026/8 {
    adopted 2026-04-14 by Clerk
    para 1 instructs Clerk { report map "Draw a map" { by 2026-12-31  to Clerk 2 } }
}
END
for deny in circle no-such-session hazard; do
    "$REMIT" check --quiet "$OUT/a.remit" --deny $deny
    echo "status $?"
done
"$REMIT" due "$OUT/a.remit" --today 2026-07-01
echo "status $?"
"$REMIT" due "$OUT/a.remit" --today 2026-07-01 --quiet --deny hazard
echo "status $?"
