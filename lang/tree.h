/* tree.h -- what one module says, as it says it.
 *
 * Made by grammar.y, one constructor call a rule; held in the module's arenas.
 * Three shapes carry everything: a Node is a declaration, an act or a clause;
 * a Point is a moment or a span of days; a Session names a session of a body.
 * Lists are linked by `next` in the order of the text.
 *
 * Names are interned and in NFC.  A Ref is a name that stands for something
 * declared elsewhere; its target is 0 until compiler/names/resolve.c finds it. */
#ifndef REMIT_TREE_H
#define REMIT_TREE_H

#include "lang/arena.h"
#include "lang/intern.h"
#include "lang/source.h"
#include "runtime/civil.h"
#include "runtime/dayrule.h"

typedef struct Node Node;
typedef struct Point Point;
typedef struct Session Session;
typedef struct Hop Hop;
typedef struct Text Text;
typedef struct RefItem RefItem;
typedef struct Expr Expr;
typedef struct Call Call;

typedef struct {
    Span     span;
    Name     name;
    uint32_t target;            /* entity number, 0 until resolved */
} Ref;

struct RefItem { Ref ref; RefItem *next; };

typedef struct { Node *first, *last; } NodeList;
typedef struct { RefItem *first, *last; } RefList;
typedef struct { Text *first, *last; } TextList;
typedef struct { Hop *first, *last; } HopList;

/* One wording in one language; escapes are resolved and `+` is joined. */
struct Text {
    const char *at;             /* see text_value */
    uint32_t    len;
    Name        language;       /* 0: the language of the file */
    Span        span;
    Text       *next;
};

/* ---- points ------------------------------------------------------------ */

typedef enum {
    EDGE_WHOLE,                 /* all its days */
    EDGE_START, EDGE_END,       /* `start of`, `end of` */
    EDGE_EARLY, EDGE_MID, EDGE_LATE,            /* thirds, tentative */
    EDGE_OPENS, EDGE_CLOSES     /* of a session: first day, last day */
} Edge;

typedef enum {
    POINT_EXTENT,               /* a written date, or D .. D: as.extent */
    POINT_RULE,                 /* a day of a year not named: as.rule */
    POINT_MONTH,                /* a month of a year not named: as.month */
    POINT_SEASON,               /* from one such day or month to another, in the
                                   next year if that comes earlier in the year:
                                   as.season */
    POINT_UNKNOWN,              /* `unknown` */
    POINT_SESSION,              /* as.session */
    POINT_ADOPTION,             /* of the instrument that speaks */
    POINT_NAME,                 /* an event, or the finish of a duty: as.name */
    POINT_DUE,                  /* `X due`: as.name */
    POINT_DONE,                 /* `X done`: as.name */
    POINT_EDGE,                 /* edge of inner */
    POINT_SHIFT,                /* as.shift.by before or after inner */
    POINT_SESSION_OPENS,        /* in a policy: `session opens` */
    POINT_SESSION_CLOSES,
    POINT_PERIOD,               /* inside an edge, `end of month`: the period
                                   of the recurrence, as.period long */
    POINT_CALL                  /* a foreign function's answer: as.call */
} PointKind;

/* What a duty is called: a name, `SYMBOL#name`, each perhaps `[KEY]`. */
typedef struct {
    Ref  ref;                   /* name is the part after `#` */
    Name symbol;                /* text before `#`, 0: none */
    Name key;                   /* canonical: `CSTD 16`, `2012`; 0: none */
    Span key_span;
} Thing;

struct Point {
    PointKind kind;
    uint8_t   edge;             /* Edge, of POINT_EDGE; OPENS, CLOSES of a
                                   session */
    uint8_t   depth;            /* points and calls below it, itself counted:
                                   at most POINT_DEPTH_MAX */
    bool      range;            /* POINT_EXTENT: written as two days, D .. D,
                                   so both its ends are named to the day */
    Span      span;
    union {
        Point       *inner;     /* POINT_EDGE; of POINT_SHIFT too */
        RemitExtent  extent;
        RemitDayRule rule;
        int          month;                     /* 1..12 */
        struct { Point *first, *last; } season; /* POINT_RULE, POINT_MONTH */
        Session     *session;
        Thing        name;
        struct { Point *inner; RemitDuration by; bool back; } shift;
        RemitDuration period;
        Call        *call;
    } as;
};

