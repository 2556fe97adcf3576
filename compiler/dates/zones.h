/* zones.h -- what the clocks of places show, out of `zone` blocks.
 *
 * A zone becomes its onsets in order of time: rules by which its clock changes,
 * each in a run of years.  The first is the state on the first day of the first
 * year that its block speaks of; before that nothing is known. */
#ifndef REMIT_ZONES_H
#define REMIT_ZONES_H

#include "compiler/spec.h"

typedef struct {
    Str     id;                 /* IANA name */
    Span    place;
    int32_t first_year, last_year;
    Number  first_onset, onset_count;
} Zone;

typedef struct Zones {
    VEC(Zone)       all;        /* by id */
    VEC(RemitOnset) onsets;     /* `zone` not filled */
} Zones;

/* Reads every `zone`, and tells places whose zone there is not. */
void zones_build(Spec *spec);
void zones_free(Spec *spec);                        /* accepts none built */

/* What the block of a place says of its zone; at NULL: nothing. */
Str    zone_said(const Spec *spec, Number place);
/* 0: nothing is known of it. */
Number zone_named(const Spec *spec, Str id);

typedef enum {
    CLOCK_SHOWS,                /* the time once */
    CLOCK_TWICE,                /* it is turned back over it */
    CLOCK_NEVER                 /* it is put forward over it */
} ClockWord;

/* What its clock does at a minute of a day that it knows. */
ClockWord zone_clock(const Spec *spec, Number zone, RemitDay day,
                     int32_t minute);
bool      zone_knows(const Spec *spec, Number zone, RemitDay day);
#endif
