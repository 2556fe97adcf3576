/* profile.h -- for whom calendars are written. */
#ifndef REMIT_PROFILE_H
#define REMIT_PROFILE_H

typedef enum {
#define PROFILE(id, name, about) PROFILE_##id,
#include "compiler/calendar/profile.def"
#undef PROFILE
    PROFILE_COUNT
} Profile;
#endif
