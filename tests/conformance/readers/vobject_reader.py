#!/usr/bin/python3
"""What python3-vobject makes of calendars: a line of JSON for each file."""

import datetime
import importlib.metadata
import json
import sys

import vobject

VERSION = importlib.metadata.version("vobject")


def value(component, name):
    found = component.contents.get(name.lower(), [])
    return str(found[0].value) if found else ""


def day(component, name):
    found = component.contents.get(name.lower(), [])
    if not found:
        return ""
    when = found[0].value
    if isinstance(when, datetime.datetime):
        utc = when.utcoffset() == datetime.timedelta(0)
        return when.strftime("%Y%m%dT%H%M%S") + ("Z" if utc else "")
    return f"{when.year:04}{when.month:02}{when.day:02}"


def texts(component, name):
    found = component.contents.get(name.lower(), [])
    values = [f.value if isinstance(f.value, list) else [f.value]
              for f in found]
    return [str(v) for several in values for v in several]


def item(component):
    plain = {key: value(component, name) for key, name in (
        ("uid", "UID"), ("summary", "SUMMARY"), ("status", "STATUS"),
        ("description", "DESCRIPTION"), ("sequence", "SEQUENCE"),
        ("url", "URL"))}
    days = {key: day(component, name) for key, name in (
        ("stamp", "DTSTAMP"), ("start", "DTSTART"), ("end", "DTEND"),
        ("due", "DUE"))}
    return {"kind": component.name, **plain, **days,
            "categories": texts(component, "CATEGORIES"),
            "parents": texts(component, "RELATED-TO")}


for path in sys.argv[1:]:
    with open(path, encoding="utf-8", newline="") as file:
        calendar = vobject.readOne(file)
    calendar.validate(raiseException=True)
    print(json.dumps({"file": path, "errors": 0, "version": VERSION,
                      "items": [item(c) for c in calendar.components()]}))
