/* lowering.h -- what the files of lower share; nobody else includes it.
 *
 * In a Lowering, `x_of[n - 1]` is the registry's number for number n of the
 * spec, and `x_order[i]` the spec's number of record i + 1. */
#ifndef REMIT_LOWERING_H
#define REMIT_LOWERING_H

#include "compiler/lower/registry_builder.h"
#include "compiler/say/writer.h"
#include "compiler/spec.h"

/* `reaching B by P`: who, and the last day of P. */
typedef struct {
    Ref      who;
    RemitDay by;
} Reached;

typedef struct { VEC(const Actor *) list; } Actors;

typedef struct {
    Spec            *spec;
    RegistryBuilder *b;
    Name             english;       /* `en` */
    RemitString     *string_of;     /* by Name; 0: not asked for yet */
    uint32_t         string_count;  /* names from here on are not in it */
    Number          *body_order, *body_of;
    Number          *instrument_order, *instrument_of;
    Number          *duty_order, *duty_of;
    Number          *occurrence_order, *occurrence_of;
    Number          *session_of, *part_of, *paragraph_of;
    Number          *established;   /* by body: the duty that establishes it */
    Number          *zone_of;       /* 0: nothing is held by its clock */
    ClauseRun       *of_paragraph, *of_instrument;  /* in common, by number */
    VEC(const Node *) common;
    Actors           lead, with;    /* of the duty that is made */
    struct Revised  *revised;
    VEC(Reached)     reached;       /* of the duties, in order */
    size_t           next_reached;
} Lowering;

/* The registry's number behind a spec's; 0 stays 0. */
#define LOWERED(map, number) ((number) ? (map)[(number) - 1] : 0)

/* ---- small records (lower.c) --------------------------------------------- */

RemitString lower_name(Lowering *l, Name name);     /* 0: the empty text */
/* Notes where the next record of an array comes from. */
static inline void lower_place(Lowering *l, RemitArrayName array, Span place)
{
    VEC_PUSH(&l->spec->trace->places[array], place);
}

/* Makes so many records with nothing in them, and their places. */
void        lower_blank(Lowering *l, RemitArrayName array, size_t count);

/* Where the next record of an array will be, nothing in it yet; and what was
 * added since. */
RemitRange  lower_begin(const Lowering *l, RemitArrayName array);
RemitRange  lower_end(const Lowering *l, RemitArrayName array,
                      RemitRange range);

/* Adds texts to the end of TEXT; plain strings are in `language`. */
void        lower_texts(Lowering *l, const Text *texts, Name language);

/* Notes in the trace that a clause was said of a record. */
void        lower_clause(Lowering *l, RemitArrayName array, RemitNumber number,
                         const Node *clause);

uint8_t     lower_certainty(bool known, bool tentative);

/* ---- arrays, in the order in which they are made ------------------------- */

void lower_zones(Lowering *l);      /* with their onsets */
void lower_bodies(Lowering *l);     /* with ties, sessions, parts, holidays */
void lower_instruments(Lowering *l); /* with paragraphs and their actors */
void lower_occurrences(Lowering *l); /* with hops, milestones, facts, needs */
void lower_duties(Lowering *l);
void lower_relations(Lowering *l);      /* between instruments */
void lower_calendars(Lowering *l);
void lower_expected(Lowering *l);   /* of the trace */

/* Gathers what a paragraph or an instrument says of all the acts in it, once for
 * all of them: `about`, `when`, `qualifier`, `except`, `as soon as possible`. */
void lower_common(Lowering *l);

/* `1..3, 5, 20(a)`; no items: the empty text. */
RemitString lower_label(Lowering *l, const ParaItem *items);
/* How often a duty recurs, in the words of the language; may be empty. */
RemitString lower_period(Lowering *l, Number duty);
/* Who else has to do with a duty; its themes, bounds and terms.  Before any of
 * it, `reached` is read, while the points of the tree are there. */
void        lower_reached(Lowering *l);
RemitRange  lower_parties(Lowering *l, Number duty);
RemitRange  lower_themes(Lowering *l, Number duty);
RemitRange  lower_bounds(Lowering *l, Number duty);
RemitRange  lower_terms(Lowering *l, Number duty);
void        lower_bound(Lowering *l, const Node *bound);
/* What bears on things, see lower_revised.c, note [bears]: works it out, gives
 * it back, and tells the last day of it.  Numbers are the spec's. */
void        revised_begin(Lowering *l);
void        revised_end(Lowering *l);
RemitDay    revised_occurrence(const Lowering *l, const Occurrence *o);
RemitDay    revised_session(const Lowering *l, Number session);
/* What a duty is about. */
RemitRange  lower_topics(Lowering *l, Number duty);

/* Adds actors to the end of ACTOR. */
void lower_actor(Lowering *l, const Actor *actor);
#endif
