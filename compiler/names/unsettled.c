/* unsettled.c -- the lists of what has no meaning: yet, or where it stands. */
#include "compiler/names/unsettled.h"

#include "compiler/names/walk.h"

#define X(name, word, member) [NODE_##name] = word,
static const char *const words[NODE_COUNT] = {NODE_KINDS(X)};
#undef X

/* The compiler takes no notice of these beyond their names. */
static bool is_unsettled(const Node *n)
{
    switch (n->kind) {
    case NODE_ZONE:
        return true;
    case NODE_CHECK: case NODE_RESTATES:
    case NODE_MEETS: case NODE_BOUND: case NODE_ALTERNATES: case NODE_THEME:
    case NODE_COMPOSED: case NODE_BALANCED: case NODE_MEMBERS: case NODE_ALIAS:
    case NODE_PART_OF: case NODE_EFFECTIVE: case NODE_AMENDS: case NODE_EITHER:
    case NODE_CONSULTING: case NODE_DELEGATED: case NODE_DRAFTED:
    case NODE_HOSTED: case NODE_SPEAKS: case NODE_THROUGH: case NODE_REACHING:
    case NODE_SINCE: case NODE_APART: case NODE_COVERS: case NODE_WORDS:
    case NODE_TAKES: case NODE_INPUT:
    case NODE_IF:
    case NODE_NONE: case NODE_USE: case NODE_LANGUAGE: case NODE_HORIZON:
    case NODE_ENTITY: case NODE_SESSIONS: case NODE_INSTRUMENT: case NODE_FACT:
    case NODE_EXPECT: case NODE_POLICY: case NODE_HOLIDAYS: case NODE_CALENDAR:
    case NODE_VERB: case NODE_NAME: case NODE_TITLE: case NODE_NOTE:
    case NODE_LINK: case NODE_ALLOW: case NODE_KIND: case NODE_UNDER:
    case NODE_SEAT: case NODE_SECRETARIAT: case NODE_ESTABLISHED:
    case NODE_ENDED: case NODE_HOLDER: case NODE_ROTATES: case NODE_IN_ZONE:
    case NODE_ON_DAY: case NODE_NUMBERED: case NODE_LABELLED: case NODE_USUALLY:
    case NODE_OPENS: case NODE_CLOSES: case NODE_PART: case NODE_SESSION:
    case NODE_PLACE: case NODE_KNOWN: case NODE_ADOPTED: case NODE_ISSUED:
    case NODE_PARAGRAPHS: case NODE_RECALLS: case NODE_ABOUT: case NODE_PARA:
    case NODE_ACT: case NODE_EXTENDS:
    case NODE_SUPERSEDES: case NODE_TERMINATES: case NODE_LEAD:
    case NODE_JOINTLY: case NODE_WITH: case NODE_TO: case NODE_BY:
    case NODE_BEFORE: case NODE_ON: case NODE_IN: case NODE_AT:
    case NODE_BETWEEN: case NODE_FROM: case NODE_UNTIL: case NODE_WITHIN:
    case NODE_AFTER: case NODE_JUST_BEFORE: case NODE_DURING: case NODE_NEEDS:
    case NODE_FOR: case NODE_PERMANENTLY: case NODE_EVERY: case NODE_TIMES:
    case NODE_ROLLED: case NODE_UPON: case NODE_WHEN: case NODE_ONGOING:
    case NODE_SOON: case NODE_QUALIFIER: case NODE_ASSUME: case NODE_EXCEPT:
    case NODE_INSIDE: case NODE_HELD_AS: case NODE_HELD_WITH: case NODE_APPLIES:
    case NODE_FOR_BODIES: case NODE_MILESTONE: case NODE_HOLIDAY:
    case NODE_WEEKEND: case NODE_YEARS: case NODE_SHOW: case NODE_REMIND:
    case NODE_FORCE: case NODE_STRENGTH: case NODE_FORMS: case NODE_OFFSET:
    case NODE_EXTERN: case NODE_FUNCTION: case NODE_HOOK: case NODE_COUNT:
        return false;
    }
    return false;
}

/* ---- where it stands ----------------------------------------------------- */

/* A body's block, where the grammar takes what some other entity may say. */
static bool means_in_entity(const Node *n, EntityWord word)
{
    switch ((int)n->kind) {
    case NODE_ADOPTED: case NODE_ISSUED: case NODE_EFFECTIVE: return false;
    case NODE_ON_DAY:  return word == ENTITY_EVENT;
    case NODE_IN_ZONE: return word == ENTITY_PLACE;
    default:           return true;
    }
}

/* An act's block: what a body is said to be, only where one is established. */
static bool means_in_act(const Node *n, ActWord word)
{
    switch ((int)n->kind) {
    case NODE_KIND:
        return word == ACT_ESTABLISH || word == ACT_REPORT;
    case NODE_SEAT: case NODE_SECRETARIAT: case NODE_MEMBERS:
    case NODE_COMPOSED: case NODE_BALANCED: case NODE_HOLDER:
    case NODE_ROTATES: case NODE_MEETS:
        return word == ACT_ESTABLISH;
    default:
        return true;
    }
}

static const char *misplaced_in(const Node *n, const Node *parent)
{
    switch (parent ? (int)parent->kind : NODE_NONE) {
    case NODE_ENTITY:
        return means_in_entity(n, (EntityWord)parent->as.decl.word)
             ? NULL : "the block of this declaration";
    case NODE_ACT:
        return means_in_act(n, parent->as.act.word) ? NULL : "this act";
    case NODE_INSTRUMENT:
        return n->kind != NODE_ESTABLISHED && n->kind != NODE_ENDED
             ? NULL : "an instrument";
    default:
        return NULL;
    }
}

static void report_place(Spec *spec, const Node *n, const Node *parent)
{
    const char *where = misplaced_in(n, parent);
    if (where)
        diag_begin(spec->diag, CODE_MISPLACED_CLAUSE,
                   n->head.from ? n->head : n->span,
                   "`%s` means nothing in %s", words[n->kind], where);
}

/* ---- the pass ------------------------------------------------------------ */

static void report(Spec *spec, Node *n, const Node *parent, void *context)
{
    (void)context;
    report_place(spec, n, parent);
    if (!is_unsettled(n))
        return;
    diag_begin(spec->diag, CODE_NOT_YET_UNDERSTOOD,
               n->head.from ? n->head : n->span,
               "`%s` is read, and has no effect yet", words[n->kind]);
}

void unsettled_report(Spec *spec)
{
    walk_nodes(spec, report, NULL);
}
