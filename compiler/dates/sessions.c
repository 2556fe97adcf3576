/* sessions.c -- from the `sessions of` blocks to dated sessions and units.
 *
 * In:   blocks in any number and order, names resolved.
 * Out:  each body's sessions in order of opening, their parts, and the units
 *       that a hop may choose from.
 *
 * A body's blocks are read as one.  The file goes from a single date upwards:
 * rules of a year, one session, its parts, all sessions of a body. */
#include "compiler/dates/sessions.h"

#include "compiler/dates/covers.h"
#include "compiler/dates/written.h"
#include "compiler/names/asof.h"
#include "compiler/names/resolve.h"
#include "lang/sort.h"

#include <string.h>

/* What the blocks of one body say. */
typedef struct {
    Spec  *spec;
    Number body;
    Node  *numbered;            /* NODE_NUMBERED, or NULL */
    bool   by_year;
    Node  *cycle;               /* ALTERNATES, or NULL */
    VEC(Node *) rules;          /* USUALLY, OPENS, CLOSES */
    VEC(Node *) parts;          /* PART, for every session */
    VEC(Node *) listed;         /* SESSION */
} Blocks;

/* ---- rules of a year ----------------------------------------------------- */

static bool in_years(const Node *rule, int32_t year)
{
    int32_t from = rule->as.projection.from_year;
    int32_t until = rule->as.projection.until_year;
    return (!from || year >= from) && (!until || year <= until);
}

static const Node *rule_for(const Blocks *blocks, int32_t year, bool closing)
{
    for (size_t i = 0; i < blocks->rules.count; i++) {
        const Node *rule = blocks->rules.at[i];
        if ((rule->kind == NODE_CLOSES) == closing && in_years(rule, year))
            return rule;
    }
    return NULL;
}

static RemitDay day_in(const Point *point, int32_t year)
{
    return remit_dayrule_in(&point->as.rule, year);
}

/* Earliest and latest opening of the session of `year`; none: no rule. */
static RemitExtent opening_in(const Blocks *blocks, int32_t year)
{
    const Node *rule = rule_for(blocks, year, false);
    if (!rule)
        return remit_extent_none();
    RemitDay first = day_in(rule->as.projection.rule, year);
    RemitDay last = rule->as.projection.latest
                  ? day_in(rule->as.projection.latest, year) : first;
    if (first == REMIT_NO_DAY || last == REMIT_NO_DAY || last < first)
        return remit_extent_none();
    return (RemitExtent){first, last};
}

static int32_t year_step(const Blocks *blocks)
{
    return blocks->numbered && blocks->numbered->as.numbered.years > 0
         ? blocks->numbered->as.numbered.years : 1;
}

static RemitExtent moved(RemitExtent e, int32_t days)
{
    return (RemitExtent){remit_day_add_days(e.from, days),
                         remit_day_add_days(e.to, days)};
}

/* Whether the session of `year`, which a rule opens, closes the day before the
 * next one opens, whenever that is. */
static bool closes_before_next(const Blocks *blocks, int32_t year)
{
    const Node *closing = rule_for(blocks, year, true);
    return closing && !closing->as.projection.rule
        && !rule_for(blocks, year, false)->as.projection.days;
}

/* Closing of a session that a rule opens as given: by its length, by a rule,
 * the day before the next one opens, or not said: somewhere before the year
 * ends. */
static RemitExtent closing_in(const Blocks *blocks, int32_t year,
                              RemitExtent opens)
{
    const Node *opening = rule_for(blocks, year, false);
    const Node *closing = rule_for(blocks, year, true);
    if (opening->as.projection.days > 0)
        return moved(opens, opening->as.projection.days - 1);
    if (closing && closing->as.projection.rule) {
        RemitDay day = day_in(closing->as.projection.rule, year);
        if (day != REMIT_NO_DAY && day < opens.from)
            day = day_in(closing->as.projection.rule, year + 1);
        if (day != REMIT_NO_DAY && day >= opens.to)
            return remit_extent_day(day);
    } else if (closing) {
        RemitExtent next = opening_in(blocks, year + year_step(blocks));
        if (remit_extent_exists(next) && next.from > opens.from)
            return moved(next, -1);
    }
    return (RemitExtent){opens.from,
                         remit_day(remit_civil(opens.to).year, 12, 31)};
}

