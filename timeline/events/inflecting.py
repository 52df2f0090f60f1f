"""The past tense of an English participle: "making" as "made", for a headline that stands alone."""

from __future__ import annotations

from timeline.events.surface import PAST, without_ending

_IRREGULAR = {lemma: form for form, lemma in PAST.items()}


def past_of(participle: str) -> str:
    """ "stopping" as "stopped", "carrying" as "carried", "taking" as "took"; the word itself when it is none."""
    if not participle.endswith("ing") or len(participle) < 5:
        return participle
    lemma, stem = without_ending(participle), participle[:-3]
    for known in (lemma, stem, f"{stem}e", f"{stem[:-1]}ie"):  # "dying" is of "die"
        if known in _IRREGULAR:
            return _IRREGULAR[known]
    if stem.endswith("y") and len(stem) > 2 and stem[-2] not in "aeiou":
        return f"{stem[:-1]}ied"
    return f"{stem}d" if stem.endswith("e") else f"{stem}ed"
