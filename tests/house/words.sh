#!/bin/sh
# The man page knows the commands and options that the .def files of compiler/
# list, and no others; the completion offers them, and the outputs.
set -eu

# same WHAT WANTED GOT
same() {
    [ "$2" = "$3" ] && return 0
    echo "$1: wanted" $2
    echo "got" $3
    exit 1
}

# listed FILE MACRO: what the entries of FILE are called, one a line
listed() {
    sed -n "s/^$2(\([A-Z_]*, *\)\{0,1\}\"\{0,1\}\([a-z-]*\).*/\2/p" "$1" | sort
}

# complete WORD...: what the completion offers for the last word, one a line
complete() {
    bash -c '. compiler/command/completion.bash
        COMP_WORDS=("$BUILD/remit" "$@") COMP_CWORD=$#
        _remit
        printf "%s\n" "${COMPREPLY[@]}"' bash "$@" | sort
}

commands=$(listed compiler/command/command.def COMMAND)
options=$(listed compiler/command/options.def OPTION | sed 's/^/--/')
outputs=$(listed compiler/emit/emitter.def EMITTER)
[ -n "$commands" ] && [ -n "$options" ] && [ -n "$outputs" ] || exit 1

page=compiler/command/remit.1
same $page "$commands" \
    "$(sed -n 's/^\.B remit \([a-z]*\)$/\1/p' $page | sort -u)"
same $page "$options" \
    "$(tr -d '\\' <$page | grep -Eo -e '--[a-z][a-z-]*' | sort -u)"

same "completion of commands" "$commands" "$(complete "")"
same "completion of outputs" "$outputs" "$(complete build --emit "")"
for command in $commands; do
    offered=$(complete "$command" -)
    for option in $offered; do
        echo "$options" | grep -qx -e "$option"
    done
    echo "$offered" | grep -qx -e --help
done
[ "$(complete build --em)" = --emit ]
