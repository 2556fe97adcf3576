/* record_words.c -- lists of words, in the orders of runtime/remit.h. */
#include "compiler/say/record_words.h"

#include <stddef.h>

#define PICK(words, word)                                                   \
    ((word) < sizeof(words) / sizeof *(words) ? (words)[word] : "")

const char *body_word(uint8_t word)
{
    static const char *const words[] = {"body", "office", "group", "channel",
        "process", "event", "topic", "programme", "place"};
    return PICK(words, word);
}

const char *instrument_word(uint8_t word)
{
    static const char *const words[] = {"resolution", "decision", "outcome",
                                        "agreement", "document"};
    return PICK(words, word);
}

const char *where_word(uint8_t word)
{
    static const char *const words[] = {"para", "preamble", "summary",
                                        "masthead", "footnote"};
    return PICK(words, word);
}

const char *tie_word(uint8_t word)
{
    static const char *const words[] = {"under", "seat", "secretariat",
                                        "holder", "part-of"};
    return PICK(words, word);
}

const char *dependency_word(uint8_t word)
{
    static const char *const words[] = {"after", "needs", "inside", "input-to",
                                        "during", "every", "condition"};
    return PICK(words, word);
}

const char *relation_word(uint8_t word)
{
    static const char *const words[] = {"recalls", "extends", "amends",
        "supersedes", "terminates", "restates"};
    return PICK(words, word);
}

const char *reading_word(uint8_t word)
{
    static const char *const words[] = {"only", "first", "second", "both"};
    return PICK(words, word);
}

const char *show_word(uint8_t word)
{
    static const char *const words[] = {"duties", "reports", "meetings",
        "mandates", "sessions", "milestones", "proposals", "conditional"};
    return PICK(words, word);
}

const char *party_clause(uint8_t word)
{
    static const char *const words[] = {"consulting", "delegated-to",
        "drafted-by", "hosted-by", "speaks-for", "through", "reaching",
        "part-of", "apart-from", "held-as"};
    return PICK(words, word);
}
