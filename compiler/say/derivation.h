/* derivation.h -- why a date falls where it does, in sentences.
 *
 * A derivation is a tree of steps (trace.h); what a step says stands in
 * rules.def, and for other languages than English in derivation.def.  Here the
 * two are put together, and nothing is worked out. */
#ifndef REMIT_DERIVATION_H
#define REMIT_DERIVATION_H

#include "compiler/compile.h"
#include "compiler/say/wording.h"
#include "compiler/say/writer.h"
#include "lang/memory.h"

typedef struct {
    StepNumber step;
    uint32_t   depth;
} DerivationVisit;

typedef struct {
    const Compilation *made;
    const char        *language;    /* one of wording.h */
    WordingLanguage    column;      /* the same */
    uint32_t          *shown;       /* by step: the round it was shown in */
    uint32_t           round;
    VEC(DerivationVisit) left;      /* still to be shown, the next last */
} Derivation;

/* `language` is any tag; derivation_end frees what is held. */
Derivation derivation_begin(const Compilation *made, const char *language);
void       derivation_end(Derivation *derivation);

/* What one step did: `10 weeks before 2011-07-04`. */
void derivation_sentence(Writer *out, const Derivation *derivation,
                         StepNumber step);

/* The first steps in one line: `2011-04-25: 10 weeks before 2011-07-04;
 * 2011-07-04: …`.  Nothing for a day that is only written down. */
void derivation_short(Writer *out, Derivation *derivation, StepNumber step);

/* The whole tree, a line a step, `indent` blanks before the first, with the
 * places in the source.  What hangs below a step that was shown before is not
 * shown again, until derivation_forget. */
void derivation_full(Writer *out, Derivation *derivation, StepNumber step,
                     uint32_t indent);
void derivation_forget(Derivation *derivation);
#endif
