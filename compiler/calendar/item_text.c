/* item_text.c -- titles and descriptions out of records. */
#include "compiler/calendar/item_text.h"

#include "compiler/say/derivation.h"
#include "compiler/say/phrase.h"
#include "compiler/say/wording.h"
#include "lang/unicode.h"

enum { TAIL_OCTETS = 90 };

static const RemitRegistry *registry_of(const ItemReader *reader)
{
    return reader->made->registry;
}

static RemitDuty duty_of(const ItemReader *reader, const CalendarItem *item)
{
    const RemitRegistry *registry = registry_of(reader);

    return remit_duty(registry,
                      remit_occurrence(registry, item->occurrence).duty);
}

static const char *say(const ItemReader *reader, Wording id)
{
    return wording(id, reader->language);
}

static void put_word(Writer *out, const ItemReader *reader, Wording id)
{
    wording_put(out, id, reader->language);
}

/* ---- titles ------------------------------------------------------------- */

/* Takes from the text between `from` and `to`, by whole characters with their
 * marks, so that it has `octets` at most, an ellipsis in their place; what
 * stands behind it moves up. */
static void shorten(Writer *text, size_t from, size_t to, size_t octets)
{
    static const char ellipsis[] = "\xe2\x80\xa6";
    size_t mark = sizeof ellipsis - 1, at = from, kept = from;

    if (to - from <= octets)
        return;
    while (at + mark <= from + octets) {
        kept = at;
        at += unicode_cluster((Str){text->at + at, (uint32_t)(to - at)});
    }
    memcpy(text->at + kept, ellipsis, mark);
    memmove(text->at + kept + mark, text->at + to, text->count - to);
    text->count -= to - kept - mark;
}

static void put_chains(Writer *out, const ItemReader *reader, RemitRange hops)
{
    phrase_chains(out, registry_of(reader), hops, say(reader, WORDING_AND),
                  say(reader, WORDING_THEN), "; ");
}

/* ` (SG → ECOSOC 2011 then GA 66)` */
static void put_tail(Writer *out, const ItemReader *reader,
                     const CalendarItem *item)
{
    RemitOccurrence o = remit_occurrence(registry_of(reader),
                                         item->occurrence);
    RemitDuty       duty = remit_duty(registry_of(reader), o.duty);
    RemitRange      hops = o.hops;
    size_t          from;

    if (duty.lead.count == 0 && hops.count == 0)
        return;
    writer_text(out, " (");
    from = out->count;
    phrase_actors(out, registry_of(reader), duty.lead, ", ");
    if (hops.count > 0) {
        writer_text(out, duty.lead.count > 0 ? " \xe2\x86\x92 "
                                             : "\xe2\x86\x92 ");
        put_chains(out, reader, hops);
    }
    shorten(out, from, out->count, TAIL_OCTETS);
    writer_char(out, ')');
}

static void put_mark(Writer *out, const ItemReader *reader, Wording id)
{
    writer_char(out, '[');
    put_word(out, reader, id);
    writer_char(out, ']');
}

/* `[cancelled] `: programs show it in ways of their own, or not at all. */
static void put_cancelled(Writer *out, const ItemReader *reader)
{
    put_mark(out, reader, WORDING_CANCELLED);
    writer_char(out, ' ');
}

static void put_prefix(Writer *out, const ItemReader *reader, ItemKind kind)
{
    Wording id = WORDING_COUNT;

    switch (kind) {
    case ITEM_SUBMIT:   id = WORDING_SUBMIT;   break;
    case ITEM_ISSUE:    id = WORDING_ISSUE;    break;
    case ITEM_FORECAST: id = WORDING_FORECAST; break;
    case ITEM_EXPIRY:   id = WORDING_ENDS;     break;
    case ITEM_DEADLINE:
    case ITEM_SESSION:
    case ITEM_PART:     return;
    }
    put_word(out, reader, id);
    put_word(out, reader, WORDING_COLON);
}

/* `CSTD 14: Commission on …`; the part stands behind the session. */
static void put_session(Writer *out, const ItemReader *reader,
                        const CalendarItem *item)
{
    const RemitRegistry *registry = registry_of(reader);
    RemitSession session = remit_session(registry, item->session);
    const char  *name = remit_text_in(registry,
                                      remit_body(registry, session.body).names,
                                      reader->language);

    phrase_session(out, registry, item->session);
    if (item->part != 0) {
        writer_char(out, ' ');
        writer_text(out, remit_string(registry,
                                      remit_part(registry, item->part).name));
    }
    if (name[0] != '\0') {
        put_word(out, reader, WORDING_COLON);
        writer_text(out, name);
    }
}

