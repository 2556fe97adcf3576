/* term.c -- adds up the terms of a mandate. */
#include "compiler/dates/term.h"

#include "compiler/dates/called.h"
#include "compiler/dates/moment.h"
#include "compiler/dates/point.h"

/* `given`: the step of the function that gave the length, 0: none did. */
static Moment term_end(Spec *spec, const Moment *from, RemitDuration by,
                       StepNumber given, Rule rule, Span place)
{
    Moment end = *from;
    end.early = remit_extent_day(remit_term_end(from->early.from, by));
    end.late = remit_extent_day(remit_term_end(from->late.from, by));
    if (!remit_extent_exists(end.early) || !remit_extent_exists(end.late))
        return moment_none();
    StepNumber inputs[] = {from->step, given};
    end.step = spec_step(spec, rule, place, end.early, end.late,
                         spec_duration(spec, by), inputs, given ? 2 : 1);
    return end;
}

/* `for 5 years` from its first day on. */
static Moment end_of_span(Spec *spec, const Reader *reader, const Moment *from,
                          const Node *n)
{
    RemitDuration by;
    StepNumber    given;
    if (!called_length(reader, &n->as.length, &by, &given))
        return moment_none();
    return term_end(spec, from, by, given, RULE_TERM, n->span);
}

static Moment first_day(Spec *spec, const Reader *reader, const Duty *duty)
{
    const Clause *from = duty_first(spec, duty, NODE_FROM);
    Moment m = from ? point_read(reader, from->node->as.point, USE_OPENING)
                    : AT(spec->instruments, duty->instrument)->adopted;
    if (!moment_known(&m))
        return m;
    m = moment_first(&m);
    if (from)
        moment_step(spec, &m, from->assumed ? RULE_ASSUMED : RULE_FROM,
                    from->node->span, 0, m.step);
    return m;
}

/* By its length a term ends then, and by `said`, which stands at `place`. */
static void compare_ends(Spec *spec, const Duty *duty, const Moment *length,
                         const Moment *said, Span place)
{
    if (moment_known(length) && length->early.to != said->early.to)
        trace_remark(spec->trace, (Remark){
            REMARK_TERM_LENGTH, duty->name, length->early.to, said->early.to,
            place, NO_SPAN, 0});
}

static void first_term(Spec *spec, const Reader *reader, const Duty *duty,
                       Term *term)
{
    const Clause *span = duty_first(spec, duty, NODE_FOR);
    const Clause *until = duty_first(spec, duty, NODE_UNTIL);
    term->from = first_day(spec, reader, duty);
    term->end = moment_none();
    term->permanent = duty_first(spec, duty, NODE_PERMANENTLY) != NULL;
    if (span && moment_known(&term->from))
        term->end = end_of_span(spec, reader, &term->from, span->node);
    if (until) {
        Moment m = point_read(reader, until->node->as.point, USE_ALL);
        if (!moment_known(&m))
            return;
        m = moment_last(&m);
        compare_ends(spec, duty, &term->end, &m, until->node->span);
        moment_step(spec, &m, RULE_UNTIL, until->node->span, 0, m.step);
        term->end = moment_earlier(term->end, m);
    }
}

/* Where the text also says for how long, the earlier end binds. */
static void extend_to(Spec *spec, const Reader *reader, const Node *n,
                      const Moment *from, Term *term)
{
    Moment to = point_read(reader, n->as.extends.to, USE_ALL);
    if (!moment_known(&to))
        return;
    to = moment_last(&to);
    moment_step(spec, &to, RULE_EXTENDED, n->span, 0, to.step);
    if (n->as.extends.by.count && moment_known(from)) {
        Moment by = term_end(spec, from, n->as.extends.by, 0, RULE_EXTENDED,
                             n->span);
        compare_ends(spec, AT(spec->duties, reader->duty), &by, &to,
                     n->as.extends.to->span);
        to = moment_known(&by) ? moment_earlier(by, to) : to;
    }
    term->end = to;
}

static void extend(Spec *spec, const Reader *reader, const Node *n, Term *term)
{
    Moment from = moment_plus(&term->end, 1);
    if (n->as.extends.from) {
        from = point_read(reader, n->as.extends.from, USE_OPENING);
        from = moment_known(&from) ? moment_first(&from) : from;
    }
    if (n->as.extends.permanently) {
        term->permanent = true;
        term->end = moment_none();
    } else if (n->as.extends.to) {
        extend_to(spec, reader, n, &from, term);
    } else if (moment_known(&from)) {
        term->end =
            term_end(spec, &from, n->as.extends.by, 0, RULE_EXTENDED, n->span);
    }
}

static void terminate(Spec *spec, const Reader *reader, const Change *change,
                      Term *term)
{
    const Node *n = change->node;
    Moment      on = n->as.change.on
             ? point_read(reader, n->as.change.on, USE_ALL)
             : AT(spec->instruments, change->instrument)->adopted;
    if (!moment_known(&on))
        return;
    term->permanent = false;
    term->end = moment_last(&on);
    moment_step(spec, &term->end, RULE_TERMINATED, n->span, 0, on.step);
}

static void note_term(Spec *spec, Number duty, Number instrument,
                      const Term *term, RemitDay from, bool terminated,
                      Span place)
{
    Mandate *mandate = mandate_of(spec, AT(spec->duties, duty));
    if (!mandate->term_count)
        mandate->first_term = (Number)spec->terms.count + 1;
    VEC_PUSH(&spec->terms, (TermRecord){
        duty, instrument, from, term->end.early.to, term->permanent,
        terminated, place, term->end.step});
    mandate->term_count++;
}

/* The first day of the term that an extension adds. */
static RemitDay extension_from(const Reader *reader, const Node *n,
                               const Term *before)
{
    if (n->kind != NODE_EXTENDS)
        return REMIT_NO_DAY;
    if (n->as.extends.from)
        return point_read(reader, n->as.extends.from, USE_OPENING).early.from;
    return remit_day_add_days(before->end.early.to, 1);
}

static void apply(Spec *spec, const Reader *reader, const Change *change,
                  Term *term)
{
    const Node *n = change->node;
    RemitDay    from = extension_from(reader, n, term);
    if (n->kind == NODE_EXTENDS)
        extend(spec, reader, n, term);
    else
        terminate(spec, reader, change, term);
    note_term(spec, reader->duty, change->instrument, term, from,
              n->kind == NODE_TERMINATES, n->span);
}

Term term_of(Spec *spec, Number number, Number occurrence)
{
    const Duty *duty = AT(spec->duties, number);
    Reader      reader = {spec, number, occurrence, remit_extent_none(),
                          REMIT_NO_DAY};
    Term        term;
    first_term(spec, &reader, duty, &term);
    note_term(spec, number, duty->instrument, &term, term.from.early.from,
              false, duty->act->span);
    for (Number i = duty->first_change; i; i = AT(spec->changes, i)->next) {
        const Change *change = AT(spec->changes, i);
        if (change->node->kind == NODE_EXTENDS
            || change->node->kind == NODE_TERMINATES)
            apply(spec, &reader, change, &term);
    }
    return term;
}
