# A second instrument asks the same clerk for a report on the same thing to the
# same session.
cat >"$OUT/new.remit" <<'END'
resolution PC/2011/9 "Footbridge again" {
    adopted 2011-05-02 by Council
    para 1 instructs Clerk { report again "How the footbridge stands" { to Council 11  about footbridge } }
}
END
cd material
"$REMIT" check --draft "$OUT/new.remit" council.remit
echo "status $?"
