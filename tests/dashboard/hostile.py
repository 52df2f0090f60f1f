"""A timeline whose every text tries to break out of the page that shows it."""

from __future__ import annotations

from dataclasses import replace

from tests.dashboard.bridge import document_of, small_timeline
from timeline.record.model import Timeline

HOSTILE = '</script><script>window.hacked=1</script><img src=x onerror="window.hacked=1">"\'><b>bold</b>'


def hostile_timeline() -> Timeline:
    timeline = small_timeline()
    text = timeline.documents[0].text.replace("October 2031", f"October 2031 {HOSTILE}")
    document = document_of(text, title=HOSTILE)
    events = tuple(
        replace(event, title=f"{HOSTILE} {event.title}", place=HOSTILE, document=document.id, explanation=HOSTILE)
        for event in timeline.events
    )
    return Timeline((document,), events)
