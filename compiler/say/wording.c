/* wording.c -- a table of words, and the language in it. */
#include "compiler/say/wording.h"

static const char tags[WORDING_LANGUAGES][3] = {"en", "fr", "es", "ru", "zh",
                                                 "ar"};

#define WORD(text) {text, sizeof text - 1}
static const Str words[][WORDING_LANGUAGES] = {
#define WORDING(id, en, fr, es, ru, zh, ar)                                    \
    [WORDING_##id] = {WORD(en), WORD(fr), WORD(es), WORD(ru), WORD(zh),        \
                      WORD(ar)},
#include "compiler/say/wording.def"
#undef WORDING
};

WordingLanguage wording_column(const char *language)
{
    for (int i = 0; i < WORDING_LANGUAGES; i++)
        if (language[0] == tags[i][0] && language[1] == tags[i][1] &&
            (language[2] == '\0' || language[2] == '-'))
            return (WordingLanguage)i;
    return WORDING_EN;
}

const char *wording_language(const char *language)
{
    return tags[wording_column(language)];
}

static Str word(Wording id, const char *language)
{
    return words[id][wording_column(language)];
}

const char *wording(Wording id, const char *language)
{
    return word(id, language).at;
}

void wording_put(Writer *out, Wording id, const char *language)
{
    writer_str(out, word(id, language));
}

void wording_about(Writer *out, Wording id, const char *language,
                   const char *about)
{
    Str         text = word(id, language);
    const char *hole = memchr(text.at, '{', text.len);
    uint32_t    before;

    if (hole == NULL) {
        writer_str(out, text);
        return;
    }
    before = (uint32_t)(hole - text.at);
    writer_put(out, text.at, before);
    writer_text(out, about);
    writer_put(out, hole + 2, text.len - before - 2);
}

const char *wording_fact(RemitFactWord word, const char *language)
{
    return wording((Wording)(WORDING_FACT_DONE + (int)word), language);
}

const char *wording_status(RemitStatus status, const char *language)
{
    return wording((Wording)(WORDING_STATUS_PROPOSED + (int)status), language);
}
