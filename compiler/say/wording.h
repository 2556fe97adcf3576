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

/* The languages of the words, in the order in which they stand there. */
typedef enum {
    WORDING_EN, WORDING_FR, WORDING_ES, WORDING_RU, WORDING_ZH, WORDING_AR,
    WORDING_LANGUAGES
} WordingLanguage;

/* In the language whose tag this is (`zh`, `zh-Hans`), else in English. */
const char *wording(Wording id, const char *language);
void        wording_put(Writer *out, Wording id, const char *language);
/* In which language that is, and its tag: `zh`. */
WordingLanguage wording_column(const char *language);
const char     *wording_language(const char *language);
/* With `about` in the place of `{}`, if the sentence has one. */
void wording_about(Writer *out, Wording id, const char *language,
                   const char *about);

const char *wording_fact(RemitFactWord word, const char *language);
const char *wording_status(RemitStatus status, const char *language);
#endif
