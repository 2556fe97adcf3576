/* How an occurrence stands on a day: one row, one story. */
#include "compiler/lower/registry_builder.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

enum { MOST_FACTS = 3 };

typedef struct {
    RemitFactWord word;
    const char   *from, *to;        /* NULL: on an unknown day */
    const char   *known;            /* NULL: from its last day */
    bool          is;
} FactRow;

#define ON(word, day)           { word, day, day, NULL, true }
#define ON_KNOWN(word, day, known) { word, day, day, known, true }
#define IN(word, from, to)      { word, from, to, NULL, true }
#define UNKNOWN(word)           { word, NULL, NULL, NULL, true }

/* Days are YYYY-MM-DD, NULL for none; `days` is NULL where there is none. */
typedef struct {
    const char *story;
    RemitKind   kind;
    bool        proposal, conditional, ongoing, unknown;
    const char *opens, *due, *latest;
    const char *superseded, *waived, *lapsed, *triggered;
    FactRow     facts[MOST_FACTS];
    const char *today;
    RemitStatus status;
    const char *days;
} Row;

static RemitDay day(const char *text)
{
    RemitDay result = REMIT_NO_DAY;
    if (text)
        cr_assert(remit_day_parse(text, strlen(text), &result), "%s", text);
    return result;
}

static void add_fact(RegistryBuilder *b, RemitNumber o, const FactRow *row)
{
    if (!row->is)
        return;
    RemitNumber fact = builder_add_fact(b, (RemitFact){
        .occurrence = o, .on = { day(row->from), day(row->to) },
        .known = day(row->known ? row->known : row->to),
        .word = (uint8_t)row->word
    });
    RemitRange *facts = &builder_occurrence(b, o)->facts;
    if (facts->count++ == 0)
        facts->first = fact;
}

static RemitNumber add_row(RegistryBuilder *b, const Row *row)
{
    RemitNumber duty = builder_add_duty(b, (RemitDuty){
        .kind = (uint8_t)row->kind, .proposal = row->proposal
    });
    RemitNumber o = builder_add_occurrence(b, (RemitOccurrence){
        .duty = duty, .opens = day(row->opens), .due = day(row->due),
        .due_latest = day(row->latest ? row->latest : row->due),
        .superseded = day(row->superseded), .waived = day(row->waived),
        .lapsed = day(row->lapsed), .triggered = day(row->triggered),
        .conditional = row->conditional, .ongoing = row->ongoing,
        .unknown = row->unknown
    });
    for (int i = 0; i < MOST_FACTS; i++)
        add_fact(b, o, &row->facts[i]);
    return o;
}

static void expect_row(const Row *row)
{
    RegistryBuilder *b = registry_builder_new();
    RemitNumber      o = add_row(b, row);
    RemitRegistry   *r = registry_builder_finish(b);
    int32_t          days = -9999;
    RemitStatus      status = remit_status(r, o, day(row->today));
    bool             has_days = remit_days(r, o, day(row->today), &days);
    char             said[16] = "none";

    if (has_days)
        snprintf(said, sizeof said, "%+d", (int)days);
    cr_expect_str_eq(remit_status_text(status),
                     remit_status_text(row->status), "%s: %s, not %s",
                     row->story, remit_status_text(status),
                     remit_status_text(row->status));
    cr_expect_str_eq(said, row->days ? row->days : "none", "%s: days %s",
                     row->story, said);
    cr_expect(has_days || days == -9999, "%s: days were written", row->story);
    registry_free(r);
    registry_builder_free(b);
}

#define EXPECT_ROWS(rows)                                       \
    for (size_t i = 0; i < sizeof(rows) / sizeof *(rows); i++)  \
        expect_row(&(rows)[i])

