# --check names what would change and changes nothing; without it, it changes.
printf 'body  A {}\n' >"$OUT/a.remit"
printf 'body B {}\n' >"$OUT/b.remit"
cd "$OUT"
"$REMIT" fmt --check a.remit b.remit; echo "status $?"
cat a.remit
"$REMIT" fmt a.remit b.remit; echo "status $?"
cat a.remit
"$REMIT" fmt --check a.remit b.remit; echo "status $?"
