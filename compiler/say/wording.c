/* wording.c -- a table of words, and the language in it. */
#include "compiler/say/wording.h"

enum { LANGUAGES = 6, TAG = 2 };

static const char tags[LANGUAGES][TAG + 1] = {"en", "fr", "es", "ru", "zh",
                                              "ar"};

static const char *const words[][LANGUAGES] = {
#define WORDING(id, ...) [WORDING_##id] = {__VA_ARGS__},
#include "compiler/say/wording.def"
#undef WORDING
};

static int column_of(const char *language)
{
    for (int i = 0; i < LANGUAGES; i++)
        if (strncmp(language, tags[i], TAG) == 0 &&
            (language[TAG] == '\0' || language[TAG] == '-'))
            return i;
    return 0;
}

const char *wording_language(const char *language)
{
    return tags[column_of(language)];
}

const char *wording(Wording id, const char *language)
{
    return words[id][column_of(language)];
}

void wording_about(Writer *out, Wording id, const char *language,
                   const char *about)
{
    const char *text = wording(id, language);
    const char *hole = strstr(text, "{}");

    if (hole == NULL) {
        writer_text(out, text);
        return;
    }
    writer_put(out, text, (size_t)(hole - text));
    writer_text(out, about);
    writer_text(out, hole + 2);
}

const char *wording_fact(RemitFactWord word, const char *language)
{
    return wording((Wording)(WORDING_FACT_DONE + (int)word), language);
}

const char *wording_status(RemitStatus status, const char *language)
{
    return wording((Wording)(WORDING_STATUS_PROPOSED + (int)status), language);
}
