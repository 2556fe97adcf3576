"$REMIT" check bounds.remit 2>&1 | grep "meeting-bound" | grep -o "Yearly\|Rolling\|Twice" | sort -u
