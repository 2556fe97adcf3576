/* floor_lexer.re -- the words of the language, and nothing done with them.
 *
 * Of language tags it knows those that the corpora use; of names, those in
 * ASCII. */
#include "tests/bench/floor.h"

#include "floor_grammar.h"

/*!re2c
    re2c:yyfill:enable = 0;
    re2c:flags:utf-8 = 1;
    re2c:yych:conversion = 1;
    re2c:define:YYCTYPE = "unsigned char";
    re2c:define:YYCURSOR = at;
    re2c:define:YYMARKER = marker;
    re2c:define:YYCTXMARKER = context;

    digit  = [0-9];
    letter = [A-Za-z];
    part   = [A-Za-z0-9_];
    name   = letter part* ("-"+ part+)*;
    unit   = part | "-" part | "." part | "."? "(" part+ ")";
    symbol = letter (part | "-" part | "." part)* ("/" unit+)+;
    tag    = "en" | "fr" | "es" | "ru" | "zh" | "ar";
*/

#define TAKE(code)                                                           \
    do {                                                                     \
        f->at = at;                                                          \
        word->from = (uint32_t)(from - f->text);                             \
        return (code);                                                       \
    } while (0)

static void keep(Floor *f, const char *from, const char *at, Word *word)
{
    if (f->names)
        word->name = intern(f->names, (Str){from, (uint32_t)(at - from)});
}

int floor_next(Floor *f, Word *word)
{
    const char *at = f->at;
    for (;;) {
        const char *from = at, *marker, *context;
        /*!re2c
            [ \t\r\n]+          { continue; }
            "#" [^\n\x00]*      { continue; }
            !include "keywords.inc";
            tag / [ \n]* ["]    { keep(f, from, at, word); TAKE(TK_LANGTAG); }
            name                { keep(f, from, at, word); TAKE(TK_NAME); }
            symbol              { keep(f, from, at, word); TAKE(TK_SYMBOL); }
            symbol "#" name     { keep(f, from, at, word);
                                  TAKE(TK_SYMBOL_NAME); }
            digit+              { TAKE(TK_INTEGER); }
            digit+ ("st" | "nd" | "rd" | "th")          { TAKE(TK_ORDINAL); }
            digit{4} "-" digit{2} ("-" digit{2})?       { TAKE(TK_DATE); }
            digit{4} "-Q" [1-4] { TAKE(TK_DATE); }
            digit+ ("(" part+ ")")+                     { TAKE(TK_SUBPARA); }
            ["] [^"\x00]* ["]   { TAKE(TK_STRING); }
            "{"                 { TAKE(TK_LBRACE); }
            "}"                 { TAKE(TK_RBRACE); }
            "("                 { TAKE(TK_LPAREN); }
            ")"                 { TAKE(TK_RPAREN); }
            "["                 { TAKE(TK_LBRACKET); }
            "]"                 { TAKE(TK_RBRACKET); }
            ","                 { TAKE(TK_COMMA); }
            ".."                { TAKE(TK_DOTDOT); }
            "\x00"              { TAKE(0); }
            *                   { f->refused = true; TAKE(0); }
        */
    }
}
