// grammar.y -- the sentences of Remit.
//
// Free layout: declarations and clauses are led by keywords, blocks stand in
// braces.  No conflicts, no precedence.  An action is one call to a maker of
// make.h.  Every rule ends before its last word is forgotten, so a maker takes
// where the construct begins, and the parser knows where it ends (note [end]
// in parser.h).
//
// A keyword is a keyword only where the grammar asks for it; elsewhere it is
// a name (%fallback at the end).  Lemon must run with -c: its default
// reductions would take a keyword after an optional name for that name.

%name Grammar
%token_prefix TK_
%token_type { Token }
%extra_context { Parser *p }
%stack_size 0
%start_symbol module

%include {
#define NDEBUG 1                /* asserts and traces of the template */
#define YYNOERRORRECOVERY 1     /* parse.c repairs the stack itself */
#include "lang/make.h"
#include "lang/memory.h"
#include "lang/parser.h"
#define malloc(size)        memory_grow(NULL, (size))
#define realloc(old, size)  memory_grow((old), (size))
#define free(block)         memory_free(block)
}

%syntax_error { p->refused = true; }

// ---- a module ---------------------------------------------------------------

module ::= decls.
decls ::= .
decls ::= decls decl(N).                { parser_declare(p, N); }

decl(N) ::= USE(K) NAME(W).             { N = make_use(p, K, W); }
decl(N) ::= USE(K) SYMBOL(W).           { N = make_use(p, K, W); }
decl(N) ::= USE(K) STRING(W).           { N = make_use_file(p, K, W); }
decl(N) ::= LANGUAGE(K) refs(L).
        { N = node_refs(p, NODE_LANGUAGE, K, L); }
decl(N) ::= HORIZON(K) INTEGER(I).
        { N = node_number(p, NODE_HORIZON, K, I); }

%type decl { Node * }

// ---- what stands in any braces ----------------------------------------------

%type common { Node * }
common(N) ::= NAMED(K) texts(T).        { N = node_texts(p, NODE_NAME, K, T); }
common(N) ::= TITLE(K) texts(T).        { N = node_texts(p, NODE_TITLE, K, T); }
common(N) ::= NOTE(K) texts(T).         { N = node_texts(p, NODE_NOTE, K, T); }
common(N) ::= LINK(K) string(S).        { N = node_string(p, NODE_LINK, K, S); }
common(N) ::= ALLOW(K) NAME(C) string(S).
        { N = make_allow(p, K, C, S); }

%type notes { NodeList }
notes(L) ::= .                          { L = (NodeList){0}; }
notes(L) ::= notes(M) common(N).        { L = node_add(M, N); }

%type notes_block { Node * }
notes_block(B) ::= .                    { B = NULL; }
notes_block(B) ::= LBRACE notes(L) RBRACE.          { B = L.first; }

// ---- words and texts --------------------------------------------------------

string(S) ::= STRING(T).                { S = T; }
string(S) ::= string(T) JOIN STRING(U). { S = make_join(p, T, U); }

%type texts { TextList }
texts(L) ::= string(S).                 { L = text_one(p, S); }
texts(L) ::= tagged(T).                 { L = T; }
texts(L) ::= string(S) tagged(T).       { L = text_before(p, S, T); }

%type tagged { TextList }
tagged(L) ::= LANGTAG(G) string(S).
        { L = text_add(p, (TextList){0}, G, S); }
tagged(L) ::= tagged(M) LANGTAG(G) string(S).
        { L = text_add(p, M, G, S); }

%type texts_opt { TextList }
texts_opt(L) ::= .                      { L = (TextList){0}; }
texts_opt(L) ::= texts(T).              { L = T; }

%type refs { RefList }
refs(L) ::= NAME(I).                    { L = ref_add(p, (RefList){0}, I); }
refs(L) ::= refs(M) COMMA NAME(I).      { L = ref_add(p, M, I); }

// ---- what a duty is called: NAME, SYMBOL#NAME, NAME[KEY] --------------------

%type thing { Thing }
thing(T) ::= NAME(I).                   { T = make_thing(I); }
thing(T) ::= SYMBOL_NAME(I).            { T = make_thing_of(I); }
thing(T) ::= NAME(I) LBRACKET key(K) RBRACKET.
        { T = thing_key(make_thing(I), K); }
thing(T) ::= SYMBOL_NAME(I) LBRACKET key(K) RBRACKET.
        { T = thing_key(make_thing_of(I), K); }

key(K) ::= INTEGER(A).                  { K = make_key(p, A, A); }
key(K) ::= DATE(A).                     { K = make_date_key(p, A); }
key(K) ::= NAME(A).                     { K = make_key(p, A, A); }
key(K) ::= NAME(A) INTEGER(B).          { K = make_key(p, A, B); }
key(K) ::= NAME(A) STRING(B).           { K = make_key(p, A, B); }

%type things { ThingList }
things(L) ::= thing(T).                 { L = thing_add(p, (ThingList){0}, T); }
things(L) ::= things(M) COMMA thing(T). { L = thing_add(p, M, T); }

%type target { Thing }
target(T) ::= thing(U).                 { T = U; }
target(T) ::= SYMBOL(S).                { T = make_thing_symbol(p, S); }
target(T) ::= STRING(S).                { T = make_thing_symbol(p, S); }

%type targets { ThingList }
targets(L) ::= target(T).               { L = thing_add(p, (ThingList){0}, T); }
targets(L) ::= targets(M) COMMA target(T).          { L = thing_add(p, M, T); }

// ---- sessions named ---------------------------------------------------------

%type labelled { Session * }
labelled(S) ::= NAME(B) INTEGER(I) part_opt(P).
        { S = session_number(p, B, I, P); }
labelled(S) ::= NAME(B) STRING(L) part_opt(P).
        { S = session_label(p, B, L, P); }

%type picked { Session * }
picked(S) ::= NEXT(K) SESSION OF NAME(B) part_opt(P).
        { S = session_next(p, K, B, P); }
picked(S) ::= ORDINAL(K) SESSION OF NAME(B) SINCE ADOPTION.
        { S = session_nth(p, K, B); }

%type session_ref { Session * }
session_ref(S) ::= NAME(B).             { S = session_body(p, B); }
session_ref(S) ::= labelled(L).         { S = L; }
session_ref(S) ::= picked(L).           { S = L; }

part_opt(P) ::= .                       { P = (Token){0}; }
part_opt(P) ::= NAME(I).                { P = I; }

// ---- dates and durations ----------------------------------------------------

%type date { Point * }
date(P) ::= INTEGER(Y).                 { P = make_year(p, Y); }
date(P) ::= full_date(D).               { P = D; }

%type full_date { Point * }
full_date(P) ::= DATE(D).               { P = make_date(p, D); }
full_date(P) ::= month(M) INTEGER(Y).   { P = make_month_year(p, M, Y); }
full_date(P) ::= INTEGER(D) month(M) INTEGER(Y).
        { P = make_day(p, D, M, Y); }

%type span { Point * }
span(P) ::= date(D).                    { P = D; }
span(P) ::= date(A) DOTDOT date(B).     { P = make_range(p, A, B); }
span(P) ::= date(A) DOTDOT yearless(B).
        { P = make_half_dated(p, A, B, A); }

%type written { Point * }
written(P) ::= span(D).                 { P = D; }
written(P) ::= edge(E) date(D).         { P = make_edge(p, E, D); }
written(P) ::= UNKNOWN(K).              { P = make_unknown(p, K); }

%type edge { Word }
edge(W) ::= START(K) OF.                { W = word(K, EDGE_START); }
edge(W) ::= END(K) OF.                  { W = word(K, EDGE_END); }
edge(W) ::= EARLY(K).                   { W = word(K, EDGE_EARLY); }
edge(W) ::= MID(K).                     { W = word(K, EDGE_MID); }
edge(W) ::= LATE(K).                    { W = word(K, EDGE_LATE); }

%type month { Word }
month(W) ::= JANUARY(K).                { W = word(K, 1); }
month(W) ::= FEBRUARY(K).               { W = word(K, 2); }
month(W) ::= MARCH(K).                  { W = word(K, 3); }
month(W) ::= APRIL(K).                  { W = word(K, 4); }
month(W) ::= MAY(K).                    { W = word(K, 5); }
month(W) ::= JUNE(K).                   { W = word(K, 6); }
month(W) ::= JULY(K).                   { W = word(K, 7); }
month(W) ::= AUGUST(K).                 { W = word(K, 8); }
month(W) ::= SEPTEMBER(K).              { W = word(K, 9); }
month(W) ::= OCTOBER(K).                { W = word(K, 10); }
month(W) ::= NOVEMBER(K).               { W = word(K, 11); }
month(W) ::= DECEMBER(K).               { W = word(K, 12); }

%type weekday { Word }
weekday(W) ::= MONDAY(K).               { W = word(K, 1); }
weekday(W) ::= TUESDAY(K).              { W = word(K, 2); }
weekday(W) ::= WEDNESDAY(K).            { W = word(K, 3); }
weekday(W) ::= THURSDAY(K).             { W = word(K, 4); }
weekday(W) ::= FRIDAY(K).               { W = word(K, 5); }
weekday(W) ::= SATURDAY(K).             { W = word(K, 6); }
weekday(W) ::= SUNDAY(K).               { W = word(K, 7); }

%type duration { Length }
duration(D) ::= INTEGER(I) DAYS.
        { D = make_length(p, I, REMIT_DAYS, 1); }
duration(D) ::= INTEGER(I) DAY.
        { D = make_length(p, I, REMIT_DAYS, 1); }
duration(D) ::= INTEGER(I) WEEKS.
        { D = make_length(p, I, REMIT_WEEKS, 1); }
duration(D) ::= INTEGER(I) WEEK.
        { D = make_length(p, I, REMIT_WEEKS, 1); }
duration(D) ::= INTEGER(I) MONTHS.
        { D = make_length(p, I, REMIT_MONTHS, 1); }
