/* lower_body.c -- bodies, their ties and sessions, the holidays of places. */
#include "compiler/lower/lowering.h"

#include "compiler/dates/seats.h"
#include "compiler/dates/written.h"
#include "compiler/names/resolve.h"

/* ---- clauses ------------------------------------------------------------- */

/* The clauses of a body: those of its block, else those of the act that
 * establishes it. */
typedef struct {
    const Spec *spec;
    const Node *block;          /* next; of a declared body */
    const Duty *duty;           /* NULL: a declared body */
    Number      clause;
} Clauses;

static Clauses clauses_of(const Lowering *l, Number body)
{
    const Spec *spec = l->spec;
    const Node *node = AT(spec->bodies, body)->node;
    Number      act = node ? 0 : l->established[body - 1];
    return (Clauses){spec, node ? node->as.decl.block : NULL,
                     act ? AT(spec->duties, act) : NULL, 0};
}

/* What is said besides, by the act that establishes a body declared before. */
static Clauses clauses_besides(const Lowering *l, Number body)
{
    const Spec *spec = l->spec;
    Number      act = AT(spec->bodies, body)->node
                    ? l->established[body - 1] : 0;
    return (Clauses){spec, NULL, act ? AT(spec->duties, act) : NULL, 0};
}

static const Node *next_clause(Clauses *c)
{
    const Node *n = c->block;
    if (c->duty)
        return c->clause < c->duty->clause_count
             ? AT(c->spec->clauses, c->duty->first_clause + c->clause++)->node
             : NULL;
    if (n)
        c->block = n->next;
    return n;
}

static RemitRange body_names(Lowering *l, Number number)
{
    const Body *body = AT(l->spec->bodies, number);
    RemitRange  names = lower_begin(l, REMIT_ARRAY_TEXT);
    Clauses     clauses = clauses_of(l, number);
    lower_texts(l, body->names, body->language);
    for (const Node *n; (n = next_clause(&clauses)) != NULL;)
        if (n->kind == NODE_NAME || n->kind == NODE_TITLE)
            lower_texts(l, n->as.texts, body->language);
    return lower_end(l, REMIT_ARRAY_TEXT, names);
}

/* ---- lives --------------------------------------------------------------- */

/* The day on which the act that establishes a body was done, none: it was
 * not, or nobody said. */
static RemitExtent established_by_act(const Lowering *l, Number body)
{
    const Spec *spec = l->spec;
    Number      act = l->established[body - 1];
    const Duty *duty = act ? AT(spec->duties, act) : NULL;
    if (!duty || !duty->occurrence_count)
        return remit_extent_none();
    const Occurrence *o = AT(spec->occurrences, duty->first_occurrence);
    for (Number i = 0; i < o->fact_count; i++) {
        const FactRecord *fact = AT(spec->facts, o->first_fact + i);
        if (fact->word == FACT_DONE && !fact->unused)
            return fact->on;
    }
    return remit_extent_none();
}

static RemitExtent life(Lowering *l, Number body, NodeKind kind)
{
    Clauses clauses = clauses_of(l, body);
    for (const Node *n; (n = next_clause(&clauses)) != NULL;)
        if (n->kind == kind)
            return moment_written(l->spec, n->as.life.point).early;
    return remit_extent_none();
}

static void body_life(Lowering *l, Number number, RemitBody *record)
{
    const Body *body = AT(l->spec->bodies, number);
    record->established = life(l, number, NODE_ESTABLISHED);
    if (!remit_extent_exists(record->established))
        record->established = established_by_act(l, number);
    record->ended = life(l, number, NODE_ENDED);
    if (body->word == ENTITY_EVENT)
        record->established = body->when.early;
}

/* ---- ties ---------------------------------------------------------------- */

static RemitTieWord tie_word(NodeKind kind)
{
    switch ((int)kind) {
    case NODE_SEAT:        return REMIT_TIE_SEAT;
    case NODE_SECRETARIAT: return REMIT_TIE_SECRETARIAT;
    case NODE_HOLDER:      return REMIT_TIE_HOLDER;
    case NODE_PART_OF:     return REMIT_TIE_PART_OF;
    default:               return REMIT_TIE_UNDER;
    }
}

