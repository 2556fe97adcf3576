cat >"$OUT/a.remit" <<'END'
body Clerk { }
verb instructs { force request strength 4 forms en "instructs" }
resolution PC/2026/8 { adopted 2026-04-14 by Clerk  para 1 instructs Clerk { duty map "Map" { by 2026-12-31 } } }
calendar Desk { show duties of Clerk }
calendar desk { show duties of Clerk }
END
"$REMIT" build "$OUT/a.remit" -o "$OUT/made"
echo "status $?"
ls -A "$OUT"
