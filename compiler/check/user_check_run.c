/* user_check_run.c -- asks the checks of a spec of its registry.
 *
 * In:   typed checks, and a registry with its trace.
 * Out:  a finding for each record of which a condition holds, at its place.
 *
 * note [none]: a field may have no value.  What is none is in nothing, comes
 * before and after nothing, and equals only the word `none`; so `!=`, the
 * opposite of `=`, holds of it.  An act is asked by its occurrences, in order,
 * and found once, by the first of which the condition holds. */
#include "compiler/check/user_check_call.h"

#include "runtime/dayrule.h"
#include "runtime/foreign/remit_foreign.h"

#include <string.h>

typedef struct {
    Spec       *spec;           /* its foreign functions */
    Check       check;
    RemitNumber records[USER_CHECK_DEPTH];
} Run;

static Value value_of(Run *run, UserTerm *term);

static bool holds(Run *run, UserTerm *term)
{
    Value value = value_of(run, term);
    return !value.none && value.truth;
}

static Value truth(bool is)
{
    return (Value){.truth = is};
}

/* ---- names and points ---------------------------------------------------- */

static Value field_value(Run *run, const UserTerm *term)
{
    RemitNumber record = run->records[term->slot];
    if (term->has_through) {
        Value through = user_field_value(&run->check, term->through, record);
        if (through.none)
            return through;
        record = through.record;
    }
    return user_field_value(&run->check, term->field, record);
}

static Value name_value(const Run *run, const UserTerm *term)
{
    RemitFound found = {REMIT_ARRAY_COUNT, 0};
    if (term->has_field || !term->name)
        return (Value){.none = true};
    if (term->type == TYPE_WORD || term->type == TYPE_TEXT)
        return (Value){.text = term->name};
    remit_find(run->check.registry, term->name, &found);
    return (Value){.none = !found.number, .record = found.number};
}

static Value point_value(const UserTerm *term)
{
    const Point *p = term->expr->as.point;
    if (p->kind == POINT_EXTENT)
        return (Value){.days = p->as.extent};
    return (Value){.none = true};       /* yearly: see lies_in_yearly */
}

/* ---- comparing ----------------------------------------------------------- */

/* A date, or the days of a year that is written as a number. */
static RemitExtent days_of(const UserTerm *term, const Value *value)
{
    return term->type == TYPE_NUMBER ? remit_extent_year((int)value->number)
                                     : value->days;
}

/* The last day that lies so long after `from`. */
static RemitDay after(RemitDay from, const UserTerm *term, const Value *value)
{
    if (term->type == TYPE_NUMBER)
        return remit_day_add_days(from, (int32_t)value->number);
    return remit_day_shift(from, value->duration, false, NULL);
}

/* -1, 0, 1: a span against a length of time. */
static int span_order(const Value *span, const UserTerm *term,
                      const Value *value)
{
    RemitDay end = after(span->days.from, term, value);
    return span->days.to < end ? -1 : span->days.to > end;
}

static int number_order(int64_t a, int64_t b)
{
    return a < b ? -1 : a > b;
}

static bool is_called(const Run *run, const UserTerm *term, RemitNumber record,
                      const char *text)
{
    const Check *check = &run->check;
    if (term->type == TYPE_INSTRUMENT)
        return strcmp(check_instrument(check, record), text) == 0;
    if (term->type == TYPE_SESSION)
        return strcmp(check_session(check, record), text) == 0;
    RemitBody body = remit_body(check->registry, record);
    if (strcmp(check_string(check, body.id), text) == 0)
        return true;
    for EACH_IN(n, body.names)
        if (strcmp(check_string(check,
                                remit_text(check->registry, n).value),
                   text) == 0)
            return true;
    return false;
}

static bool is_texty(ValueType type)
{
    return type == TYPE_TEXT || type == TYPE_WORD;
}

static bool equals(const Run *run, const UserTerm *a, const UserTerm *b,
                   const Value *x, const Value *y)
{
    if (a->type == TYPE_NONE || b->type == TYPE_NONE)
        return (x->none || a->type == TYPE_NONE)
            && (y->none || b->type == TYPE_NONE);
    if (x->none || y->none)
        return false;
    if (is_texty(a->type))
        return is_texty(b->type) ? strcmp(x->text, y->text) == 0
                                 : is_called(run, b, y->record, x->text);
    if (is_texty(b->type))
        return is_called(run, a, x->record, y->text);
    if (a->type == TYPE_SPAN)
        return span_order(x, b, y) == 0;
    if (b->type == TYPE_SPAN)
        return span_order(y, a, x) == 0;
    if (a->type == TYPE_DAYS || b->type == TYPE_DAYS) {
        RemitExtent d = days_of(a, x), e = days_of(b, y);
        return d.from == e.from && d.to == e.to;
    }
    return a->type == TYPE_NUMBER ? x->number == y->number
         : a->type == TYPE_TRUTH  ? x->truth == y->truth
                                  : x->record == y->record;
}

