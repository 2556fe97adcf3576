/* facts.c -- from `done x on …` to fact records.
 *
 * The facts of a corpus are sorted by duty once; an occurrence then takes
 * those with its key.  A fact counts from the last day of its extent unless
 * it says `known`; one on an unknown day counts always. */
#include "compiler/dates/facts.h"

#include "compiler/dates/occurrence.h"
#include "compiler/dates/sessions.h"
#include "compiler/dates/written.h"
#include "compiler/names/asof.h"
#include "compiler/names/resolve.h"
#include "lang/sort.h"


typedef struct { Number duty; uint32_t said; } Entry;

struct FactIndex {
    Entry   *entries;           /* by duty, then in the order of the text */
    size_t   count;
};

static int by_duty(const void *left, const void *right)
{
    const Entry *a = left, *b = right;
    return a->duty != b->duty ? compare_numbers(a->duty, b->duty)
                              : compare_numbers(a->said, b->said);
}

/* What was thought is worth little without when it was thought. */
static void need_known(Spec *spec, const Node *n)
{
    FactWord word = n->as.fact->word;
    if ((word != FACT_PLANNED && word != FACT_POSTPONED && word != FACT_WAIVED)
        || n->as.fact->known)
        return;
    diag_begin(spec->diag, CODE_NEEDS_KNOWN, node_head(n),
               "it is not said when this was known");
    diag_help(spec->diag, "add `known DATE`");
}

FactIndex *facts_index(Spec *spec)
{
    FactIndex *index = memory_new(sizeof *index);
    index->entries = memory_new((spec->facts_said.count + 1) * sizeof(Entry));
    for (uint32_t i = 0; i < spec->facts_said.count; i++) {
        const Node *n = spec->facts_said.at[i].node;
        need_known(spec, n);
        Number duty = n->as.fact->session ? 0
                    : resolved(spec, &n->as.fact->thing.ref, IS_DUTY);
        if (duty)
            index->entries[index->count++] = (Entry){duty, i};
    }
    sort_list(index->entries, index->count, sizeof(Entry), by_duty);
    return index;
}

void facts_index_free(FactIndex *index)
{
    memory_free(index->entries);
    memory_free(index);
}

