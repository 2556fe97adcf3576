/* workday.h -- the working days of one seat.
 *
 * A table holds one bit a day, set when the seat is closed, over the span for
 * which holidays are known, and the number of open days before each block of
 * bits.  Counting working days is then two look-ups, and finding the nth a
 * binary search over blocks.  Before and after the table, weekends count
 * alone.  Every function takes NULL for a seat without data: Saturdays and
 * Sundays are closed and nothing else.
 *
 * Tables are plain data: they may be built here, in buffers of the caller, or
 * be static.  No heap. */
#ifndef REMIT_WORKDAY_H
#define REMIT_WORKDAY_H
#include "runtime/civil.h"

#ifdef __cplusplus
extern "C" {
#endif

/* A weekend is a set of weekdays: bit 0 Monday .. bit 6 Sunday. */
#define REMIT_WEEKEND_SAT_SUN 0x60u
#define REMIT_WEEKEND_FRI_SAT 0x30u

#define REMIT_WORKDAYS_BLOCK 32u        /* days to a block of `rank` */

typedef struct RemitWorkdays {
    RemitDay first;             /* the day of bit 0 */
    uint32_t count;             /* days; first .. first + count - 1 in range */
    const uint8_t *closed_bits; /* day i: byte i / 8, bit i % 8; 1 closed; bits
                                   from `count` to the end of the block: 1 */
    const uint32_t *rank;       /* open days before each block; then in all */
    uint8_t weekend;            /* what is closed outside the table */
} RemitWorkdays;

/* ---- building ------------------------------------------------------------ */

typedef struct RemitWorkdaysBuilder {
    RemitDay first;
    uint32_t count;
    uint8_t *closed_bits;
    uint32_t *rank;
    uint8_t weekend;
} RemitWorkdaysBuilder;

size_t remit_workdays_bits_size(uint32_t count);    /* bytes of closed_bits */
size_t remit_workdays_rank_count(uint32_t count);   /* entries of rank */

/* Begins a table of `count` days in the caller's buffers, which live as long
 * as the table; weekends are closed from the start.  False, and nothing
 * written, when the span leaves the range of days.  A span of zero days is
 * a table of weekends. */
bool remit_workdays_begin(RemitWorkdaysBuilder *b, RemitDay first,
                          uint32_t count, uint8_t weekend,
                          uint8_t *closed_bits, uint32_t *rank);
/* Closes one day more; twice is once.  False when outside the table. */
bool remit_workdays_close(RemitWorkdaysBuilder *b, RemitDay holiday);
/* Computes the ranks.  The builder may close more days and seal again. */
RemitWorkdays remit_workdays_seal(const RemitWorkdaysBuilder *b);

/* ---- asking -------------------------------------------------------------- */

typedef enum RemitRoll {
    REMIT_ROLL_NEXT,
    REMIT_ROLL_PREVIOUS,
    REMIT_ROLL_NEAREST          /* a tie goes to the previous */
} RemitRoll;

/* Whether the table, and not the weekend alone, decides about this day. */
bool     remit_workdays_covers(const RemitWorkdays *w, RemitDay day);
bool     remit_is_working_day(const RemitWorkdays *w, RemitDay day);
/* A working day stays.  REMIT_NO_DAY when the range holds none that way. */
RemitDay remit_roll(const RemitWorkdays *w, RemitDay day, RemitRoll roll);
/* The nth working day strictly after `day`; for n < 0 strictly before; for
 * n = 0 the day itself, working or not. */
RemitDay remit_add_working_days(const RemitWorkdays *w, RemitDay day,
                                int32_t n);
/* How many working days lie after `from` up to and including `to`; when `to`
 * is earlier, minus those from `to` up to but not including `from`.  So it
 * undoes remit_add_working_days.  Zero when either is no day. */
int32_t  remit_working_days_between(const RemitWorkdays *w, RemitDay from,
                                    RemitDay to);
/* remit_day_shift and remit_extent_shift for every unit: by working days
 * each end moves by remit_add_working_days. */
RemitDay remit_day_shift_at(const RemitWorkdays *w, RemitDay day,
                            RemitDuration by, bool back, bool *clamped);
RemitExtent remit_extent_shift_at(const RemitWorkdays *w, RemitExtent e,
                                  RemitDuration by, bool back, bool *clamped);

#ifdef __cplusplus
}
#endif
#endif
