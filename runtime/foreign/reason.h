/* reason.h -- how a reason is worded. */
#ifndef REMIT_FOREIGN_REASON_H
#define REMIT_FOREIGN_REASON_H

#include "runtime/foreign/remit_foreign.h"

void reason_none(RemitForeignReason *reason);
/* Replaces what it was; what does not fit is cut off. */
__attribute__((format(printf, 2, 3)))
void reason_set(RemitForeignReason *reason, const char *format, ...);
/* The same of a text that is no format. */
void reason_set_text(RemitForeignReason *reason, RemitForeignText text);
#endif
