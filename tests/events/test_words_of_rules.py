"""Words that event rules look for are data of a language (``timeline/languages``); some files still hold some.

Looked at are the same places as for rules of times; names of word classes and labels of a parse are no words of a
language. The list only gets shorter: a rule whose words have moved holds none again.
"""

from __future__ import annotations

from pathlib import Path

import timeline.events
from tests.times.test_words_are_data import words_in
from timeline.grammar import labels

ROOT = Path(timeline.events.__file__).parent
LABELS = frozenset(label for table in vars(labels).values() if isinstance(table, frozenset) for label in table) | {
    "cc", "punct", "mark", "det", "parataxis", "nmod", "appos", "flat", "compound", "amod", "nummod", "advmod", "fixed",
}  # fmt: skip

STILL = frozenset(
    """
    actor_nouns.py antecedents.py asides.py boilerplate.py building.py called_off.py certainty.py
    choosing.py contractions.py contradicting.py coreference.py countries.py cues/accusation.py cues/acquittal.py
    cues/attribution.py cues/calling_off.py cues/conviction.py cues/denial.py cues/future.py cues/hindering.py
    cues/modals.py cues/negation.py dates_out.py empty_subjects.py entries.py event_nouns.py families.py gapping.py
    governing.py headline_words.py joining.py line_parties.py mentioned.py moved.py naming.py no_times.py nouns.py
    other_verbs.py participants.py parties.py party_words.py people.py phases.py phrases.py places.py
    pointing_subjects.py publication.py referents.py refusals/accounts.py refusals/citations.py
    refusals/earlier_values.py refusals/falling_due.py refusals/figures_as_states.py refusals/meant.py
    refusals/speakers.py refusals/truths.py same_names.py soundness.py standing.py surface.py telling_verbs.py
    terms.py timing/age.py timing/by_event.py timing/framed.py timing/story.py timing/within.py titles.py trimming.py
    twins.py verbless.py words_alone.py
    """.split()
)
"""Files of the room that hold words."""


def holding_words() -> set[str]:
    """The files of the room that keep words or read them, by their paths in it."""
    return {
        path.relative_to(ROOT).as_posix()
        for path in ROOT.rglob("*.py")
        if any(words != words.upper() and words not in LABELS for _, words in words_in(path))
    }


def test_no_other_rule_keeps_words() -> None:
    assert not holding_words() - STILL, "put these words into timeline/languages, as en_events does"


def test_the_list_gets_shorter() -> None:
    assert not STILL - holding_words(), "take these files from the list: they hold no words any more"
