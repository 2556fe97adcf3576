/* paragraphs.c -- every operative paragraph of an instrument is accounted for.
 *
 * Only where the spec says how many there are.  A paragraph that obliges
 * nobody is accounted for by its number and its verb. */
#include "compiler/check/check.h"

#include "compiler/say/paragraph_set.h"

/* The first `para` with a paragraph beyond the last one. */
static RemitNumber beyond(const Check *check, const RemitInstrument *in)
{
    for EACH_IN(n, in->paragraphs) {
        RemitParagraph p = remit_paragraph(check->registry, n);
        ParagraphSet   set = {0};
        bool           found = false;
        if (p.where != REMIT_IN_PARA)
            continue;
        paragraphs_add(&set, check_string(check, p.label));
        for (size_t i = 0; i < set.runs.count; i++)
            found |= set.runs.at[i].to > in->paragraph_count;
        paragraphs_free(&set);
        if (found)
            return n;
    }
    return 0;
}

/* Whether some paragraph is beyond the last one. */
static bool look_for_missing(const Check *check, RemitNumber number,
                             const RemitInstrument *in)
{
    ParagraphSet set = {0};
    for EACH_IN(n, in->paragraphs) {
        RemitParagraph p = remit_paragraph(check->registry, n);
        if (p.where == REMIT_IN_PARA)
            paragraphs_add(&set, check_string(check, p.label));
    }
    paragraphs_settle(&set);
    if (paragraphs_count(&set, in->paragraph_count)
        < (uint32_t)in->paragraph_count) {
        Writer missing = writer_memory();
        paragraphs_missing(&set, in->paragraph_count, &missing);
        diag_begin(check->diag, CODE_PARAGRAPH_MISSING,
                   check_place(check, REMIT_ARRAY_INSTRUMENT, number),
                   "of the %d paragraphs of %s these are not accounted for: "
                   "%s", in->paragraph_count,
                   check_instrument(check, number), writer_held(&missing));
        diag_help(check->diag, "one that obliges nobody is written with its "
                               "verb alone, `para 4 notes`");
        writer_free(&missing);
    }
    bool more = paragraphs_last(&set) > in->paragraph_count;
    paragraphs_free(&set);
    return more;
}

void check_paragraphs(const Check *check)
{
    for EACH_RECORD(check, n, INSTRUMENT) {
        RemitInstrument in = remit_instrument(check->registry, n);
        if (in.paragraph_count <= 0)
            continue;
        if (look_for_missing(check, n, &in))
            diag_begin(check->diag, CODE_PARAGRAPH_BEYOND,
                       check_place(check, REMIT_ARRAY_PARAGRAPH,
                                   beyond(check, &in)),
                       "%s has %d paragraphs, and none of this number",
                       check_instrument(check, n), in.paragraph_count);
    }
}