// clang-format off
Test(status, a_deadline_passes_when_its_day_is_over)
{
    static const Row ROWS[] = {
        { "before", .due = "2010-12-31", .today = "2010-12-01",
          .status = REMIT_OUTSTANDING, .days = "-30" },
        { "on the day", .due = "2010-12-31", .today = "2010-12-31",
          .status = REMIT_OUTSTANDING, .days = "+0" },
        { "the day after", .due = "2010-12-31", .today = "2011-01-01",
          .status = REMIT_OVERDUE, .days = "+1" },
        { "tentative, inside its places", .due = "2012-05-01",
          .latest = "2012-05-31",
          .today = "2012-05-31", .status = REMIT_OUTSTANDING, .days = "+30" },
        { "tentative, beyond its places", .due = "2012-05-01",
          .latest = "2012-05-31",
          .today = "2012-06-01", .status = REMIT_OVERDUE, .days = "+31" },
        { "not open yet", .opens = "2011-05-01", .due = "2011-07-04",
          .today = "2011-04-30", .status = REMIT_WAITING, .days = "-65" },
        { "just open", .opens = "2011-05-01", .due = "2011-07-04",
          .today = "2011-05-01", .status = REMIT_OUTSTANDING, .days = "-64" },
        { "past due comes before not open", .opens = "2011-08-01",
          .due = "2011-07-04",
          .today = "2011-07-05", .status = REMIT_OVERDUE, .days = "+1" },
        { "no date", .today = "2011-07-05", .status = REMIT_NO_DATE },
        { "no date, not open", .opens = "2011-08-01", .today = "2011-07-05",
          .status = REMIT_WAITING },
        { "ongoing", .ongoing = true, .opens = "2010-01-01",
          .today = "2011-07-05", .status = REMIT_ONGOING },
        { "ongoing is never due", .ongoing = true, .due = "2010-01-01",
          .today = "2011-07-05", .status = REMIT_ONGOING },
        { "ongoing, not open", .ongoing = true, .opens = "2011-08-01",
          .today = "2011-07-05", .status = REMIT_WAITING },
    };
    EXPECT_ROWS(ROWS);
}

Test(status, each_kind_is_fulfilled_by_its_own_facts)
{
    static const Row ROWS[] = {
        { "a duty, done", .due = "2010-12-31",
          .facts = { ON(REMIT_DONE, "2010-12-31") },
          .today = "2011-01-01", .status = REMIT_FULFILLED },
        { "a duty is not issued", .due = "2010-12-31",
          .facts = { ON(REMIT_ISSUED, "2010-12-01"),
                     ON(REMIT_STARTED, "2010-11-01") },
          .today = "2011-01-01", .status = REMIT_OVERDUE, .days = "+1" },
        { "a report, submitted", .kind = REMIT_REPORT, .due = "2011-07-04",
          .facts = { ON(REMIT_SUBMITTED, "2011-04-25") },
          .today = "2011-04-25", .status = REMIT_FULFILLED },
        { "a report, issued", .kind = REMIT_REPORT, .due = "2011-07-04",
          .facts = { ON(REMIT_ISSUED, "2011-05-04") },
          .today = "2011-08-01", .status = REMIT_FULFILLED },
        { "a report, considered", .kind = REMIT_REPORT, .due = "2011-07-04",
          .facts = { ON(REMIT_CONSIDERED, "2011-07-08") },
          .today = "2011-08-01", .status = REMIT_FULFILLED_LATE },
        { "a report is not done", .kind = REMIT_REPORT, .due = "2011-07-04",
          .facts = { ON(REMIT_DONE, "2011-05-04"),
                     ON(REMIT_PLANNED, "2011-05-04") },
          .today = "2011-07-04", .status = REMIT_OUTSTANDING, .days = "+0" },
        { "the first of them, not the first written", .kind = REMIT_REPORT,
          .due = "2011-07-04",
          .facts = { ON(REMIT_CONSIDERED, "2011-07-20"),
                     ON(REMIT_ISSUED, "2011-07-10"),
                     ON(REMIT_SUBMITTED, "2011-07-01") },
          .today = "2011-08-01", .status = REMIT_FULFILLED },
        { "a meeting, by its last day", .kind = REMIT_MEETING,
          .due = "2006-12-31",
          .facts = { IN(REMIT_DONE, "2006-10-30", "2006-11-02") },
          .today = "2006-11-02", .status = REMIT_FULFILLED },
        { "a meeting still running", .kind = REMIT_MEETING, .due = "2006-12-31",
          .facts = { IN(REMIT_DONE, "2006-10-30", "2006-11-02") },
          .today = "2006-11-01", .status = REMIT_OUTSTANDING, .days = "-60" },
        { "an ongoing one, done", .ongoing = true,
          .facts = { ON(REMIT_DONE, "2010-12-31") },
          .today = "2011-01-01", .status = REMIT_FULFILLED },
        { "without a date, on an unknown day", .facts = { UNKNOWN(REMIT_DONE) },
          .today = "2011-01-01", .status = REMIT_FULFILLED },
    };
    EXPECT_ROWS(ROWS);
}

