#!/usr/bin/env python3
"""ics_strict.py FILE... -- what is wrong with iCalendar files, strictly.

Prints `FILE:LINE: what is wrong` for everything that RFC 5545 and its
updates forbid a writer, and for the few things that they allow and no client
reads well: no time zone rule, a comma inside a category, an override before
its master.  Exit status 0: nothing found, 1: something, 3: no such file.

It shares nothing with the program that writes calendars, and is far stricter
than the readers: those accept most of what is found here, and then show
something else.

    text    icalendar_text.py: bytes, lines, folds, properties, components
    values  icalendar_values.py: what a DATE, a DURATION, a TEXT may be
    rules   icalendar_rules.py: which property and component may hold what
    here    how the properties of one component, and the components of one
            calendar, agree
"""

import os
import re
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import icalendar_rules as rules                             # noqa: E402
import icalendar_values as values                           # noqa: E402
from icalendar_text import Finding, read                    # noqa: E402

LONGEST_UID = 255       # octets that every reader keeps
LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*\Z")


def moment_of(prop):
    """What DTSTART and its like say; None where there is none, or where the
    value is not what VALUE states, which is found elsewhere."""
    moment = values.moment(prop.value) if prop else None
    stated = (prop.parameter("VALUE") or "") if prop else ""
    if moment and (moment.form == "DATE") != (stated.upper() == "DATE"):
        return None
    return moment


