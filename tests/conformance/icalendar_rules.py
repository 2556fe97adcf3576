"""The vocabulary of iCalendar, as tables: which property takes what, and
which component holds which.

RFC 5545, with what RFC 7986, 9073, 9074 and 9253 add to it.
"""

from typing import NamedTuple


class PropertyRule(NamedTuple):
    types: tuple            # of its value; the first is what it is unsaid
    many: bool = False      # a comma list
    words: tuple = ()       # the only values, in capitals; () is any
    extra: bool = False     # further words may begin with X-
    say: bool = False       # VALUE must be stated


def text(many=False):
    return PropertyRule(("TEXT",), many)


def word(*words, extra=False):
    return PropertyRule(("TEXT",), False, words, extra)


UTC_STAMPS = ("DTSTAMP", "CREATED", "LAST-MODIFIED", "COMPLETED",
              "ACKNOWLEDGED")
DAY_OR_TIME = PropertyRule(("DATE-TIME", "DATE"))
DAYS_OR_TIMES = PropertyRule(("DATE-TIME", "DATE"), True)
STAMP = PropertyRule(("DATE-TIME",))
INTEGER = PropertyRule(("INTEGER",))
URI = PropertyRule(("URI",))

PROPERTIES = {
    "CALSCALE": word("GREGORIAN"),
    "METHOD": word("PUBLISH", "REQUEST", "REPLY", "ADD", "CANCEL", "REFRESH",
                   "COUNTER", "DECLINECOUNTER"),
    "PRODID": text(), "VERSION": word("2.0"),
    "ATTACH": PropertyRule(("URI", "BINARY")),
    "CATEGORIES": text(many=True),
    "CLASS": word("PUBLIC", "PRIVATE", "CONFIDENTIAL", extra=True),
    "COMMENT": text(), "DESCRIPTION": text(), "LOCATION": text(),
    "GEO": PropertyRule(("GEO",)), "PERCENT-COMPLETE": INTEGER,
    "PRIORITY": INTEGER, "RESOURCES": text(many=True),
    "STATUS": PropertyRule(("TEXT",)),      # its words hang on the component
    "SUMMARY": text(), "COMPLETED": STAMP, "DTEND": DAY_OR_TIME,
    "DUE": DAY_OR_TIME, "DTSTART": DAY_OR_TIME,
    "DURATION": PropertyRule(("DURATION",)),
    "FREEBUSY": PropertyRule(("PERIOD",), True),
    "TRANSP": word("OPAQUE", "TRANSPARENT"),
    "TZID": text(), "TZNAME": text(),
    "TZOFFSETFROM": PropertyRule(("UTC-OFFSET",)),
    "TZOFFSETTO": PropertyRule(("UTC-OFFSET",)), "TZURL": URI,
    "ATTENDEE": PropertyRule(("CAL-ADDRESS",)), "CONTACT": text(),
    "ORGANIZER": PropertyRule(("CAL-ADDRESS",)),
    "RECURRENCE-ID": DAY_OR_TIME,
    "RELATED-TO": PropertyRule(("TEXT", "UID", "URI")),
    "URL": URI, "UID": text(), "EXDATE": DAYS_OR_TIMES,
    "RDATE": PropertyRule(("DATE-TIME", "DATE", "PERIOD"), True),
    "RRULE": PropertyRule(("RECUR",)),
    "ACTION": word("AUDIO", "DISPLAY", "EMAIL", extra=True),
    "REPEAT": INTEGER, "TRIGGER": PropertyRule(("DURATION", "DATE-TIME")),
    "CREATED": STAMP, "DTSTAMP": STAMP, "LAST-MODIFIED": STAMP,
    "SEQUENCE": INTEGER, "REQUEST-STATUS": PropertyRule(("STRUCTURED",)),
    # RFC 7986
    "NAME": text(), "COLOR": text(),
    "REFRESH-INTERVAL": PropertyRule(("DURATION",), say=True),
    "SOURCE": PropertyRule(("URI",), say=True),
    "IMAGE": PropertyRule(("URI", "BINARY"), say=True),
    "CONFERENCE": PropertyRule(("URI",), say=True),
    # RFC 9073, 9074, 9253
    "STYLED-DESCRIPTION": PropertyRule(("TEXT", "URI"), say=True),
    "ACKNOWLEDGED": STAMP,
    "PROXIMITY": word("ARRIVE", "DEPART", "CONNECT", "DISCONNECT", extra=True),
    "CONCEPT": URI, "REFID": text(),
    "LINK": PropertyRule(("URI", "UID", "XML-REFERENCE"), say=True),
    # not standard, and read by everybody as the text that they are
    "X-WR-CALNAME": text(), "X-WR-CALDESC": text(),
    "X-PUBLISHED-TTL": PropertyRule(("DURATION",)),
}

