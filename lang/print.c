/* print.c -- nodes and tokens as lines of text.
 *
 * Each member of Node.as has one writer, chosen by the third column of
 * NODE_KINDS, so that a new kind is printed as soon as it is named.  What is
 * inside a node (points, sessions, names) is written by print_value.c.
 * Braces nest BLOCKS_MAX deep at most, and so does print_list. */
#include "lang/print.h"

#include <assert.h>

#include "lang/lexer.h"
#include "lang/print_value.h"

typedef enum {
    MEMBER_none, MEMBER_word, MEMBER_number, MEMBER_texts, MEMBER_ref,
    MEMBER_refs, MEMBER_point, MEMBER_points, MEMBER_length,
    MEMBER_durations, MEMBER_actors, MEMBER_things, MEMBER_hops, MEMBER_cites,
    MEMBER_counts, MEMBER_every, MEMBER_bound, MEMBER_roll, MEMBER_dated_ref,
    MEMBER_decl, MEMBER_text_block, MEMBER_instrument, MEMBER_life,
    MEMBER_holder, MEMBER_rotates, MEMBER_numbered, MEMBER_projection,
    MEMBER_part, MEMBER_session, MEMBER_alternates, MEMBER_para, MEMBER_act,
    MEMBER_extends, MEMBER_change, MEMBER_either, MEMBER_reaching,
    MEMBER_within, MEMBER_condition, MEMBER_assume, MEMBER_covers,
    MEMBER_milestone, MEMBER_holiday, MEMBER_show, MEMBER_offset, MEMBER_hours,
    MEMBER_allow, MEMBER_fact, MEMBER_expect, MEMBER_check, MEMBER_hook,
    MEMBER_function
} Member;

static const Member members[NODE_COUNT] = {
#define X(name, word, member) [NODE_##name] = MEMBER_##member,
    NODE_KINDS(X)
#undef X
};

static const char *const show_words[] = {
    "duties", "reports", "meetings", "mandates", "sessions", "milestones",
    "proposals", "conditional"
};
static const char *const condition_words[] = {
    "words", "called", "extended", "done", "happened", "adopted", "established", "ended"
};
static const char *const roll_words[] = {"none", "next", "previous", "nearest"};

/* ---- declarations ------------------------------------------------------ */

static void write_decl(Printer *pr, const Node *n)
{
    print_ref(pr, n->as.decl.ref);
    print_texts(pr, n->as.decl.title);
    print_labelled_point(pr, "on", n->as.decl.point);
}

static void write_instrument(Printer *pr, const Node *n)
{
    print_ref(pr, n->as.instrument.symbol);
    print_labelled_name(pr, "locator", n->as.instrument.locator);
    print_labelled_name(pr, "as", n->as.instrument.alias.name);
    print_texts(pr, n->as.instrument.title);
}

static void write_fact(Printer *pr, const Node *n)
{
    print_thing(pr, n->as.fact->thing);
    print_session(pr, n->as.fact->session);
    print_labelled_point(pr, "on", n->as.fact->point);
    print_labelled_name(pr, "as", n->as.fact->as.name);
    if (n->as.fact->at)
        print_word(pr, "at");
    print_session(pr, n->as.fact->at);
    print_labelled_point(pr, "known", n->as.fact->known);
    print_labelled_text(pr, "because", n->as.fact->because);
}

static void write_expect(Printer *pr, const Node *n)
{
    print_thing(pr, n->as.expect->thing);
    print_session(pr, n->as.expect->session);
    for (const Expectation *e = n->as.expect->items; e; e = e->next) {
        print_name(pr, e->field);
        if (e->number)
            print_number(pr, e->number);
        print_labelled_point(pr, NULL, e->point);
        print_name(pr, e->word);
        print_labelled_text(pr, NULL, e->text);
        if (e->counted)
            print_number(pr, e->count);
    }
}

static void write_check(Printer *pr, const Node *n)
{
    print_ref(pr, n->as.check->name);
    print_ref(pr, n->as.check->severity);
    print_texts(pr, n->as.check->message);
    print_labelled_name(pr, "each", n->as.check->over.name);
    print_ref(pr, n->as.check->variable);
    print_word(pr, "where");
    if (n->as.check->where)
        print_expr(pr, n->as.check->where);
}

static void write_hook(Printer *pr, const Node *n)
{
    print_ref(pr, n->as.hook.moment);
    print_word(pr, n->as.hook.any ? "of any" : "of");
    print_ref(pr, n->as.hook.kind);
    print_labelled_name(pr, "call", n->as.hook.function.name);
    print_refs(pr, n->as.hook.arguments);
}

