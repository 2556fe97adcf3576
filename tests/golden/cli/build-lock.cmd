# A corpus is built again and again with one lock.  After each build: of every
# item when it is, how often and when it was revised, and how it is called.
mkdir "$OUT/spec" && cd "$OUT/spec" || exit 1

spec() {        # spec FILE LINES: the council, its clerk, and what it resolved
    cat >"$1" <<END_OF_SPEC
language en
body Council "Council" { }
body Clerk "Clerk" { under Council }
verb instructs { force request strength 4 forms en "instructs" }
calendar desk "Desk" { show duties of Clerk }
$2
END_OF_SPEC
}
resolution() {  # resolution SYMBOL DAY DUTIES
    echo "resolution $1 \"Repairs\" { adopted $2 by Council  para 1 instructs Clerk { $3 } }"
}
build() {       # build TITLE SPEC OPTION...
    echo "== $1"
    root=$2
    shift 2
    "$REMIT" build "$root" -o "$OUT/made" --name c --emit ics --quiet \
        --lock "$OUT/lock" "$@" || exit 1
    sed -n 's/\r$//
        s/^UID:\(.*\)@remit/\1/p
        s/^DTSTART;VALUE=DATE:/    /p
        s/^DTSTAMP:/    revised /p
        s/^SEQUENCE:/    sequence /p
        s/^SUMMARY[^:]*:/    /p
        s/^STATUS:/    /p' "$OUT/made/c.desk.en.ics"
}

map='duty map "Map" { by 2026-09-01 }'
bench='duty bench "Bench" { by 2026-10-01 }'
later='duty bench "Bench" { by 2026-10-15 }'
first=$(resolution PC/2026/1 2026-04-14 "$map")

spec a.remit "$first"
build "the first build" a.remit
cp "$OUT/made/c.desk.en.ics" "$OUT/before"; cp "$OUT/lock" "$OUT/lock.before"
build "nothing changed" a.remit
cmp "$OUT/made/c.desk.en.ics" "$OUT/before" && cmp "$OUT/lock" "$OUT/lock.before"

spec a.remit "$first
$(resolution PC/2026/2 2026-05-12 "$bench")"
build "add: a second resolution" a.remit

spec a.remit "$first
$(resolution PC/2026/2 2026-05-12 "$later")"
build "move: it says another day" a.remit
cp "$OUT/made/c.desk.en.ics" "$OUT/before"; cp "$OUT/lock" "$OUT/lock.before"

# The same words in other files, and in another order.
{ echo "language en"; resolution PC/2026/2 2026-05-12 "$later"; } >second.remit
rm a.remit
spec b.remit "use \"second.remit\"
$first"
build "rename: other files say the same" b.remit
cmp "$OUT/made/c.desk.en.ics" "$OUT/before" && cmp "$OUT/lock" "$OUT/lock.before"

spec b.remit "use \"second.remit\"
$first
done map on 2026-08-20"
build "a fact" b.remit

spec b.remit "$first
done map on 2026-08-20"
build "withdraw" b.remit
build "thirty days after its date" b.remit --today 2026-11-14
build "a day later" b.remit --today 2026-11-15
build "and without a day" b.remit

spec b.remit "use \"second.remit\"
$first
done map on 2026-08-20"
build "reinstate" b.remit

hangs=$(resolution PC/2026/3 2026-06-02 \
    'duty paint "Paint it" { within 1 month of map done }')
spec b.remit "use \"second.remit\"
$first
$hangs
done map on 2026-08-20"
build "add: something that hangs on a fact of another" b.remit

# The fact of the one bears on the other, which moves with it.
spec b.remit "use \"second.remit\"
$first
$hangs
done map on 2026-08-27"
build "move: the fact is another" b.remit

# What is told of it last is known from that day on.
cat >>b.remit <<END_OF_SPEC
waived paint known 2026-09-01 because "the map will be printed"
END_OF_SPEC
build "withdraw: it is waived" b.remit
build "and nothing changed" b.remit