/* ---- one session --------------------------------------------------------- */

static void note_steps(Spec *spec, SessionRecord *s, Rule rule)
{
    s->step_opens =
        spec_step(spec, rule, s->place, remit_extent_day(s->opens.from),
                  remit_extent_day(s->opens.to), s->label, NULL, 0);
    if (rule == RULE_SESSION_RULE)
        rule = RULE_SESSION_CLOSING;
    s->step_closes =
        spec_step(spec, rule, s->place, remit_extent_day(s->closes.from),
                  remit_extent_day(s->closes.to), s->label, NULL, 0);
}

/* Written dates: D .. D is the session; one extent alone holds it somewhere,
 * which is a want of precision and makes nothing tentative. */
static void date_as_written(Spec *spec, SessionRecord *s, const Point *on)
{
    Moment when = moment_written(spec, on);
    if (!moment_known(&when))
        return;
    bool exact = point_is_exact(on);
    s->opens = exact ? remit_extent_day(when.early.from) : when.early;
    s->closes = exact ? remit_extent_day(when.early.to) : when.early;
    s->tentative = when.tentative;
    s->until_next = false;
    s->place = on->span;
    note_steps(spec, s, RULE_SESSION_WRITTEN);
}

static void date_by_rule(const Blocks *blocks, SessionRecord *s)
{
    RemitExtent opens =
        s->year ? opening_in(blocks, s->year) : remit_extent_none();
    if (!remit_extent_exists(opens))
        return;
    const Node *rule = rule_for(blocks, s->year, false);
    s->opens = opens;
    s->closes = closing_in(blocks, s->year, opens);
    s->tentative = rule->kind == NODE_USUALLY;
    s->until_next = closes_before_next(blocks, s->year);
    s->place = rule->span;
    note_steps(blocks->spec, s,
               s->tentative ? RULE_SESSION_PROJECTED : RULE_SESSION_RULE);
}

static void date_anywhere(Spec *spec, SessionRecord *s)
{
    if (!s->year)
        return;
    s->opens = s->closes = remit_extent_year(s->year);
    s->tentative = true;
    note_steps(spec, s, RULE_SESSION_ANYWHERE);
}

static bool is_dated(const SessionRecord *s)
{
    return remit_extent_exists(s->opens);
}

/* ---- parts --------------------------------------------------------------- */

static bool is_organizational(const Spec *spec, Name name)
{
    return str_equal(spec_text(spec, name), STR_LIT("organizational"));
}

/* A day of a rule, on or after `from`; or a written date. */
static RemitDay part_day(Spec *spec, const Point *point, RemitDay from)
{
    if (point->kind != POINT_RULE)
        return moment_written(spec, point).early.to;
    int      year = remit_civil(from).year;
    RemitDay day = remit_dayrule_in(&point->as.rule, year);
    return day != REMIT_NO_DAY && day < from
         ? remit_dayrule_in(&point->as.rule, year + 1) : day;
}

static void part_by_rule(Spec *spec, PartRecord *part, const SessionRecord *s,
                         const Node *node)
{
    if (!is_dated(s))
        return;
    part->opens = s->opens;
    part->closes = s->closes;
    if (node->as.part.from) {
        part->opens =
            (RemitExtent){part_day(spec, node->as.part.from, s->opens.from),
                          part_day(spec, node->as.part.from, s->opens.to)};
    }
    if (node->as.part.until) {
        part->closes =
            (RemitExtent){part_day(spec, node->as.part.until, part->opens.from),
                          part_day(spec, node->as.part.until, part->opens.to)};
    }
    part->tentative = s->tentative;
}

static void part_dates(Spec *spec, PartRecord *part, const SessionRecord *s,
                       const Node *node)
{
    if (!node->as.part.on) {
        part_by_rule(spec, part, s, node);
        return;
    }
    Moment when = moment_written(spec, node->as.part.on);
    bool   exact = point_is_exact(node->as.part.on);
    if (!moment_known(&when))
        return;
    part->opens = exact ? remit_extent_day(when.early.from) : when.early;
    part->closes = exact ? remit_extent_day(when.early.to) : when.early;
    part->tentative = when.tentative;
}