Test(status, a_fact_counts_from_the_day_it_says)
{
    static const Row ROWS[] = {
        { "not yet", .due = "2010-12-31",
          .facts = { ON(REMIT_DONE, "2010-12-20") },
          .today = "2010-12-19", .status = REMIT_OUTSTANDING, .days = "-12" },
        { "its day", .due = "2010-12-31",
          .facts = { ON(REMIT_DONE, "2010-12-20") },
          .today = "2010-12-20", .status = REMIT_FULFILLED },
        { "known later", .due = "2010-12-31",
          .facts = { ON_KNOWN(REMIT_DONE, "2010-12-20", "2011-02-01") },
          .today = "2011-01-31", .status = REMIT_OVERDUE, .days = "+31" },
        { "once known, in time after all", .due = "2010-12-31",
          .facts = { ON_KNOWN(REMIT_DONE, "2010-12-20", "2011-02-01") },
          .today = "2011-02-01", .status = REMIT_FULFILLED },
    };
    EXPECT_ROWS(ROWS);
}

Test(status, lateness_of_an_imprecise_fact_may_be_beyond_telling)
{
    static const Row ROWS[] = {
        { "September to December, due in December", .due = "2010-12-31",
          .facts = { IN(REMIT_DONE, "2010-09-01", "2010-12-31") },
          .today = "2011-01-01", .status = REMIT_FULFILLED },
        { "across the deadline", .due = "2010-12-15",
          .facts = { IN(REMIT_DONE, "2010-12-01", "2010-12-31") },
          .today = "2011-01-01", .status = REMIT_CANNOT_TELL },
        { "first possible day is the deadline", .due = "2010-12-15",
          .facts = { IN(REMIT_DONE, "2010-12-15", "2010-12-31") },
          .today = "2011-01-01", .status = REMIT_CANNOT_TELL },
        { "all after the deadline", .due = "2010-12-15",
          .facts = { IN(REMIT_DONE, "2010-12-16", "2010-12-31") },
          .today = "2011-01-01", .status = REMIT_FULFILLED_LATE },
        { "unknown day", .due = "2010-12-15", .facts = { UNKNOWN(REMIT_DONE) },
          .today = "2010-06-01", .status = REMIT_CANNOT_TELL },
        { "issued late, submitted nobody knows when", .kind = REMIT_REPORT,
          .due = "2010-12-15",
          .facts = { ON(REMIT_ISSUED, "2010-12-20"), UNKNOWN(REMIT_SUBMITTED) },
          .today = "2011-01-01", .status = REMIT_CANNOT_TELL },
        { "issued in time, submitted nobody knows when",
          .kind = REMIT_REPORT, .due = "2010-12-15",
          .facts = { UNKNOWN(REMIT_SUBMITTED), ON(REMIT_ISSUED, "2010-12-15") },
          .today = "2011-01-01", .status = REMIT_FULFILLED },
        { "a month that began before a late day", .kind = REMIT_REPORT,
          .due = "2010-12-15",
          .facts = { ON(REMIT_ISSUED, "2010-12-20"),
                     IN(REMIT_SUBMITTED, "2010-12-01", "2010-12-31") },
          .today = "2011-01-01", .status = REMIT_CANNOT_TELL },
        { "tentative: in time up to the latest place", .due = "2012-05-01",
          .latest = "2012-05-31",
          .facts = { ON(REMIT_DONE, "2012-05-31") },
          .today = "2012-06-01", .status = REMIT_FULFILLED },
        { "tentative: late after the latest place", .due = "2012-05-01",
          .latest = "2012-05-31",
          .facts = { ON(REMIT_DONE, "2012-06-01") },
          .today = "2012-06-01", .status = REMIT_FULFILLED_LATE },
    };
    EXPECT_ROWS(ROWS);
}

