/* cited.c -- what an instrument recalls is in the corpus.
 *
 * As of a day, what was adopted later is not there and not missed. */
#include "compiler/check/check.h"

static bool is_known(const Check *check, RemitString cited)
{
    RemitFound found;
    return remit_find(check->registry, check_string(check, cited), &found);
}

void check_cited(const Check *check)
{
    if (check->registry->as_of != REMIT_NO_DAY)
        return;
    for EACH_RECORD(check, n, RELATION) {
        RemitRelation r = remit_relation(check->registry, n);
        if (r.word != REMIT_RECALLS || r.to || is_known(check, r.cited))
            continue;
        diag_begin(check->diag, CODE_CITED_UNKNOWN,
                   check_place(check, REMIT_ARRAY_RELATION, n),
                   "%s recalls `%s`, which is not in the corpus",
                   check_instrument(check, r.from),
                   check_string(check, r.cited));
        diag_help(check->diag, "declare it with its title, or leave it out");
    }
}
