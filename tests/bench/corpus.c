/* corpus.c -- writes a corpus of any size, for Remit and for its peers.
 *
 *     corpus SHAPE COUNT FORMAT >FILE
 *
 * Duty k is the same in every run, size and format; nothing is random but by
 * its number.  A peer is given as many items, with the same titles and days.
 *
 * SHAPE    chain     eight duties an instrument, in two chains of four: a
 *                    survey, a plan after it, a report on it through two
 *                    bodies, an audit after that.  Every fourth audit comes
 *                    back each year for five years.
 *          random    each duty needs four earlier ones, anywhere in the file
 *          year      every duty has one day of 2012
 * FORMAT   remit     the spec
 *          ledger    a transaction for each duty; hledger reads it, too
 *          tj3       TaskJuggler: a task for each, which waits for the same
 *          remind    REM … MSG …, the day of each */
#include <inttypes.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CHAIN = 4, EACH_INSTRUMENT = 8, RANDOM_NEEDS = 4, FIRST_YEAR = 2006,
       YEARS = 20 };

typedef enum { SHAPE_CHAIN, SHAPE_RANDOM, SHAPE_YEAR, SHAPE_COUNT } Shape;
static const char *const shapes[] = {"chain", "random", "year"};

/* One of `of` things, chosen by the number and by what is asked. */
static uint32_t pick(uint32_t k, uint32_t salt, uint32_t of)
{
    uint64_t x = ((uint64_t)k << 8 | salt) * UINT64_C(0x9E3779B97F4A7C15);
    x = (x ^ x >> 29) * UINT64_C(0xBF58476D1CE4E5B9);
    return (uint32_t)((x ^ x >> 32) % of);
}

/* ---- what a duty is ------------------------------------------------------ */

typedef struct {
    const char *act, *english, *french, *chinese;
} Deed;

/* By the place in a chain. */
static const Deed deeds[CHAIN] = {
    {"survey", "Survey of the wells of", "Releve des puits de", "水井调查"},
    {"plan", "Plan for repairs in", "Plan de reparation pour", "修复计划"},
    {"review", "Review of progress in", "Examen des progres a", "进展审查"},
    {"audit", "Audit of the accounts of", "Audit des comptes de", "账目审计"},
};

static const char *const places[] = {
    "Abeville", "Bergfeld", "Casablanca", "Dunmore", "Eastbourne", "Foz",
    "Granada", "Hallstatt", "Iquique", "Jaipur", "Kisumu", "Lahti", "Maputo",
    "Nantes", "Ouro Preto", "Puno", "Quetta", "Rabat", "Sapporo", "Tartu",
};

static const char *const leads[] = {
    "Secretariat", "Agency", "Bureau", "Fund", "Institute", "Registry",
};

enum { PLACES = sizeof places / sizeof *places,
       LEADS = sizeof leads / sizeof *leads };

typedef struct {
    uint32_t number;            /* from 0 */
    uint32_t instrument;        /* from 0 */
    uint32_t step;              /* in its chain, from 0 */
    uint32_t adopted;           /* year */
    uint32_t year, month, day;  /* due */
    const char *place, *lead;
} Duty;

static Duty duty_of(Shape shape, uint32_t k)
{
    Duty duty = {.number = k, .instrument = k / EACH_INSTRUMENT,
                 .step = k % CHAIN};
    duty.adopted = FIRST_YEAR + duty.instrument % YEARS;
    duty.year = duty.adopted + 1 + duty.step;
    if (shape == SHAPE_YEAR)
        duty.adopted = 2011, duty.year = 2012;
    if (shape == SHAPE_RANDOM)
        duty.adopted = FIRST_YEAR, duty.year = FIRST_YEAR + 1;
    duty.month = 1 + pick(k, 1, 12);
    duty.day = 1 + pick(k, 2, 28);
    duty.place = places[pick(k, 3, PLACES)];
    duty.lead = duty.step == 3 ? "Assembly" : leads[pick(k, 4, LEADS)];
    return duty;
}

static void print_name(const Duty *duty)
{
    printf("%s-%" PRIu32, deeds[duty->step].act, duty->number + 1);
}