duration(D) ::= INTEGER(I) MONTH.
        { D = make_length(p, I, REMIT_MONTHS, 1); }
duration(D) ::= INTEGER(I) QUARTERS.
        { D = make_length(p, I, REMIT_MONTHS, 3); }
duration(D) ::= INTEGER(I) QUARTER.
        { D = make_length(p, I, REMIT_MONTHS, 3); }
duration(D) ::= INTEGER(I) YEARS.
        { D = make_length(p, I, REMIT_YEARS, 1); }
duration(D) ::= INTEGER(I) YEAR.
        { D = make_length(p, I, REMIT_YEARS, 1); }
duration(D) ::= INTEGER(I) WORKING DAYS.
        { D = make_length(p, I, REMIT_WORKING_DAYS, 1); }
duration(D) ::= INTEGER(I) WORKING DAY.
        { D = make_length(p, I, REMIT_WORKING_DAYS, 1); }

// Written, or a foreign function's answer.
%type length { Length }
length(D) ::= duration(L).              { D = L; }
length(D) ::= call(C).                  { D = length_of_call(C); }

// Years and what the calendar divides them into are counted by the calendar.
%type period { Length }
period(D) ::= duration(L).              { D = L; }
period(D) ::= unit(L).                  { D = L; }

%type unit { Length }
unit(D) ::= DAY(K).                     { D = make_unit(K, 1, REMIT_DAYS); }
unit(D) ::= WEEK(K).                    { D = make_unit(K, 1, REMIT_WEEKS); }
unit(D) ::= MONTH(K).                   { D = make_unit(K, 1, REMIT_MONTHS); }
unit(D) ::= QUARTER(K).                 { D = make_unit(K, 3, REMIT_MONTHS); }
unit(D) ::= YEAR(K).                    { D = make_unit(K, 1, REMIT_YEARS); }

// ---- days of a year not named -----------------------------------------------

%type rule { Point * }
rule(P) ::= INTEGER(D) month(M).        { P = rule_fixed(p, D, M); }
rule(P) ::= counted(R).                 { P = R; }

%type counted { Point * }
counted(P) ::= weekday(W) OF WORKING_WEEK INTEGER(N) OF month(M).
        { P = rule_week(p, W, N, M); }
counted(P) ::= nth(N) weekday(W) OF month(M).
        { P = rule_nth(p, N, W, M); }
counted(P) ::= weekday(W) beside(B) INTEGER(D) month(M).
        { P = rule_beside(p, W, B, D, M); }
counted(P) ::= EASTER(K).
        { P = rule_easter(p, K, REMIT_RULE_EASTER); }
counted(P) ::= ORTHODOX_EASTER(K).
        { P = rule_easter(p, K, REMIT_RULE_ORTHODOX_EASTER); }

%type nth { Word }
nth(W) ::= ORDINAL(K).                  { W = word(K, K.number); }
nth(W) ::= FIRST(K).                    { W = word(K, 1); }
nth(W) ::= LAST(K).                     { W = word(K, -1); }

%type beside { Word }
beside(W) ::= AFTER(K).                 { W = word(K, REMIT_RULE_AFTER); }
beside(W) ::= ON_OR_AFTER(K).           { W = word(K, REMIT_RULE_ON_OR_AFTER); }
beside(W) ::= BEFORE(K).                { W = word(K, REMIT_RULE_BEFORE); }
beside(W) ::= ON_OR_BEFORE(K).
        { W = word(K, REMIT_RULE_ON_OR_BEFORE); }

%type yearly { Point * }
yearly(P) ::= rule(R).                  { P = R; }
yearly(P) ::= START(K) OF month(M).     { P = rule_edge(p, K, M, EDGE_START); }
yearly(P) ::= END(K) OF month(M).       { P = rule_edge(p, K, M, EDGE_END); }
yearly(P) ::= duration(D) BEFORE yearly(Q).
        { P = rule_shift(p, D, Q, true); }
yearly(P) ::= duration(D) AFTER yearly(Q).
        { P = rule_shift(p, D, Q, false); }

// A day or a month of a year not named; two make a span.
%type yearless { Point * }
yearless(P) ::= INTEGER(D) month(M).    { P = rule_fixed(p, D, M); }
yearless(P) ::= month(M).               { P = make_month(p, M); }

%type of_year { Point * }
of_year(P) ::= yearless(D).             { P = D; }
of_year(P) ::= counted(R).              { P = R; }

// ---- points -----------------------------------------------------------------

%type point { Point * }
point(P) ::= span(D).                   { P = D; }
point(P) ::= moment(M).                 { P = M; }

// What is no written date.
%type moment { Point * }
moment(P) ::= of_year(D).                { P = D; }
moment(P) ::= of_year(A) DOTDOT of_year(B).
        { P = make_season(p, A, B); }
moment(P) ::= of_year(A) DOTDOT full_date(B).
        { P = make_half_dated(p, A, B, B); }
moment(P) ::= edge(E) point(Q).          { P = make_edge(p, E, Q); }
moment(P) ::= edge(E) unit(L).
        { P = make_edge(p, E, make_period(p, L)); }
moment(P) ::= call(C).                  { P = make_called(p, C); }
moment(P) ::= ADOPTION(K).
        { P = make_point(p, POINT_ADOPTION, K); }
moment(P) ::= thing(T).                  { P = make_named(p, POINT_NAME, T); }
moment(P) ::= thing(T) DUE.              { P = make_named(p, POINT_DUE, T); }
moment(P) ::= thing(T) DONE.             { P = make_named(p, POINT_DONE, T); }
moment(P) ::= NAME(B) opening(E).
        { P = make_session(p, session_body(p, B), E); }
moment(P) ::= labelled(S).               { P = make_session(p, S, no_word()); }
moment(P) ::= labelled(S) opening(E).    { P = make_session(p, S, E); }
moment(P) ::= picked(S).                 { P = make_session(p, S, no_word()); }
moment(P) ::= picked(S) opening(E).      { P = make_session(p, S, E); }
moment(P) ::= duration(D) BEFORE point(Q).
        { P = make_shift(p, D, Q, true); }
moment(P) ::= duration(D) AFTER point(Q).
        { P = make_shift(p, D, Q, false); }

// A foreign function's answer.  A number of an argument is no year, so a year
// is written with its days: `start of 2011`.
%type call { Call * }
call(C) ::= NAME(F) LPAREN RPAREN.      { C = make_call(p, F, NULL); }
call(C) ::= NAME(F) LPAREN given(L) RPAREN.
        { C = make_call(p, F, L.first); }

%type given { ArgumentList }
given(L) ::= argument(A).
        { L = argument_add((ArgumentList){0}, A); }
given(L) ::= given(M) COMMA argument(A).            { L = argument_add(M, A); }

%type argument { Argument * }
argument(A) ::= INTEGER(T).             { A = argument_number(p, T, T, 1); }
argument(A) ::= MINUS(K) INTEGER(T).    { A = argument_number(p, K, T, -1); }
argument(A) ::= YEAR(K).                { A = argument_year(p, K); }
argument(A) ::= string(S).              { A = argument_text(p, S); }
argument(A) ::= TRUE(K).                { A = argument_truth(p, K, true); }
argument(A) ::= FALSE(K).               { A = argument_truth(p, K, false); }
argument(A) ::= duration(D).            { A = argument_duration(p, D); }
argument(A) ::= full_date(P).           { A = argument_point(p, P); }
argument(A) ::= moment(P).              { A = argument_point(p, P); }

%type opening { Word }
opening(W) ::= OPENS(K).                { W = word(K, EDGE_OPENS); }
opening(W) ::= CLOSES(K).               { W = word(K, EDGE_CLOSES); }

%type dated { Dated }
dated(D) ::= .                          { D = (Dated){0}; }
dated(D) ::= LPAREN FROM written(A) RPAREN.         { D = (Dated){A, NULL}; }
dated(D) ::= LPAREN UNTIL written(B) RPAREN.        { D = (Dated){NULL, B}; }
dated(D) ::= LPAREN FROM written(A) UNTIL written(B) RPAREN.
        { D = (Dated){A, B}; }
dated(D) ::= LPAREN IN written(A) RPAREN.           { D = (Dated){A, A}; }

// ---- bodies, offices, groups, channels, processes, events, topics … ---------

decl(N) ::= entity(W) NAME(I) texts_opt(T) body_block(B).
        { N = make_entity(p, W, I, T, NULL, B); }
decl(N) ::= EVENT(K) NAME(I) texts_opt(T) body_block(B).
        { N = make_entity(p, word(K, ENTITY_EVENT), I, T, NULL, B); }
decl(N) ::= EVENT(K) NAME(I) texts_opt(T) ON written(P) body_block(B).
        { N = make_entity(p, word(K, ENTITY_EVENT), I, T, P, B); }

%type entity { Word }
entity(W) ::= BODY(K).                  { W = word(K, ENTITY_BODY); }
entity(W) ::= OFFICE(K).                { W = word(K, ENTITY_OFFICE); }
entity(W) ::= GROUP(K).                 { W = word(K, ENTITY_GROUP); }
entity(W) ::= CHANNEL(K).               { W = word(K, ENTITY_CHANNEL); }
entity(W) ::= PROCESS(K).               { W = word(K, ENTITY_PROCESS); }
entity(W) ::= TOPIC(K).                 { W = word(K, ENTITY_TOPIC); }
entity(W) ::= PROGRAMME(K).             { W = word(K, ENTITY_PROGRAMME); }
entity(W) ::= PLACE(K).                 { W = word(K, ENTITY_PLACE); }

%type body_block { Node * }
body_block(B) ::= .                     { B = NULL; }
body_block(B) ::= LBRACE body_clauses(L) RBRACE.    { B = L.first; }

%type body_clauses { NodeList }
body_clauses(L) ::= .                   { L = (NodeList){0}; }
body_clauses(L) ::= body_clauses(M) body_clause(N). { L = node_add(M, N); }

