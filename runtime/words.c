/* words.c -- the registry's enumerations, spelt as users read and write them.
 *
 * A number that this library does not know, from a table made by a newer
 * compiler, is the empty text. */
#include "runtime/remit.h"

const char *remit_kind_text(RemitKind kind)
{
    switch (kind) {
    case REMIT_DUTY:            return "duty";
    case REMIT_REPORT:          return "report";
    case REMIT_MEETING:         return "meeting";
    case REMIT_ESTABLISH:       return "establish";
    case REMIT_RESTRAINT:       return "restraint";
    case REMIT_MANDATE:         return "mandate";
    }
    return "";
}

const char *remit_status_text(RemitStatus status)
{
    switch (status) {
    case REMIT_PROPOSED:        return "proposed";
    case REMIT_SUPERSEDED:      return "superseded";
    case REMIT_WAIVED:          return "waived";
    case REMIT_FULFILLED:       return "fulfilled";
    case REMIT_FULFILLED_LATE:  return "fulfilled-late";
    case REMIT_CANNOT_TELL:     return "cannot-tell";
    case REMIT_NOT_TRIGGERED:   return "not-triggered";
    case REMIT_CONDITIONAL:     return "conditional";
    case REMIT_LAPSED:          return "lapsed";
    case REMIT_OVERDUE:         return "overdue";
    case REMIT_WAITING:         return "waiting";
    case REMIT_NO_DATE:         return "undated";
    case REMIT_ONGOING:         return "ongoing";
    case REMIT_OUTSTANDING:     return "outstanding";
    }
    return "";
}

const char *remit_certainty_text(RemitCertainty certainty)
{
    switch (certainty) {
    case REMIT_FIRM:            return "firm";
    case REMIT_TENTATIVE:       return "tentative";
    case REMIT_UNDATED:         return "undated";
    }
    return "";
}

const char *remit_force_text(RemitForce force)
{
    switch (force) {
    case REMIT_DECLARATORY:     return "declaratory";
    case REMIT_EXHORTATION:     return "exhortation";
    case REMIT_INVITATION:      return "invitation";
    case REMIT_REQUEST:         return "request";
    case REMIT_DECIDES:         return "decision";
    case REMIT_PROPOSAL:        return "proposal";
    }
    return "";
}

const char *remit_fact_text(RemitFactWord word)
{
    switch (word) {
    case REMIT_DONE:            return "done";
    case REMIT_SUBMITTED:       return "submitted";
    case REMIT_ISSUED:          return "issued";
    case REMIT_CONSIDERED:      return "considered";
    case REMIT_STARTED:         return "started";
    case REMIT_HAPPENED:        return "happened";
    case REMIT_PLANNED:         return "planned";
    case REMIT_POSTPONED:       return "postponed";
    case REMIT_CANCELLED:       return "cancelled";
    case REMIT_WAIVED_FACT:     return "waived";
    }
    return "";
}

const char *remit_milestone_text(RemitMilestoneWord word)
{
    switch (word) {
    case REMIT_FORECAST:        return "forecast";
    case REMIT_SUBMIT:          return "submit";
    case REMIT_ISSUE:           return "issue";
    }
    return "";
}
