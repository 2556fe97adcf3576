# Each item was revised on the day of the latest dated thing that bears on it:
# its instrument and what changed it, facts of it, and whatever its date hangs
# on, however far away.
#
#   survey     its own fact, of 9 June; on 1 June nobody knows of it, and what
#              is left is the adoption, 14 April
#   repair     two months after the survey was done: 9 June
#   paint      a month after the repair is due, so the same: 9 June
#   pump       a week after the flood of 5 May, of which they knew on 7 May
#   count      amended on 1 July
#   tally      a month after the count is due: 1 July
#   watch      ends a year later, as was decided on 1 July
#   handover   a month after the watch ends: 1 July
#   costs      goes to the autumn session, moved on 1 September
#   seasonal   for each session: the autumn's, 1 September; the winter's, whose
#              date was told on 2 October
#   fence      nothing but the adoption, 14 April
#
# No dated fact bears on the spring session.
cat >"$OUT/bridge.remit" <<'END'
language en
body Council "Council" { }
body Clerk { under Council }
event flood "Flood"
sessions of Council {
    session 1 on 2026-03-03
    session 2 on 2026-10-13
    session 3 on 2027-01-12 known 2026-10-02
}
verb instructs { force request  strength 4 forms en "instructs" }
verb decides   { force decision strength 5 forms en "decides" }
resolution PC/2026/7 "Footbridge" {
    adopted 2026-04-14 by Council
    para 1 instructs Clerk { duty survey "Survey" { by 2026-06-30 } }
    para 2 instructs Clerk { duty repair "Repair" { within 2 months of survey done } }
    para 3 instructs Clerk { duty paint "Paint" { within 1 month of repair due } }
    para 4 instructs Clerk { duty pump "Pump" { within 1 week of flood } }
    para 5 instructs Clerk { duty count "Count" { by 2026-12-01 } }
    para 6 instructs Clerk { duty tally "Tally" { within 1 month of count due } }
    para 7 decides { mandate watch of Clerk "Watch" { for 1 year from adoption } }
    para 8 instructs Clerk { duty handover "Handover" { within 1 month of watch due } }
    para 9 instructs Clerk { report costs "Costs" { to Council 2 } }
    para 10 instructs Clerk { report seasonal "Seasonal" { every session of Council } }
    para 11 instructs Clerk { duty fence "Fence" { by 2026-11-01 } }
}
resolution PC/2026/9 "Changes" {
    adopted 2026-07-01 by Council
    para 1 instructs Clerk { amends count { by 2026-12-15 } }
    para 2 decides { extends watch by 1 year }
}
done survey on 2026-06-09
happened flood on 2026-05-05 known 2026-05-07
postponed Council 2 to 2026-10-20 known 2026-09-01 because "no heating"
END
revised() {     # revised OPTION...
    "$REMIT" build "$OUT/bridge.remit" -o "$OUT" --emit ics --quiet "$@"
    sed -n 's/\r$//
        s/^UID:\(.*\)@remit/\1/p
        s/^DTSTART;VALUE=DATE:/    /p
        s/^DTSTAMP:/    revised /p' "$OUT/all.ics"
}
echo "== all that is known"
revised
echo "== the survey, on a day before it was done"
revised --today 2026-06-01 | grep -A 2 '^survey'