%type body_clause { Node * }
body_clause(N) ::= common(C).           { N = C; }
body_clause(N) ::= body_leaf(C) notes_block(B).     { N = node_notes(p, C, B); }

%type body_leaf { Node * }
body_leaf(N) ::= lasting(C).            { N = C; }
body_leaf(N) ::= lived(C).              { N = C; }
body_leaf(N) ::= ALIAS(K) aliases(L).   { N = node_texts(p, NODE_ALIAS, K, L); }
body_leaf(N) ::= ZONE(K) string(S).
        { N = node_string(p, NODE_IN_ZONE, K, S); }
body_leaf(N) ::= ON(K) written(P).
        { N = node_point(p, NODE_ON_DAY, K, P); }
body_leaf(N) ::= KNOWN(K) written(P).   { N = node_point(p, NODE_KNOWN, K, P); }
body_leaf(N) ::= HOSTED(K) BY actors(L).
        { N = node_actors(p, NODE_HOSTED, K, L); }

%type aliases { TextList }
aliases(L) ::= alias(A).                { L = text_one(p, A); }
aliases(L) ::= aliases(M) COMMA alias(A).           { L = text_more(p, M, A); }
alias(A) ::= NAME(I).                   { A = make_alias(p, I); }
alias(A) ::= STRING(S).                 { A = S; }

// What holds of a body for a time; also of one that an act establishes.
%type lasting { Node * }
lasting(N) ::= KIND(K) NAME(I).         { N = node_ref(p, NODE_KIND, K, I); }
lasting(N) ::= UNDER(K) NAME(I) dated(D).
        { N = node_dated(p, NODE_UNDER, K, I, D); }
lasting(N) ::= SEAT(K) NAME(I) dated(D).
        { N = node_dated(p, NODE_SEAT, K, I, D); }
lasting(N) ::= SECRETARIAT(K) NAME(I) dated(D).
        { N = node_dated(p, NODE_SECRETARIAT, K, I, D); }
lasting(N) ::= MEMBERS(K) counts(L).
        { N = node_counts(p, NODE_MEMBERS, K, L); }
lasting(N) ::= COMPOSED(K) OF shares(L).
        { N = node_counts(p, NODE_COMPOSED, K, L); }
lasting(N) ::= BALANCED(K).             { N = node(p, NODE_BALANCED, K); }
lasting(N) ::= role(K) NAME(I) dated(D).
        { N = make_holder(p, K, I, D); }
lasting(N) ::= role(K) ROTATES EVERY period(L) AMONG refs(A) dated(D).
        { N = make_rotates(p, K, L, A, D); }
lasting(N) ::= MEETS(K) bound(B).       { N = node_bound(p, NODE_MEETS, K, B); }
lasting(N) ::= PART(K) OF refs(L).
        { N = node_refs(p, NODE_PART_OF, K, L); }
lasting(N) ::= PART(K) OF PROGRAMME refs(L).
        { N = node_refs(p, NODE_PART_OF, K, L); }
lasting(N) ::= THEME(K) texts(T).       { N = node_texts(p, NODE_THEME, K, T); }
lasting(N) ::= PLACE(K) NAME(I).        { N = node_ref(p, NODE_PLACE, K, I); }

role(K) ::= CHAIR(T).                   { K = T; }
role(K) ::= VICE_CHAIR(T).              { K = T; }
role(K) ::= PRESIDENT(T).               { K = T; }
role(K) ::= VICE_PRESIDENT(T).          { K = T; }
role(K) ::= HEAD(T).                    { K = T; }
role(K) ::= SECRETARY(T).               { K = T; }
role(K) ::= RAPPORTEUR(T).              { K = T; }

%type counts { CountList }
counts(L) ::= count(C).                 { L = count_add((CountList){0}, C); }
counts(L) ::= counts(M) COMMA count(C). { L = count_add(M, C); }
%type count { Count * }
count(C) ::= INTEGER(I) dated(D).
        { C = make_count(p, I, false, (Token){0}, D); }

%type shares { CountList }
shares(L) ::= share(C).                 { L = count_add((CountList){0}, C); }
shares(L) ::= shares(M) COMMA share(C). { L = count_add(M, C); }
shares(L) ::= shares(M) COMMA NAME(I) dated(D).
        { L = share_again(p, M, I, D); }
%type share { Count * }
share(C) ::= INTEGER(I) NAME(O) dated(D).
        { C = make_count(p, I, false, O, D); }
share(C) ::= INTEGER(I) EACH OF NAME(O) dated(D).
        { C = make_count(p, I, true, O, D); }

// `words 8500 of SG, 10700`
%type limits { CountList }
limits(L) ::= limit(C).                 { L = count_add((CountList){0}, C); }
limits(L) ::= limits(M) COMMA limit(C). { L = count_add(M, C); }
%type limit { Count * }
limit(C) ::= count(D).                  { C = D; }
limit(C) ::= INTEGER(I) OF NAME(O) dated(D).
        { C = make_count(p, I, false, O, D); }

// `established D by X`, `adopted D by X meeting 39 at SESSION`
%type lived { Node * }
lived(N) ::= ESTABLISHED(K) written(P).
        { N = make_life(p, NODE_ESTABLISHED, K, P); }
lived(N) ::= ENDED(K) written(P).       { N = make_life(p, NODE_ENDED, K, P); }
lived(N) ::= ADOPTED(K) written(P).
        { N = make_life(p, NODE_ADOPTED, K, P); }
lived(N) ::= ISSUED(K) written(P).      { N = make_life(p, NODE_ISSUED, K, P); }
lived(N) ::= EFFECTIVE(K) written(P).
        { N = make_life(p, NODE_EFFECTIVE, K, P); }
lived(N) ::= lived(L) BY NAME(I).       { N = life_by(p, L, I); }
lived(N) ::= lived(L) BY SYMBOL(I).     { N = life_by(p, L, I); }
lived(N) ::= lived(L) MEETING INTEGER(I).
        { N = life_meeting(p, L, I); }
lived(N) ::= lived(L) AT session_ref(S).            { N = life_at(p, L, S); }

// ---- sessions of a body -----------------------------------------------------

decl(N) ::= SESSIONS(K) OF NAME(I) body_sessions(B).
        { N = make_decl(p, NODE_SESSIONS, K, I, (TextList){0}, B); }

%type body_sessions { Node * }
body_sessions(B) ::= LBRACE sessions_clauses(L) RBRACE.     { B = L.first; }

%type sessions_clauses { NodeList }
sessions_clauses(L) ::= .               { L = (NodeList){0}; }
sessions_clauses(L) ::= sessions_clauses(M) sessions_clause(N).
        { L = node_add(M, N); }

%type sessions_clause { Node * }
sessions_clause(N) ::= common(C).       { N = C; }
sessions_clause(N) ::= sessions_leaf(C) notes_block(B).
        { N = node_notes(p, C, B); }
sessions_clause(N) ::= part(C).         { N = C; }
sessions_clause(N) ::= session(C) session_block(B).
        { N = session_close(p, C, B); }

%type sessions_leaf { Node * }
sessions_leaf(N) ::= NUMBER(K) INTEGER(A) IN INTEGER(B).
        { N = make_numbered(p, K, A, B, no_length()); }
sessions_leaf(N) ::= NUMBER(K) INTEGER(A) IN INTEGER(B) COMMA THEN ONE EVERY
            period(L).
        { N = make_numbered(p, K, A, B, L); }
sessions_leaf(N) ::= LABELLED(K) BY YEAR.
        { N = node(p, NODE_LABELLED, K); }
sessions_leaf(N) ::= projection(C).     { N = C; }
sessions_leaf(N) ::= alternates(C).     { N = C; }
sessions_leaf(N) ::= alternates(C) FROM written(P).
        { N = alternates_from(p, C, P); }

%type projection { Node * }
projection(N) ::= USUALLY(K) OPENS yearly(R).
        { N = make_projection(p, NODE_USUALLY, K, R, NULL); }
projection(N) ::= USUALLY(K) OPENS BETWEEN yearly(R) AND yearly(L).
        { N = make_projection(p, NODE_USUALLY, K, R, L); }
projection(N) ::= OPENS(K) yearly(R).
        { N = make_projection(p, NODE_OPENS, K, R, NULL); }
projection(N) ::= CLOSES(K) yearly(R).
        { N = make_projection(p, NODE_CLOSES, K, R, NULL); }
projection(N) ::= CLOSES(K) THE DAY BEFORE THE NEXT OPENS.
        { N = make_projection(p, NODE_CLOSES, K, NULL, NULL); }
projection(N) ::= projection(M) FOR duration(L).
        { N = projection_for(p, M, L); }
projection(N) ::= projection(M) FROM INTEGER(Y).
        { N = projection_from(p, M, Y); }
projection(N) ::= projection(M) UNTIL INTEGER(Y).
        { N = projection_until(p, M, Y); }

%type alternates { Node * }
alternates(N) ::= ALTERNATES(K) refs(L) EVERY period(D).
        { N = make_alternates(p, K, L, D); }

%type part { Node * }
part(N) ::= part_head(C) notes_block(B).            { N = part_close(p, C, B); }
%type part_head { Node * }
part_head(N) ::= PART(K) NAME(I).       { N = make_part(p, K, I); }
part_head(N) ::= part_head(M) ON written(P).        { N = part_on(p, M, P); }
part_head(N) ::= part_head(M) FROM ITS OPENING.
        { N = part_from(p, M, NULL); }
part_head(N) ::= part_head(M) FROM calendar_day(P). { N = part_from(p, M, P); }
part_head(N) ::= part_head(M) UNTIL ITS CLOSING.
        { N = part_until(p, M, NULL); }
part_head(N) ::= part_head(M) UNTIL calendar_day(P).
        { N = part_until(p, M, P); }
part_head(N) ::= part_head(M) PLACE NAME(I).        { N = part_place(p, M, I); }
part_head(N) ::= part_head(M) KNOWN written(P).     { N = part_known(p, M, P); }
part_head(N) ::= part_head(M) TIME hours(H).        { N = part_time(p, M, H); }

