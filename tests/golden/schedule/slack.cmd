# the room left for each, in the order of their due days
"$REMIT" due material/slack.remit --quiet --today 2010-08-01 --format csv |
    cut -d, -f1,20
