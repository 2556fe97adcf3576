/* user_check_type.c -- gives every expression of a check a type, or says why
 * it has none.
 *
 * A name without `of` is, in this order: a word of the vocabulary that the
 * other side of a comparison asks for; a field of the innermost record that
 * has one of that name; something that is declared.  What cannot be typed
 * gets TYPE_BAD, which agrees with everything, so that one mistake is told
 * once.  Expressions are at most EXPR_DEPTH_MAX deep (tree.h). */
#include "compiler/check/user_check_call.h"

typedef struct {
    Sort sort;
    Name variable;              /* 0: has none */
} Scope;

typedef struct {
    Spec      *spec;
    Arena     *arena;
    bool       failed;
    Scope      scopes[USER_CHECK_DEPTH];
    uint8_t    depth;           /* scopes open */
    uint8_t    outermost;       /* lowest slot asked since it was last set */
} Typing;

typedef struct { const char *word; Sort sort; int act; } Collection;
static const Collection collections[] = {
#define COLLECTION(word, sort, kind) {word, SORT_##sort, kind},
#include "compiler/check/user_check.def"
};
enum { COLLECTIONS = sizeof collections / sizeof *collections };

static UserTerm *type_expr(Typing *t, const Expr *e);

/* ---- words --------------------------------------------------------------- */

const char *user_type_text(ValueType type)
{
    switch (type) {
    case TYPE_TRUTH:      return "a truth";
    case TYPE_NUMBER:     return "a number";
    case TYPE_TEXT:       return "a text";
    case TYPE_WORD:       return "a word";
    case TYPE_DAYS:       return "a date";
    case TYPE_YEARLY:     return "a day of any year";
    case TYPE_DURATION:   return "a length of time";
    case TYPE_SPAN:       return "the time between two dates";
    case TYPE_BODY:       return "a body";
    case TYPE_BODIES:     return "several bodies";
    case TYPE_INSTRUMENT: return "an instrument";
    case TYPE_SESSION:    return "a session";
    case TYPE_BAD: case TYPE_NONE: break;
    }
    return "nothing";
}

static const char *sort_text(Sort sort)
{
    switch (sort) {
    case SORT_ACT:        return "a duty";
    case SORT_OCCURRENCE: return "an occurrence";
    case SORT_HOP:        return "a hop";
    case SORT_SESSION:    return "a session";
    case SORT_BODY:       return "a body";
    case SORT_INSTRUMENT: return "an instrument";
    case SORT_NONE:       break;
    }
    return "nothing";
}

static Sort sort_of_type(ValueType type)
{
    switch ((int)type) {
    case TYPE_BODY:       return SORT_BODY;
    case TYPE_INSTRUMENT: return SORT_INSTRUMENT;
    case TYPE_SESSION:    return SORT_SESSION;
    default:              return SORT_NONE;
    }
}

/* ---- making and refusing ------------------------------------------------- */

static UserTerm *new_term(Typing *t, const Expr *e, ValueType type)
{
    UserTerm *term = arena_alloc(t->arena, sizeof *term);
    term->kind = e->kind;
    term->type = type;
    term->expr = e;
    return term;
}

static UserTerm *bad(Typing *t, const Expr *e)
{
    t->failed = true;
    return new_term(t, e, TYPE_BAD);
}

static void refuse(Typing *t, Span span, ValueType is, const char *wanted)
{
    t->failed = true;
    if (is != TYPE_BAD)
        diag_begin(t->spec->diag, CODE_WRONG_KIND, span,
                   "this is %s, and %s is needed here", user_type_text(is),
                   wanted);
}

static void unknown(Typing *t, const Ref *ref, const char *of)
{
    t->failed = true;
    diag_begin(t->spec->diag, CODE_UNKNOWN_NAME, ref->span, "%s has no `%.*s`",
               of, STR_ARG(spec_text(t->spec, ref->name)));
}

static void suggest(Typing *t, const Nearest *nearest)
{
    if (nearest->best.at)
        diag_help(t->spec->diag, "did you mean `%.*s`?",
                  STR_ARG(nearest->best));
}

