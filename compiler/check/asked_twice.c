/* asked_twice.c -- one report is asked for by one instrument.
 *
 * Two reports of one lead, at the same times, to the same first recipients,
 * may be one; that they are about one thing must be seen as well: the later
 * instrument recalls the earlier, or they share a title or a topic, or one
 * document was issued for both.  A principal organ gets hundreds of reports
 * a year from one lead. */
#include "compiler/check/check.h"

#include "compiler/say/phrase.h"
#include "lang/sort.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
    Name        key;            /* lead, times, recipients */
    RemitString sign;           /* what both are about */
    RemitNumber duty, instrument;
} Asked;

typedef VEC(Asked) AskedList;

typedef struct {
    const Check *check;
    Interns     *keys;
    Writer       key;           /* the one just made */
    AskedList    asked;         /* each report once */
    AskedList    signs;         /* and once for each of its signs */
} Reports;

/* ---- keys ---------------------------------------------------------------- */

/* The first group of the first chain; sessions only where it is asked once. */
static void put_recipients(const Check *check, Writer *out,
                           const RemitDuty *duty)
{
    RemitRange hops =
        remit_occurrence(check->registry, duty->occurrences.first).hops;
    for EACH_IN(n, hops) {
        RemitHop hop = remit_hop(check->registry, n);
        if (hop.chain > 1 || hop.group > 1)
            continue;
        writer_text(out, "\n");
        if (duty->recurring)
            writer_text(out, check_body(check, hop.to));
        else
            phrase_hop(out, check->registry, n);
    }
}

static Name key_of(Reports *all, const RemitDuty *duty)
{
    const Check *check = all->check;
    all->key.count = 0;
    phrase_actors(&all->key, check->registry, duty->lead, ", ");
    writer_text(&all->key, "\n");
    writer_text(&all->key, check_string(check, duty->period));
    put_recipients(check, &all->key, duty);
    return intern(all->keys, str_of(writer_held(&all->key)));
}

static bool counts(const Check *check, RemitNumber n, const RemitDuty *duty)
{
    return duty->kind == REMIT_REPORT && duty->lead.count
        && duty->occurrences.count && check_binds(check, n)
        && remit_occurrence(check->registry, duty->occurrences.first)
               .hops.count;
}

/* ---- signs --------------------------------------------------------------- */

static void add_signs(Reports *all, Asked report, const RemitDuty *duty)
{
    const RemitRegistry *r = all->check->registry;
    for EACH_IN(t, duty->titles) {
        report.sign = remit_text(r, t).value;
        VEC_PUSH(&all->signs, report);
    }
    for EACH_IN(t, duty->topics) {
        report.sign = remit_body(r, remit_number(r, t)).id;
        VEC_PUSH(&all->signs, report);
    }
    for EACH_IN(o, duty->occurrences) {
        RemitRange facts = remit_occurrence(r, o).facts;
        for EACH_IN(f, facts) {
            report.sign = remit_fact(r, f).symbol;
            if (report.sign)
                VEC_PUSH(&all->signs, report);
        }
    }
}

/* One text has one number, in the registry as among the keys. */
static int by_sign(const void *left, const void *right)
{
    const Asked *a = left, *b = right;
    if (a->sign != b->sign)
        return a->sign < b->sign ? -1 : 1;
    if (a->key != b->key)
        return a->key < b->key ? -1 : 1;
    return a->duty < b->duty ? -1 : a->duty > b->duty;
}

/* By instrument and key. */
static int by_instrument(const void *left, const void *right)
{
    const Asked *a = left, *b = right;
    if (a->instrument != b->instrument)
        return a->instrument < b->instrument ? -1 : 1;
    return a->key < b->key ? -1 : a->key > b->key;
}

/* ---- findings ------------------------------------------------------------ */

/* A draft, of which the day is not known, comes after what is adopted. */
static RemitDay adopted(const Check *check, RemitNumber instrument)
{
    RemitDay day = remit_instrument(check->registry, instrument).adopted.to;
    return day == REMIT_NO_DAY ? REMIT_LAST_DAY : day;
}

/* What has ended before the other begins is asked for anew. */
static bool at_one_time(const Check *check, const Asked *a, const Asked *b)
{
    RemitExtent one = check_days_bound(check, a->duty);
    RemitExtent two = check_days_bound(check, b->duty);
    return one.from <= two.to && two.from <= one.to;
}

