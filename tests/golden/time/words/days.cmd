"$REMIT" due days.remit --quiet --today 2011-01-10 --format csv | tail -n +2 | cut -d, -f 1,18,19 | sort
