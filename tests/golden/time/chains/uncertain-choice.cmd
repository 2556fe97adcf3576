"$REMIT" test --quiet uncertain-choice.remit
"$REMIT" due uncertain-choice.remit --quiet --format json | grep -o '"to":"[BC]o[^"]*".*' | sed 's/"body.*"opens":/"opens":/' | cut -d, -f 1,2,4
