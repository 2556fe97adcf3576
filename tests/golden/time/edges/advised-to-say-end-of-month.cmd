"$REMIT" test --quiet advised-to-say-end-of-month.remit
"$REMIT" check advised-to-say-end-of-month.remit 2>&1 | grep -c "no-such-day"
"$REMIT" check advised-to-say-end-of-month.remit 2>&1 | grep -c "say .every month by end of month."