Test(status, what_hangs_on_an_unknown_day_is_beyond_telling)
{
    static const Row ROWS[] = {
        { "not done", .unknown = true, .today = "2011-01-01",
          .status = REMIT_CANNOT_TELL },
        { "done", .unknown = true, .today = "2011-01-01",
          .facts = { ON(REMIT_DONE, "2010-06-01") },
          .status = REMIT_CANNOT_TELL },
        { "excused all the same", .unknown = true, .waived = "2010-06-01",
          .today = "2011-01-01", .status = REMIT_WAIVED },
        { "before a condition", .unknown = true, .conditional = true,
          .today = "2011-01-01", .status = REMIT_CANNOT_TELL },
    };
    EXPECT_ROWS(ROWS);
}

Test(status, what_is_over_or_excused_comes_before_what_is_late)
{
    static const Row ROWS[] = {
        { "a proposal obliges nobody", .proposal = true, .due = "2010-12-31",
          .today = "2011-01-01", .status = REMIT_PROPOSED, .days = "+1" },
        { "a proposal that came true", .proposal = true, .due = "2010-12-31",
          .facts = { ON(REMIT_DONE, "2010-12-01") },
          .today = "2011-01-01", .status = REMIT_PROPOSED },
        { "not superseded yet", .due = "2011-07-04", .superseded = "2010-12-20",
          .today = "2010-12-19", .status = REMIT_OUTSTANDING, .days = "-197" },
        { "superseded", .due = "2011-07-04", .superseded = "2010-12-20",
          .today = "2010-12-20", .status = REMIT_SUPERSEDED },
        { "superseded on its due day", .due = "2010-12-20",
          .superseded = "2010-12-20",
          .today = "2010-12-20", .status = REMIT_SUPERSEDED },
        { "due before it was superseded", .due = "2010-12-19",
          .superseded = "2010-12-20",
          .today = "2010-12-20", .status = REMIT_OVERDUE, .days = "+1" },
        { "tentative, may still come", .due = "2010-12-01",
          .latest = "2010-12-31",
          .superseded = "2010-12-20", .today = "2011-02-01",
          .status = REMIT_SUPERSEDED },
        { "undated, superseded", .superseded = "2010-12-20",
          .today = "2010-12-20",
          .status = REMIT_SUPERSEDED },
        { "done before it was superseded", .due = "2011-07-04",
          .superseded = "2010-12-20",
          .facts = { ON(REMIT_DONE, "2010-12-19") },
          .today = "2011-01-01", .status = REMIT_FULFILLED },
        { "done though superseded", .due = "2011-07-04",
          .superseded = "2010-12-20",
          .facts = { ON(REMIT_DONE, "2010-12-20") },
          .today = "2011-01-01", .status = REMIT_SUPERSEDED },
        { "waiver not known yet", .due = "2010-12-31", .waived = "2011-01-15",
          .today = "2011-01-14", .status = REMIT_OVERDUE, .days = "+14" },
        { "waived", .due = "2010-12-31", .waived = "2011-01-15",
          .today = "2011-01-15", .status = REMIT_WAIVED },
        { "superseded before waived", .due = "2011-07-04",
          .waived = "2010-12-01",
          .superseded = "2010-12-20", .today = "2011-01-01",
          .status = REMIT_SUPERSEDED },
        { "cancelled", .kind = REMIT_MEETING, .due = "2010-12-31",
          .facts = { ON(REMIT_CANCELLED, "2010-10-01") },
          .today = "2010-10-01", .status = REMIT_WAIVED },
        { "not cancelled yet", .kind = REMIT_MEETING, .due = "2010-12-31",
          .facts = { ON(REMIT_CANCELLED, "2010-10-01") },
          .today = "2010-09-30", .status = REMIT_OUTSTANDING, .days = "-92" },
        { "its mandate is gone", .due = "2011-07-04", .lapsed = "2011-01-01",
          .today = "2011-01-01", .status = REMIT_LAPSED },
        { "its mandate is not gone yet", .due = "2011-07-04",
          .lapsed = "2011-01-01",
          .today = "2010-12-31", .status = REMIT_OUTSTANDING, .days = "-185" },
        { "owed before its mandate went", .due = "2010-12-31",
          .lapsed = "2011-01-01",
          .today = "2011-01-01", .status = REMIT_OVERDUE, .days = "+1" },
        { "done before its mandate went", .due = "2011-07-04",
          .lapsed = "2011-01-01",
          .facts = { ON(REMIT_DONE, "2010-12-01") },
          .today = "2011-01-01", .status = REMIT_FULFILLED },
        { "an ongoing duty lapses", .ongoing = true, .lapsed = "2011-01-01",
          .today = "2011-01-01", .status = REMIT_LAPSED },
    };
    EXPECT_ROWS(ROWS);
}

