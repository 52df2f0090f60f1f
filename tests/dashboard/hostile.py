"""A timeline whose every text tries to break out of the page that shows it."""

from __future__ import annotations

from dataclasses import replace

from tests.dashboard.bridge import TEXT, document_of, small_timeline
from timeline.record.model import Timeline

HOSTILE = '</script><script>window.hacked=1</script><img src=x onerror="window.hacked=1">"\'><b>bold</b>'


def hostile_timeline() -> Timeline:
    document = document_of(TEXT.replace("October 2031", f"October 2031 {HOSTILE}"), title=HOSTILE)
    events = tuple(
        replace(event, title=f"{HOSTILE} {event.title}", place=HOSTILE, explanation=HOSTILE)
        for event in small_timeline(document).events
    )
    return Timeline((document,), events)
