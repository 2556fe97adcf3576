/* restated.c -- compares what is restated with what was first said.
 *
 * A restatement may say less: the words of the original that it leaves out
 * still hold.  What it does say must be there as well, and mean the same; its
 * days are worked out as if the original said them. */
#include "compiler/dates/remarks.h"

#include "compiler/dates/covers.h"
#include "compiler/dates/occurrence.h"
#include "compiler/dates/point.h"
#include "compiler/dates/window.h"
#include "compiler/names/resolve.h"

typedef struct {
    Spec         *spec;
    const Change *change;
    Number        duty, occurrence;
    const bool   *acts;         /* by paragraph: whether an act stands in it */
} Restated;

static void tell(const Restated *r, RemarkWord word, Span place, Span other,
                 Str what)
{
    VEC_PUSH(&r->spec->trace->remarks, (Remark){
        .word = word, .subject = AT(r->spec->duties, r->duty)->name,
        .place = place, .other = other,
        .what = intern(r->spec->names, what)});
}

static void differs(const Restated *r, const Node *n, const Clause *original,
                    const char *what)
{
    const Duty *duty = AT(r->spec->duties, r->duty);
    tell(r, REMARK_RESTATED, n->span,
         original ? original->node->span : duty->act->as.act.name.span,
         str_of(what));
}

static const Clause *said(const Restated *r, NodeKind kind)
{
    return duty_first(r->spec, AT(r->spec->duties, r->duty), kind);
}

/* ---- when ---------------------------------------------------------------- */

static bool is_deadline(const Node *n)
{
    switch ((int)n->kind) {
    case NODE_BY: case NODE_BEFORE: case NODE_ON: case NODE_IN: case NODE_AT:
    case NODE_BETWEEN: case NODE_WITHIN: case NODE_JUST_BEFORE:
        return true;
    default:
        return false;
    }
}

/* The original's clause about the deadline, whichever word it uses. */
static const Clause *said_when(const Restated *r)
{
    const Duty *duty = AT(r->spec->duties, r->duty);
    for (Number i = 0; i < duty->clause_count; i++) {
        const Clause *c = AT(r->spec->clauses, duty->first_clause + i);
        if (is_deadline(c->node))
            return c;
    }
    return NULL;
}

/* The due day by one clause alone; REMIT_NO_DAY: it gives none. */
static RemitDay due_by(const Restated *r, Node *n)
{
    Spec      *spec = r->spec;
    Duty      *duty = AT(spec->duties, r->duty);
    Duty       kept_duty = *duty;
    Occurrence kept = *AT(spec->occurrences, r->occurrence);
    size_t     bounds = spec->bounds.count, clauses = spec->clauses.count;
    VEC_PUSH(&spec->clauses, clause_of(n, false));
    duty->first_clause = (Number)spec->clauses.count;
    duty->clause_count = 1;
    window_open(spec, r->occurrence, moment_none());
    RemitDay due = AT(spec->occurrences, r->occurrence)->due.early.to;
    *AT(spec->occurrences, r->occurrence) = kept;
    *AT(spec->duties, r->duty) = kept_duty;
    spec->clauses.count = clauses;
    spec->bounds.count = bounds;
    return due;
}

static void compare_deadline(const Restated *r, Node *n)
{
    const Occurrence *o = AT(r->spec->occurrences, r->occurrence);
    RemitDay due = due_by(r, n);
    RemitDay first = o->due.early.to;
    Fate fate = fate_of(r->spec, AT(r->spec->occurrences, r->occurrence));
    if (due == REMIT_NO_DAY || due == first
        || (fate.has_otherwise && due == fate.otherwise))
        return;
    const Clause *original = said_when(r);
    if (original && due_by(r, original->node) == due)
        return;
    differs(r, n, original, "deadline");
}

/* `ongoing` and the like, of what has a deadline. */
static void compare_vagueness(const Restated *r, const Node *n)
{
    const Clause *original = said_when(r);
    if (original && !said(r, n->kind))
        differs(r, n, original, "deadline");
}

