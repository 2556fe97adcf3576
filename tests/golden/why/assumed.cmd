# a date that no text names says so
cat > "$OUT/assumed.remit" <<'SPEC'
body SG { }
body GA { }
verb requests { force request strength 4 forms en "requests" }
resolution A/RES/1/1 {
    adopted 2010-07-19 by GA
    para 1 requests SG { duty plan { assume by 2011 because "the budget ends then" } }
}
SPEC
"$REMIT" why plan "$OUT/assumed.remit" --quiet | sed -n '/^due/,$p'
