"$REMIT" due milestones-apart.remit --quiet --today 2011-06-01 --format csv | tail -n +2 | cut -d, -f 1,18
"$REMIT" check milestones-apart.remit 2>&1 | grep -c "milestone-missed"
