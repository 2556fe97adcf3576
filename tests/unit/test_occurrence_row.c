/* One occurrence as JSON, CSV and single fields; and the list of `due`. */
#include "compiler/say/due_list.h"
#include "compiler/say/occurrence_csv.h"
#include "compiler/say/occurrence_row.h"

#include <criterion/criterion.h>

#include "tests/unit/fixture_registry.h"

Test(occurrence_row, json_has_every_field_of_due)
{
    Compilation   made = fixture_compilation();
    OccurrenceRow row = occurrence_row(&made, 2, fixture_day("2011-05-01"));
    Writer        out = writer_memory();
    Json          json = json_begin(&out);

    occurrence_json(&json, &row);
    cr_assert_str_eq(writer_held(&out),
        "{\"id\":\"ec-outcome\",\"key\":\"once\",\"kind\":\"report\","
        "\"title\":{\"en\":\"Outcome; of the, consultations\"},"
        "\"instrument\":\"E/RES/2010/2\",\"paragraph\":\"24\","
        "\"verb\":\"requests\",\"force\":\"request\",\"strength\":4,"
        "\"lead\":\"SG\",\"with\":[],"
        "\"opens\":\"2011-01-01\",\"due\":\"2011-07-04\","
        "\"due_latest\":\"2011-07-04\",\"certainty\":\"firm\","
        "\"submit\":\"2011-04-25\",\"issue\":\"2011-05-23\","
        "\"status\":\"outstanding\",\"days\":-64,\"slack_days\":null,"
        "\"facts\":[{\"what\":\"issued\",\"on\":\"2011-05-04\","
        "\"symbol\":\"A/66/77-E/2011/103\"}],"
        "\"hops\":[{\"chain\":1,\"group\":1,\"to\":\"ECOSOC 2011\","
        "\"body\":\"ECOSOC\",\"session\":\"2011\",\"part\":\"substantive\","
        "\"opens\":\"2011-07-04\",\"closes\":\"2011-07-29\","
        "\"certainty\":\"firm\",\"inferred\":false},"
        "{\"chain\":1,\"group\":2,\"to\":\"GA 66\",\"body\":\"GA\","
        "\"session\":\"66\",\"part\":null,\"opens\":\"2011-09-13\","
        "\"closes\":\"2012-09-17\",\"certainty\":\"tentative\","
        "\"inferred\":true}],\"source\":null}");
    writer_free(&out);
    fixture_free(&made);
}

Test(occurrence_row, csv_has_them_in_one_row)
{
    Compilation   made = fixture_compilation();
    OccurrenceRow row = occurrence_row(&made, 2, REMIT_NO_DAY);
    Writer        out = writer_memory();
    Csv           csv = csv_begin(&out);

    occurrence_csv(&csv, &row, "zh");
    cr_assert_str_eq(writer_held(&out),
        "ec-outcome,once,report,\"Outcome; of the, consultations\","
        "E/RES/2010/2,24,requests,request,4,SG,,2011-01-01,2011-07-04,"
        "2011-07-04,firm,2011-04-25,2011-05-23,,,,"
        "issued 2011-05-04 as A/66/77-E/2011/103,ECOSOC 2011 then GA 66,,,\n");
    writer_free(&out);
    fixture_free(&made);
}

Test(occurrence_row, a_field_reads_as_due_prints_it)
{
    static const struct { const char *field; int32_t number; const char *text; }
    rows[] = {
        {"due", 0, "2011-07-04"}, {"submit", 0, "2011-04-25"},
        {"issue", 0, "2011-05-23"}, {"opens", 0, "2011-01-01"},
        {"status", 0, "fulfilled"}, {"days", 0, "none"},
        {"certainty", 0, "firm"}, {"slack", 0, "none"}, {"lead", 0, "SG"},
        {"hop", 1, "ECOSOC 2011"}, {"hop", 2, "GA 66"}, {"hop", 3, "none"},
        {"hops", 0, "2"}, {"forecast", 0, "none"},
    };
    Compilation   made = fixture_compilation();
    OccurrenceRow row = occurrence_row(&made, 2, fixture_day("2011-05-04"));
    Writer        out = writer_memory();

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        out.count = 0;
        cr_expect(occurrence_field(&out, &row, rows[i].field, rows[i].number));
        cr_expect_str_eq(writer_held(&out), rows[i].text, "%s", rows[i].field);
    }
    cr_expect_not(occurrence_field(&out, &row, "colour", 0));
    writer_free(&out);
    fixture_free(&made);
}

static void expect_list(DueWindow window, const char *wanted)
{
    Compilation made = fixture_compilation();
    DueList     list = due_list_begin(made.registry, window);
    Writer      out = writer_memory();
    RemitNumber number;

    while ((number = due_list_next(&list)) != 0)
        writer_format(&out, "%s ", remit_string(made.registry,
            remit_duty(made.registry,
                       remit_occurrence(made.registry, number).duty).id));
    cr_expect_str_eq(writer_held(&out), wanted);
    writer_free(&out);
    fixture_free(&made);
}

Test(due_list, the_dated_come_by_day_and_name_and_the_undated_last)
{
    expect_list((DueWindow){REMIT_NO_DAY, REMIT_NO_DAY, 0},
                "ec-consultations igf-mandate ec-outcome further some-day ");
}

Test(due_list, a_window_leaves_the_undated_out)
{
    expect_list((DueWindow){fixture_day("2011-01-01"), REMIT_NO_DAY, 0},
                "ec-outcome further ");
    expect_list((DueWindow){REMIT_NO_DAY, fixture_day("2010-12-31"), 0},
                "ec-consultations igf-mandate ");
    expect_list((DueWindow){fixture_day("2011-07-04"),
                            fixture_day("2011-07-04"), 0}, "ec-outcome ");
}

Test(due_list, a_body_sees_what_it_leads)
{
    expect_list((DueWindow){REMIT_NO_DAY, REMIT_NO_DAY, BODY_SG},
                "ec-consultations igf-mandate ec-outcome further some-day ");
    expect_list((DueWindow){REMIT_NO_DAY, REMIT_NO_DAY, BODY_GA}, "");
}