static void write_function(Printer *pr, const Node *n)
{
    const RefItem *type = n->as.function.types;
    print_ref(pr, n->as.function.name);
    for (const RefItem *a = n->as.function.parameters; a; a = a->next) {
        print_ref(pr, a->ref);
        print_ref(pr, type->ref);
        type = type->next;
    }
    print_labelled_name(pr, "gives", n->as.function.result.name);
}

/* ---- bodies and sessions ----------------------------------------------- */

static void write_life(Printer *pr, const Node *n)
{
    print_labelled_point(pr, NULL, n->as.life.point);
    print_labelled_name(pr, "by", n->as.life.by.name);
    print_labelled_number(pr, "meeting", n->as.life.meeting);
    if (n->as.life.session)
        print_word(pr, "at");
    print_session(pr, n->as.life.session);
}

static void write_rotates(Printer *pr, const Node *n)
{
    print_word(pr, "rotates");
    print_duration(pr, n->as.rotates.period);
    print_refs(pr, n->as.rotates.among);
    print_dated(pr, n->as.rotates.dated);
}

static void write_projection(Printer *pr, const Node *n)
{
    if (n->as.projection.rule)
        print_labelled_point(pr, NULL, n->as.projection.rule);
    else
        print_word(pr, "the day before the next opens");
    print_labelled_point(pr, "latest", n->as.projection.latest);
    print_labelled_number(pr, "days", n->as.projection.days);
    print_labelled_number(pr, "from", n->as.projection.from_year);
    print_labelled_number(pr, "until", n->as.projection.until_year);
}

static void write_clock(Printer *pr, int32_t minutes, const char *sign)
{
    int32_t size = minutes < 0 ? -minutes : minutes;
    char    text[16];
    snprintf(text, sizeof text, "%s%02d:%02d", sign, size / 60, size % 60);
    print_labelled_text(pr, NULL, str_of(text));
}

static void write_hours(Printer *pr, const Hours *hours)
{
    write_clock(pr, hours->begins, "");
    write_clock(pr, hours->ends, "");
}

static void write_part(Printer *pr, const Node *n)
{
    print_ref(pr, n->as.part.name);
    print_labelled_point(pr, "on", n->as.part.on);
    if (n->as.part.from_opening)
        print_word(pr, "from its opening");
    print_labelled_point(pr, "from", n->as.part.from);
    if (n->as.part.until_closing)
        print_word(pr, "until its closing");
    print_labelled_point(pr, "until", n->as.part.until);
    print_labelled_name(pr, "place", n->as.part.place.name);
    print_labelled_point(pr, "known", n->as.part.known);
    if (n->as.part.hours)
        write_hours(pr, n->as.part.hours);
}

static void write_session(Printer *pr, const Node *n)
{
    print_labelled_number(pr, "number", n->as.session.number);
    print_labelled_name(pr, "label", n->as.session.label);
    print_labelled_number(pr, "in", n->as.session.year);
    print_labelled_point(pr, "on", n->as.session.on);
    print_labelled_name(pr, "place", n->as.session.place.name);
    print_labelled_point(pr, "known", n->as.session.known);
    if (n->as.session.hours)
        write_hours(pr, n->as.session.hours);
}

/* ---- paragraphs and acts ----------------------------------------------- */

static void write_para(Printer *pr, const Node *n)
{
    print_paras(pr, n->as.para.items);
    print_ref(pr, n->as.para.verb);
    print_actors(pr, n->as.para.actors);
}

static void write_act(Printer *pr, const Node *n)
{
    print_ref(pr, n->as.act.name);
    print_labelled_name(pr, "of", n->as.act.of ? n->as.act.of->name : 0);
    print_texts(pr, n->as.act.title);
}

static void write_extends(Printer *pr, const Node *n)
{
    print_thing(pr, n->as.extends.thing);
    if (n->as.extends.by.count) {
        print_word(pr, "by");
        print_duration(pr, n->as.extends.by);
    }
    print_labelled_point(pr, "to", n->as.extends.to);
    if (n->as.extends.permanently)
        print_word(pr, "permanently");
    print_labelled_point(pr, "from", n->as.extends.from);
}

static void write_within(Printer *pr, const Node *n)
{
    print_length(pr, n->as.within.length);
    print_labelled_point(pr, "of", n->as.within.point);
}

static void write_condition(Printer *pr, const Node *n)
{
    if (n->as.condition.negated)
        print_word(pr, "not");
    if (n->as.condition.call)
        print_call(pr, n->as.condition.call);
    print_thing(pr, n->as.condition.thing);
    print_word(pr, condition_words[n->as.condition.word]);
    print_labelled_text(pr, NULL, n->as.condition.text);
}

