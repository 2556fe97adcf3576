"$REMIT" check input-tie.remit 2>&1 | grep -o "hazard: .x\[.*"