static bool same_every(const Every *a, const Every *b)
{
    return a->kind == b->kind && a->period.count == b->period.count
        && a->period.unit == b->period.unit && a->calendar == b->calendar
        && a->nth == b->nth && a->body.target == b->body.target
        && a->thing.ref.target == b->thing.ref.target;
}

static void compare_every(const Restated *r, const Node *n)
{
    const Clause *original = said(r, NODE_EVERY);
    if (!original || !same_every(&original->node->as.every, &n->as.every))
        differs(r, n, original, "recurrence");
}

static void compare_term(const Restated *r, const Node *n)
{
    const Clause *original = said(r, NODE_FOR);
    if (!original
        || original->node->as.length.is.count != n->as.length.is.count
        || original->node->as.length.is.unit != n->as.length.is.unit)
        differs(r, n, original, "term");
}

static void compare_covers(const Restated *r, const Node *n)
{
    const Clause *original = said(r, NODE_COVERS);
    if (!original) {
        differs(r, n, NULL, "coverage");
        return;
    }
    const Node *o = original->node;
    bool same = o->as.covers.period_before == n->as.covers.period_before
             && o->as.covers.period.count == n->as.covers.period.count
             && o->as.covers.period.unit == n->as.covers.period.unit;
    if (same && n->as.covers.point) {
        Reader reader = {r->spec, r->duty, r->occurrence,
                         period_of(r->spec,
                                   AT(r->spec->occurrences, r->occurrence)),
                         REMIT_NO_DAY};
        Moment a = point_read(&reader, o->as.covers.point, USE_ALL);
        Moment b = point_read(&reader, n->as.covers.point, USE_ALL);
        same = a.early.from == b.early.from && a.early.to == b.early.to;
    }
    if (!same)
        differs(r, n, original, "coverage");
}

/* ---- who ----------------------------------------------------------------- */

/* Whether a clause of that kind names it. */
static bool names(const Restated *r, NodeKind kind, const Ref *ref)
{
    Number        cursor = 0;
    const Clause *c;
    while ((c = duty_clause(r->spec, AT(r->spec->duties, r->duty), kind,
                            &cursor)) != NULL)
        for (const RefItem *i = c->node->as.refs; i; i = i->next)
            if (i->ref.target == ref->target)
                return true;
    return false;
}

static bool is_hop(const Restated *r, Number body, Name label)
{
    const Occurrence *o = AT(r->spec->occurrences, r->occurrence);
    bool recurs = AT(r->spec->duties, r->duty)->recurring;
    for (Number i = 0; i < o->hop_count; i++) {
        const HopRecord *hop = AT(r->spec->hops, o->first_hop + i);
        if (hop->body == body
            && (!label || recurs || !hop->session
                || AT(r->spec->sessions, hop->session)->label == label))
            return true;
    }
    return false;
}

static void compare_to(const Restated *r, const Node *n)
{
    for (const Hop *hop = n->as.hops; hop; hop = hop->next) {
        Number body = resolved(r->spec, &hop->to->body, IS_BODY);
        if (body && !is_hop(r, body, hop->to->label)) {
            differs(r, n, said(r, NODE_TO), "recipient");
            return;
        }
    }
}

static void compare_through(const Restated *r, const Node *n)
{
    for (const RefItem *i = n->as.refs; i; i = i->next) {
        Number body = resolved(r->spec, &i->ref, IS_BODY);
        if (body && !names(r, NODE_THROUGH, &i->ref) && !is_hop(r, body, 0)) {
            differs(r, n, said(r, NODE_THROUGH), "way to its recipient");
            return;
        }
    }
}

static void compare_under(const Restated *r, const Node *n)
{
    const Clause *original = said(r, NODE_UNDER);
    if (original
        && original->node->as.dated_ref.ref.target
               != n->as.dated_ref.ref.target)
        differs(r, n, original, "body above it");
}

static bool same_actor(const Actor *a, const Actor *b)
{
    return a->who.target == b->who.target && a->role == b->role;
}

static bool is_among(const Actor *actor, const Actor *all)
{
    for (; all; all = all->next)
        if (same_actor(actor, all))
            return true;
    return false;
}

