"$REMIT" check known-required.remit 2>&1 | grep -c "error:"
