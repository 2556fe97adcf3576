/* test_diag.c -- findings: collected, allowed, denied, put in order. */
#include <criterion/criterion.h>
#include <stdio.h>

#include "lang/diag.h"

/* Findings as `code@place`, in order, parted by blanks. */
static const char *order_of(const Diag *diag)
{
    static char text[512];
    int         len = 0;

    text[0] = '\0';
    for (uint32_t i = 0; i < diag_total(diag); i++) {
        Finding finding = diag_finding(diag, i);
        len += snprintf(text + len, sizeof text - (size_t)len, "%s%s@%u",
                        i ? " " : "", code_text(finding.code),
                        finding.span.from);
    }
    return text;
}

static void find(Diag *diag, Code code, Pos from)
{
    diag_begin(diag, code, (Span){from, from + 1}, "at %u", from);
}

Test(diag, the_catalogue_is_found_by_its_texts)
{
    Code code = CODE_SYNTAX;

    cr_expect(code_find(STR_LIT("unknown-name"), &code));
    cr_expect_eq(code, CODE_UNKNOWN_NAME);
    cr_expect_not(code_find(STR_LIT("unknown-nam"), &code));
    cr_expect_not(code_find(STR_LIT(""), &code));
    cr_expect_eq(code, CODE_UNKNOWN_NAME);
    cr_expect_str_eq(code_text(CODE_BAD_UTF8), "bad-utf8");
    cr_expect_str_eq(code_summary(CODE_BAD_UTF8),
                     "the file is not valid UTF-8");
    cr_expect_eq(code_severity(CODE_UNUSED_ALLOW), DIAG_ADVICE);
    for (int i = 0; i < CODE_COUNT; i++) {
        cr_expect(code_find(str_of(code_text((Code)i)), &code));
        cr_expect_eq((int)code, i, "two codes have the text %s",
                     code_text((Code)i));
    }
}

Test(diag, findings_come_in_order_of_place_the_gravest_first)
{
    Diag *diag = diag_new(NULL);

    find(diag, CODE_UNKNOWN_NAME, 30);
    find(diag, CODE_UNUSED_ALLOW, 20);
    find(diag, CODE_HOP_NO_BODY, 20);
    find(diag, CODE_SYNTAX, 20);
    find(diag, CODE_UNKNOWN_NAME, 7);
    diag_begin(diag, CODE_NO_SUCH_MODULE, NO_SPAN, "no file");
    diag_sort(diag);
    cr_expect_str_eq(order_of(diag),
                     "no-such-module@0 unknown-name@7 syntax@20 "
                     "hop-no-body@20 unused-allow@20 unknown-name@30");
    diag_free(diag);
    diag_free(NULL);
}

Test(diag, a_finding_keeps_its_words_notes_and_help)
{
    Diag       *diag = diag_new(NULL);
    const char *note;
    Finding     finding;
    Span        span;

    diag_begin(diag, CODE_DECLARED_TWICE, (Span){40, 46}, "`%s` is declared %s",
               "review", "twice");
    diag_note(diag, (Span){9, 15}, "it is first declared %s", "here");
    diag_note(diag, NO_SPAN, "names are folded");
    diag_help(diag, "rename one");
    find(diag, CODE_SYNTAX, 3);
    diag_note(diag, (Span){1, 2}, "of the other");
    diag_sort(diag);
    cr_assert_eq(diag_total(diag), 2);
    finding = diag_finding(diag, 1);
    cr_expect_eq(finding.code, CODE_DECLARED_TWICE);
    cr_expect_eq(finding.severity, DIAG_ERROR);
    cr_expect_str_eq(finding.message, "`review` is declared twice");
    cr_expect_str_eq(finding.help, "rename one");
    cr_expect_eq(finding.note_count, 2);
    note = diag_finding_note(diag, 1, 0, &span);
    cr_expect_str_eq(note, "it is first declared here");
    cr_expect(span.from == 9 && span.to == 15);
    note = diag_finding_note(diag, 1, 1, &span);
    cr_expect_str_eq(note, "names are folded");
    cr_expect_eq(span.from, 0);
    cr_expect_null(diag_finding(diag, 0).help);
    cr_expect_str_eq(diag_finding_note(diag, 0, 0, &span), "of the other");
    diag_free(diag);
}

