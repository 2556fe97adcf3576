for epoch in 1277942399 1277942400; do
    SOURCE_DATE_EPOCH=$epoch TZ=Asia/Tokyo "$REMIT" due default-today.remit --quiet --format csv | tail -n +2 | cut -d, -f 1,18,19
done
"$REMIT" due default-today.remit --quiet --format csv | tail -n +2 | cut -d, -f 1,18
