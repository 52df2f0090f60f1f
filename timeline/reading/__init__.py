"""The front door for everything that comes in: files, folders, web addresses, uploads.

``read`` gives one document or raises; ``read_all`` goes through many sources and answers a document or a ``Refusal``
for each, so that one bad file never stops the rest. ``read_any`` and ``read_all_any`` also accept ready timelines.
Options everywhere: ``published`` (a text, date or ``Day``), ``title``, ``author``, ``language``, ``url``, ``columns``
(which columns of a table hold text, title, date, url, author), ``whole_page`` (all of a web page, not its main text).
Plain text is read in this process; everything else in a child with limits of time and memory.
"""

from __future__ import annotations

from timeline.reading.choose import suffixes
from timeline.reading.front import Upload, read, read_all, read_all_any, read_any, read_bytes
from timeline.reading.refusal import Refusal

__all__ = ["Refusal", "Upload", "read", "read_all", "read_all_any", "read_any", "read_bytes", "suffixes"]
