"""Words that tell how sure an event is: one file per kind of cue.

To add a kind, write one new file here that declares ``CUES``, a ``Cues`` record with its words and its examples;
nothing else needs an edit, and the examples are run as tests. Where each word is looked for:

* ``helpers``    auxiliaries of the verb, as written in small letters ("may", "will")
* ``helpers_ahead``, ``helpers_done``  likewise, but only without or with "have": "must pay", "must have paid"
* ``above``      lemmas of what the verb or noun hangs on as infinitive, clause or object ("plan to leave")
* ``above_now``  likewise, but only of an infinitive under a verb in the present: "have to leave", not "had to leave"
* ``adverbs``    words that hang on the verb or noun itself, articles too ("never", "no", "allegedly")
* ``marks``      words that open the clause ("if", "whether")
* ``governors``  lemmas of words whose clause says what to think of the event, at any distance above it: "denied" in
                 "denied claims that it paid". Such a clause goes into the headline, so that nobody reads the event
                 without it.
* ``under``      what the event must stand under for a governor to speak of it: "of" in "accused of", "that"; "" for a
                 bare object, subject or infinitive
* ``said_so``    adverbs that make any verb of saying a governor: "falsely" in "falsely claimed"
* ``not_so``     predicates that do so only when they are denied: "true" in "it is not true that"
* ``over_claims`` governors that only speak of what is claimed: "rejected claims that", not "rejected the bill that"
* ``called_off`` governors that only speak of what was planned: "the summit set for May was cancelled"
* ``called_off_by`` likewise, of verbs with the words behind them: "fall through" in "the plan fell through"
* ``was_to_have`` whether "was to have sailed" does so too
* ``open_only``  governors of an infinitive alone: "is said to have left"; "said that he left" is told by its speaker
* ``own``        lemmas of the event's word itself: "is accused", "claimed"
* ``own_now``    likewise in the present alone: "is charged with"; "was charged" is what happened
* ``own_over``   likewise over a verb in "-ing" that tells what was gone through: "reported seeing a fireball"
* ``reversed``   what an event is when its governor is itself denied ("did not deny")
* ``spoken``     whether the subject of a governor speaks: who denies does, who cancels does not
* ``strength``   the kind with the greatest strength wins when several speak up

``examples`` hold on the near side of each limit, ``never`` on the far side: these are not coloured by this kind.
"""

from __future__ import annotations

from dataclasses import dataclass

from timeline.errors import BadRule
from timeline.record.model import Certainty

# What a governor may speak of its event under; the default of ``under``.
ANYHOW = frozenset({"", "that", "of", "for", "to", "with", "in", "from", "on", "about"})


@dataclass(frozen=True, slots=True)
class Cues:
    """Cue words of one kind. ``examples``: (sentence, the event's word in it, expected certainty)."""

    certainty: Certainty
    strength: int
    helpers: frozenset[str] = frozenset()
    helpers_ahead: frozenset[str] = frozenset()
    helpers_done: frozenset[str] = frozenset()
    above: frozenset[str] = frozenset()
    above_now: frozenset[str] = frozenset()
    adverbs: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()
    governors: frozenset[str] = frozenset()
    under: frozenset[str] = ANYHOW
    said_so: frozenset[str] = frozenset()
    not_so: frozenset[str] = frozenset()
    over_claims: frozenset[str] = frozenset()
    called_off: frozenset[str] = frozenset()
    called_off_by: frozenset[str] = frozenset()
    was_to_have: bool = False
    open_only: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()
    own_now: frozenset[str] = frozenset()
    own_over: frozenset[str] = frozenset()
    spoken: bool = True
    reversed: Certainty = Certainty.UNCERTAIN
    examples: tuple[tuple[str, str, str], ...] = ()
    never: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        for sentence, word, *_ in (*self.examples, *self.never):
            if word not in sentence:
                raise BadRule(f"cues for {self.certainty}: the example {sentence!r} does not hold {word!r}")
