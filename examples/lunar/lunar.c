/* lunar.c -- days of the Islamic calendar, for specs to call.
 *
 * By the tabular calendar, in which eleven of thirty years are leap years.
 * What is observed may differ by a day, for it hangs on the sight of the moon;
 * a spec that knows the day writes it down instead.
 *
 *     cc -shared -fPIC -o lunar.so lunar.c $(pkg-config --cflags remit)
 *
 * It needs no library, so that it can be loaded wherever it lies. */
#include <foreign.h>

enum { SHAWWAL = 10, DHU_AL_HIJJAH = 12 };

/* The civil day of a day of the Islamic year: 1 Muharram 1 is 16 July 622 of
 * the Julian calendar. */
static RemitDay civil_day(int64_t year, int64_t month, int64_t day)
{
    return (RemitDay)((11 * year + 3) / 30 + 354 * year + 30 * month -
                      (month - 1) / 2 + day - 492533);
}

/* 1 January. */
static RemitDay new_year(int64_t year)
{
    int64_t before = year - 1;

    return (RemitDay)(365 * before + before / 4 - before / 100 +
                      before / 400 - 719162);
}

/* An Islamic year is about eleven days shorter than a civil one, so a day may
 * come twice in a civil year: which = 0 the first time, 1 the second. */
static RemitDay in_year(int64_t year, int64_t month, int64_t day, int which)
{
    int64_t islamic = (year - 622) * 33 / 32 - 1;
    int     found = 0;

    for (; islamic < (year - 622) * 33 / 32 + 4; islamic++) {
        RemitDay at = civil_day(islamic, month, day);
        if (at >= new_year(year) && at < new_year(year + 1) &&
            found++ == which)
            return at;
    }
    return REMIT_NO_DAY;
}

static int is_known(int64_t year, const char **error)
{
    if (year >= 1900 && year <= 2077)
        return 1;
    *error = "the calendar is worked out for 1900 to 2077 alone";
    return 0;
}

REMIT_FOREIGN(eid_al_fitr, "(number) date");
RemitDay eid_al_fitr(int64_t year, const char **error);
RemitDay eid_al_fitr(int64_t year, const char **error)
{
    return is_known(year, error) ? in_year(year, SHAWWAL, 1, 0) : REMIT_NO_DAY;
}

REMIT_FOREIGN(second_eid_al_fitr, "(number) date");
RemitDay second_eid_al_fitr(int64_t year, const char **error);
RemitDay second_eid_al_fitr(int64_t year, const char **error)
{
    return is_known(year, error) ? in_year(year, SHAWWAL, 1, 1) : REMIT_NO_DAY;
}

REMIT_FOREIGN(eid_al_adha, "(number) date");
RemitDay eid_al_adha(int64_t year, const char **error);
RemitDay eid_al_adha(int64_t year, const char **error)
{
    return is_known(year, error) ? in_year(year, DHU_AL_HIJJAH, 10, 0)
                                 : REMIT_NO_DAY;
}