/* ---- calls of foreign functions ---------------------------------------- */

typedef enum {
    ARGUMENT_NUMBER, ARGUMENT_TEXT, ARGUMENT_TRUTH, ARGUMENT_DURATION,
    ARGUMENT_YEAR,              /* `year`: that of the recurrence's period */
    ARGUMENT_POINT              /* a date; of a POINT_CALL what it answers */
} ArgumentKind;

typedef struct Argument Argument;
struct Argument {
    Argument    *next;
    ArgumentKind kind;          /* selects the member of `as` */
    Span         span;
    union {
        int32_t       number;
        Str           text;
        bool          truth;
        RemitDuration duration;
        Point        *point;
    } as;
};
typedef struct { Argument *first, *last; } ArgumentList;

struct Call {
    Span      span;
    Ref       function;         /* of no entity: its target stays 0; name 0:
                                   it was too deep, and that was told */
    Argument *arguments;
    int       depth;            /* as of a point */
};

/* A length of time, written or answered. */
typedef struct {
    RemitDuration is;           /* written */
    Call         *call;         /* NULL: it is written */
} Lasting;

enum { POINT_DEPTH_MAX = 8, EXPR_DEPTH_MAX = 100 };

/* `(from D until D)`, `(in D)`: when a property holds; NULL: unbounded. */
typedef struct { Point *from, *until; } Dated;

typedef enum {
    PICK_BODY,                  /* a body without number: the chain decides */
    PICK_LABEL,                 /* `CSTD 14`, `ECOSOC 2011`, `GA "S-19"` */
    PICK_NEXT,                  /* `next session of B` */
    PICK_NTH                    /* `2nd session of B since adoption` */
} SessionPick;

struct Session {
    SessionPick pick;
    Span        span;
    Ref         body;
    int32_t     number;         /* PICK_LABEL without text, PICK_NTH */
    Name        label;          /* PICK_LABEL: as one writes it, `14` */
    Name        part;           /* `main`; 0: none */
    Span        part_span;
};

enum { HOPS_MAX = 250 };        /* that one `to` names */

struct Hop {
    Hop     *next;
    Span     span;
    Session *to;                /* PICK_BODY also for an office, a channel … */
    Str      item;              /* agenda item; len 0: none */
    uint16_t group;             /* from 1; hops of one group go in parallel */
};

/* ---- recurrences, bounds, rolls ---------------------------------------- */

typedef enum {
    EVERY_PERIOD,               /* every year, 2 years, 12 months, quarter … */
    EVERY_SESSION,              /* every [nth] session of body */
    EVERY_THING                 /* every X */
} EveryKind;

typedef struct {
    EveryKind     kind;
    RemitDuration period;       /* EVERY_PERIOD */
    bool          calendar;     /* `every year`, not `every 12 months` */
    int32_t       nth;          /* EVERY_SESSION: 1 unless `every 2nd` */
    Ref           body;
    Thing         thing;
} Every;

typedef struct {
    bool          most;         /* at most, else at least */
    int32_t       times;
    bool          rolling;      /* `in any 12 months`, else `every year` */
    RemitDuration window;
} Bound;

typedef enum { ROLL_NONE, ROLL_NEXT, ROLL_PREVIOUS, ROLL_NEAREST } RollKind;
typedef struct {
    RollKind kind;
    Ref      seat;              /* name 0: the lead's */
} Roll;

/* ---- times of day -------------------------------------------------------- */

/* `time "10:00" .. "18:00"`: minutes of the day; 24:00 is its end. */
typedef struct {
    int32_t begins, ends;
    Span    span;               /* both texts */
} Hours;

