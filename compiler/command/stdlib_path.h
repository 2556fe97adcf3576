/* stdlib_path.h -- where the standard library lies. */
#ifndef REMIT_STDLIB_PATH_H
#define REMIT_STDLIB_PATH_H

/* The folder that came with the program: stdlib beside the folder that the
 * program lies in (a source tree), else share/remit/stdlib there (installed),
 * else stdlib beside the program itself (the link in every build folder).
 * NULL: there is none.  memory_free it.  `called_as` is argv[0], which counts
 * where the system does not say what runs. */
char *stdlib_path(const char *called_as);
#endif
