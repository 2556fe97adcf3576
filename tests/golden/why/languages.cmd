# The reasons in other languages than English; the text of the spec stays as it
# is, and a language that Remit does not speak gets English.
cat >"$OUT/town.remit" <<'END'
language en
body Council "Town Council" {}
office Clerk "Clerk"
sessions of Council { labelled by year  session 2026 { part spring on 2026-04-14  part autumn on 2026-10-13 } }
verb instructs { force request  strength 4  forms en "instructs" }
policy papers { applies to report  submit 10 weeks before session opens }
resolution PC/2026/7 "Footbridge" {
    adopted 2026-04-14 by Council
    para 1 instructs Clerk { report repairs "Repairs" fr "Réparations" zh "修缮" ar "الإصلاحات" { to Council 2026 autumn } }
    para 2 instructs Clerk { duty fence "Fence" { within 1 month of 2027-01-31 } }
    para 3 instructs Clerk { duty paint "Paint" { in late 2026 } }
}
END
cd "$OUT"
for language in fr zh ar; do
    "$REMIT" why repairs town.remit --language $language
    "$REMIT" why paint town.remit --language $language
done
"$REMIT" why paint town.remit --language pt
"$REMIT" why paint town.remit --language zh --format json
