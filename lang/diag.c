/* diag.c -- findings: collected, allowed, put in order.
 *
 * In:   findings, notes, helps and allows, in whatever order passes have them.
 * Out:  findings by number, in order of place.
 *
 * Texts lie in one arena; the notes of a finding lie next to each other in
 * `notes`, since only the last finding is ever open.  `seen` holds a key for
 * each finding kept, in their order, so that the second of two alike is known
 * at once, and which was the first.  A mark names its finding by how many were
 * met before it, and by its number once all are in order. */
#include "lang/diag.h"

#include <assert.h>
#include <stdarg.h>

#include "lang/arena.h"
#include "lang/intern.h"
#include "lang/memory.h"
#include "lang/sort.h"

enum {
    MESSAGE_ROOM = 1024,        /* bytes; what is longer is cut */
    IDENTITY_ROOM = 8192,       /* of a path, a place and a message */
    SEVERITIES = DIAG_ERROR + 1,
    NO_ALLOW = -1
};

#define NO_ITEM UINT32_MAX

typedef struct {
    Finding  finding;
    uint32_t first_note;
    uint32_t met;               /* how many were met before it */
} Item;

typedef struct {
    Span        span;
    const char *message;
} Note;

typedef struct {
    Code    code;
    Span    scope, clause;
    int32_t around;             /* the next wider one of its code; NO_ALLOW */
    bool    used;
} Allow;

struct Diag {
    const Sources *sources;
    Arena         *arena;
    Interns       *seen;
    VEC(Item) items;
    VEC(Note) notes;
    VEC(Allow) allows;
    VEC(FindingMark) marks;
    VEC(Span) doubts;
    char     said[MESSAGE_ROOM];/* the message of the last asked for */
    uint32_t last;              /* `met` of the item that says so; NO_ITEM */
    uint32_t met;               /* items ever added */
    bool     open;              /* the last item takes notes and a help */
    bool     sorted;
    uint32_t found[SEVERITIES]; /* kept or not */
    uint32_t kept[SEVERITIES];
    uint32_t found_of[CODE_COUNT];
    uint32_t left_out_of[CODE_COUNT];
    bool     denied[SEVERITIES];
    bool     denied_code[CODE_COUNT];
};

/* ---- the catalogue ------------------------------------------------------- */

