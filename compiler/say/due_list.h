/* due_list.h -- which occurrences `due` lists, and in what order.
 *
 * The dated by due day, id and key; then those without a date, by id and key,
 * unless a window of days was asked for. */
#ifndef REMIT_DUE_LIST_H
#define REMIT_DUE_LIST_H

#include "runtime/remit.h"

typedef struct {
    RemitDay    from, to;       /* REMIT_NO_DAY: open */
    RemitNumber body;           /* 0: of everybody */
} DueWindow;

typedef struct {
    const RemitRegistry *registry;
    DueWindow    window;
    RemitDueWalk dated;
    RemitNumber  undated;       /* the next to look at; past the end: none */
} DueList;

DueList     due_list_begin(const RemitRegistry *registry, DueWindow window);
RemitNumber due_list_next(DueList *list);       /* occurrence; 0: no more */

/* Whether a body leads the occurrence or takes part in it, itself or as the
 * holder of a role on the due day. */
bool due_concerns(const RemitRegistry *registry, RemitNumber occurrence,
                  RemitNumber body);
#endif
