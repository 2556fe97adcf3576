# Titles in the language asked for, else in the file's; columns stand below
# each other whatever the script.
for tag in ar hi th zh-Hans fr; do
    "$REMIT" due ../show/material/harbour.remit --quiet --today 2026-05-01 \
        --language $tag
done
"$REMIT" due ../show/material/harbour.remit --quiet --today 2026-05-01 \
    --language th --format md
"$REMIT" report coverage ../show/material/harbour.remit --quiet \
    --today 2026-05-01 --language ar
"$REMIT" report chains ../show/material/harbour.remit --quiet \
    --today 2026-05-01 --language hi
"$REMIT" why soundings ../show/material/harbour.remit --quiet --language zh |
    head -n 1
