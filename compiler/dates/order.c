/* order.c -- sorts duties by what they refer to, with Tarjan's algorithm.
 *
 * In:   duties with their clauses, names resolved.
 * Out:  spec->order: groups of duties that refer to each other, each group
 *       after all that it refers to; nearly all are groups of one.
 *
 * Two orders make the result the same on every machine: duties are entered by
 * number, and references are followed in the order of the text.  The walk
 * keeps its own stack. */
#include "compiler/dates/order.h"

#include "compiler/names/resolve.h"
#include "lang/sort.h"


/* Duty `from` needs a date of duty `to`. */
typedef struct { Number from, to; Span place; } Reference;

typedef VEC(Number) Numbers;

typedef struct {
    Spec          *spec;
    VEC(Reference) edges;       /* by `from`, then in the order of the text */
    Number        *first;       /* of duty d: first[d] .. first[d + 1] - 1 */
    Number        *entered;     /* order of entry, 0: not yet */
    Number        *lowest;      /* lowest entry that can be reached */
    Number        *next;        /* edge to follow next */
    bool          *waiting;     /* on `stack` */
    Numbers        stack;       /* entered, their group not complete */
    Numbers        path;        /* from the duty entered first to this one */
    Number        *back;        /* all 0 but while a circle is told */
    Number         clock;
} Graph;

/* ---- references ---------------------------------------------------------- */

static void add_edge(Graph *g, Number from, Number to, Span place)
{
    if (to)
        VEC_PUSH(&g->edges, (Reference){from, to, place});
}

static void add_thing(Graph *g, Number from, const Thing *thing, Span place)
{
    add_edge(g, from, resolved(g->spec, &thing->ref, IS_DUTY), place);
}

static void add_things(Graph *g, Number from, const ThingItem *item, Span place)
{
    for (; item; item = item->next)
        add_thing(g, from, &item->thing, place);
}

static void add_point(Graph *g, Number from, const Point *point, Span place);

/* What a function is asked about; `call` may be NULL. */
static void add_call(Graph *g, Number from, const Call *call, Span place)
{
    for (const Argument *a = call ? call->arguments : NULL; a; a = a->next)
        if (a->kind == ARGUMENT_POINT)
            add_point(g, from, a->as.point, place);
}

static void add_point(Graph *g, Number from, const Point *point, Span place)
{
    for (; point; point = point_inner(point))
        if (point->kind == POINT_CALL)
            add_call(g, from, point->as.call, place);
        else if (point->kind == POINT_NAME || point->kind == POINT_DUE
            || point->kind == POINT_DONE)
            add_thing(g, from, &point->as.name, place);
}

static void add_clause(Graph *g, Number from, const Node *n)
{
    switch ((int)n->kind) {
    case NODE_BY: case NODE_BEFORE: case NODE_ON: case NODE_IN: case NODE_AT:
    case NODE_FROM: case NODE_UNTIL: case NODE_JUST_BEFORE: case NODE_DURING:
    case NODE_UPON:
        add_point(g, from, n->as.point, n->span);
        break;
    case NODE_TAKES: case NODE_FOR:
        add_call(g, from, n->as.length.call, n->span);
        break;
    case NODE_AFTER: case NODE_WITHIN:
        add_call(g, from, n->as.within.length.call, n->span);
        add_point(g, from, n->as.within.point, n->span);
        break;
    case NODE_BETWEEN:
        for (const PointItem *item = n->as.points; item; item = item->next)
            add_point(g, from, item->point, n->span);
        break;
    case NODE_COVERS:
        add_point(g, from, n->as.covers.point, n->span);
        break;
    case NODE_EVERY:
        if (n->as.every.kind == EVERY_THING)
            add_thing(g, from, &n->as.every.thing, n->span);
        break;
    case NODE_INSIDE: case NODE_HELD_WITH:
        add_things(g, from, n->as.things, n->span);
        break;
    case NODE_IF:
        add_call(g, from, n->as.condition.call, n->span);
        if (n->as.condition.word == CONDITION_DONE)
            add_thing(g, from, &n->as.condition.thing, n->span);
        else if (n->as.condition.word == CONDITION_ESTABLISHED
                 && resolved(g->spec, &n->as.condition.thing.ref, IS_BODY))
            add_edge(g, from, duty_establishing(
                g->spec, resolved(g->spec, &n->as.condition.thing.ref,
                                  IS_BODY)), n->span);
        break;
    default: break;
    }
}

