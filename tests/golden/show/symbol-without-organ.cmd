# Resolutions of before 1976 stand under a number alone, with the session in
# Roman figures; whose they are their symbol does not say.
cat >"$OUT/old.remit" <<'EOF'
decision "1926 B (LVIII)" "An old resolution" { }
EOF
cd "$OUT"
"$REMIT" show '1926 B (LVIII)' old.remit --quiet | grep '^symbol'
