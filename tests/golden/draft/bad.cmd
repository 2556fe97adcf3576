# The draft's own mistakes are errors like any; so are the corpus's, and then
# the draft is not looked at.  A name that both declare is the draft's mistake.
cat >"$OUT/bad.remit" <<'END'
resolution PC/2011/9 { adopted 2011-05-02 by Councl  para 1 instructs Clerk { duty x { by 2011-02-30 } } }
END
cat >"$OUT/twice.remit" <<'END'
office Clerk "Clerk"
END
cat >"$OUT/corpus.remit" <<'END'
body Roads { under Council }
END
cd "$OUT"
for draft in bad twice; do
    "$REMIT" check --draft $draft.remit "$OLDPWD/material/council.remit" 2>&1
    echo "status $?"
done
"$REMIT" check --draft bad.remit corpus.remit 2>&1
echo "status $?"
