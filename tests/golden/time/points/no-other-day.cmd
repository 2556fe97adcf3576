"$REMIT" check no-other-day.remit 2>&1 | grep -c "bad-date"
