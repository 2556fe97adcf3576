/* session_units.c -- finds sessions by name, and units by where they stand.
 *
 * The other half of sessions.h: sessions.c fills the lists, and what is asked
 * of them once they are full, or while they are being filled, is here. */
#include "compiler/dates/sessions.h"

#include <stdio.h>

Number session_labelled(const Spec *spec, Number body, Name label)
{
    const Body *b = AT(spec->bodies, body);
    for (Number i = 0; i < b->session_count; i++)
        if (AT(spec->sessions, b->first_session + i)->label == label)
            return b->first_session + i;
    return 0;
}

Number session_part(const Spec *spec, Number session, Name part)
{
    const SessionRecord *s = AT(spec->sessions, session);
    for (Number i = 0; i < s->part_count; i++)
        if (AT(spec->parts, s->first_part + i)->name == part)
            return s->first_part + i;
    return 0;
}

/* How many units of the body open on or before `day`. */
static Number opened_by(const Spec *spec, const Body *body, RemitDay day)
{
    Number low = 0, high = body->unit_count;
    while (low < high) {
        Number middle = low + (high - low) / 2;
        if (AT(spec->units, body->first_unit + middle)->opens.from <= day)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

Number unit_after(const Spec *spec, Number body, RemitDay day)
{
    const Body *b = AT(spec->bodies, body);
    Number skip = opened_by(spec, b, day);
    return skip < b->unit_count ? b->first_unit + skip : 0;
}

/* The day by which a unit has closed, at its earliest place. */
static RemitDay closing_of(const Unit *unit)
{
    return unit->tentative ? unit->closes.from : unit->closes.to;
}

Number unit_before(const Spec *spec, Number body, RemitDay day)
{
    const Body *b = AT(spec->bodies, body);
    for (Number i = opened_by(spec, b, day); i > 0; i--)
        if (closing_of(AT(spec->units, b->first_unit + i - 1)) < day)
            return b->first_unit + i - 1;
    return 0;
}

static Unit unit_of_part(const Spec *spec, Number part)
{
    const PartRecord *p = AT(spec->parts, part);
    return (Unit){p->session, part, p->opens, p->closes, p->tentative};
}

Unit unit_of_session(const Spec *spec, Number session, Number part)
{
    const SessionRecord *s = AT(spec->sessions, session);
    if (part)
        return unit_of_part(spec, part);
    for (Number i = 0; i < s->part_count; i++) {
        const PartRecord *p = AT(spec->parts, s->first_part + i);
        if (!p->organizational && remit_extent_exists(p->opens))
            return unit_of_part(spec, s->first_part + i);
    }
    return (Unit){session, 0, s->opens, s->closes, s->tentative};
}

Name session_key(Spec *spec, Number session)
{
    const SessionRecord *s = AT(spec->sessions, session);
    Str   body = spec_text(spec, AT(spec->bodies, s->body)->name);
    Str   label = spec_text(spec, s->label);
    char  small[96];
    size_t need = (size_t)body.len + label.len + 2;
    char *text = need <= sizeof small ? small : memory_new(need);
    int len = snprintf(text, need, "%.*s %.*s", STR_ARG(body), STR_ARG(label));
    Name  name = intern(spec->names, (Str){text, (uint32_t)len});
    if (text != small)
        memory_free(text);
    return name;
}
