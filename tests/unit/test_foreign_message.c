/* What comes back from foreign code: read to the byte, or not at all. */
#include "runtime/foreign/message.h"

#include <criterion/criterion.h>
#include <string.h>

/* Values lie in a message as in memory; these are the bytes of a machine that
 * keeps the least significant first, as the tests are run on. */
typedef struct {
    const char      *claim;
    RemitForeignType type;
    const char      *bytes;
    size_t           size;
    bool             good;
} Case;

#define BYTES(literal) literal, sizeof(literal) - 1

static const Case CASES[] = {
    {"a number", REMIT_FOREIGN_NUMBER, BYTES("\0\5\0\0\0\0\0\0\0"), true},
    {"a number cut short", REMIT_FOREIGN_NUMBER, BYTES("\0\5\0\0\0\0\0\0"),
     false},
    {"a number, and more", REMIT_FOREIGN_NUMBER, BYTES("\0\5\0\0\0\0\0\0\0\0"),
     false},
    {"nothing", REMIT_FOREIGN_NUMBER, BYTES(""), false},
    {"another type", REMIT_FOREIGN_NUMBER, BYTES("\1\5\0\0\0\0\0\0\0"), false},
    {"a day", REMIT_FOREIGN_DATE, BYTES("\1\0\0\0\0"), true},
    {"the last day", REMIT_FOREIGN_DATE, BYTES("\1\x25\x48\1\0"), true},
    {"the day after", REMIT_FOREIGN_DATE, BYTES("\1\x26\x48\1\0"), false},
    {"no day", REMIT_FOREIGN_DATE, BYTES("\1\0\0\0\x80"), true},
    {"nearly no day", REMIT_FOREIGN_DATE, BYTES("\1\1\0\0\x80"), false},
    {"a text", REMIT_FOREIGN_TEXT, BYTES("\2\2\0\0\0ab\0"), true},
    {"an empty text", REMIT_FOREIGN_TEXT, BYTES("\2\0\0\0\0\0"), true},
    {"a text without its NUL", REMIT_FOREIGN_TEXT, BYTES("\2\2\0\0\0ab"),
     false},
    {"a text with something for its NUL", REMIT_FOREIGN_TEXT,
     BYTES("\2\2\0\0\0abc"), false},
    {"a text longer than the message", REMIT_FOREIGN_TEXT,
     BYTES("\2\xff\xff\xff\xff" "ab\0"), false},
    {"a NUL in a text", REMIT_FOREIGN_TEXT, BYTES("\2\2\0\0\0a\0\0"), false},
    {"Chinese", REMIT_FOREIGN_TEXT, BYTES("\2\3\0\0\0\xe6\x8a\xa5\0"), true},
    {"the last point of all", REMIT_FOREIGN_TEXT,
     BYTES("\2\4\0\0\0\xf4\x8f\xbf\xbf\0"), true},
    {"beyond the last point", REMIT_FOREIGN_TEXT,
     BYTES("\2\4\0\0\0\xf4\x90\x80\x80\0"), false},
    {"a sequence that breaks off", REMIT_FOREIGN_TEXT,
     BYTES("\2\2\0\0\0\xe6\x8a\0"), false},
    {"a sequence of the wrong bytes", REMIT_FOREIGN_TEXT,
     BYTES("\2\3\0\0\0\xe6" "ab\0"), false},
    {"more bytes than a point needs", REMIT_FOREIGN_TEXT,
     BYTES("\2\3\0\0\0\xe0\x81\x81\0"), false},
    {"half of a pair", REMIT_FOREIGN_TEXT, BYTES("\2\3\0\0\0\xed\xa0\x80\0"),
     false},
    {"a stray byte", REMIT_FOREIGN_TEXT, BYTES("\2\1\0\0\0\x80\0"), false},
    {"an escape", REMIT_FOREIGN_TEXT, BYTES("\2\1\0\0\0\033\0"), false},
    {"a tab and a line end", REMIT_FOREIGN_TEXT, BYTES("\2\2\0\0\0\t\n\0"),
     true},
    {"a directional override", REMIT_FOREIGN_TEXT,
     BYTES("\2\3\0\0\0\xe2\x80\xae\0"), false},
    {"a truth", REMIT_FOREIGN_TRUTH, BYTES("\3\1"), true},
    {"more than true", REMIT_FOREIGN_TRUTH, BYTES("\3\2"), false},
    {"a duration", REMIT_FOREIGN_DURATION, BYTES("\4\7\0\0\0\4\0\0\0"), true},
    {"a duration backwards", REMIT_FOREIGN_DURATION,
     BYTES("\4\xff\xff\xff\xff\0\0\0\0"), false},
    {"a unit that is none", REMIT_FOREIGN_DURATION,
     BYTES("\4\7\0\0\0\5\0\0\0"), false},
    {"a unit below all", REMIT_FOREIGN_DURATION,
     BYTES("\4\7\0\0\0\xff\xff\xff\xff"), false},
};

