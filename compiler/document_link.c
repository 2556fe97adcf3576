/* document_link.c -- addresses from links and symbols. */
#include "compiler/document_link.h"

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

/* Of a joint symbol the first, without what is joined by words: `A/66/77` of
 * `A/66/77-E/2011/103`, `A/67/65-E/2012/48` of the same `and Corr.1`. */
static Str first_symbol(const char *symbol)
{
    Str         whole = str_of(symbol);
    const char *words = strstr(symbol, " and ");
    int         slashes = 0;

    if (words != NULL)
        whole.len = (uint32_t)(words - symbol);
    for (uint32_t i = 0; i + 2 < whole.len; i++) {
        slashes += symbol[i] == '/';
        if (symbol[i] == '-' && slashes >= 2 && symbol[i + 2] == '/')
            whole.len = i;
    }
    return whole;
}

static bool is_united_nations(const char *symbol)
{
    static const char *const organs[] = {"A/", "E/", "S/", "ST/", "TD/"};

    for (size_t i = 0; i < sizeof organs / sizeof *organs; i++)
        if (begins(symbol, organs[i]))
            return true;
    return false;
}

void document_link(Writer *out, const RemitRegistry *registry,
                   RemitNumber instrument)
{
    RemitInstrument record = remit_instrument(registry, instrument);
    const char     *symbol = remit_string(registry, record.symbol);

    for (uint32_t i = 0; i < record.links.count; i++) {
        RemitText   link = remit_text(registry, record.links.first + i);
        const char *text = remit_string(registry, link.value);
        if (!begins(text, "https://"))
            continue;
        put_address(out, str_of(text));
        return;
    }
    if (is_united_nations(symbol)) {
        writer_text(out, "https://undocs.org/");
        put_address(out, first_symbol(symbol));
    }
}
