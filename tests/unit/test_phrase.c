/* Records as people say them. */
#include "compiler/say/phrase.h"

#include <criterion/criterion.h>

#include "tests/unit/fixture_registry.h"

Test(phrase, days_are_said_as_short_as_they_can_be)
{
    static const struct { const char *from, *to, *text; } rows[] = {
        {"2011-05-04", "2011-05-04", "2011-05-04"},
        {"2011-07-04", "2011-07-29", "2011-07-04 .. 2011-07-29"},
        {"2010-01-01", "2010-12-31", "2010"},
        {"2012-02-01", "2012-02-29", "2012-02"},
        {"2010-09-01", "2010-12-31", "2010-09 .. 2010-12"},
        {"2010-12-01", "2011-01-31", "2010-12 .. 2011-01"},
        {"2010-01-01", "2011-12-31", "2010-01 .. 2011-12"},
        {"", "", ""},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Writer out = writer_memory();
        phrase_extent(&out, fixture_days(rows[i].from, rows[i].to));
        cr_expect_str_eq(writer_held(&out), rows[i].text);
        writer_free(&out);
    }
}

Test(phrase, a_part_is_said_when_it_is_not_the_usual_one)
{
    RegistryBuilder *b = registry_builder_new();
    static const char *const parts[] = {"organizational", "first", "resumed"};
    RemitRegistry *registry;
    Writer out = writer_memory();

    builder_add_body(b, (RemitBody){.id = builder_string(b, STR_LIT("GA"))});
    builder_add_session(b, (RemitSession){
        .body = 1, .label = builder_string(b, STR_LIT("66")), .parts = {1, 3}});
    for (RemitNumber i = 0; i < 3; i++) {
        builder_add_part(b, (RemitPart){
            .session = 1, .name = builder_string(b, str_of(parts[i]))});
        builder_add_hop(b, (RemitHop){.to = 1, .session = 1, .part = i + 1,
                                      .chain = 1, .group = 1});
    }
    builder_add_hop(b, (RemitHop){.to = 1, .chain = 2, .group = 1});
    registry = registry_builder_finish(b);
    phrase_chains(&out, registry, (RemitRange){1, 4}, " and ", " then ", "; ");
    cr_expect_str_eq(writer_held(&out), "GA 66 organizational and GA 66 and "
                                        "GA 66 resumed; GA");
    writer_free(&out);
    registry_free(registry);
    registry_builder_free(b);
}
