"""What did not happen: "not", "never", "no", and verbs that say so of what hangs on them.

Failing, refusing and declining are told as facts: "refused to ratify it" happened, and its headline says what.
"""

from __future__ import annotations

from timeline.events.cues import Cues
from timeline.record.model import Certainty

CUES = Cues(
    Certainty.NEGATED,
    strength=50,
    spoken=False,
    adverbs=frozenset({"not", "n't", "n’t", "never", "no", "neither", "nor", "without", "hardly"}),
    governors=frozenset("avoid prevent prohibit forbid ban forgo impossible absence lack prevention".split()),
    under=frozenset({"", "from", "of", "to"}),
    examples=(
        ("The council did not open the bridge in May.", "open", "negated"),
        ("The company never paid the fine in 2004.", "paid", "negated"),
        ("The police prevented the marchers from reaching the square in 1969.", "reaching", "negated"),
        ("The navy failed to reach the island in 1969.", "reach", "asserted"),
        ("Parliament refused to ratify the treaty in 1969.", "ratify", "asserted"),
        ("The committee opened the bridge in May.", "opened", "asserted"),
    ),
    never=(
        ("The police stopped the march in 1969.", "stopped"),
        ("The firm stopped paying its debts in 1969.", "paying"),
        ("The bridge did not open until 1987.", "open"),
        ("Marr never married and died in Ribe in 1950.", "died"),
        ("The warrant was not signed until 6 March 2016.", "signed"),
    ),
)