/* Five years from 1 January 2011 end on 31 December 2015. */
Test(status, a_mandate_lapses_after_its_last_day_and_is_never_overdue)
{
    static const Row rows[] = {
        { "before its term", .kind = REMIT_MANDATE, .opens = "2011-01-01",
          .due = "2015-12-31", .today = "2010-12-31",
          .status = REMIT_WAITING, .days = "-1826" },
        { "on its last day", .kind = REMIT_MANDATE, .opens = "2011-01-01",
          .due = "2015-12-31", .today = "2015-12-31",
          .status = REMIT_OUTSTANDING, .days = "+0" },
        { "the day after", .kind = REMIT_MANDATE, .opens = "2011-01-01",
          .due = "2015-12-31", .today = "2016-01-01",
          .status = REMIT_LAPSED, .days = NULL },
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        expect_row(&rows[i]);
}

Test(status, a_condition_must_hold_by_the_due_day)
{
    static const Row ROWS[] = {
        { "does not hold", .conditional = true, .due = "2010-12-31",
          .today = "2010-12-31", .status = REMIT_CONDITIONAL, .days = "+0" },
        { "never held", .conditional = true, .due = "2010-12-31",
          .today = "2011-01-01", .status = REMIT_NOT_TRIGGERED, .days = "+1" },
        { "will hold", .conditional = true, .due = "2010-12-31",
          .triggered = "2010-12-20",
          .today = "2010-12-19", .status = REMIT_CONDITIONAL, .days = "-12" },
        { "holds", .conditional = true, .due = "2010-12-31",
          .triggered = "2010-12-20",
          .today = "2010-12-20", .status = REMIT_OUTSTANDING, .days = "-11" },
        { "held, and was not done", .conditional = true, .due = "2010-12-31",
          .triggered = "2010-12-31", .today = "2011-01-01",
          .status = REMIT_OVERDUE, .days = "+1" },
        { "held too late", .conditional = true, .due = "2010-12-31",
          .triggered = "2011-01-01", .today = "2011-02-01",
          .status = REMIT_NOT_TRIGGERED, .days = "+32" },
        { "no date, no condition met", .conditional = true,
          .today = "2011-02-01", .status = REMIT_CONDITIONAL },
        { "done all the same", .conditional = true, .due = "2010-12-31",
          .facts = { ON(REMIT_DONE, "2010-12-01") },
          .today = "2011-02-01", .status = REMIT_FULFILLED },
        { "conditional comes before lapsed", .conditional = true,
          .due = "2010-12-31",
          .lapsed = "2010-01-01", .today = "2010-06-01",
          .status = REMIT_CONDITIONAL, .days = "-213" },
    };
    EXPECT_ROWS(ROWS);
}

Test(status, it_waits_for_what_it_needs_until_that_is_settled)
{
    static const struct { Row needed; RemitStatus status; } ROWS[] = {
        { { "outstanding", .due = "2011-03-01" }, REMIT_WAITING },
        { { "overdue", .due = "2010-03-01" }, REMIT_WAITING },
        { { .story = "undated" }, REMIT_WAITING },
        { { "not open itself", .opens = "2012-01-01" }, REMIT_WAITING },
        { { "done", .due = "2011-03-01",
          .facts = { ON(REMIT_DONE, "2010-12-31") } },
          REMIT_OUTSTANDING },
        { { "done tomorrow", .due = "2011-03-01",
          .facts = { ON(REMIT_DONE, "2011-01-02") } },
          REMIT_WAITING },
        { { "done late", .due = "2010-03-01",
          .facts = { ON(REMIT_DONE, "2010-12-31") } },
          REMIT_OUTSTANDING },
        { { "done on an unknown day", .due = "2010-03-01",
          .facts = { UNKNOWN(REMIT_DONE) } },
          REMIT_OUTSTANDING },
        { { "waived", .due = "2011-03-01", .waived = "2010-03-01" },
          REMIT_OUTSTANDING },
        { { "superseded", .superseded = "2010-03-01" }, REMIT_OUTSTANDING },
        { { "lapsed", .due = "2011-03-01", .lapsed = "2010-03-01" },
          REMIT_OUTSTANDING },
        { { "a proposal", .proposal = true, .due = "2011-03-01" },
          REMIT_OUTSTANDING },
        { { "conditional", .conditional = true, .due = "2011-03-01" },
          REMIT_OUTSTANDING },
        { { "not triggered", .conditional = true, .due = "2010-03-01" },
          REMIT_OUTSTANDING },
    };
    static const Row WAITER = { "waiter", .due = "2011-07-04" };

    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        RegistryBuilder *b = registry_builder_new();
        RemitNumber      o = add_row(b, &WAITER);
        RemitNumber      needed = add_row(b, &ROWS[i].needed);
        RemitNumber      after = add_row(b, &(Row){ .story = "after" });
        builder_add_dependency(b, (RemitDependency){
            .from = o, .to = after, .word = REMIT_AFTER
        });
        builder_add_dependency(b, (RemitDependency){
            .from = o, .to = needed, .word = REMIT_NEEDS
        });
        builder_occurrence(b, o)->needs = (RemitRange){ 1, 2 };
        RemitRegistry *r = registry_builder_finish(b);
        cr_expect_eq(remit_status(r, o, day("2011-01-01")), ROWS[i].status,
                     "needs one that is %s", ROWS[i].needed.story);
        registry_free(r);
        registry_builder_free(b);
    }
}
// clang-format on

