/* assets.h -- the page's style and script, and what they hash to.
 *
 * Made from page.css and page.js by embed.sh when Remit is built. */
#ifndef REMIT_PAGE_ASSETS_H
#define REMIT_PAGE_ASSETS_H

/* Line by line, NULL behind the last. */
extern const char *const page_style[];
extern const char *const page_script[];
/* SHA-256 over all lines, in base64. */
extern const char page_style_hash[];
extern const char page_script_hash[];
#endif
