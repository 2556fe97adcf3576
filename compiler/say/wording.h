/* wording.h -- the fixed words of the outputs, in a reader's language. */
#ifndef REMIT_WORDING_H
#define REMIT_WORDING_H

#include "compiler/say/writer.h"
#include "runtime/remit.h"

typedef enum {
#define WORDING(id, ...) WORDING_##id,
#include "compiler/say/wording.def"
#undef WORDING
    WORDING_COUNT
} Wording;

/* In the language whose tag this is (`zh`, `zh-Hans`), else in English. */
const char *wording(Wording id, const char *language);
/* In which language that is: `zh`. */
const char *wording_language(const char *language);
/* With `about` in the place of `{}`, if the sentence has one. */
void wording_about(Writer *out, Wording id, const char *language,
                   const char *about);

const char *wording_fact(RemitFactWord word, const char *language);
const char *wording_status(RemitStatus status, const char *language);
#endif
