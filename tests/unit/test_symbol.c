/* Every form of symbol that the sources show, taken apart by hand. */
#include "lang/symbol.h"

#include <criterion/criterion.h>
#include <stdio.h>

#define EN "\xE2\x80\x93"
#define EM "\xE2\x80\x94"

static char *add(char *out, const char *key, Str value)
{
    return value.len ? out + sprintf(out, " %s=%.*s", key, STR_ARG(value))
                     : out;
}

static char *add_number(char *out, const char *key, int32_t value)
{
    return value ? out + sprintf(out, " %s=%d", key, (int)value) : out;
}

static char *add_suffixes(char *out, const char *key, const Suffixes *list)
{
    for (uint32_t i = 0; i < list->count; i++) {
        out += sprintf(out, " %s=%s", key, suffix_text(list->at[i].word));
        if (list->at[i].number)
            out += sprintf(out, ".%d", (int)list->at[i].number);
    }
    return out;
}

static char *add_part(char *out, const SymbolPart *part)
{
    out = add(out, "organ", part->organ);
    for (uint32_t i = 0; i < part->body_count; i++)
        out = add(out, "body", part->bodies[i]);
    out = add(out, "session", part->session);
    out = add_number(out, "year", part->year);
    out = add(out, "kind", str_of(part->kind));
    out = add_number(out, "number", part->number);
    for (char c = 'A'; c <= 'Z'; c++)
        if (part->letters >> (c - 'A') & 1)
            out = add(out, "letter", (Str){&c, 1});
    out = add_suffixes(out, "suffix", &part->suffixes);
    out = add(out, "part", part->part);
    return add(out, "language",
               (Str){&part->language, part->language != 0});
}

/* ` organ=A session=66 number=77 | organ=E …`, or what is wrong. */
static void tell(char *out, const char *text)
{
    Symbol      symbol;
    SymbolFault fault;
    if (!symbol_read(str_of(text), &symbol, &fault)) {
        sprintf(out, " `%.*s` %s", STR_ARG(fault.at), fault.why);
        return;
    }
    *out = '\0';
    for (uint32_t i = 0; i < symbol.count; i++) {
        if (i)
            out += sprintf(out, " |");
        out = add_part(out, &symbol.parts[i]);
    }
    out = add_suffixes(out, "and", &symbol.follow);
    if (symbol.star)
        sprintf(out, " star");
}

typedef struct { const char *text, *said, *normal; } Form;

