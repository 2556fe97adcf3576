/* user_check_call.h -- calls of foreign functions in checks. */
#ifndef REMIT_USER_CHECK_CALL_H
#define REMIT_USER_CHECK_CALL_H

#include "compiler/check/user_check_term.h"

/* The type of a call whose arguments are typed; TYPE_BAD, and a finding, when
 * it cannot be called so. */
ValueType user_call_type(Spec *spec, const UserTerm *call);
/* What it gives for the values of its arguments, in their order. */
Value     user_call_value(Spec *spec, const Check *check, const UserTerm *call,
                          const Value *values);
#endif
