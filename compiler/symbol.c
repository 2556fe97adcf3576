/* symbol.c -- takes symbols apart at strokes and joints. */
#include "compiler/symbol.h"

#include <stddef.h>

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_capital(char c)
{
    return c >= 'A' && c <= 'Z';
}

/* ---- joints -------------------------------------------------------------- */

/* Whether an organ and a stroke begin here, as behind the hyphen of a joint
 * symbol. */
static bool begins_symbol(Str text, uint32_t at)
{
    uint32_t end = at;
    while (end < text.len && is_capital(text.at[end]))
        end++;
    return end > at && end < text.len && text.at[end] == '/';
}

/* Length of the first symbol: up to a joint, a blank or the end. */
static uint32_t length(Str text)
{
    bool stroke = false;
    for (uint32_t i = 0; i < text.len; i++) {
        stroke = stroke || text.at[i] == '/';
        if (text.at[i] == ' ')
            return i;
        if (text.at[i] == '-' && stroke && begins_symbol(text, i + 1))
            return i;
    }
    return text.len;
}

/* ---- elements ------------------------------------------------------------ */

static bool next_element(Str *rest, Str *element)
{
    uint32_t len = 0;
    if (!rest->len)
        return false;
    while (len < rest->len && rest->at[len] != '/')
        len++;
    *element = (Str){rest->at, len};
    uint32_t skip = len < rest->len ? len + 1 : len;
    *rest = (Str){rest->at + skip, rest->len - skip};
    return true;
}

/* 0: it is no bare number, or one that no session or year has. */
static int32_t number_of(Str element)
{
    int32_t number = 0;
    for (uint32_t i = 0; i < element.len; i++) {
        if (!is_digit(element.at[i]) || i == 4)
            return 0;
        number = 10 * number + (element.at[i] - '0');
    }
    return number;
}

/* Kinds of document that stand before the number without naming a body. */
static bool is_kind(Str element)
{
    static const char *const kinds[] = {"RES", "DEC", "INF", "PRST", "NGO"};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (str_equal(element, str_of(kinds[i])))
            return true;
    return false;
}

static void read(SymbolPart *part)
{
    Str rest = part->text, element;
    if (!next_element(&rest, &part->organ))
        return;
    while (!part->number && next_element(&rest, &element)) {
        part->number = number_of(element);
        if (!part->number && !is_kind(element))
            part->subsidiary = true;
    }
}

bool symbol_next(Str *rest, SymbolPart *part)
{
    uint32_t len = length(*rest);
    if (!len || (rest->at[0] == ' '))
        return false;
    *part = (SymbolPart){.text = {rest->at, len}};
    read(part);
    if (len < rest->len && rest->at[len] == '-')
        len++;
    *rest = (Str){rest->at + len, rest->len - len};
    return true;
}

const char *symbol_organ_name(Str organ)
{
    static const struct { const char *letter, *name; } organs[] = {
        {"A", "GA"}, {"E", "ECOSOC"}, {"S", "SC"}, {"T", "TC"},
    };
    for (size_t i = 0; i < sizeof organs / sizeof *organs; i++)
        if (str_equal(organ, str_of(organs[i].letter)))
            return organs[i].name;
    return NULL;
}
