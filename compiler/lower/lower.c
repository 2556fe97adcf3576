/* lower.c -- numbers everything, then makes the arrays one after the other.
 *
 * In:   a spec whose passes are all done; it is given back.
 * Out:  a registry in the orders of runtime/remit.h; the trace beside it.
 *
 * Bodies and duties are sorted by id, instruments by symbol and locator,
 * occurrences by duty, due day and key.  The rest follows what it is of. */
#include "compiler/lower/lower.h"

#include "compiler/lower/lowering.h"
#include "compiler/lower/registry_index.h"
#include "compiler/names/walk.h"
#include "lang/sort.h"
#include "lang/text_order.h"

#include <assert.h>

/* The words of the tree and those of the registry are the same lists. */
_Static_assert((int)ENTITY_PLACE == (int)REMIT_PLACE, "bodies");
_Static_assert((int)INSTRUMENT_DOCUMENT == (int)REMIT_DOCUMENT, "instruments");
_Static_assert((int)WHERE_FOOTNOTE == (int)REMIT_IN_FOOTNOTE, "places");
_Static_assert((int)ACT_MANDATE == (int)REMIT_MANDATE, "acts");
_Static_assert((int)FACT_WAIVED == (int)REMIT_WAIVED_FACT, "facts");
_Static_assert((int)MILESTONE_ISSUE == (int)REMIT_ISSUE, "milestones");
_Static_assert((int)SHOW_CONDITIONAL == (int)REMIT_SHOW_CONDITIONAL, "shows");

/* ---- small records ------------------------------------------------------- */

RemitString lower_name(Lowering *l, Name name)
{
    if (!name)
        return 0;
    if (name > l->string_count)
        return builder_string(l->b, spec_text(l->spec, name));
    RemitString *string = &l->string_of[name - 1];
    if (!*string)
        *string = builder_string(l->b, spec_text(l->spec, name));
    return *string;
}

void lower_clause(Lowering *l, RemitArrayName array, RemitNumber number,
                  const Node *clause)
{
    VEC_PUSH(&l->spec->trace->clauses,
             ((ClausePlace){number, (uint16_t)array, (uint16_t)clause->kind,
                            clause->span}));
}

void lower_blank(Lowering *l, RemitArrayName array, size_t count)
{
    Places *places = &l->spec->trace->places[array];
    builder_blank(l->b, array, count);
    if (!count)
        return;
    places->at = memory_new(count * sizeof *places->at);
    places->count = places->capacity = count;
}

RemitRange lower_begin(const Lowering *l, RemitArrayName array)
{
    return (RemitRange){builder_count(l->b, array) + 1, 0};
}

RemitRange lower_end(const Lowering *l, RemitArrayName array, RemitRange range)
{
    range.count = builder_count(l->b, array) + 1 - range.first;
    return range.count ? range : (RemitRange){0, 0};
}

void lower_texts(Lowering *l, const Text *texts, Name language)
{
    for (; texts; texts = texts->next) {
        Name      tag = texts->language ? texts->language
                      : language ? language : l->english;
        builder_add_text(l->b, (RemitText){
            lower_name(l, tag), builder_string(l->b, text_value(texts))});
        lower_place(l, REMIT_ARRAY_TEXT, texts->span);
    }
}

uint8_t lower_certainty(bool known, bool tentative)
{
    return (uint8_t)(!known ? REMIT_UNDATED
                            : tentative ? REMIT_TENTATIVE : REMIT_FIRM);
}

/* ---- orders -------------------------------------------------------------- */

typedef struct {
    TextKey     first;
    const char *second;
    Number      number;
} ById;

static int by_id(const void *left, const void *right)
{
    const ById *a = left, *b = right;
    int order = text_key_compare(&a->first, &b->first);
    if (!order)
        order = strcmp(a->second, b->second);
    return order ? order : a->number < b->number ? -1 : a->number > b->number;
}

static Number *numbers_new(size_t count)
{
    return memory_new((count + 1) * sizeof(Number));
}

/* Sorts, and writes order and inverse; frees the list. */
static void number_by_id(ById *list, size_t count, Number **order, Number **of)
{
    sort_list(list, count, sizeof *list, by_id);
    *order = numbers_new(count);
    *of = numbers_new(count);
    for (size_t i = 0; i < count; i++) {
        (*order)[i] = list[i].number;
        (*of)[list[i].number - 1] = (Number)i + 1;
    }
    memory_free(list);
}

static const char *text_of(const Lowering *l, Name name)
{
    return spec_text(l->spec, name).at;
}

static TextKey key_of(const Lowering *l, Name name)
{
    return text_key(text_of(l, name));
}

static void number_bodies(Lowering *l)
{
    size_t count = l->spec->bodies.count;
    ById  *list = memory_new((count + 1) * sizeof *list);
    for (Number i = 1; i <= count; i++)
        list[i - 1] =
            (ById){key_of(l, AT(l->spec->bodies, i)->name), "", i};
    number_by_id(list, count, &l->body_order, &l->body_of);
}

