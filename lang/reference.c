/* reference.c -- the entries of lang/reference.md, by keyword. */
#include "lang/reference.h"

const char *reference_find(Str word)
{
    for (size_t i = 0; i < reference_count; i++)
        if (str_equal(word, str_of(reference_entries[i].word)))
            return reference_entries[i].text;
    return NULL;
}
