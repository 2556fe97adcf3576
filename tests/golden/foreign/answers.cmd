cc -std=c99 -shared -fPIC -I "$ROOT/runtime" -I "$ROOT" -o "$OUT/desk.so" "$ROOT/tests/conformance/foreign/desk.c"
chmod 755 "$OUT/desk.so"
"$REMIT" check --allow-extern "$OUT" material/answers.remit
sed '/2013/d; /2014/d; /three/d; /four/d' material/answers.remit >"$OUT/worked.remit"
cp material/head.remit "$OUT"
"$REMIT" check --allow-extern "$OUT" "$OUT/worked.remit"
