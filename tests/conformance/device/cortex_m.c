/* cortex_m.c -- device.c on a Cortex-M under qemu: no libc, no operating
 * system; text goes out by semihosting.  The functions below are all that the
 * runtime's core asks of a C library. */
#include "port.h"

#include <stdint.h>
#include <string.h>

enum { SYS_WRITE0 = 0x04, SYS_EXIT = 0x18 };
enum { RUN_TIME_ERROR = 0x20023, APPLICATION_EXIT = 0x20026 };

extern uint32_t stack_top;      /* cortex_m.ld */
int  main(void);
void reset(void);
void fault(void);

/* ---- memory and strings -------------------------------------------------- */

void *memcpy(void *restrict to, const void *restrict from, size_t size)
{
    unsigned char       *t = to;
    const unsigned char *f = from;

    while (size-- > 0)
        *t++ = *f++;
    return to;
}

void *memset(void *to, int byte, size_t size)
{
    unsigned char *t = to;

    while (size-- > 0)
        *t++ = (unsigned char)byte;
    return to;
}

int memcmp(const void *left, const void *right, size_t size)
{
    const unsigned char *l = left, *r = right;

    for (; size > 0; size--, l++, r++)
        if (*l != *r)
            return *l - *r;
    return 0;
}

size_t strlen(const char *text)
{
    const char *end = text;

    while (*end)
        end++;
    return (size_t)(end - text);
}

int strncmp(const char *left, const char *right, size_t size)
{
    for (; size > 0; size--, left++, right++)
        if (*left != *right || !*left)
            return (unsigned char)*left - (unsigned char)*right;
    return 0;
}

int strcmp(const char *left, const char *right)
{
    return strncmp(left, right, SIZE_MAX);
}

/* ---- the machine --------------------------------------------------------- */

static void call_host(uint32_t operation, uintptr_t argument)
{
    register uint32_t  r0 __asm__("r0") = operation;
    register uintptr_t r1 __asm__("r1") = argument;

    __asm__ volatile("bkpt 0xab" : "+r"(r0) : "r"(r1) : "memory");
}

void port_put(const char *text)
{
    call_host(SYS_WRITE0, (uintptr_t)text);
}

void reset(void)
{
    call_host(SYS_EXIT, main() == 0 ? APPLICATION_EXIT : RUN_TIME_ERROR);
    for (;;)
        ;
}

void fault(void)
{
    call_host(SYS_EXIT, RUN_TIME_ERROR);
    for (;;)
        ;
}

/* The first entries of the table: stack, reset, and whatever goes wrong. */
__attribute__((section(".vectors"), used))
static const uintptr_t vectors[] = {
    (uintptr_t)&stack_top, (uintptr_t)reset, (uintptr_t)fault,
    (uintptr_t)fault, (uintptr_t)fault, (uintptr_t)fault, (uintptr_t)fault
};
