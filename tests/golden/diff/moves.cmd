# What moves, by hand: by the end of 2012 in place of 2011 is a leap year later,
# 366 days; `visit` ends a year earlier, so [2028] is gone; `fence` is new.
cat >"$OUT/old.remit" <<'END'
horizon 2030
body Council "Town Council" {}
office Clerk "Clerk"
sessions of Council { number 1 in 2011, then one every year  session 1 on 2011-10-11  session 2 on 2012-10-09 }
verb instructs { force request  strength 4  forms en "instructs" }
policy papers { applies to report  submit 10 weeks before session opens }
resolution PC/2010/7 "Footbridge" {
    adopted 2010-04-14 by Council
    para 1 instructs Clerk { duty survey "Survey" { by end of 2011 } }
    para 2 instructs Clerk { report repairs "Repairs" { to Council 1 } }
    para 3 instructs Clerk { duty visit "Visit" { every year  by 31 march  from 2027  until 2028 } }
}
END
sed -e 's/by end of 2011/by end of 2012/' -e 's/until 2028/until 2027/' \
    -e 's/^}$/    para 4 instructs Clerk { duty fence "Fence" { by 2012-05-01 } }\n}/' "$OUT/old.remit" >"$OUT/new.remit"
cd "$OUT"
"$REMIT" diff old.remit new.remit; echo "status $?"
"$REMIT" diff old.remit old.remit; echo "status $?"
"$REMIT" diff --format json old.remit new.remit
printf 'body A { under B }\n' >bad.remit
"$REMIT" diff old.remit bad.remit 2>/dev/null; echo "status $?"
"$REMIT" diff old.remit; echo "status $?"
