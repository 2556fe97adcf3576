# In profile `linked` a report waits for what goes into it, each year for that
# of the year, and never the other way round; a need is told likewise, and what
# is said twice, as of the notes and the digest, is told once.
cat >"$OUT/ice.remit" <<'END'
language en
horizon 2012
body Council "Council" { }
body Clerk { under Council }
verb requests { force request strength 4 forms en "requests" }
resolution C/2011/1 "Ice" {
    adopted 2011-03-29 by Council
    para 1 requests Clerk { report yearly "Ice of the year" { every year  by 31 december  from 2011  until 2012 } }
    para 2 requests Clerk { duty figures "Figures for it" { every yearly  input to yearly } }
    para 3 requests Clerk { duty survey "Survey" { by 2011-06-30 } }
    para 4 requests Clerk { report review "Review" { by 2011-12-31  needs survey } }
    para 5 requests Clerk { duty count "Count" { by 2011-06-30  input to tally } }
    para 6 requests Clerk { report tally "Tally" { by 2011-12-31 } }
    para 7 requests Clerk { duty notes "Notes" { by 2011-05-31  input to digest } }
    para 8 requests Clerk { report digest "Digest" { by 2011-11-30  needs notes  after survey } }
}
END
"$REMIT" build "$OUT/ice.remit" -o "$OUT" --emit ics --profile linked --quiet
tr -d '\r' <"$OUT/all.ics" | grep -e '^UID' -e '^RELATED'
