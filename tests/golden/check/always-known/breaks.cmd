"$REMIT" check breaks.remit --as-of 2010-06-30
