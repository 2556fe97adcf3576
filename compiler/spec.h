/* spec.h -- one corpus between its trees and its registry.
 *
 * Filled pass by pass, in the order of compile.c: modules, then entities and
 * what they stand for, sessions, duties, and at last the occurrences with
 * their hops, milestones and facts.  Everything is numbered from 1 within its
 * list and refers to the rest by number; 0 is none.
 *
 * note [moment]: where a date may move, two extents are kept: the days it
 * covers at its earliest place and those at its latest.  They are equal for
 * what is certain.  An extent is precision, the difference is uncertainty. */
#ifndef REMIT_SPEC_H
#define REMIT_SPEC_H

#include "compiler/compile.h"
#include "lang/memory.h"
#include "lang/symbol.h"
#include "lang/tree.h"

typedef uint32_t Number;                /* from 1; 0: none */

/* As qsort asks: below 0 when `a` comes first, 0 when they are the same. */
static inline int compare_numbers(Number a, Number b)
{
    return (a > b) - (a < b);
}

typedef struct {
    RemitExtent early, late;    /* none: not known */
    bool        tentative;
    StepNumber  step;           /* how it was found */
} Moment;

/* ---- names --------------------------------------------------------------- */

typedef enum { IS_BODY, IS_INSTRUMENT, IS_DUTY } EntityKind;

/* What a name stands for.  `index` numbers it within its own list. */
typedef struct {
    EntityKind kind;
    Name       name;
    Span       place;           /* the name where it is declared */
    Number     index;
} Entity;

typedef struct {
    Name      name;
    Span      place;
    Number    force;            /* a RemitForce plus 1; 0: not said */
    int32_t   strength;         /* -1: not said */
    Node     *node;
} Verb;

/* Minutes of the day by the clock of a zone; see hours.h.  24:00 is the end. */
typedef struct {
    Number  zone;               /* 0: no time of day is known */
    int16_t begins, ends;       /* on the first day, on the last */
} TimeOfDay;

/* ---- bodies and their sessions ------------------------------------------- */

/* A body, an office, a place, an event … */
typedef struct {
    EntityWord word;
    Name       name;
    Span       place;
    Node      *node;            /* NULL: declared by `establish` */
    Text      *names; /* title of the establishing act, or the decl's */
    Name       language;        /* of plain strings there */
    Number     first_session, session_count;
    int32_t    next_number;     /* of the first session that is projected no
                                   more, past the horizon; 0: none is */
    int32_t    next_year, year_step;
    Number     first_unit, unit_count;
    bool       numbered;        /* further sessions follow from a rule */
    bool       by_year;         /* labelled by year */
    Moment     when;            /* of an event */
    bool       happened;        /* a fact says so */
    Number     seat;            /* workdays table, see seats.h; 0: not asked */
} Body;

typedef struct {
    Number      body;
    Name        label;          /* `14`, `2011`, `S-19` */
    int32_t     number;         /* 0: none */
    int32_t     year;
    RemitExtent opens, closes;  /* earliest and latest day */
    bool        tentative;
    bool        cancelled;
    Number      seat;           /* body: the place, 0: not said */
    Number      first_part, part_count;
    Name        cycle;          /* of `alternates`; 0: none */
    bool        until_next;     /* closes the day before the next opens */
    Node       *node;           /* NULL: projected by rule */
    Span        place;          /* the clause that gave the dates */
    StepNumber  step_opens, step_closes;
    TimeOfDay   time;           /* of one without parts */
} SessionRecord;

typedef struct {
    Number      session;
    Name        name;
    const Node *node;
    RemitExtent opens, closes;
    bool        tentative;
    bool        organizational;
    Number      seat;
    Span        place;
    StepNumber  step_opens, step_closes;
    TimeOfDay   time;
} PartRecord;

/* What a hop can be: a part that is not organizational, or a session without
 * such parts; a body's units are ordered by opening. */
typedef struct {
    Number      session, part;
    RemitExtent opens, closes;
    bool        tentative;
} Unit;

/* ---- instruments and duties ---------------------------------------------- */

typedef struct {
    Node   *node;
    Module *module;
    Number  first_paragraph, paragraph_count;
    Number  first_duty, duty_count;     /* adjacent */
    Name    symbol, locator, alias;
    Moment  adopted;            /* none: unknown */
    Number  adopter;            /* body */
    RemitExtent effective;      /* none: not said */
} Instrument;

