"""What happens only under a condition: the clause after "if", "unless", "whether"."""

from __future__ import annotations

from timeline.events.cues import Cues
from timeline.record.model import Certainty

CUES = Cues(
    Certainty.UNCERTAIN,
    strength=45,
    marks=frozenset({"if", "unless", "whether", "provided", "assuming", "lest"}),
    examples=(
        ("The ferry stays in service if the bridge closes in May.", "closes", "uncertain"),
        ("They asked whether the king left London in 1642.", "left", "uncertain"),
        ("The ferry began service when the bridge closed in May.", "closed", "asserted"),
        ("Had the firm insured its goods in 2019, no loss would have arisen.", "insured", "uncertain"),
        ("Had the firm insured its goods in 2019, she added, no loss would have arisen.", "insured", "uncertain"),
    ),
)