static const Form forms[] = {
    {"A/RES/69/250*", " organ=A session=69 kind=RES number=250 star",
     "A/RES/69/250"},
    {"A/80/L.41", " organ=A session=80 kind=L number=41", "A/80/L.41"},
    {"A/520/Rev.17", " organ=A number=520 suffix=Rev.17", "A/520/Rev.17"},
    {"A/DEC/77/553", " organ=A session=77 kind=DEC number=553",
     "A/DEC/77/553"},
    {"decision 52/468", " organ=A session=52 kind=DEC number=468",
     "A/DEC/52/468"},
    {"52/468", " organ=A session=52 number=468", "52/468"},
    {"resolution 70/125", " organ=A session=70 kind=RES number=125",
     "A/RES/70/125"},
    {"resolution 2010/2", " organ=E year=2010 kind=RES number=2",
     "E/RES/2010/2"},
    {"E/2018/31-E/CN.16/2018/4",
     " organ=E year=2018 number=31 | organ=E body=CN.16 year=2018 number=4",
     "E/2018/31-E/CN.16/2018/4"},
    {"A/66/77" EN "E/2011/103",
     " organ=A session=66 number=77 | organ=E year=2011 number=103",
     "A/66/77-E/2011/103"},
    {"A/66/77" EM "E/2011/103",
     " organ=A session=66 number=77 | organ=E year=2011 number=103",
     "A/66/77-E/2011/103"},
    {"A/66/77 - E/2011/103",
     " organ=A session=66 number=77 | organ=E year=2011 number=103",
     "A/66/77-E/2011/103"},
    {"E/2011/103-A/66/77",
     " organ=E year=2011 number=103 | organ=A session=66 number=77",
     "A/66/77-E/2011/103"},
    {"E/2025/68 and Corr. 1 and 2",
     " organ=E year=2025 number=68 and=Corr.1 and=Corr.2",
     "E/2025/68 and Corr.1, Corr.2"},
    {"E/2025/68, Corr.1 and Add.1-3",
     " organ=E year=2025 number=68 and=Corr.1 and=Add.1 and=Add.2 and=Add.3",
     "E/2025/68 and Corr.1, Add.1, Add.2, Add.3"},
    {"A/67/65-E/2012/48 and Corr.1",
     " organ=A session=67 number=65 | organ=E year=2012 number=48 and=Corr.1",
     "A/67/65-E/2012/48 and Corr.1"},
    {"E/2023/32 (Part II)", " organ=E year=2023 number=32 part=Part II",
     "E/2023/32 (Part II)"},
    {"A/CONF.157/24 (Part I)",
     " organ=A body=CONF.157 number=24 part=Part I",
     "A/CONF.157/24 (Part I)"},
    {"HRI/GEN/1/Rev.9 (Vol.I)",
     " organ=HRI body=GEN number=1 suffix=Rev.9 part=Vol.I",
     "HRI/GEN/1/Rev.9 (Vol. I)"},
    {"A/AC.237/18 (Part II)/Add.1",
     " organ=A body=AC.237 number=18 suffix=Add.1 part=Part II",
     "A/AC.237/18 (Part II)/Add.1"},
    {"E/2005/31", " organ=E year=2005 number=31", "E/2005/31"},
    {"E/CN.16/2009/Inf.1",
     " organ=E body=CN.16 year=2009 kind=INF number=1", "E/CN.16/2009/INF.1"},
    {"TD/B(S-XXIII)/2/Add.2",
     " organ=TD body=B session=S-XXIII number=2 suffix=Add.2",
     "TD/B(S-XXIII)/2/Add.2"},
    {"TD/B/EX(41)/L.1",
     " organ=TD body=B body=EX session=41 kind=L number=1",
     "TD/B/EX(41)/L.1"},
    {"WSIS-05/TUNIS/DOC/6(Rev.1)-E",
     " organ=WSIS-05 body=TUNIS kind=DOC number=6 suffix=Rev.1 language=E",
     "WSIS-05/TUNIS/DOC/6/Rev.1"},
    {"WSIS-05/TUNIS/DOC/6-S",
     " organ=WSIS-05 body=TUNIS kind=DOC number=6 language=S",
     "WSIS-05/TUNIS/DOC/6"},
    {"WSIS-II/PC-3/DOC/5", " organ=WSIS-II body=PC-3 kind=DOC number=5",
     "WSIS-II/PC-3/DOC/5"},
    {"ST/IC/2019/23", " organ=ST body=IC year=2019 number=23",
     "ST/IC/2019/23"},
    {"CEDAW/C/SR.1802", " organ=CEDAW body=C kind=SR number=1802",
     "CEDAW/C/SR.1802"},
    {"A/CONF.216/L.1*", " organ=A body=CONF.216 kind=L number=1 star",
     "A/CONF.216/L.1"},
    {"res. 53/208 A to E",
     " organ=A session=53 kind=RES number=208 letter=A letter=B letter=C"
     " letter=D letter=E", "A/RES/53/208A-E"},
    {"52/214 A", " organ=A session=52 number=214 letter=A", "52/214A"},
    {"A/RES/53/208 A, C and D",
     " organ=A session=53 kind=RES number=208 letter=A letter=C letter=D",
     "A/RES/53/208A,C-D"},
    {"1926 B (LVIII)", " session=LVIII number=1926 letter=B",
     "1926B (LVIII)"},
    {"2046 (S-III)", " session=S-III number=2046", "2046 (S-III)"},
    {"A/RES/491 (V)", " organ=A session=V kind=RES number=491",
     "A/RES/491 (V)"},
    {"S/RES/1440 (2002)", " organ=S year=2002 kind=RES number=1440",
     "S/RES/1440 (2002)"},
    {"S/RES/1440(2002)", " organ=S year=2002 kind=RES number=1440",
     "S/RES/1440 (2002)"},
    {"A/RES/ES-11/1", " organ=A session=ES-11 kind=RES number=1",
     "A/RES/ES-11/1"},
    {"A/RES/S-19/2", " organ=A session=S-19 kind=RES number=2",
     "A/RES/S-19/2"},
    {"A/C.2/59/3", " organ=A body=C.2 session=59 number=3", "A/C.2/59/3"},
    {"E/2010/CRP.4", " organ=E year=2010 kind=CRP number=4", "E/2010/CRP.4"},
    {"E/2006/85", " organ=E year=2006 number=85", "E/2006/85"},
    {"A/59/2005", " organ=A session=59 number=2005", "A/59/2005"},
    {"A/68/65-E/2013/11",
     " organ=A session=68 number=65 | organ=E year=2013 number=11",
     "A/68/65-E/2013/11"},
    {"S/PRST/2010/25", " organ=S year=2010 kind=PRST number=25",
     "S/PRST/2010/25"},
    {"ECE/TRANS/WP.29/2010/1",
     " organ=ECE body=TRANS body=WP.29 year=2010 number=1",
     "ECE/TRANS/WP.29/2010/1"},
    {"TD/B/62/3/Summary",
     " organ=TD body=B session=62 number=3 suffix=Summary",
     "TD/B/62/3/Summary"},
    {"A/C.5/50/L.4/Amend.2",
     " organ=A body=C.5 session=50 kind=L number=4 suffix=Amend.2",
     "A/C.5/50/L.4/Amend.2"},
    /* of other houses */
    {"UNEP(DEPI)/MED/1", " organ=UNEP(DEPI) body=MED number=1",
     "UNEP(DEPI)/MED/1"},
    {"PC/2026/7", " organ=PC year=2026 number=7", "PC/2026/7"},
    {"RC/D/9", " organ=RC body=D number=9", "RC/D/9"},
    {"Senate/2026/3", " organ=Senate year=2026 number=3", "Senate/2026/3"},
};