Test(diag, one_code_at_one_place_is_said_once)
{
    Diag *diag = diag_new(NULL);

    find(diag, CODE_SYNTAX, 5);
    diag_begin(diag, CODE_SYNTAX, (Span){5, 9}, "again");
    diag_note(diag, NO_SPAN, "a note of the one dropped");
    diag_help(diag, "a help of the one dropped");
    find(diag, CODE_UNKNOWN_NAME, 5);
    find(diag, CODE_SYNTAX, 6);
    cr_expect_eq(diag_errors(diag), 3);
    diag_sort(diag);
    cr_expect_str_eq(order_of(diag), "syntax@5 unknown-name@5 syntax@6");
    cr_expect_eq(diag_finding(diag, 0).note_count, 0);
    cr_expect_null(diag_finding(diag, 0).help);
    diag_free(diag);
}

Test(diag, without_a_place_only_the_same_words_are_dropped)
{
    Diag *diag = diag_new(NULL);

    diag_begin(diag, CODE_NO_SUCH_MODULE, NO_SPAN, "no file `%s`", "b");
    diag_begin(diag, CODE_NO_SUCH_MODULE, NO_SPAN, "no file `%s`", "a");
    diag_begin(diag, CODE_NO_SUCH_MODULE, NO_SPAN, "no file `%s`", "b");
    diag_sort(diag);
    cr_assert_eq(diag_total(diag), 2);
    cr_expect_str_eq(diag_finding(diag, 0).message, "no file `a`");
    cr_expect_str_eq(diag_finding(diag, 1).message, "no file `b`");
    diag_free(diag);
}

Test(diag, an_allow_silences_its_code_within_its_scope)
{
    Diag *diag = diag_new(NULL);

    diag_allow(diag, CODE_HOP_NO_BODY, (Span){10, 20}, (Span){10, 12});
    find(diag, CODE_HOP_NO_BODY, 9);
    find(diag, CODE_HOP_NO_BODY, 10);
    find(diag, CODE_HOP_NO_BODY, 19);
    find(diag, CODE_HOP_NO_BODY, 20);
    find(diag, CODE_SYNTAX, 15);
    diag_begin(diag, CODE_HOP_NO_BODY, NO_SPAN, "nowhere");
    cr_expect_eq(diag_count(diag, DIAG_HAZARD), 5);
    diag_sort(diag);
    cr_expect_str_eq(order_of(diag),
                     "hop-no-body@0 hop-no-body@9 syntax@15 "
                     "hop-no-body@20");
    cr_expect_eq(diag_count(diag, DIAG_HAZARD), 3);
    cr_expect_eq(diag_count(diag, DIAG_ERROR), 1);
    cr_expect_eq(diag_count(diag, DIAG_ADVICE), 0);
    diag_free(diag);
}

Test(diag, of_nested_allows_the_innermost_silences)
{
    Diag *diag = diag_new(NULL);
    Code  code = CODE_HOP_NO_BODY;

    diag_allow(diag, code, (Span){10, 90}, (Span){10, 11});     /* used: 85 */
    diag_allow(diag, code, (Span){20, 50}, (Span){20, 21});     /* used: 45 */
    diag_allow(diag, code, (Span){30, 40}, (Span){30, 31});     /* used: 35 */
    diag_allow(diag, code, (Span){60, 70}, (Span){60, 61});     /* unused */
    diag_allow(diag, code, (Span){30, 40}, (Span){38, 39});     /* a double */
    find(diag, code, 35);
    find(diag, code, 45);
    find(diag, code, 85);
    find(diag, code, 95);
    diag_sort(diag);
    cr_expect_str_eq(order_of(diag), "unused-allow@38 unused-allow@60 "
                                     "hop-no-body@95");
    diag_free(diag);
}

Test(diag, an_error_cannot_be_allowed)
{
    Diag *diag = diag_new(NULL);

    diag_allow(diag, CODE_SYNTAX, (Span){1, 100}, (Span){50, 60});
    find(diag, CODE_SYNTAX, 7);
    diag_sort(diag);
    cr_expect_str_eq(order_of(diag), "syntax@7 unused-allow@50");
    cr_expect_str_eq(diag_finding(diag, 1).message,
                     "`syntax` is an error, and an error cannot be allowed");
    diag_free(diag);
}

