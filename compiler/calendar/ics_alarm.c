/* ics_alarm.c -- VALARM.
 *
 * An alarm of a whole day counts from its midnight: nine o'clock two days
 * before is a day and fifteen hours earlier.  That of a time of day is so many
 * days earlier. */
#include "compiler/calendar/ics_alarm.h"

#include "compiler/calendar/ics_task.h"

enum { MORNING = 9, HOURS = 24 };

static void put_trigger(IcsEvents *events, RemitNumber days, bool all_day)
{
    Writer *out = &events->scratch;

    writer_text(out, events->style.tasks ? "TRIGGER;RELATED=END:" : "TRIGGER:");
    if (!all_day)
        writer_format(out, "-P%uD", days);
    else if (days == 0)
        writer_format(out, "PT%dH", MORNING);
    else if (days == 1)
        writer_format(out, "-PT%dH", HOURS - MORNING);
    else
        writer_format(out, "-P%uDT%dH", days - 1, HOURS - MORNING);
    ics_put_str(&events->ics, ics_taken(events));
    ics_end(&events->ics);
}

void ics_alarms(IcsEvents *events, const CalendarItem *item,
                const char *title)
{
    RemitRange remind = events->style.remind;

    if (remind.count == 0 || item->cancelled ||
        task_state(events->view, item).done)
        return;
    for (uint32_t i = 0; i < remind.count; i++) {
        ics_line(&events->ics, "BEGIN:VALARM");
        ics_line(&events->ics, "ACTION:DISPLAY");
        put_trigger(events, remit_number(events->view->registry,
                                         remind.first + i),
                    item->zone == 0);
        ics_text_line(&events->ics, "DESCRIPTION", title);
        ics_line(&events->ics, "END:VALARM");
    }
}
