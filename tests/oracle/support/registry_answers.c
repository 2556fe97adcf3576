/* registry_answers.c -- everything that a compiled table answers, in text.
 *
 * Compiled with -DTABLE="NAME.h" -DREGISTRY=NAME_registry, and so many
 * OCCURRENCES.  What depends on the day is asked for every day of 2006 to 2016
 * and printed when it changes.  registry_model.py says the same in its own way. */
#include TABLE

#include <stdio.h>
#include <string.h>

static const RemitRegistry *const table = &REGISTRY;

static const char *text(RemitString string)
{
    return remit_string(table, string);
}

static const char *day_text(RemitDay day)
{
    static char shown[11];

    remit_day_format(day, shown);
    return shown[0] ? shown : "-";
}

static const char *body_id(RemitNumber body)
{
    return body ? text(remit_body(table, body).id) : "-";
}

static void put_occurrence(RemitNumber number)
{
    RemitOccurrence o = remit_occurrence(table, number);

    printf(" %s[%s]", text(remit_duty(table, o.duty).id), text(o.key));
}

/* ---- every day ----------------------------------------------------------- */

static void status_on(RemitNumber number, RemitDay day, char out[80])
{
    RemitOccurrence o = remit_occurrence(table, number);
    RemitNumber     fact = remit_fulfilment(table, number, day);
    int32_t         days = 0;
    bool            has_days = remit_days(table, number, day, &days);

    sprintf(out, "%s %s %u",
            remit_status_text(remit_status(table, number, day)),
            has_days ? day_text(day - days) : "-",
            fact ? (unsigned)(fact - o.facts.first + 1) : 0u);
}

/* A role, or NULL: the tie. */
typedef struct Question {
    RemitNumber body;
    RemitTieWord word;
    const char *role;
} Question;

static RemitNumber answer_on(Question q, RemitDay day)
{
    return q.role ? remit_holder_on(table, q.body, q.role, day)
                  : remit_tied_on(table, q.body, q.word, day);
}

static void ask_ties(Question q, const char *name)
{
    RemitNumber was = 0, is;
    RemitDay    first = remit_day(2006, 1, 1), last = remit_day(2016, 12, 31);

    for (RemitDay day = first; day <= last; day++, was = is) {
        is = answer_on(q, day);
        if (day == first || is != was)
            printf("tie %s %s %s %s\n", body_id(q.body), name, day_text(day),
                   body_id(is));
    }
}

static void every_status(void)
{
    RemitDay first = remit_day(2006, 1, 1), last = remit_day(2016, 12, 31);

    for (RemitNumber i = 1; i <= OCCURRENCES; i++) {
        char was[80] = "", is[80];
        for (RemitDay day = first; day <= last; day++) {
            status_on(i, day, is);
            if (strcmp(was, is) != 0) {
                printf("status");
                put_occurrence(i);
                printf(" %s %s\n", day_text(day), is);
                strcpy(was, is);
            }
        }
    }
}

static void every_tie(void)
{
    static const char *const names[] = {"under", "seat", "secretariat",
                                        "holder", "part-of"};

    for (RemitNumber i = 1; i <= remit_count(table, REMIT_ARRAY_BODY); i++) {
        RemitRange ties = remit_body(table, i).ties;
        for (uint32_t k = 0; k < ties.count; k++) {
            RemitTie tie = remit_tie(table, ties.first + k);
            Question q = {i, (RemitTieWord)tie.word, NULL};
            ask_ties(q, names[tie.word]);
            q.role = text(tie.role);
            if (tie.word == REMIT_TIE_HOLDER)
                ask_ties(q, q.role);
        }
    }
}

static void every_window(void)
{
    RemitDay first = remit_day(2006, 1, 1), last = remit_day(2016, 12, 31);

    for (RemitDay day = first; day <= last; day++) {
        RemitDueWalk walk = remit_due_from(table, day, day + 30);
        RemitNumber  number;
        printf("due %s", day_text(day));
        while ((number = remit_due_next(&walk)) != 0)
            put_occurrence(number);
        printf("\n");
    }
}

