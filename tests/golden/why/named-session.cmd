"$REMIT" why a named-session.remit --quiet
