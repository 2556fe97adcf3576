# `every session of B` with `to B`: the session of the period receives it, it
# is not looked for.
cat >"$OUT/papers.remit" <<'END'
language en
horizon 2013
body B "Commission" {}
body SG "Secretary-General" {}
body GA "Assembly" {}
sessions of B {
    number 1 in 2011, then one every year
    session 1 on 2011-05-23 .. 2011-05-27
    session 2 on 2012-05-21 .. 2012-05-25
    session 3 on 2013-06-03 .. 2013-06-07
}
verb requests { force request strength 4 }
resolution X/RES/1 "First" {
    adopted 2011-01-10 by GA
    para 1 requests SG { report r "Report" { every session of B  to B } }
}
END
cd "$OUT"
"$REMIT" why "r[B 2]" papers.remit
