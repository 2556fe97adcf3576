/* document_link.h -- where a document can be read. */
#ifndef REMIT_DOCUMENT_LINK_H
#define REMIT_DOCUMENT_LINK_H

#include "compiler/say/writer.h"
#include "runtime/remit.h"

/* The https address of an instrument: the first link that the spec gives it,
 * else, for a symbol of the United Nations, its place on undocs.org.  Nothing
 * when there is neither.  Octets that an address does not have as they are
 * (and comma and semicolon, which calendars trip over) are percent-encoded. */
void document_link(Writer *out, const RemitRegistry *registry,
                   RemitNumber instrument);
/* The https address that the spec gives a body first, written alike; of a topic
 * its place in a thesaurus. */
void body_link(Writer *out, const RemitRegistry *registry, RemitNumber body);

/* The links of instruments of a registry, each made when it is first asked for. */
typedef struct {
    const RemitRegistry *registry;
    char **made;                /* of each instrument; NULL: not yet */
} DocumentLinks;

DocumentLinks document_links_begin(const RemitRegistry *registry);
void          document_links_end(DocumentLinks *links);
/* Empty when there is none. */
const char   *document_links_of(DocumentLinks *links, RemitNumber instrument);
#endif
