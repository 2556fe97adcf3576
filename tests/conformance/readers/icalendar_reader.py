#!/usr/bin/python3
"""What python3-icalendar makes of calendars: a line of JSON for each file."""

import json
import sys

import icalendar


def texts(component, name):
    """All values of a property, those of a list apart."""
    found = component.get(name, [])
    found = found if isinstance(found, list) else [found]
    return [str(v) for f in found for v in getattr(f, "cats", [f])]


def raw(component, name):
    value = component.get(name)
    return value.to_ical().decode() if value is not None else ""


def item(component):
    return {
        "kind": component.name, "uid": str(component.get("UID", "")),
        "stamp": raw(component, "DTSTAMP"), "start": raw(component, "DTSTART"),
        "end": raw(component, "DTEND"), "due": raw(component, "DUE"),
        "summary": str(component.get("SUMMARY", "")),
        "description": str(component.get("DESCRIPTION", "")),
        "status": str(component.get("STATUS", "")),
        "sequence": str(component.get("SEQUENCE", "")),
        "url": str(component.get("URL", "")),
        "categories": texts(component, "CATEGORIES"),
        "parents": texts(component, "RELATED-TO")}


for path in sys.argv[1:]:
    with open(path, "rb") as file:
        calendar = icalendar.Calendar.from_ical(file.read())
    print(json.dumps({
        "file": path, "version": icalendar.__version__,
        "errors": sum(len(c.errors) for c in calendar.walk()),
        "items": [item(c) for c in calendar.subcomponents]}))
