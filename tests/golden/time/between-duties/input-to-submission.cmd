"$REMIT" report dependencies input-to-submission.remit --quiet --format csv | grep takes-in | cut -d, -f 4,10