/* What an extension or an end says about its mandate's days. */
static void add_change(Graph *g, const Change *change)
{
    const Node *n = change->node;
    if (!change->duty)
        return;
    if (n->kind == NODE_EXTENDS) {
        add_point(g, change->duty, n->as.extends.from, n->span);
        add_point(g, change->duty, n->as.extends.to, n->span);
    } else if (n->kind == NODE_TERMINATES) {
        add_point(g, change->duty, n->as.change.on, n->span);
    }
}

static void add_duty(Graph *g, Number number)
{
    const Duty   *duty = AT(g->spec->duties, number);
    const Clause *under = duty_first(g->spec, duty, NODE_UNDER);
    if (under)
        add_edge(g, number, duty->mandate, under->node->span);
    for (Number i = 0; i < duty->clause_count; i++)
        add_clause(g, number,
                   AT(g->spec->clauses, duty->first_clause + i)->node);
}

static int by_from(const void *left, const void *right)
{
    const Reference *a = left, *b = right;
    if (a->from != b->from)
        return a->from < b->from ? -1 : 1;
    return a->place.from != b->place.from
         ? compare_numbers(a->place.from, b->place.from)
         : compare_numbers(a->to, b->to);
}

static void find_edges(Graph *g)
{
    size_t duties = g->spec->duties.count;
    for (Number d = 1; d <= duties; d++)
        add_duty(g, d);
    for (size_t i = 0; i < g->spec->changes.count; i++)
        add_change(g, &g->spec->changes.at[i]);
    if (g->edges.count)
        sort_list(g->edges.at, g->edges.count, sizeof *g->edges.at, by_from);
    for (size_t i = 0; i < g->edges.count; i++)
        g->first[g->edges.at[i].from + 1]++;
    for (size_t d = 1; d <= duties + 1; d++)
        g->first[d] += g->first[d - 1];
}

/* ---- circles ------------------------------------------------------------- */

/* Sets back[d] to 1 + the edge that first reached duty d of the group, on
 * shortest ways from `start`, until start itself is reached again.  The queue
 * keeps whose `back` was set. */
static void search(Graph *g, Number start, Numbers *queue)
{
    VEC_PUSH(queue, start);
    for (size_t i = 0; !g->back[start]; i++) {
        Number d = queue->at[i];
        for (Number e = g->first[d]; e < g->first[d + 1]; e++) {
            Number to = g->edges.at[e].to;
            if (g->back[to] || !g->waiting[to])
                continue;
            g->back[to] = e + 1;
            VEC_PUSH(queue, to);
        }
    }
}

static Str duty_text(const Graph *g, Number duty)
{
    return spec_text(g->spec, AT(g->spec->duties, duty)->name);
}

static void tell(const Graph *g, const Reference *first, size_t steps)
{
    Diag *diag = g->spec->diag;
    Str   name = duty_text(g, first->from);
    if (steps == 1)
        diag_begin(diag, CODE_CIRCLE, first->place, "`%.*s` waits for itself",
                   STR_ARG(name));
    else if (steps == 2)
        diag_begin(diag, CODE_CIRCLE, first->place,
                   "`%.*s` and `%.*s` wait for each other", STR_ARG(name),
                   STR_ARG(duty_text(g, first->to)));
    else
        diag_begin(diag, CODE_CIRCLE, first->place,
                   "`%.*s` waits for itself, by way of %zu others",
                   STR_ARG(name), steps - 1);
}

/* The shortest circle through the first duty of a group. */
static void report(Graph *g, Number start)
{
    Numbers reached = {0}, steps = {0};
    search(g, start, &reached);
    Number d = start;
    do {
        VEC_PUSH(&steps, g->back[d] - 1);
        d = g->edges.at[g->back[d] - 1].from;
    } while (d != start);
    tell(g, &g->edges.at[steps.at[steps.count - 1]], steps.count);
    for (size_t i = 0; i < steps.count; i++)
        diag_about(g->spec->diag,
                   (Subject){ABOUT_DUTY, g->edges.at[steps.at[i]].from});
    for (size_t i = steps.count; steps.count > 1 && i-- > 0;) {
        const Reference *edge = &g->edges.at[steps.at[i]];
        diag_note(g->spec->diag, edge->place, "`%.*s` waits for `%.*s` here",
                  STR_ARG(duty_text(g, edge->from)),
                  STR_ARG(duty_text(g, edge->to)));
    }
    diag_help(g->spec->diag, "each keeps the deadline that its own text "
              "states; none takes a date from the circle");
    for (size_t i = 0; i < reached.count; i++)
        g->back[reached.at[i]] = 0;
    VEC_FREE(&reached);
    VEC_FREE(&steps);
}

