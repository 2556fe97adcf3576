/* floor.c -- what no compiler of this language can be faster than.
 *
 *     floor read FILE          its bytes, each looked at
 *     floor lex FILE           its words, by a bare re2c lexer
 *     floor parse FILE         re2c and Lemon into an arena: floor.h
 *     floor write FILE OUT     its bytes to OUT, line by line, through one
 *                              buffer of 256 KiB
 *
 * Prints one number, so that nothing of it is left out. */
#define _POSIX_C_SOURCE 200809L
#include "tests/bench/floor.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef struct { char *at; size_t len; } Text;

static Text text_read(const char *path)
{
    FILE *file = fopen(path, "rb");
    Text  text = {0};
    if (!file || fseek(file, 0, SEEK_END) != 0)
        exit(3);
    long size = ftell(file);
    rewind(file);
    text.at = malloc((size_t)size + 1);
    if (!text.at)
        exit(3);
    text.len = fread(text.at, 1, (size_t)size, file);
    text.at[text.len] = '\0';
    fclose(file);
    return text;
}

static size_t read_bytes(Text text)
{
    size_t sum = 0;
    for (size_t i = 0; i < text.len; i++)
        sum += (unsigned char)text.at[i];
    return sum;
}

static size_t lex(Text text)
{
    Floor  floor = {.text = text.at, .at = text.at};
    Word   word = {0};
    size_t count = 0;
    while (floor_next(&floor, &word))
        count++;
    return count;
}

/* ---- parse --------------------------------------------------------------- */

FloorNode *floor_node(Floor *floor, size_t size, FloorNode *first,
                      FloorNode *second)
{
    FloorNode *node = arena_alloc(floor->arena, size);
    node->first = first;
    node->second = second;
    return node;
}

void floor_keep(Floor *floor, FloorNode *node)
{
    floor->kept += node != NULL;
}

static size_t parse(Text text)
{
    Floor floor = {.arena = arena_new(), .names = interns_new(),
                   .text = text.at, .at = text.at};
    void *grammar = FloorGrammarAlloc(malloc, &floor);
    for (;;) {
        Word word = {0};
        int  code = floor_next(&floor, &word);
        FloorGrammar(grammar, code, word);
        if (floor.refused) {
            fprintf(stderr, "floor: refused at byte %u\n", word.from);
            exit(1);
        }
        if (!code)
            break;
    }
    FloorGrammarFree(grammar, free);
    return floor.kept;
}

/* ---- write --------------------------------------------------------------- */

enum { BUFFER = 256 * 1024 };

static void flush(int out, const char *at, size_t len)
{
    for (ssize_t done; len; at += done, len -= (size_t)done)
        if ((done = write(out, at, len)) <= 0)
            exit(3);
}

static size_t copy_lines(Text text, const char *path)
{
    static char buffer[BUFFER];
    int         out = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    size_t      used = 0;
    for (size_t at = 0, len; out >= 0 && at < text.len; at += len) {
        const char *end = memchr(text.at + at, '\n', text.len - at);
        len = end ? (size_t)(end - text.at) + 1 - at : text.len - at;
        if (used + len > BUFFER) {
            flush(out, buffer, used);
            used = 0;
        }
        if (len > BUFFER)
            flush(out, text.at + at, len);
        else
            memcpy(buffer + used, text.at + at, len), used += len;
    }
    flush(out, buffer, used);
    if (out < 0 || fsync(out) != 0 || close(out) != 0)
        exit(3);
    return text.len;
}

int main(int argc, char **argv)
{
    if (argc < 3)
        return 2;
    Text   text = text_read(argv[2]);
    size_t result;
    if (strcmp(argv[1], "read") == 0)
        result = read_bytes(text);
    else if (strcmp(argv[1], "lex") == 0)
        result = lex(text);
    else if (strcmp(argv[1], "parse") == 0)
        result = parse(text);
    else if (strcmp(argv[1], "write") == 0 && argc == 4)
        result = copy_lines(text, argv[3]);
    else
        return 2;
    printf("%zu\n", result);
    return 0;
}