static void print_title(const Duty *duty)
{
    printf("%s %s, part %" PRIu32, deeds[duty->step].english, duty->place,
           duty->number + 1);
}

/* ---- Remit --------------------------------------------------------------- */

static void remit_head(void)
{
    fputs("horizon 2036\n"
          "language en\n\n"
          "body Assembly \"World Assembly\" { name fr \"Assemblee\" }\n"
          "body Council \"Council of the Assembly\" {"
          " name fr \"Conseil\" zh \"理事会\"  under Assembly }\n\n"
          "sessions of Assembly {\n"
          "    number 60 in 2005, then one every year\n"
          "    opens tuesday of working-week 3 of september\n"
          "    closes the day before the next opens\n"
          "}\n"
          "sessions of Council {\n"
          "    labelled by year\n"
          "    opens first monday of july\n"
          "}\n\n"
          "verb requests { force request strength 4 forms en \"requests\" }\n"
          "verb invites { force invitation strength 3 forms en \"invites\" }\n"
          "\n", stdout);
    for (size_t i = 0; i < LEADS; i++)
        printf("body %s \"The %s\" { under Council }\n", leads[i], leads[i]);
    putchar('\n');
}

static void remit_when_chain(const Duty *duty)
{
    uint32_t before = duty->number;     /* names count from 1 */
    bool     recurs = duty->number / CHAIN % 4 == 3;
    switch (duty->step) {
    case 0:
        printf("by %" PRIu32 "-%02" PRIu32 "-%02" PRIu32, duty->year,
               duty->month, duty->day);
        return;
    case 1:
        printf("after survey-%" PRIu32 " plus 2 weeks  by end of %" PRIu32,
               before, duty->year);
        return;
    case 2:
        printf("after plan-%" PRIu32 "  to Council %" PRIu32
               " then Assembly %" PRIu32, before, duty->year,
               duty->year - 1945);
        return;
    default:
        if (recurs)
            printf("every year by 31 march  from %" PRIu32 " until %" PRIu32,
                   duty->year, duty->year + 4);
        else
            printf("after review-%" PRIu32 "  takes 3 weeks"
                   "  by %" PRIu32 "-%02" PRIu32, before, duty->year + 1,
                   duty->month);
        return;
    }
}

/* The days grow with the number, so that what is needed comes earlier. */
static void remit_when_random(const Duty *duty, uint32_t count)
{
    uint64_t month = (uint64_t)duty->number * 12 * YEARS / count;
    if (duty->number >= RANDOM_NEEDS) {
        fputs("needs ", stdout);
        for (uint32_t i = 0; i < RANDOM_NEEDS; i++) {
            uint32_t other = pick(duty->number, 16 + i, duty->number);
            printf("%s%s-%" PRIu32, i ? ", " : "", deeds[other % CHAIN].act,
                   other + 1);
        }
        fputs("  ", stdout);
    }
    printf("by end of %" PRIu64 "-%02" PRIu64, FIRST_YEAR + 1 + month / 12,
           1 + month % 12);
}

static void remit_titles(const Duty *duty)
{
    const Deed *deed = &deeds[duty->step];
    uint32_t    n = duty->number + 1;
    printf(" \"");
    print_title(duty);
    printf("\"");
    if (duty->number % 3 == 1)
        printf(" fr \"%s %s, %" PRIu32 "\"", deed->french, duty->place, n);
    if (duty->number % 6 == 2)
        printf(" zh \"%s，第%" PRIu32 "部分\"", deed->chinese, n);
}

static void remit_duty(Shape shape, const Duty *duty, uint32_t count)
{
    printf("    para %" PRIu32 " %s %s {\n        %s ",
           1 + duty->number % EACH_INSTRUMENT,
           duty->step == 3 ? "invites" : "requests", duty->lead,
           shape == SHAPE_CHAIN && duty->step == 2 ? "report" : "duty");
    print_name(duty);
    remit_titles(duty);
    fputs(" {\n            ", stdout);
    if (shape == SHAPE_CHAIN)
        remit_when_chain(duty);
    else if (shape == SHAPE_RANDOM)
        remit_when_random(duty, count);
    else
        printf("by %" PRIu32 "-%02" PRIu32 "-%02" PRIu32, duty->year,
               duty->month, duty->day);
    fputs("\n        }\n    }\n", stdout);
}

