/* phrase_in.c -- phrases in the reader's language. */
#include "compiler/say/phrase_in.h"

#include "compiler/say/duration.h"
#include "compiler/say/phrase.h"
#include "compiler/say/wording.h"

static bool is_english(const char *language)
{
    return strcmp(wording_language(language), "en") == 0;
}

static Str after(Str text, uint32_t octets)
{
    return (Str){text.at + octets, text.len - octets};
}

static bool begins(Str text, const char *with)
{
    size_t len = strlen(with);

    return text.len >= len && memcmp(text.at, with, len) == 0;
}

/* ---- periods ------------------------------------------------------------- */

/* `year`, `2 years`: in English then what duration_put reads. */
static bool put_length(Writer *out, Str rest, const char *language)
{
    Writer english = writer_memory(), said = writer_memory();
    bool   changed;

    if (rest.len > 0 && (rest.at[0] < '0' || rest.at[0] > '9'))
        writer_text(&english, "1 ");
    writer_str(&english, rest);
    duration_put(&said, str_of(writer_held(&english)), language);
    changed = strcmp(writer_held(&said), writer_held(&english)) != 0;
    if (changed)
        writer_text(out, writer_held(&said));
    writer_free(&english);
    writer_free(&said);
    return changed;
}

/* `session of GA`, `2nd session of GA`. */
static bool put_session(Writer *out, Str rest, const char *language)
{
    static const char of[] = "session of ";
    uint32_t at = 0;
    Writer   body = writer_memory();

    while (at < rest.len && rest.at[at] >= '0' && rest.at[at] <= '9')
        at++;
    Str number = {rest.at, at};
    if (number.len > 0)
        at += 3;                        /* its ending, and a blank */
    if (at > rest.len || !begins(after(rest, at), of)) {
        writer_free(&body);
        return false;
    }
    writer_str(&body, after(rest, at + (uint32_t)sizeof of - 1));
    wording_about(out, WORDING_PERIOD_SESSION, language, writer_held(&body));
    if (number.len > 0) {
        body.count = 0;
        writer_str(&body, number);
        wording_about(out, WORDING_PERIOD_NTH, language, writer_held(&body));
    }
    writer_free(&body);
    return true;
}

void phrase_period_in(Writer *out, Str english, const char *language)
{
    static const char every[] = "every ";
    Str rest;

    if (is_english(language) || !begins(english, every)) {
        writer_str(out, english);
        return;
    }
    rest = after(english, sizeof every - 1);
    if (put_session(out, rest, language) || put_length(out, rest, language))
        return;
    writer_text(out, wording(WORDING_HOW_EVERY, language));
    writer_char(out, ' ');
    writer_str(out, rest);
}

/* ---- paragraphs ---------------------------------------------------------- */

void phrase_paragraph_in(Writer *out, const RemitRegistry *registry,
                         RemitNumber paragraph, const char *language)
{
    static const Wording wordings[] = {
        [REMIT_IN_PREAMBLE] = WORDING_PREAMBLE,
        [REMIT_IN_SUMMARY] = WORDING_SUMMARY,
        [REMIT_IN_MASTHEAD] = WORDING_MASTHEAD,
        [REMIT_IN_FOOTNOTE] = WORDING_FOOTNOTE};
    RemitParagraph record = remit_paragraph(registry, paragraph);

    if (paragraph == 0 || is_english(language) ||
        record.where == REMIT_IN_PARA ||
        record.where >= sizeof wordings / sizeof *wordings) {
        phrase_paragraph(out, registry, paragraph);
        return;
    }
    wording_about(out, wordings[record.where], language,
                  remit_string(registry, record.label));
}
