/* why.h -- what `remit why` shares between occurrences and sessions. */
#ifndef REMIT_WHY_H
#define REMIT_WHY_H

#include "compiler/command/command.h"
#include "compiler/say/derivation.h"
#include "compiler/say/json_writer.h"
#include "compiler/say/wording.h"

typedef struct {
    const Options       *options;
    const Compilation   *made;
    const RemitRegistry *registry;
    Derivation           derivation;    /* in the language asked for */
} Why;

typedef VEC(StepNumber) Steps;

/* The step of a record, out of a list of the trace; 0: none. */
StepNumber why_step(const StepNumber *at, size_t count, RemitNumber number);

/* ---- as text ---- */

/* `due 2011-05-23, at the latest 2011-06-10`, and behind it the whole tree. */
void why_put_date(Writer *out, Why *why, const char *what, RemitDay day,
                  RemitDay latest, StepNumber step);
void why_put_tree(Writer *out, Why *why, StepNumber step);
const char *why_word(const Why *why, Wording id);
/* The sentence with what the writer holds in it; the writer is empty then. */
void why_put_about(Writer *out, const Why *why, Wording id, Writer *about);

/* ---- as JSON ---- */

/* A member with the number of the step, or null; it is added to the list. */
void why_json_step(Json *json, const char *key, StepNumber step, Steps *all);
/* The member `steps`: the listed ones and all that they lead to. */
void why_json_steps(Json *json, const Why *why, const Steps *all);

/* Everything about one session, in the format asked for. */
void why_session(Writer *out, Why *why, RemitNumber session);
/* The same of an occurrence. */
void why_occurrence(Writer *out, Why *why, RemitNumber occurrence);
#endif
