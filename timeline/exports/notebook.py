"""How a timeline shows itself in a notebook: the interactive page in a sealed frame, and plain words."""

from __future__ import annotations

import html

from timeline.exports import write
from timeline.record.in_words import in_words
from timeline.record.model import Timeline

HEIGHT_PX = 780
MOST_EVENTS = 5000  # a notebook keeps every output in its file; beyond, the page would bloat it
_PLAIN_ROWS = 20


def mimebundle(timeline: Timeline) -> dict[str, str]:
    """``text/html`` and ``text/plain`` for ``Timeline._repr_mimebundle_``.

    The page stands in an iframe whose sandbox lets its own script run and nothing else: no link to the notebook's
    page, no request. A very long timeline shows its first lines as words and says how to get the rest.
    """
    words = plain_words(timeline)
    if len(timeline.events) > MOST_EVENTS:
        notice = (
            f"{len(timeline.events):,} events are too many for a notebook; write them with .to_csv() or exports.write."
        )
        return {"text/plain": words, "text/html": f"<pre>{html.escape(words)}</pre><p>{html.escape(notice)}</p>"}
    page = str(write(timeline, "html"))
    frame = (
        f'<iframe title="Timeline" sandbox="allow-scripts allow-downloads" srcdoc="{html.escape(page)}" '
        f'style="width:100%;height:{HEIGHT_PX}px;border:1px solid #ccc;border-radius:8px"></iframe>'
    )
    return {"text/plain": words, "text/html": frame}


def plain_words(timeline: Timeline) -> str:
    """The first events, one a line, as date and title."""
    events = timeline.sorted().events
    lines = [f"Timeline: {len(events)} event{'' if len(events) == 1 else 's'}"]
    lines += [f"  {in_words(event.when)}: {event.title} ({event.certainty.value})" for event in events[:_PLAIN_ROWS]]
    if len(events) > _PLAIN_ROWS:
        lines.append(f"  ... and {len(events) - _PLAIN_ROWS} more")
    return "\n".join(lines)
