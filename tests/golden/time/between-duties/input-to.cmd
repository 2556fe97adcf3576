"$REMIT" report dependencies input-to.remit --quiet --format csv | grep takes-in | cut -d, -f 4,10
