/* user_check_field.c -- what a field of a record is. */
#include "compiler/check/user_check_term.h"
#include "compiler/say/phrase.h"

#include <inttypes.h>

const FieldInfo user_fields[FIELD_COUNT] = {
#define FIELD(sort, word, type, id)                                         \
    [FIELD_##id] = {word, SORT_##sort, TYPE_##type},
#include "compiler/check/user_check.def"
};

/* ---- making values ------------------------------------------------------- */

static Value nothing(void)
{
    return (Value){.none = true};
}

static Value of_number(int64_t number)
{
    return (Value){.number = number};
}

static Value of_truth(bool truth)
{
    return (Value){.truth = truth};
}

static Value of_text(const char *text)
{
    Value value = {.text = text};
    return text[0] ? value : nothing();
}

/* In the language of the check. */
static Value of_texts(const Check *check, RemitRange texts)
{
    return of_text(remit_text_in(check->registry, texts, check->language));
}

static Value of_days(RemitExtent days)
{
    Value value = {.days = days};
    return remit_extent_exists(days) ? value : nothing();
}

static Value of_day(RemitDay day)
{
    return of_days(remit_extent_day(day));
}

static Value of_record(RemitNumber record)
{
    Value value = {.record = record};
    return record ? value : nothing();
}

/* How many days from one to another, both counted. */
static Value of_length(RemitDay from, RemitDay to)
{
    return from == REMIT_NO_DAY || to == REMIT_NO_DAY
         ? nothing() : of_number((int64_t)to - from + 1);
}

static const char *certainty(uint8_t word)
{
    return remit_certainty_text((RemitCertainty)word);
}

/* ---- acts ---------------------------------------------------------------- */

static Value milestone(const Check *check, RemitNumber n,
                       RemitMilestoneWord word)
{
    RemitNumber m = remit_milestone_first(check->registry, n, word);
    return m ? of_day(remit_milestone(check->registry, m).day) : nothing();
}

static Value done(const Check *check, RemitNumber n)
{
    RemitNumber fact = check_fulfilment(check, n);
    return fact ? of_days(remit_fact(check->registry, fact).on) : nothing();
}

static Value lead(const Check *check, const RemitDuty *duty,
                  const RemitOccurrence *o)
{
    if (!duty->lead.count)
        return nothing();
    RemitActor  actor = remit_actor(check->registry, duty->lead.first);
    RemitNumber now = o->due == REMIT_NO_DAY ? 0
                    : remit_actor_on(check->registry, duty->lead.first, o->due);
    return of_record(now ? now : actor.body);
}

static Value paragraph(const Check *check, RemitNumber n)
{
    return of_text(check_string(check,
                                remit_paragraph(check->registry, n).label));
}

static Value act_dates(const Check *check, FieldId field, RemitNumber n,
                       const RemitOccurrence *o)
{
    switch ((int)field) {
    case FIELD_ACT_OPENS:    return of_day(o->opens);
    case FIELD_ACT_DUE:      return of_day(o->due);
    case FIELD_ACT_LATEST:   return of_day(o->due_latest);
    case FIELD_ACT_DAYS:     return of_length(o->opens, o->due);
    case FIELD_ACT_FORECAST: return milestone(check, n, REMIT_FORECAST);
    case FIELD_ACT_SUBMIT:   return milestone(check, n, REMIT_SUBMIT);
    case FIELD_ACT_ISSUE:    return milestone(check, n, REMIT_ISSUE);
    case FIELD_ACT_DONE:     return done(check, n);
    case FIELD_ACT_CERTAINTY: return of_text(certainty(o->certainty));
    case FIELD_ACT_SLACK:
        return o->slack_known ? of_number(o->slack) : nothing();
    case FIELD_ACT_HOPS:     return of_number(o->hops.count);
    case FIELD_ACT_FULFILLED: return of_truth(check_is_fulfilled(check, n));
    case FIELD_ACT_CONDITIONAL:
        return of_truth(o->conditional && o->triggered == REMIT_NO_DAY);
    case FIELD_ACT_ONGOING:  return of_truth(o->ongoing);
    case FIELD_ACT_KEY:      return of_text(check_string(check, o->key));
    default:                 return nothing();
    }
}

static Value act_words(const Check *check, FieldId field, RemitNumber n,
                       const RemitOccurrence *o)
{
    const RemitRegistry *r = check->registry;
    RemitDuty            duty = remit_duty(r, o->duty);
    RemitParagraph       para = remit_paragraph(r, duty.paragraph);
    switch ((int)field) {
    case FIELD_ACT_ID:     return of_text(check_string(check, duty.id));
    case FIELD_ACT_TITLE:  return of_texts(check, duty.titles);
    case FIELD_ACT_KIND:
        return of_text(remit_kind_text((RemitKind)duty.kind));
    case FIELD_ACT_LEAD:   return lead(check, &duty, o);
    case FIELD_ACT_WITH: case FIELD_ACT_TO: case FIELD_ACT_TOPICS:
        return (Value){.record = n, .field = field};
    case FIELD_ACT_MANDATE:
        return of_text(check_string(check, remit_duty(r, duty.under).id));
    case FIELD_ACT_INSTRUMENT: return of_record(duty.instrument);
    case FIELD_ACT_PARAGRAPH:  return paragraph(check, duty.paragraph);
    case FIELD_ACT_VERB:   return of_text(check_string(check, para.verb));
    case FIELD_ACT_FORCE:
        return of_text(remit_force_text((RemitForce)para.force));
    case FIELD_ACT_STRENGTH: return of_number(para.strength);
    case FIELD_ACT_PERIOD: return of_text(check_string(check, duty.period));
    case FIELD_ACT_PROPOSAL:  return of_truth(duty.proposal);
    case FIELD_ACT_RECURRING: return of_truth(duty.recurring);
    default:               return act_dates(check, field, n, o);
    }
}

/* ---- the rest ------------------------------------------------------------ */

static Value hop_value(const Check *check, FieldId field, RemitNumber n)
{
    RemitHop hop = remit_hop(check->registry, n);
    switch ((int)field) {
    case FIELD_HOP_BODY:    return of_record(hop.to);
    case FIELD_HOP_SESSION: return of_record(hop.session);
    case FIELD_HOP_OPENS:   return of_day(hop.opens.from);
    case FIELD_HOP_CLOSES:  return of_day(hop.closes.from);
    case FIELD_HOP_DAYS:    return of_length(hop.opens.from, hop.closes.from);
    case FIELD_HOP_ITEM:    return of_text(check_string(check, hop.item));
    case FIELD_HOP_CHAIN:   return of_number(hop.chain);
    case FIELD_HOP_GROUP:   return of_number(hop.group);
    case FIELD_HOP_CERTAINTY: return of_text(certainty(hop.certainty));
    case FIELD_HOP_INFERRED:  return of_truth(hop.inferred);
    default:                return nothing();
    }
}

static Value session_value(const Check *check, FieldId field, RemitNumber n)
{
    RemitSession s = remit_session(check->registry, n);
    switch ((int)field) {
    case FIELD_SESSION_ID:     return of_text(check_session(check, n));
    case FIELD_SESSION_BODY:   return of_record(s.body);
    case FIELD_SESSION_LABEL:  return of_text(check_string(check, s.label));
    case FIELD_SESSION_NUMBER:
        return s.number ? of_number(s.number) : nothing();
    case FIELD_SESSION_YEAR:   return s.year ? of_number(s.year) : nothing();
    case FIELD_SESSION_OPENS:  return of_day(s.opens.from);
    case FIELD_SESSION_CLOSES: return of_day(s.closes.from);
    case FIELD_SESSION_DAYS:   return of_length(s.opens.from, s.closes.from);
    case FIELD_SESSION_PLACE:  return of_record(s.place);
    case FIELD_SESSION_CERTAINTY: return of_text(certainty(s.certainty));
    case FIELD_SESSION_CANCELLED: return of_truth(s.cancelled);
    case FIELD_SESSION_PARTS:  return of_number(s.parts.count);
    default:                   return nothing();
    }
}

/* What holds last of what a body is tied to. */
static Value tied(const Check *check, const RemitBody *body, RemitTieWord word)
{
    RemitNumber to = 0;
    for EACH_IN(n, body->ties) {
        RemitTie tie = remit_tie(check->registry, n);
        if (tie.word == word && (!to || tie.until == REMIT_NO_DAY))
            to = tie.to;
    }
    return of_record(to);
}

/* Of the last span that is stated. */
static Value members(const Check *check, const RemitBody *body)
{
    Value found = nothing();
    for EACH_IN(n, body->memberships) {
        RemitMembership m = remit_membership(check->registry, n);
        if (m.word == REMIT_MEMBERS)
            found = of_number(m.number);
    }
    return found;
}

static const char *body_sort(uint8_t word)
{
    static const char *const words[] = {
        "body", "office", "group", "channel", "process", "event", "topic",
        "programme", "place"};
    return word < sizeof words / sizeof *words ? words[word] : "";
}

static Value body_value(const Check *check, FieldId field, RemitNumber n)
{
    RemitBody body = remit_body(check->registry, n);
    switch ((int)field) {
    case FIELD_BODY_ID:    return of_text(check_string(check, body.id));
    case FIELD_BODY_TITLE: return of_texts(check, body.names);
    case FIELD_BODY_KIND:  return of_text(check_string(check, body.kind));
    case FIELD_BODY_SORT:  return of_text(body_sort(body.word));
    case FIELD_BODY_UNDER: return tied(check, &body, REMIT_TIE_UNDER);
    case FIELD_BODY_SEAT:  return tied(check, &body, REMIT_TIE_SEAT);
    case FIELD_BODY_SECRETARIAT:
        return tied(check, &body, REMIT_TIE_SECRETARIAT);
    case FIELD_BODY_ESTABLISHED: return of_days(body.established);
    case FIELD_BODY_ENDED: return of_days(body.ended);
    case FIELD_BODY_MEMBERS:  return members(check, &body);
    case FIELD_BODY_SESSIONS: return of_number(body.sessions.count);
    default:               return nothing();
    }
}

static const char *instrument_sort(uint8_t word)
{
    static const char *const words[] = {"resolution", "decision", "outcome",
                                        "agreement", "document"};
    return word < sizeof words / sizeof *words ? words[word] : "";
}

static Value instrument_value(const Check *check, FieldId field, RemitNumber n)
{
    RemitInstrument in = remit_instrument(check->registry, n);
    switch ((int)field) {
    case FIELD_INSTRUMENT_ID:    return of_text(check_instrument(check, n));
    case FIELD_INSTRUMENT_TITLE:
        return of_texts(check, in.titles);
    case FIELD_INSTRUMENT_SORT:  return of_text(instrument_sort(in.word));
    case FIELD_INSTRUMENT_ADOPTED: return of_days(in.adopted);
    case FIELD_INSTRUMENT_ADOPTER: return of_record(in.body);
    case FIELD_INSTRUMENT_PARAGRAPHS:
        return in.paragraph_count ? of_number(in.paragraph_count) : nothing();
    default:                     return nothing();
    }
}

Value user_field_value(const Check *check, FieldId field, RemitNumber record)
{
    RemitOccurrence o;
    switch (user_fields[field].sort) {
    case SORT_ACT: case SORT_OCCURRENCE:
        o = remit_occurrence(check->registry, record);
        return act_words(check, field, record, &o);
    case SORT_HOP:        return hop_value(check, field, record);
    case SORT_SESSION:    return session_value(check, field, record);
    case SORT_BODY:       return body_value(check, field, record);
    case SORT_INSTRUMENT: return instrument_value(check, field, record);
    case SORT_NONE:       break;
    }
    return nothing();
}

/* ---- bodies -------------------------------------------------------------- */

/* Body number `i` of the list; 0: no more. */
static RemitNumber body_at(const Check *check, const Value *bodies, uint32_t i)
{
    const RemitRegistry *r = check->registry;
    RemitOccurrence o = remit_occurrence(r, bodies->record);
    RemitDuty       duty = remit_duty(r, o.duty);
    switch ((int)bodies->field) {
    case FIELD_ACT_TO:
        return i < o.hops.count ? remit_hop(r, o.hops.first + i).to : 0;
    case FIELD_ACT_WITH:
        return i < duty.with.count
             ? remit_actor(r, duty.with.first + i).body : 0;
    default:
        return i < duty.topics.count
             ? remit_number(r, duty.topics.first + i) : 0;
    }
}

bool user_bodies_hold(const Check *check, const Value *bodies,
                      RemitNumber body)
{
    RemitNumber at;
    for (uint32_t i = 0; (at = body_at(check, bodies, i)) != 0; i++)
        if (at == body)
            return true;
    return false;
}

static void write_bodies(Writer *out, const Check *check, const Value *bodies)
{
    RemitNumber at;
    for (uint32_t i = 0; (at = body_at(check, bodies, i)) != 0; i++) {
        writer_text(out, i ? ", " : "");
        writer_text(out, check_body(check, at));
    }
}

/* ---- showing ------------------------------------------------------------- */

void user_value_write(Writer *out, const Check *check, ValueType type,
                      const Value *value)
{
    if (value->none) {
        writer_text(out, "none");
        return;
    }
    switch (type) {
    case TYPE_TRUTH: writer_text(out, value->truth ? "yes" : "no"); break;
    case TYPE_NUMBER: writer_format(out, "%" PRId64, value->number); break;
    case TYPE_TEXT: case TYPE_WORD: writer_text(out, value->text); break;
    case TYPE_DAYS: phrase_extent(out, value->days); break;
    case TYPE_BODY: writer_text(out, check_body(check, value->record)); break;
    case TYPE_BODIES: write_bodies(out, check, value); break;
    case TYPE_INSTRUMENT:
        phrase_instrument(out, check->registry, value->record); break;
    case TYPE_SESSION:
        phrase_session(out, check->registry, value->record); break;
    case TYPE_BAD: case TYPE_NONE: case TYPE_YEARLY: case TYPE_DURATION:
    case TYPE_SPAN:
        break;
    }
}
