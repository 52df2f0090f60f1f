"""The front door for everything that comes in: files, folders, web addresses, uploads.

``read`` gives one document or raises; ``read_all`` goes through many sources and answers a document or a ``Refusal``
for each, so that one bad file never stops the rest. ``read_any`` and ``read_all_any`` also accept ready timelines.
Options everywhere: ``published`` (a text, date or ``Day``), ``title``, ``author``, ``language``, ``url``, ``columns``
(which columns of a table hold text, title, date, url, author), ``whole_page`` (all of a web page, not its main text).
Plain text and Markdown are read in this process; everything else in a child with limits of time and memory
(``timeline.sources.jail``), which ``warm_up`` starts ahead of the first file.
"""

from __future__ import annotations

from timeline.sources.choose import suffixes
from timeline.sources.front import Upload, read, read_all, read_all_any, read_any, read_bytes
from timeline.sources.refusal import Refusal

__all__ = ["Refusal", "Upload", "read", "read_all", "read_all_any", "read_any", "read_bytes", "suffixes", "warm_up"]


def warm_up() -> None:
    """Start the process that reads untrusted files now, in the background; a server does so before its first upload."""
    from timeline.sources import jail

    jail.warm_up()
