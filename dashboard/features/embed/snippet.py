"""The ``<iframe>`` that shows a timeline in another page."""

from __future__ import annotations

from dashboard.features.embed.embedded_page import shown

WIDTH, HEIGHT = 900, 600
"""Pixels, when nobody says otherwise: chart, text and details beside one another need about this much."""

SANDBOX = "allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox"
"""What the frame may do: run its script, save a picture, open a link. It has no origin, cookies or storage."""


def snippet(address: str, title: str, *, width: int = WIDTH, height: int = HEIGHT) -> str:
    """HTML to copy and paste. It narrows with the page that holds it."""
    return (
        f'<iframe src="{shown(address)}" title="{shown(f"Timeline: {title}" if title else "Timeline")}" '
        f'width="{width}" height="{height}" style="border:0;max-width:100%" loading="lazy" '
        f'sandbox="{SANDBOX}" referrerpolicy="no-referrer"></iframe>'
    )