/* ---- actors ------------------------------------------------------------ */

typedef struct Actor Actor;
struct Actor {
    Actor *next;
    Pos    from;                /* its role, if it has one: see actor_span */
    Name   role;                /* `chair of CSTD`: chair; 0: the body itself */
    Ref    who;
};
typedef struct { Actor *first, *last; } ActorList;

/* ---- nodes ------------------------------------------------------------- */

/* A Node, like a Point, is as long as the member of `as` that its kind uses;
 * so none is copied by value.  See node_size, point_size. */

/* X(NAME, "keyword or construct", member of the union that it uses) */
#define NODE_KINDS(X)                                                        \
    /* declarations */                                                       \
    X(USE, "use", word)                 /* module path, or quoted file */    \
    X(LANGUAGE, "language", refs)       /* tags */                           \
    X(HORIZON, "horizon", number)                                            \
    X(ENTITY, "body", decl)             /* body, office, group, event … */   \
    X(SESSIONS, "sessions of", decl)                                         \
    X(INSTRUMENT, "resolution", instrument)                                  \
    X(FACT, "done", fact)                                                    \
    X(EXPECT, "expect", expect)                                              \
    X(POLICY, "policy", decl)                                                \
    X(HOLIDAYS, "holidays", decl)                                            \
    X(CALENDAR, "calendar", decl)                                            \
    X(CHECK, "check", check)                                                 \
    X(EXTERN, "extern", text_block)                                          \
    X(HOOK, "upon", hook)                                                    \
    X(VERB, "verb", decl)                                                    \
    X(ZONE, "zone", text_block)                                              \
    /* anywhere in braces */                                                 \
    X(NAME, "name", texts)                                                   \
    X(TITLE, "title", texts)                                                 \
    X(NOTE, "note", texts)                                                   \
    X(LINK, "link", texts)                                                   \
    X(ALLOW, "allow", allow)                                                 \
    /* bodies, events, places */                                             \
    X(KIND, "kind", ref)                                                     \
    X(UNDER, "under", dated_ref)                                             \
    X(SEAT, "seat", dated_ref)                                               \
    X(SECRETARIAT, "secretariat", dated_ref)                                 \
    X(MEMBERS, "members", counts)       /* 33 (until 2006), 43 (…) */        \
    X(COMPOSED, "composed of", counts)                                       \
    X(BALANCED, "balanced", none)                                            \
    X(ESTABLISHED, "established", life)                                      \
    X(ENDED, "ended", life)                                                  \
    X(HOLDER, "chair", holder)          /* chair NAME (from D) */            \
    X(ROTATES, "chair rotates", rotates)                                     \
    X(MEETS, "meets", bound)                                                 \
    X(ALIAS, "alias", texts)                                                 \
    X(IN_ZONE, "zone", texts)           /* of a place */                     \
    X(ON_DAY, "on", point)              /* of an event */                    \
    X(TIME, "time", hours)              /* of a meeting */                   \
    X(PART_OF, "part of", refs)                                              \
    /* sessions of a body */                                                 \
    X(NUMBERED, "number", numbered)                                          \
    X(LABELLED, "labelled by year", none)                                    \
    X(USUALLY, "usually opens", projection)                                  \
    X(OPENS, "opens", projection)                                            \
    X(CLOSES, "closes", projection)                                          \
    X(PART, "part", part)                                                    \
    X(SESSION, "session", session)                                           \
    X(ALTERNATES, "alternates", alternates)                                  \
    X(THEME, "theme", texts)                                                 \
    X(PLACE, "place", ref)                                                   \
    X(KNOWN, "known", point)                                                 \
    /* instruments */                                                        \
    X(ADOPTED, "adopted", life)                                              \
    X(ISSUED, "issued", life)                                                \
    X(EFFECTIVE, "effective", life)                                          \
    X(PARAGRAPHS, "paragraphs", number)                                      \
    X(RECALLS, "recalls", cites)                                             \
    X(PARA, "para", para)                                                    \
    /* acts */                                                               \
    X(ACT, "duty", act)                 /* duty report meeting … */          \
    X(EXTENDS, "extends", extends)                                           \
    X(AMENDS, "amends", change)                                              \
    X(SUPERSEDES, "supersedes", change)                                      \
    X(TERMINATES, "terminates", change)                                      \
    X(RESTATES, "restates", change)                                          \
    X(EITHER, "either", either)                                              \
    /* who */                                                                \
    X(LEAD, "lead", actors)                                                  \
    X(JOINTLY, "jointly", none)                                              \
    X(WITH, "with", actors)                                                  \
    X(CONSULTING, "consulting", actors)                                      \
    X(DELEGATED, "delegated to", actors)                                     \
    X(DRAFTED, "drafted by", actors)                                         \
    X(HOSTED, "hosted by", actors)                                           \
    X(SPEAKS, "speaks for", actors)                                          \
    /* to whom */                                                            \
    X(TO, "to", hops)                                                        \
    X(THROUGH, "through", refs)                                              \
    X(REACHING, "reaching", reaching)                                        \
    /* when */                                                               \
    X(BY, "by", point)                                                       \
    X(BEFORE, "before", point)                                               \
    X(ON, "on", point)                                                       \
    X(IN, "in", point)                                                       \
    X(AT, "at", point)                                                       \
    X(BETWEEN, "between", points)                                            \
    X(FROM, "from", point)                                                   \
    X(UNTIL, "until", point)                                                 \
    X(SINCE, "since adoption", none)                                         \
    X(WITHIN, "within", within)                                              \
    X(AFTER, "after", within)           /* plus a lag, or none */            \
    X(JUST_BEFORE, "just before", point)                                     \
    X(DURING, "during", point)                                               \
    X(NEEDS, "needs", things)                                                \
    X(TAKES, "takes", length)                                                \
    X(FOR, "for", length)                                                    \
    X(PERMANENTLY, "permanently", none)                                      \
    X(EVERY, "every", every)                                                 \
    X(TIMES, "times", number)                                                \
    X(BOUND, "at most", bound)                                               \
    X(ROLLED, "rolled to", roll)                                             \
    X(IF, "if", condition)                                                   \
    X(UPON, "upon", point)                                                   \
    X(WHEN, "when", texts)                                                   \
    X(ONGOING, "ongoing", none)                                              \
    X(SOON, "as soon as possible", none)                                     \
    X(QUALIFIER, "qualifier", texts)                                         \
    X(ASSUME, "assume", assume)                                              \
    X(EXCEPT, "except", texts)                                               \
    X(APART, "apart from", refs)                                             \
    /* relations */                                                          \
    X(INSIDE, "inside", things)                                              \
    X(INPUT, "input to", things)                                             \
    X(ABOUT, "about", refs)                                                  \
    X(HELD_AS, "held as sessions of", ref)                                   \
    X(HELD_WITH, "held with", things)                                        \
    X(COVERS, "covers", covers)                                              \
    /* policies, holidays, calendars, verbs, zones, externs */               \
    X(APPLIES, "applies to", refs)      /* kinds of act */                   \
    X(FOR_BODIES, "for bodies", refs)                                        \
    X(MILESTONE, "submit", milestone)                                        \
    X(WORDS, "words", counts)                                                \
    X(HOLIDAY, "day", holiday)                                               \
    X(WEEKEND, "weekend", number)       /* bit 0 Monday .. bit 6 Sunday */   \
    X(YEARS, "years", points)           /* years that have data: a list */   \
    X(SHOW, "show", show)                                                    \
    X(REMIND, "remind", durations)                                           \
    X(FORCE, "force", ref)                                                   \
    X(STRENGTH, "strength", number)                                          \
    X(FORMS, "forms", texts)                                                 \
    X(OFFSET, "offset", offset)                                              \
    X(FUNCTION, "function", function)