static RemitRange body_ties(Lowering *l, Number body)
{
    const Ties *ties = &l->spec->seats->ties;
    RemitRange  range = lower_begin(l, REMIT_ARRAY_TIE);
    for (Number i = ties->first.at[body - 1]; i < ties->first.at[body]; i++) {
        const BodyTie *tie = AT(ties->all, i);
        builder_add_tie(l->b, (RemitTie){
            .body = l->body_of[body - 1], .to = l->body_of[tie->to - 1],
            .from = tie->from, .until = tie->until,
            .role = lower_name(l, tie->role),
            .word = (uint8_t)tie_word(tie->kind)});
        lower_place(l, REMIT_ARRAY_TIE, tie->place);
    }
    return lower_end(l, REMIT_ARRAY_TIE, range);
}

/* ---- sessions ------------------------------------------------------------ */

static RemitRange session_parts(Lowering *l, const SessionRecord *s,
                                Number number)
{
    RemitRange range = lower_begin(l, REMIT_ARRAY_PART);
    for (Number i = 0; i < s->part_count; i++) {
        const PartRecord *part = AT(l->spec->parts, s->first_part + i);
        builder_add_part(l->b, (RemitPart){
            .session = l->session_of[number - 1],
            .name = lower_name(l, part->name),
            .opens = part->opens, .closes = part->closes,
            .place = LOWERED(l->body_of, part->seat),
            .certainty = lower_certainty(remit_extent_exists(part->opens),
                                         part->tentative),
            .zone = LOWERED(l->zone_of, part->time.zone),
            .begins = part->time.begins, .ends = part->time.ends});
        lower_place(l, REMIT_ARRAY_PART, part->place);
        VEC_PUSH(&l->spec->trace->parts, part->step_opens);
        VEC_PUSH(&l->spec->trace->parts_close, part->step_closes);
    }
    return lower_end(l, REMIT_ARRAY_PART, range);
}

static RemitRange session_themes(Lowering *l, const SessionRecord *s)
{
    const Body *body = AT(l->spec->bodies, s->body);
    RemitRange  range = lower_begin(l, REMIT_ARRAY_TEXT);
    for (Node *n = s->node ? s->node->as.session.block : NULL; n; n = n->next)
        if (n->kind == NODE_THEME)
            lower_texts(l, n->as.texts, body->language);
    return lower_end(l, REMIT_ARRAY_TEXT, range);
}

static void add_session(Lowering *l, Number number)
{
    const SessionRecord *s = AT(l->spec->sessions, number);
    RemitSession record = {
        .body = l->body_of[s->body - 1], .label = lower_name(l, s->label),
        .number = s->number, .year = s->year,
        .opens = s->opens, .closes = s->closes,
        .place = LOWERED(l->body_of, s->seat),
        .certainty = lower_certainty(remit_extent_exists(s->opens),
                                     s->tentative),
        .cancelled = s->cancelled,
        .zone = LOWERED(l->zone_of, s->time.zone),
        .begins = s->time.begins, .ends = s->time.ends};
    record.parts = session_parts(l, s, number);
    record.themes = session_themes(l, s);
    record.cycle = lower_name(l, s->cycle);
    builder_add_session(l->b, record);
    lower_place(l, REMIT_ARRAY_SESSION, s->place);
    VEC_PUSH(&l->spec->trace->sessions, s->step_opens);
    VEC_PUSH(&l->spec->trace->sessions_close, s->step_closes);
    VEC_PUSH(&l->spec->trace->sessions_revised, revised_session(l, number));
}

static RemitRange body_sessions(Lowering *l, Number number)
{
    const Body *body = AT(l->spec->bodies, number);
    RemitRange  range = lower_begin(l, REMIT_ARRAY_SESSION);
    for (Number i = 0; i < body->session_count; i++)
        add_session(l, body->first_session + i);
    return lower_end(l, REMIT_ARRAY_SESSION, range);
}

/* ---- holidays ------------------------------------------------------------ */

/* A yearly holiday is listed from the year that it states, else from the
 * first adoption, to the horizon. */
