/* lower_expected.c -- what `expect` wants, spelt as `due` prints it.
 *
 * The texts are interned: they live as long as the compilation's names. */
#include "compiler/lower/lowering.h"

#include "compiler/dates/occurrence.h"
#include "compiler/dates/sessions.h"
#include "compiler/dates/written.h"
#include "compiler/names/resolve.h"

#include <stdio.h>

static const char *kept(Lowering *l, Str text)
{
    return intern_text(l->spec->names, intern(l->spec->names, text)).at;
}

/* YYYY-MM-DD, or both ends of what is no single day. */
static const char *day_text(Lowering *l, const Point *point)
{
    RemitExtent e = moment_written(l->spec, point).early;
    char        from[11], to[11], both[32];
    if (!remit_extent_exists(e))
        return "none";
    remit_day_format(e.from, from);
    if (e.from == e.to)
        return kept(l, str_of(from));
    remit_day_format(e.to, to);
    snprintf(both, sizeof both, "%s .. %s", from, to);
    return kept(l, str_of(both));
}

/* A part is named unless it is the one meant when none is: the first that is
 * not organizational. */
static bool is_usual_part(const Spec *spec, const Session *said)
{
    Number body = resolved(spec, &said->body, IS_BODY);
    Number session = body ? session_labelled(spec, body, said->label) : 0;
    const SessionRecord *s = session ? AT(spec->sessions, session) : NULL;
    for (Number i = 0; s && i < s->part_count; i++) {
        const PartRecord *part = AT(spec->parts, s->first_part + i);
        if (!part->organizational)
            return part->name == said->part;
    }
    return false;
}

/* `CSTD 14`, `ECOSOC 2011 organizational`; of a body alone, its name. */
static const char *session_text(Lowering *l, const Session *said)
{
    const Spec *spec = l->spec;
    Str    body = spec_text(spec, said->body.name);
    Str    label = spec_text(spec, said->label);
    Name   named = said->part && !is_usual_part(spec, said) ? said->part : 0;
    Str    part = spec_text(spec, named);
    size_t size = (size_t)body.len + label.len + part.len + 3;
    char  *text = memory_new(size);
    snprintf(text, size, "%.*s%s%.*s%s%.*s", STR_ARG(body),
             label.len ? " " : "", STR_ARG(label), part.len ? " " : "",
             STR_ARG(part));
    const char *result = kept(l, str_of(text));
    memory_free(text);
    return result;
}

static const char *wanted(Lowering *l, const Expectation *item)
{
    if (item->point && item->point->kind == POINT_SESSION)
        return session_text(l, item->point->as.session);
    if (item->point)
        return day_text(l, item->point);
    if (item->word)
        return spec_text(l->spec, item->word).at;
    if (!item->counted)
        return kept(l, item->text);
    char number[16];
    snprintf(number, sizeof number, "%d", (int)item->count);
    return kept(l, str_of(number));
}

static void expect(Lowering *l, const Node *n)
{
    Number occurrence = 0;
    Unit   unit = {0};
    if (n->as.expect->session)
        session_unit(l->spec, n->as.expect->session, REMIT_NO_DAY, &unit);
    else
        occurrence = occurrence_named(l->spec, &n->as.expect->thing, true);
    for (const Expectation *item = n->as.expect->items; item; item = item->next)
        VEC_PUSH(&l->spec->trace->expected, (Expected){
            .occurrence = LOWERED(l->occurrence_of, occurrence),
            .session = LOWERED(l->session_of, unit.session),
            .field = item->field, .number = item->number,
            .wanted = wanted(l, item), .place = item->span});
}

void lower_expected(Lowering *l)
{
    for (size_t i = 0; i < l->spec->expects.count; i++)
        expect(l, l->spec->expects.at[i].node);
}
