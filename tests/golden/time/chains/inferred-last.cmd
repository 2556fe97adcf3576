"$REMIT" why a inferred-last.remit --quiet | grep -c alternative
