/* symbols.c -- a report's symbol names the organs that it goes to, and the
 * sessions at which they take it up. */
#include "compiler/check/check.h"

#include "compiler/say/writer.h"
#include "lang/symbol.h"

/* What stdlib/un calls the principal organ of that letter; NULL: none. */
static const char *organ_name(Str organ)
{
    static const struct { const char *letter, *name; } organs[] = {
        {"A", "GA"}, {"E", "ECOSOC"}, {"S", "SC"}, {"T", "TC"},
    };
    for (size_t i = 0; i < sizeof organs / sizeof *organs; i++)
        if (str_equal(organ, str_of(organs[i].letter)))
            return organs[i].name;
    return NULL;
}

static bool is_called(const Check *check, RemitNumber body, const char *name)
{
    return body && name && strcmp(check_body(check, body), name) == 0;
}

static Str symbol_of(const Check *check, RemitNumber fact)
{
    return str_of(check_string(check,
                               remit_fact(check->registry, fact).symbol));
}

/* ---- recipients ---------------------------------------------------------- */

/* Whether some symbol on record is of the organ itself.  *any: whether one is
 * of an organ at all. */
static bool is_symbol_of(const Check *check, RemitRange facts,
                         RemitNumber body, bool *any)
{
    Symbol symbol;
    for EACH_IN(n, facts) {
        if (!symbol_read(symbol_of(check, n), &symbol, NULL))
            continue;
        for (uint32_t i = 0; i < symbol.count; i++) {
            const char *organ = organ_name(symbol.parts[i].organ);
            *any = *any || organ;
            if (is_called(check, body, organ) && !symbol.parts[i].body_count)
                return true;
        }
    }
    return false;
}

static bool has_letter(const Check *check, RemitNumber body)
{
    static const char *const letters[] = {"A", "E", "S", "T"};
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
        if (is_called(check, body, organ_name(str_of(letters[i]))))
            return true;
    return false;
}

static RemitNumber last_symbol(const Check *check, RemitRange facts)
{
    RemitNumber last = 0;
    for EACH_IN(n, facts)
        if (symbol_of(check, n).len)
            last = n;
    return last;
}

static void recipients(const Check *check, RemitNumber number)
{
    RemitOccurrence o = remit_occurrence(check->registry, number);
    RemitNumber     fact = last_symbol(check, o.facts);
    for EACH_IN(n, o.hops) {
        RemitNumber to = remit_hop(check->registry, n).to;
        bool        any = false;
        if (!fact || !has_letter(check, to)
            || is_symbol_of(check, o.facts, to, &any) || !any)
            continue;
        diag_begin(check->diag, CODE_RECIPIENT_NOT_IN_SYMBOL,
                   check_place(check, REMIT_ARRAY_FACT, fact),
                   "`%s` goes to %s, and its symbol, %.*s, is none of %s's",
                   check_occurrence(check, number), check_body(check, to),
                   STR_ARG(symbol_of(check, fact)), check_body(check, to));
        check_about(check, REMIT_ARRAY_OCCURRENCE, number);
        diag_note(check->diag, check_place(check, REMIT_ARRAY_HOP, n),
                  "it goes there by this");
        return;
    }
}

/* ---- sessions and years -------------------------------------------------- */

/* What the symbol should say for this hop: the session's number, or the year
 * where the organ counts by years; 0: nothing. */
static int32_t wanted(const Check *check, const RemitHop *hop,
                      const SymbolPart *part)
{
    RemitSession s = remit_session(check->registry, hop->session);
    const char  *organ = organ_name(part->organ);
    bool         own = is_called(check, hop->to, organ);
    bool         below = is_called(check, check_parent(check, hop->to), organ);
    if (!hop->session || part->body_count)
        return 0;
    if (part->year)
        return !own && !below ? 0
             : s.number >= REMIT_FIRST_YEAR ? s.number : s.year;
    return own && s.number < REMIT_FIRST_YEAR ? s.number : 0;
}

/* A hop that the symbol contradicts, 0: one agrees, or none says anything. */
static RemitNumber contradicted(const Check *check, RemitRange hops,
                                const SymbolPart *part)
{
    RemitNumber found = 0;
    for EACH_IN(n, hops) {
        RemitHop hop = remit_hop(check->registry, n);
        int32_t  said = symbol_period(part);
        int32_t  number = said ? wanted(check, &hop, part) : 0;
        if (number == said)
            return 0;
        if (number && !found)
            found = n;
    }
    return found;
}

static void sessions(const Check *check, RemitNumber number, RemitNumber fact)
{
    RemitRange hops = remit_occurrence(check->registry, number).hops;
    Symbol     symbol;
    if (!symbol_read(symbol_of(check, fact), &symbol, NULL))
        return;
    for (uint32_t i = 0; i < symbol.count; i++) {
        const SymbolPart *part = &symbol.parts[i];
        RemitNumber       hop = contradicted(check, hops, part);
        if (!hop)
            continue;
        diag_begin(check->diag, CODE_WRONG_SESSION_SYMBOL,
                   check_place(check, REMIT_ARRAY_FACT, fact),
                   "%.*s is a symbol of %s %d, and `%s` goes to %s",
                   STR_ARG(part->text), organ_name(part->organ),
                   (int)symbol_period(part), check_occurrence(check, number),
                   check_hop(check, hop));
        check_about(check, REMIT_ARRAY_OCCURRENCE, number);
        diag_note(check->diag, check_place(check, REMIT_ARRAY_HOP, hop),
                  "it goes there by this");
        return;
    }
}

void check_symbols(const Check *check)
{
    for EACH_RECORD(check, n, OCCURRENCE) {
        RemitOccurrence o = remit_occurrence(check->registry, n);
        if (remit_duty(check->registry, o.duty).kind != REMIT_REPORT)
            continue;
        recipients(check, n);
        for EACH_IN(f, o.facts)
            if (symbol_of(check, f).len && !check_elsewhere(check, f))
                sessions(check, n, f);
    }
}
