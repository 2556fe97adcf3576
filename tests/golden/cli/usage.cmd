while read -r words; do
    "$REMIT" $words
    echo "status $?"
done 2>&1 <<'END'

chek a.remit
a.remit
check
due a.remit --todya=2011-01-01
due a.remit --today tomorrow
build a.remit
check --stdlib nowhere a.remit
explain cirkle
END
