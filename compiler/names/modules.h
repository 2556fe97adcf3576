/* modules.h -- finds and reads every file that a corpus is made of.
 *
 * `use un/sessions` reads a module of the standard library or of a folder
 * given with --include; `use "facts.remit"` a file beside the one that says
 * so.  Only regular files below the folder of the first file named, the
 * standard library or an included folder are opened; what lies outside is
 * neither opened nor quoted.  A file is read once, however it is reached. */
#ifndef REMIT_MODULES_H
#define REMIT_MODULES_H

#include "compiler/spec.h"

/* Limits against hostile input; a finding names the one that is passed. */
#define MODULE_LIMIT     4096u          /* files in one corpus */
#define MODULE_SIZE      (512u << 20)   /* bytes in one file */

/* Fills spec->modules, each after those it uses, and spec->root.  False when
 * a named file could not be read: spec->trouble then says so. */
bool modules_load(Spec *spec);
#endif
