/* lower_zone.c -- the clocks that something is held by.
 *
 * A corpus knows the clocks of many places; only those come in by which a time
 * of day is given. */
#include "compiler/dates/zones.h"
#include "compiler/lower/lowering.h"
#include "lang/sort.h"


typedef struct {
    const char *id;
    Number      number;
} ZoneById;

static int by_id(const void *left, const void *right)
{
    const ZoneById *a = left, *b = right;
    return strcmp(a->id, b->id);
}

static bool *used_zones(const Spec *spec)
{
    bool *used = memory_new((spec->zones->all.count + 1) * sizeof *used);
    for (size_t i = 0; i < spec->sessions.count; i++)
        used[spec->sessions.at[i].time.zone] = true;
    for (size_t i = 0; i < spec->parts.count; i++)
        used[spec->parts.at[i].time.zone] = true;
    for (size_t i = 0; i < spec->duties.count; i++)
        used[spec->duties.at[i].time.zone] = true;
    return used;
}

/* Sorts those in use, and numbers them. */
static size_t order_zones(Lowering *l, ZoneById *order)
{
    const Zones *zones = l->spec->zones;
    bool        *used = used_zones(l->spec);
    size_t       count = 0;
    for (Number i = 1; i <= zones->all.count; i++)
        if (used[i])
            order[count++] = (ZoneById){AT(zones->all, i)->id.at, i};
    sort_list(order, count, sizeof *order, by_id);
    for (size_t i = 0; i < count; i++)
        l->zone_of[order[i].number - 1] = (Number)i + 1;
    memory_free(used);
    return count;
}

static RemitRange add_onsets(Lowering *l, Number number)
{
    const Zone *zone = AT(l->spec->zones->all, number);
    RemitRange  range = lower_begin(l, REMIT_ARRAY_ONSET);
    for (Number i = 0; i < zone->onset_count; i++) {
        RemitOnset onset = *AT(l->spec->zones->onsets, zone->first_onset + i);
        onset.zone = l->zone_of[number - 1];
        builder_add_onset(l->b, onset);
        lower_place(l, REMIT_ARRAY_ONSET, zone->place);
    }
    return lower_end(l, REMIT_ARRAY_ONSET, range);
}

void lower_zones(Lowering *l)
{
    size_t    all = l->spec->zones->all.count;
    ZoneById *order = memory_new((all + 1) * sizeof *order);
    l->zone_of = memory_new((all + 1) * sizeof *l->zone_of);
    size_t count = order_zones(l, order);
    for (size_t i = 0; i < count; i++) {
        const Zone *zone = AT(l->spec->zones->all, order[i].number);
        builder_add_zone(l->b, (RemitZone){
            .id = builder_string(l->b, zone->id),
            .first_year = zone->first_year, .last_year = zone->last_year,
            .onsets = add_onsets(l, order[i].number)});
        lower_place(l, REMIT_ARRAY_ZONE, zone->place);
    }
    memory_free(order);
}
