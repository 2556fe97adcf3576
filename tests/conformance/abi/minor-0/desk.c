/* desk.c -- see desk.h.  The notes say where each record comes from. */
#include "desk.h"

/* The pool: texts, a NUL behind each. */
static const struct {
    char c0[268];
} desk_texts = {
    "\000"
    "en\000"
    "Clerk\000"
    "Clerk to the Council\000"
    "Council\000"
    "Parish Council\000"
    "2026\000"
    "spring\000"
    "autumn\000"
    "2027\000"
    "2028\000"
    "2029\000"
    "2030\000"
    "PC/2026/7\000"
    "Footbridge over the mill stream\000"
    "1\000"
    "instructs\000"
    "2\000"
    "3\000"
    "inspection\000"
    "Inspect the footbridge\000"
    "repairs\000"
    "What the repairs would cost\000"
    "survey\000"
    "Have the footbridge surveyed\000"
    "once\000"
    "clerk",
};
typedef char desk_assert_texts[
    (sizeof desk_texts == 268) ? 1 : -1];

static const RemitBody desk_body[] = {
    /* Clerk */
    {4, {1, 1}, 0, 0, {0, 0, 0}, {1, 1}, {0, 0}, {REMIT_NO_DAY, REMIT_NO_DAY}, {REMIT_NO_DAY, REMIT_NO_DAY}, 0},
    /* Council */
    {31, {2, 1}, 0, 0, {0, 0, 0}, {0, 0}, {1, 5}, {REMIT_NO_DAY, REMIT_NO_DAY}, {REMIT_NO_DAY, REMIT_NO_DAY}, 0}
};
typedef char desk_assert_body[
    (sizeof desk_body / sizeof *desk_body == DESK_COUNT_BODY) ? 1 : -1];

static const RemitTie desk_tie[] = {
    {1, 2, REMIT_NO_DAY, REMIT_NO_DAY, 0, 0, {0, 0, 0}}
};
typedef char desk_assert_tie[
    (sizeof desk_tie / sizeof *desk_tie == DESK_COUNT_TIE) ? 1 : -1];

static const RemitSession desk_session[] = {
    /* Council 2026 */
    {2, 54, 2026, 2026, {20557, 20557}, {20739, 20739}, 0, {1, 2}, {0, 0}, 0, 0, {0, 0}},
    /* Council 2027 */
    {2, 73, 2027, 2027, {20819, 21183}, {20819, 21183}, 0, {0, 0}, {0, 0}, 1, 0, {0, 0}},
    /* Council 2028 */
    {2, 78, 2028, 2028, {21184, 21549}, {21184, 21549}, 0, {0, 0}, {0, 0}, 1, 0, {0, 0}},
    /* Council 2029 */
    {2, 83, 2029, 2029, {21550, 21914}, {21550, 21914}, 0, {0, 0}, {0, 0}, 1, 0, {0, 0}},
    /* Council 2030 */
    {2, 88, 2030, 2030, {21915, 22279}, {21915, 22279}, 0, {0, 0}, {0, 0}, 1, 0, {0, 0}}
};
typedef char desk_assert_session[
    (sizeof desk_session / sizeof *desk_session == DESK_COUNT_SESSION) ? 1 : -1];

static const RemitPart desk_part[] = {
    {1, 59, {20557, 20557}, {20557, 20557}, 0, 0, {0, 0, 0}},
    {1, 66, {20739, 20739}, {20739, 20739}, 0, 0, {0, 0, 0}}
};
typedef char desk_assert_part[
    (sizeof desk_part / sizeof *desk_part == DESK_COUNT_PART) ? 1 : -1];

static const RemitInstrument desk_instrument[] = {
    /* PC/2026/7 */
    {93, 0, 0, {3, 1}, {20557, 20557}, 2, 0, 3, {1, 3}, {0, 0}, 0, {0, 0, 0}}
};
typedef char desk_assert_instrument[
    (sizeof desk_instrument / sizeof *desk_instrument == DESK_COUNT_INSTRUMENT) ? 1 : -1];

