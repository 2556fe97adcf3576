/* desk.h -- mandates as C data, written by `remit build`.
 *
 * An enumerator is the number of a record of desk_registry.  Its name stays,
 * its value does not: what is stored should be the name. */
#ifndef REMIT_TABLE_DESK_H
#define REMIT_TABLE_DESK_H

#include <remit.h>

/* remit.h must be of the same major version, and no older. */
typedef char desk_assert_abi[
    (REMIT_ABI_MAJOR == 1u && REMIT_ABI >= 65536u) ? 1 : -1];

#ifdef __cplusplus
extern "C" {
#endif
extern const RemitRegistry desk_registry;
#ifdef __cplusplus
}
#endif

/* How many records there are. */
enum {
    DESK_COUNT_BODY = 2,
    DESK_COUNT_TIE = 1,
    DESK_COUNT_SESSION = 5,
    DESK_COUNT_PART = 2,
    DESK_COUNT_HOLIDAY = 0,
    DESK_COUNT_INSTRUMENT = 1,
    DESK_COUNT_PARAGRAPH = 3,
    DESK_COUNT_ACTOR = 6,
    DESK_COUNT_DUTY = 3,
    DESK_COUNT_OCCURRENCE = 4,
    DESK_COUNT_HOP = 1,
    DESK_COUNT_MILESTONE = 0,
    DESK_COUNT_DEPENDENCY = 1,
    DESK_COUNT_FACT = 1,
    DESK_COUNT_CALENDAR = 1,
    DESK_COUNT_SHOW = 2,
    DESK_COUNT_TEXT = 7,
    DESK_COUNT_NUMBER = 1,
    DESK_COUNT_NAME = 7,
    DESK_COUNT_BY_DUE = 4
};

enum {
    DESK_BODY_CLERK = 1,
    DESK_BODY_COUNCIL = 2
};

enum {
    DESK_INSTRUMENT_PC_2026_7 = 1
};

enum {
    DESK_DUTY_INSPECTION = 1, /* PC/2026/7, para 3 */
    DESK_DUTY_REPAIRS = 2, /* PC/2026/7, para 2 */
    DESK_DUTY_SURVEY = 3 /* PC/2026/7, para 1 */
};

enum {
    DESK_CALENDAR_CLERK = 1
};

#endif
