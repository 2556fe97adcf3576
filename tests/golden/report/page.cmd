# The whole page but its style and script.
"$REMIT" build material/page.remit --quiet -o "$OUT/made" --emit html
ls "$OUT/made"
sed '/^<style>/,/<\/style>/d; /^<script>/,/<\/script>/d; /Content-Security/d' \
    "$OUT/made/page.html"
