# The clerk is to put up no fences by the footbridge; now he is to put one up.
# And the state of the footbridge is recalled as asked for in another year.
cat >"$OUT/new.remit" <<'END'
resolution PC/2011/9 "Fences" {
    adopted 2011-05-02 by Council
    para 1 instructs Clerk { duty fence "Put a fence along the footbridge" { by 2011-12-31  about fences } }
    para 2 recalls Clerk { restates state { to Council 12 } }
}
END
cd material
"$REMIT" check --draft "$OUT/new.remit" council.remit --deny hazard
echo "status $?"
