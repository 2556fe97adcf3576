cc -std=c99 -shared -fPIC -I "$ROOT/runtime" -I "$ROOT" -o "$OUT/desk.so" "$ROOT/tests/conformance/foreign/desk.c"
chmod 755 "$OUT/desk.so"
export CALLS="$OUT/calls"
"$REMIT" check --allow-extern "$OUT" material/calls.remit
echo
echo "Asked, each once:"
cat "$OUT/calls"
"$REMIT" test --quiet --today 2013-01-10 --allow-extern "$OUT" material/calls.remit
