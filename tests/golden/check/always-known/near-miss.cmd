"$REMIT" check near-miss.remit --as-of 2010-06-30
"$REMIT" check breaks.remit