static bool is_word(const Typing *t, Name name, const char *word)
{
    return str_equal(spec_text(t->spec, name), str_of(word));
}

/* ---- fields -------------------------------------------------------------- */

/* Acts have the fields of occurrences. */
static Sort fields_of(Sort sort)
{
    return sort == SORT_ACT ? SORT_OCCURRENCE : sort;
}

static bool find_field(const Typing *t, Sort sort, Name name, FieldId *found)
{
    for (int f = 0; f < FIELD_COUNT; f++)
        if (user_fields[f].sort == fields_of(sort)
            && is_word(t, name, user_fields[f].word)) {
            *found = (FieldId)f;
            return true;
        }
    return false;
}

static void unknown_field(Typing *t, const Ref *ref, Sort sort)
{
    Nearest nearest = nearest_begin(spec_text(t->spec, ref->name));
    unknown(t, ref, sort_text(sort));
    for (int f = 0; f < FIELD_COUNT; f++)
        if (user_fields[f].sort == fields_of(sort))
            nearest_offer(&nearest, str_of(user_fields[f].word));
    suggest(t, &nearest);
}

/* The innermost open record that has the field. */
static bool find_bare(Typing *t, const Ref *ref, uint8_t *slot, FieldId *field)
{
    for (uint8_t i = t->depth; i-- > 0;)
        if (find_field(t, t->scopes[i].sort, ref->name, field)) {
            *slot = i;
            return true;
        }
    return false;
}

static bool find_variable(const Typing *t, const Ref *ref, uint8_t *slot)
{
    for (uint8_t i = t->depth; i-- > 0;)
        if (t->scopes[i].variable == ref->name) {
            *slot = i;
            return true;
        }
    return false;
}

static void ask(Typing *t, UserTerm *term, uint8_t slot)
{
    term->slot = slot;
    if (slot < t->outermost)
        t->outermost = slot;
}

/* `due of r`; `kind of lead`. */
static UserTerm *type_of(Typing *t, const Expr *e)
{
    const Ref *of = &e->as.field.of, *name = &e->as.field.field;
    UserTerm  *term = new_term(t, e, TYPE_BAD);
    uint8_t    slot;
    Sort       sort = SORT_NONE;
    if (find_variable(t, of, &slot)) {
        sort = t->scopes[slot].sort;
    } else if (find_bare(t, of, &slot, &term->through)) {
        sort = sort_of_type(user_fields[term->through].type);
        term->has_through = true;
        if (sort == SORT_NONE) {
            refuse(t, of->span, user_fields[term->through].type,
                   "a body, an instrument or a session");
            return term;
        }
    } else {
        unknown(t, of, sort_text(t->scopes[0].sort));
        return bad(t, e);
    }
    ask(t, term, slot);
    if (!find_field(t, sort, name->name, &term->field)) {
        unknown_field(t, name, sort);
        return bad(t, e);
    }
    term->has_field = true;
    term->type = user_fields[term->field].type;
    return term;
}

/* ---- names --------------------------------------------------------------- */

static bool in_kinds(Str word)
{
    for (int i = 0; i <= REMIT_MANDATE; i++)
        if (str_equal(word, str_of(remit_kind_text((RemitKind)i))))
            return true;
    return false;
}

static bool in_forces(Str word)
{
    for (int i = 0; i <= REMIT_PROPOSAL; i++)
        if (str_equal(word, str_of(remit_force_text((RemitForce)i))))
            return true;
    return false;
}

static bool in_certainties(Str word)
{
    for (int i = 0; i <= REMIT_UNDATED; i++)
        if (str_equal(word, str_of(remit_certainty_text((RemitCertainty)i))))
            return true;
    return false;
}

static bool in_verbs(const Spec *spec, Str word)
{
    for (size_t i = 0; i < spec->verbs.count; i++)
        if (str_equal(word, spec_text(spec, spec->verbs.at[i].name)))
            return true;
    return false;
}