# ---- parameters --------------------------------------------------------------

# The words that each may be, in capitals; () is any.
PARAMETERS = {
    "ALTREP": (), "CN": (), "DELEGATED-FROM": (), "DELEGATED-TO": (),
    "DIR": (), "FMTTYPE": (), "LANGUAGE": (), "MEMBER": (), "SENT-BY": (),
    "TZID": (), "EMAIL": (), "LABEL": (), "GAP": (), "LINKREL": (),
    "ORDER": (), "SCHEMA": (), "SCHEDULE-STATUS": (),
    "CUTYPE": ("INDIVIDUAL", "GROUP", "RESOURCE", "ROOM", "UNKNOWN"),
    "ENCODING": ("8BIT", "BASE64"),
    "FBTYPE": ("FREE", "BUSY", "BUSY-UNAVAILABLE", "BUSY-TENTATIVE"),
    "PARTSTAT": ("NEEDS-ACTION", "ACCEPTED", "DECLINED", "TENTATIVE",
                 "DELEGATED", "COMPLETED", "IN-PROCESS"),
    "RANGE": ("THISANDFUTURE",), "RELATED": ("START", "END"),
    "RELTYPE": ("PARENT", "CHILD", "SIBLING", "SNOOZE", "FINISHTOSTART",
                "FINISHTOFINISH", "STARTTOFINISH", "STARTTOSTART", "FIRST",
                "NEXT", "DEPENDS-ON", "REFID", "CONCEPT"),
    "ROLE": ("CHAIR", "REQ-PARTICIPANT", "OPT-PARTICIPANT",
             "NON-PARTICIPANT"),
    "RSVP": ("TRUE", "FALSE"), "DERIVED": ("TRUE", "FALSE"),
    "DISPLAY": ("BADGE", "GRAPHIC", "FULLSIZE", "THUMBNAIL"),
    "FEATURE": ("AUDIO", "CHAT", "FEED", "MODERATOR", "PHONE", "SCREEN",
                "VIDEO"),
    "SCHEDULE-AGENT": ("SERVER", "CLIENT", "NONE"),
    "SCHEDULE-FORCE-SEND": ("REQUEST", "REPLY"),
    "VALUE": ("BINARY", "BOOLEAN", "CAL-ADDRESS", "DATE", "DATE-TIME",
              "DURATION", "FLOAT", "INTEGER", "PERIOD", "RECUR", "TEXT",
              "TIME", "URI", "UTC-OFFSET", "UID", "XML-REFERENCE"),
}
QUOTED_PARAMETERS = ("ALTREP", "DELEGATED-FROM", "DELEGATED-TO", "DIR",
                     "MEMBER", "SENT-BY", "SCHEMA")

# ---- components --------------------------------------------------------------


class ComponentRule(NamedTuple):
    required: frozenset
    once: frozenset         # at most once; what is required is once, too
    many: frozenset
    inside: frozenset = frozenset()     # components
    status: tuple = ()


def names(line):
    return frozenset(line.split())


ONCE = names("CLASS COLOR CREATED DESCRIPTION DTSTART GEO LAST-MODIFIED "
             "LOCATION ORGANIZER PRIORITY RECURRENCE-ID RRULE SEQUENCE "
             "STATUS SUMMARY URL DURATION")
MANY = names("ATTACH ATTENDEE CATEGORIES COMMENT CONCEPT CONFERENCE CONTACT "
             "EXDATE IMAGE LINK RDATE REFID RELATED-TO REQUEST-STATUS "
             "RESOURCES STYLED-DESCRIPTION")