Test(foreign_message, every_byte_is_accounted_for)
{
    for (size_t i = 0; i < sizeof CASES / sizeof *CASES; i++) {
        const Case   *c = &CASES[i];
        MessageReader reader = {.at = c->bytes, .end = c->bytes + c->size,
                                .hostile = true};
        message_take(&reader, c->type);
        cr_expect_eq(message_ends(&reader), c->good, "%s", c->claim);
    }
}

Test(foreign_message, a_text_of_hostile_code_has_a_limit)
{
    static MessageWriter message;
    static char          text[REMIT_FOREIGN_MOST_TEXT + 1];
    RemitForeignValue    value = {.type = REMIT_FOREIGN_TEXT};

    memset(text, 'x', sizeof text);
    for (uint32_t more = 0; more <= 1; more++) {
        value.as.text = (RemitForeignText){text,
                                           REMIT_FOREIGN_MOST_TEXT + more};
        message_begin(&message);
        message_put(&message, &value);
        MessageReader hostile = {.at = message.bytes,
                                 .end = message.bytes + message.count,
                                 .hostile = true};
        MessageReader ours = hostile;
        ours.hostile = false;
        message_take(&hostile, REMIT_FOREIGN_TEXT);
        message_take(&ours, REMIT_FOREIGN_TEXT);
        cr_expect_eq(message_ends(&hostile), more == 0);
        cr_expect(message_ends(&ours));
    }
}

Test(foreign_message, what_is_written_is_read)
{
    static MessageWriter message;
    RemitForeignValue    values[] = {
        {.type = REMIT_FOREIGN_NUMBER}, {.type = REMIT_FOREIGN_DATE},
        {.type = REMIT_FOREIGN_TEXT}, {.type = REMIT_FOREIGN_TRUTH},
        {.type = REMIT_FOREIGN_DURATION}
    };
    RemitForeignValue read[5];

    values[0].as.number = INT64_MIN;
    values[1].as.day = REMIT_FIRST_DAY;
    values[2].as.text = (RemitForeignText){"abc", 3};
    values[3].as.truth = true;
    values[4].as.duration = (RemitDuration){9, REMIT_WORKING_DAYS};
    message_begin(&message);
    for (int i = 0; i < 5; i++)
        message_put(&message, &values[i]);
    MessageReader reader = {.at = message.bytes,
                            .end = message.bytes + message.count,
                            .hostile = true};
    for (int i = 0; i < 5; i++)
        read[i] = message_take(&reader, values[i].type);
    cr_assert(message_ends(&reader) && !message.full);
    cr_expect_eq(read[0].as.number, INT64_MIN);
    cr_expect_eq(read[1].as.day, REMIT_FIRST_DAY);
    cr_expect_str_eq(read[2].as.text.at, "abc");
    cr_expect_eq(read[2].as.text.len, 3);
    cr_expect(read[3].as.truth);
    cr_expect_eq(read[4].as.duration.count, 9);
    cr_expect_eq((int)read[4].as.duration.unit, (int)REMIT_WORKING_DAYS);
}

Test(foreign_message, a_message_that_is_full_stays_so)
{
    static MessageWriter message;
    static char          text[MESSAGE_SIZE];
    RemitForeignValue    value = {.type = REMIT_FOREIGN_TEXT};

    value.as.text = (RemitForeignText){text, sizeof text};
    message_begin(&message);
    message_put(&message, &value);
    cr_expect(message.full && message.count <= sizeof message.bytes);
    message_begin(&message);
    cr_expect(!message.full && message.count == 0);
}
