"$REMIT" report dependencies input-to.remit --quiet --format csv | grep input-to | cut -d, -f 4,10