static void note_part_steps(Spec *spec, PartRecord *part,
                            const SessionRecord *s)
{
    part->step_opens = spec_step(spec, RULE_PART, part->place,
                                 remit_extent_day(part->opens.from),
                                 remit_extent_day(part->opens.to), part->name,
                                 &s->step_opens, 1);
    part->step_closes = spec_step(spec, RULE_PART, part->place,
                                  remit_extent_day(part->closes.from),
                                  remit_extent_day(part->closes.to),
                                  part->name, &s->step_closes, 1);
}

static void add_part(Spec *spec, SessionRecord *s, Number session,
                     const Node *node)
{
    PartRecord part = {.session = session,
                       .name = node->as.part.name.name,
                       .node = node,
                       .opens = remit_extent_none(),
                       .closes = remit_extent_none(),
                       .place = node->span};
    part.organizational = is_organizational(spec, part.name);
    part.seat = resolved(spec, &node->as.part.place, IS_BODY);
    part_dates(spec, &part, s, node);
    note_part_steps(spec, &part, s);
    if (!s->part_count)
        s->first_part = (Number)spec->parts.count + 1;
    VEC_PUSH(&spec->parts, part);
    s->part_count++;
}

static bool has_part(const Spec *spec, const SessionRecord *s, Name name)
{
    for (Number i = 0; i < s->part_count; i++)
        if (AT(spec->parts, s->first_part + i)->name == name)
            return true;
    return false;
}

/* A session given only by its parts spans them. */
static void span_parts(Spec *spec, SessionRecord *s)
{
    const PartRecord *first = NULL, *last = NULL;
    for (Number i = 0; i < s->part_count; i++) {
        const PartRecord *part = AT(spec->parts, s->first_part + i);
        if (!remit_extent_exists(part->opens))
            continue;
        if (!first || part->opens.from < first->opens.from)
            first = part;
        if (!last || part->closes.to > last->closes.to)
            last = part;
        s->tentative = s->tentative || part->tentative;
    }
    if (!first)
        return;
    s->opens = first->opens;
    s->closes = last->closes;
    s->step_opens =
        spec_step(spec, RULE_SESSION_PARTS, s->place,
                  remit_extent_day(s->opens.from),
                  remit_extent_day(s->opens.to), s->label, &first->step_opens,
                  1);
    s->step_closes =
        spec_step(spec, RULE_SESSION_PARTS, s->place,
                  remit_extent_day(s->closes.from),
                  remit_extent_day(s->closes.to), s->label,
                  &last->step_closes, 1);
}

static void own_parts(Spec *spec, SessionRecord *s, Number number)
{
    for (Node *n = s->node ? s->node->as.session.block : NULL; n; n = n->next)
        if (n->kind == NODE_PART && asof_part(spec, n))
            add_part(spec, s, number, n);
}

static void common_parts(const Blocks *blocks, SessionRecord *s, Number number)
{
    for (size_t i = 0; i < blocks->parts.count; i++)
        if (!has_part(blocks->spec, s, blocks->parts.at[i]->as.part.name.name))
            add_part(blocks->spec, s, number, blocks->parts.at[i]);
}

/* ---- all sessions of a body ---------------------------------------------- */

static Name number_name(Spec *spec, int32_t number)
{
    char digits[STR_DIGITS];
    return intern(spec->names, str_digits(digits, number));
}

/* Dates a session from the most to the least that is known of it. */
static void add_session(const Blocks *blocks, int32_t number, Name label,
                        int32_t year, Node *node)
{
    Spec *spec = blocks->spec;
    SessionRecord s = {.body = blocks->body, .label = label, .number = number,
                       .year = year, .node = node,
                       .opens = remit_extent_none(),
                       .closes = remit_extent_none()};
    Number self = (Number)spec->sessions.count + 1;
    if (node) {
        s.place = node->span;
        s.seat = resolved(spec, &node->as.session.place, IS_BODY);
        if (node->as.session.on)
            date_as_written(spec, &s, node->as.session.on);
    } else if (blocks->numbered) {
        s.place = blocks->numbered->span;
    }
    own_parts(spec, &s, self);
    if (!is_dated(&s))
        span_parts(spec, &s);
    if (!is_dated(&s))
        date_by_rule(blocks, &s);
    if (!is_dated(&s))
        date_anywhere(spec, &s);
    common_parts(blocks, &s, self);
    if (is_dated(&s) && (!s.year || !blocks->by_year))
        s.year = remit_civil(s.opens.from).year;
    if (blocks->cycle && s.year)
        s.cycle = cycle_word(spec, blocks->cycle,
                             blocks->cycle->as.alternates.from, s.year,
                             s.opens.from);
    VEC_PUSH(&spec->sessions, s);
}