typedef enum {
    NODE_NONE,
#define X(name, word, member) NODE_##name,
    NODE_KINDS(X)
#undef X
    NODE_COUNT
} NodeKind;

typedef enum {
    ENTITY_BODY, ENTITY_OFFICE, ENTITY_GROUP, ENTITY_CHANNEL, ENTITY_PROCESS,
    ENTITY_EVENT, ENTITY_TOPIC, ENTITY_PROGRAMME, ENTITY_PLACE
} EntityWord;

typedef enum {
    INSTRUMENT_RESOLUTION, INSTRUMENT_DECISION, INSTRUMENT_OUTCOME,
    INSTRUMENT_AGREEMENT, INSTRUMENT_DOCUMENT
} InstrumentWord;

typedef enum {
    ACT_DUTY, ACT_REPORT, ACT_MEETING, ACT_ESTABLISH, ACT_RESTRAINT, ACT_MANDATE
} ActWord;

typedef enum {
    FACT_DONE, FACT_SUBMITTED, FACT_ISSUED, FACT_CONSIDERED, FACT_STARTED,
    FACT_HAPPENED, FACT_PLANNED, FACT_POSTPONED, FACT_CANCELLED, FACT_WAIVED
} FactWord;

typedef enum {
    WHERE_PARA, WHERE_PREAMBLE, WHERE_SUMMARY, WHERE_MASTHEAD, WHERE_FOOTNOTE
} WhereWord;

