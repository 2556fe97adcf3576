/* Locks: what changed and what vanished; and texts that somebody else made. */
#include "compiler/calendar/lock.h"
#include "compiler/calendar/lock_text.h"

#include <criterion/criterion.h>

enum { DAY = 86400 };

static const LockKey desk = {"desk", "en", "events"};

static LockItem item(const char *uid, const char *text, LockStamp stamp)
{
    return (LockItem){.key = desk, .uid = uid, .title = text,
                      .print = fingerprint_of(text, strlen(text)),
                      .stamp = stamp, .from = 0, .to = 0};
}

static void expect_revision(LockSection *section, LockItem now,
                            uint32_t sequence, LockStamp stamp)
{
    lock_revise(section, &now);
    cr_expect_eq(now.sequence, sequence, "%s", now.uid);
    cr_expect_eq(now.stamp, stamp, "%s", now.uid);
}

/* The same, written and read again. */
static Lock *again(Lock *lock)
{
    Writer text = writer_memory(), said = writer_memory();
    Lock  *other = lock_new();

    lock_write(lock, &text);
    lock_free(lock);
    cr_assert(lock_read(other, str_of(writer_held(&text)), &said), "%s",
              writer_held(&said));
    writer_free(&text);
    writer_free(&said);
    return other;
}

Test(lock, what_changes_counts_up_and_is_later)
{
    Lock        *lock = lock_new();
    LockSection *section = lock_section(lock, desk);

    expect_revision(section, item("b@remit", "one", 5 * DAY), 0, 5 * DAY);
    expect_revision(section, item("a@remit", "two", -DAY), 0, -DAY);
    lock = again(lock);
    section = lock_section(lock, desk);
    expect_revision(section, item("a@remit", "two", -DAY), 0, -DAY);
    expect_revision(section, item("b@remit", "three", 5 * DAY), 1,
                    5 * DAY + 1);
    cr_expect_null(lock_withdrawn(section));
    lock = again(lock);
    section = lock_section(lock, desk);
    expect_revision(section, item("b@remit", "three", 5 * DAY), 1,
                    5 * DAY + 1);
    expect_revision(section, item("a@remit", "four", 9 * DAY), 1, 9 * DAY);
    lock_free(lock);
}

Test(lock, what_vanished_is_withdrawn_once_and_may_come_back)
{
    Lock           *lock = lock_new();
    LockSection    *section = lock_section(lock, desk);
    const LockItem *gone;

    expect_revision(section, item("a@remit", "one", 0), 0, 0);
    for (int i = 0; i < 3; i++) {
        lock = again(lock);
        section = lock_section(lock, desk);
        gone = lock_withdrawn(section);
        cr_assert_not_null(gone);
        cr_expect_str_eq(gone->uid, "a@remit");
        cr_expect_str_eq(gone->title, "one");
        cr_expect_eq(gone->sequence, 1);
        cr_expect_eq(gone->stamp, 1);
        cr_expect_null(lock_withdrawn(section));
    }
    lock = again(lock);
    expect_revision(lock_section(lock, desk), item("a@remit", "one", 0), 2, 2);
    lock_free(lock);
}

Test(lock, what_is_hidden_is_withdrawn_on_the_day_of_its_last_fact)
{
    static const struct { LockStamp since, wanted; } rows[] = {
        {9 * DAY, 9 * DAY}, {5 * DAY, 5 * DAY + 1}, {-DAY, 5 * DAY + 1}};

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Lock           *lock = lock_new();
        LockSection    *section = lock_section(lock, desk);
        const LockItem *gone;

        expect_revision(section, item("a@remit", "one", 5 * DAY), 0, 5 * DAY);
        lock = again(lock);
        section = lock_section(lock, desk);
        lock_hide(section, "b@remit", 20 * DAY);    /* never shown */
        lock_hide(section, "a@remit", rows[i].since);
        gone = lock_withdrawn(section);
        cr_assert_not_null(gone);
        cr_expect_eq(gone->stamp, rows[i].wanted);
        cr_expect_eq(gone->sequence, 1);
        cr_expect_null(lock_withdrawn(section));
        lock = again(lock);     /* and then it keeps that */
        section = lock_section(lock, desk);
        lock_hide(section, "a@remit", 30 * DAY);
        cr_expect_eq(lock_withdrawn(section)->stamp, rows[i].wanted);
        lock_free(lock);
    }
}

