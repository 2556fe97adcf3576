/* phrase.h -- records as people say them: `chair of CSTD`, `ECOSOC 2011`.
 *
 * The same words in every output; each function appends to a writer. */
#ifndef REMIT_PHRASE_H
#define REMIT_PHRASE_H

#include "compiler/say/writer.h"
#include "runtime/remit.h"

const char *phrase_body_id(const RemitRegistry *registry, RemitNumber body);

/* `A/60/687 chapter I.B` */
void phrase_instrument(Writer *out, const RemitRegistry *registry,
                       RemitNumber instrument);
/* `24`, `preamble 2`, `summary`; nothing for none. */
void phrase_paragraph(Writer *out, const RemitRegistry *registry,
                      RemitNumber paragraph);
/* `chair of CSTD` */
void phrase_actor(Writer *out, const RemitRegistry *registry,
                  RemitNumber actor);
/* All of them, `between` in between. */
void phrase_actors(Writer *out, const RemitRegistry *registry,
                   RemitRange actors, const char *between);
/* `wsis-progress[CSTD 14]`; the key `once` is not said. */
void phrase_occurrence(Writer *out, const RemitRegistry *registry,
                       RemitNumber occurrence);
/* `CSTD 14` */
void phrase_session(Writer *out, const RemitRegistry *registry,
                    RemitNumber session);
/* `ECOSOC 2011 main` */
void phrase_part(Writer *out, const RemitRegistry *registry, RemitNumber part);
/* `ECOSOC 2011`, `GA 66 resumed`, `SG`.  The part that a session means when
 * none is named is not said. */
void phrase_hop(Writer *out, const RemitRegistry *registry, RemitNumber hop);
/* `CSTD 16 and ECOSOC 2013 then GA 68`: one chain of an occurrence. */
void phrase_chain(Writer *out, const RemitRegistry *registry,
                  RemitRange hops, uint16_t chain, const char *and_word,
                  const char *then_word);
/* All chains of an occurrence, `between` in between. */
void phrase_chains(Writer *out, const RemitRegistry *registry,
                   RemitRange hops, const char *and_word,
                   const char *then_word, const char *between);
/* `issued 2011-05-04 as A/66/77-E/2011/103` */
void phrase_fact(Writer *out, const RemitRegistry *registry,
                 const RemitFact *fact);
/* As short as it can be said: `2011-05-04`, `2010-12`, `2010`, `2010-09 ..
 * 2010-12`, `2011-07-04 .. 2011-07-29`; nothing for none. */
void phrase_extent(Writer *out, RemitExtent extent);
/* `09:30`, of minutes of the day. */
void phrase_clock(Writer *out, int32_t minutes);
/* `+05:30`, of minutes from universal time. */
void phrase_offset(Writer *out, int32_t minutes);

/* The wording in just this language: false when there is none. */
bool phrase_has_language(const RemitRegistry *registry, RemitRange texts,
                         const char *language);
#endif