IDENTITY = names("UID DTSTAMP")
CHANGE = ComponentRule(names("DTSTART TZOFFSETFROM TZOFFSETTO"),
                       names("RRULE"), names("COMMENT RDATE TZNAME"))

COMPONENTS = {
    "VCALENDAR": ComponentRule(
        names("PRODID VERSION"),
        names("CALSCALE METHOD UID LAST-MODIFIED URL REFRESH-INTERVAL SOURCE "
              "COLOR X-WR-CALNAME X-WR-CALDESC X-PUBLISHED-TTL"),
        names("NAME DESCRIPTION CATEGORIES IMAGE CONCEPT LINK REFID"),
        names("VEVENT VTODO VJOURNAL VFREEBUSY VTIMEZONE")),
    "VEVENT": ComponentRule(
        IDENTITY, ONCE | names("DTEND TRANSP"), MANY, names("VALARM"),
        ("TENTATIVE", "CONFIRMED", "CANCELLED")),
    "VTODO": ComponentRule(
        IDENTITY, ONCE | names("COMPLETED DUE PERCENT-COMPLETE"), MANY,
        names("VALARM"),
        ("NEEDS-ACTION", "COMPLETED", "IN-PROCESS", "CANCELLED")),
    "VJOURNAL": ComponentRule(
        IDENTITY, ONCE - names("DESCRIPTION GEO LOCATION PRIORITY DURATION"),
        MANY | names("DESCRIPTION"), frozenset(),
        ("DRAFT", "FINAL", "CANCELLED")),
    "VFREEBUSY": ComponentRule(
        IDENTITY, names("CONTACT DTSTART DTEND ORGANIZER URL"),
        names("ATTENDEE COMMENT FREEBUSY REQUEST-STATUS")),
    "VTIMEZONE": ComponentRule(
        names("TZID"), names("LAST-MODIFIED TZURL"), frozenset(),
        names("STANDARD DAYLIGHT")),
    "STANDARD": CHANGE,
    "DAYLIGHT": CHANGE,
    "VALARM": ComponentRule(
        names("ACTION TRIGGER"),
        names("DESCRIPTION SUMMARY DURATION REPEAT UID ACKNOWLEDGED "
              "PROXIMITY"),
        names("ATTENDEE ATTACH RELATED-TO")),
}
DATED = ("VEVENT", "VTODO", "VJOURNAL")

# METHOD:PUBLISH asks for more (RFC 5546): exactly one of each.
PUBLISHED = {
    "VEVENT": ("DTSTART", "ORGANIZER", "SUMMARY"),
    "VTODO": ("DTSTART", "ORGANIZER", "PRIORITY", "SUMMARY"),
    "VJOURNAL": ("DTSTART", "ORGANIZER", "DESCRIPTION"),
    "VFREEBUSY": ("DTSTART", "DTEND", "ORGANIZER"),
}

# ACTION: what the alarm must have, what it must not.
ALARMS = {
    "DISPLAY": (("DESCRIPTION",), ("SUMMARY", "ATTENDEE", "ATTACH")),
    "AUDIO": ((), ("SUMMARY", "ATTENDEE", "DESCRIPTION")),
    "EMAIL": (("DESCRIPTION", "SUMMARY", "ATTENDEE"), ()),
}

RANGES = {
    "SEQUENCE": (0, 2**31 - 1), "PRIORITY": (0, 9),
    "PERCENT-COMPLETE": (0, 100), "REPEAT": (0, 2**31 - 1),
}

COLORS = frozenset("""
aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond
blue blueviolet brown burlywood cadetblue chartreuse chocolate coral
cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray
darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid
darkred darksalmon darkseagreen darkslateblue darkslategray darkslategrey
darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue
firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod
gray green greenyellow grey honeydew hotpink indianred indigo ivory khaki
lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan
lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon
lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue
lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue
mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen
mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin
navajowhite navy oldlace olive olivedrab orange orangered orchid palegoldenrod
palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum
powderblue purple red rosybrown royalblue saddlebrown salmon sandybrown
seagreen seashell sienna silver skyblue slateblue slategray slategrey snow
springgreen steelblue tan teal thistle tomato turquoise violet wheat white
whitesmoke yellow yellowgreen
""".split())
