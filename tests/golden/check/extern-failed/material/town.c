#include "runtime/foreign.h"

REMIT_FOREIGN(eid_al_adha, "(number) date");
RemitDay eid_al_adha(int64_t year, const char **error);
RemitDay eid_al_adha(int64_t year, const char **error)
{
    (void)year;
    (void)error;
    return REMIT_NO_DAY;
}

REMIT_FOREIGN(eid_al_fitr, "(number) date");
RemitDay eid_al_fitr(int64_t year, const char **error);
RemitDay eid_al_fitr(int64_t year, const char **error)
{
    if (year != 2010)
        *error = "only 2010 is known";
    return 14862;                       /* 2010-09-10 */
}