static const RemitParagraph desk_paragraph[] = {
    {1, 135, 137, {1, 1}, {3, 1}, 0, 3, 4, 0},
    {1, 147, 137, {2, 1}, {2, 1}, 0, 3, 4, 0},
    {1, 149, 137, {3, 1}, {1, 1}, 0, 3, 4, 0}
};
typedef char desk_assert_paragraph[
    (sizeof desk_paragraph / sizeof *desk_paragraph == DESK_COUNT_PARAGRAPH) ? 1 : -1];

static const RemitActor desk_actor[] = {
    {1, 0},
    {1, 0},
    {1, 0},
    {1, 0},
    {1, 0},
    {1, 0}
};
typedef char desk_assert_actor[
    (sizeof desk_actor / sizeof *desk_actor == DESK_COUNT_ACTOR) ? 1 : -1];

static const RemitDuty desk_duty[] = {
    /* inspection: PC/2026/7, para 3 */
    {151, {4, 1}, 1, 3, {4, 1}, {0, 0}, 0, 0, {1, 2}, {0, 0}, {0, 0}, 0, 0, 1, 0},
    /* repairs: PC/2026/7, para 2 */
    {185, {5, 1}, 1, 2, {5, 1}, {0, 0}, 0, 0, {3, 1}, {0, 0}, {0, 0}, 1, 0, 0, 0},
    /* survey: PC/2026/7, para 1 */
    {221, {6, 1}, 1, 1, {6, 1}, {0, 0}, 0, 0, {4, 1}, {0, 0}, {0, 0}, 0, 0, 0, 0}
};
typedef char desk_assert_duty[
    (sizeof desk_duty / sizeof *desk_duty == DESK_COUNT_DUTY) ? 1 : -1];

static const RemitOccurrence desk_occurrence[] = {
    /* inspection[2027] */
    {1, 73, 20819, 20908, 20908, {0, 0}, {0, 0}, {0, 0}, {0, 0}, REMIT_NO_DAY, REMIT_NO_DAY, REMIT_NO_DAY, REMIT_NO_DAY, 0, 0, 0, 0, 0},
    /* inspection[2028] */
    {1, 78, 21184, 21274, 21274, {0, 0}, {0, 0}, {0, 0}, {0, 0}, REMIT_NO_DAY, REMIT_NO_DAY, REMIT_NO_DAY, REMIT_NO_DAY, 0, 0, 0, 0, 0},
    /* repairs */
    {2, 257, 20614, 20739, 20739, {1, 1}, {0, 0}, {0, 0}, {1, 1}, REMIT_NO_DAY, REMIT_NO_DAY, REMIT_NO_DAY, REMIT_NO_DAY, 0, 0, 0, 0, 0},
    /* survey */
    {3, 257, 20557, 20634, 20634, {0, 0}, {0, 0}, {1, 1}, {0, 0}, REMIT_NO_DAY, REMIT_NO_DAY, REMIT_NO_DAY, REMIT_NO_DAY, 0, 0, 0, 0, 0}
};
typedef char desk_assert_occurrence[
    (sizeof desk_occurrence / sizeof *desk_occurrence == DESK_COUNT_OCCURRENCE) ? 1 : -1];

static const RemitHop desk_hop[] = {
    {3, 2, 1, 2, {20739, 20739}, {20739, 20739}, 0, 1, 1, 0, 0, {0, 0}}
};
typedef char desk_assert_hop[
    (sizeof desk_hop / sizeof *desk_hop == DESK_COUNT_HOP) ? 1 : -1];

static const RemitDependency desk_dependency[] = {
    {3, 4, 0, {0, 0, 0}}
};
typedef char desk_assert_dependency[
    (sizeof desk_dependency / sizeof *desk_dependency == DESK_COUNT_DEPENDENCY) ? 1 : -1];

static const RemitFact desk_fact[] = {
    {4, 0, 0, {20613, 20613}, 20613, 0, 0, {0, 0, 0}}
};
typedef char desk_assert_fact[
    (sizeof desk_fact / sizeof *desk_fact == DESK_COUNT_FACT) ? 1 : -1];