typedef enum {
    MILESTONE_FORECAST, MILESTONE_SUBMIT, MILESTONE_ISSUE
} MilestoneWord;

typedef enum {
    SHOW_DUTIES, SHOW_REPORTS, SHOW_MEETINGS, SHOW_MANDATES, SHOW_SESSIONS,
    SHOW_MILESTONES, SHOW_PROPOSALS, SHOW_CONDITIONAL
} ShowWord;

typedef enum {
    CONDITION_WORDS,            /* `if "words"` */
    CONDITION_CALLED,           /* `if f(…)` */
    CONDITION_EXTENDED, CONDITION_DONE, CONDITION_HAPPENED, CONDITION_ADOPTED,
    CONDITION_ESTABLISHED, CONDITION_ENDED
} ConditionWord;

/* `3`, `3..5`, `20(a)`, `24 bis`. */
typedef struct ParaItem ParaItem;
struct ParaItem {
    ParaItem *next;
    Span      span;
    int32_t   from, to;         /* equal unless a range */
    Name      sub;              /* `a`, `bis`; 0: none */
};
typedef struct { ParaItem *first, *last; } ParaList;

/* A whole instrument, or paragraphs of one. */
typedef struct Cite Cite;
struct Cite {
    Cite    *next;
    Span     span;
    Ref      of;                /* symbol or alias */
    Name     locator;           /* `chapter I.B`; 0: none */
    ParaItem *paras;            /* NULL: all of it */
};
typedef struct { Cite *first, *last; } CiteList;

/* `33 (until 2006)`; `22 member-states`; `5 each of civil-society`. */
typedef struct Count Count;
struct Count {
    Count  *next;
    Span    span;
    int32_t number;
    bool    each;
    Ref     of;                 /* name 0: none */
    Dated   dated;
};
typedef struct { Count *first, *last; } CountList;

typedef struct ThingItem ThingItem;
struct ThingItem { Thing thing; ThingItem *next; };
typedef struct { ThingItem *first, *last; } ThingList;

typedef struct PointItem PointItem;
struct PointItem { Point *point; PointItem *next; };
typedef struct { PointItem *first, *last; } PointList;

typedef struct DurationItem DurationItem;
struct DurationItem { RemitDuration duration; Span span; DurationItem *next; };
typedef struct { DurationItem *first, *last; } DurationList;

/* `due 2010-12-31`: what `expect` holds against an occurrence. */
typedef struct Expectation Expectation;
struct Expectation {
    Expectation *next;
    Span         span;
    Name         field;
    int32_t      number;        /* of a hop; 0: none */
    Point       *point;         /* one of point, word, text, counted is given;
                                   of a hop, a POINT_SESSION */
    Name         word;          /* `overdue`, `firm`, `none`, `chair of CSTD` */
    Str          text;
    bool         counted;       /* `days`, `hops`: count is given */
    int32_t      count;
};
typedef struct { Expectation *first, *last; } ExpectationList;

