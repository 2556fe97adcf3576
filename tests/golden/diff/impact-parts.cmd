# A session that is moved takes its parts along, each by seven days.
cat >"$OUT/parts.remit" <<'END'
body SG { }
body GA { }
body ECOSOC { }
verb requests { force request  strength 4  forms en "requests" }
sessions of ECOSOC {
    session 2011 { part organizational on 2011-02-15 .. 2011-02-18
                   part substantive    on 2011-07-04 .. 2011-07-29
                   part resumed        on 2011-12-05 .. 2011-12-06 }
}
resolution A/RES/65/1 {
    adopted 2010-12-20 by GA
    para 1 requests SG { report a { to ECOSOC 2011 substantive } report b { to ECOSOC 2011 resumed } report c { to ECOSOC 2011 organizational } }
}
END
cd "$OUT"
"$REMIT" impact "ECOSOC 2011" +1w parts.remit --quiet
