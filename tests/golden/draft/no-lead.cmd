cat >"$OUT/new.remit" <<'END'
resolution PC/2011/9 "Mending" {
    adopted 2011-05-02 by Council
    para 1 instructs { duty mend "Mend the bridge" { by 2011-12-30 } }
    para 2 instructs { report mended "What was mended" { to Council 12 } }
}
END
cd material
"$REMIT" check --draft "$OUT/new.remit" council.remit
echo "status $?"
