# Of two files only the named one is rewritten; what is missed in the other
# stays missed, unless that is named too.  With an error nothing is written.
cat >"$OUT/used.remit" <<'END'
body Board {}
verb asks { force request strength 4 }
resolution B/2010/1 { adopted 2010-06-01 by Board  para 1 asks Board { duty sit "Sit" { by 2011-01-31 } } }
expect sit due 2011-01-01
END
cat >"$OUT/root.remit" <<'END'
use "used.remit"
expect sit opens 2011-01-01
END
cp "$OUT/root.remit" "$OUT/broken.remit"
echo 'body Board {' >>"$OUT/broken.remit"
cd "$OUT"
"$REMIT" test --bless broken.remit 2>/dev/null
echo "status $?"
tail -n 1 used.remit root.remit
"$REMIT" test --bless root.remit
echo "status $?"
tail -n 1 used.remit root.remit
"$REMIT" test --bless root.remit used.remit
echo "status $?"
tail -n 1 used.remit root.remit
