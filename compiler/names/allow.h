/* allow.h -- hands every `allow CODE "reason"` to the findings. */
#ifndef REMIT_ALLOW_H
#define REMIT_ALLOW_H

#include "compiler/spec.h"

void allow_collect(Spec *spec);
#endif
