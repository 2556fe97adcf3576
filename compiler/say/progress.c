/* progress.c -- draws the line over the one before, with blanks where that was
 * longer: no terminal is too plain for it. */
#include "compiler/say/progress.h"

#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { LINE = 79, STEPS_A_LOOK = 256 };

static int64_t now(void *context)
{
    struct timespec t = {0};

    (void)context;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

Progress progress_begin(int fd, ProgressClock *clock, void *context)
{
    Progress p = {.fd = fd, .clock = clock != NULL ? clock : now,
                  .context = context, .stage = ""};

    p.begun = p.drawn = p.clock(context);
    return p;
}

/* A terminal that takes nothing more is no reason to stop. */
static void put(const Progress *p, const char *text, size_t len)
{
    while (len > 0) {
        ssize_t put = write(p->fd, text, len);
        if (put <= 0)
            return;
        text += put;
        len -= (size_t)put;
    }
}

static void draw(Progress *p, int percent)
{
    char   line[LINE + 2];
    size_t width;
    int    n = percent < 0
        ? snprintf(line, sizeof line, "\rremit: %s ...", p->stage)
        : snprintf(line, sizeof line, "\rremit: %s ... %d %%", p->stage,
                   percent);

    if (n < 0)
        return;
    width = (size_t)n < sizeof line ? (size_t)n : sizeof line - 1;
    put(p, line, width);
    for (size_t i = width - 1; i < p->width; i++)
        put(p, " ", 1);
    if (width - 1 > p->width)
        p->width = width - 1;
    p->drawn = p->clock(p->context);
}

static bool is_time(const Progress *p)
{
    int64_t at = p->clock(p->context);

    return at - p->begun >= PROGRESS_PATIENCE &&
           (p->width == 0 || at - p->drawn >= PROGRESS_PACE);
}

void progress_stage(Progress *p, const char *stage)
{
    if (p == NULL)
        return;
    p->stage = stage;
    p->steps = 0;
    if (is_time(p))
        draw(p, -1);
}

void progress_step(Progress *p, size_t done, size_t all)
{
    if (p == NULL || ++p->steps < STEPS_A_LOOK)
        return;
    p->steps = 0;
    if (is_time(p))
        draw(p, all > 0 ? (int)(done * 100 / all) : -1);
}

void progress_end(Progress *p)
{
    if (p == NULL || p->width == 0)
        return;
    put(p, "\r", 1);
    for (size_t i = 0; i < p->width; i++)
        put(p, " ", 1);
    put(p, "\r", 1);
    p->width = 0;
}
