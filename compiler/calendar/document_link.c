/* document_link.c -- addresses from links and symbols. */
#include "compiler/calendar/document_link.h"

#include "lang/memory.h"
#include "lang/symbol.h"

static bool begins(const char *text, const char *with)
{
    return strncmp(text, with, strlen(with)) == 0;
}

static void put_address(Writer *out, Str text)
{
    for (uint32_t i = 0; i < text.len; i++) {
        unsigned char byte = (unsigned char)text.at[i];
        if (byte <= 0x20 || byte >= 0x7f || strchr("\",;<>\\^`{|}", byte))
            writer_format(out, "%%%02X", byte);
        else
            writer_char(out, (char)byte);
    }
}

static bool is_united_nations(const char *symbol)
{
    static const char *const organs[] = {"A/", "E/", "S/", "ST/", "TD/"};

    for (size_t i = 0; i < sizeof organs / sizeof *organs; i++)
        if (begins(symbol, organs[i]))
            return true;
    return false;
}

/* The first that is https.  False: there is none. */
static bool put_first(Writer *out, const RemitRegistry *registry,
                      RemitRange links)
{
    for (uint32_t i = 0; i < links.count; i++) {
        RemitText   link = remit_text(registry, links.first + i);
        const char *text = remit_string(registry, link.value);
        if (!begins(text, "https://"))
            continue;
        put_address(out, str_of(text));
        return true;
    }
    return false;
}

void body_link(Writer *out, const RemitRegistry *registry, RemitNumber body)
{
    put_first(out, registry, remit_body(registry, body).links);
}

void document_link(Writer *out, const RemitRegistry *registry,
                   RemitNumber instrument)
{
    RemitInstrument record = remit_instrument(registry, instrument);
    const char     *symbol = remit_string(registry, record.symbol);
    Symbol          read;

    if (put_first(out, registry, record.links))
        return;
    /* Of a joint symbol the first: either finds the document. */
    if (symbol_read(str_of(symbol), &read, NULL) &&
        is_united_nations(read.parts[0].normal)) {
        writer_text(out, "https://undocs.org/");
        put_address(out, str_of(read.parts[0].normal));
    }
}

DocumentLinks document_links_begin(const RemitRegistry *registry)
{
    uint32_t count = remit_count(registry, REMIT_ARRAY_INSTRUMENT);

    return (DocumentLinks){registry, memory_new(((size_t)count + 1) *
                                                sizeof(char *))};
}

void document_links_end(DocumentLinks *links)
{
    uint32_t count = remit_count(links->registry, REMIT_ARRAY_INSTRUMENT);

    for (uint32_t i = 0; i <= count; i++)
        memory_free(links->made[i]);
    memory_free(links->made);
}

const char *document_links_of(DocumentLinks *links, RemitNumber instrument)
{
    Writer text;

    if (instrument > remit_count(links->registry, REMIT_ARRAY_INSTRUMENT))
        return "";
    if (links->made[instrument] == NULL) {
        text = writer_memory();
        document_link(&text, links->registry, instrument);
        writer_held(&text);
        links->made[instrument] = text.at;
    }
    return links->made[instrument];
}
