# The warden hands in five reports in that week already, which is not too many;
# the sixth, on the Wednesday, is.
cat >"$OUT/new.remit" <<'END'
resolution PC/2011/9 "Paint" {
    adopted 2011-05-02 by Council
    para 1 instructs Warden { report paint "Paint" { by 2012-03-07  to Council 12 } }
}
END
cd material
"$REMIT" check --draft "$OUT/new.remit" council.remit
echo "status $?"
