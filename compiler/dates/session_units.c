/* session_units.c -- finds sessions by name, and units by where they stand.
 *
 * The other half of sessions.h: sessions.c fills the lists, and what is asked
 * of them once they are full, or while they are being filled, is here. */
#include "compiler/dates/sessions.h"

#include "compiler/names/resolve.h"


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
    return spec_joined(spec, AT(spec->bodies, s->body)->name, ' ', s->label);
}

/* ---- by reference -------------------------------------------------------- */

/* The year in which a session would be, had it been projected; 0: never. */
static int64_t year_beyond(const Body *b, const Session *session)
{
    bool by_year = b->next_number == b->next_year;
    if (!b->next_number || session->number < b->next_number)
        return 0;
    int64_t years = session->number - b->next_number;
    int64_t year = b->next_year + (by_year ? years : years * b->year_step);
    return year <= REMIT_LAST_YEAR ? year : 0;
}

/* What sessions there are: those beyond the horizon are not projected. */
static void help_sessions(Spec *spec, const Session *session, const Body *b)
{
    int64_t year = year_beyond(b, session);
    if (year) {
        diag_help(spec->diag, "sessions are projected to %d, two years beyond "
                  "the horizon; for that of %d, say `horizon %d` in the first "
                  "file", spec->horizon + 2, (int)year, (int)year - 2);
        return;
    }
    Name first = session_key(spec, b->first_session);
    Name last = session_key(spec, b->first_session + b->session_count - 1);
    if (first == last)
        diag_help(spec->diag, "its one session is %.*s",
                  STR_ARG(spec_text(spec, first)));
    else
        diag_help(spec->diag, "its sessions are %.*s to %.*s",
                  STR_ARG(spec_text(spec, first)),
                  STR_ARG(spec_text(spec, last)));
}

static void no_such_session(Spec *spec, const Session *session, Number body)
{
    const Body *b = AT(spec->bodies, body);
    diag_begin(spec->diag, CODE_NO_SUCH_SESSION, session->span,
               "%.*s has no session %.*s", STR_ARG(spec_text(spec, b->name)),
               STR_ARG(spec_text(spec, session->label)));
    if (!b->session_count)
        diag_help(spec->diag, "`sessions of %.*s { … }` lists its sessions",
                  STR_ARG(spec_text(spec, b->name)));
    else
        help_sessions(spec, session, b);
}

/* The next session, or the nth, that opens after a day: sessions are counted,
 * not their parts. */
static bool pick_session(const Spec *spec, const Session *session, Number body,
                         RemitDay since, Unit *unit)
{
    const Body *b = AT(spec->bodies, body);
    int32_t     left = session->pick == PICK_NTH ? session->number : 1;
    for (Number i = 0; since != REMIT_NO_DAY && i < b->session_count; i++) {
        Number number = b->first_session + i;
        Number part =
            session->part ? session_part(spec, number, session->part) : 0;
        Unit u = unit_of_session(spec, number, part);
        if (AT(spec->sessions, number)->cancelled || u.opens.from <= since
            || (session->part && !part) || --left)
            continue;
        *unit = u;
        return true;
    }
    return false;
}

bool session_unit(Spec *spec, const Session *session, RemitDay since,
                  Unit *unit)
{
    Number body = resolved(spec, &session->body, IS_BODY);
    if (!body)
        return false;
    if (session->pick == PICK_LABEL) {
        Number found = session_labelled(spec, body, session->label);
        if (!found) {
            no_such_session(spec, session, body);
            return false;
        }
        Number part =
            session->part ? session_part(spec, found, session->part) : 0;
        if (session->part && !part) {
            diag_begin(spec->diag, CODE_NO_SUCH_SESSION, session->part_span,
                       "session %.*s has no part `%.*s`",
                       STR_ARG(spec_text(spec, session_key(spec, found))),
                       STR_ARG(spec_text(spec, session->part)));
        }
        *unit = unit_of_session(spec, found, part);
        return true;
    }
    if (session->pick == PICK_BODY) {
        Number at = since == REMIT_NO_DAY ? 0 : unit_after(spec, body, since);
        if (at)
            *unit = *AT(spec->units, at);
        return at != 0;
    }
    return pick_session(spec, session, body, since, unit);
}