Test(diag, an_allow_that_silences_nothing_is_advice)
{
    Diag *diag = diag_new(NULL);

    diag_allow(diag, CODE_HOP_NO_BODY, (Span){1, 100}, (Span){50, 60});
    diag_sort(diag);
    cr_assert_eq(diag_total(diag), 1);
    cr_expect_eq(diag_finding(diag, 0).severity, DIAG_ADVICE);
    cr_expect_str_eq(diag_finding(diag, 0).message,
                     "this allow silences nothing: there is no "
                     "`hop-no-body` here");
    cr_expect_str_eq(diag_finding(diag, 0).help, "remove it");
    cr_expect_eq(diag_count(diag, DIAG_ADVICE), 1);
    diag_free(diag);
}

Test(diag, what_is_denied_is_looked_for_among_what_is_left)
{
    Diag *diag = diag_new(NULL);

    diag_deny_code(diag, CODE_HOP_NO_BODY);
    diag_deny_severity(diag, DIAG_ADVICE);
    find(diag, CODE_SYNTAX, 1);
    cr_expect_not(diag_denied(diag));
    find(diag, CODE_HOP_NO_BODY, 5);
    cr_expect(diag_denied(diag));
    diag_allow(diag, CODE_HOP_NO_BODY, (Span){5, 6}, (Span){5, 6});
    diag_sort(diag);
    cr_expect_not(diag_denied(diag));
    diag_free(diag);

    diag = diag_new(NULL);
    diag_deny_severity(diag, DIAG_ADVICE);
    find(diag, CODE_HOP_NO_BODY, 5);
    cr_expect_not(diag_denied(diag));
    find(diag, CODE_UNUSED_ALLOW, 5);
    cr_expect(diag_denied(diag));
    diag_free(diag);
}

Test(diag, after_ten_thousand_of_a_severity_the_rest_is_counted)
{
    Diag *diag = diag_new(NULL);

    for (Pos pos = 1; pos <= 10500; pos++)
        find(diag, CODE_HOP_NO_BODY, pos);
    diag_note(diag, NO_SPAN, "a note of one that is not kept");
    find(diag, CODE_SYNTAX, 20000);
    diag_deny_code(diag, CODE_HOP_NO_BODY);
    diag_allow(diag, CODE_HOP_NO_BODY, (Span){1, 10001}, (Span){1, 2});
    diag_sort(diag);
    cr_expect_str_eq(order_of(diag), "syntax@20000");
    cr_expect_eq(diag_count(diag, DIAG_HAZARD), 500);
    cr_expect(diag_denied(diag));
    diag_free(diag);
}

Test(diag, a_message_without_end_is_cut_behind_a_character)
{
    char        name[3000];
    Diag       *diag = diag_new(NULL);
    const char *message;

    for (size_t i = 0; i < sizeof name; i += 3)
        memcpy(name + i, "\xe8\x81\xaf", 3);
    diag_begin(diag, CODE_UNKNOWN_NAME, (Span){1, 2}, "%.*s",
               (int)sizeof name, name);
    diag_sort(diag);
    message = diag_finding(diag, 0).message;
    /* 1024 bytes hold 340 of the characters, the ellipsis and the NUL */
    cr_assert_eq(strlen(message), 1023);
    cr_expect_arr_eq(message, name, 1020);
    cr_expect_str_eq(message + 1020, "\xe2\x80\xa6");
    diag_free(diag);
}

/* Marks as `list.number: finding message`, in order, a line each. */
static const char *marks_text(const Diag *diag)
{
    static char text[512];
    int         len = 0;

    text[0] = '\0';
    for (uint32_t i = 0; i < diag_mark_total(diag); i++) {
        FindingMark mark = diag_mark(diag, i);
        len += snprintf(text + len, sizeof text - (size_t)len,
                        "%u.%u: %u %s\n", mark.subject.list,
                        mark.subject.number, mark.finding, mark.message);
    }
    return text;
}

static void say(Diag *diag, Code code, Pos from, const char *message,
                Subject subject)
{
    diag_begin(diag, code, (Span){from, from + 1}, "%s", message);
    diag_about(diag, subject);
}

