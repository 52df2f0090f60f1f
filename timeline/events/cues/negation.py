"""What did not happen: "not", "never", "no", and verbs that say so of what hangs on them."""

from __future__ import annotations

from timeline.events.cues import Cues
from timeline.record.model import Certainty

CUES = Cues(
    Certainty.NEGATED,
    strength=50,
    adverbs=frozenset({"not", "n't", "n’t", "never", "no", "neither", "nor", "without", "hardly"}),
    above=frozenset(
        """ fail refuse decline deny avoid prevent stop abandon cancel halt scrap reject prohibit forbid ban omit forgo
        neglect unable unwilling impossible failure refusal absence lack cancellation """.split()
    ),
    examples=(
        ("The council did not open the bridge in May.", "open", "negated"),
        ("The company never paid the fine in 2004.", "paid", "negated"),
        ("The navy failed to reach the island in 1969.", "reach", "negated"),
        ("The committee opened the bridge in May.", "opened", "asserted"),
    ),
)
