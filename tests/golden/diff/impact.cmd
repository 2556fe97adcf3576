# Council 1 three weeks later opens on 2011-11-01; ten weeks before that is
# 2011-08-23.  A week earlier it opens on 2011-10-04: 2011-07-26.
cat >"$OUT/town.remit" <<'END'
body Council "Town Council" {}
office Clerk "Clerk"
sessions of Council { number 1 in 2011, then one every year  session 1 on 2011-10-11  session 2 on 2012-10-09 }
verb instructs { force request  strength 4  forms en "instructs" }
policy papers { applies to report  submit 10 weeks before session opens }
resolution PC/2010/7 "Footbridge" {
    adopted 2010-04-14 by Council
    para 2 instructs Clerk { report repairs "Repairs" { to Council 1 } }
}
END
cd "$OUT"
"$REMIT" impact 'Council 1' +3w town.remit; echo "status $?"
"$REMIT" impact 'Council 1' -1w town.remit --format json; echo "status $?"
"$REMIT" impact 'Council 2' +1m town.remit; echo "status $?"
"$REMIT" impact 'Council 99' +1m town.remit; echo "status $?"
"$REMIT" impact 'Council 1' 3w town.remit; echo "status $?"
"$REMIT" impact 'Council 1' +3w; echo "status $?"