%type calendar_day { Point * }
calendar_day(P) ::= date(D).            { P = D; }
calendar_day(P) ::= yearly(R).          { P = R; }

%type session { Node * }
session(N) ::= SESSION(K) INTEGER(I).   { N = make_session_node(p, K, I); }
session(N) ::= SESSION(K) STRING(S).    { N = make_session_node(p, K, S); }
session(N) ::= session(M) IN INTEGER(Y).            { N = session_in(p, M, Y); }
session(N) ::= session(M) ON written(P).            { N = session_on(p, M, P); }
session(N) ::= session(M) PLACE NAME(I).
        { N = session_place(p, M, I); }
session(N) ::= session(M) KNOWN written(P).
        { N = session_known(p, M, P); }
session(N) ::= session(M) TIME hours(H).
        { N = session_time(p, M, H); }

%type hours { const Hours * }
hours(H) ::= STRING(A) DOTDOT STRING(B).            { H = make_hours(p, A, B); }

%type session_block { Node * }
session_block(B) ::= .                  { B = NULL; }
session_block(B) ::= LBRACE session_clauses(L) RBRACE.      { B = L.first; }

%type session_clauses { NodeList }
session_clauses(L) ::= .                { L = (NodeList){0}; }
session_clauses(L) ::= session_clauses(M) session_clause(N).
        { L = node_add(M, N); }

%type session_clause { Node * }
session_clause(N) ::= common(C).        { N = C; }
session_clause(N) ::= part(C).          { N = C; }
session_clause(N) ::= session_leaf(C) notes_block(B).
        { N = node_notes(p, C, B); }

%type session_leaf { Node * }
session_leaf(N) ::= THEME(K) texts(T).  { N = node_texts(p, NODE_THEME, K, T); }
session_leaf(N) ::= HOSTED(K) BY actors(L).
        { N = node_actors(p, NODE_HOSTED, K, L); }

// ---- instruments ------------------------------------------------------------

decl(N) ::= instrument(W) symbol(S) locators(L) texts_opt(T)
            instrument_block(B).
        { N = make_instrument(p, W, S, L, (Token){0}, T, B); }
decl(N) ::= instrument(W) symbol(S) locators(L) AS NAME(A) texts_opt(T)
            instrument_block(B).
        { N = make_instrument(p, W, S, L, A, T, B); }

%type instrument { Word }
instrument(W) ::= RESOLUTION(K).        { W = word(K, INSTRUMENT_RESOLUTION); }
instrument(W) ::= DECISION(K).          { W = word(K, INSTRUMENT_DECISION); }
instrument(W) ::= OUTCOME(K).           { W = word(K, INSTRUMENT_OUTCOME); }
instrument(W) ::= AGREEMENT(K).         { W = word(K, INSTRUMENT_AGREEMENT); }
instrument(W) ::= DOCUMENT(K).          { W = word(K, INSTRUMENT_DOCUMENT); }

symbol(S) ::= SYMBOL(T).                { S = make_symbol(p, T); }
symbol(S) ::= STRING(T).                { S = make_symbol(p, T); }

locators(L) ::= .                       { L = (Token){0}; }
locators(L) ::= locators(M) locator(A) locator_value(B).
        { L = make_locator(p, M, A, B); }
locator(A) ::= ANNEX(K).                { A = K; }
locator(A) ::= CHAPTER(K).              { A = K; }
locator(A) ::= PART(K).                 { A = K; }
locator(A) ::= SECTION(K).              { A = K; }
locator(A) ::= VOLUME(K).               { A = K; }
locator_value(B) ::= NAME(T).           { B = T; }
locator_value(B) ::= INTEGER(T).        { B = T; }
locator_value(B) ::= DOTTED(T).         { B = T; }

%type instrument_block { Node * }
instrument_block(B) ::= .               { B = NULL; }
instrument_block(B) ::= LBRACE instrument_clauses(L) RBRACE.
        { B = L.first; }

%type instrument_clauses { NodeList }
instrument_clauses(L) ::= .             { L = (NodeList){0}; }
instrument_clauses(L) ::= instrument_clauses(M) instrument_clause(N).
        { L = node_add(M, N); }

%type instrument_clause { Node * }
instrument_clause(N) ::= common(C).     { N = C; }
instrument_clause(N) ::= para(C).       { N = C; }
instrument_clause(N) ::= amends(C).     { N = C; }
instrument_clause(N) ::= instrument_leaf(C) notes_block(B).
        { N = node_notes(p, C, B); }

%type instrument_leaf { Node * }
instrument_leaf(N) ::= lived(C).        { N = C; }
instrument_leaf(N) ::= PARAGRAPHS(K) INTEGER(I).
        { N = node_number(p, NODE_PARAGRAPHS, K, I); }
instrument_leaf(N) ::= RECALLS(K) cites(L).
        { N = node_cites(p, NODE_RECALLS, K, L); }
instrument_leaf(N) ::= IMPLEMENTS(K) cites(L).
        { N = node_cites(p, NODE_RECALLS, K, L); }
instrument_leaf(N) ::= ENDORSES(K) cites(L).
        { N = node_cites(p, NODE_RECALLS, K, L); }
instrument_leaf(N) ::= RESPONDS(K) TO cites(L).
        { N = node_cites(p, NODE_RECALLS, K, L); }
instrument_leaf(N) ::= SUPERSEDES(K) targets(L).
        { N = make_change(p, NODE_SUPERSEDES, K, L, NULL, NULL); }
instrument_leaf(N) ::= ABOUT(K) refs(L).
        { N = node_refs(p, NODE_ABOUT, K, L); }
instrument_leaf(N) ::= KNOWN(K) written(P).
        { N = node_point(p, NODE_KNOWN, K, P); }
instrument_leaf(N) ::= ALIAS(K) aliases(L).
        { N = node_texts(p, NODE_ALIAS, K, L); }

%type cites { CiteList }
cites(L) ::= cite(C).                   { L = cite_add((CiteList){0}, C); }
cites(L) ::= cites(M) COMMA cite(C).    { L = cite_add(M, C); }

%type cite { Cite * }
cite(C) ::= cited(S) locators(L).
        { C = make_cite(p, (Token){0}, (ParaList){0}, S, L); }
cite(C) ::= PARA(K) para_items(I) OF cited(S) locators(L).
        { C = make_cite(p, K, I, S, L); }
cited(S) ::= symbol(T).                 { S = T; }
cited(S) ::= NAME(T).                   { S = T; }

// ---- paragraphs -------------------------------------------------------------

%type para_items { ParaList }
para_items(L) ::= para_item(I).         { L = para_add((ParaList){0}, I); }
para_items(L) ::= para_items(M) COMMA para_item(I). { L = para_add(M, I); }

%type para_item { ParaItem * }
para_item(I) ::= INTEGER(A).            { I = make_para_item(p, A, A); }
para_item(I) ::= SUBPARA(A).            { I = make_para_item(p, A, A); }
para_item(I) ::= INTEGER(A) DOTDOT INTEGER(B).
        { I = make_para_item(p, A, B); }
para_item(I) ::= INTEGER(A) bis(B).     { I = make_para_bis(p, A, B); }
para_item(I) ::= INTEGER(A) LPAREN NAME(B) RPAREN.
        { I = make_para_apart(p, A, B); }
bis(B) ::= BIS(T).                      { B = T; }
bis(B) ::= TER(T).                      { B = T; }
bis(B) ::= QUATER(T).                   { B = T; }

%type place { Where }
place(W) ::= PARA(K) para_items(I).     { W = where(K, WHERE_PARA, I); }
place(W) ::= PREAMBLE(K) para_items(I). { W = where(K, WHERE_PREAMBLE, I); }
place(W) ::= FOOTNOTE(K) para_items(I). { W = where(K, WHERE_FOOTNOTE, I); }
place(W) ::= SUMMARY(K).
        { W = where(K, WHERE_SUMMARY, (ParaList){0}); }
place(W) ::= MASTHEAD(K).
        { W = where(K, WHERE_MASTHEAD, (ParaList){0}); }

%type para { Node * }
para(N) ::= place(W) NAME(V) actors_opt(A) para_block(B).
        { N = make_para(p, W, V, A, B); }

%type actors_opt { ActorList }
actors_opt(L) ::= .                     { L = (ActorList){0}; }
actors_opt(L) ::= actors(A).            { L = A; }

%type actors { ActorList }
actors(L) ::= actor(A).                 { L = actor_add((ActorList){0}, A); }
actors(L) ::= actors(M) COMMA actor(A). { L = actor_add(M, A); }

%type actor { Actor * }
actor(A) ::= NAME(I).                   { A = make_actor(p, (Token){0}, I); }
actor(A) ::= NAME(R) OF NAME(I).        { A = make_actor(p, R, I); }

%type para_block { Node * }
para_block(B) ::= .                     { B = NULL; }
para_block(B) ::= para_body(L).         { B = L; }

%type para_body { Node * }
para_body(B) ::= LBRACE para_clauses(L) RBRACE.     { B = L.first; }

%type para_clauses { NodeList }
para_clauses(L) ::= .                   { L = (NodeList){0}; }
para_clauses(L) ::= para_clauses(M) para_clause(N). { L = node_add(M, N); }

%type para_clause { Node * }
para_clause(N) ::= common(C).           { N = C; }
para_clause(N) ::= act(C).              { N = C; }
para_clause(N) ::= extends(C) notes_block(B).
        { N = extends_close(p, C, B); }
para_clause(N) ::= amends(C).           { N = C; }
para_clause(N) ::= para_leaf(C) notes_block(B).     { N = node_notes(p, C, B); }
para_clause(N) ::= RESTATES(K) target(T) act_block(B).
        { N = make_restates(p, K, T, B); }
para_clause(N) ::= EITHER(K) para_body(A) OR para_body(B) BECAUSE string(S).
        { N = make_either(p, K, A, B, S); }