typedef struct {
    int32_t     first_year;
    RemitRange *names;          /* by holiday; first 0: not lowered yet */
    size_t      next;           /* of Seats.closed */
} Listing;

static int32_t first_year(const Spec *spec)
{
    int32_t first = spec->horizon;
    for (size_t i = 0; i < spec->instruments.count; i++) {
        const Moment *adopted = &spec->instruments.at[i].adopted;
        if (!moment_known(adopted))
            continue;
        int32_t year = remit_civil(adopted->early.from).year;
        first = year < first ? year : first;
    }
    return first;
}

static bool is_listed(const Spec *spec, const Listing *listing,
                      const ClosedDay *closed)
{
    int32_t year = remit_civil(closed->day).year;
    int32_t from = closed->node->as.holiday.from_year;
    return !closed->by_rule
        || (year >= (from ? from : listing->first_year)
            && year <= spec->horizon);
}

static RemitRange holiday_names(Lowering *l, Listing *listing,
                                const ClosedDay *closed)
{
    RemitRange *names = &listing->names[closed->holiday - 1];
    if (!names->first) {
        *names = lower_begin(l, REMIT_ARRAY_TEXT);
        lower_texts(l, closed->node->as.holiday.names, closed->language);
        *names = lower_end(l, REMIT_ARRAY_TEXT, *names);
    }
    return *names;
}

static void add_holidays(Lowering *l, Listing *listing, size_t from,
                         Number place)
{
    const Seats *seats = l->spec->seats;
    for (; from < seats->closed.count && seats->closed.at[from].place == place;
         from++) {
        const ClosedDay *closed = &seats->closed.at[from];
        if (!is_listed(l->spec, listing, closed))
            continue;
        builder_add_holiday(l->b, (RemitHoliday){
            .place = l->body_of[place - 1], .day = closed->day,
            .names = holiday_names(l, listing, closed)});
        lower_place(l, REMIT_ARRAY_HOLIDAY, closed->node->span);
    }
}

static void lower_holidays(Lowering *l)
{
    const Seats *seats = l->spec->seats;
    size_t       bodies = l->spec->bodies.count;
    Listing      listing = {
        .first_year = first_year(l->spec),
        .names = memory_new((seats->holiday_count + 1) * sizeof(RemitRange))};
    size_t *first = memory_new((bodies + 1) * sizeof *first);
    for (size_t i = seats->closed.count; i-- > 0;)
        first[seats->closed.at[i].place] = i + 1;
    for (size_t i = 0; i < bodies; i++)
        if (first[l->body_order[i]])
            add_holidays(l, &listing, first[l->body_order[i]] - 1,
                         l->body_order[i]);
    memory_free(first);
    memory_free(listing.names);
}

/* ---- bodies -------------------------------------------------------------- */

static void body_words(Lowering *l, Number number, RemitBody *record)
{
    Clauses clauses = clauses_of(l, number);
    for (const Node *n; (n = next_clause(&clauses)) != NULL;) {
        if (n->kind == NODE_KIND)
            record->kind = lower_name(l, n->as.ref.name);
        else if (n->kind == NODE_IN_ZONE)
            record->zone = builder_string(l->b, text_value(n->as.texts));
    }
}

/* ---- aliases, members, bounds -------------------------------------------- */

static RemitRange body_aliases(Lowering *l, Number number)
{
    RemitRange range = lower_begin(l, REMIT_ARRAY_TEXT);
    Clauses    clauses = clauses_of(l, number);
    for (const Node *n; (n = next_clause(&clauses)) != NULL;)
        if (n->kind == NODE_ALIAS)
            lower_texts(l, n->as.texts, AT(l->spec->bodies, number)->language);
    return lower_end(l, REMIT_ARRAY_TEXT, range);
}

