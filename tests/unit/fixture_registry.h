/* fixture_registry.h -- a small registry made by hand, for tests of outputs.
 *
 * E/RES/2010/2, paragraph 24: consultations by the end of 2010, then a report
 * to ECOSOC 2011 and on to GA 66, with its milestones and the fact that it was
 * issued; beside them a duty without a date, a proposal and a mandate. */
#ifndef REMIT_FIXTURE_REGISTRY_H
#define REMIT_FIXTURE_REGISTRY_H

#include <string.h>

#include "compiler/compile.h"
#include "compiler/lower/registry_builder.h"

enum { BODY_CSTD = 1, BODY_ECOSOC, BODY_GA, BODY_IGF, BODY_SG };

static inline RemitDay fixture_day(const char *text)
{
    RemitDay day = REMIT_NO_DAY;

    remit_day_parse(text, strlen(text), &day);
    return day;
}

static inline RemitExtent fixture_days(const char *from, const char *to)
{
    return (RemitExtent){fixture_day(from), fixture_day(to)};
}

static inline RemitRange fixture_text(RegistryBuilder *b, const char *en,
                                      const char *zh)
{
    RemitText  text = {builder_string(b, STR_LIT("en")),
                       builder_string(b, str_of(en))};
    RemitRange range = {builder_add_text(b, text), 1};

    if (zh != NULL) {
        text.language = builder_string(b, STR_LIT("zh"));
        text.value = builder_string(b, str_of(zh));
        builder_add_text(b, text);
        range.count = 2;
    }
    return range;
}

static inline RemitRange fixture_actor(RegistryBuilder *b, RemitNumber body,
                                       const char *role)
{
    RemitActor actor = {body, builder_string(b, str_of(role))};

    return (RemitRange){builder_add_actor(b, actor), 1};
}

static inline void fixture_bodies(RegistryBuilder *b)
{
    static const struct { const char *id, *en, *zh; } bodies[] = {
        {"CSTD", "Commission on Science and Technology for Development", NULL},
        {"ECOSOC", "Economic and Social Council", NULL},
        {"GA", "General Assembly", NULL},
        {"IGF", "Internet Governance Forum", NULL},
        {"SG", "Secretary-General", "秘书长"},
    };

    for (size_t i = 0; i < sizeof bodies / sizeof *bodies; i++)
        builder_add_body(b, (RemitBody){
            .id = builder_string(b, str_of(bodies[i].id)),
            .names = fixture_text(b, bodies[i].en, bodies[i].zh),
            .established = remit_extent_none(),
            .ended = remit_extent_none()});
}

static inline void fixture_sessions(RegistryBuilder *b)
{
    RemitNumber s = builder_add_session(b, (RemitSession){
        .body = BODY_ECOSOC, .label = builder_string(b, STR_LIT("2011")),
        .year = 2011, .opens = fixture_days("2011-07-04", "2011-07-04"),
        .closes = fixture_days("2011-07-29", "2011-07-29")});
    RemitNumber part = builder_add_part(b, (RemitPart){
        .session = s, .name = builder_string(b, STR_LIT("substantive")),
        .opens = fixture_days("2011-07-04", "2011-07-04"),
        .closes = fixture_days("2011-07-29", "2011-07-29")});

    builder_session(b, s)->parts = (RemitRange){part, 1};
    builder_body(b, BODY_ECOSOC)->sessions = (RemitRange){s, 1};
    s = builder_add_session(b, (RemitSession){
        .body = BODY_GA, .label = builder_string(b, STR_LIT("66")),
        .number = 66, .year = 2011,
        .opens = fixture_days("2011-09-13", "2011-09-20"),
        .closes = fixture_days("2012-09-17", "2012-09-24"),
        .certainty = REMIT_TENTATIVE});
    builder_body(b, BODY_GA)->sessions = (RemitRange){s, 1};
}

static inline void fixture_instrument(RegistryBuilder *b)
{
    RemitNumber i = builder_add_instrument(b, (RemitInstrument){
        .symbol = builder_string(b, STR_LIT("E/RES/2010/2")),
        .titles = fixture_text(b, "WSIS follow-up", NULL),
        .adopted = fixture_days("2010-07-19", "2010-07-19"),
        .body = BODY_ECOSOC, .paragraph_count = 38});
    RemitNumber p = builder_add_paragraph(b, (RemitParagraph){
        .instrument = i, .label = builder_string(b, STR_LIT("24")),
        .verb = builder_string(b, STR_LIT("requests")),
        .force = REMIT_REQUEST, .strength = 4,
        .actors = fixture_actor(b, BODY_SG, "")});

    builder_instrument(b, i)->paragraphs = (RemitRange){p, 1};
}

/* A duty with one occurrence; the occurrence's number. */
static inline RemitNumber fixture_duty(RegistryBuilder *b, const char *id,
                                       RemitRange titles, RemitKind kind,
                                       const char *opens, const char *due)
{
    RemitNumber d = builder_add_duty(b, (RemitDuty){
        .id = builder_string(b, str_of(id)), .titles = titles,
        .instrument = 1, .paragraph = 1, .kind = (uint8_t)kind,
        .lead = fixture_actor(b, BODY_SG, "")});
    RemitNumber o = builder_add_occurrence(b, (RemitOccurrence){
        .duty = d, .key = builder_string(b, STR_LIT("once")),
        .opens = fixture_day(opens), .due = fixture_day(due),
        .due_latest = fixture_day(due),
        .superseded = REMIT_NO_DAY, .waived = REMIT_NO_DAY,
        .lapsed = REMIT_NO_DAY, .triggered = REMIT_NO_DAY,
        .certainty = fixture_day(due) == REMIT_NO_DAY ? REMIT_UNDATED
                                                      : REMIT_FIRM});

    builder_duty(b, d)->occurrences = (RemitRange){o, 1};
    return o;
}

