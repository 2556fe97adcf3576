/* remarks.c -- looks through a spec for what its registry will not show. */
#include "compiler/dates/remarks.h"

#include "compiler/dates/called.h"
#include "compiler/dates/moment.h"
#include "compiler/dates/point.h"
#include "compiler/dates/seats.h"

/* ---- deadlines ----------------------------------------------------------- */

/* Every deadline is a clause's.  Whether that says itself when something is
 * due; what lies inside or beside another thing only follows that one. */
static bool says_when(const Spec *spec, const BoundRecord *bound)
{
    if (!bound->deadline)
        return false;
    switch (AT(spec->clauses, bound->clause)->kind) {
    case NODE_BY: case NODE_BEFORE: case NODE_ON: case NODE_IN: case NODE_AT:
    case NODE_BETWEEN: case NODE_WITHIN: case NODE_JUST_BEFORE:
        return true;
    default:
        return false;
    }
}

/* The bounds of an occurrence were gathered one after the other. */
static void remark_deadlines(Spec *spec)
{
    const BoundRecord *first = NULL;
    for (size_t i = 0; i < spec->bounds.count; i++) {
        const BoundRecord *b = &spec->bounds.at[i];
        if (!says_when(spec, b))
            continue;
        if (!first || first->occurrence != b->occurrence) {
            first = b;
        } else if (first->day != b->day) {
            Number duty = AT(spec->occurrences, b->occurrence)->duty;
            VEC_PUSH(&spec->trace->remarks, (Remark){
                .word = REMARK_TWO_DEADLINES,
                .subject = AT(spec->duties, duty)->name,
                .first = b->day, .second = first->day,
                .place = bound_place(spec, b),
                .other = bound_place(spec, first)});
        }
    }
}

/* ---- leads --------------------------------------------------------------- */

static void remark_leads(Spec *spec, const Duty *duty)
{
    Number        cursor = 0;
    int32_t       count = 0;
    const Clause *clause, *last = NULL;
    while ((clause = duty_clause(spec, duty, NODE_LEAD, &cursor)) != NULL) {
        last = clause;
        for (const Actor *a = clause->node->as.actors; a; a = a->next)
            count++;
    }
    if (count < 2 || duty_first(spec, duty, NODE_JOINTLY))
        return;
    VEC_PUSH(&spec->trace->remarks, (Remark){
        .word = REMARK_TWO_LEADS, .subject = duty->name, .first = count,
        .place = last->node->span});
}

/* ---- rotations ----------------------------------------------------------- */

static void remark_rotation(Spec *spec, Name body, const Node *n)
{
    if (n->kind == NODE_ROTATES && !n->as.rotates.dated.from)
        VEC_PUSH(&spec->trace->remarks, (Remark){
            .word = REMARK_NO_START, .subject = body, .place = n->span,
            .what = n->as.rotates.role});
}

static void remark_rotations(Spec *spec)
{
    for (size_t i = 0; i < spec->bodies.count; i++) {
        const Body *body = &spec->bodies.at[i];
        const Node *n = body->node ? body->node->as.decl.block : NULL;
        for (; n; n = n->next)
            remark_rotation(spec, body->name, n);
    }
    for (size_t i = 0; i < spec->duties.count; i++) {
        const Duty *duty = &spec->duties.at[i];
        for (Number c = 0; duty->of && c < duty->clause_count; c++)
            remark_rotation(spec, AT(spec->bodies, duty->of)->name,
                            AT(spec->clauses, duty->first_clause + c)->node);
    }
}

/* ---- lengths ------------------------------------------------------------- */

/* The last day of what a clause bounds; REMIT_NO_DAY: not known. */
static RemitDay last_day(const Reader *reader, const Point *point)
{
    Moment m = point_read(reader, point, USE_ALL);
    return moment_known(&m) ? m.early.to : REMIT_NO_DAY;
}

/* `for 5 years` behind `from` and `until`, or `between`: how long they are is
 * said twice.  The terms of a mandate are looked at where they are made. */
static void remark_length(Spec *spec, Number number)
{
    const Duty   *duty = AT(spec->duties, number);
    const Clause *span = duty_first(spec, duty, NODE_FOR);
    const Clause *from = duty_first(spec, duty, NODE_FROM);
    const Clause *until = duty_first(spec, duty, NODE_UNTIL);
    const Clause *between = duty_first(spec, duty, NODE_BETWEEN);
    Reader        reader = {spec, number, 0, remit_extent_none(), REMIT_NO_DAY};
    const Point  *first = from ? from->node->as.point : NULL;
    const Point  *last = until ? until->node->as.point : NULL;
    if (between && !last) {
        first = between->node->as.points->point;
        last = between->node->as.points->next->point;
    }
    if (!span || !first || !last || duty->word == ACT_MANDATE)
        return;
    Moment   begins = point_read(&reader, first, USE_OPENING);
    RemitDay said = last_day(&reader, last);
    RemitDay length = moment_known(&begins)
        ? called_term_end(&reader, begins.early.from, &span->node->as.length)
        : REMIT_NO_DAY;
    if (said != REMIT_NO_DAY && length != REMIT_NO_DAY && said != length)
        trace_remark(spec->trace, (Remark){
            REMARK_TERM_LENGTH, duty->name, length, said, last->span, NO_SPAN,
            0});
}

/* ---- places -------------------------------------------------------------- */

static void remark_weekends(Spec *spec)
{
    for (size_t i = 0; i < spec->seats->tables.count; i++) {
        const SeatTable *table = &spec->seats->tables.at[i];
        if (table->weekend != REMIT_WEEKEND_SAT_SUN)
            VEC_PUSH(&spec->trace->remarks, (Remark){
                .word = REMARK_WEEKEND, .first = table->weekend,
                .subject = AT(spec->bodies, table->place)->name});
    }
}

/* ---- names --------------------------------------------------------------- */

/* A file that encodes instruments declares what they speak of; one without is
 * a library, whose names wait for others. */
static bool is_encoding(const Module *module)
{
    for (const Node *n = module->first; n; n = n->next)
        if (n->kind == NODE_INSTRUMENT)
            return true;
    return false;
}

/* An event with its day is a statement in itself. */
static void remark_unused(Spec *spec, const Node *n)
{
    Number entity = n->kind == NODE_ENTITY
                  ? spec_entity(spec, n->as.decl.ref.name) : 0;
    if (!entity || n->as.decl.point
        || (entity <= spec->used.count && *AT(spec->used, entity)))
        return;
    VEC_PUSH(&spec->trace->remarks, (Remark){
        .word = REMARK_NEVER_USED, .subject = n->as.decl.ref.name,
        .place = n->as.decl.ref.span});
}

static void remark_names(Spec *spec)
{
    if (spec->options->as_of != REMIT_NO_DAY)
        return;                 /* what uses them may not be known yet */
    for (size_t i = 0; i < spec->modules.count; i++) {
        const Module *module = spec->modules.at[i];
        if (!is_encoding(module))
            continue;
        for (const Node *n = module->first; n; n = n->next)
            remark_unused(spec, n);
    }
}

void remarks_make(Spec *spec)
{
    remark_deadlines(spec);
    for (size_t i = 0; i < spec->duties.count; i++)
        remark_leads(spec, &spec->duties.at[i]);
    for (Number i = 1; i <= spec->duties.count; i++)
        remark_length(spec, i);
    remark_weekends(spec);
    remark_rotations(spec);
    remark_names(spec);
    remark_restated(spec);
}
