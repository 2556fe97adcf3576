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

/* Of a session, or a part of one, less can be asked than of an occurrence. */
static void check_field(Lowering *l, const Session *said,
                        const Expectation *item)
{
    static const char *const fields[] = {"opens", "closes", "certainty",
                                         "cycle"};
    Str    field = spec_text(l->spec, item->field);
    size_t count = said->part ? 3 : 4;
    for (size_t i = 0; i < count; i++)
        if (str_equal(field, str_of(fields[i])))
            return;
    diag_begin(l->spec->diag, CODE_MISPLACED_CLAUSE, item->span,
               "a %ssession has no `%.*s` that could be expected",
               said->part ? "part of a " : "", STR_ARG(field));
    diag_help(l->spec->diag, "it has `opens`, `closes`%s `certainty`%s",
              said->part ? " and" : ",", said->part ? "" : " and `cycle`");
}

/* None where there is no such session, or no such part of it. */
static Unit unit_said(Spec *spec, const Session *said)
{
    Unit unit = {0};
    session_unit(spec, said, REMIT_NO_DAY, &unit);
    if (said->part
        && (!unit.part || AT(spec->parts, unit.part)->name != said->part))
        return (Unit){0};
    return unit;
}

static void expect(Lowering *l, const Node *n)
{
    const Session *said = n->as.expect->session;
    Number occurrence = 0;
    Unit   unit = {0};
    if (said)
        unit = unit_said(l->spec, said);
    else
        occurrence = occurrence_named(l->spec, &n->as.expect->thing);
    for (const Expectation *i = n->as.expect->items; said && i; i = i->next)
        check_field(l, said, i);
    for (const Expectation *item = n->as.expect->items; item; item = item->next)
        VEC_PUSH(&l->spec->trace->expected, (Expected){
            .occurrence = LOWERED(l->occurrence_of, occurrence),
            .session = LOWERED(l->session_of, unit.session),
            .part = LOWERED(l->part_of, said && said->part ? unit.part : 0),
            .lost = said && !unit.session
                 && l->spec->options->as_of == REMIT_NO_DAY,
            .field = item->field, .number = item->number,
            .wanted = wanted(l, item), .place = item->span});
}

void lower_expected(Lowering *l)
{
    for (size_t i = 0; i < l->spec->expects.count; i++)
        expect(l, l->spec->expects.at[i].node);
}