/* The year of a session, 0: it has no number, or the numbering does not say. */
static int32_t year_of_number(const Blocks *blocks, int32_t number)
{
    if (blocks->by_year)
        return number >= REMIT_FIRST_YEAR && number <= REMIT_LAST_YEAR ? number
                                                                       : 0;
    if (!blocks->numbered || !number)
        return 0;
    int64_t year = (int64_t)blocks->numbered->as.numbered.year
        + ((int64_t)number - blocks->numbered->as.numbered.first)
            * year_step(blocks);
    return year >= REMIT_FIRST_YEAR && year <= REMIT_LAST_YEAR ? (int32_t)year
                                                               : 0;
}

/* A session labelled by year may open in the year before.  One that the
 * numbering puts into a year is dated, if only tentatively. */
static void compare_year(const Blocks *blocks, const SessionRecord *s,
                         int32_t ruled)
{
    RemitDay from = s->opens.from;
    RemitDay to = blocks->by_year ? s->closes.to : s->opens.to;
    if (!ruled || s->tentative
        || (remit_civil(from).year <= ruled && remit_civil(to).year >= ruled))
        return;
    Number self = (Number)blocks->spec->sessions.count;
    trace_remark(blocks->spec->trace, (Remark){
        REMARK_SESSION_YEAR, session_key(blocks->spec, self), ruled,
        remit_civil(from).year, s->place, NO_SPAN, 0});
}

static void add_listed(const Blocks *blocks)
{
    Spec *spec = blocks->spec;
    for (size_t i = 0; i < blocks->listed.count; i++) {
        Node   *node = blocks->listed.at[i];
        int32_t number = node->as.session.number;
        Name    label = number ? number_name(spec, number)
                               : node->as.session.label;
        Number  first = session_labelled(spec, blocks->body, label);
        if (first) {
            diag_begin(spec->diag, CODE_DECLARED_TWICE,
                       node_head(node),
                       "session %.*s is listed twice",
                       STR_ARG(spec_text(spec, label)));
            diag_note(spec->diag, node_head(AT(spec->sessions, first)->node),
                      "it is first listed here");
            continue;
        }
        add_session(blocks, number, label,
                    node->as.session.year ? node->as.session.year
                                          : year_of_number(blocks, number),
                    node);
        compare_year(blocks, AT(spec->sessions, spec->sessions.count),
                     year_of_number(blocks, number));
        AT(spec->bodies, blocks->body)->session_count++;
    }
}

static bool is_full(const Spec *spec)
{
    return spec->sessions.count + spec->parts.count >= SESSIONS_IN_ALL;
}

static int32_t earlier_year(int32_t a, int32_t b)
{
    return !a || (b && b < a) ? b : a;
}

/* The first year of a body whose sessions are labelled by year: the first
 * that is listed or that a rule names; for a rule without a beginning, no
 * later than the first adoption. */
static int32_t first_labelled(const Blocks *blocks)
{
    int32_t first = 0;
    for (size_t i = 0; i < blocks->listed.count; i++) {
        int32_t number = blocks->listed.at[i]->as.session.number;
        if (number >= REMIT_FIRST_YEAR)
            first = earlier_year(first, number);
    }
    for (size_t i = 0; i < blocks->rules.count; i++) {
        int32_t from = blocks->rules.at[i]->as.projection.from_year;
        first = earlier_year(first, from ? from : blocks->spec->first_year);
    }
    return first;
}

