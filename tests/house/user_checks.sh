#!/bin/sh
# Whatever a check of one's own can quantify over, ask and do stands in a golden.
set -eu

list=compiler/check/user_check.def
goldens=tests/golden/user-check
bad=0

words=$(sed -n -e 's/^COLLECTION("\([a-z-]*\)".*/\1/p' \
               -e 's/^FIELD([A-Z]*, *"\([a-z-]*\)".*/\1/p' "$list" | sort -u)
[ "$(echo "$words" | wc -l)" -ge 50 ] || { echo "$list: few words"; bad=1; }
# the checks alone: `check … { each … }`, and what stands between
checks=$(cat "$goldens"/*.remit | sed -n '/^check /,/^}\|}$/p')
for word in $words; do
    echo "$checks" | grep -q "\(^\|[^a-z-]\)$word\($\|[^a-z-]\)" || {
        echo "$goldens: no check asks for \`$word\`"
        bad=1
    }
done
for sign in ' = ' ' != ' ' < ' ' <= ' ' > ' ' >= ' ' in ' ' + ' ' - ' ' and ' \
            ' or ' 'not ' 'count of ' 'some ' 'every ' ' .. ' 'none'; do
    echo "$checks" | grep -qF -e "$sign" || {
        echo "$goldens: no check uses \`$sign\`"
        bad=1
    }
done
exit $bad
