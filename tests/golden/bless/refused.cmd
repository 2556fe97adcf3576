# A symbolic link, a device and what may not be written stay as they are, and so
# do the others that are named with them.
cat >"$OUT/a.remit" <<'END'
body Board {}
verb asks { force request strength 4 }
resolution B/2010/1 { adopted 2010-06-01 by Board  para 1 asks Board { duty sit "Sit" { by 2011-01-31 } } }
expect sit due 2011-01-01
END
echo 'expect sit opens none' >"$OUT/real.remit"
ln -s real.remit "$OUT/link.remit"
cd "$OUT"
{
    "$REMIT" test --bless a.remit link.remit; echo "status $?"
    "$REMIT" test --bless a.remit - <real.remit; echo "status $?"
    "$REMIT" test --bless a.remit /dev/null; echo "status $?"
    "$REMIT" test --bless a.remit none.remit; echo "status $?"
} 2>&1
tail -n 1 a.remit real.remit
ls -A
