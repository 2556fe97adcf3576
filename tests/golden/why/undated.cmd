# Why there is no day: in the words of the text, or since what would give one has
# none itself.  With the horizon in 2021 the Council's 13th session, of 2023, is
# the last that is projected.
cat >"$OUT/town.remit" <<'END'
body Council "Town Council" {}
office Clerk "Clerk"
sessions of Council { number 1 in 2011, then one every year  usually opens between 1 may and 31 may for 2 days }
verb instructs { force request  strength 4  forms en "instructs" }
resolution PC/2011/7 "Footbridge" {
    adopted 2011-04-14 by Council
    para 1 instructs Clerk {
        duty words   { when "in due course" }
        duty soon    { as soon as possible }
        duty on      { ongoing }
        duty ends    { until 2014 }
        duty silent  { takes 6 weeks }
        duty hangs   { by words }
        duty missing { by Council 14 }
        report sent  { to Clerk }
        restraint no-cars { }
    }
}
resolution PC/2011/8 "Found in a drawer" {
    adopted unknown by Council
    para 1 instructs Clerk { duty counted { within 6 months of adoption } }
}
END
cd "$OUT"
for name in words soon on ends silent hangs missing sent no-cars; do
    "$REMIT" why $name town.remit --quiet | sed -n "1p; /^due/,\$p"
done
"$REMIT" why counted town.remit --quiet
"$REMIT" why words town.remit --quiet --language fr | tail -n 2
"$REMIT" due town.remit --quiet --today 2011-05-01 --for Clerk | tail -n 4