/* Dates are before each other by all their days, and no later by their last;
 * no earlier by their first. */
static bool date_order(ExprKind kind, RemitExtent a, RemitExtent b)
{
    switch ((int)kind) {
    case EXPR_LESS:          return a.to < b.from;
    case EXPR_LESS_EQUAL:    return a.to <= b.to;
    case EXPR_GREATER:       return a.from > b.to;
    case EXPR_GREATER_EQUAL: return a.from >= b.from;
    default:                 return false;
    }
}

static bool by_order(ExprKind kind, int order)
{
    switch ((int)kind) {
    case EXPR_LESS:          return order < 0;
    case EXPR_LESS_EQUAL:    return order <= 0;
    case EXPR_GREATER:       return order > 0;
    case EXPR_GREATER_EQUAL: return order >= 0;
    default:                 return false;
    }
}

static bool is_ordered(ExprKind kind, const UserTerm *a, const UserTerm *b,
                       const Value *x, const Value *y)
{
    if (x->none || y->none)
        return false;
    if (a->type == TYPE_SPAN)
        return by_order(kind, span_order(x, b, y));
    if (b->type == TYPE_SPAN)
        return by_order(kind, -span_order(y, a, x));
    if (a->type == TYPE_DAYS || b->type == TYPE_DAYS)
        return date_order(kind, days_of(a, x), days_of(b, y));
    return by_order(kind, number_order(x->number, y->number));
}

/* ---- in ------------------------------------------------------------------ */

/* The days of a point without a year, in a year. */
static RemitExtent yearly_in(const Point *p, int year)
{
    return p->kind == POINT_MONTH
        ? remit_extent_month(year, p->as.month)
        : remit_extent_day(remit_dayrule_in(&p->as.rule, year));
}

/* In a span of the year that `days` begin in, or of the year before, when it
 * goes into the next. */
static bool lies_in_season(const Point *p, RemitExtent days)
{
    int year = remit_civil(days.from).year;
    for (int y = year - 1; y <= year; y++) {
        RemitExtent first = yearly_in(p->as.season.first, y);
        RemitExtent last = yearly_in(p->as.season.last, y);
        if (remit_extent_exists(first) && remit_extent_exists(last)
            && last.to < first.from)
            last = yearly_in(p->as.season.last, y + 1);
        if (remit_extent_exists(first) && remit_extent_exists(last)
            && days.from >= first.from && days.to <= last.to)
            return true;
    }
    return false;
}

static bool lies_in_yearly(const Point *p, RemitExtent days)
{
    if (p->kind == POINT_SEASON)
        return lies_in_season(p, days);
    RemitCivil from = remit_civil(days.from), to = remit_civil(days.to);
    if (p->kind == POINT_MONTH)
        return from.month == p->as.month && to.month == p->as.month
            && from.year == to.year;
    RemitDay day = remit_dayrule_in(&p->as.rule, from.year);
    return days.from == day && days.to == day;
}

static bool lies_in(const Run *run, const UserTerm *a, const UserTerm *b,
                    const Value *x, const Value *y)
{
    if (x->none || (y->none && b->type != TYPE_YEARLY))
        return false;
    if (b->type == TYPE_BODIES) {
        RemitFound found = {REMIT_ARRAY_BODY, x->record};
        if (a->type == TYPE_TEXT
            && (!remit_find(run->check.registry, x->text, &found)
                || found.array != REMIT_ARRAY_BODY))
            return false;
        return user_bodies_hold(&run->check, y, found.number);
    }
    if (b->type == TYPE_YEARLY)
        return lies_in_yearly(b->expr->as.point, x->days);
    if (is_texty(a->type))
        return strstr(y->text, x->text) != NULL;
    RemitExtent days = days_of(b, y);
    return days.from <= x->days.from && x->days.to <= days.to;
}

