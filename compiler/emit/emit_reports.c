/* emit_reports.c -- makes the reports, one after the other, and prints them. */
#include "compiler/emit/emit_reports.h"

#include "compiler/calendar/item_uid.h"

enum { NAME_OCTETS = 200 };

static ReportInput report_input(const EmitInput *input)
{
    const RemitRegistry *registry = input->made->registry;
    const char  *own = remit_string(registry, registry->language);
    ReportInput  made = {
        .made = input->made, .registry = registry, .today = input->today,
        .window = {REMIT_NO_DAY, REMIT_NO_DAY, 0}};

    made.language = input->language != NULL ? input->language
                  : own[0] != '\0'          ? own : "en";
    return made;
}

void emit_all_reports(const EmitInput *input, Output *output, Format format,
                      const char *extension)
{
    ReportInput asked = report_input(input);
    RenderStyle plain = {0, false};
    Writer      name = writer_memory();
    Writer     *out;
    bool        first = true;

    uid_part(&name, input->name, NAME_OCTETS);
    writer_format(&name, ".%s", extension);
    out = output_file(output, writer_held(&name));
    for (int i = 0; i < REPORT_COUNT; i++) {
        Report *report;
        if (report_needs_day((ReportKind)i) && input->today == REMIT_NO_DAY)
            continue;
        if (!first)
            writer_char(out, '\n');
        first = false;
        report = report_make((ReportKind)i, &asked);
        report_print(format, report, out, plain);
        report_free(report);
    }
    writer_free(&name);
}

void emit_all_graphs(const EmitInput *input, Output *output)
{
    ReportInput asked = report_input(input);
    RenderStyle plain = {0, false};
    Writer      name = writer_memory();

    for (int i = 0; i < REPORT_COUNT; i++) {
        Report *report;
        if (!report_has_graph((ReportKind)i))
            continue;
        report = report_make((ReportKind)i, &asked);
        name.count = 0;
        uid_part(&name, input->name, NAME_OCTETS);
        writer_format(&name, ".%s.dot", report_name((ReportKind)i));
        if (report->nodes.count > 0)
            report_print(FORMAT_DOT, report,
                         output_file(output, writer_held(&name)), plain);
        report_free(report);
    }
    writer_free(&name);
}
