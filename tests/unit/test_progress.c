/* Progress: a line that comes late, and goes. */
#include "compiler/say/progress.h"

#include <criterion/criterion.h>
#include <string.h>
#include <unistd.h>

/* What was written on a line, under a clock that is set by hand. */
typedef struct {
    int64_t at;         /* milliseconds */
    int     ends[2];
    char    text[512];
} Terminal;

static int64_t hand(void *context)
{
    return ((Terminal *)context)->at;
}

static Progress on(Terminal *terminal)
{
    cr_assert_eq(pipe(terminal->ends), 0);
    return progress_begin(terminal->ends[1], hand, terminal);
}

static const char *seen(Terminal *terminal)
{
    ssize_t len;

    close(terminal->ends[1]);
    len = read(terminal->ends[0], terminal->text, sizeof terminal->text - 1);
    terminal->text[len < 0 ? 0 : len] = '\0';
    close(terminal->ends[0]);
    return terminal->text;
}

Test(progress, quick_work_shows_nothing)
{
    Terminal t = {0};
    Progress p = on(&t);

    progress_stage(&p, "reading");
    t.at = PROGRESS_PATIENCE - 1;
    progress_stage(&p, "checking");
    for (size_t i = 0; i < 1000; i++)
        progress_step(&p, i, 1000);
    progress_end(&p);
    cr_assert_str_eq(seen(&t), "");
}

Test(progress, long_work_shows_its_stage_and_takes_it_away)
{
    Terminal t = {0};
    Progress p = on(&t);

    progress_stage(&p, "reading");
    t.at = PROGRESS_PATIENCE;
    progress_stage(&p, "checking");
    progress_end(&p);
    progress_end(&p);
    cr_assert_str_eq(seen(&t), "\rremit: checking ...\r"
                               "                   \r");
}

Test(progress, a_shorter_line_leaves_nothing_of_the_longer)
{
    Terminal t = {.at = 0};
    Progress p = on(&t);

    t.at = PROGRESS_PATIENCE;
    progress_stage(&p, "scheduling");
    t.at += PROGRESS_PACE;
    progress_stage(&p, "saving");
    cr_assert_str_eq(seen(&t), "\rremit: scheduling ..."
                               "\rremit: saving ...    ");
}

Test(progress, it_is_not_drawn_faster_than_one_can_read)
{
    Terminal t = {.at = 0};
    Progress p = on(&t);

    t.at = PROGRESS_PATIENCE;
    progress_stage(&p, "one");
    t.at += PROGRESS_PACE - 1;
    progress_stage(&p, "two");
    t.at += 1;
    progress_stage(&p, "three");
    cr_assert_str_eq(seen(&t), "\rremit: one ...\rremit: three ...");
}

Test(progress, a_stage_says_how_much_of_it_is_done)
{
    Terminal t = {.at = 0};
    Progress p = on(&t);

    progress_stage(&p, "dating");
    t.at = PROGRESS_PATIENCE;
    for (size_t i = 0; i < 512; i++)
        progress_step(&p, i, 1024);
    cr_assert_str_eq(seen(&t), "\rremit: dating ... 24 %");
}

Test(progress, where_nobody_looks_on_there_is_none)
{
    progress_stage(NULL, "reading");
    progress_step(NULL, 1, 2);
    progress_end(NULL);
}
