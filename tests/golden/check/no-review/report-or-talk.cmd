"$REMIT" check report-or-talk.remit --deny no-review