%type para_leaf { Node * }
para_leaf(N) ::= SUPERSEDES(K) targets(L).
        { N = make_change(p, NODE_SUPERSEDES, K, L, NULL, NULL); }
para_leaf(N) ::= TERMINATES(K) targets(L).
        { N = make_change(p, NODE_TERMINATES, K, L, NULL, NULL); }
para_leaf(N) ::= TERMINATES(K) targets(L) ON point(P).
        { N = make_change(p, NODE_TERMINATES, K, L, P, NULL); }
para_leaf(N) ::= ABOUT(K) refs(L).      { N = node_refs(p, NODE_ABOUT, K, L); }
para_leaf(N) ::= QUALIFIER(K) texts(T).
        { N = node_texts(p, NODE_QUALIFIER, K, T); }
para_leaf(N) ::= EXCEPT(K) texts(T).
        { N = node_texts(p, NODE_EXCEPT, K, T); }

%type amends { Node * }
amends(N) ::= AMENDS(K) target(T) act_block(B).
        { N = make_amends(p, K, T, B); }

%type extends { Node * }
extends(N) ::= EXTENDS(K) thing(T).     { N = make_extends(p, K, T); }
extends(N) ::= extends(M) BY duration(D).           { N = extends_by(p, M, D); }
extends(N) ::= extends(M) FROM point(P).
        { N = extends_from(p, M, P); }
extends(N) ::= extends(M) TO point(P).  { N = extends_to(p, M, P); }
extends(N) ::= extends(M) PERMANENTLY.  { N = extends_for_good(p, M); }

// ---- acts -------------------------------------------------------------------

%type act { Node * }
act(N) ::= act_word(W) NAME(I) texts_opt(T) act_block(B).
        { N = make_act(p, W, I, (Token){0}, T, B); }
act(N) ::= MANDATE(K) NAME(I) texts_opt(T) act_block(B).
        { N = make_act(p, word(K, ACT_MANDATE), I, (Token){0}, T, B); }
act(N) ::= MANDATE(K) NAME(I) OF NAME(O) texts_opt(T) act_block(B).
        { N = make_act(p, word(K, ACT_MANDATE), I, O, T, B); }

%type act_word { Word }
act_word(W) ::= DUTY(K).                { W = word(K, ACT_DUTY); }
act_word(W) ::= REPORT(K).              { W = word(K, ACT_REPORT); }
act_word(W) ::= MEETING(K).             { W = word(K, ACT_MEETING); }
act_word(W) ::= ESTABLISH(K).           { W = word(K, ACT_ESTABLISH); }
act_word(W) ::= RESTRAINT(K).           { W = word(K, ACT_RESTRAINT); }

%type act_block { Node * }
act_block(B) ::= .                      { B = NULL; }
act_block(B) ::= act_body(L).           { B = L; }

%type act_body { Node * }
act_body(B) ::= LBRACE act_clauses(L) RBRACE.       { B = L.first; }

%type act_clauses { NodeList }
act_clauses(L) ::= .                    { L = (NodeList){0}; }
act_clauses(L) ::= act_clauses(M) act_clause(N).    { L = node_add(M, N); }

%type act_clause { Node * }
act_clause(N) ::= common(C).            { N = C; }
act_clause(N) ::= act_leaf(C) notes_block(B).       { N = node_notes(p, C, B); }
act_clause(N) ::= EITHER(K) act_body(A) OR act_body(B) BECAUSE string(S).
        { N = make_either(p, K, A, B, S); }

%type act_leaf { Node * }
act_leaf(N) ::= when(C).                { N = C; }
act_leaf(N) ::= lasting(C).             { N = C; }
act_leaf(N) ::= alternates(C).          { N = C; }
act_leaf(N) ::= ASSUME(K) when(C) BECAUSE string(S).
        { N = make_assume(p, K, C, S); }

// who
act_leaf(N) ::= LEAD(K) actors(L).      { N = node_actors(p, NODE_LEAD, K, L); }
act_leaf(N) ::= JOINTLY(K).             { N = node(p, NODE_JOINTLY, K); }
act_leaf(N) ::= WITH(K) actors(L).      { N = node_actors(p, NODE_WITH, K, L); }
act_leaf(N) ::= CONSULTING(K) actors(L).
        { N = node_actors(p, NODE_CONSULTING, K, L); }
act_leaf(N) ::= DELEGATED(K) TO actors(L).
        { N = node_actors(p, NODE_DELEGATED, K, L); }
act_leaf(N) ::= DRAFTED(K) BY actors(L).
        { N = node_actors(p, NODE_DRAFTED, K, L); }
act_leaf(N) ::= HOSTED(K) BY actors(L).
        { N = node_actors(p, NODE_HOSTED, K, L); }
act_leaf(N) ::= SPEAKS(K) FOR actors(L).
        { N = node_actors(p, NODE_SPEAKS, K, L); }

// to whom
act_leaf(N) ::= TO(K) hops(L).          { N = node_hops(p, NODE_TO, K, L); }
act_leaf(N) ::= THROUGH(K) refs(L).
        { N = node_refs(p, NODE_THROUGH, K, L); }
act_leaf(N) ::= REACHING(K) session_ref(S) BY point(P).
        { N = make_reaching(p, K, S, P); }

// what, and beside what
act_leaf(N) ::= NEEDS(K) things(L).
        { N = node_things(p, NODE_NEEDS, K, L); }
act_leaf(N) ::= INSIDE(K) things(L).
        { N = node_things(p, NODE_INSIDE, K, L); }
act_leaf(N) ::= INPUT(K) TO things(L).
        { N = node_things(p, NODE_INPUT, K, L); }
act_leaf(N) ::= ABOUT(K) refs(L).       { N = node_refs(p, NODE_ABOUT, K, L); }
act_leaf(N) ::= HELD(K) AS SESSIONS OF NAME(I).
        { N = node_ref(p, NODE_HELD_AS, K, I); }
act_leaf(N) ::= HELD(K) WITH things(L).
        { N = node_things(p, NODE_HELD_WITH, K, L); }
act_leaf(N) ::= TIME(K) hours(H).       { N = node_hours(p, K, H); }
act_leaf(N) ::= COVERS(K) point(P).     { N = make_covers(p, K, P); }
act_leaf(N) ::= COVERS(K) THE period(L) BEFORE.
        { N = make_covers_before(p, K, L); }
act_leaf(N) ::= EXCEPT(K) texts(T).
        { N = node_texts(p, NODE_EXCEPT, K, T); }
act_leaf(N) ::= APART(K) FROM refs(L).  { N = node_refs(p, NODE_APART, K, L); }
act_leaf(N) ::= QUALIFIER(K) texts(T).
        { N = node_texts(p, NODE_QUALIFIER, K, T); }

%type hops { HopList }
hops(L) ::= hop(H).                     { L = hop_add((HopList){0}, H, 1); }
hops(L) ::= hops(M) AND hop(H).         { L = hop_add(M, H, 0); }
hops(L) ::= hops(M) THEN hop(H).        { L = hop_add(M, H, 1); }
%type hop { Hop * }
hop(H) ::= session_ref(S).              { H = make_hop(p, S, (Token){0}); }
hop(H) ::= session_ref(S) ITEM string(I).           { H = make_hop(p, S, I); }

// ---- when -------------------------------------------------------------------

%type when { Node * }
when(N) ::= BY(K) point(P).             { N = node_point(p, NODE_BY, K, P); }
when(N) ::= BEFORE(K) point(P).
        { N = node_point(p, NODE_BEFORE, K, P); }
when(N) ::= ON(K) point(P).             { N = node_point(p, NODE_ON, K, P); }
when(N) ::= IN(K) point(P).             { N = node_point(p, NODE_IN, K, P); }
when(N) ::= AT(K) point(P).             { N = node_point(p, NODE_AT, K, P); }
when(N) ::= FROM(K) point(P).           { N = node_point(p, NODE_FROM, K, P); }
when(N) ::= UNTIL(K) point(P).          { N = node_point(p, NODE_UNTIL, K, P); }
when(N) ::= DURING(K) point(P).
        { N = node_point(p, NODE_DURING, K, P); }
when(N) ::= JUST(K) BEFORE point(P).
        { N = node_point(p, NODE_JUST_BEFORE, K, P); }
when(N) ::= UPON(K) point(P).           { N = node_point(p, NODE_UPON, K, P); }
when(N) ::= BETWEEN(K) point(P) AND point(Q).
        { N = make_between(p, K, P, Q); }
when(N) ::= SINCE(K) ADOPTION.          { N = node(p, NODE_SINCE, K); }
when(N) ::= WITHIN(K) length(D) OF point(P).
        { N = make_within(p, NODE_WITHIN, K, D, P); }
when(N) ::= AFTER(K) point(P).
        { N = make_within(p, NODE_AFTER, K, no_length(), P); }
when(N) ::= AFTER(K) point(P) PLUS length(D).
        { N = make_within(p, NODE_AFTER, K, D, P); }
when(N) ::= TAKES(K) length(D).
        { N = node_length(p, NODE_TAKES, K, D); }
when(N) ::= FOR(K) length(D).
        { N = node_length(p, NODE_FOR, K, D); }
when(N) ::= PERMANENTLY(K).             { N = node(p, NODE_PERMANENTLY, K); }
when(N) ::= EVERY(K) period(D).         { N = every_period(p, K, D); }
when(N) ::= EVERY(K) SESSION OF NAME(B).
        { N = every_session(p, K, (Token){0}, B); }
when(N) ::= EVERY(K) ORDINAL(O) SESSION OF NAME(B).
        { N = every_session(p, K, O, B); }
when(N) ::= EVERY(K) thing(T).          { N = every_thing(p, K, T); }
when(N) ::= TIMES(K) INTEGER(I).
        { N = node_number(p, NODE_TIMES, K, I); }
when(N) ::= bound(B).
        { N = node_bound(p, NODE_BOUND, B.head, B); }
