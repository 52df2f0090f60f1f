"""What is told or dated and yet no event: one file a kind, each with the reason it gives.

To add a kind, write one file here that declares ``REFUSAL``. ``test`` is asked for every happening with a time, its own
or one it takes from elsewhere (``Case.own`` tells), and for times that belong to nothing; it answers a reason or "".
What is refused is listed with its reason, never dropped.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from timeline.events.facts import Attachment, Happening
from timeline.record.discover import collect
from timeline.record.model import Document, Sentence, TimeExpression


@dataclass(frozen=True, slots=True)
class Case:
    """A time and what it belongs to. ``own``: the time stands in the sentence and belongs to the happening itself."""

    document: Document
    sentence: Sentence
    attachment: Attachment
    expression: TimeExpression
    own: bool = True

    @property
    def happening(self) -> Happening | None:
        """What is told; None for a time that belongs to nothing."""
        return self.attachment.happening

    @property
    def before(self) -> str:
        """The sentence's text before the time; all of it when the time stands elsewhere."""
        place = self.expression.start - self.sentence.start
        return self.sentence.text[:place] if self.own and place >= 0 else self.sentence.text

    @property
    def behind(self) -> str:
        """The sentence's text behind the time; nothing when the time stands elsewhere."""
        return self.sentence.text[self.expression.end - self.sentence.start :] if self.own else ""


@dataclass(frozen=True, slots=True)
class ClauseRefusal:
    """A kind of what is no event.

    ``refused`` and ``kept`` are sentences, with a time, that the test refuses and lets pass.
    """

    name: str
    test: Callable[[Case], str]
    refused: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()


@lru_cache(maxsize=1)
def kinds() -> tuple[ClauseRefusal, ...]:
    """All kinds, by name."""
    from timeline.events import refusals

    return tuple(refusal for refusal in collect(refusals, "REFUSAL").values() if isinstance(refusal, ClauseRefusal))


def refusal(case: Case) -> str:
    """Why it makes no event; "" when nothing speaks against it."""
    return next((reason for reason in (kind.test(case) for kind in kinds()) if reason), "")
