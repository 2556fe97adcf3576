/* A span says of each of its days what the runtime says of that day. */
#include "compiler/report/status_spans.h"
#include "compiler/say/writer.h"
#include "tests/unit/fixture_registry.h"

#include <criterion/criterion.h>

/* `outstanding until 2010-12-31; overdue` */
static void expect(const RemitRegistry *r, RemitNumber occurrence,
                   const char *wanted)
{
    StatusSpans spans = {0};
    Writer      out = writer_memory();

    status_spans(&spans, r, occurrence);
    for (size_t i = 0; i < spans.list.count; i++) {
        StatusSpan span = spans.list.at[i];
        writer_text(&out, i > 0 ? "; " : "");
        writer_text(&out, remit_status_text(span.status));
        if (i + 1 < spans.list.count) {
            writer_text(&out, " until ");
            writer_day(&out, span.to);
            cr_expect_eq(span.to + 1, spans.list.at[i + 1].from);
        }
    }
    cr_expect_str_eq(writer_held(&out), wanted);
    writer_free(&out);
    status_spans_free(&spans);
}

Test(status_spans, change_on_the_days_that_decide)
{
    Compilation made = fixture_compilation();

    expect(made.registry, 1, "waiting until 2010-07-18; outstanding until "
                             "2010-12-31; overdue");
    expect(made.registry, 2, "waiting until 2010-12-31; outstanding until "
                             "2011-05-03; fulfilled");
    expect(made.registry, 3, "proposed");
    expect(made.registry, 4, "waiting until 2005-12-31; outstanding until "
                             "2010-12-31; lapsed");
    expect(made.registry, 5, "waiting until 2010-07-18; undated");
    fixture_free(&made);
}

Test(status_spans, agree_with_the_runtime_on_every_day)
{
    Compilation made = fixture_compilation();
    StatusSpans spans = {0};

    for (RemitNumber o = 1; o <= 5; o++) {
        status_spans(&spans, made.registry, o);
        cr_expect_eq(spans.list.at[0].from, REMIT_FIRST_DAY);
        cr_expect_eq(spans.list.at[spans.list.count - 1].to, REMIT_LAST_DAY);
        for (size_t i = 0; i < spans.list.count; i++)
            for (RemitDay d = spans.list.at[i].from; d <= spans.list.at[i].to;
                 d++)
                cr_assert_eq(spans.list.at[i].status,
                             remit_status(made.registry, o, d));
    }
    status_spans_free(&spans);
    fixture_free(&made);
}
