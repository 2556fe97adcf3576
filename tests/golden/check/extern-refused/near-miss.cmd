cc -shared -fPIC -I "$ROOT" -o "$OUT/absent.so" ../extern-failed/material/town.c
chmod 755 "$OUT/absent.so"
sed '/lunar/d; /eid-al-fitr/d' material/town.remit >"$OUT/town.remit"
"$REMIT" check --allow-extern "$OUT" "$OUT/town.remit"
