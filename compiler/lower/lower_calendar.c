/* lower_calendar.c -- calendars: what each shows, when it reminds, in which
 * languages. */
#include "compiler/lower/lowering.h"

#include "compiler/names/resolve.h"
#include "lang/sort.h"


typedef struct { const char *id; const Said *said; } Named;

static int by_id(const void *left, const void *right)
{
    const Named *a = left, *b = right;
    int order = strcmp(a->id, b->id);
    return order ? order : a->said < b->said ? -1 : a->said > b->said;
}

/* ---- clauses ------------------------------------------------------------- */

static RemitRange titles(Lowering *l, const Said *said)
{
    const Node *node = said->node;
    RemitRange  range = lower_begin(l, REMIT_ARRAY_TEXT);
    lower_texts(l, node->as.decl.title, said->module->language);
    for (const Node *n = node->as.decl.block; n; n = n->next)
        if (n->kind == NODE_TITLE || n->kind == NODE_NAME)
            lower_texts(l, n->as.texts, said->module->language);
    return lower_end(l, REMIT_ARRAY_TEXT, range);
}

static void add_show(Lowering *l, RemitNumber calendar, const Node *n,
                     RemitNumber body)
{
    builder_add_show(l->b, (RemitShow){
        .calendar = calendar, .body = body,
        .word = (uint8_t)n->as.show.word});
    lower_place(l, REMIT_ARRAY_SHOW, n->span);
}

static RemitRange shows(Lowering *l, RemitNumber calendar, const Node *n)
{
    RemitRange range = lower_begin(l, REMIT_ARRAY_SHOW);
    for (; n; n = n->next) {
        if (n->kind != NODE_SHOW)
            continue;
        if (!n->as.show.of)
            add_show(l, calendar, n, 0);
        for (const RefItem *item = n->as.show.of; item; item = item->next) {
            Number body = resolved(l->spec, &item->ref, IS_BODY);
            add_show(l, calendar, n, LOWERED(l->body_of, body));
        }
    }
    return lower_end(l, REMIT_ARRAY_SHOW, range);
}

static void add_number(Lowering *l, RemitNumber number, Span place)
{
    builder_add_number(l->b, number);
    lower_place(l, REMIT_ARRAY_NUMBER, place);
}

static void add_reminder(Lowering *l, const DurationItem *item)
{
    RemitDuration by = item->duration;
    if (by.unit == REMIT_DAYS || by.unit == REMIT_WEEKS) {
        RemitNumber each = by.unit == REMIT_WEEKS ? 7 : 1;
        add_number(l, (RemitNumber)by.count * each, item->span);
        return;
    }
    diag_begin(l->spec->diag, CODE_OUT_OF_RANGE, item->span,
               "a reminder comes a number of days or weeks before");
}

static RemitRange reminders(Lowering *l, const Node *n)
{
    RemitRange range = lower_begin(l, REMIT_ARRAY_NUMBER);
    for (; n; n = n->next)
        if (n->kind == NODE_REMIND)
            for (const DurationItem *i = n->as.durations; i; i = i->next)
                add_reminder(l, i);
    return lower_end(l, REMIT_ARRAY_NUMBER, range);
}

static RemitRange languages(Lowering *l, const Node *n)
{
    RemitRange range = lower_begin(l, REMIT_ARRAY_NUMBER);
    for (; n; n = n->next)
        if (n->kind == NODE_LANGUAGE)
            for (const RefItem *i = n->as.refs; i; i = i->next)
                add_number(l, lower_name(l, i->ref.name), i->ref.span);
    return lower_end(l, REMIT_ARRAY_NUMBER, range);
}

/* ---- calendars ----------------------------------------------------------- */

static void add_calendar(Lowering *l, const Said *said)
{
    const Node   *node = said->node;
    const Node   *block = node->as.decl.block;
    RemitNumber   number = builder_count(l->b, REMIT_ARRAY_CALENDAR) + 1;
    RemitCalendar record = {.id = lower_name(l, node->as.decl.ref.name)};
    record.titles = titles(l, said);
    record.shows = shows(l, number, block);
    record.remind = reminders(l, block);
    record.languages = languages(l, block);
    builder_add_calendar(l->b, record);
    lower_place(l, REMIT_ARRAY_CALENDAR,
                span_join(node_head(node), node->as.decl.ref.span));
}

static void tell_twice(Lowering *l, const Node *first, const Node *again)
{
    diag_begin(l->spec->diag, CODE_DECLARED_TWICE, again->as.decl.ref.span,
               "the calendar `%.*s` is declared twice",
               STR_ARG(spec_text(l->spec, again->as.decl.ref.name)));
    diag_note(l->spec->diag, first->as.decl.ref.span,
              "it is first declared here");
}

void lower_calendars(Lowering *l)
{
    size_t count = l->spec->calendars.count;
    Named *list = memory_new((count + 1) * sizeof *list);
    for (size_t i = 0; i < count; i++) {
        const Said *said = &l->spec->calendars.at[i];
        list[i] = (Named){spec_text(l->spec, said->node->as.decl.ref.name).at,
                          said};
    }
    sort_list(list, count, sizeof *list, by_id);
    for (size_t i = 0; i < count; i++) {
        if (i > 0 && strcmp(list[i].id, list[i - 1].id) == 0)
            tell_twice(l, list[i - 1].said->node, list[i].said->node);
        else
            add_calendar(l, list[i].said);
    }
    memory_free(list);
}
