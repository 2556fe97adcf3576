" remit.vim -- colours for Remit.
"
" Copy the folders syntax/ and ftdetect/ into ~/.vim.  The lists of keywords
" are those of lang/keywords.def: tests/house/editors.sh compares them.
if exists("b:current_syntax")
    finish
endif

" Names and keywords may hold a dash.
syn iskeyword @,48-57,_,-,192-255

" ---- keywords: what begins a declaration or a paragraph, times, the rest ----
syn keyword remitDeclaration agreement body calendar cancelled channel check
syn keyword remitDeclaration considered decision document done duty establish event
syn keyword remitDeclaration expect extern footnote group happened holidays horizon
syn keyword remitDeclaration issued language mandate masthead meeting office outcome
syn keyword remitDeclaration para place planned policy postponed preamble process
syn keyword remitDeclaration programme report resolution restraint sessions started
syn keyword remitDeclaration submitted summary topic upon use verb waived zone

syn keyword remitTime april august day days december easter february friday
syn keyword remitTime january july june march may monday month months november
syn keyword remitTime october orthodox-easter quarter quarters saturday
syn keyword remitTime september sunday thursday tuesday wednesday week weeks
syn keyword remitTime working working-week year years

syn keyword remitClause about adopted adoption after alias allow alternates
syn keyword remitClause amends among and annex any apart applies as assume at
syn keyword remitClause balanced because before between bis by call certainty
syn keyword remitClause chair chapter closes closing composed conditional
syn keyword remitClause consulting count covers cycle delegated drafted due during
syn keyword remitClause duties each early effective either end ended endorses
syn keyword remitClause established every except extended extends first for
syn keyword remitClause force forecast forms from has head held hop hops hosted
syn keyword remitClause if implements in input inside issue item its jointly
syn keyword remitClause just kind known labelled last late lead least link
syn keyword remitClause mandates meetings meets members mid milestones most name
syn keyword remitClause nearest needs next none not note number of offset on
syn keyword remitClause on-or-after on-or-before once one ongoing opening opens
syn keyword remitClause or paragraphs part permanently plus possible president
syn keyword remitClause previous proposals qualifier quater rapporteur reaching
syn keyword remitClause recalls remind reports responds restates rolled rotates
syn keyword remitClause seat secretariat secretary section session show since
syn keyword remitClause slack some soon speaks start status strength submit
syn keyword remitClause summer supersedes takes ter terminates the theme then
syn keyword remitClause through time times title to twice under unknown until usually
syn keyword remitClause vice-chair vice-president volume weekend when where with
syn keyword remitClause within words
syn keyword remitTruth false true

" ---- numbers and dates ----
syn match remitNumber "\<\d\+\%(st\|nd\|rd\|th\)\?\>"
syn match remitNumber "\<\d\+\%((\w\+)\)\+"
syn match remitDate   "\<\d\{4}-\%(Q[1-4]\|\d\d\%(-\d\d\)\?\)\>"

" ---- symbols of documents, alone or with the name of an act ----
syn match remitSymbol "\<\a[-A-Za-z0-9_.()]*\%(/[-A-Za-z0-9_.()]\+\)\+\%(#[-A-Za-z0-9_]\+\)\?"

" ---- texts; the tag of a language before one ----
syn match  remitTag    "\<\a\{2,3}\%(-\w\+\)*\ze\s*\""
syn match  remitEscape contained "\\\%(["n\\]\|u{\x\+}\)"
syn region remitText   start=+"+ skip=+\\.+ end=+"+ oneline contains=remitEscape,@Spell
syn region remitText   start=+"""+ skip=+\\.+ end=+"""+ contains=remitEscape,@Spell

" ---- comments: at the start of a line, or after a blank ----
syn match remitComment "\%(^\|\s\)\zs#.*$" contains=@Spell

hi def link remitDeclaration Statement
hi def link remitTime        Type
hi def link remitClause      Keyword
hi def link remitTruth       Boolean
hi def link remitNumber      Number
hi def link remitDate        Number
hi def link remitSymbol      Identifier
hi def link remitTag         PreProc
hi def link remitText        String
hi def link remitEscape      SpecialChar
hi def link remitComment     Comment

let b:current_syntax = "remit"
