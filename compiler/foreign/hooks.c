/* hooks.c -- hooks, checked once and asked for every occurrence. */
#include "compiler/foreign/hooks.h"

#include "compiler/foreign/foreign.h"
#include "compiler/names/walk.h"
#include "compiler/say/phrase.h"

static const struct {
    const char *name;
    RemitForeignType type;
} FIELDS[HOOK_FIELDS] = {
#define HOOK_FIELD(id, name, type) {name, type},
#include "compiler/foreign/hook_fields.def"
#undef HOOK_FIELD
};

/* ---- reading ------------------------------------------------------------- */

static bool status_find(Str text, RemitStatus *status)
{
    for (int i = REMIT_PROPOSED; i <= REMIT_OUTSTANDING; i++) {
        *status = (RemitStatus)i;
        if (str_equal(text, str_of(remit_status_text(*status))))
            return true;
    }
    return false;
}

static bool read_moment(Spec *spec, const Ref *ref)
{
    Str         text = spec_text(spec, ref->name);
    RemitStatus status;

    if (status_find(text, &status) || str_equal(text, STR_LIT("due")) ||
        str_equal(text, STR_LIT("opens")))
        return true;
    diag_begin(spec->diag, CODE_UNKNOWN_NAME, ref->span,
               "`%.*s` is no status, and neither `due` nor `opens`",
               STR_ARG(text));
    return false;
}

static bool read_kind(Spec *spec, Hook *hook, const Ref *ref)
{
    Str text = spec_text(spec, ref->name);

    for (int i = REMIT_DUTY; i <= REMIT_MANDATE; i++) {
        hook->kind = (uint8_t)i;
        if (str_equal(text, str_of(remit_kind_text((RemitKind)i))))
            return true;
    }
    diag_begin(spec->diag, CODE_UNKNOWN_NAME, ref->span,
               "`%.*s` is no kind of duty", STR_ARG(text));
    diag_help(spec->diag, "there are `duty`, `report`, `meeting`, `establish`,"
              " `restraint` and `mandate`");
    return false;
}

static bool read_duty(Spec *spec, Hook *hook, const Ref *ref)
{
    hook->duty = ref->name;
    if (spec_named(spec, ref->name, IS_DUTY))
        return true;
    diag_begin(spec->diag, CODE_UNKNOWN_NAME, ref->span,
               "`%.*s` is no duty", STR_ARG(spec_text(spec, ref->name)));
    diag_help(spec->diag, "all of one kind are meant by `any`, as in `any"
              " report`");
    return false;
}

/* Whether the function takes the field as its next value. */
static bool read_field(Spec *spec, Hook *hook, const Ref *ref,
                       const ForeignDeclaration *d)
{
    Str      text = spec_text(spec, ref->name);
    unsigned i = 0, place = hook->argument_count;

    while (i < HOOK_FIELDS && !str_equal(text, str_of(FIELDS[i].name)))
        i++;
    if (i == HOOK_FIELDS) {
        Nearest nearest = nearest_begin(text);
        diag_begin(spec->diag, CODE_UNKNOWN_NAME, ref->span,
                   "a hook has no `%.*s` to hand on", STR_ARG(text));
        for (i = 0; i < HOOK_FIELDS; i++)
            nearest_offer(&nearest, str_of(FIELDS[i].name));
        if (nearest.best.at)
            diag_help(spec->diag, "did you mean `%.*s`?",
                      STR_ARG(nearest.best));
        return false;
    }
    if (place < d->signature.parameter_count &&
        d->signature.parameters[place] != FIELDS[i].type) {
        diag_begin(spec->diag, CODE_WRONG_KIND, ref->span,
                   "`%.*s` is a %s, and a %s is taken here", STR_ARG(text),
                   remit_foreign_type_text(FIELDS[i].type),
                   remit_foreign_type_text(d->signature.parameters[place]));
        diag_note(spec->diag, d->place, "it is declared here");
        return false;
    }
    if (place < HOOK_MOST_ARGUMENTS) {
        hook->fields[place] = (uint8_t)i;
        hook->types[place] = (uint8_t)FIELDS[i].type;
    }
    hook->argument_count++;
    return true;
}

static bool read_call(Spec *spec, Hook *hook, const Node *n)
{
    ForeignDeclaration d;
    uint32_t           wanted;
    bool               good = true;

    if (!foreign_declared(spec, n->as.hook.function.name, &d)) {
        foreign_unknown(spec, &n->as.hook.function);
        return false;
    }
    for (const RefItem *item = n->as.hook.arguments; item; item = item->next)
        good = read_field(spec, hook, &item->ref, &d) && good;
    wanted = d.signature.parameter_count;
    if (good && hook->argument_count != wanted) {
        diag_begin(spec->diag, CODE_WRONG_KIND, n->as.hook.function.span,
                   "it takes %u value%s, and gets %u", wanted,
                   wanted == 1 ? "" : "s", hook->argument_count);
        diag_note(spec->diag, d.place, "it is declared here");
        good = false;
    }
    if (good && spec->options->fires && !spec->options->allow_extern)
        foreign_not_allowed(spec, d.library, n->as.hook.function.span);
    hook->library = intern(spec->names, d.library);
    hook->result = (uint8_t)d.signature.result;
    return good;
}

