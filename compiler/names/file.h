/* file.h -- reads a whole file, and only if it is an ordinary one. */
#ifndef REMIT_FILE_H
#define REMIT_FILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct { uint64_t device, inode; } FileId;

typedef struct {
    char  *text;                /* a NUL follows; owned */
    size_t len;
    FileId id;
    bool   broken;              /* not read because the system could not */
} FileText;

/* NULL when it was read; else a sentence for the user that names the file, to
 * be freed with memory_free.  A folder, a device and a file larger than
 * `limit` bytes are refused; a symbolic link is followed. */
char *file_read(const char *path, size_t limit, FileText *file);
char *file_read_input(size_t limit, FileText *file);        /* standard input */
/* Which file lies there, without opening it; false: none that can be asked. */
bool  file_identify(const char *path, FileId *id);
void  file_text_free(FileText *file);

static inline bool file_id_equal(FileId a, FileId b)
{
    return a.device == b.device && a.inode == b.inode;
}
#endif