static inline void fixture_hop(RegistryBuilder *b, RemitNumber o,
                               RemitNumber session, RemitNumber part,
                               uint16_t group)
{
    RemitSession s = *builder_session(b, session);
    RemitNumber  hop = builder_add_hop(b, (RemitHop){
        .occurrence = o, .to = s.body, .session = session, .part = part,
        .opens = s.opens, .closes = s.closes, .chain = 1, .group = group,
        .certainty = s.certainty, .inferred = group > 1});
    RemitRange  *hops = &builder_occurrence(b, o)->hops;

    if (hops->count++ == 0)
        hops->first = hop;
}

static inline void fixture_milestone(RegistryBuilder *b, RemitNumber o,
                                     RemitMilestoneWord word, const char *day)
{
    RemitNumber m = builder_add_milestone(b, (RemitMilestone){
        .occurrence = o, .hop = 1, .day = fixture_day(day),
        .latest = fixture_day(day), .chain = 1, .word = (uint8_t)word});
    RemitRange *all = &builder_occurrence(b, o)->milestones;

    if (all->count++ == 0)
        all->first = m;
}

static inline void fixture_duties(RegistryBuilder *b)
{
    RemitNumber o, fact;

    fixture_duty(b, "ec-consultations",
                 fixture_text(b, "Hold consultations", "举行协商"),
                 REMIT_DUTY, "2010-07-19", "2010-12-31");
    o = fixture_duty(b, "ec-outcome",
                     fixture_text(b, "Outcome; of the, consultations", NULL),
                     REMIT_REPORT, "2011-01-01", "2011-07-04");
    fixture_hop(b, o, 1, 1, 1);
    fixture_hop(b, o, 2, 0, 2);
    fixture_milestone(b, o, REMIT_SUBMIT, "2011-04-25");
    fixture_milestone(b, o, REMIT_ISSUE, "2011-05-23");
    fact = builder_add_fact(b, (RemitFact){
        .occurrence = o, .on = fixture_days("2011-05-04", "2011-05-04"),
        .known = fixture_day("2011-05-04"), .word = REMIT_ISSUED,
        .symbol = builder_string(b, STR_LIT("A/66/77-E/2011/103"))});
    builder_occurrence(b, o)->facts = (RemitRange){fact, 1};
    fixture_duty(b, "further", fixture_text(b, "Further talks", NULL),
                 REMIT_DUTY, "2010-07-19", "2012-01-01");
    builder_duty(b, 3)->proposal = 1;
    o = fixture_duty(b, "igf-mandate", fixture_text(b, "Forum", NULL),
                     REMIT_MANDATE, "2006-01-01", "2010-12-31");
    builder_duty(b, 4)->of = BODY_IGF;
    fixture_duty(b, "some-day", fixture_text(b, "Some day", NULL), REMIT_DUTY,
                 "2010-07-19", "");
    builder_duty(b, 5)->under = 4;
}

static inline void fixture_calendar(RegistryBuilder *b, const char *id)
{
    RemitNumber c = builder_add_calendar(b, (RemitCalendar){
        .id = builder_string(b, str_of(id))});
    RemitNumber s = builder_add_show(b, (RemitShow){
        .calendar = c, .body = BODY_SG, .word = REMIT_SHOW_DUTIES});

    builder_calendar(b, c)->shows = (RemitRange){s, 1};
}

/* Everything due hangs on the adoption, the sessions on nothing. */
static inline void fixture_revised(Compilation *made)
{
    uint32_t occurrences = remit_count(made->registry, REMIT_ARRAY_OCCURRENCE);
    uint32_t sessions = remit_count(made->registry, REMIT_ARRAY_SESSION);

    for (uint32_t i = 0; i < occurrences; i++)
        VEC_PUSH(&made->trace.revised, fixture_day("2010-07-19"));
    for (uint32_t i = 0; i < sessions; i++)
        VEC_PUSH(&made->trace.sessions_revised, REMIT_NO_DAY);
}

/* What compile() gives, without a source and without derivations.  Free with
 * fixture_free. */
static inline Compilation fixture_compilation(void)
{
    RegistryBuilder *b = registry_builder_new();
    Compilation      made = {.sources = sources_new(), .names = interns_new()};

    builder_settings(b, REMIT_NO_DAY, 2020, builder_string(b, STR_LIT("en")));
    fixture_bodies(b);
    fixture_sessions(b);
    fixture_instrument(b);
    fixture_duties(b);
    fixture_calendar(b, "desk");
    made.registry = registry_builder_finish(b);
    fixture_revised(&made);
    made.diag = diag_new(made.sources);
    diag_sort(made.diag);
    registry_builder_free(b);
    return made;
}

static inline void fixture_free(Compilation *made)
{
    registry_free(made->registry);
    trace_free(&made->trace);
    diag_free(made->diag);
    interns_free(made->names);
    sources_free(made->sources);
}
#endif
