# Remit's Makefile.
#
#   make            the program build/remit and the libraries
#   make demo       fetch what is missing, build, and show what Remit does
#   make test       fetch what the tests need too, and run them all
#   make unit       the unit tests; UNIT=civil runs tests/unit/test_civil.c
#   make golden     the golden tests; CASE=check runs one area, or one case
#   make bless      record what the golden tests, the README and the catalogue
#                   of findings in lang/reference.md print now
#   make bench      how fast it is, beside its peers and beside the least that
#                   is possible; BENCH='--largest 10000' and more: run.py
#   make bench-gate instructions of fixed workloads, against those recorded;
#                   RECORD=yes records them
#   make fuzz       every fuzzer for TIME=60 seconds; FUZZ=dates runs one
#   make coverage   how much of the code the tests reach, and what they do not
#   make mutants    changes COUNT=300 places of the code one at a time, and
#                   asks which of them the tests notice
#   make test-faults  each allocation and call of the system fails once
#   make test-sanitized  the whole suite with the address, leak and
#                   undefined-behaviour sanitizers in all that it runs
#   make test-valgrind  the unit tests, the goldens' commands and programs on
#                   the libraries under memcheck; CASE as for `make golden`
#   make fuzz-coverage  how much of the code the fuzzers' texts reach
#   make lint       gcc's analyzer, clang-tidy and cppcheck
#   make install    under PREFIX (and below DESTDIR); then `make clean`
#
# A source file is found by where it lies; there is no list to keep.  All that
# is made lies in BUILD.  `make V=1` shows the commands, `make FLOORS=runtime`
# builds the lower floors alone, `make CC=clang BUILD=build/clang` and
# `make SANITIZE=address,undefined BUILD=build/asan` build beside each other.

VERSION   := 0.1.0
SOVERSION := 0

BUILD   ?= build
PREFIX  ?= /usr/local
DESTDIR ?=

ifeq ($(origin CC),default)
CC := gcc
endif
CFLAGS     ?= -O2 -g
WERROR     ?= -Werror
PKG_CONFIG ?= pkg-config
FLOORS     ?= runtime lang compiler

# ---- what is built from what -------------------------------------------------

GEN := $(BUILD)/gen
OBJ := $(BUILD)/obj

RUNTIME_C  := $(if $(filter runtime,$(FLOORS)),$(wildcard runtime/*.c))
FOREIGN_C  := $(if $(filter runtime,$(FLOORS)),$(wildcard runtime/foreign/*.c))
LANG_C     := $(if $(filter lang,$(FLOORS)),$(wildcard lang/*.c))
COMPILER_C := $(if $(filter compiler,$(FLOORS)),\
                $(wildcard compiler/*.c compiler/*/*.c))