enum { FORMS = sizeof forms / sizeof *forms };

Test(symbol, every_form_says_what_it_is)
{
    char out[1024];
    for (int i = 0; i < FORMS; i++) {
        tell(out, forms[i].text);
        cr_expect_str_eq(out, forms[i].said, "%s\n  wanted%s\n  found %s",
                         forms[i].text, forms[i].said, out);
    }
}

static void normal_of(const char *text, char *out)
{
    Symbol symbol;
    out[0] = '\0';
    if (symbol_read(str_of(text), &symbol, NULL))
        symbol_normal(&symbol, out);
}

Test(symbol, a_normal_spelling_is_its_own)
{
    char once[SYMBOL_NORMAL_MAX], twice[SYMBOL_NORMAL_MAX];
    for (int i = 0; i < FORMS; i++) {
        normal_of(forms[i].text, once);
        normal_of(once, twice);
        cr_expect_str_eq(once, forms[i].normal);
        cr_expect_str_eq(twice, once);
    }
}

/* Joints that the hyphen of a normal joint would not be read as. */
Test(symbol, a_normal_joint_is_read_as_two_again)
{
    static const char *const joints[][2] = {
        {"A/C.2/7x " EN " E/2011/3", "A/C.2/7x - E/2011/3"},
        {"A/68/65-EE1 - E/68/5", "A/68/65-EE1 - E/68/5"},
        {"WSIS/DOC/65-E - S-I/6", "WSIS/DOC/65 - S-I/6"},
        {"A/C/6E*-E-E/S/45", "A/C/6E - E-E/S/45"},
        {"A/x/l.706/0E - B/23/1", "A/x/l.706/0E - B/23/1"},
        {"A/2/L.7/3/9 - B/12/1", "A/2/L.7/3/9-B/12/1"},
        {"E/6-D/6/DOC.63/6-S", "E/6-D/6/DOC.63/6-S"},
        {"E/L.1/2E,D(Corr.1)/3", "E/L.1/2D-E/Corr.1/3"},
        {"E/L.1/2D - A/3/4D,F(Corr.1)/5", "E/L.1/2D - A/3/4D,F/Corr.1/5"},
    };
    char once[SYMBOL_NORMAL_MAX], twice[SYMBOL_NORMAL_MAX];
    for (size_t i = 0; i < sizeof joints / sizeof *joints; i++) {
        normal_of(joints[i][0], once);
        normal_of(joints[i][1], twice);
        cr_expect_str_eq(once, joints[i][1]);
        cr_expect_str_eq(twice, joints[i][1]);
    }
}