static void tell(const Check *check, const Asked *a, const Asked *b)
{
    if (a->instrument == b->instrument || !at_one_time(check, a, b))
        return;
    if (adopted(check, a->instrument) > adopted(check, b->instrument)) {
        const Asked *later = a;
        a = b;
        b = later;
    }
    diag_begin(check->diag, CODE_ASKED_TWICE,
               check_place(check, REMIT_ARRAY_DUTY, b->duty),
               "`%s` is asked for in %s much as `%s` is in %s",
               check_duty(check, b->duty),
               check_instrument(check, b->instrument),
               check_duty(check, a->duty),
               check_instrument(check, a->instrument));
    check_about(check, REMIT_ARRAY_DUTY, a->duty);
    check_about(check, REMIT_ARRAY_DUTY, b->duty);
    diag_note(check->diag, check_place(check, REMIT_ARRAY_DUTY, a->duty),
              "the other stands here");
    diag_help(check->diag, "one report may serve both; `restates` says so");
}

/* `all` by instrument; `first[i]`: where those of instrument i begin. */
static void look_at_recall(const Check *check, const AskedList *all,
                           const size_t *first, const RemitRelation *r)
{
    for (size_t i = first[r->from]; i < first[r->from + 1]; i++) {
        Asked wanted = {.key = all->at[i].key, .instrument = r->to};
        const Asked *found = bsearch(&wanted, all->at, all->count,
                                     sizeof *all->at, by_instrument);
        if (found)
            tell(check, found, &all->at[i]);
    }
}

static void look_at_recalls(const Check *check, AskedList *all)
{
    if (!all->count || !remit_count(check->registry, REMIT_ARRAY_RELATION))
        return;
    size_t  count = remit_count(check->registry, REMIT_ARRAY_INSTRUMENT);
    size_t *first = memory_new((count + 2) * sizeof *first);
    sort_list(all->at, all->count, sizeof *all->at, by_instrument);
    for (size_t i = 0; i < all->count; i++)
        first[all->at[i].instrument + 1]++;
    for (size_t i = 1; i < count + 2; i++)
        first[i] += first[i - 1];
    for EACH_RECORD(check, n, RELATION) {
        RemitRelation r = remit_relation(check->registry, n);
        if (r.word == REMIT_RECALLS && r.to)
            look_at_recall(check, all, first, &r);
    }
    memory_free(first);
}

static bool is_like(const Asked *a, const Asked *b)
{
    return a->key == b->key && a->sign == b->sign;
}

/* One of those that are alike, which are few. */
typedef struct {
    const char  *key, *sign;
    const Asked *report;
} Alike;

static int by_text(const void *left, const void *right)
{
    const Alike *a = left, *b = right;
    int order = strcmp(a->key, b->key);
    return order ? order : strcmp(a->sign, b->sign);
}

/* What is found does not hang on numbers: they are told by their texts. */
static void look_at_signs(const Reports *all)
{
    const AskedList *signs = &all->signs;
    VEC(Alike)       alike = {0};
    for (size_t i = 0; i < signs->count; i++) {
        const Asked *report = &signs->at[i];
        if ((i > 0 && is_like(report - 1, report))
            || (i + 1 < signs->count && is_like(report, report + 1)))
            VEC_PUSH(&alike,
                     ((Alike){intern_text(all->keys, report->key).at,
                              check_string(all->check, report->sign), report}));
    }
    sort_list(alike.at, alike.count, sizeof *alike.at, by_text);
    for (size_t i = 1; i < alike.count; i++)
        if (is_like(alike.at[i - 1].report, alike.at[i].report))
            tell(all->check, alike.at[i - 1].report, alike.at[i].report);
    VEC_FREE(&alike);
}

static void collect(Reports *all)
{
    for EACH_RECORD(all->check, n, DUTY) {
        RemitDuty duty = remit_duty(all->check->registry, n);
        if (!counts(all->check, n, &duty))
            continue;
        Asked report = {key_of(all, &duty), 0, n, duty.instrument};
        VEC_PUSH(&all->asked, report);
        add_signs(all, report, &duty);
    }
}

void check_asked_twice(const Check *check)
{
    Reports all = {.check = check, .keys = interns_new(),
                   .key = writer_memory()};
    collect(&all);
    sort_list(all.signs.at, all.signs.count, sizeof *all.signs.at, by_sign);
    look_at_signs(&all);
    look_at_recalls(check, &all.asked);
    VEC_FREE(&all.asked);
    VEC_FREE(&all.signs);
    writer_free(&all.key);
    interns_free(all.keys);
}
