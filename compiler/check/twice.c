/* twice.c -- one report is one document, and what is done is done once.
 *
 * `submitted`, `issued` and `considered` are three things that happen to one
 * report; the same one of them twice is one too many. */
#include "compiler/check/check.h"

#include "lang/symbol.h"

static bool is_fulfilling(uint8_t word)
{
    return word == REMIT_DONE || word == REMIT_SUBMITTED
        || word == REMIT_ISSUED || word == REMIT_CONSIDERED;
}

static void two_symbols(const Check *check, RemitNumber n, RemitNumber first,
                        RemitNumber again)
{
    RemitFact a = remit_fact(check->registry, first);
    RemitFact b = remit_fact(check->registry, again);
    diag_begin(check->diag, CODE_TWO_SYMBOLS,
               check_place(check, REMIT_ARRAY_FACT, again),
               "`%s` is recorded as %s and as %s",
               check_occurrence(check, n), check_string(check, a.symbol),
               check_string(check, b.symbol));
    check_about(check, REMIT_ARRAY_OCCURRENCE, n);
    diag_note(check->diag, check_place(check, REMIT_ARRAY_FACT, first),
              "the first stands here");
}

static void twice(const Check *check, RemitNumber n, RemitNumber first,
                  RemitNumber again)
{
    RemitFact b = remit_fact(check->registry, again);
    diag_begin(check->diag, CODE_FULFILLED_TWICE,
               check_place(check, REMIT_ARRAY_FACT, again),
               "`%s` is recorded as %s a second time",
               check_occurrence(check, n),
               remit_fact_text((RemitFactWord)b.word));
    check_about(check, REMIT_ARRAY_OCCURRENCE, n);
    diag_note(check->diag, check_place(check, REMIT_ARRAY_FACT, first),
              "the first time stands here");
}

static Str symbol_of(const Check *check, const RemitFact *fact)
{
    return str_of(check_string(check, fact->symbol));
}

/* Beside the first fact that says the same; an occurrence has few facts. */
static void look(const Check *check, RemitNumber n, RemitRange facts,
                 RemitNumber number)
{
    RemitFact fact = remit_fact(check->registry, number);
    if (!is_fulfilling(fact.word))
        return;
    for (RemitNumber f = facts.first; f < number; f++) {
        RemitFact other = remit_fact(check->registry, f);
        bool      differ = other.symbol && fact.symbol
                        && !symbol_equal(symbol_of(check, &other),
                                         symbol_of(check, &fact));
        if (is_fulfilling(other.word) && differ) {
            two_symbols(check, n, f, number);
            return;
        }
        if (other.word == fact.word && other.session == fact.session) {
            twice(check, n, f, number);
            return;
        }
    }
}

static bool is_meeting(const Check *check, RemitNumber n)
{
    RemitNumber duty = remit_occurrence(check->registry, n).duty;
    return remit_duty(check->registry, duty).kind == REMIT_MEETING;
}

void check_twice(const Check *check)
{
    for EACH_RECORD(check, n, OCCURRENCE) {
        RemitRange facts = remit_occurrence(check->registry, n).facts;
        if (is_meeting(check, n))
            continue;           /* its sessions are facts as well */
        for EACH_IN(f, facts)
            look(check, n, facts, f);
    }
}
