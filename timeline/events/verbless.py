"""Entries without a verb, set one behind the other with semicolons: the owners in a provenance.

"Until 1938; by descent to his son, Rome; sold to Galerie Holm, Paris, 1921; Edward Cole, London, by 1930": each part
is an entry of its own, dated by the time in it. Its headline is its words without the date.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.events.actor_nouns import acts
from timeline.events.facts import EVENT, STATE, Attachment, Happening, NounPhrase
from timeline.events.parties import plain_name
from timeline.grammar import labels
from timeline.record.model import Certainty, Participant, Span

if TYPE_CHECKING:
    from timeline.grammar.names import Name
    from timeline.grammar.parsed import Doc

Times = Sequence[tuple[int, int]]

_PART = re.compile(r"[^;]+")
_LABEL = re.compile(r"^\s*(?:provenance|history|ownership)\s*:\s*", re.IGNORECASE)
_DOUBT = re.compile(r"^\s*(?:possibly|probably|perhaps|likely)\s+", re.IGNORECASE)
# How an entry opens that tells what was done: bought, sold, given. The name behind its link took part.
_DEED = re.compile(
    r"""^\s*(?:re)?(?:purchased|bought|sold|consigned|acquired|given|presented|bequeathed|transferred|loaned|lent|
    confiscated|looted|seized|restituted|returned|deposited|exchanged|inherited|commissioned|gift|bequest|purchase|sale|
    by\s+descent|by\s+inheritance|on\s+loan)\b (?:\s+(?:in|at)\s+auction)? \s*""",
    re.IGNORECASE | re.VERBOSE,
)
_TO_WHOM = re.compile(
    r"\b(?:by|to|at|from|of|through|via|with)\s+(?:(?:the|his|her|their|an?)\s+)?"
    r"(?P<who>(?:(?!\s(?:by|to|from|through|via)\s)[^,(\[])+(?:,\s*(?:Inc|Ltd|Jr|Sr|LLC)\b\.?)?)"
    r"(?:,\s+(?P<named>[A-Z][^,(\[]+))?"
)
_BEFORE_DATE = re.compile(
    r"[\s,]*\b(?:in|by|until|till|after|before|from|since|on|about|around|circa|ca?\.|no\s+later\s+than)\s*$|[\s,]+$",
    re.IGNORECASE,
)
_NOISE = re.compile(r"\s*\[\d{1,3}\]|\s*\bstock\s+no\.?\s*\S+|,?\s*\bno\.\s*\d+|\s*\?(?=\W)", re.IGNORECASE)
_HELPERS = frozenset("was were is are has had have will would be been did".split())
ENTRY = 0.8  # how far a part of a row of entries is trusted to be one
_FEWEST_PARTS = 2
_MOST = 3  # names of one entry


@dataclass(frozen=True, slots=True)
class VerblessEntry:
    """``start`` and ``end`` are its characters in the sentence; ``times`` those of the times in it."""

    start: int
    end: int
    text: str
    times: tuple[tuple[int, int], ...]


def entries_of(doc: Doc, times: Times) -> list[VerblessEntry]:
    """The entries of a sentence that is a row of them; none when it is a sentence with verbs."""
    text = doc.text
    if text.count(";") < _FEWEST_PARTS - 1 and not _DEED.match(text):
        return []
    entries = []
    for part in _PART.finditer(text):
        label = _LABEL.match(part.group())
        start = part.start() + (label.end() if label else 0)
        inside = tuple(span for span in times if start <= span[0] and span[1] <= part.end())
        entries.append(VerblessEntry(start, part.end(), text[start : part.end()], inside))
    dated = [entry for entry in entries if entry.times]
    verbless = [entry for entry in entries if _is_verbless(doc, entry)]
    if not dated or len(verbless) < len(entries) or not all(_opens_as_entry(entry.text) for entry in dated):
        return []
    return dated


def dated_entries(doc: Doc, times: Times, base: int, names: Sequence[Name]) -> dict[int, Attachment]:
    """What each time belongs to in a row of entries, by where it begins in the sentence; ``base`` is that of the
    sentence in the document.
    """
    attachments: dict[int, Attachment] = {}
    for entry in entries_of(doc, times):
        happening = entry_happening(entry, base, names)
        reason = "" if happening is not None else "its entry says nothing but the date"
        for start, _ in entry.times:
            attachments[start] = Attachment(happening, reason, sure=ENTRY, direct=True)
    return attachments


def _is_verbless(doc: Doc, entry: VerblessEntry) -> bool:
    words = [
        token for token in doc if entry.start <= token.idx < entry.end and not token.is_punct and not token.is_space
    ]
    rest = words[2:] if _DEED.match(_DOUBT.sub("", entry.text)) else words
    return bool(words) and not any(
        word.lower_ in _HELPERS
        or (word.tag_ in ("VBD", "VBZ", "VBP") and not word.text[:1].isupper())
        or word.tag_ == "MD"
        for word in rest
    )


def _opens_as_entry(text: str) -> bool:
    """Whether a part opens with a name, an owner or a deed: "Marcel Keller", "atelier of the artist", "gift to"."""
    bare = _DOUBT.sub("", text).lstrip(" \"'“‘(")
    return bool(_DEED.match(bare)) or bare[:1].isupper() or bare.split(" ")[0].lower() in _OWNERS


_OWNERS = frozenset("private atelier estate artist collection the his her studio heirs family by descent".split())


def entry_happening(entry: VerblessEntry, base: int, names: Sequence[Name]) -> Happening | None:
    """What an entry tells; None when nothing but the date is left of it."""
    title = _title(entry)
    if len(title) < 3:
        return None
    doubt = _DOUBT.match(entry.text)
    deed = _DEED.match(title)
    who = _who(title, names)
    first = re.search(r"\w[\w’'-]*", entry.text[doubt.end() if doubt else 0 :])
    assert first is not None, "a title has a word"
    at = base + entry.start + (doubt.end() if doubt else 0) + first.start()
    words = frozenset(word.lower() for word in re.findall(r"\w{2,}", title))
    return Happening(
        Span(at, at + len(first.group()), first.group()), title.lower(), title.lower(), title,
        NounPhrase("", "plain"), EVENT if deed else STATE, nominal=True, main=True, past=True,
        participants=tuple(Participant(name, "agent", kind) for name, kind in who), place=_place(title, names),
        certainty=Certainty.UNCERTAIN if doubt or "?" in entry.text else Certainty.ASSERTED,
        cue=doubt.group().strip().lower() if doubt else "", words=words,
        named=frozenset(word.lower() for name, _ in who for word in name.split()),
    )  # fmt: skip


def _title(entry: VerblessEntry) -> str:
    """The words of an entry without its dates and what linked them."""
    text, place, kept = entry.text, 0, ""
    for start, end in entry.times:
        kept = _BEFORE_DATE.sub("", kept + text[place : start - entry.start])
        place = end - entry.start
    kept += text[place:]
    kept = _NOISE.sub("", _DOUBT.sub("", kept))
    kept = re.sub(r"\(\s*\)|\[\s*\]", "", " ".join(kept.split()))
    return re.sub(r"\s+,", ",", kept).strip(" ,.;:[]–—-?")


def _who(title: str, names: Sequence[Name]) -> list[tuple[str, str]]:
    """Who owned it, or from whom and to whom it came."""
    deed = _DEED.match(title)
    if deed is not None:
        matches = list(_TO_WHOM.finditer(title, max(deed.end() - 3, 0))) or list(_TO_WHOM.finditer(title))
        listed = [party for match in matches for party in _party(_stretch(match, names), names)]
        return list(dict.fromkeys(listed))[:_MOST]
    stretch = re.split(r"\s+(?:as|via)\s+", title.split(",")[0])[0]
    inc = re.match(r"[^,]+,\s*(?:Inc|Ltd|Jr|Sr|LLC)\.?", title)
    return _party(inc.group() if inc else stretch, names)


def _stretch(match: re.Match[str], names: Sequence[Name]) -> str:
    """ "Baroness Emilie Sarn" of "by descent to his daughter, Baroness Emilie Sarn", and else what the link names."""
    if match["named"] is None or not acts(match["who"].lower()):
        return match["who"]
    of_person = any(name.type == labels.PERSON and name.text in match["named"] for name in names)
    return match["named"] if of_person else match["who"]


def _party(stretch: str, names: Sequence[Name]) -> list[tuple[str, str]]:
    stretch = re.sub(r"^(?:Mrs?|Ms|Mr\.?\s+and\s+Mrs|Sir|Dr|M)\.?\s+(?=[A-Z])", "", stretch.strip())
    if not stretch[:1].isupper() or stretch.lower().split()[0] in _OWNERS - {"collection"}:
        return []
    kind = next((name.type for name in names if name.text in stretch or stretch in name.text), labels.OTHER)
    stretch = plain_name(stretch) if kind == labels.PERSON else stretch
    return [(stretch, kind if kind != labels.PLACE else labels.ORGANISATION)]


def _place(title: str, names: Sequence[Name]) -> str:
    rest = title.partition(",")[2]
    return next((name.text for name in names if name.type == labels.PLACE and name.text in rest), "")