when(N) ::= rolled(R).                  { N = R; }
when(N) ::= IF(K) string(S).            { N = if_words(p, K, S); }
when(N) ::= IF(K) target(T) state(W).   { N = if_state(p, K, false, T, W); }
when(N) ::= IF(K) NOT target(T) state(W).
        { N = if_state(p, K, true, T, W); }
when(N) ::= IF(K) call(C).              { N = if_called(p, K, false, C); }
when(N) ::= IF(K) NOT call(C).          { N = if_called(p, K, true, C); }
when(N) ::= WHEN(K) texts(T).           { N = node_texts(p, NODE_WHEN, K, T); }
when(N) ::= ONGOING(K).                 { N = node(p, NODE_ONGOING, K); }
when(N) ::= AS(K) SOON AS POSSIBLE.     { N = node(p, NODE_SOON, K); }

%type state { Word }
state(W) ::= EXTENDED(K).               { W = word(K, CONDITION_EXTENDED); }
state(W) ::= DONE(K).                   { W = word(K, CONDITION_DONE); }
state(W) ::= HAPPENED(K).               { W = word(K, CONDITION_HAPPENED); }
state(W) ::= ADOPTED(K).                { W = word(K, CONDITION_ADOPTED); }
state(W) ::= ESTABLISHED(K).            { W = word(K, CONDITION_ESTABLISHED); }
state(W) ::= ENDED(K).                  { W = word(K, CONDITION_ENDED); }

%type bound { Bounded }
bound(B) ::= AT(K) MOST often(N) EVERY period(L).
        { B = make_bound(K, true, N, false, L); }
bound(B) ::= AT(K) LEAST often(N) EVERY period(L).
        { B = make_bound(K, false, N, false, L); }
bound(B) ::= AT(K) MOST often(N) IN ANY duration(L).
        { B = make_bound(K, true, N, true, L); }
bound(B) ::= AT(K) LEAST often(N) IN ANY duration(L).
        { B = make_bound(K, false, N, true, L); }

%type often { Word }
often(W) ::= ONCE(K).                   { W = word(K, 1); }
often(W) ::= TWICE(K).                  { W = word(K, 2); }
often(W) ::= INTEGER(I) TIMES.          { W = word(I, I.number); }

%type rolled { Node * }
rolled(N) ::= ROLLED(K) TO the roll(W) WORKING DAY.
        { N = make_rolled(p, K, W, (Token){0}); }
rolled(N) ::= ROLLED(K) TO the roll(W) WORKING DAY OF NAME(I).
        { N = make_rolled(p, K, W, I); }
%type roll { Word }
roll(W) ::= NEXT(K).                    { W = word(K, ROLL_NEXT); }
roll(W) ::= PREVIOUS(K).                { W = word(K, ROLL_PREVIOUS); }
roll(W) ::= NEAREST(K).                 { W = word(K, ROLL_NEAREST); }
the ::= .
the ::= THE.

// ---- facts, and what is expected of them ------------------------------------

decl(N) ::= fact(C) notes_block(B).     { N = fact_close(p, C, B); }

%type fact { Node * }
fact(N) ::= fact_word(W) thing(T).      { N = make_fact(p, W, T, NULL); }
fact(N) ::= fact_word(W) labelled(S).   { N = make_fact(p, W, (Thing){0}, S); }
fact(N) ::= fact(M) ON(K) written(P).   { N = fact_on(p, M, K, P); }
fact(N) ::= fact(M) TO(K) written(P).   { N = fact_on(p, M, K, P); }
fact(N) ::= fact(M) AS(K) symbol(S).    { N = fact_as(p, M, K, S); }
fact(N) ::= fact(M) AT(K) session_ref(S).           { N = fact_at(p, M, K, S); }
fact(N) ::= fact(M) KNOWN(K) written(P).
        { N = fact_known(p, M, K, P); }
fact(N) ::= fact(M) BECAUSE(K) string(S).
        { N = fact_because(p, M, K, S); }

%type fact_word { Word }
fact_word(W) ::= DONE(K).               { W = word(K, FACT_DONE); }
fact_word(W) ::= SUBMITTED(K).          { W = word(K, FACT_SUBMITTED); }
fact_word(W) ::= ISSUED(K).             { W = word(K, FACT_ISSUED); }
fact_word(W) ::= CONSIDERED(K).         { W = word(K, FACT_CONSIDERED); }
fact_word(W) ::= STARTED(K).            { W = word(K, FACT_STARTED); }
fact_word(W) ::= HAPPENED(K).           { W = word(K, FACT_HAPPENED); }
fact_word(W) ::= PLANNED(K).            { W = word(K, FACT_PLANNED); }
fact_word(W) ::= POSTPONED(K).          { W = word(K, FACT_POSTPONED); }
fact_word(W) ::= CANCELLED(K).          { W = word(K, FACT_CANCELLED); }
fact_word(W) ::= WAIVED(K).             { W = word(K, FACT_WAIVED); }

decl(N) ::= expect(C) notes_block(B).   { N = expect_close(p, C, B); }

%type expect { Node * }
expect(N) ::= EXPECT(K) thing(T) expectation(X).
        { N = make_expect(p, K, T, NULL, X); }
expect(N) ::= EXPECT(K) labelled(S) expectation(X).
        { N = make_expect(p, K, (Thing){0}, S, X); }
expect(N) ::= expect(M) expectation(X). { N = expect_add(p, M, X); }

%type expectation { Expectation * }
expectation(X) ::= day_field(F) written(P).
        { X = expect_point(p, F, P); }
expectation(X) ::= day_field(F) NONE(V).
        { X = expect_word(p, F, V); }
expectation(X) ::= word_field(F) NAME(V).
        { X = expect_word(p, F, V); }
expectation(X) ::= word_field(F) NAME(V) OF NAME(B).
        { X = expect_role(p, F, V, B); }
expectation(X) ::= word_field(F) STRING(V).
        { X = expect_text(p, F, V); }
expectation(X) ::= word_field(F) NONE(V).
        { X = expect_word(p, F, V); }
expectation(X) ::= count_field(F) INTEGER(V).
        { X = expect_count(p, F, V, 1); }
expectation(X) ::= count_field(F) MINUS INTEGER(V).
        { X = expect_count(p, F, V, -1); }
expectation(X) ::= count_field(F) NONE(V).
        { X = expect_word(p, F, V); }
expectation(X) ::= HOP(F) INTEGER(I) session_ref(S).
        { X = expect_hop(p, F, I, S); }
expectation(X) ::= HOP(F) INTEGER(I) NONE(V).
        { X = expect_no_hop(p, F, I, V); }

day_field(F) ::= DUE(K).                { F = K; }
day_field(F) ::= OPENS(K).              { F = K; }
day_field(F) ::= CLOSES(K).             { F = K; }
day_field(F) ::= COVERS(K).             { F = K; }
day_field(F) ::= FORECAST(K).           { F = K; }
day_field(F) ::= SUBMIT(K).             { F = K; }
day_field(F) ::= ISSUE(K).              { F = K; }
word_field(F) ::= STATUS(K).            { F = K; }
word_field(F) ::= CERTAINTY(K).         { F = K; }
word_field(F) ::= CYCLE(K).             { F = K; }
word_field(F) ::= KIND(K).              { F = K; }
word_field(F) ::= LEAD(K).              { F = K; }
count_field(F) ::= DAYS(K).             { F = K; }
count_field(F) ::= HOPS(K).             { F = K; }
count_field(F) ::= SLACK(K).            { F = K; }

// ---- policies ---------------------------------------------------------------

decl(N) ::= POLICY(K) NAME(I) texts_opt(T) policy_block(B).
        { N = make_decl(p, NODE_POLICY, K, I, T, B); }

%type policy_block { Node * }
policy_block(B) ::= LBRACE policy_clauses(L) RBRACE.        { B = L.first; }

%type policy_clauses { NodeList }
policy_clauses(L) ::= .                 { L = (NodeList){0}; }
policy_clauses(L) ::= policy_clauses(M) policy_clause(N).
        { L = node_add(M, N); }

%type policy_clause { Node * }
policy_clause(N) ::= common(C).         { N = C; }
policy_clause(N) ::= policy_leaf(C) notes_block(B). { N = node_notes(p, C, B); }

%type policy_leaf { Node * }
policy_leaf(N) ::= APPLIES(K) TO refs(L).
        { N = node_refs(p, NODE_APPLIES, K, L); }
policy_leaf(N) ::= FOR(K) refs(L).
        { N = node_refs(p, NODE_FOR_BODIES, K, L); }
policy_leaf(N) ::= FROM(K) written(P).  { N = node_point(p, NODE_FROM, K, P); }
policy_leaf(N) ::= UNTIL(K) written(P). { N = node_point(p, NODE_UNTIL, K, P); }
policy_leaf(N) ::= WORDS(K) limits(L).
        { N = node_counts(p, NODE_WORDS, K, L); }
policy_leaf(N) ::= milestone(M).        { N = M; }
policy_leaf(N) ::= milestone(M) COMMA rolled(R).
        { N = milestone_rolled(p, M, R); }

%type milestone { Node * }
milestone(N) ::= milestone_word(W) duration(D) BEFORE SESSION opening(E).
        { N = make_milestone(p, W, D, false, E); }
milestone(N) ::= milestone_word(W) duration(D) AFTER SESSION opening(E).
        { N = make_milestone(p, W, D, true, E); }

%type milestone_word { Word }
milestone_word(W) ::= FORECAST(K).      { W = word(K, MILESTONE_FORECAST); }
milestone_word(W) ::= SUBMIT(K).        { W = word(K, MILESTONE_SUBMIT); }
milestone_word(W) ::= ISSUE(K).         { W = word(K, MILESTONE_ISSUE); }

// ---- holidays ---------------------------------------------------------------

decl(N) ::= HOLIDAYS(K) NAME(I) texts_opt(T) holidays_block(B).
        { N = make_decl(p, NODE_HOLIDAYS, K, I, T, B); }

