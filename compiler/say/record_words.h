/* record_words.h -- the enumerations of a registry as outputs spell them. */
#ifndef REMIT_RECORD_WORDS_H
#define REMIT_RECORD_WORDS_H

#include <stdint.h>

/* The empty text for a number that is none of them. */
const char *body_word(uint8_t word);            /* RemitBodyWord */
const char *instrument_word(uint8_t word);      /* RemitInstrumentWord */
const char *where_word(uint8_t word);           /* RemitWhere */
const char *tie_word(uint8_t word);             /* RemitTieWord */
const char *dependency_word(uint8_t word);      /* RemitDependencyWord */
const char *relation_word(uint8_t word);        /* RemitRelationWord */
const char *reading_word(uint8_t word);         /* RemitReading */
const char *show_word(uint8_t word);            /* RemitShowWord */
const char *party_clause(uint8_t word);           /* RemitPartyWord */
#endif
