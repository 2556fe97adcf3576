# A field that a session or its part does not have is an error where it stands;
# a session that there is not cannot meet anything.
cat >"$OUT/board.remit" <<'END'
body Board {}
sessions of Board { labelled by year  session 2012 { part spring on 2012-03-12 .. 2012-03-14  part autumn on 2012-10-01 } }
expect Board 2012 opens 2012-03-12 hops 3
expect Board 2012 spring opens 2012-03-12 cycle none
END
cd "$OUT"
"$REMIT" test board.remit 2>&1
echo "status $?"
cat >board.remit <<'END'
body Board {}
sessions of Board { labelled by year  session 2012 { part spring on 2012-03-12 .. 2012-03-14  part autumn on 2012-10-01 } }
expect Board 2012 autumn opens 2012-10-01 closes 2012-10-01
expect Board 2013 opens 2013-03-12
expect Board 2012 summer opens 2012-06-12
END
"$REMIT" test board.remit --quiet
echo "status $?"
