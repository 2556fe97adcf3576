# What is wrong without the draft is not the draft's doing; `check` alone tells
# it.  Of the draft's own findings an `allow` silences one.
cat >"$OUT/town.remit" <<'END'
body Council "Town Council" { }
verb instructs { force request  strength 4  forms en "instructs" }
resolution PC/2010/7 "Footbridge" {
    adopted 2010-04-14 by Council
    para 1 instructs { duty mend "Mend the bridge" { by 2011-12-30 } }
}
END
cat >"$OUT/new.remit" <<'END'
resolution PC/2011/9 "Paint" {
    adopted 2011-05-02 by Council
    para 1 instructs { duty paint "Paint the bridge" { by 2012-12-31 } }
    para 2 instructs { duty scrub "Scrub the bridge" { by 2012-12-31  allow no-lead "whoever has time" } }
}
END
cd "$OUT"
"$REMIT" check --draft new.remit town.remit 2>&1
