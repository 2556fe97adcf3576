/* editions.c -- between two editions on record, none is missing.
 *
 * Before the first that is recorded nobody wrote any down, and after the last
 * nobody has yet; a hole in between is an edition that was never made, or one
 * that was forgotten here. */
#include "compiler/check/check.h"

#include "compiler/say/writer.h"

enum { NAMED = 6 };             /* keys that a message lists */

static bool is_excused(const Check *check, RemitNumber n)
{
    switch (remit_status(check->registry, n, REMIT_LAST_DAY)) {
    case REMIT_PROPOSED: case REMIT_SUPERSEDED: case REMIT_WAIVED:
    case REMIT_NOT_TRIGGERED: case REMIT_CONDITIONAL: case REMIT_LAPSED:
        return true;
    case REMIT_FULFILLED: case REMIT_FULFILLED_LATE: case REMIT_CANNOT_TELL:
    case REMIT_OVERDUE: case REMIT_WAITING: case REMIT_NO_DATE:
    case REMIT_ONGOING: case REMIT_OUTSTANDING:
        break;
    }
    return false;
}

/* The first and last occurrence on record; 0: none. */
static void recorded(const Check *check, RemitRange all, RemitNumber *first,
                     RemitNumber *last)
{
    *first = *last = 0;
    for EACH_IN(n, all) {
        if (!check_is_fulfilled(check, n))
            continue;
        *first = *first ? *first : n;
        *last = n;
    }
}

static void put_key(const Check *check, Writer *keys, RemitNumber n, int count)
{
    if (count > NAMED)
        return;
    writer_format(keys, "%s`%s`", count > 1 ? ", " : "",
                  check_occurrence(check, n));
}

static int missing(const Check *check, RemitNumber first, RemitNumber last,
                   Writer *keys)
{
    int count = 0;
    for (RemitNumber n = first; n < last; n++)
        if (!check_is_fulfilled(check, n) && !is_excused(check, n))
            put_key(check, keys, n, ++count);
    if (count > NAMED)
        writer_format(keys, " and %d more", count - NAMED);
    return count;
}

static void look(const Check *check, RemitNumber duty, RemitRange all)
{
    RemitNumber first, last;
    Writer      keys = writer_memory();
    recorded(check, all, &first, &last);
    if (first && missing(check, first, last, &keys)) {
        diag_begin(check->diag, CODE_EDITION_MISSING,
                   check_place(check, REMIT_ARRAY_DUTY, duty),
                   "`%s` and `%s` are on record, and not what is between: %s",
                   check_occurrence(check, first),
                   check_occurrence(check, last), writer_held(&keys));
        check_about(check, REMIT_ARRAY_DUTY, duty);
    }
    writer_free(&keys);
}

void check_editions(const Check *check)
{
    for EACH_RECORD(check, n, DUTY) {
        RemitDuty duty = remit_duty(check->registry, n);
        if (duty.recurring)
            look(check, n, duty.occurrences);
    }
}
