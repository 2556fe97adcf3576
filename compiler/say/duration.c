/* duration.c -- reads `10 weeks`, and says it in the plural that the number
 * takes: Russian has three of them, Arabic four and none for one and two. */
#include "compiler/say/duration.h"

#include "compiler/say/wording.h"

enum { UNITS = 5, FORMS = 4, MOST_DIGITS = 9 };
enum { FRENCH, SPANISH, RUSSIAN, CHINESE, ARABIC, TRANSLATIONS };

/* In English, then per language in the order of its forms; `{}` is the number.
 * A form that is NULL is the one before it. */
static const struct {
    const char *english;
    const char *forms[TRANSLATIONS][FORMS];
} units[UNITS] = {
    {"day",
     {[FRENCH] = {"{} jour", "{} jours"},
      [SPANISH] = {"{} día", "{} días"},
      [RUSSIAN] = {"{} день", "{} дня", "{} дней"},
      [CHINESE] = {"{}天"},
      [ARABIC] = {"يوم واحد", "يومين", "{} أيام", "{} يوما"}}},
    {"working day",
     {[FRENCH] = {"{} jour ouvré", "{} jours ouvrés"},
      [SPANISH] = {"{} día laborable", "{} días laborables"},
      [RUSSIAN] = {"{} рабочий день", "{} рабочих дня", "{} рабочих дней"},
      [CHINESE] = {"{}个工作日"},
      [ARABIC] = {"يوم عمل واحد", "يومي عمل", "{} أيام عمل", "{} يوم عمل"}}},
    {"week",
     {[FRENCH] = {"{} semaine", "{} semaines"},
      [SPANISH] = {"{} semana", "{} semanas"},
      [RUSSIAN] = {"{} неделю", "{} недели", "{} недель"},
      [CHINESE] = {"{}周"},
      [ARABIC] = {"أسبوع واحد", "أسبوعين", "{} أسابيع", "{} أسبوعا"}}},
    {"month",
     {[FRENCH] = {"{} mois"},
      [SPANISH] = {"{} mes", "{} meses"},
      [RUSSIAN] = {"{} месяц", "{} месяца", "{} месяцев"},
      [CHINESE] = {"{}个月"},
      [ARABIC] = {"شهر واحد", "شهرين", "{} أشهر", "{} شهرا"}}},
    {"year",
     {[FRENCH] = {"{} an", "{} ans"},
      [SPANISH] = {"{} año", "{} años"},
      [RUSSIAN] = {"{} год", "{} года", "{} лет"},
      [CHINESE] = {"{}年"},
      [ARABIC] = {"سنة واحدة", "سنتين", "{} سنوات", "{} سنة"}}}};

static int form_russian(uint32_t n)
{
    bool teen = n % 100 / 10 == 1;

    return !teen && n % 10 == 1                    ? 0
         : !teen && n % 10 >= 2 && n % 10 <= 4     ? 1
                                                   : 2;
}

static int form_arabic(uint32_t n)
{
    return n == 1                                  ? 0
         : n == 2                                  ? 1
         : n % 100 >= 3 && n % 100 <= 10           ? 2
                                                   : 3;
}

static int form_of(int translation, uint32_t n)
{
    switch (translation) {
    case FRENCH:  return n > 1;
    case SPANISH: return n != 1;
    case RUSSIAN: return form_russian(n);
    case ARABIC:  return form_arabic(n);
    default:      return 0;
    }
}

/* -1: English, or unknown. */
static int translation_of(const char *language)
{
    static const char tags[TRANSLATIONS][3] = {"fr", "es", "ru", "zh", "ar"};
    const char *known = wording_language(language);

    for (int i = 0; i < TRANSLATIONS; i++)
        if (strcmp(known, tags[i]) == 0)
            return i;
    return -1;
}

/* The digits that `text` begins with, their number in *n; 0: not a number that
 * one would write. */
static uint32_t read_number(Str text, uint32_t *n)
{
    uint32_t at = 0;

    *n = 0;
    while (at < text.len && text.at[at] >= '0' && text.at[at] <= '9' &&
           at < MOST_DIGITS)
        *n = *n * 10 + (uint32_t)(text.at[at++] - '0');
    return at < text.len && text.at[at] == ' ' ? at : 0;
}

/* -1: no unit. */
static int unit_named(Str name)
{
    if (name.len > 0 && name.at[name.len - 1] == 's')
        name.len--;
    for (int i = 0; i < UNITS; i++)
        if (strlen(units[i].english) == name.len &&
            memcmp(units[i].english, name.at, name.len) == 0)
            return i;
    return -1;
}

static void put_form(Writer *out, const char *form, Str number)
{
    const char *hole = strstr(form, "{}");

    if (hole == NULL) {
        writer_text(out, form);
        return;
    }
    writer_put(out, form, (size_t)(hole - form));
    writer_str(out, number);
    writer_text(out, hole + 2);
}

void duration_put(Writer *out, Str english, const char *language)
{
    int      translation = translation_of(language), unit = -1, form;
    uint32_t n, digits = read_number(english, &n);

    if (digits > 0)
        unit = unit_named((Str){english.at + digits + 1,
                                english.len - digits - 1});
    if (translation < 0 || unit < 0) {
        writer_str(out, english);
        return;
    }
    form = form_of(translation, n);
    while (units[unit].forms[translation][form] == NULL)
        form--;
    put_form(out, units[unit].forms[translation][form],
             (Str){english.at, digits});
}