static void number_instruments(Lowering *l)
{
    size_t count = l->spec->instruments.count;
    ById  *list = memory_new((count + 1) * sizeof *list);
    for (Number i = 1; i <= count; i++) {
        const Instrument *in = AT(l->spec->instruments, i);
        list[i - 1] =
            (ById){key_of(l, in->symbol), text_of(l, in->locator), i};
    }
    number_by_id(list, count, &l->instrument_order, &l->instrument_of);
}

static void number_duties(Lowering *l)
{
    size_t count = l->spec->duties.count;
    ById  *list = memory_new((count + 1) * sizeof *list);
    for (Number i = 1; i <= count; i++)
        list[i - 1] =
            (ById){key_of(l, AT(l->spec->duties, i)->name), "", i};
    number_by_id(list, count, &l->duty_order, &l->duty_of);
}

/* Of one duty: by due day, those without one last; then by key. */
typedef struct {
    RemitDay    due;
    const char *key;
    Number      number;
} ByDue;

static int by_due(const void *left, const void *right)
{
    const ByDue *a = left, *b = right;
    if (a->due != b->due) {
        if (a->due == REMIT_NO_DAY || b->due == REMIT_NO_DAY)
            return a->due == REMIT_NO_DAY ? 1 : -1;
        return a->due < b->due ? -1 : 1;
    }
    int order = key_compare(a->key, b->key);
    return order ? order : a->number < b->number ? -1 : a->number > b->number;
}

/* Those of one duty are adjacent; duties are in their order already. */
static void number_occurrences(Lowering *l)
{
    const Spec *spec = l->spec;
    size_t      done = 0;
    VEC(ByDue)  list = {0};
    l->occurrence_order = numbers_new(spec->occurrences.count);
    l->occurrence_of = numbers_new(spec->occurrences.count);
    for (size_t d = 0; d < spec->duties.count; d++) {
        const Duty *duty = AT(spec->duties, l->duty_order[d]);
        list.count = 0;
        for (Number i = 0; i < duty->occurrence_count; i++) {
            Number            n = duty->first_occurrence + i;
            const Occurrence *o = AT(spec->occurrences, n);
            VEC_PUSH(&list,
                     (ByDue){o->due.early.to, text_of(l, o->key), n});
        }
        if (list.count > 1)
            sort_list(list.at, list.count, sizeof *list.at, by_due);
        for (size_t i = 0; i < list.count; i++) {
            l->occurrence_order[done++] = list.at[i].number;
            l->occurrence_of[list.at[i].number - 1] = (Number)done;
        }
    }
    assert(done == spec->occurrences.count);
    VEC_FREE(&list);
}

/* Sessions and their parts follow their body, where they stand by opening. */
static void number_sessions(Lowering *l)
{
    const Spec *spec = l->spec;
    Number sessions = 0, parts = 0;
    l->session_of = numbers_new(spec->sessions.count);
    l->part_of = numbers_new(spec->parts.count);
    for (size_t i = 0; i < spec->bodies.count; i++) {
        const Body *body = AT(spec->bodies, l->body_order[i]);
        for (Number s = 0; s < body->session_count; s++) {
            const SessionRecord *session =
                AT(spec->sessions, body->first_session + s);
            l->session_of[body->first_session + s - 1] = ++sessions;
            for (Number p = 0; p < session->part_count; p++)
                l->part_of[session->first_part + p - 1] = ++parts;
        }
    }
}

static void number_paragraphs(Lowering *l)
{
    const Spec *spec = l->spec;
    Number paragraphs = 0;
    l->paragraph_of = numbers_new(spec->paragraphs.count);
    for (size_t i = 0; i < spec->instruments.count; i++) {
        const Instrument *in = AT(spec->instruments, l->instrument_order[i]);
        for (Number p = 0; p < in->paragraph_count; p++)
            l->paragraph_of[in->first_paragraph + p - 1] = ++paragraphs;
    }
}

static void find_established(Lowering *l)
{
    l->established = numbers_new(l->spec->bodies.count);
    for (Number i = 1; i <= l->spec->duties.count; i++) {
        const Duty *duty = AT(l->spec->duties, i);
        if (duty->word == ACT_ESTABLISH && duty->of
            && !l->established[duty->of - 1])
            l->established[duty->of - 1] = i;
    }
}

static void number_all(Lowering *l)
{
    number_bodies(l);
    number_instruments(l);
    number_duties(l);
    number_occurrences(l);
    number_sessions(l);
    number_paragraphs(l);
    find_established(l);
    lower_common(l);
}

static void free_numbers(Lowering *l)
{
    Number *lists[] = {
        l->body_order, l->body_of, l->instrument_order, l->instrument_of,
        l->duty_order, l->duty_of, l->occurrence_order, l->occurrence_of,
        l->session_of, l->part_of, l->paragraph_of, l->established,
        l->string_of,
        l->zone_of
    };
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        memory_free(lists[i]);
    memory_free(l->of_paragraph);
    memory_free(l->of_instrument);
    VEC_FREE(&l->common);
    VEC_FREE(&l->reached);
    VEC_FREE(&l->lead.list);
    VEC_FREE(&l->with.list);
}

