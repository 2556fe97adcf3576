# `balanced` is read and has no effect: a hazard, unless it is denied.
echo 'body Clerk { balanced }' >"$OUT/a.remit"
for deny in circle not-yet-understood hazard; do
    "$REMIT" check --quiet "$OUT/a.remit" --deny $deny
    echo "status $?"
done
"$REMIT" due "$OUT/a.remit" --today 2026-07-01
echo "status $?"
"$REMIT" due "$OUT/a.remit" --today 2026-07-01 --quiet
echo "status $?"