%type holidays_block { Node * }
holidays_block(B) ::= LBRACE holidays_clauses(L) RBRACE.    { B = L.first; }

%type holidays_clauses { NodeList }
holidays_clauses(L) ::= .               { L = (NodeList){0}; }
holidays_clauses(L) ::= holidays_clauses(M) holidays_clause(N).
        { L = node_add(M, N); }

%type holidays_clause { Node * }
holidays_clause(N) ::= common(C).       { N = C; }
holidays_clause(N) ::= holidays_leaf(C) notes_block(B).
        { N = node_notes(p, C, B); }

%type holidays_leaf { Node * }
holidays_leaf(N) ::= holiday(C).        { N = C; }
holidays_leaf(N) ::= WEEKEND(K) weekdays(W).
        { N = node_weekend(p, K, W); }
holidays_leaf(N) ::= YEARS(K) years(L).
        { N = node_points(p, NODE_YEARS, K, L); }

%type holiday { Node * }
holiday(N) ::= DAY(K) texts(T) yearly(R).
        { N = make_holiday(p, K, T, R); }
holiday(N) ::= DAY(K) texts(T) DATE(D).
        { N = make_holiday(p, K, T, make_date(p, D)); }
holiday(N) ::= DAY(K) texts(T) NAME(F) LPAREN NAME(A) RPAREN.
        { N = make_holiday_call(p, K, T, F, A); }
holiday(N) ::= holiday(M) FROM INTEGER(Y).
        { N = holiday_from(p, M, Y); }
holiday(N) ::= holiday(M) UNTIL INTEGER(Y).
        { N = holiday_until(p, M, Y); }

%type weekdays { Word }
weekdays(W) ::= weekday(A).             { W = weekday_add((Word){0}, A); }
weekdays(W) ::= weekdays(V) COMMA weekday(A).       { W = weekday_add(V, A); }

%type years { PointList }
years(L) ::= year(P).                   { L = point_add(p, (PointList){0}, P); }
years(L) ::= years(M) COMMA year(P).    { L = point_add(p, M, P); }
%type year { Point * }
year(P) ::= INTEGER(A).                 { P = make_year(p, A); }
year(P) ::= INTEGER(A) DOTDOT INTEGER(B).
        { P = make_range(p, make_year(p, A), make_year(p, B)); }

// ---- calendars --------------------------------------------------------------

decl(N) ::= CALENDAR(K) NAME(I) texts_opt(T) calendar_block(B).
        { N = make_decl(p, NODE_CALENDAR, K, I, T, B); }

%type calendar_block { Node * }
calendar_block(B) ::= LBRACE calendar_clauses(L) RBRACE.    { B = L.first; }

%type calendar_clauses { NodeList }
calendar_clauses(L) ::= .               { L = (NodeList){0}; }
calendar_clauses(L) ::= calendar_clauses(M) calendar_clause(N).
        { L = node_add(M, N); }

%type calendar_clause { Node * }
calendar_clause(N) ::= common(C).       { N = C; }
calendar_clause(N) ::= calendar_leaf(C) notes_block(B).
        { N = node_notes(p, C, B); }

%type calendar_leaf { Node * }
calendar_leaf(N) ::= SHOW(K) show(W).
        { N = make_show(p, K, W, (RefList){0}); }
calendar_leaf(N) ::= SHOW(K) show(W) OF refs(L).
        { N = make_show(p, K, W, L); }
calendar_leaf(N) ::= REMIND(K) durations(L) BEFORE.
        { N = node_durations(p, NODE_REMIND, K, L); }
calendar_leaf(N) ::= LANGUAGE(K) refs(L).
        { N = node_refs(p, NODE_LANGUAGE, K, L); }

%type show { Word }
show(W) ::= DUTIES(K).                  { W = word(K, SHOW_DUTIES); }
show(W) ::= REPORTS(K).                 { W = word(K, SHOW_REPORTS); }
show(W) ::= MEETINGS(K).                { W = word(K, SHOW_MEETINGS); }
show(W) ::= MANDATES(K).                { W = word(K, SHOW_MANDATES); }
show(W) ::= SESSIONS(K).                { W = word(K, SHOW_SESSIONS); }
show(W) ::= MILESTONES(K).              { W = word(K, SHOW_MILESTONES); }
show(W) ::= PROPOSALS(K).               { W = word(K, SHOW_PROPOSALS); }
show(W) ::= CONDITIONAL(K).             { W = word(K, SHOW_CONDITIONAL); }

%type durations { DurationList }
durations(L) ::= duration(D).
        { L = duration_add(p, (DurationList){0}, D); }
durations(L) ::= durations(M) COMMA duration(D).
        { L = duration_add(p, M, D); }

// ---- checks of the user's own -----------------------------------------------

decl(N) ::= CHECK(K) NAME(I) NAME(S) texts(T) LBRACE notes(A) each(E) notes(B)
            RBRACE.
        { N = make_check(p, K, I, S, T, E, A, B); }

%type each { Each }
each(E) ::= EACH NAME(O) WHERE expr(X). { E = make_each(O, (Token){0}, X); }
each(E) ::= EACH NAME(O) NAME(V) WHERE expr(X).     { E = make_each(O, V, X); }

%type expr { Expr * }
expr(X) ::= all(A).                     { X = A; }
expr(X) ::= expr(A) OR all(B).          { X = expr_two(p, EXPR_OR, A, B); }
%type all { Expr * }
all(X) ::= truth(A).                    { X = A; }
all(X) ::= all(A) AND truth(B).         { X = expr_two(p, EXPR_AND, A, B); }
%type truth { Expr * }
truth(X) ::= NOT(K) truth(A).           { X = expr_not(p, K, A); }
truth(X) ::= sum(A).                    { X = A; }
truth(X) ::= sum(A) EQUAL sum(B).       { X = expr_two(p, EXPR_EQUAL, A, B); }
truth(X) ::= sum(A) NOT_EQUAL sum(B).
        { X = expr_two(p, EXPR_NOT_EQUAL, A, B); }
truth(X) ::= sum(A) LESS sum(B).        { X = expr_two(p, EXPR_LESS, A, B); }
truth(X) ::= sum(A) LESS_EQUAL sum(B).
        { X = expr_two(p, EXPR_LESS_EQUAL, A, B); }
truth(X) ::= sum(A) GREATER sum(B).     { X = expr_two(p, EXPR_GREATER, A, B); }
truth(X) ::= sum(A) GREATER_EQUAL sum(B).
        { X = expr_two(p, EXPR_GREATER_EQUAL, A, B); }
truth(X) ::= sum(A) IN sum(B).          { X = expr_two(p, EXPR_IN, A, B); }
%type sum { Expr * }
sum(X) ::= term(A).                     { X = A; }
sum(X) ::= sum(A) JOIN term(B).         { X = expr_two(p, EXPR_PLUS, A, B); }
sum(X) ::= sum(A) MINUS term(B).        { X = expr_two(p, EXPR_MINUS, A, B); }
%type term { Expr * }
term(X) ::= INTEGER(T).                 { X = expr_number(p, T, T, 1); }
term(X) ::= MINUS(K) INTEGER(T).        { X = expr_number(p, K, T, -1); }
term(X) ::= STRING(T).                  { X = expr_text(p, T); }
term(X) ::= duration(D).                { X = expr_duration(p, D); }
term(X) ::= DATE(T).                    { X = expr_point(p, make_date(p, T)); }
term(X) ::= DATE(T) DOTDOT date(B).
        { X = expr_point(p, make_range(p, make_date(p, T), B)); }
term(X) ::= INTEGER(T) DOTDOT date(B).
        { X = expr_point(p, make_range(p, make_year(p, T), B)); }
term(X) ::= yearless(P).                { X = expr_point(p, P); }
term(X) ::= yearless(A) DOTDOT yearless(B).
        { X = expr_point(p, make_season(p, A, B)); }
term(X) ::= month(M) INTEGER(Y).
        { X = expr_point(p, make_month_year(p, M, Y)); }
term(X) ::= NAME(F).                    { X = expr_field(p, F, (Token){0}); }
term(X) ::= NAME(F) OF NAME(O).         { X = expr_field(p, F, O); }
term(X) ::= NAME(F) LPAREN RPAREN.      { X = expr_call(p, F, NULL); }
term(X) ::= NAME(F) LPAREN exprs(L) RPAREN.
        { X = expr_call(p, F, L.first); }
term(X) ::= TRUE(T).                    { X = expr_truth(p, T, true); }
term(X) ::= FALSE(T).                   { X = expr_truth(p, T, false); }
term(X) ::= LPAREN expr(A) RPAREN.      { X = A; }
term(X) ::= COUNT(K) OF NAME(O) variable(V) WHERE LPAREN expr(A) RPAREN.
        { X = expr_quantifier(p, EXPR_COUNT_OF, K, O, V, A); }
term(X) ::= SOME(K) NAME(O) variable(V) WHERE LPAREN expr(A) RPAREN.
        { X = expr_quantifier(p, EXPR_SOME, K, O, V, A); }
term(X) ::= EVERY(K) NAME(O) variable(V) HAS LPAREN expr(A) RPAREN.
        { X = expr_quantifier(p, EXPR_EVERY, K, O, V, A); }
%type exprs { ExprList }
exprs(L) ::= expr(X).                   { L = expr_add((ExprList){0}, X); }
exprs(L) ::= exprs(M) COMMA expr(X).    { L = expr_add(M, X); }
variable(V) ::= .                       { V = (Token){0}; }
variable(V) ::= NAME(T).                { V = T; }

// ---- foreign functions, hooks, verbs, time zones ----------------------------

decl(N) ::= EXTERN(K) STRING(S) extern_block(B).
        { N = make_text_block(p, NODE_EXTERN, K, S, B); }

%type extern_block { Node * }
extern_block(B) ::= LBRACE extern_clauses(L) RBRACE.        { B = L.first; }

