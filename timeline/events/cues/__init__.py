"""Words that tell how sure an event is: one file per kind of cue.

To add a kind, write one new file here that declares ``CUES``, a ``Cues`` record with its words and its examples;
nothing else needs an edit, and the examples are run as tests. Where each word is looked for:

* ``helpers``    auxiliaries of the verb, as written in small letters ("may", "will")
* ``above``      lemmas of what the verb or noun hangs on as infinitive, clause or object ("plan to leave")
* ``adverbs``    words that hang on the verb or noun itself, articles too ("never", "no", "allegedly")
* ``marks``      words that open the clause ("if", "whether")
* ``strength``   the kind with the greatest strength wins when several speak up
"""

from __future__ import annotations

from dataclasses import dataclass

from timeline.errors import BadRule
from timeline.record.model import Certainty


@dataclass(frozen=True, slots=True)
class Cues:
    """Cue words of one kind. ``examples``: (sentence, the event's word in it, expected certainty)."""

    certainty: Certainty
    strength: int
    helpers: frozenset[str] = frozenset()
    above: frozenset[str] = frozenset()
    adverbs: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()
    examples: tuple[tuple[str, str, str], ...] = ()

    def __post_init__(self) -> None:
        for sentence, word, _ in self.examples:
            if word not in sentence:
                raise BadRule(f"cues for {self.certainty}: the example {sentence!r} does not hold {word!r}")
