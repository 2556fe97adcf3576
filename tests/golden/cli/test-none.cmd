echo 'body Clerk { }' | "$REMIT" test -
