# What a text says of the members of a body that it establishes is added to what
# is said where the body is declared: 22 and 10 are no 33.
cat >"$OUT/panel.remit" <<'END'
body GA { kind principal-organ }
group member-states
group private-sector
group civil-society
body Panel { under GA  kind panel }
verb decides { force decision  strength 5  forms en "decides" }
resolution A/RES/65/1 {
    adopted 2010-12-20 by GA
    para 1 decides {
        establish Panel "A panel" {
            members 33
            composed of 22 member-states, 5 each of private-sector, civil-society
            balanced
            meets at most once every year
        }
    }
}
END
"$REMIT" show Panel "$OUT/panel.remit" --today 2011-01-01 --quiet | sed -n '/^What is said/,/^$/p'
"$REMIT" check "$OUT/panel.remit" 2>&1 | grep composition
