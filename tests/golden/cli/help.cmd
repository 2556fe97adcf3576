"$REMIT" help due
"$REMIT" --version | sed 's/ [0-9.]*$/ N/'
