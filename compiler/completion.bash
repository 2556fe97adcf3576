# bash completion for remit(1)

# _remit_value OPTION: completes what stands behind it; fails if nothing does
_remit_value()
{
    local cur=${COMP_WORDS[COMP_CWORD]}

    case $1 in
    --format)         _remit_words "text json csv md" ;;
    --message-format) _remit_words "human json sarif" ;;
    --color)          _remit_words "always never auto" ;;
    --emit)           _remit_words "ics json csv" ;;
    --deny)           _remit_words "hazard advice" ;;
    --language)       _remit_words "ar en es fr ru zh" ;;
    -o|--output|--stdlib|--include)
                      mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
    --name|--from|--within|--for|--today|--as-of) ;;
    *)                return 1 ;;
    esac
}

# _remit_words WORDS: completes to one of them
_remit_words()
{
    mapfile -t COMPREPLY < <(compgen -W "$1" -- "${COMP_WORDS[COMP_CWORD]}")
}

_remit()
{
    local cur=${COMP_WORDS[COMP_CWORD]}
    local specs="--as-of --deny --message-format --color --stdlib --include
                 --quiet --help --version"

    COMPREPLY=()
    if [[ $COMP_CWORD -eq 1 ]]; then
        _remit_words "check due build test explain --version --help"
        return
    fi
    _remit_value "${COMP_WORDS[COMP_CWORD-1]}" && return
    if [[ $cur == -* ]]; then
        case ${COMP_WORDS[1]} in
        check)   _remit_words "$specs" ;;
        due)     _remit_words "$specs --from --within --for --format --today
                               --language" ;;
        build)   _remit_words "$specs --output --emit --name --today
                               --language" ;;
        test)    _remit_words "$specs --today" ;;
        explain) _remit_words "--help --version" ;;
        esac
    elif [[ ${COMP_WORDS[1]} != explain ]]; then
        mapfile -t COMPREPLY < <(compgen -d -S / -- "$cur"
                                 compgen -f -X '!*.remit' -- "$cur")
        [[ ${COMPREPLY[0]} == */ ]] && compopt -o nospace 2>/dev/null
    fi
}

complete -F _remit remit
