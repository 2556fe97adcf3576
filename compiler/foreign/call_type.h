/* call_type.h -- holds a call against the `extern` that declares it. */
#ifndef REMIT_CALL_TYPE_H
#define REMIT_CALL_TYPE_H

#include "compiler/foreign/foreign.h"

/* A call that has to give a value of a type, and all calls among its
 * arguments.  What is wrong is a finding. */
void call_type(Spec *spec, const Call *call, RemitForeignType wanted);
#endif
