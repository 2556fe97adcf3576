# A file with errors is left as it is, and so are the files beside it.
printf 'body  A { undr B }\n' >"$OUT/a.remit"
printf 'body  B {}\n' >"$OUT/b.remit"
cd "$OUT"
"$REMIT" fmt a.remit b.remit; echo "status $?"
cat a.remit b.remit
"$REMIT" fmt missing.remit; echo "status $?"
"$REMIT" fmt .; echo "status $?"
ln -s b.remit link.remit
"$REMIT" fmt link.remit; echo "status $?"