Test(status, two_that_need_each_other_both_wait)
{
    RegistryBuilder *b = registry_builder_new();
    RemitNumber      one = add_row(b, &(Row){ "one", .due = "2011-07-04" });
    RemitNumber      two = add_row(b, &(Row){ "two", .due = "2011-07-04" });

    builder_add_dependency(b, (RemitDependency){ one, two, REMIT_NEEDS, {0} });
    builder_add_dependency(b, (RemitDependency){ two, one, REMIT_NEEDS, {0} });
    builder_occurrence(b, one)->needs = (RemitRange){ 1, 1 };
    builder_occurrence(b, two)->needs = (RemitRange){ 2, 1 };
    RemitRegistry *r = registry_builder_finish(b);

    cr_expect_eq(remit_status(r, one, day("2011-01-01")), REMIT_WAITING);
    cr_expect_eq(remit_status(r, two, day("2011-01-01")), REMIT_WAITING);
    registry_free(r);
    registry_builder_free(b);
}

Test(status, the_fact_that_fulfilled_is_the_first_known_to_have_happened)
{
    static const Row ROW = {
        "report", .kind = REMIT_REPORT, .due = "2011-07-04",
        .facts = { UNKNOWN(REMIT_SUBMITTED), ON(REMIT_CONSIDERED, "2011-07-20"),
                   ON(REMIT_ISSUED, "2011-07-10") }
    };
    RegistryBuilder *b = registry_builder_new();
    RemitNumber      o = add_row(b, &ROW);
    RemitRegistry   *r = registry_builder_finish(b);

    cr_expect_eq(remit_fulfilment(r, o, day("2011-07-09")), 1);
    cr_expect_eq(remit_fulfilment(r, o, day("2011-07-10")), 3);
    cr_expect_eq(remit_fulfilment(r, o, day("2011-08-01")), 3);
    cr_expect_eq(remit_fulfilment(r, o + 1, day("2011-08-01")), 0);
    registry_free(r);
    registry_builder_free(b);
}

