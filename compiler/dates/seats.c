/* seats.c -- from `holidays` blocks to tables of working days.
 *
 * In:   blocks in any number and order; several may speak of one place.
 * Out:  one table a place, and the list of its closed days.
 *
 * Each block says by itself which years it knows.  A yearly holiday is kept in
 * the years of its own `from` and `until` and, where its block lists `years`,
 * in those alone: outside them nothing is known, and weekends count. */
#include "compiler/dates/seats.h"

#include "compiler/foreign/foreign.h"
#include "compiler/names/resolve.h"
#include "lang/sort.h"


enum {
    YEARS = REMIT_LAST_YEAR - REMIT_FIRST_YEAR + 1,
    DAYS = REMIT_LAST_DAY - REMIT_FIRST_DAY + 1,
    LINE_MAX_LENGTH = 1000      /* bodies above each other; ends circles */
};

/* One block, and what its clauses say of years. */
typedef struct {
    Spec       *spec;
    const Said *said;
    SeatTable  *table;
    bool        lists_years, has_written;
    bool        listed[YEARS];
} Block;

/* ---- years --------------------------------------------------------------- */

static void list_years(Block *block, const Node *clause)
{
    block->lists_years = true;
    for (const PointItem *item = clause->as.points; item; item = item->next) {
        RemitExtent e = item->point->as.extent;
        int last = remit_civil(e.to).year;
        for (int year = remit_civil(e.from).year; year <= last; year++)
            block->listed[year - REMIT_FIRST_YEAR] = true;
    }
}

static bool is_written(const Node *holiday)
{
    return holiday->as.holiday.rule
        && holiday->as.holiday.rule->kind == POINT_EXTENT;
}

static void read_years(Block *block)
{
    const Node *n = block->said->node->as.decl.block;
    for (; n; n = n->next) {
        if (n->kind == NODE_YEARS)
            list_years(block, n);
        else if (n->kind == NODE_HOLIDAY && is_written(n))
            block->has_written = true;
    }
    for (int i = 0; i < YEARS; i++)
        if (block->listed[i])
            block->table->covered[i] = true;
}

static bool is_kept(const Block *block, const Node *holiday, int year)
{
    int32_t from = holiday->as.holiday.from_year;
    int32_t until = holiday->as.holiday.until_year;
    return (!from || year >= from) && (!until || year <= until)
        && (!block->lists_years || block->listed[year - REMIT_FIRST_YEAR]);
}

/* ---- closed days --------------------------------------------------------- */

static void close_day(Block *block, const Node *holiday, RemitDay day,
                      bool by_rule)
{
    Seats    *seats = block->spec->seats;
    ClosedDay closed = {block->table->place, day, holiday,
                        seats->holiday_count, block->said->module->language,
                        by_rule};
    VEC_PUSH(&seats->closed, closed);
}

static void close_written(Block *block, const Node *holiday)
{
    RemitExtent e = holiday->as.holiday.rule->as.extent;
    int year = remit_civil(e.from).year;
    if (e.from != e.to) {
        diag_begin(block->spec->diag, CODE_BAD_DATE,
                   holiday->as.holiday.rule->span,
                   "a holiday is one day, not a month or a quarter");
        return;
    }
    close_day(block, holiday, e.from, false);
    if (!block->lists_years)
        block->table->covered[year - REMIT_FIRST_YEAR] = true;
}

static void close_in(Block *block, const Node *holiday, int year, RemitDay day)
{
    if (day == REMIT_NO_DAY)
        return;
    close_day(block, holiday, day, true);
    if (!block->lists_years && !block->has_written)
        block->table->covered[year - REMIT_FIRST_YEAR] = true;
}

static void close_yearly(Block *block, const Node *holiday)
{
    const Point *rule = holiday->as.holiday.rule;
    for (int year = REMIT_FIRST_YEAR; year <= REMIT_LAST_YEAR; year++)
        if (is_kept(block, holiday, year))
            close_in(block, holiday, year,
                     remit_dayrule_in(&rule->as.rule, year));
}

static void close_foreign(Block *block, const Node *holiday)
{
    RemitDay day;
    for (int year = REMIT_FIRST_YEAR; year <= REMIT_LAST_YEAR; year++)
        if (is_kept(block, holiday, year)
            && foreign_day(block->spec, holiday, year, &day))
            close_in(block, holiday, year, day);
}

static void close_holiday(Block *block, const Node *holiday)
{
    const Point *rule = holiday->as.holiday.rule;
    block->spec->seats->holiday_count++;
    if (rule && rule->kind == POINT_EXTENT)
        close_written(block, holiday);
    else if (rule && rule->kind == POINT_RULE)
        close_yearly(block, holiday);
    else
        close_foreign(block, holiday);
}

