"$REMIT" due inferred.remit --quiet --format json | grep -o '"to":"[^"]*"\|"inferred":[a-z]*'
"$REMIT" why a inferred.remit --quiet | grep -o "the alternative is ECOSOC [0-9]*" | sort -u
"$REMIT" why b inferred.remit --quiet | grep -o "the alternative is ECOSOC [0-9]*" | sort -u
