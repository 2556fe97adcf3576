"$REMIT" why a inferred-last.remit --quiet | sed -n '/^to/,$p'