Test(lock, calendars_languages_and_forms_are_apart)
{
    LockKey      other = {"desk", "en", "tasks"}, third = {"desk", "fr",
                                                           "events"};
    Lock        *lock = lock_new();
    LockItem     task = item("a@remit", "one", 0);

    expect_revision(lock_section(lock, desk), item("a@remit", "one", 0), 0, 0);
    task.key = other;
    expect_revision(lock_section(lock, other), task, 0, 0);
    lock = again(lock);
    cr_expect_null(lock_withdrawn(lock_section(lock, third)));
    cr_expect_not_null(lock_withdrawn(lock_section(lock, other)));
    lock = again(lock);     /* what was not asked for is as it was */
    expect_revision(lock_section(lock, desk), item("a@remit", "one", 0), 0, 0);
    lock_free(lock);
}

#define ITEM(uid, sequence, stamp, hash, from, to, title)                   \
    "{\"calendar\":\"desk\",\"language\":\"en\",\"form\":\"events\","       \
    "\"uid\":\"" uid "\",\"sequence\":" sequence ",\"dtstamp\":\"" stamp    \
    "\",\"hash\":\"" hash "\",\"from\":\"" from "\",\"to\":\"" to           \
    "\",\"summary\":\"" title "\",\"native\":true,\"withdrawn\":false}"
#define HASH "0123456789abcdef0123456789abcdef"
#define STAMP "20110504T000000Z"
#define LOCK(items) \
    "{\"format\":\"remit-lock\",\"version\":1,\"items\":[" items "]}"
#define GOOD ITEM("a@remit", "7", STAMP, HASH, "2011-05-04", "2011-05-05", "A")

static const struct { const char *text, *why; } bad[] = {
    {"", "line 1: '[' or '{' expected near end of file"},
    {"{", "line 1: string or '}' expected near end of file"},
    {"\xff", "line 1: unable to decode byte 0xff"},
    {"[]", "it is no lock of Remit"},
    {"{\"format\":\"other\",\"version\":1,\"items\":[]}",
     "it is no lock of Remit"},
    {"{\"format\":\"remit-lock\",\"version\":1,\"items\":{}}",
     "it is no lock of Remit"},
    {"{\"format\":\"remit-lock\",\"version\":1,\"items\":[],\"more\":1}",
     "it is no lock of Remit"},
    {"{\"format\":\"remit-lock\",\"version\":2,\"items\":[]}",
     "it is of version 2, and this Remit knows 1"},
    {LOCK("7"), "Expected object, got integer, in item 1"},
    {LOCK(GOOD ",{}"), "Object item not found: calendar, in item 2"},
    {LOCK(GOOD "," GOOD), "the item `a@remit` stands in it twice"},
    {LOCK(ITEM("", "0", STAMP, HASH, "2011-05-04", "2011-05-04", "A")),
     "`uid` is none that could stand there, in item 1"},
    {LOCK(ITEM("a\\r\\nEND:VEVENT", "0", STAMP, HASH, "2011-05-04",
               "2011-05-04", "A")),
     "`uid` is none that could stand there, in item 1"},
    {LOCK(ITEM("a", "-1", STAMP, HASH, "2011-05-04", "2011-05-04", "A")),
     "`sequence` is none that could stand there, in item 1"},
    {LOCK(ITEM("a", "1000000000", STAMP, HASH, "2011-05-04", "2011-05-04",
               "A")),
     "`sequence` is none that could stand there, in item 1"},
    {LOCK(ITEM("a", "0.0", STAMP, HASH, "2011-05-04", "2011-05-04", "A")),
     "Expected integer, got real, in item 1"},
    {LOCK(ITEM("a", "0", "20110231T000000Z", HASH, "2011-05-04", "2011-05-04",
               "A")),
     "`dtstamp` is none that could stand there, in item 1"},
    {LOCK(ITEM("a", "0", "20110504T240000Z", HASH, "2011-05-04", "2011-05-04",
               "A")),
     "`dtstamp` is none that could stand there, in item 1"},
    {LOCK(ITEM("a", "0", STAMP, "0123", "2011-05-04", "2011-05-04", "A")),
     "`hash` is none that could stand there, in item 1"},
    {LOCK(ITEM("a", "0", STAMP, HASH, "2011-5-4", "2011-05-04", "A")),
     "`from` is none that could stand there, in item 1"},
    {LOCK(ITEM("a", "0", STAMP, HASH, "2011-05-04", "2011-05-03", "A")),
     "`to` is none that could stand there, in item 1"},
};

