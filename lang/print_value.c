/* print_value.c -- the values inside a node, as text.
 *
 * Points nest POINT_DEPTH_MAX deep at most and expressions EXPR_DEPTH_MAX, so
 * the two functions that follow them downwards may call themselves. */
#include "lang/print_value.h"


void print_begin(Printer *pr, Span span, unsigned indent)
{
    Place place = place_of(pr->sources, span.from);
    fprintf(pr->out, "%u:%u ", (unsigned)place.line, (unsigned)place.column);
    for (unsigned i = 0; i < indent; i++)
        fputs("  ", pr->out);
}

void print_word(Printer *pr, const char *word)
{
    fprintf(pr->out, " %s", word);
}

void print_str(Printer *pr, Str text)
{
    fprintf(pr->out, " %.*s", STR_ARG(text));
}

void print_number(Printer *pr, int32_t number)
{
    fprintf(pr->out, " %d", number);
}

void print_name(Printer *pr, Name name)
{
    if (name)
        print_str(pr, intern_text(pr->interns, name));
}

void print_ref(Printer *pr, Ref ref)
{
    print_name(pr, ref.name);
}

static void comma(Printer *pr, const void *next)
{
    if (next)
        fputc(',', pr->out);
}

void print_refs(Printer *pr, const RefItem *refs)
{
    for (; refs; refs = refs->next) {
        print_ref(pr, refs->ref);
        comma(pr, refs->next);
    }
}

/* ---- texts ------------------------------------------------------------- */

static void print_quoted(Printer *pr, Str text)
{
    fputs(" \"", pr->out);
    for (uint32_t i = 0; i < text.len; i++) {
        switch (text.at[i]) {
        case '\n': fputs("\\n", pr->out);  break;
        case '"':  fputs("\\\"", pr->out); break;
        case '\\': fputs("\\\\", pr->out); break;
        default:   fputc(text.at[i], pr->out);
        }
    }
    fputc('"', pr->out);
}

void print_texts(Printer *pr, const Text *texts)
{
    for (; texts; texts = texts->next) {
        print_name(pr, texts->language);
        print_quoted(pr, text_value(texts));
    }
}

void print_labelled_text(Printer *pr, const char *label, Str text)
{
    if (!text.at)
        return;
    if (label)
        print_word(pr, label);
    print_quoted(pr, text);
}

void print_labelled_name(Printer *pr, const char *label, Name name)
{
    if (!name)
        return;
    print_word(pr, label);
    print_name(pr, name);
}

void print_labelled_number(Printer *pr, const char *label, int32_t number)
{
    if (number)
        fprintf(pr->out, " %s %d", label, number);
}

/* ---- names of things --------------------------------------------------- */

void print_thing(Printer *pr, Thing thing)
{
    if (!thing.symbol && !thing.ref.name)
        return;
    fputc(' ', pr->out);
    if (thing.symbol) {
        Str symbol = intern_text(pr->interns, thing.symbol);
        fprintf(pr->out, "%.*s", STR_ARG(symbol));
    }
    if (thing.ref.name) {
        Str name = intern_text(pr->interns, thing.ref.name);
        fprintf(pr->out, "%s%.*s", thing.symbol ? "#" : "", STR_ARG(name));
    }
    if (thing.key) {
        Str key = intern_text(pr->interns, thing.key);
        fprintf(pr->out, "[%.*s]", STR_ARG(key));
    }
}

void print_things(Printer *pr, const ThingItem *things)
{
    for (; things; things = things->next) {
        print_thing(pr, things->thing);
        comma(pr, things->next);
    }
}

void print_actors(Printer *pr, const Actor *actors)
{
    for (; actors; actors = actors->next) {
        print_name(pr, actors->role);
        if (actors->role)
            print_word(pr, "of");
        print_ref(pr, actors->who);
        comma(pr, actors->next);
    }
}

void print_paras(Printer *pr, const ParaItem *items)
{
    for (; items; items = items->next) {
        print_number(pr, items->from);
        if (items->to != items->from)
            fprintf(pr->out, "..%d", items->to);
        if (items->sub) {
            Str sub = intern_text(pr->interns, items->sub);
            fprintf(pr->out, "(%.*s)", STR_ARG(sub));
        }
        comma(pr, items->next);
    }
}

void print_cites(Printer *pr, const Cite *cites)
{
    for (; cites; cites = cites->next) {
        if (cites->paras) {
            print_word(pr, "para");
            print_paras(pr, cites->paras);
            print_word(pr, "of");
        }
        print_ref(pr, cites->of);
        print_name(pr, cites->locator);
        comma(pr, cites->next);
    }
}

void print_counts(Printer *pr, const Count *counts)
{
    for (; counts; counts = counts->next) {
        print_number(pr, counts->number);
        if (counts->each)
            print_word(pr, "each of");
        print_ref(pr, counts->of);
        print_dated(pr, counts->dated);
        comma(pr, counts->next);
    }
}

