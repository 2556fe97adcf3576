#!/bin/sh
# The man page and the completion know the commands and the options that the
# program says it has, and no others.
set -eu

help=$("$BUILD/remit" --help)

# options: the long options in the text on standard input, one a line
options() {
    tr -d '\\' | grep -Eo -e '--[a-z][a-z-]*' | sort -u
}

# commands: the words that stand after `remit` at a line's start
commands() {
    grep -Eo '^[. BIRusage:]*remit [a-z]+' | awk '{ print $NF }' | sort -u
}

same() {
    [ "$2" = "$3" ] && return 0
    echo "$1: the program has" $2
    echo "and this has" $3
    exit 1
}

page=compiler/remit.1
same "$page" "$(echo "$help" | options)" "$(options <$page)"
same "$page" "$(echo "$help" | commands)" "$(commands <$page)"

completion=compiler/completion.bash
same "$completion" "$(echo "$help" | options)" "$(options <$completion)"
listed=$(sed -n 's/.*local commands="\(.*\)".*/\1/p' $completion |
    tr ' ' '\n' | sort)
same "$completion" "$(echo "$help" | commands)" "$listed"
bash -n "$completion"
