# The corpus has no text yet; the first one is the draft, and --today gives it a
# day: what it asks for by 30 June was to be done before anybody asked.
cat >"$OUT/corpus.remit" <<'END'
body SG { }
body GA { kind principal-organ }
verb requests { force request  strength 4  forms en "requests" }
END
cat >"$OUT/new.remit" <<'END'
resolution A/RES/64/1 { para 1 requests SG { duty talks "Talks" { by 2010-06-30 } } }
END
cd "$OUT"
"$REMIT" check --draft new.remit corpus.remit --today 2010-07-15 2>&1
