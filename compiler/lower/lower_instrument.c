/* lower_instrument.c -- instruments, and what each of their paragraphs is. */
#include "compiler/lower/lowering.h"

#include "compiler/names/resolve.h"

#include <stdio.h>

/* ---- labels -------------------------------------------------------------- */

static bool is_latin(Str sub)
{
    return str_equal(sub, STR_LIT("bis")) || str_equal(sub, STR_LIT("ter"))
        || str_equal(sub, STR_LIT("quater"));
}

/* `1..3`, `20(a)`, `24 bis`. */
static int put_item(const Spec *spec, const ParaItem *item, char *out,
                    size_t room)
{
    Str sub = spec_text(spec, item->sub);
    if (item->sub && is_latin(sub))
        return snprintf(out, room, "%d %.*s", item->from, STR_ARG(sub));
    if (item->sub)
        return snprintf(out, room, "%d(%.*s)", item->from, STR_ARG(sub));
    if (item->to != item->from)
        return snprintf(out, room, "%d..%d", item->from, item->to);
    return snprintf(out, room, "%d", item->from);
}

static size_t label_size(const Spec *spec, const ParaItem *item)
{
    enum { NUMBERS = 32 };      /* two numbers, and what stands between */
    size_t size = 1;
    for (; item; item = item->next)
        size += NUMBERS + spec_text(spec, item->sub).len;
    return size;
}

RemitString lower_label(Lowering *l, const ParaItem *items)
{
    char digits[STR_DIGITS];
    if (items && !items->next && !items->sub && items->from == items->to
        && items->from > 0)             /* as most are */
        return builder_string(l->b, str_digits(digits, items->from));
    size_t size = label_size(l->spec, items), at = 0;
    char  *text = memory_new(size);
    for (const ParaItem *i = items; i; i = i->next) {
        if (at)
            at += (size_t)snprintf(text + at, size - at, ", ");
        at += (size_t)put_item(l->spec, i, text + at, size - at);
    }
    RemitString string = builder_string(l->b, (Str){text, (uint32_t)at});
    memory_free(text);
    return string;
}

/* ---- paragraphs ---------------------------------------------------------- */

void lower_actor(Lowering *l, const Actor *actor)
{
    Number who = resolved(l->spec, &actor->who, IS_BODY);
    builder_add_actor(l->b, (RemitActor){LOWERED(l->body_of, who),
                                         lower_name(l, actor->role)});
    lower_place(l, REMIT_ARRAY_ACTOR, actor_span(actor));
}

static RemitRange paragraph_actors(Lowering *l, const Node *para)
{
    RemitRange range = lower_begin(l, REMIT_ARRAY_ACTOR);
    for (const Actor *a = para->as.para.actors; a; a = a->next)
        lower_actor(l, a);
    return lower_end(l, REMIT_ARRAY_ACTOR, range);
}

/* The record has been made room for, at its place. */
static void set_paragraph(Lowering *l, Number number)
{
    const Paragraph *p = AT(l->spec->paragraphs, number);
    RemitParagraph   record = {
        .instrument = l->instrument_of[p->instrument - 1],
        .label = lower_label(l, p->node->as.para.items),
        .verb = lower_name(l, p->node->as.para.verb.name),
        .where = (uint8_t)p->node->as.para.where,
        .force = (uint8_t)p->force, .strength = (uint8_t)p->strength};
    record.actors = paragraph_actors(l, p->node);
    RemitNumber at = l->paragraph_of[number - 1];
    *builder_paragraph(l->b, at) = record;
    *AT(l->spec->trace->places[REMIT_ARRAY_PARAGRAPH], at) =
        span_join(node_head(p->node), p->node->as.para.verb.span);
}

/* ---- instruments --------------------------------------------------------- */

static RemitRange block_texts(Lowering *l, const Instrument *in, NodeKind kind,
                              const Text *before)
{
    RemitRange range = lower_begin(l, REMIT_ARRAY_TEXT);
    lower_texts(l, before, in->module->language);
    for (Node *n = in->node->as.instrument.block; n; n = n->next)
        if (n->kind == kind)
            lower_texts(l, n->as.texts, in->module->language);
    return lower_end(l, REMIT_ARRAY_TEXT, range);
}

static void block_places(Lowering *l, Number number)
{
    const Instrument *in = AT(l->spec->instruments, number);
    for (Node *n = in->node->as.instrument.block; n; n = n->next)
        if (n->kind == NODE_ADOPTED || n->kind == NODE_ISSUED
            || n->kind == NODE_EFFECTIVE || n->kind == NODE_PARAGRAPHS)
            lower_clause(l, REMIT_ARRAY_INSTRUMENT,
                         l->instrument_of[number - 1], n);
}

static void block_numbers(const Instrument *in, RemitInstrument *record)
{
    for (Node *n = in->node->as.instrument.block; n; n = n->next) {
        if (n->kind == NODE_PARAGRAPHS)
            record->paragraph_count = n->as.number;
        else if (n->kind == NODE_ADOPTED)
            record->meeting = n->as.life.meeting;
    }
}

static void set_instrument(Lowering *l, Number number)
{
    const Instrument *in = AT(l->spec->instruments, number);
    const Node       *node = in->node;
    RemitInstrument   record = {
        .symbol = lower_name(l, in->symbol),
        .locator = lower_name(l, in->locator),
        .alias = lower_name(l, in->alias),
        .adopted = in->adopted.early, .effective = in->effective,
        .has_effective = remit_extent_exists(in->effective),
        .body = LOWERED(l->body_of, in->adopter),
        .word = (uint8_t)node->as.instrument.word};
    record.titles = block_texts(l, in, NODE_TITLE, node->as.instrument.title);
    record.links = block_texts(l, in, NODE_LINK, NULL);
    block_numbers(in, &record);
    block_places(l, number);
    for (Number i = 0; i < in->paragraph_count; i++)
        set_paragraph(l, in->first_paragraph + i);
    if (in->paragraph_count)
        record.paragraphs = (RemitRange){
            l->paragraph_of[in->first_paragraph - 1], in->paragraph_count};
    RemitNumber at = l->instrument_of[number - 1];
    *builder_instrument(l->b, at) = record;
    *AT(l->spec->trace->places[REMIT_ARRAY_INSTRUMENT], at) =
        span_join(node_head(node), node->as.instrument.symbol.span);
}

/* In the order of the text, for the reason that lower_duties gives. */
void lower_instruments(Lowering *l)
{
    const Spec *spec = l->spec;
    lower_blank(l, REMIT_ARRAY_INSTRUMENT, spec->instruments.count);
    lower_blank(l, REMIT_ARRAY_PARAGRAPH, spec->paragraphs.count);
    for (Number i = 1; i <= spec->instruments.count; i++)
        set_instrument(l, i);
}