/* The actor whom the original's paragraph addresses, or its lead. */
static bool acts(const Restated *r, const Actor *actor)
{
    const Duty   *duty = AT(r->spec->duties, r->duty);
    const Clause *lead = said(r, NODE_LEAD);
    const Node   *para = AT(r->spec->paragraphs, duty->paragraph)->node;
    return is_among(actor, para->as.para.actors)
        || (lead && is_among(actor, lead->node->as.actors));
}

/* By paragraph: whether an act stands in it.  What a paragraph that only
 * restates says of others than its actor is none of his. */
static bool *paragraphs_with_acts(const Spec *spec)
{
    bool *with = memory_new(spec->paragraphs.count + 1);
    for (size_t i = 0; i < spec->duties.count; i++)
        with[spec->duties.at[i].paragraph] = true;
    return with;
}

static void compare_actor(const Restated *r)
{
    const Duty *duty = AT(r->spec->duties, r->duty);
    const Node *para = AT(r->spec->paragraphs, r->change->paragraph)->node;
    const Node *first = AT(r->spec->paragraphs, duty->paragraph)->node;
    const Actor *actor = para->as.para.actors;
    if (!actor || !first->as.para.actors || r->acts[r->change->paragraph]
        || acts(r, actor))
        return;
    tell(r, REMARK_RESTATED, actor_span(actor),
         actor_span(first->as.para.actors),
         STR_LIT("addressee"));
}

/* ---- how strongly -------------------------------------------------------- */

static void compare_force(const Restated *r)
{
    const Paragraph *first =
        AT(r->spec->paragraphs, AT(r->spec->duties, r->duty)->paragraph);
    const Paragraph *again = AT(r->spec->paragraphs, r->change->paragraph);
    if (again->force == REMIT_DECLARATORY
        || (first->force == again->force
            && first->strength == again->strength))
        return;
    const Ref *was = &first->node->as.para.verb;
    const Ref *is = &again->node->as.para.verb;
    tell(r, REMARK_RESTATED_FORCE, is->span, was->span,
         spec_text(r->spec, is->name));
}

/* ---- all ----------------------------------------------------------------- */

static void compare_clause(const Restated *r, Node *n)
{
    if (is_deadline(n)) {
        compare_deadline(r, n);
        return;
    }
    switch ((int)n->kind) {
    case NODE_ONGOING: case NODE_SOON: case NODE_WHEN:
        compare_vagueness(r, n); break;
    case NODE_EVERY:   compare_every(r, n); break;
    case NODE_FOR:     compare_term(r, n); break;
    case NODE_COVERS:  compare_covers(r, n); break;
    case NODE_TO:      compare_to(r, n); break;
    case NODE_THROUGH: compare_through(r, n); break;
    case NODE_UNDER:   compare_under(r, n); break;
    default: break;             /* it adds to the original */
    }
}

static void compare(Spec *spec, const Change *change, const Thing *thing,
                    const bool *acts)
{
    Restated r = {spec, change, resolved(spec, &thing->ref, IS_DUTY), 0,
                  acts};
    if (!r.duty)
        return;
    r.occurrence = AT(spec->duties, r.duty)->first_occurrence;
    compare_actor(&r);
    compare_force(&r);
    if (!AT(spec->duties, r.duty)->occurrence_count)
        return;
    if (thing->key && occurrence_keyed(spec, r.duty, thing->key))
        r.occurrence = occurrence_keyed(spec, r.duty, thing->key);
    for (Node *n = change->node->as.change.block; n; n = n->next)
        compare_clause(&r, n);
}

void remark_restated(Spec *spec)
{
    bool *acts = paragraphs_with_acts(spec);
    for (size_t i = 0; i < spec->changes.count; i++) {
        const Change *change = &spec->changes.at[i];
        if (change->node->kind != NODE_RESTATES)
            continue;
        for (const ThingItem *t = change->node->as.change.things; t;
             t = t->next)
            compare(spec, change, &t->thing, acts);
    }
    memory_free(acts);
}