/* Kinds of bodies are whatever a spec says. */
static bool in_vocabulary(const Typing *t, const UserTerm *other, Str word)
{
    if (!other->has_field)
        return false;
    switch ((int)other->field) {
    case FIELD_ACT_KIND:  return in_kinds(word);
    case FIELD_ACT_FORCE: return in_forces(word);
    case FIELD_ACT_VERB:  return in_verbs(t->spec, word);
    case FIELD_ACT_CERTAINTY: case FIELD_HOP_CERTAINTY:
    case FIELD_SESSION_CERTAINTY:
        return in_certainties(word);
    default: return true;
    }
}

static UserTerm *named(Typing *t, const Expr *e, ValueType type)
{
    UserTerm *term = new_term(t, e, type);
    Str       text = spec_text(t->spec, e->as.field.field.name);
    term->name = arena_copy(t->arena, text.at, text.len);
    return term;
}

static UserTerm *type_declared(Typing *t, const Expr *e)
{
    Number entity = spec_entity(t->spec, e->as.field.field.name);
    if (!entity)
        return NULL;
    spec_use(t->spec, entity);
    switch (AT(t->spec->entities, entity)->kind) {
    case IS_BODY:       return named(t, e, TYPE_BODY);
    case IS_INSTRUMENT: return named(t, e, TYPE_INSTRUMENT);
    case IS_DUTY:       return named(t, e, TYPE_TEXT);
    }
    return NULL;
}

/* `wanted`: the other side of a comparison, NULL: none. */
static UserTerm *type_name(Typing *t, const Expr *e, const UserTerm *wanted)
{
    const Ref *ref = &e->as.field.field;
    Str        text = spec_text(t->spec, ref->name);
    uint8_t    slot;
    FieldId    field;
    if (e->as.field.of.name)
        return type_of(t, e);
    if (wanted && wanted->type == TYPE_WORD && in_vocabulary(t, wanted, text))
        return named(t, e, TYPE_WORD);
    if (find_bare(t, ref, &slot, &field)) {
        UserTerm *term = new_term(t, e, user_fields[field].type);
        term->field = field;
        term->has_field = true;
        ask(t, term, slot);
        return term;
    }
    if (is_word(t, ref->name, "none"))
        return new_term(t, e, TYPE_NONE);
    UserTerm *declared = type_declared(t, e);
    if (declared)
        return declared;
    if (wanted && wanted->type == TYPE_WORD) {
        diag_begin(t->spec->diag, CODE_UNKNOWN_NAME, ref->span,
                   "`%s` is never `%.*s`", user_fields[wanted->field].word,
                   STR_ARG(text));
        return bad(t, e);
    }
    unknown_field(t, ref, t->scopes[t->depth - 1].sort);
    return bad(t, e);
}

/* ---- operators ----------------------------------------------------------- */

static bool is_bare_name(const Expr *e)
{
    return e->kind == EXPR_FIELD && !e->as.field.of.name;
}

/* A year number stands for its days beside a date. */
static bool is_year(const UserTerm *term)
{
    return term->kind == EXPR_NUMBER
        && term->expr->as.number >= REMIT_FIRST_YEAR
        && term->expr->as.number <= REMIT_LAST_YEAR;
}

static bool is_texty(ValueType type)
{
    return type == TYPE_TEXT || type == TYPE_WORD;
}

static bool is_named(ValueType type)
{
    return type == TYPE_BODY || type == TYPE_INSTRUMENT
        || type == TYPE_SESSION;
}

static bool equal_one_way(const UserTerm *a, const UserTerm *b)
{
    return a->type == TYPE_NONE
        || (is_texty(a->type) && is_texty(b->type))
        || (is_named(a->type) && is_texty(b->type))
        || (a->type == TYPE_DAYS && b->type == TYPE_NUMBER && is_year(b))
        || (a->type == TYPE_SPAN
            && (b->type == TYPE_NUMBER || b->type == TYPE_DURATION));
}