/* ---- links --------------------------------------------------------------- */

/* An https address with a host, in the characters that an address has. */
static bool is_https(Str link)
{
    Str scheme = STR_LIT("https://");
    if (link.len <= scheme.len || memcmp(link.at, scheme.at, scheme.len) != 0)
        return false;
    if (strchr("/:?#@.", link.at[scheme.len]))
        return false;
    for (uint32_t i = 0; i < link.len; i++) {
        unsigned char c = (unsigned char)link.at[i];
        if (c <= ' ' || c == 0x7f || strchr("\"<>\\^`{|}", c))
            return false;
    }
    return true;
}

static void check_link(Spec *spec, Node *n, const Node *parent, void *context)
{
    (void)parent;
    (void)context;
    if (is_https(text_value(n->as.texts)))
        return;
    diag_begin(spec->diag, CODE_BAD_LINK, n->as.texts->span,
               "this is no https address");
    diag_help(spec->diag, "a link begins with `https://` and has no blanks");
}

/* ---- room ---------------------------------------------------------------- */

static void reserve_array(Lowering *l, RemitArrayName array, size_t count)
{
    builder_reserve(l->b, array, count);
    VEC_RESERVE(&l->spec->trace->places[array], count);
}

/* The long arrays; how many texts and actors there are is guessed. */
static void reserve(Lowering *l)
{
    const Spec *spec = l->spec;
    Trace      *trace = spec->trace;
    size_t      duties = spec->duties.count;
    size_t      occurrences = spec->occurrences.count;
    size_t      bytes = 0;
    for (size_t i = 0; i < spec->modules.count; i++)
        bytes += spec->modules.at[i]->source->len;
    reserve_array(l, REMIT_ARRAY_OCCURRENCE, occurrences);
    reserve_array(l, REMIT_ARRAY_HOP, spec->hops.count);
    reserve_array(l, REMIT_ARRAY_MILESTONE, spec->milestones.count);
    reserve_array(l, REMIT_ARRAY_DEPENDENCY, spec->needs.count);
    reserve_array(l, REMIT_ARRAY_TEXT, 2 * duties);
    reserve_array(l, REMIT_ARRAY_ACTOR, 2 * duties);
    reserve_array(l, REMIT_ARRAY_NUMBER, duties);
    VEC_RESERVE(&trace->opens, occurrences);
    VEC_RESERVE(&trace->due, occurrences);
    VEC_RESERVE(&trace->drivers, occurrences);
    VEC_RESERVE(&trace->revised, occurrences);
    VEC_RESERVE(&trace->hops, spec->hops.count);
    builder_reserve_strings(l->b, 2 * (size_t)intern_count(spec->names), bytes);
}

/* ---- the pass ------------------------------------------------------------ */

static void renumber_subjects(Lowering *l)
{
    const Spec *spec = l->spec;
    diag_renumber(spec->diag, ABOUT_DUTY, REMIT_ARRAY_DUTY, l->duty_of,
                  (uint32_t)spec->duties.count);
    diag_renumber(spec->diag, ABOUT_OCCURRENCE, REMIT_ARRAY_OCCURRENCE,
                  l->occurrence_of, (uint32_t)spec->occurrences.count);
    diag_renumber(spec->diag, ABOUT_SESSION, REMIT_ARRAY_SESSION,
                  l->session_of, (uint32_t)spec->sessions.count);
}

/* What is done with is given back at once, so that the lists of the spec and
 * the arrays of the registry are never there together; that is the peak. */
void lower(Spec *spec, RemitRegistry **registry)
{
    Lowering l = {.spec = spec, .b = registry_builder_new(),
                  .english = intern(spec->names, STR_LIT("en"))};
    l.string_count = intern_count(spec->names);
    l.string_of = numbers_new(l.string_count);
    Name language = spec->root && spec->root->language ? spec->root->language
                                                       : l.english;
    builder_settings(l.b, spec->options->as_of, spec->horizon,
                     lower_name(&l, language));
    VEC_FREE(&spec->bounds);    /* nobody asks for them any more */
    walk_kind(spec, NODE_LINK, check_link, NULL);
    reserve(&l);
    number_all(&l);
    revised_begin(&l);
    lower_zones(&l);
    lower_bodies(&l);
    lower_instruments(&l);
    renumber_subjects(&l);
    lower_expected(&l);
    lower_reached(&l);
    spec_shed_dates(spec);
    lower_occurrences(&l);
    revised_end(&l);
    spec_shed_occurrences(spec);
    lower_duties(&l);
    lower_relations(&l);
    lower_calendars(&l);
    free_numbers(&l);
    spec_shed(spec);
    *registry = registry_builder_finish(l.b);
    registry_builder_free(l.b);
}