typedef struct {
    Node   *node;               /* NODE_PARA */
    Number  instrument;
    Number  verb;
    Number  force;              /* RemitForce */
    int32_t strength;
} Paragraph;

/* A clause of a duty, out of its `assume` and its `either`. */
typedef struct {
    Node   *node;
    uint8_t kind;               /* NodeKind of it, which is often asked for */
    bool    assumed;
} Clause;
_Static_assert(NODE_COUNT <= UINT8_MAX, "kinds fit");

/* A run in spec->clauses; count 0: none. */
typedef struct { Number first, count; } ClauseRun;

/* What a duty said until an amendment was adopted; those of a duty adjacent
 * and in order; see amend.h. */
typedef struct {
    RemitDay until;             /* day of that adoption */
    Number   first_clause, clause_count;
    bool     recurrence;        /* it changed which periods there are */
} Version;

/* First and last day of a mandate, and its terms; see window_term. */
typedef struct {
    Moment from;
    Moment end;                 /* none: no end is said */
    bool   permanent;
    Number first_term, term_count;
} Mandate;

/* A duty that stands in an `either`, or has one of its own. */
typedef struct {
    const Node *around;         /* the innermost around it; NULL: none */
    ClauseRun   second;         /* its clauses by the second reading */
} Alternative;

/* One term of a mandate; those of a duty adjacent and in order. */
typedef struct {
    Number   duty, instrument;
    RemitDay from, end;         /* REMIT_NO_DAY: not known, or no end */
    bool     permanent, terminated;
    Span     place;
    StepNumber step;            /* of its last day; 0: none */
} TermRecord;

/* What few duties have stands beside the list: see Mandate, Alternative. */
typedef struct {
    Node    *act;
    Name     name;
    ActWord  word;
    Number   instrument, paragraph;
    Number   first_clause, clause_count;
    Number   first_occurrence, occurrence_count;
    Number   of;                /* body: of a mandate, or established */
    Number   mandate;           /* duty that it is under */
    TimeOfDay time;             /* of a meeting */
    Number   term;              /* of spec->mandates, of a mandate alone */
    Number   alternative;       /* of spec->alternatives; 0: none */
    Number   first_change;      /* see changes.h */
    Number   first_version, version_count;
    uint8_t  reading;           /* RemitReading: of what is around it */
    bool     proposal;
    bool     recurring;
    bool     in_circle;         /* its references give no dates */
} Duty;

/* extends, amends, supersedes, terminates, restates */
typedef struct {
    Node  *node;
    const Thing *thing;         /* one of those that the node names */
    Number instrument;
    Number paragraph;           /* 0: the instrument as a whole */
    Number duty;                /* that it changes, 0: an instrument */
    Number next;                /* of the same duty, 0: no more */
} Change;

/* ---- what unrolls -------------------------------------------------------- */

/* What few occurrences have; it stands beside the list.  Days on which a
 * condition held, a later instrument took its place, …: REMIT_NO_DAY, none. */
typedef struct {
    RemitDay    triggered, superseded, waived, lapsed;
    RemitExtent covers;         /* what it reports on; none: not said */
    Name        cycle;          /* of `alternates`; 0: none */
    bool        has_otherwise;  /* a second reading gives another day */
    RemitDay    otherwise;      /* REMIT_NO_DAY: undated */
    StepNumber  otherwise_step;
} Fate;

typedef struct {
    Number      duty;
    Name        key;
    RemitExtent period;         /* of a recurrence; none: once */
    Number      session;        /* of `every session of`, `held as` */
    Number      model;          /* occurrence, of `every X` */
    Moment      opens, due;
    Number      first_hop, hop_count;
    Number      first_milestone, milestone_count;
    Number      first_fact, fact_count;
    Number      first_need, need_count;
    Number      fate;           /* of spec->fates; 0: see fate_of */
    int32_t     slack;          /* days; see schedule.h */
    Number      driver;         /* occurrence that its earliest day hangs on */
    bool        slack_known;
    bool        ongoing;
    bool        unknown;        /* due on a day that nobody knows */
    bool        conditional;
} Occurrence;

/* A day that an occurrence was found to open or to be due on, by one clause;
 * the latest opening and the earliest deadline bind. */
