/* lock_text.h -- the items of a lock as JSON, a line each.
 *
 * What is read may have been written by anybody: every member is there, is
 * what it must be and within its bounds, or nothing is taken. */
#ifndef REMIT_LOCK_TEXT_H
#define REMIT_LOCK_TEXT_H

#include "compiler/calendar/lock.h"
#include "lang/arena.h"
#include "lang/memory.h"

typedef VEC(LockItem) LockItems;

/* Appends items, in the order of the text; their texts live in the arena.
 * False: `said` holds why. */
bool lock_text_read(Str text, Arena *arena, LockItems *items, Writer *said);
void lock_text_write(const LockItems *items, Writer *out);

/* 20110504T000000Z */
void lock_put_stamp(Writer *out, LockStamp stamp);
#endif
