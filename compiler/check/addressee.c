/* addressee.c -- an organ uses a verb that it may use to whom it addresses.
 *
 * An organ requests of those under it.  Those above it, organs of the same
 * rank and organizations with governing bodies of their own are invited.  Of
 * a conference, a group or an office nobody can tell who may ask it what. */
#include "compiler/check/check.h"

#include <string.h>

enum { STRENGTH_OF_REQUEST = 4, LEVELS = 64 };

static bool is_of_kind(const Check *check, RemitNumber body, const char *kind)
{
    RemitString said = remit_body(check->registry, body).kind;
    return strcmp(check_string(check, said), kind) == 0;
}

/* Whether `low` is under `high`, at whatever distance. */
static bool is_under(const Check *check, RemitNumber low, RemitNumber high)
{
    for (int i = 0; low && i < LEVELS; i++) {
        low = check_parent(check, low);
        if (low == high)
            return true;
    }
    return false;
}

static bool is_organ(const Check *check, RemitNumber body)
{
    return body && remit_body(check->registry, body).word == REMIT_BODY;
}

/* Why the issuer does not command it; NULL: perhaps it does. */
static const char *why_not(const Check *check, RemitNumber issuer,
                           RemitNumber to)
{
    if (!is_organ(check, issuer) || !is_organ(check, to)
        || is_under(check, to, issuer))
        return NULL;
    if (is_under(check, issuer, to))
        return "above it";
    if (is_of_kind(check, to, "specialized-agency")
        || is_of_kind(check, to, "related-organization"))
        return "an organization with a governing body of its own";
    if (is_of_kind(check, to, "principal-organ")
        && is_of_kind(check, issuer, "principal-organ"))
        return "a principal organ itself";
    return NULL;
}

static void look_for_strength(const Check *check, RemitNumber number,
                              const RemitParagraph *p, RemitNumber actor)
{
    RemitNumber issuer =
        remit_instrument(check->registry, p->instrument).body;
    RemitNumber to = remit_actor(check->registry, actor).body;
    const char *why = why_not(check, issuer, to);
    if (p->strength < STRENGTH_OF_REQUEST || p->force == REMIT_PROPOSAL
        || issuer == to || !why)
        return;
    diag_begin(check->diag, CODE_VERB_TOO_STRONG,
               check_place(check, REMIT_ARRAY_PARAGRAPH, number),
               "%s %s %s, which is %s", check_body(check, issuer),
               check_string(check, p->verb), check_body(check, to), why);
    check_about(check, REMIT_ARRAY_PARAGRAPH, number);
    diag_note(check->diag, check_place(check, REMIT_ARRAY_BODY, to),
              "it is declared here");
    diag_help(check->diag, "`invites` is what such a body can be asked with");
}

/* A decision of an organ on its own work is how organs work; a request to
 * oneself asks nobody. */
static void look_for_self(const Check *check, RemitNumber number,
                          const RemitParagraph *p, RemitNumber n)
{
    RemitInstrument in = remit_instrument(check->registry, p->instrument);
    RemitActor      actor = remit_actor(check->registry, n);
    bool decides = p->force == REMIT_DECIDES && in.word != REMIT_DOCUMENT;
    if (!in.body || actor.body != in.body || actor.role || decides
        || p->force == REMIT_PROPOSAL || p->force == REMIT_DECLARATORY
        || !p->duties.count)
        return;
    diag_begin(check->diag, CODE_SELF_MANDATE,
               check_place(check, REMIT_ARRAY_PARAGRAPH, number),
               "%s %s itself", check_body(check, in.body),
               check_string(check, p->verb));
    check_about(check, REMIT_ARRAY_PARAGRAPH, number);
    diag_note(check->diag,
              check_place(check, REMIT_ARRAY_INSTRUMENT, p->instrument),
              "it is %s that adopted or issued this",
              check_body(check, in.body));
}

void check_addressee(const Check *check)
{
    for EACH_RECORD(check, n, PARAGRAPH) {
        RemitParagraph p = remit_paragraph(check->registry, n);
        for EACH_IN(actor, p.actors) {
            look_for_strength(check, n, &p, actor);
            look_for_self(check, n, &p, actor);
        }
    }
}