static void add_projected(const Blocks *blocks)
{
    Spec   *spec = blocks->spec;
    int32_t step = year_step(blocks);
    int32_t year = blocks->by_year ? first_labelled(blocks)
                                   : blocks->numbered->as.numbered.year;
    int32_t number =
        blocks->by_year ? year : blocks->numbered->as.numbered.first;
    if (!year)
        return;
    for (; year <= spec->horizon + 2 && year <= REMIT_LAST_YEAR
           && !is_full(spec); year += step) {
        Name label = number_name(spec, number);
        if (!session_labelled(spec, blocks->body, label)) {
            add_session(blocks, number, label, year, NULL);
            AT(spec->bodies, blocks->body)->session_count++;
        }
        number += blocks->by_year ? step : 1;
    }
    Body *body = AT(spec->bodies, blocks->body);
    body->next_number = number;
    body->next_year = year;
    body->year_step = step;
}

/* ---- facts that move sessions -------------------------------------------- */

/* Moved to a day, a session takes as long as before. */
static void keep_length(Spec *spec, SessionRecord *s, const SessionRecord *old,
                        const Point *on)
{
    if (on->range || s->opens.from != s->opens.to || !is_dated(old)
        || old->tentative || old->opens.from != old->opens.to)
        return;
    s->closes = moved(s->opens, old->closes.to - old->opens.to);
    note_steps(spec, s, RULE_SESSION_WRITTEN);
}

/* Parts that have their own dates move with their session; the others are
 * where its new days put them. */
static void move_part(Spec *spec, PartRecord *part, const SessionRecord *s,
                      const SessionRecord *old)
{
    if (part->node->as.part.on && is_dated(old)) {
        part->opens = moved(part->opens, s->opens.from - old->opens.from);
        part->closes = moved(part->closes, s->opens.from - old->opens.from);
    } else {
        part_dates(spec, part, s, part->node);
    }
    note_part_steps(spec, part, s);
}

/* A planned date goes before a projected one, and is no firmer. */
static void plan_session(Spec *spec, SessionRecord *s, const Node *fact)
{
    if (is_dated(s) && !s->tentative)
        return;
    date_as_written(spec, s, fact->as.fact->point);
    s->tentative = true;
    for (Number i = 0; i < s->part_count; i++)
        move_part(spec, AT(spec->parts, s->first_part + i), s, s);
}

static void move_session(Spec *spec, const Node *fact)
{
    Number body = resolved(spec, &fact->as.fact->session->body, IS_BODY);
    Number found =
        body ? session_labelled(spec, body, fact->as.fact->session->label) : 0;
    if (!found)
        return;                 /* told by facts.c */
    SessionRecord *s = AT(spec->sessions, found);
    Moment when = moment_written(spec, fact->as.fact->point);
    if (fact->as.fact->word == FACT_CANCELLED)
        s->cancelled = true;
    if (fact->as.fact->word == FACT_PLANNED && moment_known(&when))
        plan_session(spec, s, fact);
    if (fact->as.fact->word != FACT_POSTPONED || !moment_known(&when))
        return;
    StepNumber    before = s->step_opens;
    SessionRecord old = *s;
    s->place = fact->span;
    date_as_written(spec, s, fact->as.fact->point);
    keep_length(spec, s, &old, fact->as.fact->point);
    s->step_opens =
        spec_step(spec, RULE_SESSION_POSTPONED, fact->span,
                  remit_extent_day(s->opens.from),
                  remit_extent_day(s->opens.to), s->label, &before, 1);
    s->step_closes =
        spec_step(spec, RULE_SESSION_POSTPONED, fact->span,
                  remit_extent_day(s->closes.from),
                  remit_extent_day(s->closes.to), s->label, &before, 1);
    for (Number i = 0; i < s->part_count; i++)
        move_part(spec, AT(spec->parts, s->first_part + i), s, &old);
}

static RemitExtent shifted(RemitExtent e, const SessionShift *shift)
{
    return remit_extent_exists(e)
         ? remit_extent_shift(e, shift->by, shift->back, NULL) : e;
}