class Checker:
    def __init__(self):
        self.found = []
        self.method = None

    def note(self, where, message):
        """`where`: a property or a component."""
        self.found.append(Finding(where.line, message))

    # ---- properties by themselves --------------------------------------------

    def parameters(self, prop):
        seen = set()
        for parameter in prop.parameters:
            name = parameter.name
            if name in seen:
                self.note(prop, f"{prop.name} has the parameter {name} twice")
            seen.add(name)
            if name not in rules.PARAMETERS:
                if not name.startswith("X-"):
                    self.note(prop, f"unknown parameter {name}")
                continue
            for value, quoted in zip(parameter.values, parameter.quoted):
                self.parameter(prop, name, value, quoted)

    def parameter(self, prop, name, value, quoted):
        words = rules.PARAMETERS[name]
        if words and value.upper() not in words and \
                not (name != "VALUE" and value.upper().startswith("X-")):
            self.note(prop, f"{name} cannot be `{value}`")
        if name in rules.QUOTED_PARAMETERS and not quoted:
            self.note(prop, f"the value of {name} is not in quotes")
        if name == "LANGUAGE" and not LANGUAGE.match(value):
            self.note(prop, f"`{value}` is no language tag")
        if value == "":
            self.note(prop, f"the parameter {name} is empty")

    def value_type(self, prop, rule):
        """The type of the value, or None after a finding."""
        said = prop.parameter("VALUE")
        if said is None:
            if rule.say:
                self.note(prop, f"{prop.name} does not state VALUE="
                          + rule.types[0])
                return None
            if "DATE" in rule.types and values.DATE.match(
                    prop.value.split(",")[0]):
                self.note(prop, f"{prop.name} is a day and does not state "
                          "VALUE=DATE")
                return None
            return rule.types[0]
        if said.upper() not in rule.types:
            if said.upper() in rules.PARAMETERS["VALUE"]:
                self.note(prop, f"{prop.name} cannot be VALUE={said}")
            return None
        return said.upper()

    def value(self, prop):
        rule = rules.PROPERTIES.get(prop.name)
        if rule is None:
            return
        kind = self.value_type(prop, rule)
        if kind is None:
            return
        items = values.split_list(prop.value) if rule.many else [prop.value]
        for item in items:
            wrong = values.CHECKS[kind](item)
            if wrong:
                self.note(prop, f"{prop.name}: {wrong}")
                return
        self.words(prop, rule)
        self.zone_parameter(prop, kind)
        self.special_value(prop)

    def words(self, prop, rule):
        word = prop.value.upper()
        if rule.words and word not in rule.words and \
                not (rule.extra and word.startswith("X-")):
            self.note(prop, f"{prop.name} cannot be `{prop.value}`")

    def zone_parameter(self, prop, kind):
        if prop.parameter("TZID") is None:
            return
        if kind != "DATE-TIME":
            self.note(prop, f"TZID stands on a {kind}")
        elif prop.value.endswith("Z"):
            self.note(prop, "TZID stands on a time in UTC")

    def special_value(self, prop):
        name, value = prop.name, prop.value
        if name in rules.UTC_STAMPS and not value.endswith("Z"):
            self.note(prop, f"{name} is not in UTC")
        if name in rules.RANGES:
            least, most = rules.RANGES[name]
            if not least <= int(value) <= most:
                self.note(prop, f"{name} cannot be {value}")
        if name in ("UID", "PRODID") and value == "":
            self.note(prop, f"{name} is empty")
        if name == "UID" and len(value.encode()) > LONGEST_UID:
            self.note(prop, "UID is longer than 255 octets")
        if name == "COLOR" and value.lower() not in rules.COLORS:
            self.note(prop, f"COLOR: `{value}` is no CSS3 name")
        if name == "CATEGORIES" and "\\," in value:
            self.note(prop, "a category holds a comma, at which readers split")
        if name == "LINK" and prop.parameter("LINKREL") is None:
            self.note(prop, "LINK has no LINKREL")
        if prop.parameter("ENCODING") and prop.parameter("VALUE") != "BINARY":
            self.note(prop, "ENCODING stands on what is not VALUE=BINARY")

    # ---- components by themselves --------------------------------------------

    def component(self, component):
        rule = rules.COMPONENTS.get(component.name)
        if rule is None:
            if not component.name.startswith("X-"):
                self.note(component, f"unknown component {component.name}")
            return
        self.occurrences(component, rule)
        for prop in component.properties:
            self.parameters(prop)
            self.value(prop)
        for inner in component.components:
            known = inner.name in rules.COMPONENTS
            if known and inner.name not in rule.inside:
                self.note(inner, f"{inner.name} stands inside "
                          + component.name)
            else:
                self.component(inner)

    def occurrences(self, component, rule):
        name = component.name
        for wanted in sorted(rule.required):
            if component.first(wanted) is None:
                self.note(component, f"{name} has no {wanted}")
        seen = set()
        for prop in component.properties:
            self.place(prop, name, rule)
            if prop.name in seen and prop.name in rule.once | rule.required:
                self.note(prop, f"{name} has a second {prop.name}")
            seen.add(prop.name)

    def place(self, prop, name, rule):
        if prop.name in rule.required | rule.once | rule.many:
            return
        if prop.name in rules.PROPERTIES:
            if not prop.name.startswith("X-"):
                self.note(prop, f"{prop.name} has no place in {name}")
        elif not prop.name.startswith("X-"):
            self.note(prop, f"unknown property {prop.name}")

    # ---- how the properties of one component agree ---------------------------

    def dated(self, component):
        name = component.name
        if name == "VEVENT" and self.method is None and \
                component.first("DTSTART") is None:
            self.note(component, "VEVENT has no DTSTART")
        status = component.first("STATUS")
        if status and status.value.upper() not in \
                rules.COMPONENTS[name].status:
            self.note(status, f"STATUS of a {name} cannot be "
                      f"`{status.value}`")
        self.end(component)
        self.length(component)
        self.recurrence(component)
        self.people(component)

    def end(self, component):
        """DTEND or DUE: not beside DURATION, of DTSTART's type, and later."""
        end = component.first("DTEND") or component.first("DUE")
        start = component.first("DTSTART")
        if end is None:
            return
        if component.first("DURATION"):
            self.note(end, f"{end.name} stands beside DURATION")
        self.after(start, end)

    def after(self, start, end):
        first, last = moment_of(start), moment_of(end)
        if not first or not last:
            return
        if (first.form == "DATE") != (last.form == "DATE"):
            self.note(end, f"{end.name} and DTSTART are not of one type")
        elif (first.form == "LOCAL") != (last.form == "LOCAL"):
            self.note(end, f"{end.name} and DTSTART do not count alike: "
                      "one is local, one is in UTC")
        elif start.parameter("TZID") == end.parameter("TZID") and \
                last.text <= first.text:
            self.note(end, f"{end.name} is not after DTSTART")

    def length(self, component):
        length = component.first("DURATION")
        if length is None or values.duration(length.value):
            return
        start = component.first("DTSTART")
        first = moment_of(start)
        if start is None:
            self.note(length, "DURATION stands without DTSTART")
        elif first and first.form == "DATE" and \
                values.has_clock(length.value):
            self.note(length, "DURATION from a day is not in days or weeks")
        if not values.is_positive(length.value):
            self.note(length, "DURATION takes no time")

    def recurrence(self, component):
        start = component.first("DTSTART")
        rule = component.first("RRULE")
        if rule and start is None:
            self.note(rule, "RRULE stands without DTSTART")
        first = moment_of(start)
        if not rule or not first or values.recur(rule.value):
            return
        until = values.recur_parts(rule.value).get("UNTIL")
        if until is None:
            return
        wanted = "DATE" if first.form == "DATE" else \
            "UTC" if start.parameter("TZID") else first.form
        if values.moment(until).form != wanted:
            self.note(rule, "UNTIL of the recurrence rule does not count as "
                      "DTSTART does")

    def people(self, component):
        attendee = component.first("ATTENDEE")
        if attendee and self.method == "PUBLISH":
            self.note(attendee, "ATTENDEE stands in a published calendar")
        elif attendee and component.first("ORGANIZER") is None:
            self.note(attendee, "ATTENDEE stands without ORGANIZER")

    # ---- alarms --------------------------------------------------------------

    def alarm(self, alarm):
        action = alarm.first("ACTION")
        needed, barred = rules.ALARMS.get(
            action.value.upper() if action else "", ((), ()))
        for name in needed:
            if alarm.first(name) is None:
                self.note(alarm, f"an alarm {action.value} has no {name}")
        for name in barred:
            if alarm.first(name):
                self.note(alarm.first(name),
                          f"an alarm {action.value} has {name}")
        if bool(alarm.first("DURATION")) != bool(alarm.first("REPEAT")):
            self.note(alarm, "DURATION and REPEAT of an alarm do not stand "
                      "together")
        if alarm.first("TRIGGER"):
            self.trigger(alarm.first("TRIGGER"), alarm.parent)

    def trigger(self, trigger, component):
        related = trigger.parameter("RELATED")
        if (trigger.parameter("VALUE") or "").upper() == "DATE-TIME":
            if related:
                self.note(trigger, "RELATED stands on a trigger that is a "
                          "time")
            if not trigger.value.endswith("Z"):
                self.note(trigger, "TRIGGER is a time and not in UTC")
            return
        ends = component.first("DTEND") or component.first("DUE") or \
            component.first("DURATION")
        if (related or "").upper() == "END" and not ends:
            self.note(trigger, f"TRIGGER hangs on the end of a "
                      f"{component.name} without end")
        elif (related or "START").upper() == "START" and \
                component.first("DTSTART") is None:
            self.note(trigger, f"TRIGGER hangs on the start of a "
                      f"{component.name} without DTSTART")

    # ---- time zones ----------------------------------------------------------

    def zone(self, zone):
        changes = zone.inside("STANDARD", "DAYLIGHT")
        if not changes:
            self.note(zone, "VTIMEZONE has neither STANDARD nor DAYLIGHT")
        for change in changes:
            start = change.first("DTSTART")
            moment = moment_of(start)
            if moment and (moment.form != "LOCAL" or start.parameter("TZID")):
                self.note(start, f"DTSTART of {change.name} is not a local "
                          "time")
            rule = change.first("RRULE")
            until = rule and values.recur_parts(rule.value).get("UNTIL")
            if until and not until.endswith("Z"):
                self.note(rule, f"UNTIL in {change.name} is not in UTC")

    def zones_used(self, calendar, zones):
        for component in calendar.inside(*rules.DATED, "VFREEBUSY"):
            for prop in component.properties:
                zone = prop.parameter("TZID")
                if zone and not zone.startswith("/"):
                    self.zone_used(prop, zone, zones.get(zone))

    def zone_used(self, prop, name, zone):
        if zone is None:
            self.note(prop, f"TZID `{name}` has no VTIMEZONE")
            return
        starts = [moment_of(change.first("DTSTART"))
                  for change in zone.inside("STANDARD", "DAYLIGHT")]
        first = min((s.text for s in starts if s), default=None)
        used = [values.moment(v) for v in prop.value.split(",")]
        if first and any(m and m.text < first for m in used):
            self.note(prop, f"VTIMEZONE `{name}` begins only after "
                      f"{prop.name}")

    # ---- calendars -----------------------------------------------------------

    def calendar(self, calendar):
        method = calendar.first("METHOD")
        self.method = method.value.upper() if method else None
        if not calendar.components:
            self.note(calendar, "VCALENDAR holds no component")
        self.languages(calendar)
        self.component(calendar)
        zones = {}
        for zone in calendar.inside("VTIMEZONE"):
            self.zone(zone)
            name = zone.first("TZID").value if zone.first("TZID") else None
            if name in zones:
                self.note(zone, f"a second VTIMEZONE is `{name}`")
            zones[name] = zone
        for component in calendar.inside(*rules.DATED):
            self.dated(component)
            for alarm in component.inside("VALARM"):
                self.alarm(alarm)
        self.zones_used(calendar, zones)
        self.identities(calendar)
        if self.method == "PUBLISH":
            self.published(calendar)

    def languages(self, calendar):
        """NAME and DESCRIPTION may come once in each language."""
        seen = set()
        for prop in calendar.all("NAME") + calendar.all("DESCRIPTION"):
            language = (prop.parameter("LANGUAGE") or "").lower()
            if (prop.name, language) in seen:
                self.note(prop, f"VCALENDAR has a second {prop.name} in one "
                          "language")
            seen.add((prop.name, language))

    def identities(self, calendar):
        """Two components are one and the same, or an override comes first."""
        seen = {}
        for component in calendar.inside(*rules.DATED):
            uid = component.first("UID")
            if uid is None:
                continue
            which = component.first("RECURRENCE-ID")
            which = which.value if which else None
            earlier = seen.setdefault(uid.value, set())
            if which in earlier:
                self.note(uid, f"a second component has the UID `{uid.value}`")
            elif which is None and earlier:
                self.note(uid, "the master of a recurrence comes after its "
                          "override")
            earlier.add(which)

    def published(self, calendar):
        for component in calendar.components:
            for name in rules.PUBLISHED.get(component.name, ()):
                if component.first(name) is None:
                    self.note(component, f"a published {component.name} has "
                              f"no {name}")

    def stream(self, data):
        if data == b"":
            self.found.append(Finding(1, "the file is empty"))
            return
        tops = read(data, self.found)
        calendars = [c for c in tops if c.name == "VCALENDAR"]
        for component in tops:
            if component.name != "VCALENDAR":
                self.note(component, f"{component.name} stands outside "
                          "VCALENDAR")
        if not tops:
            self.found.append(Finding(1, "there is no VCALENDAR"))
        for second in calendars[1:]:
            self.note(second, "the file holds a second VCALENDAR")
        for calendar in calendars:
            self.calendar(calendar)


def check(data):
    """The findings in the bytes of one file, in the order of its lines."""
    checker = Checker()
    checker.stream(data)
    return sorted(set(checker.found))


def main(arguments):
    if not arguments:
        print("usage: ics_strict.py FILE...", file=sys.stderr)
        return 2
    status = 0
    for name in arguments:
        try:
            with open(name, "rb") as file:
                data = file.read()
        except OSError as error:
            print(f"{name}: {error.strerror}", file=sys.stderr)
            return 3
        for finding in check(data):
            print(f"{name}:{finding.line}: {finding.message}")
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