Test(lock, whatever_is_no_lock_is_refused_with_a_reason)
{
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        Writer said = writer_memory();
        Lock  *lock = lock_new();
        cr_expect_not(lock_read(lock, str_of(bad[i].text), &said), "%s",
                      bad[i].text);
        cr_expect_str_eq(writer_held(&said), bad[i].why);
        lock_free(lock);
        writer_free(&said);
    }
}

Test(lock, a_lock_is_written_as_it_was_read)
{
    static const char text[] = "{\"format\":\"remit-lock\",\"version\":1,"
                               "\"items\":[\n" GOOD "\n]}\n";
    Writer out = writer_memory(), said = writer_memory();
    Lock  *lock = lock_new();

    cr_assert(lock_read(lock, STR_LIT(text), &said));
    lock_write(lock, &out);
    cr_expect_str_eq(writer_held(&out), text);
    lock_free(lock);
    writer_free(&out);
    writer_free(&said);
}

/* A thousand open brackets, a text that never ends, a title too long. */
Test(lock, depth_and_length_are_bounded)
{
    static const struct { const char *unit; size_t times; } texts[] = {
        {"[", 1000000}, {"{\"a\":", 1000000}, {"\"", 1}, {"\"aaaaaaa", 100000}};

    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        Writer text = writer_memory(), said = writer_memory();
        Lock  *lock = lock_new();
        for (size_t n = 0; n < texts[i].times; n++)
            writer_text(&text, texts[i].unit);
        cr_expect_not(lock_read(lock, str_of(writer_held(&text)), &said));
        cr_expect_lt(said.count, 400);
        lock_free(lock);
        writer_free(&text);
        writer_free(&said);
    }
}

Test(lock, stamps_are_told_to_the_second)
{
    static const struct { LockStamp stamp; const char *text; } stamps[] = {
        {0, "19700101T000000Z"}, {-1, "19691231T235959Z"},
        {951782400 + 3600 * 23 + 60 * 59 + 58, "20000229T235958Z"},
        {(LockStamp)REMIT_LAST_DAY * DAY + DAY - 1, "21991231T235959Z"},
        {(LockStamp)REMIT_FIRST_DAY * DAY, "19000101T000000Z"}};

    for (size_t i = 0; i < sizeof stamps / sizeof *stamps; i++) {
        Writer out = writer_memory();
        lock_put_stamp(&out, stamps[i].stamp);
        cr_expect_str_eq(writer_held(&out), stamps[i].text);
        writer_free(&out);
    }
}

Test(lock, no_revision_leaves_the_era)
{
    static const LockStamp last = ((LockStamp)REMIT_LAST_DAY + 1) * DAY - 1;
    Lock *lock = lock_new();

    expect_revision(lock_section(lock, desk), item("a@remit", "one", last), 0,
                    last);
    lock = again(lock);
    expect_revision(lock_section(lock, desk), item("a@remit", "two", 0), 1,
                    last);
    lock_free(lock);
}
