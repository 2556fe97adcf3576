cc -shared -fPIC -I "$ROOT" -o "$OUT/town.so" material/town.c
chmod 755 "$OUT/town.so"
"$REMIT" check --allow-extern "$OUT" material/breaks.remit