static bool refers_to_itself(const Graph *g, Number d)
{
    for (Number e = g->first[d]; e < g->first[d + 1]; e++)
        if (g->edges.at[e].to == d)
            return true;
    return false;
}

/* ---- groups -------------------------------------------------------------- */

static int by_number(const void *left, const void *right)
{
    const Number *a = left, *b = right;
    return compare_numbers(*a, *b);
}

/* Takes the group of `root` from the stack and puts it into the order. */
static void complete(Graph *g, Number root)
{
    Spec   *spec = g->spec;
    size_t  from = g->stack.count;
    while (g->stack.at[--from] != root)
        continue;
    size_t  count = g->stack.count - from;
    Number *group = g->stack.at + from;
    sort_list(group, count, sizeof *group, by_number);
    for (size_t i = 0; i < count; i++) {
        VEC_PUSH(&spec->order, group[i]);
        AT(spec->duties, group[i])->in_circle =
            count > 1 || refers_to_itself(g, group[i]);
    }
    g->stack.count = from;
}

/* Duties of groups not complete yet wait too, but none of them can be reached
 * from a complete group; so the search of report() stays inside. */
static void tell_circle(Graph *g, Number root)
{
    Number least = root;
    for (size_t i = g->stack.count; g->stack.at[--i] != root;)
        if (g->stack.at[i] < least)
            least = g->stack.at[i];
    if (least != root || g->stack.at[g->stack.count - 1] != root
        || refers_to_itself(g, root))
        report(g, least);
}

static void leave(Graph *g, Number d)
{
    if (g->lowest[d] == g->entered[d]) {
        size_t from = g->stack.count;
        tell_circle(g, d);
        do
            g->waiting[g->stack.at[--from]] = false;
        while (g->stack.at[from] != d);
        complete(g, d);
    }
    g->path.count--;
    if (!g->path.count)
        return;
    Number above = g->path.at[g->path.count - 1];
    if (g->lowest[d] < g->lowest[above])
        g->lowest[above] = g->lowest[d];
}

static void enter(Graph *g, Number d)
{
    g->entered[d] = g->lowest[d] = ++g->clock;
    g->next[d] = g->first[d];
    g->waiting[d] = true;
    VEC_PUSH(&g->stack, d);
    VEC_PUSH(&g->path, d);
}

static void walk(Graph *g, Number start)
{
    enter(g, start);
    while (g->path.count) {
        Number d = g->path.at[g->path.count - 1];
        if (g->next[d] == g->first[d + 1]) {
            leave(g, d);
            continue;
        }
        Number to = g->edges.at[g->next[d]++].to;
        if (!g->entered[to])
            enter(g, to);
        else if (g->waiting[to] && g->entered[to] < g->lowest[d])
            g->lowest[d] = g->entered[to];
    }
}

void order_duties(Spec *spec)
{
    size_t room = spec->duties.count + 2;
    Graph  g = {.spec = spec,
                .first = memory_new(room * sizeof *g.first),
                .entered = memory_new(room * sizeof *g.entered),
                .lowest = memory_new(room * sizeof *g.lowest),
                .next = memory_new(room * sizeof *g.next),
                .back = memory_new(room * sizeof *g.back),
                .waiting = memory_new(room * sizeof *g.waiting)};
    find_edges(&g);
    for (Number d = 1; d <= spec->duties.count; d++)
        if (!g.entered[d])
            walk(&g, d);
    memory_free(g.first);
    memory_free(g.entered);
    memory_free(g.lowest);
    memory_free(g.next);
    memory_free(g.back);
    memory_free(g.waiting);
    VEC_FREE(&g.edges);
    VEC_FREE(&g.stack);
    VEC_FREE(&g.path);
}
