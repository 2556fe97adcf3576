/* occurrence_row.h -- everything that is said of one occurrence.
 *
 * The one place where `due`, `test`, JSON and CSV get their values from, so
 * that a field reads the same everywhere. */
#ifndef REMIT_OCCURRENCE_ROW_H
#define REMIT_OCCURRENCE_ROW_H

#include "compiler/compile.h"
#include "compiler/say/json_writer.h"
#include "compiler/say/writer.h"

typedef struct {
    const Compilation *made;
    const RemitRegistry *registry;
    RemitNumber     number;
    RemitOccurrence occurrence;
    RemitDuty       duty;
    RemitParagraph  paragraph;
    RemitDay        submit, issue;      /* the earliest over all chains */
    RemitStatus     status;             /* with `has_today` only */
    int32_t         days;
    bool            has_today, has_days;
} OccurrenceRow;

/* `today` REMIT_NO_DAY: no status. */
OccurrenceRow occurrence_row(const Compilation *made, RemitNumber number,
                             RemitDay today);

/* In the source; may be none. */
Place occurrence_place(const OccurrenceRow *row);

/* The object of one occurrence, as `due --format json` shows it; `status` and
 * `days` are left out when no day was given. */
void occurrence_json(Json *json, const OccurrenceRow *row);
/* The members of that object, for one that has more. */
void occurrence_members(Json *json, const OccurrenceRow *row);

/* {"file","line","column"}, null for no place. */
void place_json(Json *json, Place place);
/* A member {lang: text}. */
void texts_json(Json *json, const RemitRegistry *registry, const char *key,
                RemitRange texts);

/* A field as text, as `due` prints it; "none" for what is not there.  False:
 * there is no such field.  `number` is that of a hop, from 1. */
bool occurrence_field(Writer *out, const OccurrenceRow *row, const char *field,
                      int32_t number);
#endif