static void put_duty(Writer *out, const ItemReader *reader,
                     const CalendarItem *item)
{
    RemitDuty   duty = duty_of(reader, item);
    const char *title = remit_text_in(registry_of(reader), duty.titles,
                                      reader->language);

    put_prefix(out, reader, item->kind);
    writer_text(out, title[0] != '\0' ? title
                                      : remit_string(registry_of(reader),
                                                     duty.id));
}

void item_title(Writer *out, const ItemReader *reader,
                const CalendarItem *item, size_t octets)
{
    size_t start = out->count, from, tail;

    if (item->cancelled)
        put_cancelled(out, reader);
    from = out->count;
    if (item->occurrence != 0)
        put_duty(out, reader, item);
    else
        put_session(out, reader, item);
    tail = out->count;
    if (item->occurrence != 0)
        put_tail(out, reader, item);
    if (item->tentative && !item->cancelled) {
        writer_char(out, ' ');
        put_mark(out, reader, WORDING_TENTATIVE);
    }
    shorten(out, from, tail, octets - (out->count - tail) - (from - start));
}

void item_withdrawn_title(Writer *out, const ItemReader *reader,
                          const char *title, size_t octets)
{
    size_t start = out->count, from;

    put_cancelled(out, reader);
    from = out->count;
    if (strncmp(title, out->at + start, from - start) == 0)
        out->count = from = start;      /* it was called off before */
    writer_text(out, title);
    shorten(out, from, out->count, octets - (from - start));
}

bool item_title_is_native(const ItemReader *reader, const CalendarItem *item)
{
    const RemitRegistry *registry = registry_of(reader);
    RemitNumber body = item->occurrence != 0
                     ? 0 : remit_session(registry, item->session).body;

    return phrase_has_language(registry,
                               body == 0 ? duty_of(reader, item).titles
                                         : remit_body(registry, body).names,
                               reader->language);
}

/* ---- descriptions ------------------------------------------------------- */

static void begin(Writer *out, const ItemReader *reader, Wording label)
{
    put_word(out, reader, label);
    put_word(out, reader, WORDING_COLON);
}

static void end(Writer *out)
{
    writer_char(out, '\n');
}

static void put_in_brackets(Writer *out, const char *text)
{
    writer_text(out, " (");
    writer_text(out, text);
    writer_char(out, ')');
}

/* `paragraph 24`, `summary` */
static void put_clause(Writer *out, const ItemReader *reader,
                       const RemitParagraph *paragraph)
{
    static const Wording places[] = {
        [REMIT_IN_PARA] = WORDING_PARAGRAPH,
        [REMIT_IN_PREAMBLE] = WORDING_PREAMBLE,
        [REMIT_IN_SUMMARY] = WORDING_SUMMARY,
        [REMIT_IN_MASTHEAD] = WORDING_MASTHEAD,
        [REMIT_IN_FOOTNOTE] = WORDING_FOOTNOTE};

    if (paragraph->where <= REMIT_IN_FOOTNOTE)
        wording_about(out, places[paragraph->where], reader->language,
                      remit_string(registry_of(reader), paragraph->label));
}

/* `E/RES/2010/2, paragraph 24: requests`, its title and its address. */
static void put_basis(Writer *out, const ItemReader *reader,
                      const RemitDuty *duty)
{
    const RemitRegistry *registry = registry_of(reader);
    RemitParagraph  paragraph = remit_paragraph(registry, duty->paragraph);
    RemitInstrument instrument = remit_instrument(registry, duty->instrument);
    const char *title = remit_text_in(registry, instrument.titles,
                                      reader->language);
    const char *link = document_links_of(reader->links, duty->instrument);

    if (duty->instrument == 0)
        return;
    phrase_instrument(out, registry, duty->instrument);
    if (duty->paragraph != 0) {
        writer_text(out, ", ");
        put_clause(out, reader, &paragraph);
        put_in_brackets(out, remit_string(registry, paragraph.verb));
    }
    if (title[0] != '\0') {
        put_word(out, reader, WORDING_COLON);
        writer_text(out, title);
    }
    end(out);
    writer_text(out, link);
    if (link[0] != '\0')
        end(out);
}

