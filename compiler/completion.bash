# bash completion for remit(1)

_remit()
{
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}
    local commands="check due build test"
    local common="--today --stdlib --help --version"
    local words

    COMPREPLY=()
    case $prev in
    --format) mapfile -t COMPREPLY < <(compgen -W "text json csv" -- "$cur")
              return ;;
    --emit)   mapfile -t COMPREPLY < <(compgen -W "ics json ics,json" -- "$cur")
              return ;;
    -o|--stdlib)
              mapfile -t COMPREPLY < <(compgen -d -- "$cur")
              return ;;
    --today|--from|--within)
              return ;;
    esac

    if [[ $COMP_CWORD -eq 1 ]]; then
        words="$commands --help --version"
    else
        case ${COMP_WORDS[1]} in
        due)   words="$common --from --within --format" ;;
        build) words="$common -o --emit" ;;
        *)     words=$common ;;
        esac
    fi
    if [[ $cur == -* || $COMP_CWORD -eq 1 ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$cur")
        return
    fi
    mapfile -t COMPREPLY < <(compgen -d -S / -- "$cur"
                             compgen -f -X '!*.remit' -- "$cur")
    [[ ${COMPREPLY[0]} == */ ]] && compopt -o nospace 2>/dev/null
}

complete -F _remit remit