static const RemitCalendar desk_calendar[] = {
    /* clerk */
    {262, {7, 1}, {1, 2}, {1, 1}, {0, 0}}
};
typedef char desk_assert_calendar[
    (sizeof desk_calendar / sizeof *desk_calendar == DESK_COUNT_CALENDAR) ? 1 : -1];

static const RemitShow desk_show[] = {
    {1, 1, 0, {0, 0, 0}},
    {1, 2, 4, {0, 0, 0}}
};
typedef char desk_assert_show[
    (sizeof desk_show / sizeof *desk_show == DESK_COUNT_SHOW) ? 1 : -1];

static const RemitText desk_text[] = {
    {1, 10},
    {1, 39},
    {1, 103},
    {1, 162},
    {1, 193},
    {1, 228},
    {1, 4}
};
typedef char desk_assert_text[
    (sizeof desk_text / sizeof *desk_text == DESK_COUNT_TEXT) ? 1 : -1];

static const RemitNumber desk_number[] = {
    7
};
typedef char desk_assert_number[
    (sizeof desk_number / sizeof *desk_number == DESK_COUNT_NUMBER) ? 1 : -1];

static const RemitName desk_name[] = {
    {4, 1, 0, {0, 0, 0}},
    {31, 2, 0, {0, 0, 0}},
    {93, 1, 5, {0, 0, 0}},
    {262, 1, 14, {0, 0, 0}},
    {151, 1, 8, {0, 0, 0}},
    {185, 2, 8, {0, 0, 0}},
    {221, 3, 8, {0, 0, 0}}
};
typedef char desk_assert_name[
    (sizeof desk_name / sizeof *desk_name == DESK_COUNT_NAME) ? 1 : -1];

static const RemitNumber desk_by_due[] = {
    4, 3, 1, 2
};
typedef char desk_assert_by_due[
    (sizeof desk_by_due / sizeof *desk_by_due == DESK_COUNT_BY_DUE) ? 1 : -1];

static const RemitArray desk_arrays[] = {
    {desk_body, DESK_COUNT_BODY, sizeof(RemitBody)},
    {desk_tie, DESK_COUNT_TIE, sizeof(RemitTie)},
    {desk_session, DESK_COUNT_SESSION, sizeof(RemitSession)},
    {desk_part, DESK_COUNT_PART, sizeof(RemitPart)},
    {NULL, DESK_COUNT_HOLIDAY, sizeof(RemitHoliday)},
    {desk_instrument, DESK_COUNT_INSTRUMENT, sizeof(RemitInstrument)},
    {desk_paragraph, DESK_COUNT_PARAGRAPH, sizeof(RemitParagraph)},
    {desk_actor, DESK_COUNT_ACTOR, sizeof(RemitActor)},
    {desk_duty, DESK_COUNT_DUTY, sizeof(RemitDuty)},
    {desk_occurrence, DESK_COUNT_OCCURRENCE, sizeof(RemitOccurrence)},
    {desk_hop, DESK_COUNT_HOP, sizeof(RemitHop)},
    {NULL, DESK_COUNT_MILESTONE, sizeof(RemitMilestone)},
    {desk_dependency, DESK_COUNT_DEPENDENCY, sizeof(RemitDependency)},
    {desk_fact, DESK_COUNT_FACT, sizeof(RemitFact)},
    {desk_calendar, DESK_COUNT_CALENDAR, sizeof(RemitCalendar)},
    {desk_show, DESK_COUNT_SHOW, sizeof(RemitShow)},
    {desk_text, DESK_COUNT_TEXT, sizeof(RemitText)},
    {desk_number, DESK_COUNT_NUMBER, sizeof(RemitNumber)},
    {desk_name, DESK_COUNT_NAME, sizeof(RemitName)},
    {desk_by_due, DESK_COUNT_BY_DUE, sizeof(RemitNumber)}
};

const RemitRegistry desk_registry = {
    {'R', 'E', 'M', 'I', 'T', 'R', 'E', 'G'},
    65536u, 20, REMIT_NO_DAY, 2028, 1, 268,
    (const char *)&desk_texts, desk_arrays
};