/* `SG (Secretary-General)` */
static void put_actor(Writer *out, const ItemReader *reader, RemitNumber actor)
{
    const RemitRegistry *registry = registry_of(reader);
    RemitBody   body = remit_body(registry, remit_actor(registry, actor).body);
    const char *name = remit_text_in(registry, body.names, reader->language);

    phrase_actor(out, registry, actor);
    if (name[0] != '\0' && strcmp(name, remit_string(registry, body.id)) != 0)
        put_in_brackets(out, name);
}

static void put_actors(Writer *out, const ItemReader *reader, Wording label,
                       RemitRange actors)
{
    if (actors.count == 0)
        return;
    begin(out, reader, label);
    for (uint32_t i = 0; i < actors.count; i++) {
        if (i > 0)
            writer_text(out, ", ");
        put_actor(out, reader, actors.first + i);
    }
    end(out);
}

static void put_goes_to(Writer *out, const ItemReader *reader, RemitRange hops)
{
    if (hops.count == 0)
        return;
    begin(out, reader, WORDING_GOES_TO);
    put_chains(out, reader, hops);
    end(out);
}

static void put_day(Writer *out, const ItemReader *reader, Wording label,
                    RemitDay day)
{
    if (!remit_day_in_range(day))
        return;
    begin(out, reader, label);
    writer_day(out, day);
    end(out);
}

static RemitDay milestone_day(const ItemReader *reader, RemitNumber occurrence,
                              RemitMilestoneWord word)
{
    const RemitRegistry *registry = registry_of(reader);
    RemitNumber number = remit_milestone_first(registry, occurrence, word);

    return number == 0 ? REMIT_NO_DAY : remit_milestone(registry, number).day;
}

static void put_may_move(Writer *out, const ItemReader *reader,
                         const CalendarItem *item)
{
    char day[11];

    if (!item->tentative)
        return;
    remit_day_format(item->latest, day);
    wording_about(out, WORDING_MAY_MOVE, reader->language, day);
    end(out);
}

static bool counts(const ItemReader *reader, const RemitFact *fact)
{
    RemitDay known = fact->known != REMIT_NO_DAY ? fact->known : fact->on.to;

    return reader->today == REMIT_NO_DAY || known == REMIT_NO_DAY ||
           known <= reader->today;
}

static void put_facts(Writer *out, const ItemReader *reader, RemitRange facts)
{
    const RemitRegistry *registry = registry_of(reader);

    for (uint32_t i = 0; i < facts.count; i++) {
        RemitFact fact = remit_fact(registry, facts.first + i);
        if (!counts(reader, &fact))
            continue;
        begin(out, reader, WORDING_RECORDED);
        writer_text(out, wording_fact((RemitFactWord)fact.word,
                                      reader->language));
        if (remit_extent_exists(fact.on)) {
            writer_char(out, ' ');
            phrase_extent(out, fact.on);
        }
        if (fact.symbol != 0) {
            writer_char(out, ' ');
            wording_about(out, WORDING_AS, reader->language,
                          remit_string(registry, fact.symbol));
        }
        end(out);
    }
}

static void put_notes(Writer *out, const ItemReader *reader, RemitRange notes)
{
    const RemitRegistry *registry = registry_of(reader);

    for (uint32_t i = 0; i < notes.count; i++) {
        RemitText note = remit_text(registry, notes.first + i);
        begin(out, reader, WORDING_NOTE);
        writer_text(out, remit_string(registry, note.value));
        end(out);
    }
}

static StepNumber step_of(const ItemReader *reader, const CalendarItem *item)
{
    const Trace *trace = &reader->made->trace;

    switch (item->kind) {
    case ITEM_DEADLINE:
    case ITEM_EXPIRY:
        return item->occurrence <= trace->due.count
             ? trace->due.at[item->occurrence - 1] : 0;
    case ITEM_FORECAST:
    case ITEM_SUBMIT:
    case ITEM_ISSUE:
        return item->milestone <= trace->milestones.count
             ? trace->milestones.at[item->milestone - 1] : 0;
    case ITEM_SESSION:
        return item->session <= trace->sessions.count
             ? trace->sessions.at[item->session - 1] : 0;
    case ITEM_PART:
        return item->part <= trace->parts.count
             ? trace->parts.at[item->part - 1] : 0;
    }
    return 0;
}