/* ---- sessions ---------------------------------------------------------- */

void print_session(Printer *pr, const Session *session)
{
    if (!session)
        return;
    if (session->pick == PICK_NEXT)
        print_word(pr, "next session of");
    if (session->pick == PICK_NTH) {
        print_word(pr, "session");
        print_number(pr, session->number);
        print_word(pr, "since adoption of");
    }
    print_ref(pr, session->body);
    print_name(pr, session->label);
    print_labelled_name(pr, "part", session->part);
}

void print_hops(Printer *pr, const Hop *hops)
{
    for (; hops; hops = hops->next) {
        fprintf(pr->out, " (%u)", (unsigned)hops->group);
        print_session(pr, hops->to);
        print_labelled_text(pr, "item", hops->item);
    }
}

/* ---- durations and points ---------------------------------------------- */

void print_duration(Printer *pr, RemitDuration duration)
{
    static const char *const units[] = {
        "days", "weeks", "months", "years", "working days"
    };
    fprintf(pr->out, " %d %s", duration.count, units[duration.unit]);
}

void print_durations(Printer *pr, const DurationItem *durations)
{
    for (; durations; durations = durations->next) {
        print_duration(pr, durations->duration);
        comma(pr, durations->next);
    }
}

static void print_extent(Printer *pr, RemitExtent extent)
{
    char from[11], to[11];
    remit_day_format(extent.from, from);
    remit_day_format(extent.to, to);
    fprintf(pr->out, " %s", from);
    if (extent.to != extent.from)
        fprintf(pr->out, "..%s", to);
}

static void print_rule(Printer *pr, RemitDayRule rule)
{
    static const char *const kinds[] = {
        "fixed", "last-of-month", "nth-weekday", "working-week",
        "on-or-after", "after", "on-or-before", "before", "easter",
        "orthodox-easter"
    };
    fprintf(pr->out, " rule(%s", kinds[rule.kind]);
    if (rule.nth)
        fprintf(pr->out, " nth %d", rule.nth);
    if (rule.weekday)
        fprintf(pr->out, " weekday %d", rule.weekday);
    if (rule.month)
        fprintf(pr->out, " month %d", rule.month);
    if (rule.day)
        fprintf(pr->out, " day %d", rule.day);
    if (rule.offset)
        fprintf(pr->out, " offset %d", rule.offset);
    fputc(')', pr->out);
}

static void print_edge(Printer *pr, Edge edge)
{
    static const char *const words[] = {
        "", " start of", " end of", " early", " mid", " late", " opens",
        " closes"
    };
    fputs(words[edge], pr->out);
}

static void print_point(Printer *pr, const Point *p);

static void print_argument(Printer *pr, const Argument *a)
{
    switch (a->kind) {
    case ARGUMENT_NUMBER:   print_number(pr, a->as.number);             return;
    case ARGUMENT_TEXT:     print_quoted(pr, a->as.text);               return;
    case ARGUMENT_TRUTH:    print_word(pr, a->as.truth ? "true" : "false");
                            return;
    case ARGUMENT_DURATION: print_duration(pr, a->as.duration);         return;
    case ARGUMENT_YEAR:     print_word(pr, "year");                     return;
    case ARGUMENT_POINT:    print_point(pr, a->as.point);               return;
    }
}

/* At most POINT_DEPTH_MAX deep. */
void print_call(Printer *pr, const Call *call)
{
    print_ref(pr, call->function);
    fputs(" (", pr->out);
    for (const Argument *a = call->arguments; a; a = a->next) {
        print_argument(pr, a);
        comma(pr, a->next);
    }
    fputs(" )", pr->out);
}

void print_length(Printer *pr, Lasting length)
{
    if (length.call)
        print_call(pr, length.call);
    else if (length.is.count)
        print_duration(pr, length.is);
}

static void print_point(Printer *pr, const Point *p)
{
    switch (p->kind) {
    case POINT_EXTENT:   print_extent(pr, p->as.extent);     return;
    case POINT_RULE:     print_rule(pr, p->as.rule);         return;
    case POINT_MONTH:    fprintf(pr->out, " month(%d)", p->as.month); return;
    case POINT_SEASON:
        fputs(" season(", pr->out);
        print_point(pr, p->as.season.first);
        print_point(pr, p->as.season.last);
        fputc(')', pr->out);
        return;
    case POINT_UNKNOWN:  print_word(pr, "unknown");          return;
    case POINT_SESSION:
        print_session(pr, p->as.session);
        print_edge(pr, (Edge)p->edge);
        return;
    case POINT_ADOPTION: print_word(pr, "adoption");         return;
    case POINT_NAME:     print_thing(pr, p->as.name);        return;
    case POINT_DUE:
        print_thing(pr, p->as.name);
        print_word(pr, "due");
        return;
    case POINT_DONE:
        print_thing(pr, p->as.name);
        print_word(pr, "done");
        return;
    case POINT_EDGE:
        print_edge(pr, (Edge)p->edge);
        print_point(pr, p->as.inner);
        return;
    case POINT_SHIFT:
        print_duration(pr, p->as.shift.by);
        print_word(pr, p->as.shift.back ? "before" : "after");
        print_point(pr, p->as.inner);
        return;
    case POINT_SESSION_OPENS:  print_word(pr, "session opens");  return;
    case POINT_SESSION_CLOSES: print_word(pr, "session closes"); return;
    case POINT_PERIOD:
        print_word(pr, "period");
        print_duration(pr, p->as.period);
        return;
    case POINT_CALL:           print_call(pr, p->as.call);       return;
    }
}

