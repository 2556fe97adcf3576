# Every field that `expect` may ask of an occurrence and of a session, each
# missed, so that what is found is printed.  Worked out by hand: `yearly` goes
# round every year from 2011, so 2012 is `policy` and covers 2011; the Board of
# 2012 sits from 12 to 14 March, so eight weeks before is 16 January.
cat >"$OUT/board.remit" <<'END'
body Board {}
office Clerk {}
sessions of Board { labelled by year
    session 2011 on 2011-03-14 .. 2011-03-16
    session 2012 on 2012-03-12 .. 2012-03-14
    alternates review, policy every year from 2011 }
verb asks { force request strength 4 }
policy papers { applies to report forecast 10 weeks before session opens submit 8 weeks before session opens }
resolution B/2010/1 { adopted 2010-06-01 by Board
    para 1 asks Clerk {
        report yearly { to Board every year from 2011 until 2012 covers the year before
                        alternates review, policy every year } } }
expect yearly[2012] opens none closes none covers 2010 cycle review
expect yearly[2012] forecast none submit none hops 7 lead none kind duty
expect Board 2012 opens 2012-03-11 closes 2012-03-13 certainty tentative cycle review
END
"$REMIT" test "$OUT/board.remit" --today 2012-01-01 --quiet
echo "status $?"