struct Node {
    NodeKind kind;              /* selects the member of `as` */
    Span     span;              /* the whole construct */
    uint16_t head_len;          /* of the keyword that leads it: node_head */
    bool     noted;             /* see node_notes_of */
    Node    *next;              /* next sibling in the list that holds us */
    union {
        char       none;        /* nothing more is said */
        int32_t    number;
        Text      *texts;
        Ref        ref;
        RefItem   *refs;
        Point     *point;
        PointItem *points;      /* BETWEEN: two */
        Lasting    length;
        DurationItem *durations;
        Actor     *actors;
        ThingItem *things;
        Hop       *hops;
        Cite      *cites;
        Count     *counts;
        Every      every;
        Bound      bound;
        Roll       roll;
        Node      *block;
        struct { Str text; bool quoted; } word;
        struct { Ref ref; Dated dated; } dated_ref;
        struct {
            int   word;         /* EntityWord of ENTITY, unused elsewhere */
            Ref   ref;
            Text *title;
            Point *point;       /* an event's day */
            Node *block;
        } decl;
        struct { Str text; Node *block; } text_block;
        struct {
            InstrumentWord word;
            Ref  symbol;        /* interned as written */
            Name locator;       /* `annex II`, `chapter I.B`; 0: none */
            Ref  alias;         /* name 0: none */
            Text *title;
            Node *block;
        } instrument;
        struct {
            Point *point;
            Ref by;
            int32_t meeting;
            Session *session;
        } life;
        struct { Name role; Ref who; Dated dated; } holder;
        struct {
            Name role;
            RemitDuration period;
            RefItem *among;
            Dated dated;
        } rotates;
        struct { int32_t first, year; int32_t years; } numbered;
        /* opens: rule, or between two; closes: rule NULL = day before next */
        struct {
            Point *rule, *latest;
            int32_t days;       /* 0: not said */
            int32_t from_year, until_year;          /* 0: unbounded */
        } projection;
        const Hours *hours;
        struct { Ref name; Point *on; bool from_opening, until_closing;
                 Point *from, *until; Ref place; Point *known;
                 const Hours *hours; Node *block; } part;
        struct { int32_t number; Name label; int32_t year; Point *on;
                 Ref place; Point *known; const Hours *hours;
                 Node *block; } session;
        struct { RefItem *words; RemitDuration period;
                 Point *from; bool calendar; /* `every quarter` */
               } alternates;
        struct {
            WhereWord where;
            ParaItem *items;    /* NULL for summary and masthead */
            Ref       verb;
            Actor    *actors;
            Node     *block;
        } para;
        struct { ActWord word; Ref name; Text *title; Node *block;
                 Ref *of;               /* NULL: of nobody */
        } act;
        struct { Thing thing; RemitDuration by; Point *to; bool permanently;
                 Point *from; Node *block; } extends;
        struct { ThingItem *things; Point *on; Node *block; } change;
        struct { Node *first, *second; Str because; } either;
        struct { Session *at; Point *by; } reaching;
        /* WITHIN: duration of point; AFTER: point plus duration, or 0 */
        struct { Lasting length; Point *point; } within;
        struct { ConditionWord word; bool negated; Thing thing;
                 Str text; Call *call; } condition;
        struct { Node *clause; Str because; } assume;
        struct { Point *point; bool period_before;
                 RemitDuration period; } covers;
        struct { MilestoneWord word; RemitDuration before; bool after;
                 Edge edge; Roll roll; } milestone;
        struct { Text *names; Point *rule; Ref function;
                 int32_t from_year, until_year; } holiday;
        struct { ShowWord word; RefItem *of; } show;
        /* minutes from universal time; at what minute of the day, by the
         * clock as it is before, summer begins and ends */
        struct { int32_t minutes; bool summer; Point *from, *until;
                 int32_t at, till;
                 int32_t from_year, until_year; } offset;
        struct { Ref code; Str reason; } allow;
        struct { FactWord word; Thing thing; Session *session; Point *point;
                 Point *known; Ref as; Session *at; Str because;
                 Node *block; } *fact;
        struct { Thing thing; Session *session; Expectation *items, *last;
                 Node *block; } *expect;
        struct { Ref name; Ref severity; Text *message; Ref over;
                 Ref variable;
                 Expr *where;           /* NULL: a mistake stands in it */
                 Node *block; } *check;
        struct { Ref moment; bool any; Ref kind; Ref function;
                 RefItem *arguments; Node *block; } hook;
        struct { Ref name; RefItem *parameters, *types; Ref result;
                 Node *block; } function;
    } as;
};

