echo 'body Clerk { }' | "$REMIT" due - --today 2026-07-01
echo 'body Clerk { }' | "$REMIT" due - --today 2026-07-01 --format json