/* Takes a session as moved, for `remit impact`. */
static void shift_session(Spec *spec, SessionShift *shift)
{
    Str         text = str_of(shift->session);
    const char *space = strrchr(shift->session, ' ');
    Str   name = {text.at, space ? (uint32_t)(space - text.at) : 0};
    Str   label = space ? str_of(space + 1) : STR_LIT("");
    Number body = spec_named(spec, intern_find(spec->names, name), IS_BODY);
    Number found = body ? session_labelled(spec, body,
                                           intern_find(spec->names, label)) : 0;
    if (!found || !is_dated(AT(spec->sessions, found)))
        return;
    SessionRecord *s = AT(spec->sessions, found);
    shift->found = true;
    s->opens = shifted(s->opens, shift);
    s->closes = shifted(s->closes, shift);
    for (Number i = 0; i < s->part_count; i++) {
        PartRecord *part = AT(spec->parts, s->first_part + i);
        part->opens = shifted(part->opens, shift);
        part->closes = shifted(part->closes, shift);
    }
    note_steps(spec, s, RULE_SESSION_SHIFTED);
    for (Number i = 0; i < s->part_count; i++)
        note_part_steps(spec, AT(spec->parts, s->first_part + i), s);
}

/* ---- order and units ----------------------------------------------------- */

static int by_opening(const void *left, const void *right)
{
    const SessionRecord *a = left, *b = right;
    if (a->opens.from != b->opens.from)
        return a->opens.from < b->opens.from ? -1 : 1;
    if (a->number != b->number)
        return a->number < b->number ? -1 : 1;
    return compare_numbers(a->label, b->label);
}

static int unit_by_opening(const void *left, const void *right)
{
    const Unit *a = left, *b = right;
    if (a->opens.from != b->opens.from)
        return a->opens.from < b->opens.from ? -1 : 1;
    return a->session != b->session ? compare_numbers(a->session, b->session)
                                    : compare_numbers(a->part, b->part);
}

static void add_units(Spec *spec, Number session)
{
    const SessionRecord *s = AT(spec->sessions, session);
    size_t before = spec->units.count;
    if (s->cancelled)
        return;
    for (Number i = 0; i < s->part_count; i++) {
        const PartRecord *part = AT(spec->parts, s->first_part + i);
        if (!part->organizational && remit_extent_exists(part->opens))
            VEC_PUSH(&spec->units,
                     unit_of_session(spec, session, s->first_part + i));
    }
    if (spec->units.count == before && is_dated(s))
        VEC_PUSH(&spec->units,
                 (Unit){session, 0, s->opens, s->closes, s->tentative});
}

/* Parts that run until their session closes. */
static void close_parts(Spec *spec, const SessionRecord *s)
{
    for (Number i = 0; i < s->part_count; i++) {
        PartRecord *part = AT(spec->parts, s->first_part + i);
        if (part->node->as.part.on)
            continue;
        part_dates(spec, part, s, part->node);
        note_part_steps(spec, part, s);
    }
}

/* Sessions that close the day before the next opens, wherever that is now. */
static void close_before_next(Spec *spec, const Body *body)
{
    for (Number i = 0; i + 1 < body->session_count; i++) {
        SessionRecord *s = AT(spec->sessions, body->first_session + i);
        Number         n = i + 1;
        while (n < body->session_count
               && AT(spec->sessions, body->first_session + n)->cancelled)
            n++;
        const SessionRecord *next =
            n < body->session_count
            ? AT(spec->sessions, body->first_session + n) : NULL;
        if (!s->until_next || !next || next->opens.from <= s->opens.to)
            continue;
        s->closes = moved(next->opens, -1);
        s->step_closes = spec_step(
            spec, RULE_SESSION_UNTIL_NEXT, s->place,
            remit_extent_day(s->closes.from), remit_extent_day(s->closes.to),
            s->label, &next->step_opens, 1);
        close_parts(spec, s);
    }
}

static void order_body(Spec *spec, Body *body)
{
    if (!body->session_count)
        return;
    sort_list(AT(spec->sessions, body->first_session), body->session_count,
              sizeof(SessionRecord), by_opening);
    close_before_next(spec, body);
    body->first_unit = (Number)spec->units.count + 1;
    for (Number i = 0; i < body->session_count; i++) {
        Number session = body->first_session + i;
        const SessionRecord *s = AT(spec->sessions, session);
        for (Number p = 0; p < s->part_count; p++)
            AT(spec->parts, s->first_part + p)->session = session;
        add_units(spec, session);
    }
    body->unit_count = (Number)spec->units.count + 1 - body->first_unit;
    if (body->unit_count)
        sort_list(AT(spec->units, body->first_unit), body->unit_count,
                  sizeof(Unit), unit_by_opening);
}