/* The first entry of a duty. */
static size_t first_of(const FactIndex *index, Number duty)
{
    size_t low = 0, high = index->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (index->entries[middle].duty < duty)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* ---- records ------------------------------------------------------------- */

static FactRecord record_of(Spec *spec, const Node *n)
{
    Moment on = moment_written(spec, n->as.fact->point);
    Moment known = moment_written(spec, n->as.fact->known);
    FactRecord record = {.word = n->as.fact->word, .on = on.early,
                         .symbol = n->as.fact->as.name, .place = n->span};
    record.known = moment_known(&known) ? known.early.to
                 : moment_known(&on) ? on.early.to : REMIT_NO_DAY;
    return record;
}

/* `considered X at SESSION` without a day: the report was before the session
 * when it opened, and that is known once it has closed. */
static void date_by_session(Spec *spec, FactRecord *record, const Node *n)
{
    Unit unit;
    if (!n->as.fact->at
        || !session_unit(spec, n->as.fact->at, REMIT_NO_DAY, &unit))
        return;
    record->session = unit.session;
    if (remit_extent_exists(record->on) || !remit_extent_exists(unit.opens))
        return;
    record->on = unit.opens;
    record->known = unit.closes.to;
}

static bool excuses(FactWord word)
{
    return word == FACT_WAIVED || word == FACT_CANCELLED;
}

static void add_fact(Spec *spec, Number occurrence, const Node *n)
{
    FactRecord record = record_of(spec, n);
    record.occurrence = occurrence;
    date_by_session(spec, &record, n);
    if (!asof_day(spec, record.known))
        return;                 /* it is known when the session has closed */
    VEC_PUSH(&spec->facts, record);
    AT(spec->occurrences, occurrence)->fact_count++;
    if (!excuses(record.word))
        return;
    Occurrence *o = AT(spec->occurrences, occurrence);
    Fate        fate = fate_of(spec, o);
    fate.waived = record.known == REMIT_NO_DAY ? REMIT_FIRST_DAY
                                               : record.known;
    fate_set(spec, o, &fate);
}

/* ---- occurrences --------------------------------------------------------- */

/* A duty that does not recur takes its facts without a key. */
static bool fits(const Spec *spec, const Node *n, const Occurrence *o)
{
    Name key = n->as.fact->thing.key;
    return key ? key == o->key : !AT(spec->duties, o->duty)->recurring;
}

/* A meeting held as a session has been held on its last day. */
static void held_as_session(Spec *spec, Number occurrence)
{
    const Occurrence *o = AT(spec->occurrences, occurrence);
    if (AT(spec->duties, o->duty)->word != ACT_MEETING || !o->session)
        return;
    const SessionRecord *s = AT(spec->sessions, o->session);
    if (s->tentative || !remit_extent_exists(s->closes)
        || !asof_day(spec, s->closes.to))
        return;
    VEC_PUSH(&spec->facts, (FactRecord){
        .occurrence = occurrence, .session = o->session, .word = FACT_DONE,
        .on = {s->opens.from, s->closes.to}, .known = s->closes.to,
        .place = s->place});
    AT(spec->occurrences, occurrence)->fact_count++;
}

/* What is inside another is the same document, so the facts of the one are
 * facts of the other. */
static void share_facts(Spec *spec, Number occurrence)
{
    const Duty   *duty =
        AT(spec->duties, AT(spec->occurrences, occurrence)->duty);
    const Clause *inside = duty_first(spec, duty, NODE_INSIDE);
    const ThingItem *item = inside ? inside->node->as.things : NULL;
    for (; item; item = item->next) {
        Number other = occurrence_for(spec, &item->thing, occurrence);
        Number count = other ? AT(spec->occurrences, other)->fact_count : 0;
        for (Number i = 0; i < count; i++) {
            FactRecord fact = *AT(
                spec->facts, AT(spec->occurrences, other)->first_fact + i);
            fact.occurrence = occurrence;
            VEC_PUSH(&spec->facts, fact);
            AT(spec->occurrences, occurrence)->fact_count++;
        }
    }
}

void facts_attach(Spec *spec, const FactIndex *index, Number occurrence)
{
    Number duty = AT(spec->occurrences, occurrence)->duty;
    AT(spec->occurrences, occurrence)->first_fact =
        (Number)spec->facts.count + 1;
    for (size_t i = first_of(index, duty);
         i < index->count && index->entries[i].duty == duty; i++) {
        const Node *n = spec->facts_said.at[index->entries[i].said].node;
        if (fits(spec, n, AT(spec->occurrences, occurrence)))
            add_fact(spec, occurrence, n);
    }
    held_as_session(spec, occurrence);
    share_facts(spec, occurrence);
}

void facts_complain(Spec *spec, const FactIndex *index, Number duty)
{
    for (size_t i = first_of(index, duty);
         i < index->count && index->entries[i].duty == duty; i++)
        occurrence_named(spec, &spec->facts_said.at[index->entries[i].said].node
                                    ->as.fact->thing);
}

/* ---- sessions and events ------------------------------------------------- */

static void add_session_fact(Spec *spec, const Node *n)
{
    const Session *said = n->as.fact->session;
    Unit unit;
    if (!session_unit(spec, said, REMIT_NO_DAY, &unit))
        return;
    FactRecord record = record_of(spec, n);
    record.session = unit.session;
    VEC_PUSH(&spec->facts, record);
}

void facts_of_sessions(Spec *spec)
{
    for (size_t i = 0; i < spec->facts_said.count; i++) {
        const Node *n = spec->facts_said.at[i].node;
        Number body = n->as.fact->session ? 0
                    : resolved(spec, &n->as.fact->thing.ref, IS_BODY);
        if (n->as.fact->session) {
            add_session_fact(spec, n);
        } else if (body) {
            FactRecord record = record_of(spec, n);
            record.body = body;
            VEC_PUSH(&spec->facts, record);
        }
    }
}
