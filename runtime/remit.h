/* remit.h -- a registry of mandates, and the questions that it answers.
 *
 * A registry is plain data: arrays of records that refer to each other by
 * number, and one pool of text.  The compiler makes it; it may as well be
 * `static const` in a program's read-only memory.  Nothing here allocates,
 * does I/O or keeps state, so every function may be called from any thread.
 *
 * note [numbers]: records are numbered from 1 within their array; 0 is none.
 * A RemitString is the offset of a NUL-terminated UTF-8 text in the pool; 0
 * is the empty text.  A RemitRange is a run of records in another array.
 *
 * note [growth]: a registry says how large its records are.  Readers step by
 * that size and take a field that it does not have as zero, so a table made
 * by one minor version works with the library of another.  New fields are
 * added at a record's end, where zero means what was true before; new arrays
 * at the end of the list.  A program reads records by inline functions, so it
 * may be older than the library, too.  What else passes between the two never
 * changes within a major version: RemitRegistry, RemitArray and the structs
 * below the records.
 *
 * note [days]: a moment that is not known to the day has an extent, its first
 * and last day; one that hangs on a projected session also has a latest
 * place.  Where both are equal it is firm.  REMIT_NO_DAY is no day. */
#ifndef REMIT_H
#define REMIT_H

#include "runtime/civil.h"

