for tag in fr fr-CA zh-Hans-CN en de; do "$REMIT" check asked-language.remit --language $tag 2>&1 | head -n 1; done; "$REMIT" diff asked-language.remit asked-language.remit --language fr 2>/dev/null