/* ---- tables -------------------------------------------------------------- */

static SeatTable *table_of(Spec *spec, Number place)
{
    Body *body = AT(spec->bodies, place);
    if (!body->seat) {
        SeatTable table = {.place = place, .weekend = REMIT_WEEKEND_SAT_SUN};
        VEC_PUSH(&spec->seats->tables, table);
        body->seat = (Number)spec->seats->tables.count;
    }
    return AT(spec->seats->tables, body->seat);
}

static void read_block(Spec *spec, const Said *said)
{
    Number place = resolved(spec, &said->node->as.decl.ref, IS_BODY);
    if (!place)
        return;
    Block block = {.spec = spec, .said = said, .table = table_of(spec, place)};
    read_years(&block);
    for (const Node *n = said->node->as.decl.block; n; n = n->next) {
        if (n->kind == NODE_WEEKEND)
            block.table->weekend = (uint8_t)n->as.number;
        else if (n->kind == NODE_HOLIDAY)
            close_holiday(&block, n);
    }
}

static int by_place(const void *left, const void *right)
{
    const ClosedDay *a = left, *b = right;
    if (a->place != b->place)
        return a->place < b->place ? -1 : 1;
    if (a->day != b->day)
        return a->day < b->day ? -1 : 1;
    return compare_numbers(a->holiday, b->holiday);
}

static RemitWorkdaysBuilder begin(SeatTable *table)
{
    RemitWorkdaysBuilder builder;
    table->closed_bits = memory_new(remit_workdays_bits_size(DAYS));
    table->rank = memory_new(remit_workdays_rank_count(DAYS)
                             * sizeof *table->rank);
    remit_workdays_begin(&builder, REMIT_FIRST_DAY, DAYS, table->weekend,
                         table->closed_bits, table->rank);
    return builder;
}

static void fill_tables(const Spec *spec)
{
    Seats *seats = spec->seats;
    size_t count = seats->tables.count;
    RemitWorkdaysBuilder *builders = memory_new((count + 1) * sizeof *builders);
    for (size_t i = 0; i < count; i++)
        builders[i] = begin(&seats->tables.at[i]);
    for (size_t i = 0; i < seats->closed.count; i++) {
        const ClosedDay *closed = &seats->closed.at[i];
        Number table = AT(spec->bodies, closed->place)->seat;
        remit_workdays_close(&builders[table - 1], closed->day);
    }
    for (size_t i = 0; i < count; i++)
        seats->tables.at[i].days = remit_workdays_seal(&builders[i]);
    memory_free(builders);
}

void seats_build(Spec *spec)
{
    Seats *seats = memory_new(sizeof *seats);
    spec->seats = seats;
    ties_build(spec, &seats->ties);
    for (size_t i = 0; i < spec->holidays.count; i++)
        read_block(spec, &spec->holidays.at[i]);
    if (seats->closed.count)
        sort_list(seats->closed.at, seats->closed.count,
                  sizeof *seats->closed.at, by_place);
    fill_tables(spec);
}

void seats_free(Spec *spec)
{
    Seats *seats = spec->seats;
    if (!seats)
        return;
    for (size_t i = 0; i < seats->tables.count; i++) {
        memory_free(seats->tables.at[i].closed_bits);
        memory_free(seats->tables.at[i].rank);
    }
    VEC_FREE(&seats->tables);
    VEC_FREE(&seats->closed);
    ties_free(&seats->ties);
    memory_free(seats);
    spec->seats = NULL;
}

/* ---- asking -------------------------------------------------------------- */

static const SeatTable *find_table(const Spec *spec, Number place)
{
    Number seat = place ? AT(spec->bodies, place)->seat : 0;
    return seat ? AT(spec->seats->tables, seat) : NULL;
}

const RemitWorkdays *seat_workdays(const Spec *spec, Number place)
{
    const SeatTable *table = find_table(spec, place);
    return table ? &table->days : NULL;
}

bool seat_covers(const Spec *spec, Number place, RemitDay day)
{
    const SeatTable *table = find_table(spec, place);
    return table && remit_day_in_range(day)
        && table->covered[remit_civil(day).year - REMIT_FIRST_YEAR];
}

Number body_tied(const Spec *spec, Number body, NodeKind kind, RemitDay day)
{
    return tied_to(&spec->seats->ties, body, kind, day);
}

Number seat_for(const Spec *spec, const Ref *named, Number lead, RemitDay day)
{
    Number place = named ? resolved(spec, named, IS_BODY) : 0;
    for (int i = 0; !place && lead && i < LINE_MAX_LENGTH; i++) {
        place = body_tied(spec, lead, NODE_SEAT, day);
        lead = body_tied(spec, lead, NODE_UNDER, day);
    }
    return place;
}
