cd material
{
    "$REMIT" check --draft none.remit council.remit; echo "status $?"
    "$REMIT" check --draft council.remit none.remit; echo "status $?"
    "$REMIT" check --draft . council.remit; echo "status $?"
    "$REMIT" check --draft council.remit council.remit; echo "status $?"
    "$REMIT" check --draft council.remit; echo "status $?"
    "$REMIT" check --draft; echo "status $?"
    "$REMIT" check --draft council.remit - </dev/null; echo "status $?"
    "$REMIT" check --today 2011-01-01 council.remit; echo "status $?"
    "$REMIT" check --format json council.remit; echo "status $?"
    "$REMIT" check --draft x.remit --format csv council.remit; echo "status $?"
} 2>&1
