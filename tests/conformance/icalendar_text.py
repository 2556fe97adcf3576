"""From the bytes of an iCalendar stream to components and properties.

RFC 5545, section 3.1 and the frame of 3.4 and 3.6.  Everything that a writer
may not do is noted as a Finding; reading goes on, so that one mistake is one
finding.
"""

import re
from typing import NamedTuple

MOST_OCTETS = 75


class Finding(NamedTuple):
    line: int           # of the file, from 1
    message: str


class Parameter(NamedTuple):
    name: str           # in capitals
    values: list
    quoted: list        # of each value: whether it stood in quotes


class Property:
    def __init__(self, line, name, parameters, value):
        self.line = line
        self.name = name            # in capitals
        self.parameters = parameters
        self.value = value

    def parameter(self, name):
        """Its first value, or None."""
        for parameter in self.parameters:
            if parameter.name == name:
                return parameter.values[0]
        return None


class Component:
    def __init__(self, line, name, parent):
        self.line = line
        self.name = name            # in capitals
        self.parent = parent
        self.properties = []
        self.components = []

    def all(self, name):
        return [p for p in self.properties if p.name == name]

    def first(self, name):
        return next(iter(self.all(name)), None)

    def inside(self, *names):
        return [c for c in self.components if c.name in names]


# ---- physical lines ----------------------------------------------------------

def physical_lines(data, found):
    """(number, bytes without the line end) of each line of the file."""
    if data.startswith(b"\xef\xbb\xbf"):
        found.append(Finding(1, "the file begins with a byte order mark"))
        data = data[3:]
    pieces = re.split(b"(\r\n|\n|\r)", data)
    lines = list(enumerate(pieces[0::2], 1))
    ends = pieces[1::2]
    for number, end in enumerate(ends, 1):
        if end != b"\r\n":
            name = "LF" if end == b"\n" else "CR"
            found.append(Finding(number,
                                 f"the line ends in {name}, not in CRLF"))
            break                       # the others are the same mistake
    if lines[-1][1] == b"":
        lines.pop()
    else:
        found.append(Finding(lines[-1][0], "the last line has no CRLF"))
    return lines


def check_octets(lines, found):
    split_before = False
    for number, octets in lines:
        if len(octets) > MOST_OCTETS:
            found.append(Finding(
                number, f"the line has {len(octets)} octets, more than 75"))
        for octet in octets:
            if octet < 0x20 and octet != 0x09 or octet == 0x7f:
                found.append(Finding(
                    number, f"control character U+{octet:04X}"))
        if octets == b"":
            found.append(Finding(number, "the line is empty"))
        split_before = check_utf8(number, octets, split_before, found)


def check_utf8(number, octets, split_before, found):
    """Whether this line ends inside a UTF-8 sequence, which is noted."""
    if split_before:
        octets = octets[1:].lstrip(bytes(range(0x80, 0xc0)))
    try:
        octets.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data":
            found.append(Finding(number, "a fold splits a UTF-8 sequence"))
            return True
        found.append(Finding(number, "the line is not UTF-8"))
    return False


def unfolded(lines, found):
    """(number of the first line, text) of each content line."""
    whole = []
    for number, octets in lines:
        if octets[:1] in (b" ", b"\t"):
            if whole:
                whole[-1][1] += octets[1:]
            else:
                found.append(Finding(number, "the first line continues none"))
        elif octets:
            whole.append([number, bytes(octets)])
    return [(n, octets.decode("utf-8", "replace")) for n, octets in whole]


# ---- content lines -----------------------------------------------------------

NAME = re.compile(r"[A-Za-z0-9-]+")
QUOTED = re.compile(r'"([^"]*)"')
BARE = re.compile(r'[^";:,]*')


class Malformed(Exception):
    pass


def parameter_values(text, at):
    """(values, quoted, where they end) of the list that begins at `at`."""
    values, quoted = [], []
    while True:
        match = QUOTED.match(text, at)
        quoted.append(match is not None)
        if match:
            values.append(match.group(1))
        else:
            if text[at:at + 1] == '"':
                raise Malformed("a quoted parameter value is never closed")
            match = BARE.match(text, at)
            values.append(match.group())
        at = match.end()
        if text[at:at + 1] == '"':
            raise Malformed("a DQUOTE stands inside a parameter value")
        if text[at:at + 1] != ",":
            return values, quoted, at
        at += 1


def content_line(number, text):
    match = NAME.match(text)
    if not match:
        raise Malformed("the line begins with no property name")
    name, at, parameters = match.group().upper(), match.end(), []
    while text[at:at + 1] == ";":
        match = NAME.match(text, at + 1)
        if not match or text[match.end():match.end() + 1] != "=":
            raise Malformed(f"{name} has a parameter without name and `=`")
        values, quoted, at = parameter_values(text, match.end() + 1)
        parameters.append(Parameter(match.group().upper(), values, quoted))
    if text[at:at + 1] != ":":
        raise Malformed("this is no content line: no `:` follows the name")
    return Property(number, name, parameters, text[at + 1:])


# ---- components --------------------------------------------------------------

class Tree:
    """Takes properties one by one and hangs them into components."""

    def __init__(self, found):
        self.found = found
        self.root = Component(0, "", None)
        self.open = self.root

    def note(self, line, message):
        self.found.append(Finding(line, message))

    def add(self, prop):
        if prop.name == "BEGIN":
            component = Component(prop.line, prop.value.upper(), self.open)
            self.open.components.append(component)
            self.open = component
        elif prop.name == "END":
            self.end(prop)
        elif self.open is self.root:
            self.note(prop.line, f"{prop.name} stands outside VCALENDAR")
        else:
            self.open.properties.append(prop)

    def end(self, prop):
        name, component = prop.value.upper(), self.open
        while component is not self.root and component.name != name:
            component = component.parent
        if component is self.root:
            self.note(prop.line, f"END:{name} closes nothing")
            return
        while self.open is not component:
            self.never_closed()
        self.open = component.parent

    def never_closed(self):
        self.note(self.open.line, f"BEGIN:{self.open.name} is never closed")
        self.open = self.open.parent

    def finish(self):
        while self.open is not self.root:
            self.never_closed()
        return self.root.components


def read(data, found):
    """The top components of a stream."""
    lines = physical_lines(data, found)
    check_octets(lines, found)
    tree = Tree(found)
    for number, text in unfolded(lines, found):
        try:
            tree.add(content_line(number, text))
        except Malformed as error:
            found.append(Finding(number, str(error)))
    return tree.finish()
