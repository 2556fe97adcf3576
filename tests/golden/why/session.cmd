# A session has its days from the line that writes them, from a rule, from where
# it is usually held, from its parts, or from the fact that moved it.  By hand:
# the first Tuesday of September 2011 is the 6th, of 2012 the 4th, so session 1
# closes on 3 September 2012, which is no year later.
cat >"$OUT/town.remit" <<'END'
language en
horizon 2012
body Board "Board" {}
body Assembly "Assembly" {}
body Council "Council" {}
sessions of Board {
    number 1 in 2011, then one every year
    usually opens between 1 may and 31 may for 3 days
    session 1 on 2011-05-23 .. 2011-05-25
    session 2 on 2012-05-21 .. 2012-05-23
}
sessions of Assembly {
    number 1 in 2011, then one every year
    opens first tuesday of september
    closes the day before the next opens
    part main from its opening until 31 december
}
sessions of Council { labelled by year  session 2012 { part spring on 2012-04-10 .. 2012-04-12  part autumn on 2012-10-09 } }
postponed Board 2 to 2012-06-04 known 2012-03-01
verb asks { force request strength 4 }
resolution B/1 { adopted 2011-05-25 by Board  para 1 asks Board { report r "Paper" { to Assembly 1 main then Council } } }
END
cd "$OUT"
for session in "Board 1" "Board 2" "Board 3" "Assembly 1" "Council 2012"; do
    "$REMIT" why "$session" town.remit --quiet
    echo
done
"$REMIT" why "Council 2012" town.remit --quiet --format json
"$REMIT" why "Council 2012" town.remit --quiet --language fr
"$REMIT" why "Board 99" town.remit --quiet; echo "status $?"