static void write_covers(Printer *pr, const Node *n)
{
    print_labelled_point(pr, NULL, n->as.covers.point);
    if (n->as.covers.period_before) {
        print_duration(pr, n->as.covers.period);
        print_word(pr, "before");
    }
}

static void write_bound(Printer *pr, Bound bound)
{
    print_word(pr, bound.most ? "most" : "least");
    print_number(pr, bound.times);
    print_word(pr, bound.rolling ? "in any" : "every");
    print_duration(pr, bound.window);
}

static void write_roll(Printer *pr, Roll roll)
{
    if (roll.kind == ROLL_NONE)
        return;
    print_word(pr, roll_words[roll.kind]);
    print_labelled_name(pr, "of", roll.seat.name);
}

/* ---- policies, holidays, calendars, zones ------------------------------ */

static void write_milestone(Printer *pr, const Node *n)
{
    print_duration(pr, n->as.milestone.before);
    print_word(pr, n->as.milestone.after ? "after" : "before");
    print_word(pr, n->as.milestone.edge == EDGE_OPENS ? "opens" : "closes");
    write_roll(pr, n->as.milestone.roll);
}

static void write_holiday(Printer *pr, const Node *n)
{
    print_texts(pr, n->as.holiday.names);
    print_labelled_point(pr, NULL, n->as.holiday.rule);
    print_labelled_name(pr, "function", n->as.holiday.function.name);
    print_labelled_number(pr, "from", n->as.holiday.from_year);
    print_labelled_number(pr, "until", n->as.holiday.until_year);
}

static void write_offset(Printer *pr, const Node *n)
{
    if (n->as.offset.summer)
        print_word(pr, "summer");
    write_clock(pr, n->as.offset.minutes, n->as.offset.minutes < 0 ? "-" : "+");
    if (n->as.offset.summer) {
        print_labelled_point(pr, "from", n->as.offset.from);
        print_word(pr, "at");
        write_clock(pr, n->as.offset.at, "");
        print_labelled_point(pr, "until", n->as.offset.until);
        print_word(pr, "at");
        write_clock(pr, n->as.offset.till, "");
    }
    print_labelled_number(pr, "from", n->as.offset.from_year);
    print_labelled_number(pr, "until", n->as.offset.until_year);
}

/* ---- any node ---------------------------------------------------------- */

