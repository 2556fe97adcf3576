# A draft without a day of adoption: what does not hang on the day is found, at
# the draft; `--today` gives it one.  The next Council after 3 May 2011 is the
# eleventh, on 11 October; without a day nobody knows which is the next.
cat >"$OUT/new.remit" <<'END'
resolution PC/2011/9 "Footbridge again" {
    para 1 instructs Clerk { report again "How the footbridge stands" { to Council 11  about footbridge } }
    para 2 instructs { report next "What is next" { to Council } }
}
END
cd material
"$REMIT" check --draft "$OUT/new.remit" council.remit 2>&1
"$REMIT" check --draft "$OUT/new.remit" council.remit --today 2011-05-03 2>&1