Test(status, the_first_milestone_is_the_earliest_of_its_kind)
{
    RegistryBuilder *b = registry_builder_new();
    RemitNumber      o = add_row(b, &(Row){ "report", .kind = REMIT_REPORT });
    static const struct { RemitMilestoneWord word; const char *day; } ROWS[] = {
        { REMIT_SUBMIT, NULL }, { REMIT_SUBMIT, "2011-07-05" },
        { REMIT_ISSUE, "2011-05-23" }, { REMIT_SUBMIT, "2011-04-25" },
        { REMIT_SUBMIT, "2011-04-25" },
    };

    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++)
        builder_add_milestone(b, (RemitMilestone){
            .occurrence = o, .day = day(ROWS[i].day),
            .latest = day(ROWS[i].day), .word = (uint8_t)ROWS[i].word
        });
    builder_occurrence(b, o)->milestones = (RemitRange){ 1, 5 };
    RemitRegistry *r = registry_builder_finish(b);

    cr_expect_eq(remit_milestone_first(r, o, REMIT_SUBMIT), 4);
    cr_expect_eq(remit_milestone_first(r, o, REMIT_ISSUE), 3);
    cr_expect_eq(remit_milestone_first(r, o, REMIT_FORECAST), 0);
    registry_free(r);
    registry_builder_free(b);
}

Test(status, what_is_not_there_has_no_date)
{
    RegistryBuilder *b = registry_builder_new();
    RemitNumber      o = add_row(b, &(Row){ "one", .due = "2011-07-04" });
    RemitRegistry   *r = registry_builder_finish(b);
    int32_t          days = 7;

    cr_expect_eq(remit_status(r, 0, day("2011-01-01")), REMIT_NO_DATE);
    cr_expect_eq(remit_status(r, o + 1, day("2011-01-01")), REMIT_NO_DATE);
    cr_expect_not(remit_days(r, 0, day("2011-01-01"), &days));
    cr_expect_not(remit_days(r, o, REMIT_NO_DAY, &days));
    cr_expect_eq(days, 7);
    cr_expect_eq(remit_milestone_first(r, 0, REMIT_SUBMIT), 0);
    registry_free(r);
    registry_builder_free(b);
}