typedef struct {
    Number      clause;         /* 0: adoption, condition, period, hop … */
    RemitDay    day;            /* at the earliest place */
    RemitDay    latest;         /* at the latest */
    StepNumber  step;
    Number      occurrence;
    bool        deadline;
    bool        tentative;
} BoundRecord;

typedef struct {
    Number      occurrence, body, session, part;
    RemitExtent opens, closes;
    Str         item;
    uint16_t    chain, group;
    bool        tentative, inferred;
    Span        place;
    StepNumber  step;
} HopRecord;

typedef struct {
    Number     occurrence, hop;
    Moment     when;            /* early.from and late.from are the days */
    Name       policy;
    uint16_t   chain;
    MilestoneWord word;
    int32_t    words;           /* limit of the document, 0: none */
    Span       place;
} MilestoneRecord;

typedef struct {
    Number      occurrence, session, body;
    FactWord    word;
    RemitExtent on;
    RemitDay    known;
    Name        symbol;
    Span        place;
    bool        unused;         /* told as an error; not in the registry */
} FactRecord;

typedef struct {
    Number  from, to;           /* occurrences */
    uint8_t word;               /* RemitDependencyWord */
    Span    place;
} Need;

typedef VEC(Module *) Modules;

/* A declaration that declares no name of the flat space. */
typedef struct {
    Node   *node;
    Module *module;
} Said;

typedef struct Spec {
    const CompileOptions *options;
    Sources *sources;
    Interns *names;
    Diag    *diag;
    Trace   *trace;
    char    *trouble;           /* see compile.h */

    Modules modules;            /* the used before the using */
    Module *root;               /* the first file named */
    Pos     draft_from;         /* what stands here or later belongs to the
                                   draft that is checked; 0: to nothing */
    int32_t horizon;            /* last year in which a recurrence opens */
    int32_t first_year;         /* of the first adoption; 0: none is known */

    VEC(Number)     entity_of;  /* by Name: entity; may be shorter */
    VEC(Number)     verb_of;    /* by Name: verb */
    VEC(uint8_t)    hidden;     /* by Name: not known as of the day; asof.h */
    VEC(Entity)     entities;
    VEC(uint8_t)    used;       /* entities referred to; may be shorter */
    VEC(Verb)       verbs;
    VEC(Body)       bodies;
    VEC(SessionRecord) sessions;
    VEC(PartRecord) parts;
    VEC(Unit)       units;
    VEC(Instrument) instruments;
    VEC(Paragraph)  paragraphs;
    VEC(Duty)       duties;
    VEC(Clause)     clauses;
    VEC(Change)     changes;
    VEC(Version)    versions;
    VEC(Mandate)    mandates;
    VEC(Alternative) alternatives;
    VEC(TermRecord) terms;
    VEC(Number)     order;      /* duties, what is referred to first */
    VEC(Occurrence) occurrences;
    VEC(Fate)       fates;
    VEC(HopRecord)  hops;
    VEC(MilestoneRecord) milestones;
    VEC(FactRecord) facts;
    VEC(BoundRecord) bounds;
    VEC(Need)       needs;
    VEC(Said)       facts_said;     /* NODE_FACT */
    VEC(Said)       expects;        /* NODE_EXPECT */
    VEC(Said)       session_blocks; /* NODE_SESSIONS */
    VEC(Said)       policies;       /* NODE_POLICY */
    VEC(Said)       holidays;       /* NODE_HOLIDAYS */
    VEC(Said)       calendars;      /* NODE_CALENDAR */
    VEC(Said)       zones_said;     /* NODE_ZONE */
    struct ReadSymbol *read;    /* what spec_symbols was asked last */
    struct Seats   *seats;      /* seats.h */
    struct Zones   *zones;      /* zones.h */
    struct Foreign *foreign;    /* foreign.h */
} Spec;

/* Element `number` of a list of Spec. */
#define AT(list, number) (&(list).at[(number) - 1])

Spec *spec_new(const CompileOptions *options, Sources *sources,
               Interns *names, Diag *diag, Trace *trace);
void  spec_free(Spec *spec);                        /* accepts NULL */
/* Gives back what the registry now holds: every list, and the trees but for
 * those of modules with checks, which are still to be asked. */
