for case in "$ROOT"/tests/golden/check/*/breaks.remit; do
    code=${case%/breaks.remit}
    code=${code##*/}
    "$REMIT" build "$case" -o "$OUT" --name it --emit json --quiet 2>"$OUT/said" || continue
    echo "$code:" $(sed -n "/^],\"marks\"/,\$s/.*\"what\":\"\([a-z]*\)\",\"id\":\"\([^\"]*\)\",\"code\":\"$code\".*/\1 \2;/p" "$OUT/it.json")
done
