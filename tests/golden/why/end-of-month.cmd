"$REMIT" why "a[2011-02]" end-of-month.remit --quiet