void print_labelled_point(Printer *pr, const char *label, const Point *point)
{
    if (!point)
        return;
    if (label)
        print_word(pr, label);
    print_point(pr, point);
}

void print_points(Printer *pr, const PointItem *points)
{
    for (; points; points = points->next) {
        print_point(pr, points->point);
        comma(pr, points->next);
    }
}

void print_dated(Printer *pr, Dated dated)
{
    if (!dated.from && !dated.until)
        return;
    fputs(" (", pr->out);
    print_labelled_point(pr, "from", dated.from);
    print_labelled_point(pr, "until", dated.until);
    fputs(" )", pr->out);
}

void print_every(Printer *pr, const Every *every)
{
    switch (every->kind) {
    case EVERY_PERIOD:
        print_duration(pr, every->period);
        if (every->calendar)
            print_word(pr, "by the calendar");
        return;
    case EVERY_SESSION:
        print_labelled_number(pr, "session", every->nth);
        print_word(pr, "of");
        print_ref(pr, every->body);
        return;
    case EVERY_THING:
        print_thing(pr, every->thing);
        return;
    }
}

/* ---- expressions ------------------------------------------------------- */

static const char *expr_sign(ExprKind kind)
{
    switch (kind) {
    case EXPR_NOT:           return "not";
    case EXPR_AND:           return "and";
    case EXPR_OR:            return "or";
    case EXPR_EQUAL:         return "=";
    case EXPR_NOT_EQUAL:     return "!=";
    case EXPR_LESS:          return "<";
    case EXPR_LESS_EQUAL:    return "<=";
    case EXPR_GREATER:       return ">";
    case EXPR_GREATER_EQUAL: return ">=";
    case EXPR_IN:            return "in";
    case EXPR_PLUS:          return "+";
    case EXPR_MINUS:         return "-";
    case EXPR_SOME:          return "some";
    case EXPR_EVERY:         return "every";
    case EXPR_COUNT_OF:      return "count-of";
    case EXPR_CALL:          return "call";
    case EXPR_NUMBER: case EXPR_TEXT: case EXPR_TRUTH: case EXPR_DURATION:
    case EXPR_POINT: case EXPR_FIELD:
        break;
    }
    return "";
}

/* A value that is no operation; false for one that is. */
static bool print_leaf(Printer *pr, const Expr *expr)
{
    switch (expr->kind) {
    case EXPR_NUMBER:   print_number(pr, expr->as.number);              break;
    case EXPR_TEXT:     print_quoted(pr, expr->as.text);                break;
    case EXPR_TRUTH:
        print_word(pr, expr->as.truth ? "true" : "false");
        break;
    case EXPR_DURATION: print_duration(pr, expr->as.duration);          break;
    case EXPR_POINT:    print_point(pr, expr->as.point);                break;
    case EXPR_FIELD:
        print_ref(pr, expr->as.field.field);
        print_labelled_name(pr, "of", expr->as.field.of.name);
        break;
    case EXPR_NOT: case EXPR_AND: case EXPR_OR: case EXPR_EQUAL:
    case EXPR_NOT_EQUAL: case EXPR_LESS: case EXPR_LESS_EQUAL:
    case EXPR_GREATER: case EXPR_GREATER_EQUAL: case EXPR_IN: case EXPR_PLUS:
    case EXPR_MINUS: case EXPR_SOME: case EXPR_EVERY: case EXPR_COUNT_OF:
    case EXPR_CALL:
        return false;
    }
    return true;
}

void print_expr(Printer *pr, const Expr *expr)
{
    if (print_leaf(pr, expr))
        return;
    fprintf(pr->out, " (%s", expr_sign(expr->kind));
    if (expr->kind == EXPR_SOME || expr->kind == EXPR_EVERY
        || expr->kind == EXPR_COUNT_OF) {
        print_ref(pr, expr->as.quantifier.over);
        print_ref(pr, expr->as.quantifier.variable);
    }
    if (expr->kind == EXPR_CALL)
        print_ref(pr, expr->as.function);
    for (const Expr *e = expr->left; e; e = e->next)
        print_expr(pr, e);
    if (expr->right)
        print_expr(pr, expr->right);
    fputc(')', pr->out);
}
