/* host.c -- device.c on the machine that tests it. */
#include "port.h"

#include <stdio.h>

void port_put(const char *text)
{
    fputs(text, stdout);
}