static void write_members(Printer *pr, const Node *n)
{
    switch (members[n->kind]) {
    case MEMBER_none:       return;
    case MEMBER_word:
        if (n->as.word.quoted)
            print_labelled_text(pr, NULL, n->as.word.text);
        else
            print_str(pr, n->as.word.text);
        return;
    case MEMBER_number:     print_number(pr, n->as.number);         return;
    case MEMBER_texts:      print_texts(pr, n->as.texts);           return;
    case MEMBER_ref:        print_ref(pr, n->as.ref);               return;
    case MEMBER_refs:       print_refs(pr, n->as.refs);             return;
    case MEMBER_point:      print_labelled_point(pr, NULL, n->as.point); return;
    case MEMBER_points:     print_points(pr, n->as.points);         return;
    case MEMBER_length:     print_length(pr, n->as.length);         return;
    case MEMBER_durations:  print_durations(pr, n->as.durations);   return;
    case MEMBER_actors:     print_actors(pr, n->as.actors);         return;
    case MEMBER_things:     print_things(pr, n->as.things);         return;
    case MEMBER_hops:       print_hops(pr, n->as.hops);             return;
    case MEMBER_cites:      print_cites(pr, n->as.cites);           return;
    case MEMBER_counts:     print_counts(pr, n->as.counts);         return;
    case MEMBER_every:      print_every(pr, &n->as.every);          return;
    case MEMBER_bound:      write_bound(pr, n->as.bound);           return;
    case MEMBER_roll:       write_roll(pr, n->as.roll);             return;
    case MEMBER_dated_ref:
        print_ref(pr, n->as.dated_ref.ref);
        print_dated(pr, n->as.dated_ref.dated);
        return;
    case MEMBER_decl:       write_decl(pr, n);                      return;
    case MEMBER_text_block: print_labelled_text(pr, NULL,
                                                n->as.text_block.text); return;
    case MEMBER_instrument: write_instrument(pr, n);                return;
    case MEMBER_life:       write_life(pr, n);                      return;
    case MEMBER_holder:
        print_ref(pr, n->as.holder.who);
        print_dated(pr, n->as.holder.dated);
        return;
    case MEMBER_rotates:    write_rotates(pr, n);                   return;
    case MEMBER_numbered:
        print_number(pr, n->as.numbered.first);
        print_labelled_number(pr, "in", n->as.numbered.year);
        print_labelled_number(pr, "years", n->as.numbered.years);
        return;
    case MEMBER_projection: write_projection(pr, n);                return;
    case MEMBER_part:       write_part(pr, n);                      return;
    case MEMBER_session:    write_session(pr, n);                   return;
    case MEMBER_alternates:
        print_refs(pr, n->as.alternates.words);
        print_duration(pr, n->as.alternates.period);
        print_labelled_point(pr, "from", n->as.alternates.from);
        return;
    case MEMBER_para:       write_para(pr, n);                      return;
    case MEMBER_act:        write_act(pr, n);                       return;
    case MEMBER_extends:    write_extends(pr, n);                   return;
    case MEMBER_change:
        print_things(pr, n->as.change.things);
        print_labelled_point(pr, "on", n->as.change.on);
        return;
    case MEMBER_either:     print_labelled_text(pr, "because",
                                                n->as.either.because); return;
    case MEMBER_reaching:
        print_session(pr, n->as.reaching.at);
        print_labelled_point(pr, "by", n->as.reaching.by);
        return;
    case MEMBER_within:     write_within(pr, n);                    return;
    case MEMBER_condition:  write_condition(pr, n);                 return;
    case MEMBER_assume:     print_labelled_text(pr, "because",
                                                n->as.assume.because); return;
    case MEMBER_covers:     write_covers(pr, n);                    return;
    case MEMBER_milestone:  write_milestone(pr, n);                 return;
    case MEMBER_holiday:    write_holiday(pr, n);                   return;
    case MEMBER_show:
        print_word(pr, show_words[n->as.show.word]);
        print_refs(pr, n->as.show.of);
        return;
    case MEMBER_offset:     write_offset(pr, n);                    return;
    case MEMBER_hours:      write_hours(pr, n->as.hours);           return;
    case MEMBER_allow:
        print_ref(pr, n->as.allow.code);
        print_labelled_text(pr, NULL, n->as.allow.reason);
        return;
    case MEMBER_fact:       write_fact(pr, n);                      return;
    case MEMBER_expect:     write_expect(pr, n);                    return;
    case MEMBER_check:      write_check(pr, n);                     return;
    case MEMBER_hook:       write_hook(pr, n);                      return;
    case MEMBER_function:   write_function(pr, n);                  return;
    }
}

/* Kinds with several keywords are shown by the one that was written. */
static void print_kind(Printer *pr, const Node *n)
{
    switch ((int)members[n->kind]) {
    case MEMBER_instrument: case MEMBER_fact: case MEMBER_act:
    case MEMBER_para: case MEMBER_milestone: case MEMBER_holder:
    case MEMBER_rotates: case MEMBER_cites:
        break;
    default:
        if (n->kind != NODE_ENTITY) {
            fputs(node_kind_text(n->kind), pr->out);
            return;
        }
    }
    Str word = span_text(pr->sources, node_head(n));
    fprintf(pr->out, "%.*s", STR_ARG(word));
}

static void print_list(Printer *pr, const Node *list, unsigned indent)
{
    for (const Node *n = list; n; n = n->next) {
        const Node *inside[NODE_LISTS_MAX];
        print_begin(pr, n->span, indent);
        print_kind(pr, n);
        write_members(pr, n);
        fputc('\n', pr->out);
        unsigned count = node_lists(n, inside);
        for (unsigned i = 0; i < count; i++)
            print_list(pr, inside[i], indent + 1);
    }
}

void print_tree(FILE *out, const Module *module, const Interns *interns,
                const Sources *sources)
{
    Printer pr = {out, interns, sources};
    print_list(&pr, module->first, 0);
}

void print_tokens(FILE *out, const Source *source, const Sources *sources,
                  Interns *interns, Diag *diag)
{
    Arena  *arena = arena_new();
    Printer pr = {out, interns, sources};
    Lexer   lexer;
    Token   token;
    int     code;
    lexer_begin(&lexer, source, keywords_new(arena, interns), arena, interns,
                diag);
    while ((code = lexer_next(&lexer, &token)) != 0) {
        print_begin(&pr, token.span, 0);
        fprintf(out, "%s", token_is_keyword(code) ? "keyword"
                                                  : token_text(code));
        print_str(&pr, span_text(sources, token.span));
        fputc('\n', out);
    }
    arena_free(arena);
}
