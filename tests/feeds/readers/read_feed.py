"""Prints what feedparser reads at an address, as JSON."""

import calendar
import json
import sys

import feedparser

feed = feedparser.parse(sys.argv[1])
print(
    json.dumps(
        {
            "complaint": str(feed.get("bozo_exception", "")),
            "items": [
                {
                    "id": entry.id,
                    "title": entry.title,
                    "link": entry.link,
                    "time": calendar.timegm(entry.published_parsed),
                    "author": entry.author,
                    "text": entry.content[0].value,
                }
                for entry in feed.entries
            ],
        }
    )
)
