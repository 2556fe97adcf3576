#!/usr/bin/env python3
"""The items of a calendar as libical.c reads them: items.py ICS >ITEMS"""
import re
import sys

TEXT = {"SUMMARY", "DESCRIPTION", "UID", "LOCATION", "CONTACT", "COMMENT"}


def value_of(name, value):
    """A text without its escapes, but for what a line cannot hold."""
    if name not in TEXT and not name.startswith("X-"):
        return value.replace("\\", "\\\\")
    plain = re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], value)
    return plain.replace("\\", "\\\\").replace("\n", "\\n")


def main():
    with open(sys.argv[1], encoding="utf-8", newline="") as file:
        lines = file.read().replace("\r\n ", "").split("\r\n")
    inside = False
    for line in lines:
        if line in ("BEGIN:VEVENT", "BEGIN:VTODO"):
            inside = True
        elif line in ("END:VEVENT", "END:VTODO"):
            inside = False
            print()
        elif inside and not line.startswith(("BEGIN:", "END:")):
            head, value = line.split(":", 1)
            name, _, parameters = head.partition(";")
            print(name, parameters, value_of(name, value), sep="\t")


if __name__ == "__main__":
    main()