static bool can_equal(const UserTerm *a, const UserTerm *b)
{
    bool same = a->type == b->type && a->type != TYPE_BODIES
             && a->type != TYPE_YEARLY && a->type != TYPE_DURATION
             && a->type != TYPE_SPAN;
    return same || equal_one_way(a, b) || equal_one_way(b, a);
}

static bool has_order(const UserTerm *a, const UserTerm *b)
{
    return (a->type == b->type
            && (a->type == TYPE_NUMBER || a->type == TYPE_DAYS))
        || (a->type == TYPE_DAYS && is_year(b))
        || (b->type == TYPE_DAYS && is_year(a))
        || (a->type == TYPE_SPAN
            && (b->type == TYPE_NUMBER || b->type == TYPE_DURATION))
        || (b->type == TYPE_SPAN
            && (a->type == TYPE_NUMBER || a->type == TYPE_DURATION));
}

static bool can_lie_in(const UserTerm *a, const UserTerm *b)
{
    return (a->type == TYPE_DAYS
            && (b->type == TYPE_DAYS || b->type == TYPE_YEARLY || is_year(b)))
        || (is_texty(a->type) && is_texty(b->type))
        || ((a->type == TYPE_BODY || a->type == TYPE_TEXT)
            && b->type == TYPE_BODIES);
}

static bool counts_working_days(const UserTerm *term)
{
    return term->kind == EXPR_DURATION
        && term->expr->as.duration.unit == REMIT_WORKING_DAYS;
}

/* The type of a sum; TYPE_BAD: there is none. */
static ValueType sum_type(ExprKind kind, ValueType a, ValueType b)
{
    if (a == TYPE_NUMBER && b == TYPE_NUMBER)
        return TYPE_NUMBER;
    if (a == TYPE_DAYS && b == TYPE_DURATION)
        return TYPE_DAYS;
    if (kind == EXPR_MINUS && a == TYPE_DAYS && b == TYPE_DAYS)
        return TYPE_SPAN;
    if (kind == EXPR_PLUS && is_texty(a) && is_texty(b))
        return TYPE_TEXT;
    return TYPE_BAD;
}

static const char *verb_of(ExprKind kind)
{
    switch ((int)kind) {
    case EXPR_EQUAL: case EXPR_NOT_EQUAL: return "compared with";
    case EXPR_IN:    return "looked for in";
    case EXPR_PLUS:  return "added to";
    case EXPR_MINUS: return "taken from";
    default:         return "held against";
    }
}

static void mismatch(Typing *t, const Expr *e, const UserTerm *a,
                     const UserTerm *b)
{
    t->failed = true;
    bool turned = e->kind == EXPR_PLUS || e->kind == EXPR_MINUS;
    diag_begin(t->spec->diag, CODE_WRONG_KIND, e->span,
               "%s cannot be %s %s", user_type_text(turned ? b->type : a->type),
               verb_of(e->kind), user_type_text(turned ? a->type : b->type));
    if (b->type == TYPE_YEARLY && e->kind != EXPR_IN)
        diag_help(t->spec->diag, "`in` asks whether a date lies there, as in "
                  "`due in august`");
}

static void type_sides(Typing *t, const Expr *e, UserTerm *term)
{
    bool word_first = is_bare_name(e->left) && !is_bare_name(e->right);
    if (word_first && e->right->kind == EXPR_FIELD) {
        term->right = type_expr(t, e->right);
        term->left = type_name(t, e->left, term->right);
        return;
    }
    term->left = type_expr(t, e->left);
    term->right = is_bare_name(e->right) ? type_name(t, e->right, term->left)
                                         : type_expr(t, e->right);
}

static UserTerm *type_comparison(Typing *t, const Expr *e)
{
    UserTerm *term = new_term(t, e, TYPE_TRUTH);
    type_sides(t, e, term);
    const UserTerm *a = term->left, *b = term->right;
    bool fits = e->kind == EXPR_IN ? can_lie_in(a, b)
              : e->kind == EXPR_EQUAL || e->kind == EXPR_NOT_EQUAL
              ? can_equal(a, b) : has_order(a, b);
    if (a->type == TYPE_BAD || b->type == TYPE_BAD)
        return term;
    if (!fits)
        mismatch(t, e, a, b);
    else if (counts_working_days(a) || counts_working_days(b))
        refuse(t, e->span, TYPE_DURATION,
               "one that does not hang on a seat's holidays");
    return term;
}

