"$REMIT" due hops.remit --quiet --format json | grep -o '"to":"[^"]*","body[^}]*"opens":[^,]*' | sed 's/"body.*"opens"/"opens"/'
