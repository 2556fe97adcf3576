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
    const char *key;            /* lead, times, recipients */
    const char *sign;           /* what both are about */
    RemitNumber duty, instrument;
} Asked;

typedef VEC(Asked) AskedList;

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

static const char *key_of(const Check *check, const RemitDuty *duty)
{
    Writer out = writer_memory();
    phrase_actors(&out, check->registry, duty->lead, ", ");
    writer_text(&out, "\n");
    writer_text(&out, check_string(check, duty->period));
    put_recipients(check, &out, duty);
    const char *held = writer_held(&out);
    const char *key = arena_copy(check->arena, held, strlen(held));
    writer_free(&out);
    return key;
}

static bool counts(const Check *check, RemitNumber n, const RemitDuty *duty)
{
    return duty->kind == REMIT_REPORT && duty->lead.count
        && duty->occurrences.count && check_binds(check, n)
        && remit_occurrence(check->registry, duty->occurrences.first)
               .hops.count;
}

/* ---- signs --------------------------------------------------------------- */

static void add(AskedList *all, const char *key, const char *sign,
                RemitNumber n, const RemitDuty *duty)
{
    VEC_PUSH(all, (Asked){key, sign, n, duty->instrument});
}

static void add_signs(const Check *check, AskedList *all, const char *key,
                      RemitNumber n, const RemitDuty *duty)
{
    for EACH_IN(t, duty->titles) {
        RemitText text = remit_text(check->registry, t);
        add(all, key, check_string(check, text.value), n, duty);
    }
    for EACH_IN(t, duty->topics) {
        RemitNumber topic = remit_number(check->registry, t);
        add(all, key, check_body(check, topic), n, duty);
    }
    for EACH_IN(o, duty->occurrences) {
        RemitRange facts = remit_occurrence(check->registry, o).facts;
        for EACH_IN(f, facts) {
            RemitString symbol = remit_fact(check->registry, f).symbol;
            if (symbol)
                add(all, key, check_string(check, symbol), n, duty);
        }
    }
}

static int by_sign(const void *left, const void *right)
{
    const Asked *a = left, *b = right;
    int order = strcmp(a->key, b->key);
    if (!order)
        order = strcmp(a->sign, b->sign);
    return order ? order : a->duty < b->duty ? -1 : a->duty > b->duty;
}

/* By instrument and key. */
static int by_instrument(const void *left, const void *right)
{
    const Asked *a = left, *b = right;
    if (a->instrument != b->instrument)
        return a->instrument < b->instrument ? -1 : 1;
    return strcmp(a->key, b->key);
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
        Asked wanted = {all->at[i].key, NULL, 0, r->to};
        const Asked *found = bsearch(&wanted, all->at, all->count,
                                     sizeof *all->at, by_instrument);
        if (found)
            tell(check, found, &all->at[i]);
    }
}

static void look_at_recalls(const Check *check, AskedList *all)
{
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

void check_asked_twice(const Check *check)
{
    AskedList keys = {0}, signs = {0};
    for EACH_RECORD(check, n, DUTY) {
        RemitDuty duty = remit_duty(check->registry, n);
        if (!counts(check, n, &duty))
            continue;
        const char *key = key_of(check, &duty);
        add(&keys, key, NULL, n, &duty);
        add_signs(check, &signs, key, n, &duty);
    }
    if (signs.count)
        sort_list(signs.at, signs.count, sizeof *signs.at, by_sign);
    for (size_t i = 1; i < signs.count; i++)
        if (strcmp(signs.at[i].key, signs.at[i - 1].key) == 0
            && strcmp(signs.at[i].sign, signs.at[i - 1].sign) == 0)
            tell(check, &signs.at[i - 1], &signs.at[i]);
    if (keys.count)
        look_at_recalls(check, &keys);
    VEC_FREE(&keys);
    VEC_FREE(&signs);
}
