"$REMIT" check one-advice.remit 2>&1 | grep -o "advice: the holidays of.*"
