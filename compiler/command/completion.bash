# bash completion for remit(1)
#
# Commands, options and outputs are asked of the program itself.

# _remit_words WORDS: completes to one of them
_remit_words()
{
    mapfile -t COMPREPLY < <(compgen -W "$1" -- "${COMP_WORDS[COMP_CWORD]}")
}

# _remit_help EXPRESSION [COMMAND]: what sed finds in the help
_remit_help()
{
    _remit_words "$("${COMP_WORDS[0]}" help ${2+"$2"} 2>/dev/null |
        sed -n "$1")"
}

# _remit_value OPTION: completes what stands behind it; fails if nothing does
_remit_value()
{
    local cur=${COMP_WORDS[COMP_CWORD]}

    case $1 in
    --format)         _remit_words "text json csv md dot" ;;
    --message-format) _remit_words "human json sarif" ;;
    --color)          _remit_words "always never auto" ;;
    --deny)           _remit_words "hazard advice" ;;
    --language)       _remit_words "ar en es fr ru zh" ;;
    --profile)        _remit_words "plain tasks linked outlook" ;;
    --emit)           _remit_help '/^outputs:/,$ s/^  \([a-z]*\) .*/\1/p' build ;;
    -o|--output|--stdlib|--include)
                      mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
    --lock|--draft)   mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
    --name|--from|--within|--for|--today|--as-of) ;;
    *)                return 1 ;;
    esac
}

_remit()
{
    local cur=${COMP_WORDS[COMP_CWORD]}

    COMPREPLY=()
    if [[ $COMP_CWORD -eq 1 && $cur != -* ]]; then
        _remit_help 's/^  remit \([a-z]*\) .*/\1/p'
    elif _remit_value "${COMP_WORDS[COMP_CWORD-1]}"; then
        return
    elif [[ ${COMP_WORDS[1]} == report && $COMP_CWORD -eq 2 && $cur != -* ]]; then
        _remit_help '/^kinds:/,$ s/^  \([a-z]*\) .*/\1/p' report
    elif [[ $cur == -* ]]; then
        _remit_help 's/^  .*\(--[a-z-]*\) .*/\1/p' "${COMP_WORDS[1]}"
    else
        mapfile -t COMPREPLY < <(compgen -d -S / -- "$cur"
                                 compgen -f -X '!*.remit' -- "$cur")
        [[ ${COMPREPLY[0]} == */ ]] && compopt -o nospace 2>/dev/null
    fi
}

complete -F _remit remit
