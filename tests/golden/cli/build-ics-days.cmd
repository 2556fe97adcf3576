# An item of a day ends on the day after it, over the ends of months, of years
# and of February; behind the last day of all there is none, and a DTSTART
# alone is one day.  A task is due on the last day itself.
cat >"$OUT/days.remit" <<'END'
language en
body Council { }
body Clerk { under Council }
verb requests { force request strength 4 forms en "requests" }
sessions of Council {
    session 1 on 2011-12-28 .. 2011-12-31
    session 2 on 2012-02-27 .. 2012-02-29
}
resolution C/2011/1 "Days" {
    adopted 2011-01-03 by Council
    para 1 requests Clerk {
        duty a "February" { by 2011-02-28 }
        duty b "Year" { by 2011-12-31 }
        duty c "Before the leap day" { by 2012-02-28 }
        duty d "Leap day" { by 2012-02-29 }
        duty e "The last but one" { by 2199-12-30 }
        duty f "The last" { by 2199-12-31 }
    }
}
END
"$REMIT" build "$OUT/days.remit" -o "$OUT" --emit ics --profile tasks --quiet
for file in all.ics all.tasks.ics; do
    echo "== $file"
    tr -d '\r' <"$OUT/$file" | grep -e '^UID' -e '^DT[SE].*DATE:' -e '^DUE'
done
