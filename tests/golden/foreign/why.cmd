cc -std=c99 -shared -fPIC -I "$ROOT/runtime" -I "$ROOT" -o "$OUT/desk.so" "$ROOT/tests/conformance/foreign/desk.c"
chmod 755 "$OUT/desk.so"
why() {
    "$REMIT" why "$1" --quiet --allow-extern "$OUT" material/calls.remit
    echo
}
for name in four 'six[2011]' eight ten eleven twelve; do
    why "$name"
done
"$REMIT" why nine --language ar --quiet --allow-extern "$OUT" material/calls.remit