/* ---- user checks ------------------------------------------------------- */

typedef enum {
    EXPR_NUMBER, EXPR_TEXT, EXPR_TRUTH, EXPR_DURATION, EXPR_POINT, EXPR_FIELD,
    EXPR_CALL,
    EXPR_NOT, EXPR_AND, EXPR_OR,
    EXPR_EQUAL, EXPR_NOT_EQUAL, EXPR_LESS, EXPR_LESS_EQUAL, EXPR_GREATER,
    EXPR_GREATER_EQUAL, EXPR_IN, EXPR_PLUS, EXPR_MINUS,
    EXPR_SOME, EXPR_EVERY, EXPR_COUNT_OF
} ExprKind;

struct Expr {
    ExprKind kind;
    int      depth;             /* at most EXPR_DEPTH_MAX */
    Span     span;
    Expr    *left, *right;      /* operands; of a quantifier, right is the
                                   condition; of a call, left is the first
                                   argument */
    Expr    *next;              /* of an argument: the next */
    union {
        int32_t       number;
        Str           text;
        bool          truth;
        RemitDuration duration;
        Point        *point;
        Ref           function;             /* of a call */
        struct { Ref field, of; } field;    /* of.name 0: the checked one */
        struct { Ref over, variable; } quantifier;
    } as;
};
typedef struct { Expr *first, *last; } ExprList;

/* ---- a module ---------------------------------------------------------- */

typedef struct {
    const Source *source;
    Arena        *arena;        /* holds everything below, but … */
    Arena        *dates;        /* points, sessions, hops and calls, until
                                   module_free_dates; then NULL */
    Node         *first;        /* declarations */
    Name          language;     /* of plain strings; 0: `en` */
    uint32_t      nodes[NODE_COUNT];    /* how many of each kind */
} Module;

const char *node_kind_text(NodeKind kind);

/* The keyword that leads a node. */
static inline Span node_head(const Node *node)
{
    return (Span){node->span.from, node->span.from + node->head_len};
}

static inline Str text_value(const Text *text)
{
    return (Str){text->at, text->len};
}

static inline Span actor_span(const Actor *actor)
{
    return (Span){actor->from, actor->who.span.to};
}

/* The point that an edge or a shift is of; NULL of any other kind. */
static inline Point *point_inner(const Point *point)
{
    return point->kind == POINT_EDGE || point->kind == POINT_SHIFT
         ? point->as.inner : NULL;
}

/* `{ note "…" }` of a clause that has no block of its own in `as`: its first
 * node, kept behind the clause's own bytes; NULL: none. */
Node *node_notes_of(const Node *node);
Node *node_with_notes(Arena *arena, const Node *node, Node *notes);  /* anew */

/* Bytes of a Node and of a Point of that kind. */
size_t node_size(NodeKind kind);
size_t point_size(PointKind kind);

/* The lists of nodes that a node holds: its block (of EITHER, both readings;
 * of ASSUME, its clause), then its notes.  Returns how many there are. */
enum { NODE_LISTS_MAX = 3 };
unsigned node_lists(const Node *node, const Node *lists[NODE_LISTS_MAX]);

#endif
