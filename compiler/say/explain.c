/* explain.c -- explain.def as a table. */
#include "compiler/say/explain.h"

static const Explanation explanations[CODE_COUNT] = {
#define EXPLAIN(id, rule, why, breaks, keeps)                               \
    [CODE_##id] = {rule, why, breaks, keeps},
#include "compiler/say/explain.def"
#undef EXPLAIN
};

Explanation explain(Code code)
{
    return explanations[code];
}