%type extern_clauses { NodeList }
extern_clauses(L) ::= .                 { L = (NodeList){0}; }
extern_clauses(L) ::= extern_clauses(M) extern_clause(N).
        { L = node_add(M, N); }

%type extern_clause { Node * }
extern_clause(N) ::= common(C).         { N = C; }
extern_clause(N) ::= NAME(I) LPAREN RPAREN NAME(R) notes_block(B).
        { N = make_function(p, I, (RefPairs){0}, R, B); }
extern_clause(N) ::= NAME(I) LPAREN parameters(L) RPAREN NAME(R) notes_block(B).
        { N = make_function(p, I, L, R, B); }

%type parameters { RefPairs }
parameters(L) ::= NAME(A) NAME(T).
        { L = parameter_add(p, (RefPairs){0}, A, T); }
parameters(L) ::= parameters(M) COMMA NAME(A) NAME(T).
        { L = parameter_add(p, M, A, T); }

decl(N) ::= UPON(K) NAME(M) OF NAME(T) CALL NAME(F) arguments(L) notes_block(B).
        { N = make_hook(p, K, M, false, T, F, L, B); }
decl(N) ::= UPON(K) NAME(M) OF ANY NAME(T) CALL NAME(F) arguments(L)
            notes_block(B).
        { N = make_hook(p, K, M, true, T, F, L, B); }

%type arguments { RefList }
arguments(L) ::= LPAREN RPAREN.         { L = (RefList){0}; }
arguments(L) ::= LPAREN refs(R) RPAREN. { L = R; }

decl(N) ::= VERB(K) NAME(I) verb_block(B).
        { N = make_decl(p, NODE_VERB, K, I, (TextList){0}, B); }

%type verb_block { Node * }
verb_block(B) ::= LBRACE verb_clauses(L) RBRACE.    { B = L.first; }

%type verb_clauses { NodeList }
verb_clauses(L) ::= .                   { L = (NodeList){0}; }
verb_clauses(L) ::= verb_clauses(M) verb_clause(N). { L = node_add(M, N); }

%type verb_clause { Node * }
verb_clause(N) ::= common(C).           { N = C; }
verb_clause(N) ::= FORCE(K) NAME(I).    { N = node_ref(p, NODE_FORCE, K, I); }
verb_clause(N) ::= STRENGTH(K) INTEGER(I).
        { N = node_number(p, NODE_STRENGTH, K, I); }
verb_clause(N) ::= FORMS(K) texts(T).   { N = node_texts(p, NODE_FORMS, K, T); }

decl(N) ::= ZONE(K) STRING(S) zone_block(B).
        { N = make_text_block(p, NODE_ZONE, K, S, B); }

%type zone_block { Node * }
zone_block(B) ::= LBRACE zone_clauses(L) RBRACE.    { B = L.first; }

%type zone_clauses { NodeList }
zone_clauses(L) ::= .                   { L = (NodeList){0}; }
zone_clauses(L) ::= zone_clauses(M) zone_clause(N). { L = node_add(M, N); }

%type zone_clause { Node * }
zone_clause(N) ::= common(C).           { N = C; }
zone_clause(N) ::= offset(C) notes_block(B).        { N = node_notes(p, C, B); }

%type offset { Node * }
offset(N) ::= OFFSET(K) STRING(S).      { N = make_offset(p, K, S); }
offset(N) ::= SUMMER(K) STRING(S) FROM yearly(A) AT STRING(F) UNTIL yearly(B)
            AT STRING(U).
        { N = make_summer(p, K, S, A, F, B, U); }
offset(N) ::= offset(M) FROM INTEGER(Y).
        { N = offset_from(p, M, Y); }
offset(N) ::= offset(M) UNTIL INTEGER(Y).
        { N = offset_until(p, M, Y); }

// ---- keywords are names where no keyword is asked for; all of keywords.def --

%fallback NAME LANGTAG ABOUT ADOPTED ADOPTION AFTER AGREEMENT ALIAS ALLOW
    ALTERNATES AMENDS AMONG AND ANNEX ANY APART APPLIES APRIL AS ASSUME AT
    AUGUST BALANCED BECAUSE BEFORE BETWEEN BIS BODY BY CALENDAR CALL CANCELLED
    CERTAINTY CHAIR CHANNEL CHAPTER CHECK CLOSES CLOSING COMPOSED CONDITIONAL
    CONSIDERED CONSULTING COUNT COVERS CYCLE DAY DAYS DECEMBER DECISION
    DELEGATED DOCUMENT DONE DRAFTED DUE DURING DUTIES DUTY EACH EARLY EASTER
    EFFECTIVE EITHER END ENDED ENDORSES ESTABLISH ESTABLISHED EVENT EVERY
    EXCEPT EXPECT EXTENDED EXTENDS EXTERN FALSE FEBRUARY FIRST FOOTNOTE FOR
    FORCE FORECAST FORMS FRIDAY FROM GROUP HAPPENED HAS HEAD HELD HOLIDAYS HOP
    HOPS HORIZON HOSTED IF IMPLEMENTS IN INPUT INSIDE ISSUE ISSUED ITEM ITS
    JANUARY JOINTLY JULY JUNE JUST KIND KNOWN LABELLED LANGUAGE LAST LATE LEAD
    LEAST LINK MANDATE MANDATES MARCH MASTHEAD MAY MEETING MEETINGS MEETS
    MEMBERS MID MILESTONES MONDAY MONTH MONTHS MOST NAMED NEAREST NEEDS NEXT
    NONE NOT NOTE NOVEMBER NUMBER OCTOBER OF OFFICE OFFSET ON ONCE ONE ONGOING
    ON_OR_AFTER ON_OR_BEFORE OPENING OPENS OR ORTHODOX_EASTER OUTCOME PARA
    PARAGRAPHS PART PERMANENTLY PLACE PLANNED PLUS POLICY POSSIBLE POSTPONED
    PREAMBLE PRESIDENT PREVIOUS PROCESS PROGRAMME PROPOSALS QUALIFIER QUARTER
    QUARTERS QUATER RAPPORTEUR REACHING RECALLS REMIND REPORT REPORTS
    RESOLUTION RESPONDS RESTATES RESTRAINT ROLLED ROTATES SATURDAY SEAT
    SECRETARIAT SECRETARY SECTION SEPTEMBER SESSION SESSIONS SHOW SINCE SLACK
    SOME SOON SPEAKS START STARTED STATUS STRENGTH SUBMIT SUBMITTED SUMMARY
    SUMMER SUNDAY SUPERSEDES TAKES TER TERMINATES THE THEME THEN THROUGH
    THURSDAY TIME TIMES TITLE TO TOPIC TRUE TUESDAY TWICE UNDER UNKNOWN UNTIL
    UPON USE USUALLY VERB VICE_CHAIR VICE_PRESIDENT VOLUME WAIVED WEDNESDAY
    WEEK WEEKEND WEEKS WHEN WHERE WITH WITHIN WORDS WORKING WORKING_WEEK YEAR
    YEARS ZONE.

// ---- what parse.c and syntax.c ask of the tables (parser.h) -----------------

%code {

uint32_t grammar_height(const void *parser)
{
    const yyParser *y = parser;
    return (uint32_t)(y->yytos - y->yystack);
}

GrammarView grammar_view(const void *parser)
{
    return (GrammarView){.parser = parser, .kept = grammar_height(parser)};
}

static YYACTIONTYPE view_top(const GrammarView *view)
{
    const yyParser *y = view->parser;
    return view->pushed ? view->states[view->pushed - 1]
                        : y->yystack[view->kept].stateno;
}

static bool view_push(GrammarView *view, YYACTIONTYPE state)
{
    if (view->pushed == sizeof view->states / sizeof view->states[0])
        return false;
    view->states[view->pushed++] = state;
    return true;
}

static bool view_reduce(GrammarView *view, unsigned int rule)
{
    uint32_t count = (uint32_t)-yyRuleInfoNRhs[rule];
    uint32_t ours = count < view->pushed ? count : view->pushed;
    view->pushed -= ours;
    view->kept -= count - ours;
    return view_push(view, yy_find_reduce_action(view_top(view),
                                                 yyRuleInfoLhs[rule]));
}

/* What the tables say of exactly this token, fallback left aside. */
static YYACTIONTYPE view_action(YYACTIONTYPE state, int token)
{
    if (state > YY_MAX_SHIFT)
        return state;
    int i = yy_shift_ofst[state] + token;
    return yy_lookahead[i] == token ? yy_action[i] : yy_default[state];
}

/* Reduces whatever `token` ends; the action that remains for it. */
static YYACTIONTYPE view_settle(GrammarView *view, int token)
{
    for (;;) {
        YYACTIONTYPE act = view_action(view_top(view), token);
        if (act < YY_MIN_REDUCE)
            return act;
        if (!view_reduce(view, act - YY_MIN_REDUCE))
            return YY_ERROR_ACTION;
    }
}

bool grammar_settle(GrammarView *view, int token)
{
    return view_settle(view, token) != YY_ERROR_ACTION;
}

bool grammar_take(GrammarView *view, int token)
{
    YYACTIONTYPE act = view_settle(view, token);
    if (act == YY_ACCEPT_ACTION)
        return true;
    if (act == YY_ERROR_ACTION)
        return false;
    if (act > YY_MAX_SHIFT)             /* a rule ends with this token */
        act += YY_MIN_REDUCE - YY_MIN_SHIFTREDUCE;
    return view_push(view, act);
}

const int grammar_tokens = YYNTOKEN;

int grammar_fallback(int token)
{
    return yyFallback[token];
}

int grammar_last(const GrammarView *view)
{
    const yyParser *y = view->parser;
    int major = view->pushed ? 0 : y->yystack[view->kept].major;
    return major < YYNTOKEN ? major : 0;
}

int grammar_top(const void *parser)
{
    GrammarView view = grammar_view(parser);
    return grammar_last(&view);
}

int grammar_pop(void *parser)
{
    yyParser *y = parser;
    int token = grammar_top(parser);
    y->yytos--;
    return token;
}

}