/* ---- the pass ------------------------------------------------------------ */

static void read_block(Blocks *blocks, Node *block)
{
    for (Node *n = block; n; n = n->next) {
        switch ((int)n->kind) {
        case NODE_NUMBERED:
            if (blocks->numbered) {
                diag_begin(blocks->spec->diag, CODE_REPEATED_CLAUSE, n->span,
                           "the numbering of these sessions is said twice");
                diag_note(blocks->spec->diag, blocks->numbered->span,
                          "it is first said here");
            }
            blocks->numbered = n;
            break;
        case NODE_LABELLED: blocks->by_year = true; break;
        case NODE_ALTERNATES: blocks->cycle = n; break;
        case NODE_USUALLY: case NODE_OPENS: case NODE_CLOSES:
            VEC_PUSH(&blocks->rules, n); break;
        case NODE_PART:    VEC_PUSH(&blocks->parts, n); break;
        case NODE_SESSION:
            if (asof_session(blocks->spec, n))
                VEC_PUSH(&blocks->listed, n);
            break;
        default: break;
        }
    }
}

static void build_body(Spec *spec, Blocks *blocks)
{
    Body *body = AT(spec->bodies, blocks->body);
    body->first_session = (Number)spec->sessions.count + 1;
    body->numbered = blocks->numbered != NULL;
    body->by_year = blocks->by_year;
    add_listed(blocks);
    if (blocks->numbered || (blocks->by_year && blocks->rules.count))
        add_projected(blocks);
    VEC_FREE(&blocks->rules);
    VEC_FREE(&blocks->parts);
    VEC_FREE(&blocks->listed);
}

typedef struct { Number body, order; Node *block; } BlockOf;

static int by_body(const void *left, const void *right)
{
    const BlockOf *a = left, *b = right;
    return a->body != b->body ? compare_numbers(a->body, b->body)
                              : compare_numbers(a->order, b->order);
}

static void tell_full(Spec *spec, const BlockOf *block)
{
    diag_begin(spec->diag, CODE_TOO_LARGE,
               node_head(spec->session_blocks.at[block->order].node),
               "with these, there are %u sessions and parts in all",
               SESSIONS_IN_ALL);
    diag_help(spec->diag, "number fewer bodies, or set an earlier `horizon`");
}

static void build_bodies(Spec *spec, BlockOf *blocks, size_t count)
{
    for (size_t i = 0; i < count;) {
        Blocks all = {.spec = spec, .body = blocks[i].body};
        for (; i < count && blocks[i].body == all.body; i++)
            read_block(&all, blocks[i].block);
        build_body(spec, &all);
        if (is_full(spec)) {
            tell_full(spec, &blocks[i - 1]);
            return;
        }
    }
}

void sessions_build(Spec *spec)
{
    VEC(BlockOf) blocks = {0};
    for (size_t i = 0; i < spec->session_blocks.count; i++) {
        Node  *node = spec->session_blocks.at[i].node;
        Number body = resolved(spec, &node->as.decl.ref, IS_BODY);
        if (body)
            VEC_PUSH(&blocks, (BlockOf){body, (Number)i, node->as.decl.block});
    }
    if (blocks.count)
        sort_list(blocks.at, blocks.count, sizeof *blocks.at, by_body);
    build_bodies(spec, blocks.at, blocks.count);
    VEC_FREE(&blocks);
    asof_advise(spec);
    for (size_t i = 0; i < spec->facts_said.count; i++)
        if (spec->facts_said.at[i].node->as.fact->session)
            move_session(spec, spec->facts_said.at[i].node);
    if (spec->options->shift)
        shift_session(spec, spec->options->shift);
    for (size_t i = 0; i < spec->bodies.count; i++)
        order_body(spec, &spec->bodies.at[i]);
}
