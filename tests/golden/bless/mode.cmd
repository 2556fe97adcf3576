# What others may not read they may not read afterwards either.
cat >"$OUT/board.remit" <<'END'
body Board {}
sessions of Board { labelled by year  session 2012 on 2012-03-12 }
expect   Board 2012 opens 2012-03-13
END
cd "$OUT"
for mode in 600 640 644; do
    chmod $mode board.remit
    sed -i s/12$/13/ board.remit
    "$REMIT" test --bless board.remit --quiet
    stat -c %a board.remit
done
"$REMIT" fmt board.remit
stat -c %a board.remit
tail -n 1 board.remit
