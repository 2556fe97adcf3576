# A topic with a place in a thesaurus is a CONCEPT of profile `linked`, one
# without is none; no other profile has it.
cat >"$OUT/ice.remit" <<'END'
language en
body Council "Council" { }
body Clerk { under Council }
topic ice "Ice" { link "https://metadata.un.org/thesaurus/1003080?a=1,2;b"  link "https://example.org/ice" }
topic snow "Snow" { }
verb requests { force request strength 4 forms en "requests" }
resolution C/2011/1 "Ice" {
    adopted 2011-03-29 by Council
    para 1 requests Clerk { duty survey "Survey the ice" { by 2011-12-31  about ice, snow } }
}
END
for profile in plain linked; do
    "$REMIT" build "$OUT/ice.remit" -o "$OUT/$profile" --emit ics --profile $profile
    echo "== $profile"
    sed -n '/^BEGIN:VEVENT/,/^END:VEVENT/p' "$OUT/$profile/all.ics" | tr -d '\r'
done
