# Every rule of the layout, each in a line of its own.
cat >"$OUT/a.remit" <<'END'


# A comment before everything.
use un   # beside a word



language   en
body A"Alpha"{under B   seat   Geneva}   # beside a block
body B {


    # the first thing in a block

    name fr "Bêta"
         zh "乙"     # goes on over a line

    kind organ  seat Geneva


    # the last thing in a block
}
resolution A/RES/1/1{adopted 2010-01-01   by GA
para 1..3,5 notes
para 4 requests SG{duty d"A duty with a title that is long enough to need a line"{by end of 2011 with A,B}}
para 6 requests SG { duty e{either{by 2011}or{by 2012}because "unclear"}}
para 7 requests SG { duty f { with alpha-alpha-alpha, beta-beta-beta, gamma-gamma-gamma, delta-delta-delta, epsilon } }
}
done d[ CSTD 14 ] on 2010-09..2010-12
body C{}
body D{name fr "Un nom qui est long" es "Un nombre que es largo" ru "Имя, которое длинно" + " и длиннее"}
extern "lunar" { f (year number) date }
upon overdue of any report call notify( lead,title )
END
"$REMIT" fmt - <"$OUT/a.remit" | tee "$OUT/b.remit"
"$REMIT" fmt - <"$OUT/b.remit" | cmp - "$OUT/b.remit" && echo "twice is once"