Test(diag, every_subject_keeps_what_was_said_of_it_though_one_finding_is_kept)
{
    Diag    *diag = diag_new(NULL);
    uint32_t count;

    say(diag, CODE_LATE, 9, "third", (Subject){1, 3});
    say(diag, CODE_LATE, 9, "first", (Subject){1, 1});
    say(diag, CODE_NO_LEAD, 4, "of both", (Subject){0, 7});
    diag_about(diag, (Subject){1, 3});
    diag_about(diag, (Subject){1, 3});
    diag_sort(diag);
    cr_expect_str_eq(order_of(diag), "no-lead@4 late@9");
    cr_expect_str_eq(marks_text(diag), "0.7: 0 of both\n"
                                       "1.1: 1 first\n"
                                       "1.3: 0 of both\n"
                                       "1.3: 1 third\n");
    cr_expect_eq(diag_marks_of(diag, (Subject){1, 3}, &count), 2);
    cr_expect_eq(count, 2);
    diag_marks_of(diag, (Subject){1, 2}, &count);
    cr_expect_eq(count, 0);
    diag_free(diag);
}

Test(diag, what_is_silenced_marks_nothing)
{
    Diag *diag = diag_new(NULL);

    say(diag, CODE_LATE, 9, "silenced", (Subject){1, 1});
    say(diag, CODE_LATE, 30, "kept", (Subject){1, 1});
    diag_allow(diag, CODE_LATE, (Span){5, 20}, (Span){6, 7});
    diag_sort(diag);
    cr_expect_str_eq(marks_text(diag), "1.1: 0 kept\n");
    diag_free(diag);
}

Test(diag, subjects_of_a_list_are_numbered_anew_and_the_gone_forgotten)
{
    static const uint32_t numbers[] = {2, 0, 1};
    Diag *diag = diag_new(NULL);

    say(diag, CODE_LATE, 1, "a", (Subject){8, 1});
    say(diag, CODE_LATE, 2, "b", (Subject){8, 2});
    say(diag, CODE_LATE, 3, "c", (Subject){8, 3});
    say(diag, CODE_LATE, 4, "d", (Subject){1, 3});
    diag_renumber(diag, 8, 1, numbers, 3);
    diag_sort(diag);
    cr_expect_str_eq(marks_text(diag), "1.1: 2 c\n1.2: 0 a\n1.3: 3 d\n");
    diag_free(diag);
}

/* ---- what another corpus has too ------------------------------------------ */

/* Two corpora: `a.remit` and `b.remit`, and the same with a file before them. */
Test(diag, what_another_corpus_has_too_is_forgotten_wherever_it_lies)
{
    Sources      *sources[2] = {sources_new(), sources_new()};
    const Source *a[2], *b[2];
    Diag         *diag[2];

    sources_add(sources[1], "new.remit", "body X {}\n", 10);
    for (int i = 0; i < 2; i++) {
        a[i] = sources_add(sources[i], "a.remit", "body A {}\n", 10);
        b[i] = sources_add(sources[i], "b.remit", "body B {}\n", 10);
        diag[i] = diag_new(sources[i]);
        diag_begin(diag[i], CODE_NEVER_USED, (Span){a[i]->base, a[i]->base + 4},
                   "both have it");
        diag_begin(diag[i], CODE_NO_LEAD, (Span){b[i]->base, b[i]->base + 4},
                   "%s", i ? "six" : "five");
        diag_begin(diag[i], CODE_LATE, NO_SPAN, "both have it, nowhere");
    }
    diag_begin(diag[1], CODE_UNKNOWN_NAME,
               (Span){1, 5}, "in the new one");
    diag_begin(diag[1], CODE_NEVER_USED, (Span){b[1]->base, b[1]->base + 4},
               "both have it");
    diag_sort(diag[0]);
    diag_sort(diag[1]);
    diag_forget(diag[1], diag[0]);
    cr_expect_eq(diag_total(diag[1]), 3);
    cr_expect_str_eq(diag_finding(diag[1], 0).message, "in the new one");
    cr_expect_str_eq(diag_finding(diag[1], 1).message, "six");
    cr_expect_str_eq(diag_finding(diag[1], 2).message, "both have it");
    cr_expect_eq(diag_errors(diag[1]), 1);
    cr_expect_eq(diag_count(diag[1], DIAG_HAZARD), 1);
    cr_expect_eq(diag_count(diag[1], DIAG_ADVICE), 1);
    for (int i = 0; i < 2; i++) {
        diag_free(diag[i]);
        sources_free(sources[i]);
    }
}
