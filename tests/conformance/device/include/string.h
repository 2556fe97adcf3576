/* string.h -- where there is no C library: what cortex_m.c defines. */
#ifndef DEVICE_STRING_H
#define DEVICE_STRING_H

#include <stddef.h>

void  *memcpy(void *restrict to, const void *restrict from, size_t size);
void  *memset(void *to, int byte, size_t size);
int    memcmp(const void *left, const void *right, size_t size);
size_t strlen(const char *text);
int    strcmp(const char *left, const char *right);
int    strncmp(const char *left, const char *right, size_t size);

#endif
