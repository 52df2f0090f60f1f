"""How much of the texts goes along with an embedded chart: all of them, the quoted sentences alone, or none.

What is not to be shown does not leave the server: the view itself is cut, not only its looks.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import Any

SHOWN = ("all", "quotes", "chart")

View = dict[str, Any]
Ends = tuple[int, int]


def cut_to(shown: str, view: View) -> View:
    """The view with the texts that go along; it is changed in place."""
    if shown == "all":
        return view
    quotes = _quotes(view) if shown == "quotes" else [[] for _ in view["documents"]]
    texts = [_Excerpt(document, ends) for document, ends in zip(view["documents"], quotes, strict=True)]
    for text in texts:
        text.replace()
    events, rare = view["events"], view["rare"]
    for name in ("sentence", "date", "trigger"):
        events[name] = [
            ends and texts[document].place(*ends, empty=None if name == "date" else [0, 0])
            for document, ends in zip(events["document"], events[name], strict=True)
        ]
    rare["mentions"] = {
        event: [
            [document, *texts[document].place(start, end, empty=[0, 0]), *rest]
            for document, start, end, *rest in mentions
        ]
        for event, mentions in rare.get("mentions", {}).items()
    }
    view["unplaced"], view["warnings"] = [], []
    if shown == "chart":
        events["explanation"] = [""] * len(events["id"])
        events["date_text"] = [""] * len(events["id"])
        for name in ("findings", "facts"):
            rare.pop(name, None)
    return view


def _quotes(view: View) -> list[list[Ends]]:
    """The sentences that tell an event, in each document, in their order and apart from each other."""
    quotes: list[set[Ends]] = [set() for _ in view["documents"]]
    events = view["events"]
    for document, (start, end) in zip(events["document"], events["sentence"], strict=True):
        quotes[document].add((start, end))
    for mentions in view["rare"].get("mentions", {}).values():
        for document, start, end, *_ in mentions:
            quotes[document].add((start, end))
    return [_apart(ends) for ends in quotes]


def _apart(all_ends: Iterable[Ends]) -> list[Ends]:
    made: list[Ends] = []
    for start, end in sorted(all_ends):
        if start >= end:
            continue
        if made and start <= made[-1][1]:
            made[-1] = (made[-1][0], max(end, made[-1][1]))
        else:
            made.append((start, end))
    return made


class _Excerpt:
    """Some stretches of a document, one below the other, and where a place of the document is in them."""

    def __init__(self, document: View, ends: list[Ends]) -> None:
        self.document = document
        self.ends = ends
        self.starts = [start for start, _ in ends]
        self.offsets = [0]
        for start, end in ends:
            self.offsets.append(self.offsets[-1] + end - start + 2)

    def place(self, start: int, end: int, *, empty: Any) -> Any:
        """``[start, end]`` in the excerpt, or ``empty`` for what is not in it."""
        number = bisect_right(self.starts, start) - 1
        if number < 0 or end > self.ends[number][1] or start >= end:
            return empty
        shift = self.offsets[number] - self.starts[number]
        return [start + shift, end + shift]

    def replace(self) -> None:
        """Put the excerpt in the document's place, with the sentences, expressions and steps that are in it."""
        document = self.document
        units = document["text"].encode("utf-16-le", "surrogatepass")  # offsets count UTF-16 units
        pieces = [units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass") for start, end in self.ends]
        sentences, expressions = document["sentences"], document["expressions"]
        document["text"] = "\n\n".join(pieces)
        document["sentences"] = [
            value
            for at in range(0, len(sentences), 3)
            if (held := self.place(sentences[at], sentences[at + 1], empty=None))
            for value in (*held, bisect_right(self.offsets, held[0]) - 1)
        ]
        document["expressions"] = [
            value
            for at in range(0, len(expressions), 4)
            if (held := self.place(expressions[at], expressions[at + 1], empty=None))
            for value in (*held, *expressions[at + 2 : at + 4])
        ]
        steps = {}
        for ends, steps_there in document.get("steps", {}).items():
            start, _, end = ends.partition("-")
            if held := self.place(int(start), int(end), empty=None):
                steps[f"{held[0]}-{held[1]}"] = steps_there
        document["steps"], document["sections"], document["warnings"] = steps, [], []
        document.pop("pictures", None)  # their places are those of the whole text
