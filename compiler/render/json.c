/* json.c -- a report for programs: {"report","title","as_of","today",
 * "sections":[{"name","title","rows":[{key: value}]}]}, and for some kinds
 * {"graph":{"nodes","edges"}}.
 *
 * Keys never change their meaning.  Words are the same in every language; a
 * day is YYYY-MM-DD; what is not there is null. */
#include "compiler/render/render.h"
#include "compiler/say/json_writer.h"

static void put_cell(Json *json, const ReportCell *cell)
{
    switch (cell->kind) {
    case CELL_EMPTY:  json_nothing(json);                         return;
    case CELL_TEXT:
    case CELL_WORD:   json_text(json, cell->text);             return;
    case CELL_NUMBER: json_number(json, cell->number);         return;
    case CELL_DAY:    json_day(json, (RemitDay)cell->number);  return;
    }
}

static void put_row(Json *json, const ReportSection *section, size_t from)
{
    json_open(json, '{');
    for (uint32_t i = 0; i < section->column_count; i++) {
        json_key(json, section->columns[i].key);
        put_cell(json, &section->cells.at[from + i]);
    }
    json_close(json, '}');
}

static void put_section(Json *json, const ReportSection *section)
{
    json_open(json, '{');
    json_member(json, "name", section->key);
    json_member(json, "title", section->title);
    json_key(json, "rows");
    json_open_lines(json);
    for (size_t i = 0; i < section->cells.count; i += section->column_count)
        put_row(json, section, i);
    json_close_lines(json);
    json_close(json, '}');
}

static const char *node_word(ReportNodeKind kind)
{
    switch (kind) {
    case REPORT_NODE_ACT:        return "act";
    case REPORT_NODE_SESSION:    return "session";
    case REPORT_NODE_INSTRUMENT: return "instrument";
    }
    return "";
}

static void put_nodes(Json *json, const Report *report)
{
    json_key(json, "nodes");
    json_open_lines(json);
    for (size_t i = 0; i < report->nodes.count; i++) {
        const ReportNode *node = &report->nodes.at[i];
        json_open(json, '{');
        json_member_number(json, "number", (int64_t)i + 1);
        json_member(json, "kind", node_word(node->kind));
        json_member(json, "label", node->label);
        json_member_or_null(json, "second", node->second);
        json_member_bool(json, "strong", node->strong);
        json_close(json, '}');
    }
    json_close_lines(json);
}

static void put_edges(Json *json, const Report *report)
{
    json_key(json, "edges");
    json_open_lines(json);
    for (size_t i = 0; i < report->edges.count; i++) {
        const ReportEdge *edge = &report->edges.at[i];
        json_open(json, '{');
        json_member_number(json, "from", (int64_t)edge->from + 1);
        json_member_number(json, "to", (int64_t)edge->to + 1);
        json_member_or_null(json, "label", edge->label);
        json_member_bool(json, "strong", edge->strong);
        json_close(json, '}');
    }
    json_close_lines(json);
}

void report_as_json(const Report *report, Writer *out, RenderStyle style)
{
    Json json = json_begin(out);

    (void)style;
    json_open(&json, '{');
    json_member(&json, "report", report->key);
    json_member(&json, "title", report->title);
    json_member_day(&json, "as_of", report->as_of);
    json_member_day(&json, "today", report->today);
    json_member_or_null(&json, "latest_instrument", report->latest);
    json_key(&json, "sections");
    json_open_lines(&json);
    for (size_t i = 0; i < report->sections.count; i++)
        put_section(&json, &report->sections.at[i]);
    json_close_lines(&json);
    if (report->has_graph) {
        json_key(&json, "graph");
        json_open(&json, '{');
        put_nodes(&json, report);
        put_edges(&json, report);
        json_close(&json, '}');
    }
    json_close(&json, '}');
    writer_char(out, '\n');
}