void  spec_shed(Spec *spec);
void  spec_shed_occurrences(Spec *spec);    /* and all that belongs to them */
/* What the trees hold for dates (module_free_dates), but for those modules. */
void  spec_shed_dates(Spec *spec);

/* How many nodes of a kind all modules have. */
size_t spec_nodes(const Spec *spec, NodeKind kind);

/* Declares `name`; false, and a finding, when it stands for something. */
bool   spec_declare(Spec *spec, EntityKind kind, Name name, Span place,
                    Number index);
/* 0: nothing.  A symbol is found by any spelling of its own or of a joint one's
 * (lang/symbol.h, note [normal]). */
Number spec_entity(const Spec *spec, Name name);
/* The normal symbols of one document; 0: the name is no symbol. */
uint32_t spec_symbols(const Spec *spec, Name symbol,
                      Name names[SYMBOL_JOINT_MAX]);
/* The instrument of that symbol or alias, and of that locator if there is such
 * a one; 0: none. */
Number spec_instrument(Spec *spec, Name symbol, Name locator);
/* What it stands for when it is of that kind, else 0. */
Number spec_named(const Spec *spec, Name name, EntityKind kind);
Str    spec_text(const Spec *spec, Name name);
/* Notes that something refers to the entity; 0 is nobody. */
void   spec_use(Spec *spec, Number entity);
/* Two names with a mark between: `SYMBOL#act`, `SYMBOL chapter I.B`. */
Name   spec_joined(Spec *spec, Name first, char mark, Name second);
Name   spec_qualified(Spec *spec, Name symbol, Name act);
/* `10 weeks`, `1 working day`. */
Name   spec_duration(Spec *spec, RemitDuration duration);
const char *entity_kind_text(const Spec *spec, const Entity *entity);

/* The duty `establish-B`, 0: there is none. */
Number duty_establishing(Spec *spec, Number body);

Clause clause_of(Node *node, bool assumed);
/* The next clause of a kind in a duty from *cursor on; NULL: no more.
 * *cursor begins at 0. */
static inline const Clause *duty_clause(const Spec *spec, const Duty *duty,
                                        NodeKind kind, Number *cursor)
{
    while (*cursor < duty->clause_count) {
        const Clause *clause = AT(spec->clauses, duty->first_clause + *cursor);
        ++*cursor;
        if (clause->kind == kind)
            return clause;
    }
    return NULL;
}

static inline const Clause *duty_first(const Spec *spec, const Duty *duty,
                                       NodeKind kind)
{
    Number cursor = 0;
    return duty_clause(spec, duty, kind, &cursor);
}

/* Lists of subjects (diag_about) until the registry is there; lower numbers
 * them anew. */
enum { ABOUT_DUTY = REMIT_ARRAY_COUNT, ABOUT_OCCURRENCE, ABOUT_SESSION };

/* The days of a duty that is a mandate. */
Mandate *mandate_of(const Spec *spec, const Duty *duty);
/* Around a duty, and its own; both none where it has none. */
Alternative alternative_of(const Spec *spec, const Duty *duty);

/* What befell an occurrence; of most, nothing did. */
Fate fate_of(const Spec *spec, const Occurrence *occurrence);
void fate_set(Spec *spec, Occurrence *occurrence, const Fate *fate);

/* The clause that says a bound; NULL: none does. */
const Node *bound_node(const Spec *spec, const BoundRecord *bound);
/* The place of that, else of what asked for its day. */
Span bound_place(const Spec *spec, const BoundRecord *bound);

/* ---- moments ------------------------------------------------------------- */

static inline bool moment_known(const Moment *moment)
{
    return moment->early.from != REMIT_NO_DAY
        && remit_extent_exists(moment->early);
}

/* Certain, without a step. */
static inline Moment moment_of(RemitExtent extent)
{
    return (Moment){extent, extent, false, 0};
}

static inline Moment moment_none(void)
{
    return moment_of((RemitExtent){REMIT_NO_DAY, REMIT_NO_DAY});
}


/* Notes a step and returns its number. */
StepNumber spec_step(Spec *spec, Rule rule, Span place, RemitExtent early,
                     RemitExtent late, uint32_t detail,
                     const StepNumber *inputs, size_t input_count);
/* The same for a moment's own days; sets moment->step. */
void moment_step(Spec *spec, Moment *moment, Rule rule, Span place,
                 uint32_t detail, StepNumber input);
#endif