#ifdef __cplusplus
extern "C" {
#endif

#define REMIT_ABI_MAJOR 1u
#define REMIT_ABI_MINOR 2u
#define REMIT_ABI ((REMIT_ABI_MAJOR << 16) | REMIT_ABI_MINOR)
#define REMIT_MAGIC "REMITREG"          /* 8 bytes, no NUL stored */

typedef uint32_t RemitNumber;
typedef uint32_t RemitString;
typedef struct RemitRange { RemitNumber first; uint32_t count; } RemitRange;

/* ---- words -------------------------------------------------------------- */

typedef enum RemitBodyWord {
    REMIT_BODY, REMIT_OFFICE, REMIT_GROUP, REMIT_CHANNEL, REMIT_PROCESS,
    REMIT_EVENT, REMIT_TOPIC, REMIT_PROGRAMME, REMIT_PLACE
} RemitBodyWord;

typedef enum RemitInstrumentWord {
    REMIT_RESOLUTION, REMIT_DECISION, REMIT_OUTCOME, REMIT_AGREEMENT,
    REMIT_DOCUMENT
} RemitInstrumentWord;

typedef enum RemitWhere {
    REMIT_IN_PARA, REMIT_IN_PREAMBLE, REMIT_IN_SUMMARY, REMIT_IN_MASTHEAD,
    REMIT_IN_FOOTNOTE
} RemitWhere;

typedef enum RemitKind {
    REMIT_DUTY, REMIT_REPORT, REMIT_MEETING, REMIT_ESTABLISH, REMIT_RESTRAINT,
    REMIT_MANDATE
} RemitKind;

typedef enum RemitForce {
    REMIT_DECLARATORY, REMIT_EXHORTATION, REMIT_INVITATION, REMIT_REQUEST,
    REMIT_DECIDES, REMIT_PROPOSAL
} RemitForce;

typedef enum RemitCertainty {
    REMIT_FIRM, REMIT_TENTATIVE, REMIT_UNDATED
} RemitCertainty;

/* In the order in which they are tried: the first that applies. */
typedef enum RemitStatus {
    REMIT_PROPOSED, REMIT_SUPERSEDED, REMIT_WAIVED, REMIT_FULFILLED,
    REMIT_FULFILLED_LATE, REMIT_CANNOT_TELL, REMIT_NOT_TRIGGERED,
    REMIT_CONDITIONAL, REMIT_LAPSED, REMIT_OVERDUE, REMIT_WAITING,
    REMIT_NO_DATE, REMIT_ONGOING, REMIT_OUTSTANDING
} RemitStatus;

typedef enum RemitFactWord {
    REMIT_DONE, REMIT_SUBMITTED, REMIT_ISSUED, REMIT_CONSIDERED, REMIT_STARTED,
    REMIT_HAPPENED, REMIT_PLANNED, REMIT_POSTPONED, REMIT_CANCELLED,
    REMIT_WAIVED_FACT
} RemitFactWord;

typedef enum RemitMilestoneWord {
    REMIT_FORECAST, REMIT_SUBMIT, REMIT_ISSUE
} RemitMilestoneWord;

typedef enum RemitTieWord {
    REMIT_TIE_UNDER, REMIT_TIE_SEAT, REMIT_TIE_SECRETARIAT, REMIT_TIE_HOLDER,
    REMIT_TIE_PART_OF
} RemitTieWord;

typedef enum RemitDependencyWord {
    REMIT_AFTER, REMIT_NEEDS, REMIT_INSIDE, REMIT_INPUT_TO, REMIT_DURING,
    REMIT_EVERY, REMIT_ON_CONDITION
} RemitDependencyWord;

typedef enum RemitRelationWord {
    REMIT_RECALLS, REMIT_EXTENDS, REMIT_AMENDS, REMIT_SUPERSEDES,
    REMIT_TERMINATES, REMIT_RESTATES
} RemitRelationWord;

/* In which readings of an `either` around acts an act stands; the second
 * obliges nobody. */
typedef enum RemitReading {
    REMIT_READING_ONLY, REMIT_READING_FIRST, REMIT_READING_SECOND,
    REMIT_READING_BOTH
} RemitReading;

/* How a body bears on a duty besides leading it and standing beside. */
typedef enum RemitPartyWord {
    REMIT_CONSULTING, REMIT_DELEGATED, REMIT_DRAFTED_BY, REMIT_HOSTED_BY,
    REMIT_SPEAKS_FOR, REMIT_THROUGH, REMIT_REACHING, REMIT_PART_OF,
    REMIT_APART_FROM, REMIT_HELD_AS
} RemitPartyWord;

typedef enum RemitMembershipWord {
    REMIT_MEMBERS, REMIT_COMPOSED
} RemitMembershipWord;

typedef enum RemitShowWord {
    REMIT_SHOW_DUTIES, REMIT_SHOW_REPORTS, REMIT_SHOW_MEETINGS,
    REMIT_SHOW_MANDATES, REMIT_SHOW_SESSIONS, REMIT_SHOW_MILESTONES,
    REMIT_SHOW_PROPOSALS, REMIT_SHOW_CONDITIONAL
} RemitShowWord;

/* ---- records ------------------------------------------------------------ */

/* One wording.  Texts of one thing are a range, in the order of the text. */
typedef struct RemitText {
    RemitString language;       /* `en`, `zh` */
    RemitString value;
} RemitText;

/* Everything that can act, receive, meet or happen: sorted by id. */
typedef struct RemitBody {
    RemitString id;
    RemitRange  names;          /* texts */
    RemitString kind;           /* `functional-commission`; may be empty */
    uint8_t     word;           /* RemitBodyWord */
    uint8_t     pad[3];
    RemitRange  ties;
    RemitRange  sessions;
    RemitExtent established;    /* of an event: its days */
    RemitExtent ended;
    RemitString zone;           /* of a place: IANA name */
    RemitRange  aliases;        /* texts: what it is called besides */
    RemitRange  memberships;    /* members and composition */
    RemitRange  bounds;         /* how often it may meet */
    uint8_t     balanced;       /* its composition is to be balanced */
    uint8_t     pad2[3];
    RemitRange  links;          /* texts: https addresses */
} RemitBody;

/* A relation of a body that holds from a day until another, both included. */
typedef struct RemitTie {
    RemitNumber body;           /* whose */
    RemitNumber to;             /* body */
    RemitDay    from, until;    /* REMIT_NO_DAY: open */
    RemitString role;           /* of a holder: `chair` */
    uint8_t     word;           /* RemitTieWord */
    uint8_t     pad[3];
} RemitTie;

/* Sorted by body, then by opening.  A session given only by its parts spans
 * them. */
typedef struct RemitSession {
    RemitNumber body;
    RemitString label;          /* `14`, `2011`, `S-19` */
    int32_t     number;         /* 0: none */
    int32_t     year;           /* in which it opens; 0: not known */
    RemitExtent opens;          /* earliest and latest day of opening */
    RemitExtent closes;
    RemitNumber place;          /* body */
    RemitRange  parts;
    RemitRange  themes;         /* texts */
    uint8_t     certainty;
    uint8_t     cancelled;
    uint8_t     pad[2];
    RemitString cycle;          /* of `alternates review, policy`: which */
    RemitNumber zone;           /* 0: no time of day is known */
    int32_t     begins, ends;   /* minutes of its first and of its last day,
                                   by the clock of the zone; 1440: midnight
                                   behind it.  Not set where it has parts */
} RemitSession;

typedef struct RemitPart {
    RemitNumber session;
    RemitString name;           /* `main` */
    RemitExtent opens, closes;
    RemitNumber place;
    uint8_t     certainty;
    uint8_t     pad[3];
    RemitNumber zone;           /* these as of a session */
    int32_t     begins, ends;
} RemitPart;

/* Sorted by place, then day. */
typedef struct RemitHoliday {
    RemitNumber place;
    RemitDay    day;
    RemitRange  names;          /* texts */
} RemitHoliday;

/* Sorted by symbol, then locator. */
typedef struct RemitInstrument {
    RemitString symbol;         /* as written: `A/66/77-E/2011/103` */
    RemitString locator;        /* `chapter I.B`; may be empty */
    RemitString alias;          /* `Tunis-Agenda`; may be empty */
    RemitRange  titles;         /* texts */
    RemitExtent adopted;        /* or issued; none: unknown */
    RemitNumber body;           /* that adopted it, 0: not said */
    int32_t     meeting;        /* 0: not said */
    int32_t     paragraph_count;/* as the spec states it; 0: not said */
    RemitRange  paragraphs;
    RemitRange  links;          /* texts: https addresses */
    uint8_t     word;           /* RemitInstrumentWord */
    uint8_t     pad[3];
    RemitExtent effective;      /* meaningful when has_effective */
    uint8_t     has_effective;
    uint8_t     pad2[3];
} RemitInstrument;

/* One `para` of the spec: some paragraphs and one verb. */
typedef struct RemitParagraph {
    RemitNumber instrument;
    RemitString label;          /* `24`, `1..3, 5`, `20(a)` */
    RemitString verb;
    RemitRange  actors;
    RemitRange  duties;         /* numbers: duties, in the order of the text */
    uint8_t     where;          /* RemitWhere */
    uint8_t     force;          /* RemitForce */
    uint8_t     strength;       /* 0 .. 5 */
    uint8_t     pad;
} RemitParagraph;

/* A body, or who holds a role of it on the due day. */
typedef struct RemitActor {
    RemitNumber body;
    RemitString role;           /* empty: the body itself */
} RemitActor;

/* Sorted by id. */
typedef struct RemitDuty {
    RemitString id;
    RemitRange  titles;         /* texts */
    RemitNumber instrument;
    RemitNumber paragraph;
    RemitRange  lead;           /* actors: none, one, or several jointly */
    RemitRange  with;           /* actors */
    RemitNumber of;             /* body: of a mandate, or established */
    RemitNumber under;          /* duty: the mandate it hangs on */
    RemitRange  occurrences;
    RemitRange  notes;          /* texts */
    RemitRange  words;          /* texts: `when`, `qualifier`, `except` */
    uint8_t     kind;           /* RemitKind */
    uint8_t     proposal;       /* obliges nobody */
    uint8_t     recurring;
    uint8_t     reading;        /* RemitReading */
    RemitString period;         /* `every year`, `every session of CSTD` */
    RemitRange  topics;         /* numbers: bodies that it is about */
    RemitRange  parties;        /* consulted, delegated to, gone through … */
    RemitRange  themes;         /* texts */
    RemitRange  bounds;         /* how often it may or must happen */
    RemitRange  terms;          /* of a mandate, in order */
    RemitNumber zone;           /* of a meeting, these as of a session */
    int32_t     begins, ends;
} RemitDuty;

/* Ordered by duty, then by due day, then by key. */
typedef struct RemitOccurrence {
    RemitNumber duty;
    RemitString key;            /* `once`, `2011`, `CSTD 14` */
    RemitDay    opens;          /* REMIT_NO_DAY: not known */
    RemitDay    due;            /* REMIT_NO_DAY: undated */
    RemitDay    due_latest;     /* equal to due when firm */
    RemitRange  hops;
    RemitRange  milestones;
    RemitRange  facts;
    RemitRange  needs;          /* dependencies */
    RemitDay    superseded;     /* day from which it no longer binds */
    RemitDay    waived;         /* day on which that was known */
    RemitDay    lapsed;         /* day from which its mandate is gone */
    RemitDay    triggered;      /* day on which its condition held */
    int32_t     slack;          /* days; meaningless unless slack_known */
    uint8_t     certainty;      /* RemitCertainty */
    uint8_t     conditional;    /* has a condition; see triggered */
    uint8_t     ongoing;        /* runs, and is never due */
    uint8_t     slack_known;
    RemitExtent covers;         /* the days that it reports on, if has_covers */
    RemitString cycle;          /* of `alternates`: which */
    RemitDay    otherwise;      /* due by the second reading of an `either`,
                                   if has_otherwise; REMIT_NO_DAY: undated */
    uint8_t     has_covers;
    uint8_t     has_otherwise;
    uint8_t     unknown;        /* no due day, since it hangs on a day that
                                   nobody knows */
    uint8_t     pad;
} RemitOccurrence;

typedef struct RemitHop {
    RemitNumber occurrence;
    RemitNumber to;             /* body */
    RemitNumber session;        /* 0: an office, or no session found */
    RemitNumber part;           /* 0: the whole session */
    RemitExtent opens, closes;  /* earliest and latest; none: undated */
    RemitString item;           /* agenda item */
    uint16_t    chain, group;   /* from 1 */
    uint8_t     certainty;
    uint8_t     inferred;       /* chosen, not written */
    uint8_t     pad[2];
} RemitHop;

typedef struct RemitMilestone {
    RemitNumber occurrence;
    RemitNumber hop;            /* that it prepares */
    RemitDay    day, latest;    /* equal when firm */
    RemitString policy;
    uint16_t    chain;
    uint8_t     word;           /* RemitMilestoneWord */
    uint8_t     certainty;
    int32_t     words;          /* limit of the document; 0: none said */
} RemitMilestone;

/* `from` waits for, or hangs on, `to`; of REMIT_INPUT_TO it is `to` that waits:
 * it takes `from` in. */
typedef struct RemitDependency {
    RemitNumber from, to;       /* occurrences */
    uint8_t     word;           /* RemitDependencyWord */
    uint8_t     pad[3];
} RemitDependency;

typedef struct RemitFact {
    RemitNumber occurrence;     /* 0: of a session or an event */
    RemitNumber session;
    RemitNumber body;           /* an event */
    RemitExtent on;             /* none: unknown */
    RemitDay    known;          /* day from which it counts */
    RemitString symbol;         /* of the document */
    uint8_t     word;           /* RemitFactWord */
    uint8_t     pad[3];
} RemitFact;

/* Sorted by id. */
typedef struct RemitCalendar {
    RemitString id;
    RemitRange  titles;         /* texts */
    RemitRange  shows;
    RemitRange  remind;         /* numbers: days before */
    RemitRange  languages;      /* numbers: RemitString; none: all of them */
} RemitCalendar;

typedef struct RemitShow {
    RemitNumber calendar;
    RemitNumber body;           /* 0: of everybody */
    uint8_t     word;           /* RemitShowWord */
    uint8_t     pad[3];
} RemitShow;

/* A name or symbol, and what it stands for; sorted by text. */
typedef struct RemitName {
    RemitString text;
    RemitNumber number;
    uint8_t     array;          /* RemitArrayName */
    uint8_t     pad[3];
} RemitName;

/* What an instrument says of an earlier one, or of an act in it.  Sorted by
 * the instrument that says it, in the order of its text. */
typedef struct RemitRelation {
    RemitNumber from;           /* instrument that says it */
    RemitNumber paragraph;      /* where; 0: of the instrument as a whole */
    RemitNumber to;             /* that it is said of; 0: not in the corpus */
    RemitNumber duty;           /* 0: of the instrument itself */
    RemitString cited;          /* as the text names it; `to` may be 0 */
    RemitString label;          /* its paragraphs, `68..71`; may be empty */
    uint8_t     word;           /* RemitRelationWord */
    uint8_t     pad[3];
} RemitRelation;

/* A duty's parties are in the order of its text. */
typedef struct RemitParty {
    RemitNumber duty;
    RemitNumber body;
    RemitString role;           /* empty: the body itself */
    RemitDay    by;             /* of `reaching B by P`; REMIT_NO_DAY: not said */
    uint8_t     word;           /* RemitPartyWord */
    uint8_t     pad[3];
} RemitParty;

/* `members 33 (until 2006)`, `composed of 22 member-states`. */
typedef struct RemitMembership {
    RemitNumber body;           /* whose */
    RemitNumber of;             /* body: of whom; 0: not said */
    int32_t     number;
    RemitDay    from, until;    /* REMIT_NO_DAY: open */
    uint8_t     word;           /* RemitMembershipWord */
    uint8_t     pad[3];
} RemitMembership;

/* `at most once every year`, `at least twice in any 12 months`. */
typedef struct RemitBound {
    int32_t     times;
    int32_t     window;         /* so many units */
    uint8_t     unit;           /* RemitUnit */
    uint8_t     most;           /* at most, else at least */
    uint8_t     rolling;        /* in any such time, else calendar periods */
    uint8_t     pad;
} RemitBound;

/* One term of a mandate, and what gave it. */
typedef struct RemitTerm {
    RemitNumber duty;
    RemitNumber instrument;
    RemitDay    from, end;      /* REMIT_NO_DAY: not known, or without end */
    uint8_t     permanent;
    uint8_t     terminated;     /* ended by this instrument */
    uint8_t     pad[2];
} RemitTerm;

/* A time zone by which something is held, sorted by id. */
typedef struct RemitZone {
    RemitString id;             /* IANA name */
    int32_t     first_year, last_year;  /* that are known; 2199: no end */
    RemitRange  onsets;
} RemitZone;

/* In a run of years the clock of a zone changes on the day that a rule names
 * (see dayrule.h), at a minute of the clock as it is before.  Those of a zone
 * are in order; the first changes nothing and begins what is known. */
typedef struct RemitOnset {
    RemitNumber zone;
    int32_t     first_year, last_year;  /* 2199: without end */
    int32_t     before, after;  /* minutes from universal time, east of it
                                   positive */
    int32_t     minute;         /* of the day */
    int32_t     nth;            /* this and what follows but `summer`: the */
    int32_t     shift;          /* rule; `offset` there is `shift` here */
    uint8_t     rule;
    uint8_t     month, day, weekday;
    uint8_t     summer;         /* summer time begins */
    uint8_t     pad[3];
} RemitOnset;

/* X(NAME, record type, accessor suffix) */
#define REMIT_ARRAYS(X)                                                     \
    X(BODY, RemitBody, body)                                                \
    X(TIE, RemitTie, tie)                                                   \
    X(SESSION, RemitSession, session)                                       \
    X(PART, RemitPart, part)                                                \
    X(HOLIDAY, RemitHoliday, holiday)                                       \
    X(INSTRUMENT, RemitInstrument, instrument)                              \
    X(PARAGRAPH, RemitParagraph, paragraph)                                 \
    X(ACTOR, RemitActor, actor)                                             \
    X(DUTY, RemitDuty, duty)                                                \
    X(OCCURRENCE, RemitOccurrence, occurrence)                              \
    X(HOP, RemitHop, hop)                                                   \
    X(MILESTONE, RemitMilestone, milestone)                                 \
    X(DEPENDENCY, RemitDependency, dependency)                              \
    X(FACT, RemitFact, fact)                                                \
    X(CALENDAR, RemitCalendar, calendar)                                    \
    X(SHOW, RemitShow, show)                                                \
    X(TEXT, RemitText, text)                                                \
    X(NUMBER, RemitNumber, number)      /* plain lists of numbers */        \
    X(NAME, RemitName, name)            /* by text: remit_find */           \
    X(BY_DUE, RemitNumber, by_due)      /* dated occurrences: due, id, key */\
    X(RELATION, RemitRelation, relation)                                    \
    X(PARTY, RemitParty, party)                                             \
    X(MEMBERSHIP, RemitMembership, membership)                              \
    X(BOUND, RemitBound, bound)                                             \
    X(TERM, RemitTerm, term)                                                \
    X(NEEDED_BY, RemitNumber, needed_by)/* dependencies by `to`, `from` */  \
    X(ZONE, RemitZone, zone)                                                \
    X(ONSET, RemitOnset, onset)

typedef enum RemitArrayName {
#define X(name, type, suffix) REMIT_ARRAY_##name,
    REMIT_ARRAYS(X)
#undef X
    REMIT_ARRAY_COUNT
} RemitArrayName;

typedef struct RemitArray {
    const void *at;             /* first record */
    uint32_t    count;
    uint32_t    size;           /* bytes from one record to the next */
} RemitArray;

typedef struct RemitRegistry {
    char        magic[8];       /* REMIT_MAGIC */
    uint32_t    abi;            /* REMIT_ABI of the compiler */
    uint32_t    array_count;
    RemitDay    as_of;          /* REMIT_NO_DAY: everything known counts */
    int32_t     horizon;        /* last year in which a recurrence opens */
    RemitString language;       /* of plain strings in the root file */
    uint32_t    text_size;      /* bytes of the pool */
    const char *texts;          /* the pool; texts[0] is NUL */
    const RemitArray *arrays;   /* array_count of them */
} RemitRegistry;

/* ---- the rules of every function -------------------------------------------
 *
 * A registry that is NULL has no records.  A number that is not there is
 * answered with 0, false, zeros or the empty text, as each function says, and
 * never reads outside the arrays.  Other pointers must not be NULL unless it
 * is said.  Texts that come back are UTF-8, end in a NUL, belong to the
 * registry and live as long as it does; words belong to the library and live
 * for ever.  Days are civil days as in civil.h; a `today` out of its range is
 * the caller's mistake, and tells nothing. */

/* ---- records by number -------------------------------------------------- */

/* REMIT_ABI of the library that answers, which may be newer or older than that
 * of the header a program was compiled with.  Since 1.1. */
uint32_t remit_abi(void);

/* Whether this library can read the registry: its magic and major version are
 * right, and its last text ends.  All else may be asked only of a registry for which this holds. */
bool remit_is_readable(const RemitRegistry *registry);

/* How many records the array has, which is also the last number in it. */
uint32_t    remit_count(const RemitRegistry *registry, RemitArrayName array);
/* The text at an offset of the pool; empty for one outside of it. */
const char *remit_string(const RemitRegistry *registry, RemitString string);

/* Copies record `number` of an array to the `size` bytes at `record`, by note
 * [growth]; zeros for a number that is not there. */
void remit_record(const RemitRegistry *registry, RemitArrayName array,
                  RemitNumber number, void *record, size_t size);

/* Record `number` of each array by value: remit_body(r, 3).  These are part of
 * the program, so that it may know shorter records than the library.  Where
 * both know the same record it is read in place. */
#define X(name, type, suffix)                                               \
    static inline type remit_##suffix(const RemitRegistry *registry,        \
                                      RemitNumber number)                   \
    {                                                                       \
        type record;                                                        \
        if (registry && registry->arrays &&                                 \
            (uint32_t)REMIT_ARRAY_##name < registry->array_count) {         \
            const RemitArray *stored =                                      \
                &registry->arrays[REMIT_ARRAY_##name];                      \
            if (stored->at && stored->size == sizeof record &&              \
                number - 1u < stored->count)                                \
                return ((const type *)stored->at)[number - 1u];             \
        }                                                                   \
        remit_record(registry, REMIT_ARRAY_##name, number, &record,         \
                     sizeof record);                                        \
        return record;                                                      \
    }
REMIT_ARRAYS(X)
#undef X

/* ---- looking up --------------------------------------------------------- */

/* What a name or a symbol stands for, in O(log n): a body, an instrument (by
 * its symbol, by each document of a joint symbol, or by its alias), a duty or
 * a calendar.  Byte by byte: `cstd` is not `CSTD`.  One name for several
 * things: the first by array, then by number.  False, and nothing written:
 * nothing of that name. */
typedef struct RemitFound {
    RemitArrayName array;
    RemitNumber    number;
} RemitFound;
bool remit_find(const RemitRegistry *registry, const char *name,
                RemitFound *found);

/* The occurrence `key` of a duty, in steps of its occurrences; 0: none. */
RemitNumber remit_find_occurrence(const RemitRegistry *registry,
                                  RemitNumber duty, const char *key);

/* The wording in `language`, else in a wider one (`zh-Hans-CN`, `zh-Hans`,
 * `zh`), else in the registry's own language, else any.  NULL `language`: the
 * registry's.  The empty text when there is no wording at all. */
const char *remit_text_in(const RemitRegistry *registry, RemitRange texts,
                          const char *language);

/* ---- status on a day ---------------------------------------------------- */

/* How the occurrence stands on `today`: the first of RemitStatus that applies.
 * Facts from after `today` do not count yet.  REMIT_NO_DATE for a number that
 * is not there. */
RemitStatus remit_status(const RemitRegistry *registry, RemitNumber occurrence,
                         RemitDay today);
/* today minus due, in days: negative before it.  False, and nothing written,
 * without a due day or once fulfilled, waived, superseded or lapsed. */
bool remit_days(const RemitRegistry *registry, RemitNumber occurrence,
                RemitDay today, int32_t *days);
/* The fact that fulfilled it as far as is known on `today`, 0: none. */
RemitNumber remit_fulfilment(const RemitRegistry *registry,
                             RemitNumber occurrence, RemitDay today);
/* The earliest milestone of the kind over all chains: its number, 0: none. */
RemitNumber remit_milestone_first(const RemitRegistry *registry,
                                  RemitNumber occurrence,
                                  RemitMilestoneWord word);

/* Words as users read them: `report`, `fulfilled-late`, `firm`, `request` …
 * The empty text for a word that this library does not know. */
const char *remit_kind_text(RemitKind kind);
const char *remit_status_text(RemitStatus status);
const char *remit_certainty_text(RemitCertainty certainty);
const char *remit_force_text(RemitForce force);
const char *remit_fact_text(RemitFactWord word);
const char *remit_milestone_text(RemitMilestoneWord word);

/* ---- what is due -------------------------------------------------------- */

/* Dated occurrences with from <= due <= to, in order of due, id, key; found
 * in O(log n).  `from` may be REMIT_NO_DAY: from the first; the last day is
 * REMIT_LAST_DAY.  The walk holds no resources, may be copied, and must not
 * outlive the registry. */
typedef struct RemitDueWalk {
    const RemitRegistry *registry;
    RemitNumber next;           /* into REMIT_ARRAY_BY_DUE */
    RemitDay    to;
} RemitDueWalk;
RemitDueWalk remit_due_from(const RemitRegistry *registry, RemitDay from,
                            RemitDay to);
RemitNumber  remit_due_next(RemitDueWalk *walk);    /* occurrence; 0: no more */

/* ---- who ---------------------------------------------------------------- */

/* Who holds `role` (`chair`) of a body on a day: a body, 0: not known.  NULL
 * is the empty role. */
RemitNumber remit_holder_on(const RemitRegistry *registry, RemitNumber body,
                            const char *role, RemitDay day);
/* What a body is tied to on a day (its parent, seat …), 0: none. */
RemitNumber remit_tied_on(const RemitRegistry *registry, RemitNumber body,
                          RemitTieWord word, RemitDay day);
/* The body that an actor, by its number, is on a day: itself, or who holds its
 * role then; 0: not known.  Since 1.1. */
RemitNumber remit_actor_on(const RemitRegistry *registry, RemitNumber actor,
                           RemitDay day);

/* ---- through which bodies: since 1.1 ------------------------------------ */

/* How many chains of hops a report goes through; they count from 1. */
uint32_t   remit_chain_count(const RemitRegistry *registry,
                             RemitNumber occurrence);
/* The hops of one chain in their order, group by group: a range of
 * REMIT_ARRAY_HOP; {0, 0}: no such chain. */
RemitRange remit_chain(const RemitRegistry *registry, RemitNumber occurrence,
                       uint32_t chain);

/* ---- what hangs on what: since 1.1 -------------------------------------- */

/* The dependencies whose `to` is the occurrence, by `from`; found in O(log n),
 * in a table of 1.0 in O(n).  Those whose `from` it is are its `needs`. */
typedef struct RemitDependentWalk {
    const RemitRegistry *registry;
    RemitNumber to;
    RemitNumber next;           /* into REMIT_ARRAY_NEEDED_BY, or of 1.0 into
                                   REMIT_ARRAY_DEPENDENCY */
} RemitDependentWalk;
RemitDependentWalk remit_dependents_of(const RemitRegistry *registry,
                                       RemitNumber occurrence);
RemitNumber remit_dependents_next(RemitDependentWalk *walk); /* dependency; 0 */

/* Every other occurrence that one waits for or hangs on (upstream), or that
 * waits for or hangs on it (downstream), directly or through others: each
 * once, the nearest first, circles or not.  `scratch` is the caller's, as many
 * numbers as there are occurrences, written by the walk alone until it is
 * done; NULL where there is none. */
typedef struct RemitReach {
    const RemitRegistry *registry;
    RemitNumber *scratch;       /* of each occurrence seen, the next one seen;
                                   of the last one, itself */
    RemitNumber  at, last;
    bool         down;
} RemitReach;
RemitReach  remit_upstream(const RemitRegistry *registry,
                           RemitNumber occurrence, RemitNumber *scratch);
RemitReach  remit_downstream(const RemitRegistry *registry,
                             RemitNumber occurrence, RemitNumber *scratch);
RemitNumber remit_reach_next(RemitReach *reach);    /* occurrence; 0: no more */

#ifdef __cplusplus
}
#endif
#endif