static Value comparison(Run *run, const UserTerm *term)
{
    const UserTerm *a = term->left, *b = term->right;
    Value x = value_of(run, term->left), y = value_of(run, term->right);
    switch ((int)term->kind) {
    case EXPR_EQUAL:     return truth(equals(run, a, b, &x, &y));
    case EXPR_NOT_EQUAL: return truth(!equals(run, a, b, &x, &y));
    case EXPR_IN:        return truth(lies_in(run, a, b, &x, &y));
    default: return truth(is_ordered(term->kind, a, b, &x, &y));
    }
}

/* ---- sums ---------------------------------------------------------------- */

static const char *joined(const Run *run, const char *a, const char *b)
{
    Writer both = writer_memory();
    writer_text(&both, a);
    writer_text(&both, b);
    const char *held = writer_held(&both);
    const char *text = arena_copy(run->check.arena, held, strlen(held));
    writer_free(&both);
    return text;
}

static Value sum(Run *run, const UserTerm *term)
{
    Value x = value_of(run, term->left), y = value_of(run, term->right);
    bool  minus = term->kind == EXPR_MINUS;
    if (x.none || y.none)
        return (Value){.none = true};
    switch ((int)term->type) {
    case TYPE_NUMBER:
        x.number += minus ? -y.number : y.number;
        return x;
    case TYPE_TEXT:
        return (Value){.text = joined(run, x.text, y.text)};
    case TYPE_SPAN:
        return (Value){.days = {y.days.to, x.days.from}};
    default:
        x.days = remit_extent_shift(x.days, y.duration, minus, NULL);
        x.none = !remit_extent_exists(x.days);
        return x;
    }
}

/* ---- quantifiers --------------------------------------------------------- */

/* A walk over a collection: the records of one member at a time. */
typedef struct {
    RemitNumber next, last;     /* members */
    RemitRange  records;        /* of the member: its occurrences, or itself */
} Members;

static RemitArrayName array_of(Sort sort)
{
    switch ((int)sort) {
    case SORT_ACT:        return REMIT_ARRAY_DUTY;
    case SORT_OCCURRENCE: return REMIT_ARRAY_OCCURRENCE;
    case SORT_HOP:        return REMIT_ARRAY_HOP;
    case SORT_SESSION:    return REMIT_ARRAY_SESSION;
    case SORT_BODY:       return REMIT_ARRAY_BODY;
    default:              return REMIT_ARRAY_INSTRUMENT;
    }
}

static Members members_of(const Run *run, const UserTerm *term)
{
    const RemitRegistry *r = run->check.registry;
    if (term->sort == SORT_HOP) {
        RemitRange hops =
            remit_occurrence(r, run->records[term->act]).hops;
        return (Members){hops.first, hops.first + hops.count - 1, {0, 0}};
    }
    return (Members){1, remit_count(r, array_of(term->sort)), {0, 0}};
}

/* Acts are what obliges somebody. */
static bool is_member(const Run *run, const UserTerm *term, RemitNumber n)
{
    if (term->sort != SORT_ACT)
        return true;
    RemitDuty duty = remit_duty(run->check.registry, n);
    return (term->act < 0 || duty.kind == term->act)
        && check_binds(&run->check, n);
}

static bool next_member(const Run *run, const UserTerm *term, Members *m)
{
    while (m->next && m->next <= m->last) {
        RemitNumber n = m->next++;
        if (!is_member(run, term, n))
            continue;
        m->records = term->sort == SORT_ACT
                   ? remit_duty(run->check.registry, n).occurrences
                   : (RemitRange){n, 1};
        return true;
    }
    return false;
}

/* Whether the condition holds of any record of the member; if so the slot
 * is left at that one.  For `every`, of all of them. */
static bool holds_of(Run *run, UserTerm *term, const Members *m, bool all)
{
    for EACH_IN(n, m->records) {
        run->records[term->slot] = n;
        if (holds(run, term->right) != all)
            return !all;
    }
    return all;
}

static Value quantified(Run *run, UserTerm *term)
{
    int64_t count = 0;
    bool    every = term->kind == EXPR_EVERY;
    if (term->closed && term->known)
        return term->value;
    Members m = members_of(run, term);
    while (next_member(run, term, &m)) {
        bool is = holds_of(run, term, &m, every);
        count += is != every;   /* of `every`: those that fail */
        if (count && term->kind != EXPR_COUNT_OF)
            break;
    }
    term->value = (Value){.number = count,
                          .truth = every ? count == 0 : count > 0};
    term->known = true;
    return term->value;
}

/* ---- calls --------------------------------------------------------------- */

