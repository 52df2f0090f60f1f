"""Ids of events that stay the same whatever is changed elsewhere in the text."""

from __future__ import annotations

import hashlib
from collections import Counter


class Identities:
    """Hands out ids; the same sentence, date and word met again get the next occurrence's id."""

    def __init__(self) -> None:
        self._seen: Counter[tuple[str, str, str]] = Counter()

    def next(self, quote: str, date_text: str, trigger: str) -> str:
        """An id made of the sentence, the words of the date, the word of the event, and how often these came before."""
        key = (" ".join(quote.split()), " ".join(date_text.split()), trigger)
        self._seen[key] += 1
        text = "\x1f".join([*key, str(self._seen[key])])
        return "e" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]
