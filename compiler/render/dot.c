/* dot.c -- a report's graph, for Graphviz.
 *
 * Nodes are numbered; every text is a quoted label, hidden characters shown
 * escaped, and what DOT or its entities would read in it is taken apart.  There
 * are no comments.  Only a report that has a graph comes here. */
#include "compiler/render/render.h"
#include "lang/unicode.h"

enum { LABEL_WIDTH = 80 };      /* columns; what is longer is cut */

/* As a part of a quoted label. */
static void put_label(Writer *out, const char *text)
{
    Str    all = str_of(text);
    Writer shown = writer_memory();

    all.len = unicode_fit(all, LABEL_WIDTH);
    writer_shown(&shown, all);
    if (text[all.len] != '\0')
        writer_text(&shown, "\xe2\x80\xa6");    /* an ellipsis */
    for (size_t i = 0; i < shown.count; i++) {
        switch (shown.at[i]) {
        case '"':  writer_text(out, "\\\"");  break;
        case '\\': writer_text(out, "\\\\");  break;
        case '&':  writer_text(out, "&amp;"); break;
        default:   writer_char(out, shown.at[i]);
        }
    }
    writer_free(&shown);
}

static const char *shape_of(ReportNodeKind kind)
{
    switch (kind) {
    case REPORT_NODE_ACT:        return "box";
    case REPORT_NODE_SESSION:    return "ellipse";
    case REPORT_NODE_INSTRUMENT: return "note";
    }
    return "box";
}

static void put_node(Writer *out, size_t number, const ReportNode *node)
{
    writer_format(out, "    n%zu [shape=%s, label=\"", number,
                  shape_of(node->kind));
    put_label(out, node->label);
    if (node->second[0] != '\0') {
        writer_text(out, "\\n");
        put_label(out, node->second);
    }
    writer_text(out, node->strong ? "\", style=bold];\n" : "\"];\n");
}

static void put_edge(Writer *out, const ReportEdge *edge)
{
    writer_format(out, "    n%u -> n%u", edge->from + 1, edge->to + 1);
    writer_text(out, edge->strong ? " [" : " [style=dashed");
    if (edge->label[0] != '\0') {
        writer_text(out, edge->strong ? "label=\"" : ", label=\"");
        put_label(out, edge->label);
        writer_char(out, '"');
    }
    writer_text(out, "];\n");
}

void report_as_dot(const Report *report, Writer *out, RenderStyle style)
{
    (void)style;
    writer_format(out, "digraph %s {\n", report->key);
    writer_text(out, "    graph [rankdir=LR, charset=\"UTF-8\"];\n");
    for (size_t i = 0; i < report->nodes.count; i++)
        put_node(out, i + 1, &report->nodes.at[i]);
    for (size_t i = 0; i < report->edges.count; i++)
        put_edge(out, &report->edges.at[i]);
    writer_text(out, "}\n");
}