static UserTerm *type_sum(Typing *t, const Expr *e)
{
    UserTerm *term = new_term(t, e, TYPE_BAD);
    term->left = type_expr(t, e->left);
    term->right = type_expr(t, e->right);
    if (term->left->type == TYPE_BAD || term->right->type == TYPE_BAD)
        return term;
    term->type = sum_type(e->kind, term->left->type, term->right->type);
    if (term->type == TYPE_BAD) {
        mismatch(t, e, term->left, term->right);
    } else if (counts_working_days(term->right)) {
        refuse(t, e->right->span, TYPE_DURATION,
               "one that does not hang on a seat's holidays");
        term->type = TYPE_BAD;
    }
    return term;
}

static UserTerm *type_truth(Typing *t, const Expr *e)
{
    UserTerm *term = type_expr(t, e);
    if (term->type != TYPE_TRUTH)
        refuse(t, e->span, term->type, "a condition");
    return term;
}

static UserTerm *type_logic(Typing *t, const Expr *e)
{
    UserTerm *term = new_term(t, e, TYPE_TRUTH);
    term->left = type_truth(t, e->left);
    if (e->right)
        term->right = type_truth(t, e->right);
    return term;
}

/* ---- points -------------------------------------------------------------- */

static UserTerm *type_point(Typing *t, const Expr *e)
{
    switch ((int)e->as.point->kind) {
    case POINT_EXTENT: return new_term(t, e, TYPE_DAYS);
    case POINT_MONTH: case POINT_RULE: case POINT_SEASON:
        return new_term(t, e, TYPE_YEARLY);
    default:
        diag_begin(t->spec->diag, CODE_WRONG_KIND, e->span,
                   "a check takes written dates only");
        return bad(t, e);
    }
}

/* ---- quantifiers --------------------------------------------------------- */

static bool find_collection(Typing *t, const Ref *over, Sort *sort, int *act)
{
    Nearest nearest = nearest_begin(spec_text(t->spec, over->name));
    for (int i = 0; i < COLLECTIONS; i++) {
        if (is_word(t, over->name, collections[i].word)) {
            *sort = collections[i].sort;
            *act = collections[i].act;
            return true;
        }
        nearest_offer(&nearest, str_of(collections[i].word));
    }
    t->failed = true;
    diag_begin(t->spec->diag, CODE_UNKNOWN_NAME, over->span,
               "a check cannot ask about every `%.*s`",
               STR_ARG(spec_text(t->spec, over->name)));
    suggest(t, &nearest);
    return false;
}

/* Hops are those of the innermost act around. */
static bool find_holder(Typing *t, UserTerm *term)
{
    for (uint8_t i = t->depth; i-- > 0;)
        if (fields_of(t->scopes[i].sort) == SORT_OCCURRENCE) {
            term->act = i;
            if (i < t->outermost)
                t->outermost = i;
            return true;
        }
    return false;
}

static bool open_scope(Typing *t, const Ref *over, const Ref *variable,
                       UserTerm *term)
{
    if (!find_collection(t, over, &term->sort, &term->act))
        return false;
    if (t->depth == USER_CHECK_DEPTH) {
        t->failed = true;
        diag_begin(t->spec->diag, CODE_TOO_DEEP, over->span,
                   "quantifiers stand inside each other more than %d deep",
                   USER_CHECK_DEPTH);
        return false;
    }
    if (term->sort == SORT_HOP && !find_holder(t, term)) {
        t->failed = true;
        diag_begin(t->spec->diag, CODE_WRONG_KIND, over->span,
                   "hops are those of a duty, and none is asked about here");
        return false;
    }
    term->slot = t->depth;
    t->scopes[t->depth++] = (Scope){term->sort, variable->name};
    return true;
}

