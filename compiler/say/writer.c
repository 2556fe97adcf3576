/* writer.c -- a buffer in front of a file, or a buffer that grows. */
#include "compiler/say/writer.h"

#include <assert.h>
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <unistd.h>

#include "lang/memory.h"
#include "lang/unicode.h"

enum { BUFFER = 1 << 16, SMALL = 256 };

Writer writer_to(int fd)
{
    return (Writer){memory_new(BUFFER), 0, BUFFER, fd, 0};
}

Writer writer_memory(void)
{
    return (Writer){memory_new(SMALL), 0, SMALL, -1, 0};
}

void writer_free(Writer *writer)
{
    memory_free(writer->at);
    *writer = (Writer){.fd = -1};
}

static void write_all(Writer *writer, const char *text, size_t len)
{
    while (len > 0 && writer->error == 0) {
        ssize_t done = write(writer->fd, text, len);
        if (done >= 0) {
            text += done;
            len -= (size_t)done;
        } else if (errno != EINTR) {
            writer->error = errno;
        }
    }
}

bool writer_flush(Writer *writer)
{
    if (writer->fd >= 0) {
        write_all(writer, writer->at, writer->count);
        writer->count = 0;
    }
    return writer->error == 0;
}

/* Room for `len` bytes more, of a writer in memory. */
static void grow(Writer *writer, size_t len)
{
    size_t wanted = writer->capacity;

    while (wanted - writer->count < len) {
        if (wanted > SIZE_MAX / 2)
            memory_out();
        wanted *= 2;
    }
    writer->at = memory_grow(writer->at, wanted);
    writer->capacity = wanted;
}

void writer_more(Writer *writer, const char *text, size_t len)
{
    if (writer->error != 0) {
        writer->count = 0;
        return;
    }
    if (writer->fd < 0) {
        grow(writer, len);
    } else {
        writer_flush(writer);
        if (len > writer->capacity) {
            write_all(writer, text, len);
            return;
        }
    }
    memcpy(writer->at + writer->count, text, len);
    writer->count += len;
}

char *writer_room(Writer *writer, size_t len)
{
    assert(len <= WRITER_ROOM);
    if (len > writer->capacity - writer->count) {
        if (writer->fd < 0)
            grow(writer, len);
        else
            writer_flush(writer);
    }
    return writer->at + writer->count;
}

void writer_number(Writer *writer, int64_t number)
{
    char     digits[24];
    size_t   at = sizeof digits;
    uint64_t left = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;

    do {
        digits[--at] = (char)('0' + left % 10);
        left /= 10;
    } while (left > 0);
    if (number < 0)
        digits[--at] = '-';
    writer_put(writer, digits + at, sizeof digits - at);
}

void writer_day(Writer *writer, RemitDay day)
{
    char text[11];

    remit_day_format(day, text);
    writer_text(writer, text);
}

void writer_spaces(Writer *writer, size_t count)
{
    static const char blanks[] = "                                ";
    size_t            most = sizeof blanks - 1;

    for (; count > most; count -= most)
        writer_put(writer, blanks, most);
    writer_put(writer, blanks, count);
}

void writer_shown(Writer *writer, Str text)
{
    uint32_t from = 0, at = 0;

    while (at < text.len) {
        if (text.at[at] >= ' ' && text.at[at] <= '~') {
            Str rest = {text.at + at, text.len - at};
            at += 1 + unicode_plain(rest, rest.len - 1);
            continue;
        }
        size_t  size;
        int32_t point = unicode_next(text.at + at, text.len - at, &size);
        if (unicode_is_hidden(point) || point == '\r' || point == '\n') {
            writer_put(writer, text.at + from, at - from);
            if (point == '\r' || point == '\n')
                writer_char(writer, ' ');
            else if (point == UNICODE_BAD)
                writer_format(writer, "\\x%02X", (unsigned char)text.at[at]);
            else
                writer_format(writer, "\\u{%X}", (unsigned)point);
            from = at + (uint32_t)size;
        }
        at += (uint32_t)size;
    }
    writer_put(writer, text.at + from, at - from);
}

/* Nearly everything fits the first room; what does not is printed twice. */
void writer_format(Writer *writer, const char *format, ...)
{
    char    room[512];
    va_list values, again;
    int     len;

    va_start(values, format);
    va_copy(again, values);
    len = vsnprintf(room, sizeof room, format, values);
    if (len >= 0 && (size_t)len < sizeof room) {
        writer_put(writer, room, (size_t)len);
    } else if (len >= 0) {
        char *all = memory_new((size_t)len + 1);
        vsnprintf(all, (size_t)len + 1, format, again);
        writer_put(writer, all, (size_t)len);
        memory_free(all);
    }
    va_end(again);
    va_end(values);
}

const char *writer_held(Writer *writer)
{
    writer_char(writer, '\0');
    writer->count--;
    return writer->at;
}
