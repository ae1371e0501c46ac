"""Prints the events that icalendar reads in files, as JSON: a list of calendars."""

import json
import sys

from icalendar import Calendar


def instant(event, name):
    return event[name].dt.isoformat() if name in event else None


def told(event):
    return {
        "uid": str(event["UID"]),
        "sequence": int(event["SEQUENCE"]),
        "summary": str(event["SUMMARY"]),
        "location": str(event.get("LOCATION", "")),
        "organizer": event["ORGANIZER"].params["CN"] if "ORGANIZER" in event else "",
        "url": str(event["URL"]),
        "start": instant(event, "DTSTART"),
        "end": instant(event, "DTEND"),
        "errors": [str(error) for error in event.errors],
    }


def read(path):
    with open(path, "rb") as file:
        calendar = Calendar.from_ical(file.read())
    return {
        "zones": [str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")],
        "events": [told(event) for event in calendar.walk("VEVENT")],
    }


print(json.dumps([read(path) for path in sys.argv[1:]]))
