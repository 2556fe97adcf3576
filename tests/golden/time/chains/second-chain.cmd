"$REMIT" due second-chain.remit --quiet --format json | grep -o '"chain":[0-9]*,"group":[0-9]*,"to":"[^"]*"'
