#!/bin/sh
# The man page and the completion know the commands, options and outputs that
# the .def files of compiler/ list, and no others.
set -eu

# same WHAT WANTED GOT
same() {
    [ "$2" = "$3" ] && return 0
    echo "$1: wanted" $2
    echo "got" $3
    exit 1
}

commands=$(sed -n 's/^COMMAND([^,]*, *\([a-z-]*\),.*/\1/p' compiler/command.def |
    sort)
options=$(sed -n 's/^OPTION([^,]*, *"\([a-z-]*\)",.*/--\1/p' \
    compiler/options.def | sort)
[ -n "$commands" ] && [ -n "$options" ] || exit 1

page=compiler/remit.1
same $page "$options" \
    "$(tr -d '\\' <$page | grep -Eo -e '--[a-z][a-z-]*' | sort -u)"
same $page "$commands" \
    "$(sed -n 's/^\.B remit \([a-z]*\)$/\1/p' $page | sort -u)"

# complete WORD...: what the completion offers for the last word, one a line
complete() {
    bash -c '. compiler/completion.bash
        COMP_WORDS=(remit "$@") COMP_CWORD=$#
        _remit
        printf "%s\n" "${COMPREPLY[@]}"' bash "$@" | sort
}

same "completion of commands" "$commands" "$(complete "" | grep -v '^-')"

outputs=$(sed -n 's/^EMITTER(\([a-z]*\),.*/\1/p' compiler/emit/emitter.def |
    sort)
same "completion of --emit" "$outputs" "$(complete build --emit "")"

for command in $commands; do
    name=$(echo "$command" | tr 'a-z-' 'A-Z_')
    specs=SPECS
    [ "$command" != explain ] || specs=none
    wanted=$(sed -n 's/^OPTION([^,]*, *"\([a-z-]*\)",[^,]*,[^,]*,\(.*\),$/\1 \2/p' \
        compiler/options.def |
        grep -E "IN\($name\)|$specs|EVERYWHERE" | sed 's/ .*//; s/^/--/' | sort)
    same "completion of $command" "$wanted" "$(complete "$command" -)"
done