UNIT_C     := $(if $(UNIT),tests/unit/test_$(UNIT).c,$(wildcard tests/unit/*.c))
ORACLE_C   := $(wildcard tests/oracle/*.c)

ifneq ($(filter lang,$(FLOORS)),)
GEN_C := $(patsubst lang/%.re,$(GEN)/%.c,$(wildcard lang/lexer.re)) \
         $(patsubst lang/%.y,$(GEN)/%.c,$(wildcard lang/grammar.y)) \
         $(patsubst lang/%.md,$(GEN)/%.c,$(wildcard lang/reference.md))
GEN_H := $(patsubst lang/%.y,$(GEN)/%.h,$(wildcard lang/grammar.y))
endif

ifneq ($(filter compiler,$(FLOORS)),)
GEN_C += $(patsubst compiler/page/%.css,$(GEN)/%_assets.c,\
           $(wildcard compiler/page/page.css))
endif

RUNTIME_O := $(RUNTIME_C:%.c=$(OBJ)/%.o)
RUNTIME_P := $(RUNTIME_C:%.c=$(OBJ)/%.pic.o)
FOREIGN_O := $(FOREIGN_C:%.c=$(OBJ)/%.o)
FOREIGN_P := $(FOREIGN_C:%.c=$(OBJ)/%.pic.o)
# The program calls foreign functions, so what does that is linked with it.
UPPER_O   := $(FOREIGN_O) $(LANG_C:%.c=$(OBJ)/%.o) $(GEN_C:$(GEN)/%.c=$(OBJ)/gen/%.o) \
             $(COMPILER_C:%.c=$(OBJ)/%.o)
UNIT_O    := $(UNIT_C:%.c=$(OBJ)/%.o)
MAIN_O    := $(filter $(OBJ)/compiler/main.o,$(UPPER_O))

REMIT     := $(if $(MAIN_O),$(BUILD)/remit)
SO_NAME   := libremit.so.$(SOVERSION)
SO_FILE   := libremit.so.$(VERSION)
FOREIGN_SO_NAME := libremit-foreign.so.$(SOVERSION)
FOREIGN_SO_FILE := libremit-foreign.so.$(VERSION)
LIBRARIES := $(if $(RUNTIME_C),$(BUILD)/libremit.a $(BUILD)/libremit.so \
               $(BUILD)/libremit-foreign.a $(BUILD)/libremit-foreign.so)
UNIT_EXE  := $(BUILD)/unit$(UNIT:%=-%)
ORACLES   := $(ORACLE_C:tests/%.c=$(BUILD)/%)

# ---- how ---------------------------------------------------------------------

STRICT := -std=c11 -Wall -Wextra -Wpedantic -Wshadow -Wconversion \
          -Wswitch-enum $(WERROR)
# Lemon's template converts and switches as it likes: only its file may.
RELAXED := -std=c11 -Wall -Wextra -Wno-unused-parameter -Wno-unused-variable \
           -Wno-sign-compare -Wno-type-limits -Wno-implicit-fallthrough $(WERROR)

INCLUDES := -I. -I$(GEN)
DEFINES  := -DREMIT_VERSION='"$(VERSION)"'
# The runtime is bare C; its foreign functions, lang and compiler also see
# POSIX.
POSIX    := -D_XOPEN_SOURCE=700
SANITIZE_FLAGS := $(if $(SANITIZE),-fsanitize=$(SANITIZE) \
                    -fno-sanitize-recover=all -fno-omit-frame-pointer)

# Asked when first needed: a fresh machine may not have pkg-config yet.
UPPER_CFLAGS    = $(shell $(PKG_CONFIG) --cflags libutf8proc sqlite3 libffi jansson)
UPPER_LIBS      = $(shell $(PKG_CONFIG) --libs libutf8proc sqlite3 libffi jansson)
FOREIGN_CFLAGS  = $(shell $(PKG_CONFIG) --cflags libffi)
FOREIGN_LIBS    = $(shell $(PKG_CONFIG) --libs libffi)
CRITERION_LIBS  = $(shell $(PKG_CONFIG) --libs criterion)

COMPILE = $(CC) $(CPPFLAGS) $(DEFINES) $(INCLUDES) -MMD -MP \
          $(CFLAGS) $(SANITIZE_FLAGS)
LINK    = $(CC) $(CFLAGS) $(SANITIZE_FLAGS) $(LDFLAGS)

# Inner makes use every core unless the user chose a number.
JOBS = $(if $(filter -j% --jobserver%,$(MAKEFLAGS)),,-j$(shell nproc || echo 2))

Q := $(if $(V),,@)
SAY = $(if $(V),@:,@printf '%8s  %s\n')

.DELETE_ON_ERROR:
.SUFFIXES:
.SECONDARY:
.PHONY: all demo test unit unit-program golden bless lint install clean

all: $(REMIT) $(LIBRARIES)

# ---- the program -------------------------------------------------------------

# The link lets it find its stdlib from a build folder that lies anywhere.
$(BUILD)/remit: $(UPPER_O) $(RUNTIME_O)
	$(SAY) link $@
	$(Q)ln -sfn $(CURDIR)/stdlib $(@D)/stdlib
	$(Q)$(LINK) -o $@ $^ $(UPPER_LIBS) $(LDLIBS)

$(GEN)/lexer.c: lang/lexer.re | $(BUILD)/packages
	$(SAY) re2c $<
	$(Q)mkdir -p $(@D)
	$(Q)re2c -W -Werror --no-generation-date --depfile $(GEN)/lexer.d -o $@ $<

# -c: without it, default reductions and %fallback together misparse, and no
# conflict is reported.  After a conflict (exit status 1) grammar.out explains
# the states.  Lemon leaves an unchanged header as it is, hence touch.
$(GEN)/grammar.c $(GEN)/grammar.h &: lang/grammar.y | $(BUILD)/packages
	$(SAY) lemon $<
	$(Q)mkdir -p $(GEN)
	$(Q)lemon -c -d$(GEN) $<
	$(Q)touch $(GEN)/grammar.h

# What `remit explain` says of a keyword stands in the reference.
$(GEN)/reference.c: lang/reference.md lang/reference.awk
	$(SAY) awk $<
	$(Q)mkdir -p $(@D)
	$(Q)LC_ALL=C awk -f lang/reference.awk $< >$@

# The page carries its style and script, and allows them by their hash.
$(GEN)/page_assets.c: compiler/page/embed.sh compiler/page/page.css \
                      compiler/page/page.js
	$(SAY) sh $<
	$(Q)mkdir -p $(@D)
	$(Q)sh $^ >$@

$(OBJ)/gen/grammar.o: $(GEN)/grammar.c Makefile
	$(SAY) cc $<
	$(Q)mkdir -p $(@D)
	$(Q)$(COMPILE) $(POSIX) $(RELAXED) $(UPPER_CFLAGS) -c -o $@ $<

$(OBJ)/gen/%.o: $(GEN)/%.c Makefile | $(GEN_H)
	$(SAY) cc $<
	$(Q)mkdir -p $(@D)
	$(Q)$(COMPILE) $(POSIX) $(STRICT) $(UPPER_CFLAGS) -c -o $@ $<

$(OBJ)/%.o: %.c Makefile | $(GEN_H) $(BUILD)/packages
	$(SAY) cc $<
	$(Q)mkdir -p $(@D)
	$(Q)$(COMPILE) $(POSIX) $(STRICT) $(UPPER_CFLAGS) -c -o $@ $<

# Says what is missing before the first compiler message can.
$(BUILD)/packages: scripts/packages.sh
	$(Q)scripts/packages.sh --check build
	$(Q)mkdir -p $(@D)
	$(Q)touch $@

# ---- the libraries -----------------------------------------------------------

$(BUILD)/libremit.a: $(RUNTIME_O)
	$(SAY) ar $@
	$(Q)rm -f $@
	$(Q)ar rcs $@ $^

$(BUILD)/libremit.so: $(RUNTIME_P) runtime/libremit.map
	$(SAY) link $@
	$(Q)$(LINK) -shared -Wl,-soname,$(SO_NAME) -Wl,-z,defs \
	    -Wl,--version-script=runtime/libremit.map -o $@ $(RUNTIME_P)

# What opens libraries and calls what is in them; see runtime/foreign/.  In the
# archive it is one object, which shows no more than the shared library does.
$(BUILD)/libremit-foreign.a: $(FOREIGN_O)
	$(SAY) ar $@
	$(Q)rm -f $@
	$(Q)$(CC) -r -nostdlib -o $(OBJ)/runtime/foreign.o $^
	$(Q)objcopy -w --keep-global-symbol='remit_*' $(OBJ)/runtime/foreign.o
	$(Q)ar rcs $@ $(OBJ)/runtime/foreign.o

$(BUILD)/libremit-foreign.so: $(FOREIGN_P) runtime/foreign/libremit-foreign.map
	$(SAY) link $@
	$(Q)$(LINK) -shared -Wl,-soname,$(FOREIGN_SO_NAME) -Wl,-z,defs \
	    -Wl,--version-script=runtime/foreign/libremit-foreign.map \
	    -o $@ $(FOREIGN_P) $(FOREIGN_LIBS)

$(OBJ)/runtime/foreign/%.pic.o: runtime/foreign/%.c Makefile \
                                | $(BUILD)/packages
	$(SAY) cc "$< (shared)"
	$(Q)mkdir -p $(@D)
	$(Q)$(COMPILE) $(POSIX) $(STRICT) $(FOREIGN_CFLAGS) -fPIC -c -o $@ $<

$(OBJ)/runtime/foreign/%.o: runtime/foreign/%.c Makefile | $(BUILD)/packages
	$(SAY) cc $<
	$(Q)mkdir -p $(@D)
	$(Q)$(COMPILE) $(POSIX) $(STRICT) $(FOREIGN_CFLAGS) -c -o $@ $<

-include $(FOREIGN_P:.o=.d)

$(OBJ)/runtime/%.pic.o: runtime/%.c Makefile | $(BUILD)/packages
	$(SAY) cc "$< (shared)"
	$(Q)mkdir -p $(@D)
	$(Q)$(COMPILE) $(STRICT) -fPIC -c -o $@ $<

$(OBJ)/runtime/%.o: runtime/%.c Makefile | $(BUILD)/packages
	$(SAY) cc $<
	$(Q)mkdir -p $(@D)
	$(Q)$(COMPILE) $(STRICT) -c -o $@ $<

# The same with sanitizers, beside it.
ASAN_BUILD = BUILD=$(BUILD)/asan SANITIZE=address,undefined CFLAGS='-O1 -g'

# ---- the two commands --------------------------------------------------------

demo:
	@scripts/packages.sh build
	@$(MAKE) $(JOBS) --no-print-directory all
	@scripts/demo.sh $(BUILD)

test:
	@scripts/packages.sh build test
	@$(MAKE) $(JOBS) --no-print-directory all unit-program oracles \
	    $(BUILD)/bench/corpus
	@$(MAKE) $(JOBS) --no-print-directory $(ASAN_BUILD) remit unit-program
	@$(MAKE) $(JOBS) --no-print-directory BUILD=$(BUILD)/clang CC=clang all
	@$(MAKE) $(JOBS) --no-print-directory $(FUZZ_BUILD) fuzzers
	@BUILD=$(BUILD) MAKE='$(MAKE)' tests/run

# ---- single kinds of test ----------------------------------------------------

.PHONY: remit oracles
remit: $(REMIT)
	@:
unit-program: $(if $(UNIT_C),$(UNIT_EXE))
	@:
oracles: $(ORACLES)
	@:

unit: unit-program
	$(if $(UNIT_C),$(UNIT_EXE))

$(UNIT_EXE): $(UNIT_O) $(filter-out $(MAIN_O),$(UPPER_O)) $(RUNTIME_O)
	$(SAY) link $@
	$(Q)$(LINK) -o $@ $^ $(CRITERION_LIBS) $(UPPER_LIBS) $(LDLIBS)

$(BUILD)/oracle/%: $(OBJ)/tests/oracle/%.o $(RUNTIME_O)
	$(SAY) link $@
	$(Q)mkdir -p $(@D)
	$(Q)$(LINK) -o $@ $^ $(LDLIBS)

# The fuzzers have the whole compiler instrumented, and small limits, which
# are met sooner.  What the folder of the tree keeps is always tried first.
FUZZERS    := build dates format front lexer lock symbol
FUZZ       ?= $(FUZZERS)
TIME       ?= 60
FUZZ_BUILD  = BUILD=$(BUILD)/fuzz CC=clang CFLAGS='-O1 -g' \
              SANITIZE=fuzzer-no-link,address,undefined \
              CPPFLAGS=-DREMIT_SMALL_LIMITS
FUZZ_WRAP  := close fsync write
FUZZ_TEXT  := $(OBJ)/tests/fuzz/mutate.o $(OBJ)/gen/snippets.o

.PHONY: fuzz fuzzers
fuzz:
	@scripts/packages.sh build test
	@$(MAKE) $(JOBS) --no-print-directory $(FUZZ_BUILD) fuzzers
	@tests/fuzz/run --time $(TIME) $(BUILD)/fuzz $(FUZZ)
fuzzers: $(FUZZERS:%=$(BUILD)/fuzz-%)
	@:

# The same fuzzers, counting; CORPUS is what `make fuzz` found.
CORPUS ?= $(BUILD)/fuzz/corpus
.PHONY: fuzz-coverage
fuzz-coverage:
	@scripts/packages.sh build test coverage
	@$(MAKE) $(JOBS) --no-print-directory BUILD=$(BUILD)/fuzz-coverage \
	    CC=clang SANITIZE=fuzzer-no-link CPPFLAGS=-DREMIT_SMALL_LIMITS \
	    CFLAGS='-O1 -g -fprofile-instr-generate -fcoverage-mapping' fuzzers
	@tests/fuzz/coverage $(BUILD)/fuzz-coverage $(CORPUS) $(FUZZ)

$(filter-out %-dates %-symbol,$(FUZZERS:%=$(BUILD)/fuzz-%)): $(FUZZ_TEXT)
$(BUILD)/fuzz-%: $(OBJ)/tests/fuzz/%.o $(OBJ)/tests/fuzz/world.o \
                 $(filter-out $(MAIN_O),$(UPPER_O)) $(RUNTIME_O)
	$(SAY) link $@
	$(Q)$(LINK) -fsanitize=fuzzer $(FUZZ_WRAP:%=-Wl,--wrap=%) -o $@ $^ \
	    $(UPPER_LIBS) $(LDLIBS)

$(GEN)/snippets.c: tests/fuzz/snippets.awk lang/reference.md
	$(SAY) awk $<
	$(Q)mkdir -p $(@D)
	$(Q)LC_ALL=C awk -f $^ >$@

.PHONY: test-faults
test-faults: remit
	@$(MAKE) $(JOBS) --no-print-directory $(ASAN_BUILD) remit
	python3 tests/conformance/faults_test.py $(BUILD) --all

.PHONY: test-sanitized test-valgrind
test-sanitized:
	@scripts/packages.sh build test
	@$(MAKE) $(JOBS) --no-print-directory $(ASAN_BUILD) sanitized-suite

.PHONY: sanitized-suite
sanitized-suite: all unit-program oracles $(BUILD)/bench/corpus
	@MAKE='$(MAKE)' scripts/sanitized.sh $(BUILD) '$(SANITIZE)'

test-valgrind:
	@scripts/packages.sh build test coverage
	@$(MAKE) $(JOBS) --no-print-directory all unit-program
	@MAKE='$(MAKE)' scripts/valgrind.sh $(BUILD) $(CASE)

golden: remit
	tests/golden/run --remit $(BUILD)/remit $(CASE)

bless: remit
	tests/golden/run --bless --remit $(BUILD)/remit $(CASE)
	tests/reference/run --bless --remit $(BUILD)/remit

# Counts are added to one file by many processes, hence atomic.
.PHONY: coverage mutants
coverage:
	@scripts/packages.sh build test coverage
	@$(MAKE) $(JOBS) --no-print-directory BUILD=$(BUILD)/coverage \
	    CFLAGS='-O0 -g --coverage -fprofile-update=atomic' \
	    all unit-program oracles
	@MAKE='$(MAKE)' scripts/coverage.sh $(BUILD)/coverage

COUNT ?= 300
SEED  ?= 1
mutants:
	@scripts/packages.sh build test
	@tests/mutation/run --count $(COUNT) --seed $(SEED) \
	    --results $(BUILD)/mutants.jsonl

lint:
	@scripts/packages.sh build test lint
	@$(MAKE) --no-print-directory $(BUILD)/packages $(GEN_H)
	@scripts/lint.sh $(BUILD)

# ---- speed -------------------------------------------------------------------

BENCH_GEN := $(BUILD)/bench/gen
BENCH_EXE := $(addprefix $(BUILD)/bench/,corpus floor front libical measure \
               recur)
BENCH_CC   = $(COMPILE) $(POSIX) -I$(BENCH_GEN)

.PHONY: bench bench-gate bench-programs
bench:
	@scripts/packages.sh build test bench
	@$(MAKE) $(JOBS) --no-print-directory all bench-programs
	@tests/bench/run.py $(BUILD) $(BENCH)

bench-gate: remit $(BUILD)/bench/corpus
	@tests/bench/gate.sh $(BUILD) $(if $(RECORD),--record)

bench-programs: $(BENCH_EXE)
	@:

# Beside the floor, the front end; beside libical, the runtime.
$(BUILD)/bench/corpus: $(OBJ)/tests/bench/corpus.o
$(BUILD)/bench/floor:  $(OBJ)/tests/bench/floor.o $(BENCH_GEN)/floor_lexer.o \
                       $(BENCH_GEN)/floor_grammar.o $(OBJ)/lang/arena.o \
                       $(OBJ)/lang/intern.o $(OBJ)/lang/memory.o
$(BUILD)/bench/front:  $(OBJ)/tests/bench/front.o \
                       $(OBJ)/compiler/names/file.o \
                       $(filter $(OBJ)/lang/% $(OBJ)/gen/lexer.o \
                         $(OBJ)/gen/grammar.o $(OBJ)/gen/reference.o, \
                         $(UPPER_O)) $(RUNTIME_O)
$(BUILD)/bench/libical: $(OBJ)/tests/bench/libical.o
$(BUILD)/bench/measure: $(OBJ)/tests/bench/measure.o
$(BUILD)/bench/recur:  $(OBJ)/tests/bench/recur.o $(RUNTIME_O)
$(BUILD)/bench/libical $(BUILD)/bench/recur: BENCH_LIBS = -lical

$(BENCH_EXE):
	$(SAY) link $@
	$(Q)mkdir -p $(@D)
	$(Q)$(LINK) -o $@ $^ $(UPPER_LIBS) $(BENCH_LIBS) $(LDLIBS)

$(BENCH_GEN)/floor_grammar.y $(BENCH_GEN)/keywords.inc &: \
    tests/bench/floor_grammar.py lang/grammar.y lang/keywords.def
	$(SAY) py $<
	$(Q)mkdir -p $(@D)
	$(Q)python3 $< lang $(@D)

$(BENCH_GEN)/floor_grammar.c $(BENCH_GEN)/floor_grammar.h &: \
    $(BENCH_GEN)/floor_grammar.y
	$(SAY) lemon $<
	$(Q)lemon -c -q -d$(@D) $<
	$(Q)touch $(BENCH_GEN)/floor_grammar.h

$(BENCH_GEN)/floor_lexer.c: tests/bench/floor_lexer.re \
                            $(BENCH_GEN)/keywords.inc
	$(SAY) re2c $<
	$(Q)re2c -W -Werror --no-generation-date -I $(BENCH_GEN) -o $@ $<

$(BENCH_GEN)/floor_grammar.o: $(BENCH_GEN)/floor_grammar.c
	$(SAY) cc $<
	$(Q)$(BENCH_CC) $(RELAXED) -c -o $@ $<

$(BENCH_GEN)/floor_lexer.o: $(BENCH_GEN)/floor_lexer.c \
                            $(BENCH_GEN)/floor_grammar.h
	$(SAY) cc $<
	$(Q)$(BENCH_CC) $(STRICT) -c -o $@ $<

# ---- install -----------------------------------------------------------------

BIN   := $(DESTDIR)$(PREFIX)/bin
LIB   := $(DESTDIR)$(PREFIX)/lib
INC   := $(DESTDIR)$(PREFIX)/include/remit
SHARE := $(DESTDIR)$(PREFIX)/share
STDLIB = $(shell find stdlib -name '*.remit')
# remit.h and what it includes; installed side by side, without the folder.
PUBLIC_H = runtime/foreign.h runtime/foreign/remit_foreign.h \
           $(filter runtime/%.h,$(shell $(CC) -I. -MM runtime/remit.h))

install: all
	install -d $(BIN) $(LIB)/pkgconfig $(INC) $(SHARE)/man/man1 \
	    $(SHARE)/bash-completion/completions
	install -m 755 $(BUILD)/remit $(BIN)/remit
	install -m 644 $(BUILD)/libremit.a $(LIB)/libremit.a
	install -m 755 $(BUILD)/libremit.so $(LIB)/$(SO_FILE)
	ln -sf $(SO_FILE) $(LIB)/$(SO_NAME)
	ln -sf $(SO_NAME) $(LIB)/libremit.so
	install -m 644 $(BUILD)/libremit-foreign.a $(LIB)/libremit-foreign.a
	install -m 755 $(BUILD)/libremit-foreign.so $(LIB)/$(FOREIGN_SO_FILE)
	ln -sf $(FOREIGN_SO_FILE) $(LIB)/$(FOREIGN_SO_NAME)
	ln -sf $(FOREIGN_SO_NAME) $(LIB)/libremit-foreign.so
	for h in $(PUBLIC_H); do \
	    to=$(INC)/$${h##*/}; \
	    sed 's|#include "runtime/|#include "|' $$h > $$to && \
	    chmod 644 $$to || exit 1; done
	for pc in remit remit-foreign; do \
	    sed -e 's|@PREFIX@|$(PREFIX)|' -e 's|@VERSION@|$(VERSION)|' \
	        $$pc.pc.in > $(LIB)/pkgconfig/$$pc.pc || exit 1; done
	install -m 644 compiler/command/remit.1 $(SHARE)/man/man1/remit.1
	install -m 644 compiler/command/completion.bash \
	    $(SHARE)/bash-completion/completions/remit
	for f in $(STDLIB); do \
	    install -D -m 644 $$f $(SHARE)/remit/$$f || exit 1; done

clean:
	rm -rf $(BUILD)

-include $(RUNTIME_O:.o=.d) $(RUNTIME_P:.o=.d) $(UPPER_O:.o=.d) $(UNIT_O:.o=.d)
-include $(wildcard $(OBJ)/tests/fuzz/*.d)
-include $(ORACLE_C:%.c=$(OBJ)/%.d) $(wildcard $(GEN)/lexer.d)
