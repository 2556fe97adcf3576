# Every date of a report, down to the lines that gave it; worked out by hand:
# the Council's autumn session of 2026 opens on Tuesday 13 October; ten weeks
# before is 4 August; two weeks before, 29 September.  The survey was done on
# 9 June, so the report opens on 10 June.
cat >"$OUT/town.remit" <<'END'
body Council "Town Council" {}
office Clerk "Clerk"
sessions of Council { labelled by year  session 2026 { part spring on 2026-04-14  part autumn on 2026-10-13 } }
verb instructs { force request  strength 4  forms en "instructs" }
policy papers { applies to report  submit 10 weeks before session opens }
resolution PC/2026/7 "Footbridge" {
    adopted 2026-04-14 by Council
    para 1 instructs Clerk { duty survey "Survey" { by end of june 2026 } }
    para 2 instructs Clerk { report repairs "Repairs" { after survey  to Council 2026 autumn } }
    para 3 instructs Clerk { duty visit "Visit" { every year  by 31 march  until 2028 } }
    para 4 instructs Clerk { duty fence "Fence" { within 1 month of 2027-01-31 } }
}
done survey on 2026-06-09
END
cd "$OUT"
"$REMIT" why repairs town.remit; echo "status $?"
"$REMIT" why 'visit[2027]' town.remit
"$REMIT" why fence town.remit
"$REMIT" why visit town.remit; echo "status $?"
"$REMIT" why 'visit[1999]' town.remit; echo "status $?"
"$REMIT" why repair town.remit; echo "status $?"
"$REMIT" why --format json survey town.remit