static void remit_corpus(Shape shape, uint32_t count)
{
    remit_head();
    for (uint32_t k = 0; k < count; k++) {
        Duty duty = duty_of(shape, k);
        if (k % EACH_INSTRUMENT == 0) {
            uint32_t left = count - k;
            printf("resolution WA/RES/%" PRIu32 "/%" PRIu32
                   " \"Water supply, part %" PRIu32 "\" {\n"
                   "    adopted %" PRIu32 "-01-15 by Council\n"
                   "    paragraphs %" PRIu32 "\n",
                   duty.adopted, duty.instrument + 1, duty.instrument + 1,
                   duty.adopted, left < EACH_INSTRUMENT ? left
                                                        : EACH_INSTRUMENT);
        }
        remit_duty(shape, &duty, count);
        if (k % EACH_INSTRUMENT == EACH_INSTRUMENT - 1 || k == count - 1)
            fputs("}\n\n", stdout);
    }
}

/* ---- the peers ----------------------------------------------------------- */

/* Few accounts, as ledger expects; what a duty is called is the code. */
static void ledger_corpus(Shape shape, uint32_t count)
{
    for (uint32_t k = 0; k < count; k++) {
        Duty duty = duty_of(shape, k);
        printf("%" PRIu32 "/%02" PRIu32 "/%02" PRIu32 " (", duty.year,
               duty.month, duty.day);
        print_name(&duty);
        fputs(") ", stdout);
        print_title(&duty);
        printf("\n    ; instrument: WA/RES/%" PRIu32 "/%" PRIu32
               "\n    Acts:%s    %" PRIu32 ".00 EUR\n    Bodies:%s\n\n",
               duty.adopted, duty.instrument + 1, deeds[duty.step].act,
               1 + k % 1000, duty.lead);
    }
}

static void tj3_corpus(Shape shape, uint32_t count)
{
    printf("project water \"Water supply\" %d-01-01 +60y { }\n", FIRST_YEAR);
    for (uint32_t k = 0; k < count; k++) {
        Duty duty = duty_of(shape, k);
        printf("task t%" PRIu32 " \"", k);
        print_title(&duty);
        if (duty.step == 0)
            printf("\" { start %" PRIu32 "-01-15  duration 2w }\n",
                   duty.adopted);
        else
            printf("\" { depends t%" PRIu32 "  duration 3w }\n", k - 1);
    }
}

static void remind_corpus(Shape shape, uint32_t count)
{
    static const char *const months[] = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct",
        "Nov", "Dec",
    };
    for (uint32_t k = 0; k < count; k++) {
        Duty duty = duty_of(shape, k);
        printf("REM %" PRIu32 " %s %" PRIu32 " MSG ", duty.day,
               months[duty.month - 1], duty.year);
        print_title(&duty);
        printf(" (%s)\n", duty.lead);
    }
}

static const struct {
    const char *name;
    void      (*write)(Shape shape, uint32_t count);
} formats[] = {
    {"remit", remit_corpus}, {"ledger", ledger_corpus}, {"tj3", tj3_corpus},
    {"remind", remind_corpus},
};

static int usage(void)
{
    fputs("usage: corpus chain|random|year COUNT remit|ledger|tj3|remind\n",
          stderr);
    return 2;
}

int main(int argc, char **argv)
{
    if (argc != 4)
        return usage();
    int           shape = 0;
    unsigned long count = strtoul(argv[2], NULL, 10);
    size_t        format = 0, known = sizeof formats / sizeof *formats;
    while (shape < SHAPE_COUNT && strcmp(shapes[shape], argv[1]) != 0)
        shape++;
    while (format < known && strcmp(formats[format].name, argv[3]) != 0)
        format++;
    if (shape == SHAPE_COUNT || format == known || count == 0
        || count > 10000000)
        return usage();
    formats[format].write((Shape)shape, (uint32_t)count);
    return fflush(stdout) != 0 || ferror(stdout);
}