static void read_hook(Spec *spec, Node *n, const Node *parent, void *context)
{
    (void)parent;
    (void)context;
    Hook hook = {.moment = n->as.hook.moment.name,
                 .function = n->as.hook.function.name, .place = n->span};
    bool good = read_moment(spec, &n->as.hook.moment);
    good = (n->as.hook.any ? read_kind(spec, &hook, &n->as.hook.kind)
                           : read_duty(spec, &hook, &n->as.hook.kind)) && good;
    if (read_call(spec, &hook, n) && good)
        VEC_PUSH(&spec->trace->hooks, hook);
}

void hooks_build(Spec *spec)
{
    walk_kind(spec, NODE_HOOK, read_hook, NULL);
}

/* ---- asking -------------------------------------------------------------- */

static Str name_text(const Compilation *made, Name name)
{
    return intern_text(made->names, name);
}

static bool is_meant(const Compilation *made, const Hook *hook,
                     const RemitDuty *duty)
{
    const char *id = remit_string(made->registry, duty->id);

    if (hook->duty == 0)
        return duty->kind == hook->kind;
    return str_equal(name_text(made, hook->duty), str_of(id));
}

bool hook_holds(const Compilation *made, const Hook *hook,
                RemitNumber occurrence, RemitDay today)
{
    RemitOccurrence o = remit_occurrence(made->registry, occurrence);
    RemitDuty       duty = remit_duty(made->registry, o.duty);
    Str             moment = name_text(made, hook->moment);
    RemitStatus     status;

    if (!is_meant(made, hook, &duty))
        return false;
    if (status_find(moment, &status))
        return remit_status(made->registry, occurrence, today) == status;
    return (str_equal(moment, STR_LIT("due")) ? o.due : o.opens) == today;
}

/* A text goes to the end of `texts`; which may move, so its place is kept. */
static void put_text(const HookCase *at, HookField field, Writer *texts)
{
    const RemitRegistry *r = at->made->registry;
    RemitOccurrence      o = remit_occurrence(r, at->occurrence);
    RemitDuty            duty = remit_duty(r, o.duty);

    switch ((unsigned)field) {
    case HOOK_ID:    writer_text(texts, remit_string(r, duty.id)); return;
    case HOOK_KEY:   writer_text(texts, remit_string(r, o.key)); return;
    case HOOK_KIND:
        writer_text(texts, remit_kind_text((RemitKind)duty.kind));
        return;
    case HOOK_TITLE:
        writer_text(texts, remit_text_in(r, duty.titles, at->language));
        return;
    case HOOK_LEAD:  phrase_actors(texts, r, duty.lead, ", "); return;
    case HOOK_STATUS:
        writer_text(texts, remit_status_text(
                               remit_status(r, at->occurrence, at->today)));
        return;
    case HOOK_INSTRUMENT:
        phrase_instrument(texts, r, duty.instrument);
        return;
    }
}

static RemitForeignValue value_of(const HookCase *at, HookField field)
{
    const RemitRegistry *r = at->made->registry;
    RemitOccurrence      o = remit_occurrence(r, at->occurrence);
    RemitForeignValue    value = {.type = FIELDS[field].type};
    int32_t              days = 0;

    remit_days(r, at->occurrence, at->today, &days);
    switch ((unsigned)field) {
    case HOOK_OPENS:     value.as.day = o.opens; break;
    case HOOK_DUE:       value.as.day = o.due; break;
    case HOOK_TODAY:     value.as.day = at->today; break;
    case HOOK_DAYS:      value.as.number = days; break;
    case HOOK_LATE:
        value.as.duration = (RemitDuration){days > 0 ? days : 0, REMIT_DAYS};
        break;
    case HOOK_TENTATIVE:
        value.as.truth = o.certainty == REMIT_TENTATIVE;
        break;
    }
    return value;
}

void hook_arguments(const HookCase *at, const Hook *hook, Writer *texts,
                    RemitForeignValue *arguments)
{
    size_t ends[HOOK_MOST_ARGUMENTS + 1] = {texts->count};

    for (unsigned i = 0; i < hook->argument_count; i++) {
        HookField field = (HookField)hook->fields[i];
        put_text(at, field, texts);
        ends[i + 1] = texts->count;
        arguments[i] = value_of(at, field);
    }
    writer_held(texts);
    for (unsigned i = 0; i < hook->argument_count; i++)
        if (arguments[i].type == REMIT_FOREIGN_TEXT)
            arguments[i].as.text = (RemitForeignText){
                texts->at + ends[i], (uint32_t)(ends[i + 1] - ends[i])};
}