/* ---- whatever the day ---------------------------------------------------- */

static void put_chain(RemitNumber number, uint32_t chain)
{
    RemitRange hops = remit_chain(table, number, chain);

    printf("chain");
    put_occurrence(number);
    printf(" %u:", (unsigned)chain);
    for (uint32_t i = 0; i < hops.count; i++) {
        RemitHop hop = remit_hop(table, hops.first + i);
        printf(" %u %s", (unsigned)hop.group, body_id(hop.to));
        printf(" %s/%s", text(remit_session(table, hop.session).label),
               text(remit_part(table, hop.part).name));
        printf(" %s", day_text(hop.opens.from));
        printf(" %s;", day_text(hop.closes.from));
    }
    printf("\n");
}

static void put_reach(const char *what, RemitNumber number, RemitReach reach)
{
    RemitNumber next;

    printf("%s", what);
    put_occurrence(number);
    printf(":");
    while ((next = remit_reach_next(&reach)) != 0)
        put_occurrence(next);
    printf("\n");
}

static void put_milestones(RemitNumber number)
{
    for (int word = REMIT_FORECAST; word <= REMIT_ISSUE; word++) {
        RemitNumber m = remit_milestone_first(table, number,
                                              (RemitMilestoneWord)word);
        printf("milestone");
        put_occurrence(number);
        printf(" %s %s\n", remit_milestone_text((RemitMilestoneWord)word),
               m ? day_text(remit_milestone(table, m).day) : "-");
    }
}

static void every_occurrence(void)
{
    static RemitNumber scratch[OCCURRENCES + 1];

    for (RemitNumber i = 1; i <= OCCURRENCES; i++) {
        RemitOccurrence o = remit_occurrence(table, i);
        for (uint32_t k = 1; k <= remit_chain_count(table, i); k++)
            put_chain(i, k);
        put_reach("up", i, remit_upstream(table, i, scratch));
        put_reach("down", i, remit_downstream(table, i, scratch));
        put_milestones(i);
        printf("key");
        put_occurrence(remit_find_occurrence(table, o.duty, text(o.key)));
        printf("\n");
    }
}

static void every_title(void)
{
    static const char *const languages[] = {"en", "zh", "zh-Hans-CN", "fr",
                                            "fr-CA", "ar", "x", ""};

    for (RemitNumber i = 1; i <= remit_count(table, REMIT_ARRAY_DUTY); i++) {
        RemitDuty duty = remit_duty(table, i);
        for (size_t k = 0; k < sizeof languages / sizeof *languages; k++)
            printf("title %s %s %s\n", text(duty.id), languages[k],
                   remit_text_in(table, duty.titles, languages[k]));
    }
    for (RemitNumber i = 1; i <= remit_count(table, REMIT_ARRAY_BODY); i++) {
        RemitBody body = remit_body(table, i);
        for (size_t k = 0; k < sizeof languages / sizeof *languages; k++)
            printf("name %s %s %s\n", text(body.id), languages[k],
                   remit_text_in(table, body.names, languages[k]));
    }
}

/* Names to look up come from standard input, one a line. */
static void every_name(void)
{
    char line[400];

    while (fgets(line, sizeof line, stdin)) {
        RemitFound found = {REMIT_ARRAY_BODY, 0};
        line[strcspn(line, "\n")] = '\0';
        if (!remit_find(table, line, &found))
            printf("find %s: -\n", line);
        else
            printf("find %s: %u %u\n", line, (unsigned)found.array,
                   (unsigned)found.number);
    }
}

int main(void)
{
    if (!remit_is_readable(table) ||
        remit_count(table, REMIT_ARRAY_OCCURRENCE) != OCCURRENCES)
        return 1;
    every_status();
    every_tie();
    every_window();
    every_occurrence();
    every_title();
    every_name();
    return 0;
}
