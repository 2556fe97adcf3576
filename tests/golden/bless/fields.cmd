# Every value that is missed is rewritten, and nothing else: comments, blanks,
# the byte order mark and a line end of two bytes stay.  By hand: the Board of
# 2012 sits from 12 to 14 March; eight weeks before is 16 January.
{
printf '\357\273\277# kept\r\n'
cat <<'END'
body Board {}
office Clerk {} office Warden {}
sessions of Board { labelled by year
    session 2011 on 2011-03-14 .. 2011-03-16
    session "2012 bis" on 2012-12-03
    session 2012 { part spring on 2012-03-12 .. 2012-03-14  part autumn on 2012-10-01 } }
verb asks { force request strength 4 }
policy papers { applies to report submit 8 weeks before session opens }
resolution B/2010/1 { adopted 2010-06-01 by Board
    para 1 asks Clerk { report both "Both" { with Warden to Board 2012 then Board "2012 bis" then Warden } }
    para 2 asks Clerk, Warden { duty either-one "Either" { jointly by early 2011 } }
    para 3 asks chair of Board { duty sit "Sit" { ongoing } } }

  expect   both   opens	2010-06-02   due # the day that counts
    2012-03-13   submit none slack 7
expect both hop  1   Clerk   hop 2 Board 2011 hop 3 none hop 4 Board 2012 hops 0 days +END_OF_DAYS
expect both kind duty lead none status overdue { note "kept" }
expect either-one due 2011-01-01 .. 2011-01-02 lead "Clerk" certainty firm cycle "x"
expect sit due 2011-01-01 lead Clerk
expect Board 2012 opens 2012-03-12 closes none expect Board 2012 autumn opens none certainty firm   # kept
END
} | sed 's/ days +END_OF_DAYS/ days -3/' >"$OUT/board.remit"
cp "$OUT/board.remit" "$OUT/was.remit"
cd "$OUT"
"$REMIT" test board.remit --today 2012-01-01 --bless
echo "status $?"
diff was.remit board.remit
"$REMIT" test board.remit --today 2012-01-01 --bless
echo "status $?"
ls -A
