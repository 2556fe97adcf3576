/* port.h -- what device.c needs of where it runs. */
#ifndef DEVICE_PORT_H
#define DEVICE_PORT_H

void port_put(const char *text);

#endif
