# Whatever the day, the time zone, the locale, the folder and the umask.
SOURCE_DATE_EPOCH=0 "$REMIT" build material/council.remit -o "$OUT/one" --quiet
cd material
TZ=Pacific/Auckland LC_ALL=C.UTF-8 "$REMIT" build council.remit -o "$OUT/two/deeper" --quiet
cd "$OUT"
for file in one/*.ics; do
    cmp "$file" "two/deeper/${file#one/}" && echo "${file#one/} is the same"
done
