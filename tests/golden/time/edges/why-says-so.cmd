"$REMIT" why a why-says-so.remit --quiet | grep -c "does not exist"
"$REMIT" why "b[2011]" why-says-so.remit --quiet | grep -c "does not exist"
