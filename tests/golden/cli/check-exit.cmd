# 0 nothing wrong, 1 an error, 3 no such file
for file in material/council.remit material/wrong.remit material material/none.remit; do
    "$REMIT" check "$file"
    echo "status $?"
done 2>&1
