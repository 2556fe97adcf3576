/* csv.c -- NAME.csv: every occurrence, in the order of `due`. */
#include "compiler/calendar/item_uid.h"
#include "compiler/emit/emitter.h"
#include "compiler/say/due_list.h"
#include "compiler/say/occurrence_csv.h"

enum { NAME_OCTETS = 200 };

bool emit_csv(const EmitInput *input, Output *output, Writer *said)
{
    DueWindow   everything = {REMIT_NO_DAY, REMIT_NO_DAY, 0};
    DueList     list = due_list_begin(input->made->registry, everything);
    Writer      name = writer_memory();
    Csv         csv;
    RemitNumber number;

    (void)said;
    uid_part(&name, input->name, NAME_OCTETS);
    writer_text(&name, ".csv");
    csv = csv_begin(output_file(output, writer_held(&name)));
    occurrence_csv_titles(&csv);
    while ((number = due_list_next(&list)) != 0) {
        OccurrenceRow row = occurrence_row(input->made, number, input->today);
        occurrence_csv(&csv, &row, input->language);
    }
    writer_free(&name);
    return true;
}