Test(symbol, what_cannot_be_read_is_pointed_at)
{
    static const struct { const char *text, *said; } cases[] = {
        {"A/RES//1", " `/` has nothing behind it"},
        {"A/RES/1/", " `/` has nothing behind it"},
        {"/RES/1", " `` is not followed by a stroke"},
        {"a/66/77", " `a` does not begin with a capital"},
        {"A/66/77/Add.x", " `Add.` has no number behind its dot"},
        {"A/66/77/Corr.0", " `Corr.0` has no number behind its dot"},
        {"A/Rev.1", " `Rev.1` has no document before it"},
        {"S/RES/1440 (2002", " `(2002` has no closing bracket"},
        {"S/RES/1440 (in part)", " `in part` is no part, no session and no "
                                 "year"},
        {"A/66/77 as agreed", " `as agreed` goes on after the symbol"},
        {"A/1/1-A/1/2-A/1/3-A/1/4-A/1/5", " `A/1/5` is one joint symbol too "
                                          "many"},
        {"A/66/7: now", " `:` stands in no symbol"},
        {"A,B/1", " `A` is not followed by a stroke"},
        {"52/468 at last", " `at last` goes on after the symbol"},
        {"1926 (LVIII)(Corr)", " `1926` is not followed by a stroke"},
        {"", " `` is not followed by a stroke"},
    };
    char out[1024];
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        tell(out, cases[i].text);
        cr_expect_str_eq(out, cases[i].said, "%s: %s", cases[i].text, out);
    }
}

Test(symbol, a_symbol_is_no_longer_than_a_name)
{
    char        text[400] = "A/";
    Symbol      symbol;
    SymbolFault fault;
    memset(text + 2, '1', 300);
    cr_expect(!symbol_read(str_of(text), &symbol, &fault));
    cr_expect_str_eq(fault.why, "is too long");
}

Test(symbol, spellings_of_one_document_are_equal)
{
    static const struct { const char *a, *b; bool equal; } cases[] = {
        {"A/66/77" EN "E/2011/103", "A/66/77-E/2011/103", true},
        {"A/66/77-E/2011/103", "E/2011/103", true},
        {"E/2025/68 and Corr. 1", "E/2025/68", true},
        {"A/RES/69/250*", "A/RES/69/250", true},
        {"E/CN.16/2009/Inf.1", "E/CN.16/2009/INF.1", true},
        {"A/66/77/Corr. 1", "A/66/77/Corr.1", true},
        {"WSIS-05/TUNIS/DOC/6(Rev.1)-E", "WSIS-05/TUNIS/DOC/6(Rev.1)-C", true},
        {"resolution 70/125", "A/RES/70/125", true},
        {"S/RES/1440(2002)", "S/RES/1440 (2002)", true},
        {"A/66/77/Corr.1", "A/66/77", false},
        {"E/2023/32 (Part I)", "E/2023/32 (Part II)", false},
        {"A/RES/53/208 A", "A/RES/53/208 B", false},
        {"A/66/77-E/2011/103", "A/67/77-E/2012/103", false},
        {"PC/2026/7-A", "PC/2026/7-C", false},
        {"no symbol", "no symbol", true},
        {"no symbol", "no other", false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        cr_expect_eq(symbol_equal(str_of(cases[i].a), str_of(cases[i].b)),
                     cases[i].equal, "%s, %s", cases[i].a, cases[i].b);
        cr_expect_eq(symbol_equal(str_of(cases[i].b), str_of(cases[i].a)),
                     cases[i].equal);
    }
}

Test(symbol, a_title_is_not_meant_as_a_symbol)
{
    cr_expect(symbol_is_meant(STR_LIT("A/RES//1")));
    cr_expect(symbol_is_meant(STR_LIT("S/RES/1440 (2002")));
    cr_expect(!symbol_is_meant(STR_LIT("Affirmation of Commitments")));
    cr_expect(!symbol_is_meant(STR_LIT("and/or of it")));
    cr_expect(!symbol_is_meant(STR_LIT("")));
}
