# Of those who lead, the office of the clerk has a limit of its own, which was
# raised in 2012; a record of the session has none.
cat >"$OUT/words.remit" <<'END'
body Board { }
office Clerk { under Board }
office Guest { }
sessions of Board { session 1 on 2011-05-23  session 2 on 2012-05-21 }
verb requests { force request  strength 4  forms en "requests" }
policy papers {
    applies to report
    words 900 of Clerk (until 2011), 1200 of Clerk (from 2012), 2000
    submit 1 week before session opens
}
policy records { applies to record  submit 1 week after session closes }
resolution B/1 {
    adopted 2010-01-20 by Board
    para 1 requests Clerk { report a { to Board 1 } report b { to Board 2 } report c { to Board 2 kind record } }
    para 2 requests Guest { report d { to Board 2 } }
}
END
"$REMIT" build "$OUT/words.remit" -o "$OUT" --emit json --quiet
python3 - "$OUT/words.json" <<'END'
import json, sys
for o in json.load(open(sys.argv[1]))["occurrences"]:
    for m in o["milestones"]:
        print(o["id"], m["day"], m["policy"], m["words"])
END