static UserTerm *type_quantifier(Typing *t, const Expr *e)
{
    UserTerm *term = new_term(t, e, e->kind == EXPR_COUNT_OF ? TYPE_NUMBER
                                                             : TYPE_TRUTH);
    uint8_t outermost = t->outermost;
    t->outermost = USER_CHECK_DEPTH;
    if (!open_scope(t, &e->as.quantifier.over, &e->as.quantifier.variable,
                    term)) {
        t->outermost = outermost;
        return bad(t, e);
    }
    term->right = type_truth(t, e->right);
    t->depth--;
    term->closed = t->outermost >= term->slot;
    if (outermost < t->outermost)
        t->outermost = outermost;
    return term;
}

/* ---- calls --------------------------------------------------------------- */

static UserTerm *type_call(Typing *t, const Expr *e)
{
    UserTerm *term = new_term(t, e, TYPE_BAD), **end = &term->left;
    bool      good = true;
    for (const Expr *a = e->left; a; a = a->next) {
        *end = type_expr(t, a);
        good = good && (*end)->type != TYPE_BAD;
        end = &(*end)->next;
    }
    if (good)
        term->type = user_call_type(t->spec, term);
    t->failed = t->failed || term->type == TYPE_BAD;
    return term;
}

static UserTerm *type_expr(Typing *t, const Expr *e)
{
    switch (e->kind) {
    case EXPR_NUMBER:   return new_term(t, e, TYPE_NUMBER);
    case EXPR_TEXT:     return new_term(t, e, TYPE_TEXT);
    case EXPR_TRUTH:    return new_term(t, e, TYPE_TRUTH);
    case EXPR_DURATION: return new_term(t, e, TYPE_DURATION);
    case EXPR_POINT:    return type_point(t, e);
    case EXPR_FIELD:    return type_name(t, e, NULL);
    case EXPR_NOT: case EXPR_AND: case EXPR_OR:
        return type_logic(t, e);
    case EXPR_EQUAL: case EXPR_NOT_EQUAL: case EXPR_LESS: case EXPR_LESS_EQUAL:
    case EXPR_GREATER: case EXPR_GREATER_EQUAL: case EXPR_IN:
        return type_comparison(t, e);
    case EXPR_PLUS: case EXPR_MINUS:
        return type_sum(t, e);
    case EXPR_CALL:     return type_call(t, e);
    case EXPR_SOME: case EXPR_EVERY: case EXPR_COUNT_OF:
        return type_quantifier(t, e);
    }
    return bad(t, e);
}

/* ---- messages ------------------------------------------------------------ */

static Str trimmed(Str text)
{
    while (text.len && text.at[0] == ' ') {
        text.at++;
        text.len--;
    }
    while (text.len && text.at[text.len - 1] == ' ')
        text.len--;
    return text;
}

/* `due`, `kind of lead`, as the field that it would be in the condition. */
static UserTerm *type_hole(Typing *t, Str inside, Span span)
{
    static const char of[] = " of ";
    Expr *e = arena_alloc(t->arena, sizeof *e);
    e->kind = EXPR_FIELD;
    e->span = span;
    inside = trimmed(inside);
    Str first = inside, second = {NULL, 0};
    for (uint32_t i = 0; i + sizeof of - 1 <= inside.len; i++)
        if (memcmp(inside.at + i, of, sizeof of - 1) == 0) {
            first = trimmed((Str){inside.at, i});
            second = trimmed((Str){inside.at + i + 4, inside.len - i - 4});
            break;
        }
    e->as.field.field =
        (Ref){span, intern(t->spec->names, first), 0};
    e->as.field.of =
        (Ref){span, second.len ? intern(t->spec->names, second) : 0, 0};
    return type_expr(t, e);
}

static const char *find_byte(Str text, char byte)
{
    return text.len ? memchr(text.at, byte, text.len) : NULL;
}

