"$REMIT" check --message-format json material/wrong.remit
"$REMIT" check --message-format json material/council.remit
