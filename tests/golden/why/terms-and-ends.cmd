# The terms of a mandate, each with what gave it; and of what no longer binds,
# what ended it: another text, the end of the mandate that it was under, or a
# waiver.  By hand: two years from 1 July 2010 end on 30 June 2012, and with one
# year more on 30 June 2013.
cat >"$OUT/town.remit" <<'END'
language en
horizon 2014
body Council "Council" {}
body Panel "Panel" {}
verb asks { force request strength 4 }
resolution C/1 { adopted 2010-06-01 by Council
    para 1 asks Panel { mandate study of Panel "Study" { for 2 years  from 2010-07-01 } }
    para 2 asks Panel {
        duty visit "Visit" { every year from 2011  under study }
        duty fence "Fence" { by 2013-06-28 }
        duty gate  "Gate"  { by 2011-06-30 }
    }
}
resolution C/2 { adopted 2012-03-01 by Council
    para 1 asks Panel { extends study by 1 year }
    para 2 asks Panel { supersedes fence }
}
waived gate known 2011-02-01 because "nobody came"
END
cd "$OUT"
"$REMIT" why study town.remit --quiet
"$REMIT" why 'visit[2013]' town.remit --quiet
"$REMIT" why fence town.remit --quiet
"$REMIT" why gate town.remit --quiet
"$REMIT" why gate town.remit --quiet --format json