static Hole *type_message(Typing *t, Str text, Span span)
{
    Hole *first = NULL, **end = &first;
    for (;;) {
        const char *open = find_byte(text, '{');
        Hole       *hole = arena_alloc(t->arena, sizeof *hole);
        uint32_t    before = open ? (uint32_t)(open - text.at) : text.len;
        hole->before = (Str){text.at, before};
        *end = hole;
        end = &hole->next;
        if (!open)
            return first;
        text = (Str){open + 1, text.len - before - 1};
        const char *close = find_byte(text, '}');
        if (!close) {
            t->failed = true;
            diag_begin(t->spec->diag, CODE_SYNTAX, span,
                       "a hole of the message is not closed");
            diag_help(t->spec->diag, "`{title}` shows a field");
            return first;
        }
        uint32_t len = (uint32_t)(close - text.at);
        hole->term = type_hole(t, (Str){text.at, len}, span);
        text = (Str){close + 1, text.len - len - 1};
    }
}

/* ---- checks -------------------------------------------------------------- */

static bool find_severity(Typing *t, const Ref *ref, Severity *severity)
{
    static const Severity all[] = {DIAG_ADVICE, DIAG_HAZARD, DIAG_ERROR};
    Nearest nearest = nearest_begin(spec_text(t->spec, ref->name));
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        if (is_word(t, ref->name, severity_text(all[i]))) {
            *severity = all[i];
            return true;
        }
        nearest_offer(&nearest, str_of(severity_text(all[i])));
    }
    t->failed = true;
    diag_begin(t->spec->diag, CODE_UNKNOWN_NAME, ref->span,
               "`%.*s` is no severity: error, hazard or advice",
               STR_ARG(spec_text(t->spec, ref->name)));
    suggest(t, &nearest);
    return false;
}

/* The text in the language of a tag, which may be cut short; NULL: none. */
static const Text *text_in(const Spec *spec, const Text *texts, Name own,
                           Str tag)
{
    for (const Text *text = texts; text; text = text->next)
        if (str_equal(spec_text(spec, text->language ? text->language : own),
                      tag))
            return text;
    return NULL;
}

/* In the language asked for or a wider one (`zh-Hans`, `zh`), else that of the
 * file, whose tag is `own`, else the first. */
static const Text *message_of(const Spec *spec, const Node *n, Name own)
{
    const Text *texts = n->as.check->message, *found = NULL;
    const char *asked = spec->options->language;
    Str         tag = str_of(asked ? asked : "");
    while (!found && tag.len) {
        found = text_in(spec, texts, own, tag);
        while (tag.len && tag.at[--tag.len] != '-')
            ;
    }
    if (!found)
        found = text_in(spec, texts, own, spec_text(spec, own));
    return found ? found : texts;
}

static void read_check(UserChecks *checks, Spec *spec, const Module *module,
                       const Node *n)
{
    Typing    t = {.spec = spec, .arena = checks->arena};
    UserCheck check = {.node = n};
    Str       name = spec_text(spec, n->as.check->name.name);
    const Text *message = message_of(spec, n, module->language);
    if (!n->as.check->where)
        return;
    check.name = arena_copy(checks->arena, name.at, name.len);
    find_severity(&t, &n->as.check->severity, &check.severity);
    if (!open_scope(&t, &n->as.check->over, &n->as.check->variable,
                    &check.each))
        return;
    check.each.right = type_truth(&t, n->as.check->where);
    if (message)
        check.message = type_message(&t, text_value(message), message->span);
    if (!t.failed)
        VEC_PUSH(&checks->all, check);
}

UserChecks *user_checks_read(Spec *spec)
{
    UserChecks *checks = memory_new(sizeof *checks);
    checks->arena = arena_new();
    for (size_t i = 0; i < spec->modules.count; i++) {
        const Module *module = spec->modules.at[i];
        for (const Node *n = module->first; n; n = n->next)
            if (n->kind == NODE_CHECK)
                read_check(checks, spec, module, n);
    }
    return checks;
}

void user_checks_free(UserChecks *checks)
{
    if (!checks)
        return;
    arena_free(checks->arena);
    VEC_FREE(&checks->all);
    memory_free(checks);
}