static Value called(Run *run, UserTerm *term)
{
    Value    values[REMIT_FOREIGN_MOST_PARAMETERS];
    uint32_t i = 0;
    for (UserTerm *a = term->left; a; a = a->next)
        values[i++] = value_of(run, a);
    return user_call_value(run->spec, &run->check, term, values);
}

/* ---- terms --------------------------------------------------------------- */

static Value value_of(Run *run, UserTerm *term)
{
    const Expr *e = term->expr;
    switch (term->kind) {
    case EXPR_NUMBER:   return (Value){.number = e->as.number};
    case EXPR_TEXT:
        if (!term->name)
            term->name = arena_copy(run->check.arena, e->as.text.at,
                                    e->as.text.len);
        return (Value){.text = term->name};
    case EXPR_TRUTH:    return truth(e->as.truth);
    case EXPR_DURATION: return (Value){.duration = e->as.duration};
    case EXPR_POINT:    return point_value(term);
    case EXPR_FIELD:
        return term->has_field ? field_value(run, term)
                               : name_value(run, term);
    case EXPR_NOT:      return truth(!holds(run, term->left));
    case EXPR_AND:
        return truth(holds(run, term->left) && holds(run, term->right));
    case EXPR_OR:
        return truth(holds(run, term->left) || holds(run, term->right));
    case EXPR_EQUAL: case EXPR_NOT_EQUAL: case EXPR_LESS: case EXPR_LESS_EQUAL:
    case EXPR_GREATER: case EXPR_GREATER_EQUAL: case EXPR_IN:
        return comparison(run, term);
    case EXPR_PLUS: case EXPR_MINUS:
        return sum(run, term);
    case EXPR_CALL:
        return called(run, term);
    case EXPR_SOME: case EXPR_EVERY: case EXPR_COUNT_OF:
        return quantified(run, term);
    }
    return (Value){.none = true};
}

/* ---- findings ------------------------------------------------------------ */

static Span place_of_record(const Check *check, Sort sort, RemitNumber n)
{
    if (sort == SORT_ACT)
        return check_place(check, REMIT_ARRAY_DUTY,
                           remit_occurrence(check->registry, n).duty);
    if (sort == SORT_OCCURRENCE)
        return check_due_place(check, n);
    return check_place(check, array_of(sort), n);
}

/* An act is told by its first occurrence, and is about its duty; a hop is a
 * matter of what takes it. */
static void about_record(const Check *check, Sort sort, RemitNumber n)
{
    if (sort == SORT_ACT)
        check_about(check, REMIT_ARRAY_DUTY,
                    remit_occurrence(check->registry, n).duty);
    else if (sort == SORT_HOP)
        check_about(check, REMIT_ARRAY_OCCURRENCE,
                    remit_hop(check->registry, n).occurrence);
    else
        check_about(check, array_of(sort), n);
}

enum { MESSAGE_MAX = 4000 };    /* bytes; a finding shows fewer of a message */

/* What a check finds does not hang on the language in which it is read; what
 * its message quotes does. */
static void say(Run *run, const UserCheck *user, Writer *text)
{
    run->check.language = run->spec->options->language;
    for (const Hole *hole = user->message; hole; hole = hole->next) {
        writer_str(text, hole->before);
        if (!hole->term)
            break;
        Value value = value_of(run, hole->term);
        user_value_write(text, &run->check, hole->term->type, &value);
        if (text->count > MESSAGE_MAX)
            break;
    }
    run->check.language = NULL;
}

static void tell(Run *run, const UserCheck *user, RemitNumber record)
{
    const Check *check = &run->check;
    Writer       text = writer_memory();
    say(run, user, &text);
    diag_begin_own(check->diag, user->severity,
                   place_of_record(check, user->each.sort, record), "%s: %s",
                   user->name, writer_held(&text));
    about_record(check, user->each.sort, record);
    diag_note(check->diag, node_head(user->node), "the check stands here");
    writer_free(&text);
}

static void run_check(Run *run, UserCheck *user)
{
    Members m = members_of(run, &user->each);
    while (next_member(run, &user->each, &m))
        if (holds_of(run, &user->each, &m, false))
            tell(run, user, run->records[0]);
}

void user_checks_run(UserChecks *checks, Spec *spec,
                     const RemitRegistry *registry)
{
    Run run = {.spec = spec,
               .check = {.registry = registry, .trace = spec->trace,
                         .names = spec->names, .diag = spec->diag,
                         .arena = arena_new()}};
    for (size_t i = 0; i < checks->all.count; i++)
        run_check(&run, &checks->all.at[i]);
    arena_free(run.check.arena);
}
