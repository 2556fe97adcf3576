# Nothing goes through the circle: all open with the text, keep the day that it
# states, and nobody knows how long the three could wait.  From 19 July 2010 to
# 30 December 2011 there are 529 days.
"$REMIT" due circle.remit --quiet --today 2010-08-01 --format csv | cut -d, -f 1,12,13,20
