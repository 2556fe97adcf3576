/* names.c -- a name is used, and stands for one thing. */
#include "compiler/check/check.h"

#include "lang/sort.h"

#include <string.h>

typedef struct {
    const char *text;
    RemitNumber body, alias;    /* alias: text; 0: a name or an id */
} Called;

typedef VEC(Called) CalledList;

static int by_text(const void *left, const void *right)
{
    const Called *a = left, *b = right;
    int order = strcmp(a->text, b->text);
    if (order)
        return order;
    if (a->body != b->body)
        return a->body < b->body ? -1 : 1;
    return a->alias < b->alias ? -1 : a->alias > b->alias;
}

static void add_body(const Check *check, CalledList *all, RemitNumber n)
{
    RemitBody body = remit_body(check->registry, n);
    VEC_PUSH(all, (Called){check_string(check, body.id), n, 0});
    for EACH_IN(t, body.names)
        VEC_PUSH(all, (Called){check_string(check, remit_text(check->registry,
                                                              t).value), n, 0});
    for EACH_IN(t, body.aliases)
        VEC_PUSH(all, (Called){check_string(check, remit_text(check->registry,
                                                              t).value), n, t});
}

static void tell(const Check *check, const Called *alias, const Called *other)
{
    diag_begin(check->diag, CODE_ALIAS_CLASH,
               check_place(check, REMIT_ARRAY_TEXT, alias->alias),
               "`%s` is called \"%s\", and so is `%s`",
               check_body(check, alias->body), alias->text,
               check_body(check, other->body));
    diag_note(check->diag,
              other->alias
                  ? check_place(check, REMIT_ARRAY_TEXT, other->alias)
                  : check_place(check, REMIT_ARRAY_BODY, other->body),
              "the other stands here");
}

/* Two bodies may share a name, as two working groups in a row do; an alias
 * says which of them is meant. */
static void look_for_clashes(const Check *check, const CalledList *all)
{
    for (size_t i = 1; i < all->count; i++) {
        const Called *a = &all->at[i - 1], *b = &all->at[i];
        if (strcmp(a->text, b->text) != 0 || a->body == b->body)
            continue;
        if (b->alias)
            tell(check, b, a);
        else if (a->alias)
            tell(check, a, b);
    }
}

void check_names(const Check *check)
{
    CalledList all = {0};
    for EACH_RECORD(check, n, BODY)
        add_body(check, &all, n);
    if (all.count)
        sort_list(all.at, all.count, sizeof *all.at, by_text);
    look_for_clashes(check, &all);
    VEC_FREE(&all);
    for EACH_REMARK(check, remark, REMARK_NEVER_USED) {
        diag_begin(check->diag, CODE_NEVER_USED, remark->place,
                   "`%s` is declared and never used",
                   check_subject(check, remark));
        diag_help(check->diag, "remove it, or see whether another name was "
                               "meant where it should be");
    }
}
