/* milestone.c -- applies the policies to one occurrence. */
#include "compiler/dates/milestone.h"

#include "compiler/dates/moment.h"
#include "compiler/dates/point.h"
#include "compiler/dates/sessions.h"
#include "compiler/dates/written.h"
#include "compiler/names/resolve.h"

static const char *const act_words[] = {
    [ACT_DUTY] = "duty", [ACT_REPORT] = "report", [ACT_MEETING] = "meeting",
    [ACT_ESTABLISH] = "establish", [ACT_RESTRAINT] = "restraint",
    [ACT_MANDATE] = "mandate",
};

/* ---- does a policy apply? ------------------------------------------------ */

/* A report that is said to be of some kind is of that kind, and not plain. */
static Str kind_of(const Spec *spec, const Duty *duty)
{
    const Clause *kind = duty->word == ACT_REPORT
                       ? duty_first(spec, duty, NODE_KIND) : NULL;
    return kind ? spec_text(spec, kind->node->as.ref.name)
                : str_of(act_words[duty->word]);
}

static bool names_kind(const Spec *spec, const RefItem *kinds, Str kind)
{
    for (; kinds; kinds = kinds->next)
        if (str_equal(spec_text(spec, kinds->ref.name), kind))
            return true;
    return false;
}

static bool names_body(const Spec *spec, const RefItem *bodies, Number body)
{
    for (; bodies; bodies = bodies->next)
        if (resolved(spec, &bodies->ref, IS_BODY) == body)
            return true;
    return false;
}

static bool applies(Spec *spec, const Node *policy, Str kind,
                    const HopRecord *hop)
{
    bool named = false;
    for (Node *n = policy->as.decl.block; n; n = n->next) {
        if (n->kind == NODE_APPLIES)
            named = names_kind(spec, n->as.refs, kind);
        else if (n->kind == NODE_FOR_BODIES
                 && !names_body(spec, n->as.refs, hop->body))
            return false;
        else if (n->kind == NODE_FROM
                 && hop->opens.from
                     < moment_written(spec, n->as.point).early.from)
            return false;
        else if (n->kind == NODE_UNTIL
                 && hop->opens.from
                     > moment_written(spec, n->as.point).early.to)
            return false;
    }
    return named;
}

/* ---- one milestone ------------------------------------------------------- */

static Moment anchor(Spec *spec, const HopRecord *hop, Edge edge)
{
    RemitExtent days = edge == EDGE_CLOSES ? hop->closes : hop->opens;
    Moment      m = moment_of_session(days, hop->tentative, 0);
    moment_step(spec, &m,
                edge == EDGE_CLOSES ? RULE_SESSION_CLOSES : RULE_SESSION_OPENS,
                hop->place, session_key(spec, hop->session),
                hop->step);
    return m;
}

static bool holds_on(Spec *spec, const Dated *dated, RemitDay day)
{
    return (!dated->from
            || moment_written(spec, dated->from).early.from <= day)
        && (!dated->until
            || day <= moment_written(spec, dated->until).early.to);
}

/* `words 8500 of SG, 10700`: the limit for the lead on the day of the session,
 * else for anybody; 0: none. */
static int32_t word_limit(const Reader *reader, const Node *policy,
                          RemitDay day)
{
    int32_t anybody = 0;
    Number  lead = reader_lead(reader);
    for (const Node *n = policy->as.decl.block; n; n = n->next) {
        const Count *count = n->kind == NODE_WORDS ? n->as.counts : NULL;
        for (; count; count = count->next) {
            if (!holds_on(reader->spec, &count->dated, day))
                continue;
            if (!count->of.name)
                anybody = count->number;
            else if (lead
                     && resolved(reader->spec, &count->of, IS_BODY) == lead)
                return count->number;
        }
    }
    return anybody;
}

static void add_milestone(Spec *spec, Number occurrence, Number hop_number,
                          const Node *policy, const Node *n)
{
    const HopRecord *hop = AT(spec->hops, hop_number);
    Reader reader = {spec, AT(spec->occurrences, occurrence)->duty, occurrence,
                     remit_extent_none(), REMIT_NO_DAY};
    Moment session = anchor(spec, hop, n->as.milestone.edge);
    Moment m = moment_shift(&reader, &session, n->as.milestone.before,
                            !n->as.milestone.after, n->span);
    m = moment_roll(&reader, &m, &n->as.milestone.roll, n->span);
    if (!moment_known(&m))
        return;
    hop = AT(spec->hops, hop_number);
    VEC_PUSH(&spec->milestones, (MilestoneRecord){
        .occurrence = occurrence, .hop = hop_number, .when = m,
        .policy = policy->as.decl.ref.name, .chain = hop->chain,
        .words = word_limit(&reader, policy, hop->opens.from),
        .word = n->as.milestone.word, .place = n->span});
    AT(spec->occurrences, occurrence)->milestone_count++;
}

/* ---- first hops ---------------------------------------------------------- */

/* The hop of the chain's first group that opens earliest, 0: undated. */
static Number first_hop(const Spec *spec, const Occurrence *o, uint16_t chain)
{
    Number best = 0;
    for (Number i = 0; i < o->hop_count; i++) {
        const HopRecord *hop = AT(spec->hops, o->first_hop + i);
        if (hop->chain == chain && hop->group == 1
            && remit_extent_exists(hop->opens)
            && (!best || hop->opens.from < AT(spec->hops, best)->opens.from))
            best = o->first_hop + i;
    }
    return best;
}

static void apply(Spec *spec, Number occurrence, Number hop, Str kind)
{
    for (size_t i = 0; i < spec->policies.count; i++) {
        const Node *policy = spec->policies.at[i].node;
        if (!applies(spec, policy, kind, AT(spec->hops, hop)))
            continue;
        for (Node *n = policy->as.decl.block; n; n = n->next)
            if (n->kind == NODE_MILESTONE)
                add_milestone(spec, occurrence, hop, policy, n);
    }
}

void milestone_build(Spec *spec, Number occurrence)
{
    Occurrence *o = AT(spec->occurrences, occurrence);
    Str         kind = kind_of(spec, AT(spec->duties, o->duty));
    uint16_t    chains = 0;
    o->first_milestone = (Number)spec->milestones.count + 1;
    for (Number i = 0; i < o->hop_count; i++)
        if (AT(spec->hops, o->first_hop + i)->chain > chains)
            chains = AT(spec->hops, o->first_hop + i)->chain;
    for (uint16_t chain = 1; chain <= chains; chain++) {
        Number hop = first_hop(spec, AT(spec->occurrences, occurrence), chain);
        if (hop)
            apply(spec, occurrence, hop, kind);
    }
}