static const struct {
    const char *text, *summary;
    Severity    severity;
} catalogue[] = {
#define CODE(id, text, severity, family, summary)                           \
    [CODE_##id] = {text, summary, DIAG_##severity},
#include "lang/codes.def"
#undef CODE
};

bool code_find(Str text, Code *code)
{
    for (int i = 0; i < CODE_COUNT; i++) {
        if (!str_equal(text, str_of(catalogue[i].text)))
            continue;
        *code = (Code)i;
        return true;
    }
    return false;
}

const char *code_text(Code code)
{
    return catalogue[code].text;
}

const char *code_summary(Code code)
{
    return catalogue[code].summary;
}

Severity code_severity(Code code)
{
    return catalogue[code].severity;
}

const char *severity_text(Severity severity)
{
    switch (severity) {
    case DIAG_ADVICE: return "advice";
    case DIAG_HAZARD: return "hazard";
    case DIAG_ERROR:  return "error";
    }
    return "";
}

/* ---- collecting ---------------------------------------------------------- */

Diag *diag_new(const Sources *sources)
{
    Diag *diag = memory_new(sizeof *diag);

    diag->sources = sources;
    diag->arena = arena_new();
    diag->seen = interns_new();
    diag->last = NO_ITEM;
    return diag;
}

void diag_free(Diag *diag)
{
    if (!diag)
        return;
    arena_free(diag->arena);
    interns_free(diag->seen);
    VEC_FREE(&diag->items);
    VEC_FREE(&diag->notes);
    VEC_FREE(&diag->allows);
    VEC_FREE(&diag->marks);
    VEC_FREE(&diag->doubts);
    memory_free(diag);
}

/* Formats into `text`; what does not fit ends in an ellipsis behind a whole
 * character. */
static Str format_text(char text[MESSAGE_ROOM], const char *format,
                       va_list args)
{
    static const char more[] = "\xe2\x80\xa6";
    int    len = vsnprintf(text, MESSAGE_ROOM, format, args);
    size_t cut = MESSAGE_ROOM - sizeof more;

    if (len < 0)
        text[0] = '\0';
    if (len >= MESSAGE_ROOM) {
        while (cut > 0 && ((unsigned char)text[cut] & 0xC0) == 0x80)
            cut--;
        memcpy(text + cut, more, sizeof more);
    }
    return str_of(text);
}

/* Whether no finding kept is like this one; *like counts those met before the
 * one that is. */
static bool is_new(Diag *diag, Code code, Span span, Str message,
                   uint32_t *like)
{
    char     key[2 * sizeof(uint32_t) + MESSAGE_ROOM];
    uint32_t place[2] = {(uint32_t)code, span.from};
    Str      text = {key, sizeof place};
    uint32_t before = intern_count(diag->seen);

    memcpy(key, place, sizeof place);
    if (span.from == 0 || code == CODE_USER_CHECK) {
        memcpy(key + sizeof place, message.at, message.len);
        text.len += message.len;
    }
    *like = intern(diag->seen, text) - 1;
    return intern_count(diag->seen) > before;
}

static void item_add(Diag *diag, Code code, Severity severity, Span span,
                     Str message)
{
    Item     item = {
        .finding = {
            .code = code,
            .severity = severity,
            .span = span,
            .message = arena_copy(diag->arena, message.at, message.len),
        },
        .first_note = (uint32_t)diag->notes.count,
        .met = diag->met++,
    };
    VEC_PUSH(&diag->items, item);
    diag->kept[severity]++;
    diag->open = true;
}

void diag_doubt(Diag *diag, Span span)
{
    VEC_PUSH(&diag->doubts, span);
}

/* Whether it says of a name what nobody can tell. */
static bool is_doubtful(const Diag *diag, Code code, Span span)
{
    if (code != CODE_UNKNOWN_NAME && code != CODE_WRONG_KIND
        && code != CODE_DECLARED_TWICE)
        return false;
    for (size_t i = 0; i < diag->doubts.count; i++)
        if (diag->doubts.at[i].from <= span.from
            && span.to <= diag->doubts.at[i].to)
            return true;
    return false;
}

static void begin(Diag *diag, Code code, Severity severity, Span span,
                  Str message)
{
    diag->open = false;
    diag->last = NO_ITEM;
    if (is_doubtful(diag, code, span))
        return;
    if (diag->kept[severity] == DIAG_KEPT)
        diag->left_out_of[code]++;
    else if (is_new(diag, code, span, message, &diag->last))
        item_add(diag, code, severity, span, message);
    else
        return;
    diag->found[severity]++;
    diag->found_of[code]++;
}

void diag_begin(Diag *diag, Code code, Span span, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    begin(diag, code, code_severity(code), span,
          format_text(diag->said, format, args));
    va_end(args);
}

void diag_begin_own(Diag *diag, Severity severity, Span span,
                    const char *format, ...)
{
    va_list args;

    va_start(args, format);
    begin(diag, CODE_USER_CHECK, severity, span,
          format_text(diag->said, format, args));
    va_end(args);
}

void diag_note(Diag *diag, Span span, const char *format, ...)
{
    char    text[MESSAGE_ROOM];
    va_list args;
    Str     message;

    if (!diag->open)
        return;
    va_start(args, format);
    message = format_text(text, format, args);
    va_end(args);
    const char *copy = arena_copy(diag->arena, message.at, message.len);
    VEC_PUSH(&diag->notes, (Note){span, copy});
    diag->items.at[diag->items.count - 1].finding.note_count++;
}

void diag_help(Diag *diag, const char *format, ...)
{
    char    text[MESSAGE_ROOM];
    va_list args;
    Str     message;

    if (!diag->open)
        return;
    va_start(args, format);
    message = format_text(text, format, args);
    va_end(args);
    diag->items.at[diag->items.count - 1].finding.help
        = arena_copy(diag->arena, message.at, message.len);
}

/* ---- subjects ------------------------------------------------------------ */

void diag_about(Diag *diag, Subject subject)
{
    if (diag->last == NO_ITEM)
        return;
    const char *text = diag->open
        ? diag->items.at[diag->items.count - 1].finding.message
        : arena_copy(diag->arena, diag->said, strlen(diag->said));
    VEC_PUSH(&diag->marks, (FindingMark){subject, diag->last, text});
}

void diag_renumber(Diag *diag, uint32_t from, uint32_t to,
                   const uint32_t *numbers, uint32_t count)
{
    for (size_t i = 0; i < diag->marks.count; i++) {
        Subject *subject = &diag->marks.at[i].subject;
        if (subject->list != from)
            continue;
        assert(subject->number && subject->number <= count);
        *subject = (Subject){to, numbers[subject->number - 1]};
    }
}

static int subject_order(Subject a, Subject b)
{
    if (a.list != b.list)
        return a.list < b.list ? -1 : 1;
    return (a.number > b.number) - (a.number < b.number);
}

static int mark_order(const void *left, const void *right)
{
    const FindingMark *a = left, *b = right;
    int         order = subject_order(a->subject, b->subject);

    if (order == 0)
        order = (a->finding > b->finding) - (a->finding < b->finding);
    return order ? order : strcmp(a->message, b->message);
}

/* Names findings by their numbers, and forgets the marks of those that were
 * silenced, of what is gone, and what is said twice of one thing. */
static void marks_settle(Diag *diag)
{
    uint32_t *number = memory_new((diag->met + 1) * sizeof *number);
    size_t    left = 0;

    for (size_t i = 0; i < diag->items.count; i++)
        number[diag->items.at[i].met] = (uint32_t)i + 1;
    for (size_t i = 0; i < diag->marks.count; i++) {
        FindingMark mark = diag->marks.at[i];
        if (!number[mark.finding] || !mark.subject.number)
            continue;
        mark.finding = number[mark.finding] - 1;
        diag->marks.at[left++] = mark;
    }
    memory_free(number);
    if (left)
        sort_list(diag->marks.at, left, sizeof *diag->marks.at, mark_order);
    diag->marks.count = left ? 1 : 0;
    for (size_t i = 1; i < left; i++)
        if (mark_order(&diag->marks.at[i - 1], &diag->marks.at[i]) != 0)
            diag->marks.at[diag->marks.count++] = diag->marks.at[i];
}

/* ---- allows -------------------------------------------------------------- */

void diag_allow(Diag *diag, Code code, Span scope, Span clause)
{
    VEC_PUSH(&diag->allows, (Allow){code, scope, clause, NO_ALLOW, false});
}

/* By code, then by place, a wider scope before those inside it; of two with
 * one scope the first written counts as the inner. */
static int allow_order(const void *left, const void *right)
{
    const Allow *a = left, *b = right;

    if (a->code != b->code)
        return a->code < b->code ? -1 : 1;
    if (a->scope.from != b->scope.from)
        return a->scope.from < b->scope.from ? -1 : 1;
    if (a->scope.to != b->scope.to)
        return a->scope.to > b->scope.to ? -1 : 1;
    return (a->clause.from < b->clause.from)
         - (a->clause.from > b->clause.from);
}

/* Sorts the allows and links each to the one around it.  Scopes are blocks of
 * the source: two of them are nested or apart. */
static void allows_prepare(Diag *diag)
{
    Allow *allows = diag->allows.at;

    if (diag->allows.count)
        sort_list(allows, diag->allows.count, sizeof *allows, allow_order);
    for (size_t i = 1; i < diag->allows.count; i++) {
        int32_t around = (int32_t)i - 1;
        while (around != NO_ALLOW
               && (allows[around].code != allows[i].code
                   || allows[around].scope.to < allows[i].scope.to))
            around = allows[around].around;
        allows[i].around = around;
    }
}

/* The innermost allow of `code` around `pos`, or NULL. */
static Allow *allow_at(Diag *diag, Code code, Pos pos)
{
    Allow *allows = diag->allows.at;
    size_t low = 0, high = diag->allows.count;

    while (low < high) {                /* the first that begins after pos */
        size_t middle = low + (high - low) / 2;
        if (allows[middle].code < code
            || (allows[middle].code == code
                && allows[middle].scope.from <= pos))
            low = middle + 1;
        else
            high = middle;
    }
    int32_t at = (int32_t)low - 1;
    while (at != NO_ALLOW && allows[at].code == code
           && allows[at].scope.to <= pos)
        at = allows[at].around;
    return at != NO_ALLOW && allows[at].code == code ? &allows[at] : NULL;
}

/* Whether an allow silences the finding; if so it counts as used. */
static bool is_silenced(Diag *diag, const Finding *finding)
{
    Allow *allow = NULL;

    if (finding->span.from != 0 && finding->severity != DIAG_ERROR)
        allow = allow_at(diag, finding->code, finding->span.from);
    if (allow)
        allow->used = true;
    return allow != NULL;
}

/* Takes a finding that is left out of the counts. */
static void drop(Diag *diag, const Finding *finding)
{
    diag->found[finding->severity]--;
    diag->kept[finding->severity]--;
    diag->found_of[finding->code]--;
}

static void allows_apply(Diag *diag)
{
    size_t left = 0;

    for (size_t i = 0; i < diag->items.count; i++) {
        const Finding *finding = &diag->items.at[i].finding;
        if (is_silenced(diag, finding))
            drop(diag, finding);
        else
            diag->items.at[left++] = diag->items.at[i];
    }
    diag->items.count = left;
}

/* An allow of a code with findings left out may have silenced one of them. */
static void allows_report(Diag *diag)
{
    for (size_t i = 0; i < diag->allows.count; i++) {
        const Allow *allow = &diag->allows.at[i];
        const char  *text = code_text(allow->code);
        if (allow->used || diag->left_out_of[allow->code])
            continue;
        if (code_severity(allow->code) == DIAG_ERROR)
            diag_begin(diag, CODE_UNUSED_ALLOW, allow->clause,
                       "`%s` is an error, and an error cannot be allowed",
                       text);
        else
            diag_begin(diag, CODE_UNUSED_ALLOW, allow->clause,
                       "this allow silences nothing: there is no `%s` here",
                       text);
        diag_help(diag, "remove it");
    }
}

/* ---- order --------------------------------------------------------------- */

/* Those without a place come first; at one place the gravest. */
static int item_order(const void *left, const void *right)
{
    const Item    *a = left, *b = right;
    const Finding *f = &a->finding, *g = &b->finding;
    int            order = 0;

    if (f->span.from != g->span.from)
        return f->span.from < g->span.from ? -1 : 1;
    if (f->severity != g->severity)
        return f->severity > g->severity ? -1 : 1;
    if (f->code != g->code)
        return f->code < g->code ? -1 : 1;
    order = strcmp(f->message, g->message);
    return order ? order : (a->met > b->met) - (a->met < b->met);
}

void diag_sort(Diag *diag)
{
    assert(!diag->sorted);
    allows_prepare(diag);
    allows_apply(diag);
    allows_report(diag);
    if (diag->items.count)
        sort_list(diag->items.at, diag->items.count, sizeof *diag->items.at,
                  item_order);
    marks_settle(diag);
    diag->open = false;
    diag->sorted = true;
}

/* ---- what is known already ----------------------------------------------- */

/* What a finding is known by in another compilation, where the same file may
 * have other positions. */
static Str identity(const Diag *diag, const Finding *finding,
                    char text[IDENTITY_ROOM])
{
    const Source *source = source_at(diag->sources, finding->span.from);
    int len = snprintf(text, IDENTITY_ROOM, "%d %u %s\n%s",
                       (int)finding->code,
                       source ? (unsigned)(finding->span.from - source->base)
                              : 0,
                       source ? source->path : "", finding->message);

    return (Str){text, len < IDENTITY_ROOM ? (uint32_t)len : IDENTITY_ROOM - 1};
}

void diag_forget(Diag *diag, const Diag *known)
{
    Interns *seen = interns_new();
    char     text[IDENTITY_ROOM];
    size_t   left = 0;

    assert(diag->sorted && known->sorted);
    for (size_t i = 0; i < known->items.count; i++)
        intern(seen, identity(known, &known->items.at[i].finding, text));
    for (size_t i = 0; i < diag->items.count; i++) {
        const Finding *finding = &diag->items.at[i].finding;
        uint32_t       count = intern_count(seen);
        intern(seen, identity(diag, finding, text));
        if (intern_count(seen) == count)
            drop(diag, finding);
        else
            diag->items.at[left++] = diag->items.at[i];
    }
    diag->items.count = left;
    diag->marks.count = 0;
    interns_free(seen);
}

/* ---- asking -------------------------------------------------------------- */

uint32_t diag_count(const Diag *diag, Severity severity)
{
    return diag->found[severity];
}

uint32_t diag_errors(const Diag *diag)
{
    return diag->found[DIAG_ERROR];
}

bool diag_suggests(const Diag *diag)
{
    return diag_errors(diag) < DIAG_SUGGESTED;
}

void diag_deny_code(Diag *diag, Code code)
{
    diag->denied_code[code] = true;
}

void diag_deny_severity(Diag *diag, Severity severity)
{
    diag->denied[severity] = true;
}

bool diag_denies(const Diag *diag, Code code)
{
    return diag->denied_code[code];
}

bool diag_denied(const Diag *diag)
{
    for (int severity = 0; severity < SEVERITIES; severity++)
        if (diag->denied[severity] && diag->found[severity])
            return true;
    for (int code = 0; code < CODE_COUNT; code++)
        if (diag->denied_code[code] && diag->found_of[code])
            return true;
    return false;
}

uint32_t diag_total(const Diag *diag)
{
    return (uint32_t)diag->items.count;
}

Finding diag_finding(const Diag *diag, uint32_t index)
{
    return diag->items.at[index].finding;
}

const char *diag_finding_note(const Diag *diag, uint32_t index, uint32_t note,
                              Span *span)
{
    const Note *at = &diag->notes.at[diag->items.at[index].first_note + note];

    *span = at->span;
    return at->message;
}

uint32_t diag_mark_total(const Diag *diag)
{
    return (uint32_t)diag->marks.count;
}

FindingMark diag_mark(const Diag *diag, uint32_t index)
{
    return diag->marks.at[index];
}

/* The first mark that does not stand before `subject`. */
static uint32_t marks_before(const Diag *diag, Subject subject)
{
    uint32_t low = 0, high = (uint32_t)diag->marks.count;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (subject_order(diag->marks.at[middle].subject, subject) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

uint32_t diag_marks_of(const Diag *diag, Subject subject, uint32_t *count)
{
    Subject  next = {subject.list, subject.number + 1};
    uint32_t first = marks_before(diag, subject);

    *count = marks_before(diag, next) - first;
    return first;
}

const Sources *diag_sources(const Diag *diag)
{
    return diag->sources;
}
