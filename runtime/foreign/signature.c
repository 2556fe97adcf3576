/* signature.c -- the types, and how a signature is written. */
#include "runtime/foreign/remit_foreign.h"

#include <string.h>

static const char *const types[REMIT_FOREIGN_TYPES] = {
    "number", "date", "text", "truth", "duration"
};

const char *remit_foreign_type_text(RemitForeignType type)
{
    return types[type];
}

bool remit_foreign_type_find(const char *text, size_t len,
                             RemitForeignType *type)
{
    for (unsigned i = 0; i < REMIT_FOREIGN_TYPES; i++) {
        if (strlen(types[i]) != len || memcmp(types[i], text, len) != 0)
            continue;
        *type = (RemitForeignType)i;
        return true;
    }
    return false;
}

/* ---- writing ------------------------------------------------------------- */

static char *append(char *to, const char *text)
{
    size_t len = strlen(text);

    memcpy(to, text, len + 1);
    return to + len;
}

void remit_foreign_signature_text(const RemitForeignSignature *signature,
                                  char text[REMIT_FOREIGN_SIGNATURE_SIZE])
{
    char *to = append(text, "(");

    for (uint32_t i = 0; i < signature->parameter_count; i++) {
        to = append(to, i > 0 ? ", " : "");
        to = append(to, types[signature->parameters[i]]);
    }
    to = append(to, ") ");
    append(to, types[signature->result]);
}

/* ---- reading ------------------------------------------------------------- */

/* The type that begins here, up to a sign or the end. */
static bool take_type(const char **at, RemitForeignType *type)
{
    size_t len = strcspn(*at, ",) ");
    bool   good = remit_foreign_type_find(*at, len, type);

    *at += len;
    return good;
}

static bool take(const char **at, const char *text)
{
    size_t len = strlen(text);

    if (strncmp(*at, text, len) != 0)
        return false;
    *at += len;
    return true;
}

bool remit_foreign_signature_read(const char *text,
                                  RemitForeignSignature *signature)
{
    const char      *at = text;
    RemitForeignType type;

    memset(signature, 0, sizeof *signature);
    if (!take(&at, "("))
        return false;
    while (*at != ')') {
        if (signature->parameter_count == REMIT_FOREIGN_MOST_PARAMETERS ||
            (signature->parameter_count > 0 && !take(&at, ", ")) ||
            !take_type(&at, &type))
            return false;
        signature->parameters[signature->parameter_count++] = type;
    }
    return take(&at, ") ") && take_type(&at, &signature->result) && *at == '\0';
}