static void put_why(Writer *out, const ItemReader *reader,
                    const CalendarItem *item)
{
    size_t from = out->count, begun;

    begin(out, reader, WORDING_WHY);
    begun = out->count;
    derivation_short(out, reader->why, step_of(reader, item));
    if (out->count == begun)
        out->count = from;
    else
        end(out);
}

/* What is said of a hazard, in the words of the finding. */
static void put_marks(Writer *out, const ItemReader *reader,
                      RemitArrayName list, RemitNumber number)
{
    const Diag *diag = reader->made->diag;
    uint32_t    count = 0, first = 0;

    if (reader->marked && number != 0)
        first = diag_marks_of(diag, (Subject){list, number}, &count);
    for (uint32_t i = 0; i < count; i++) {
        FindingMark mark = diag_mark(diag, first + i);
        Finding     finding = diag_finding(diag, mark.finding);
        if (finding.severity < DIAG_HAZARD)
            continue;
        begin(out, reader, WORDING_HAZARD);
        writer_text(out, mark.message);
        writer_text(out, " [");
        writer_text(out, code_text(finding.code));
        writer_text(out, "]");
        end(out);
    }
}

/* Of itself, and of what it comes from. */
static void put_duty_marks(Writer *out, const ItemReader *reader,
                           const CalendarItem *item, RemitNumber duty,
                           RemitNumber paragraph)
{
    put_marks(out, reader, REMIT_ARRAY_OCCURRENCE, item->occurrence);
    put_marks(out, reader, REMIT_ARRAY_DUTY, duty);
    put_marks(out, reader, REMIT_ARRAY_PARAGRAPH, paragraph);
}

static void put_status(Writer *out, const ItemReader *reader,
                       const CalendarItem *item)
{
    char day[11];

    if (reader->today == REMIT_NO_DAY || reader->lasting)
        return;
    remit_day_format(reader->today, day);
    wording_about(out, WORDING_STATUS_ON, reader->language, day);
    put_word(out, reader, WORDING_COLON);
    writer_text(out, wording_status(remit_status(registry_of(reader),
                                                 item->occurrence,
                                                 reader->today),
                                    reader->language));
    end(out);
}

static void describe_duty(Writer *out, const ItemReader *reader,
                          const CalendarItem *item)
{
    RemitOccurrence o = remit_occurrence(registry_of(reader),
                                         item->occurrence);
    RemitDuty       duty = remit_duty(registry_of(reader), o.duty);

    put_basis(out, reader, &duty);
    put_actors(out, reader, WORDING_LEAD, duty.lead);
    put_actors(out, reader, WORDING_WITH, duty.with);
    put_goes_to(out, reader, o.hops);
    put_day(out, reader, WORDING_DUE, o.due);
    put_day(out, reader, WORDING_SUBMIT_BY,
            milestone_day(reader, item->occurrence, REMIT_SUBMIT));
    put_day(out, reader, WORDING_ISSUE_BY,
            milestone_day(reader, item->occurrence, REMIT_ISSUE));
    put_may_move(out, reader, item);
    put_why(out, reader, item);
    put_duty_marks(out, reader, item, o.duty, duty.paragraph);
    put_facts(out, reader, o.facts);
    put_notes(out, reader, duty.notes);
    put_status(out, reader, item);
}

static void put_themes(Writer *out, const ItemReader *reader,
                       const CalendarItem *item)
{
    const RemitRegistry *registry = registry_of(reader);
    RemitRange  themes = remit_session(registry, item->session).themes;
    const char *theme = remit_text_in(registry, themes, reader->language);

    if (theme[0] == '\0')
        return;
    writer_text(out, theme);
    end(out);
}

/* The last line end is taken away again: a description does not end in one. */
void item_description(Writer *out, const ItemReader *reader,
                      const CalendarItem *item)
{
    size_t from = out->count;

    if (item->occurrence != 0) {
        describe_duty(out, reader, item);
    } else {
        put_themes(out, reader, item);
        put_may_move(out, reader, item);
        put_why(out, reader, item);
        put_marks(out, reader, REMIT_ARRAY_SESSION, item->session);
    }
    if (out->count > from)
        out->count--;
}
