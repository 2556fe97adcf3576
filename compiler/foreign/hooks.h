/* hooks.h -- `upon MOMENT of any KIND call FUNCTION(FIELD, …)`.
 *
 * Moments are the statuses, which hold for days on end, and `due` and `opens`,
 * which hold on one day.  Reading hooks checks them against their `extern`;
 * only `remit run` calls anything. */
#ifndef REMIT_HOOKS_H
#define REMIT_HOOKS_H

#include "compiler/say/writer.h"
#include "compiler/spec.h"
#include "runtime/foreign/remit_foreign.h"

typedef enum {
#define HOOK_FIELD(id, name, type) HOOK_##id,
#include "compiler/foreign/hook_fields.def"
#undef HOOK_FIELD
    HOOK_FIELDS
} HookField;

/* Puts them into the trace. */
void hooks_build(Spec *spec);

/* Whether the hook is for this occurrence, as it stands on `today`. */
bool hook_holds(const Compilation *made, const Hook *hook,
                RemitNumber occurrence, RemitDay today);

/* What a hook is called about. */
typedef struct {
    const Compilation *made;
    const char        *language;    /* of titles; NULL: the registry's */
    RemitNumber        occurrence;
    RemitDay           today;
} HookCase;

/* The arguments of the call; their texts are in `texts`, which the caller
 * frees after it. */
void hook_arguments(const HookCase *at, const Hook *hook, Writer *texts,
                    RemitForeignValue *arguments);
#endif
