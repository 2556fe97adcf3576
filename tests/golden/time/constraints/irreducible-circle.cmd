"$REMIT" test --quiet irreducible-circle.remit
"$REMIT" check irreducible-circle.remit 2>&1 | grep -o "irreducible-circle.remit:[0-9:]* [a-z]*: .*\|help: .*"
