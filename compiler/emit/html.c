/* html.c -- NAME.html: one page that holds all, for telephones and paper. */
#include "compiler/calendar/item_uid.h"
#include "compiler/emit/emitter.h"
#include "compiler/page/page.h"

enum { NAME_OCTETS = 200 };

static const char *language_of(const EmitInput *input)
{
    const RemitRegistry *registry = input->made->registry;

    return wording_language(input->language != NULL ? input->language
                            : remit_string(registry, registry->language));
}

bool emit_html(const EmitInput *input, Output *output, Writer *said)
{
    Writer name = writer_memory();
    Page   page = {.made = input->made, .registry = input->made->registry,
                   .name = input->name, .language = language_of(input),
                   .today = input->today, .scratch = writer_memory(),
                   .derivation = derivation_begin(input->made,
                                                  language_of(input))};

    (void)said;
    uid_part(&name, input->name, NAME_OCTETS);
    writer_text(&name, ".html");
    page.out = output_file(output, writer_held(&name));
    page_head(&page);
    page_overview(&page);
    page_filter(&page);
    page_timeline(&page);
    page_duties(&page);
    page_findings(&page);
    page_foot(&page);
    derivation_end(&page.derivation);
    writer_free(&page.scratch);
    writer_free(&name);
    return true;
}
