"""Who takes part in what a whole line tells whose verb is not to be made out: "Riot police fire on marchers"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.actor_nouns import VEHICLES, acts, kind_of_actor
from timeline.events.parties import base, counts, plain_name, preposition_word
from timeline.grammar import labels
from timeline.grammar.setting_off import ASIDE
from timeline.record.model import Participant

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from timeline.grammar.names import Name
    from timeline.grammar.parsed import Doc, Token

_MOST = 4
_WHERE = frozenset("in at near outside on from to into by".split())


def of_line(doc: Doc, names: Sequence[Name], times: Collection[int] = ()) -> tuple[Participant, ...]:
    """The roles and names of a line: whom its words name, and who opens it with the words before."""
    tokens = [token for token in doc if token.dep_ != ASIDE and token.i not in times and not token.is_space]
    participants: dict[str, Participant] = {}
    for place, token in enumerate(tokens):
        name = next((name for name in names if name.start <= token.idx < name.end), None)
        if name is not None:
            mark = tokens[place - 1].lower_ if place and token.idx == name.start else ""
            behind = next((other for other in tokens[place:] if other.idx >= name.end), None)
            tells_which = name.type != labels.PERSON and behind is not None and behind.pos_ in ("NOUN", "PROPN")
            whole = token.idx == name.start and name.type in (labels.PERSON, labels.ORGANISATION) and not tells_which
            if whole and mark not in _WHERE and counts(name, token, preposition_word(token), None):
                text = plain_name(name.text)
                participants.setdefault(text, Participant(text, "other", name.type))
        elif _is_role(token, tokens, place):
            text = " ".join(word.text for word in _words(tokens, place))
            participants.setdefault(text, Participant(text, "other", kind_of_actor(base(token)) or labels.OTHER))
    return tuple(participants.values())[:_MOST]


def _is_role(token: Token, tokens: Sequence[Token], place: int) -> bool:
    """ "Officer" in "Officer pepper sprays marcher"; not "police" in "police station", nor a boat."""
    kind = kind_of_actor(base(token))
    if token.pos_ not in ("NOUN", "PROPN", "ADJ") or not acts(base(token)) or base(token) in VEHICLES:
        return False
    opens = place == 0 or (place == 1 and tokens[0].pos_ in ("NOUN", "ADJ", "NUM", "DET"))
    return opens or (kind == labels.PERSON and token.dep_ not in ("compound", "amod"))


def _words(tokens: Sequence[Token], place: int) -> Sequence[Token]:
    """The role with the one word before it where it opens the line: "Riot police"."""
    first = tokens[0]
    return tokens[:2] if place == 1 and first.pos_ in ("NOUN", "ADJ") else tokens[place : place + 1]
