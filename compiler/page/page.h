/* page.h -- one page in HTML, made of parts that each write their own.
 *
 * Nothing of a spec reaches the page but through page_text and what is built
 * on it, so that no text can be markup.  Script and style stand in the head,
 * allowed by their hash alone; there is no `style` attribute anywhere. */
#ifndef REMIT_PAGE_H
#define REMIT_PAGE_H

#include "compiler/compile.h"
#include "compiler/say/derivation.h"
#include "compiler/say/wording.h"
#include "compiler/say/writer.h"

typedef struct {
    Writer              *out;
    const Compilation   *made;
    const RemitRegistry *registry;      /* that of `made` */
    const char          *name;          /* what the page is about */
    const char          *language;      /* of the labels; one of wording.h */
    RemitDay             today;         /* REMIT_NO_DAY: no status */
    Derivation           derivation;    /* in that language */
    Writer               scratch;       /* empty between two calls */
} Page;

/* ---- texts --------------------------------------------------------------- */

void page_raw(Page *page, const char *markup);          /* as it is */
void page_text(Page *page, const char *text);           /* escaped */
void page_str(Page *page, Str text);
void page_number(Page *page, int64_t number);
/* Cuts page->scratch to so many characters, the last an ellipsis. */
void page_cut(Page *page, int characters);
/* What is in page->scratch, escaped; it is empty afterwards. */
void page_held(Page *page);

const char *page_say(const Page *page, Wording id);
void        page_word(Page *page, Wording id);
/* `<tag>word</tag>` */
void        page_element(Page *page, const char *tag, Wording id);
/* The words before a value: `<div><dt>…</dt>`, for the value to close. */
void        page_term(Page *page, Wording id);
/* The sentence with page->scratch in its hole; that is empty afterwards. */
void        page_about(Page *page, Wording id);
bool        page_is_rtl(const Page *page);

/* A record's text, marked with the language that it is in, and set apart from
 * what is around it. */
void page_record_text(Page *page, RemitText text);
/* That of several that is nearest to the reader's language. */
void page_wording(Page *page, RemitRange texts);
/* `<time>`; a day that may move has a `?` behind it and its latest place. */
void page_day(Page *page, RemitDay day, RemitDay latest);
void page_days(Page *page, int64_t count);      /* `10 days` */
void page_place(Page *page, Place place);       /* file:line:column */

/* ---- occurrences --------------------------------------------------------- */

/* The state that one can filter by: the status on `today`, else the
 * certainty; a word for machines. */
const char *page_state(const Page *page, RemitNumber occurrence);
/* The same for people. */
const char *page_state_shown(const Page *page, RemitNumber occurrence);

/* Sets bodies[n] for each body that leads the occurrence, takes part in it or
 * receives it; there is room for all of them, from 0. */
void page_bodies(const Page *page, RemitNumber occurrence, bool *bodies);

/* What the checks found of a record of an array: each in a line, with a link
 * to where it stands among the findings. */
void page_marks(Page *page, RemitArrayName array, RemitNumber number);

/* ---- the parts, in their order ------------------------------------------- */

void page_head(Page *page);
void page_overview(Page *page);
void page_filter(Page *page);
void page_timeline(Page *page);
void page_duties(Page *page);
void page_findings(Page *page);
void page_foot(Page *page);
#endif
