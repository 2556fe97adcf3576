# What the reports themselves say, in the other five languages.
for language in fr es ru zh ar; do
    for kind in cycles vagueness; do
        "$REMIT" report $kind material/river.remit --quiet --today 2027-06-01 \
            --as-of 2027-05-20 --language $language | head -n 13
        echo
    done
done