/* `5 each of a, b` counts five for each name that follows. */
static void add_members(Lowering *l, Number body, const Node *n)
{
    int32_t number = 0;
    for (const Count *c = n->as.counts; c; c = c->next) {
        number = c->number ? c->number : number;
        builder_add_membership(l->b, (RemitMembership){
            .body = l->body_of[body - 1],
            .of = LOWERED(l->body_of, resolved(l->spec, &c->of, IS_BODY)),
            .number = number,
            .from = moment_written(l->spec, c->dated.from).early.from,
            .until = moment_written(l->spec, c->dated.until).early.to,
            .word = n->kind == NODE_MEMBERS ? REMIT_MEMBERS
                                            : REMIT_COMPOSED});
        lower_place(l, REMIT_ARRAY_MEMBERSHIP, c->span);
    }
}

static RemitRange body_memberships(Lowering *l, Number number)
{
    RemitRange range = lower_begin(l, REMIT_ARRAY_MEMBERSHIP);
    Clauses    all[] = {clauses_of(l, number), clauses_besides(l, number)};
    for (size_t i = 0; i < 2; i++)
        for (const Node *n; (n = next_clause(&all[i])) != NULL;)
            if (n->kind == NODE_MEMBERS || n->kind == NODE_COMPOSED)
                add_members(l, number, n);
    return lower_end(l, REMIT_ARRAY_MEMBERSHIP, range);
}

static RemitRange body_bounds(Lowering *l, Number number)
{
    RemitRange range = lower_begin(l, REMIT_ARRAY_BOUND);
    Clauses    all[] = {clauses_of(l, number), clauses_besides(l, number)};
    for (size_t i = 0; i < 2; i++)
        for (const Node *n; (n = next_clause(&all[i])) != NULL;)
            if (n->kind == NODE_MEETS)
                lower_bound(l, n);
    return lower_end(l, REMIT_ARRAY_BOUND, range);
}

static bool is_balanced(const Lowering *l, Number number)
{
    Clauses all[] = {clauses_of(l, number), clauses_besides(l, number)};
    for (size_t i = 0; i < 2; i++)
        for (const Node *n; (n = next_clause(&all[i])) != NULL;)
            if (n->kind == NODE_BALANCED)
                return true;
    return false;
}

static RemitRange body_links(Lowering *l, Number number)
{
    RemitRange range = lower_begin(l, REMIT_ARRAY_TEXT);
    Clauses    clauses = clauses_of(l, number);
    for (const Node *n; (n = next_clause(&clauses)) != NULL;)
        if (n->kind == NODE_LINK)
            lower_texts(l, n->as.texts, AT(l->spec->bodies, number)->language);
    return lower_end(l, REMIT_ARRAY_TEXT, range);
}

/* ---- where it was said --------------------------------------------------- */

static bool is_said_once(const Node *n)
{
    switch ((int)n->kind) {
    case NODE_KIND: case NODE_IN_ZONE: case NODE_ESTABLISHED: case NODE_ENDED:
    case NODE_ON_DAY: case NODE_BALANCED: return true;
    default: return false;
    }
}

static void body_places(Lowering *l, Number number)
{
    Clauses all[] = {clauses_of(l, number), clauses_besides(l, number)};
    for (size_t i = 0; i < 2; i++)
        for (const Node *n; (n = next_clause(&all[i])) != NULL;)
            if (is_said_once(n))
                lower_clause(l, REMIT_ARRAY_BODY, l->body_of[number - 1], n);
}

/* ---- bodies -------------------------------------------------------------- */

static void add_body(Lowering *l, Number number)
{
    const Body *body = AT(l->spec->bodies, number);
    RemitBody   record = {.id = lower_name(l, body->name),
                          .word = (uint8_t)body->word};
    record.names = body_names(l, number);
    record.ties = body_ties(l, number);
    record.sessions = body_sessions(l, number);
    record.aliases = body_aliases(l, number);
    record.memberships = body_memberships(l, number);
    record.bounds = body_bounds(l, number);
    record.balanced = is_balanced(l, number);
    record.links = body_links(l, number);
    body_life(l, number, &record);
    body_words(l, number, &record);
    body_places(l, number);
    builder_add_body(l->b, record);
    lower_place(l, REMIT_ARRAY_BODY, body->place);
}

void lower_bodies(Lowering *l)
{
    for (size_t i = 0; i < l->spec->bodies.count; i++)
        add_body(l, l->body_order[i]);
    lower_holidays(l);
}
