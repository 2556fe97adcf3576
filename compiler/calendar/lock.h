/* lock.h -- what the calendars said last time, item by item.
 *
 * A lock remembers of each item in each calendar when and how often it was
 * revised, and a fingerprint of its text, so that the next build can tell what
 * changed and what vanished.  Items are kept by calendar, language and form,
 * whatever the files are called, each in the order of its identity. */
#ifndef REMIT_LOCK_H
#define REMIT_LOCK_H

#include "compiler/calendar/fingerprint.h"
#include "compiler/say/writer.h"

enum {
    LOCK_UID = 255,             /* octets of an identity, at most */
    LOCK_TITLE = 255,
    LOCK_SEQUENCE = 999999999   /* revisions */
};

/* Seconds since 1970-01-01, between 1900 and 2199. */
typedef int64_t LockStamp;

typedef struct {
    const char *calendar;       /* empty: of all there is */
    const char *language;       /* empty: of all there is */
    const char *form;           /* `events`, `tasks` */
} LockKey;

typedef struct {
    LockKey     key;
    const char *uid;
    const char *title;          /* as it was shown last */
    Fingerprint print;          /* of all that is shown but the revision */
    LockStamp   stamp;
    uint32_t    sequence;
    RemitDay    from, to;       /* both included */
    bool        native;         /* the title is in the calendar's language */
    bool        withdrawn;
    bool        seen;           /* in this build; not stored */
    bool        hidden;         /* `since` is known; neither is stored */
    LockStamp   since;          /* the last dated fact that bears on it */
} LockItem;

typedef struct Lock Lock;
typedef struct LockSection LockSection;

Lock *lock_new(void);
void  lock_free(Lock *lock);                        /* accepts NULL */

/* Fills an empty lock from a text, which is taken for hostile.  False: it is
 * no lock, and `said` holds why. */
bool lock_read(Lock *lock, Str text, Writer *said);
/* All that it holds, ordered; equal locks give equal bytes. */
void lock_write(Lock *lock, Writer *out);

/* ---- a build ------------------------------------------------------------ */

/* What is remembered of one calendar; lives as long as the lock.  Each may be
 * asked for once. */
LockSection *lock_section(Lock *lock, LockKey key);

/* An item as it is now, its texts the caller's; `stamp` is the last dated fact
 * that bears on it.  Its sequence and stamp are set as they must be told: new
 * items keep their stamp and begin at 0, unchanged ones are as before, changed
 * ones (a withdrawn one that is back, too) count one up, a second later at
 * least. */
void lock_revise(LockSection *section, LockItem *now);

/* An item that there is and that the calendar does not show: if it did last
 * time, this is the last dated fact that bears on its vanishing. */
void lock_hide(LockSection *section, const char *uid, LockStamp since);

/* After the last item of a calendar: those that vanished, now or earlier, one
 * by one in the order of identity; each is withdrawn and revised.  NULL: no
 * more. */
const LockItem *lock_withdrawn(LockSection *section);
#endif
