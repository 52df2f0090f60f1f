"""Help the parser with dates: set fronted ones off by commas, and leave those in brackets out of what it reads.

A treebank holds few sentences such as "In 1905 Olds left Oldsmobile" and "Marr fell at Dunmoor (2 August 1432)"; the
parser joins the year to the name behind it and loses its way in the brackets. It reads "In 1905, Olds left" and "Marr
fell at Dunmoor" without a slip. So that is what it is given; the Doc that everybody else sees has the words of the
text again, those in brackets hanging on the word before them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.grammar import parsed
from timeline.grammar.attributions import Attribution, attributions, hang
from timeline.grammar.governors import is_clause_head
from timeline.grammar.openings import STAND_IN, Opening, bearer_of, label_of, opening_of, tag_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Times = Sequence[tuple[int, int]]

ASIDE = "aside"  # the label of words that the parser did not see

# What a bracket may hold beside its dates without telling more than when.
_SMALL = re.compile(
    r"(?:[\s,;.:–—-]|\b(?:b|d|r|c|ca|circa|born|died|reigned|ruled|fl|about|till|until|to|from|since|and|AD|BC|BCE|CE)\b)*",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"[(\[][^()\[\]]{3,80}[)\]]")
_BEFORE = re.compile(
    r"(?:^|[,;:(“\"]|(?<!\w)(?:and|but|when|while|where|who|which|that|until|till|before|after|because|as|for|then)\s)\W*"
    r"(?P<link>(?:(?:early|late|later|also|again|shortly|about|only|and|but|then|so|yet)\s+)?"
    r"(?:in|on|by|at|from|since|until|till|during|about|around|towards|toward)\s+"
    r"(?:(?:about|around|early|late|mid|or|the)\s+)*)?$",
    re.IGNORECASE,
)
# Behind these a time goes on or is itself the subject, so that no comma may part them.
_GOES_ON = frozenset(
    """
    and or to of in on at by from for until till through with as the than that when after before while if so
    was is were are be been had has have will would could can may might did does do saw marked brought witnessed
    am pm a.m. p.m. gmt utc bc ad bce ce later earlier ago alone onwards onward
    """.split()
)
_ORDINALS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth twelfth twentieth last same next".split()
)
_YEAR = re.compile(r"\d{3,4}$")


@dataclass(frozen=True, slots=True)
class ParserPlan:
    """What the parser gets: which words of the Doc, and behind which of them a comma is put."""

    kept: tuple[int, ...]
    commas: frozenset[int]
    changes: bool  # whether the parser gets anything else than the text
    opening: Opening | None = None
    attributions: tuple[Attribution, ...] = ()


def plan(doc: Doc, times: Times) -> ParserPlan:
    """How to put the sentence ``doc`` before the parser; ``times`` are (start, end) of its time expressions."""
    text = doc.text
    left_out: set[int] = set()
    commas: set[int] = set()
    for match in _BRACKET.finditer(text) if "(" in text or "[" in text else ():
        start, end = match.span()
        if _only_times(text, start + 1, end - 1, times) or _is_explained(text, start, end, times):
            inside = _words(doc, start, end)
            left_out.update(inside)
            commas.update({inside[0] - 1} if inside and _closes_opening(text, start, end) else ())
    left_out.update(_words(doc, 0, _end_of_label(text, times)))
    label = _start_of_label(text, times)
    left_out.update(_words(doc, label, len(text)) if 0 < label < len(text) else ())
    opening = opening_of(doc, times, _goes_on, lambda words: _can_open(doc, words)) if 0 not in left_out else None
    left_out.update(range(opening.first + 1, opening.last + 1) if opening is not None else ())
    said = tuple(
        attribution
        for attribution in attributions(doc, times)
        if not left_out & set(range(attribution.first, attribution.last + 1))
    )
    left_out.update(place for attribution in said for place in range(attribution.first, attribution.last + 1))
    for start, end in times:
        words = _words(doc, start, end)
        opens = opening is not None and bool(words) and words[0] <= opening.last
        if words and words[0] not in left_out and not opens:
            commas |= _commas(doc, text, start, words)
    fronted = _FRONTED.match(text) or _FRONTED_DATE.match(text)
    if fronted is not None and opening is None:
        commas.update(_words(doc, fronted.start("last"), fronted.end("last")))
    length = _LENGTH_FIRST.match(text)
    left_out.update(
        _words(doc, *length.span("length")) if length is not None and opening is None and fronted is None else ()
    )
    kept = tuple(token.i for token in doc if token.i not in left_out and not token.is_space)
    if not kept:
        kept, opening, said = tuple(range(len(doc))), None, ()
    commas -= left_out
    return ParserPlan(kept, frozenset(commas), bool(commas) or len(kept) < len(doc), opening, said)


# "The day after the shooting the firm agreed": the clause begins behind the noun.
_FRONTED = re.compile(
    r"""\W*(?:[Tt]he\s+(?:day|night|morning|evening|week|month|year)|(?:[\w-]+\s+){1,3}(?:hours?|days?|weeks?|months?|years?))
        \s+(?:after|before|following|of)\s+(?:the|this|that|his|her|its|their|[A-Z]\w*['’]s)\s+
        (?:[\w-]+\s+of\s+(?:the\s+)?)?(?:[\w’'-]+\s+){0,2}?(?P<last>(?!(?:of|and|or)\b)[a-z-]{4,})
        (?=\s(?:(?:the|he|she|it|they|we|a|an|his|her|its|their|two|three)\s|[A-Z]))""",
    re.VERBOSE,
)

# ... or behind its date: "After the flood of 1997 Dorn bought the mill".
_FRONTED_DATE = re.compile(
    r"""\W*(?:(?:[Tt]he|[\w-]+)\s+(?:[\w-]+\s+)?(?:days?|nights?|weeks?|months?|years?)\s+)?
        [AaBFfbD](?:fter|ollowing|efore|uring)\s+(?:the|this|that|his|her|its|their|[A-Z]\w*['’]s)\s+
        (?:[\w’'-]+\s+){1,4}?(?:of|in)\s+(?P<last>1\d{3}|20\d\d)
        (?=\s(?:(?:the|he|she|it|they|we|a|an|his|her|its|their|two|three)\s|[A-Z]))""",
    re.VERBOSE,
)
# "Three weeks after the mine was closed, Dorn sold it": the parser reads it without the length.
_LENGTH_FIRST = re.compile(
    r"\W*(?P<length>(?:[\w-]+\s+){1,3}(?:minutes?|hours?|days?|weeks?|months?|years?))(?=\s+(?:after|before)\s)"
)


def _goes_on(token: Token) -> bool:
    if token.lower_ == "the":  # "Monday the 3rd", but "On Monday the ferry sank"
        return token.nbor(1).text[:1].isdigit() or token.nbor(1).lower_ in _ORDINALS
    return token.lower_ in _GOES_ON


def _closes_opening(text: str, start: int, end: int) -> bool:
    """Whether a bracket parts an opening phrase from its clause: "During a new parliament (1381) Duke Conrad ..."."""
    return _OPENING.fullmatch(text, 0, start) is not None and _CLAUSE.match(text, end) is not None


_OPENING = re.compile(
    r"(?:In|During|At|After|Before|On|By|With|Under|Following|Since|Upon)\s[^,;:.()]{3,60}\s", re.IGNORECASE
)
_CLAUSE = re.compile(r"\s(?:[A-Z]|(?:the|he|she|it|they|we|a|an|his|her|its|their)\s)")


def _is_explained(text: str, start: int, end: int, times: Times) -> bool:
    """Whether a bracket without a time explains the word before it: "the angiography (CTA)", "(serial number 77)"."""
    if text[start] != "(" or not text[:start].strip() or not text[start - 1].isspace():
        return False
    return not any(start < last and first < end for first, last in times)


def _end_of_label(text: str, times: Times) -> int:
    """Where the dates in front of an entry end ("1777 – 14 September: "); 0 when the sentence opens otherwise."""
    place = end = 0
    for first, last in times:
        if first < place or not _LEAD.fullmatch(text, place, first):
            break
        match = _PARTS.match(text, last)
        if match is None and place == 0 and first == 0 and _BARE.fullmatch(text, first, last):
            behind = _GOES_ON_BEHIND.match(text, last)
            return behind.end() if behind else 0
        if match is None:
            break
        place = match.end()
        end = place if match["mark"] else end
    return end if end < len(text) else 0


def _start_of_label(text: str, times: Times) -> int:
    """Where the dates behind an entry begin ("Guard hits marcher | 2018-05-29"); 0 when it closes otherwise."""
    if not times or len(text) > _LONGEST_LABELLED:
        return 0
    first = next((start for start, _ in times if _PARTS_BEFORE.search(text[:start])), 0)
    inside = [span for span in times if span[0] >= first]
    match = _PARTS_BEFORE.search(text[:first]) if first else None
    if match is None or not _only_times(text, first, len(text.rstrip(" .*")), times) or not inside:
        return 0
    return match.start()


_LONGEST_LABELLED = 160
_PARTS_BEFORE = re.compile(r"\s*(?:\||\s[–—]\s|:\s)\s*$")


# What may stand before the date of an entry, and what parts it from the rest.
_LEAD = re.compile(
    r"[\s\-*•–—#>|(\[]*(?:(?:by|c\.|ca\.?|circa|about|from|in|on|early|mid|late|approximate\s+date:?)\s*)*",
    re.IGNORECASE,
)
_PARTS = re.compile(r"[\s*)\]]*(?:(?P<mark>[:–—|]|--?(?=\s))|,(?=\s*\S))[\s*]*")


# "1525 Peasants burn the barn", "09:34 All nodes serve it", "Feb. 5 Crew grapples it": a time in front of an entry
# without a mark.
_BARE = re.compile(
    r"1\d{3}|20\d\d|\d{1,2}:\d\d(?::\d\d)?|[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:,\s\d{4})?|\d{1,2}\s[A-Z][a-z]{2,8}(?:\s\d{4})?"
)
_GOES_ON_BEHIND = re.compile(r"\s+(?=[A-Z][\w’']*\s+[a-z]|(?:A|An|The|First|All|No)\s)")


def _only_times(text: str, start: int, end: int, times: Times) -> bool:
    inside = [(first, last) for first, last in times if start <= first and last <= end]
    if not inside:
        return False
    place = start
    for first, last in inside:
        if not _SMALL.fullmatch(text, place, first):
            return False
        place = last
    return _SMALL.fullmatch(text, place, end) is not None


def _words(doc: Doc, start: int, end: int) -> list[int]:
    span = doc.char_span(start, end, alignment_mode="expand") if start >= 0 else None
    return list(range(span.start, span.end)) if span is not None else []


def _commas(doc: Doc, text: str, start: int, words: list[int]) -> set[int]:
    """Where commas set a fronted time off: behind it, and before it where a link stands before."""
    behind = words[-1] + 1
    if behind >= len(doc) - 1 or doc[behind].is_punct or doc[behind].lower_ in _GOES_ON or doc[behind].like_num:
        return set()
    match = _BEFORE.search(text[:start])
    if match is None:
        return set()
    link = (match["link"] or "").lower().split()
    bare = not link and (len(words) == 1 or doc[words[0]].lower_ not in ("the", "that", "this", "a", "one", "two"))
    if (link and link[-1] == "the" and _YEAR.match(doc[words[0]].text)) or (bare and not _tells_day(doc, words)):
        return set()
    return {words[-1]}


_DAYS = frozenset("yesterday today tomorrow later year month week day days weeks months years night morning".split())


def _tells_day(doc: Doc, words: list[int]) -> bool:
    return any(doc[place].lower_ in _DAYS for place in words)


def _can_open(doc: Doc, words: list[int]) -> bool:
    """ "Also Thursday, the ministry called for talks": a day of the week that a comma parts is no subject."""
    return _tells_day(doc, words) or doc[words[-1]].lower_ in _WEEKDAYS


_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


def shortened(doc: Doc, made: ParserPlan) -> Doc:
    """The Doc that the parser reads."""
    from spacy.tokens import Doc as Made

    words, spaces = [], []
    for place in made.kept:
        token = doc[place]
        comma = place in made.commas
        opens = made.opening is not None and place == made.opening.first
        words.append(STAND_IN if opens else token.text)
        spaces.append(opens or (bool(token.whitespace_) and not comma))
        if comma:
            words.append(",")
            spaces.append(True)
    short = Made(doc.vocab, words=words, spaces=spaces)
    for token in short:
        token.is_sent_start = token.i == 0
    return short


def restored(doc: Doc, short: Doc, made: ParserPlan) -> Doc:
    """The words of ``doc`` with what the parser said of ``short``; what it did not see hangs on the word before."""
    from spacy.tokens import Doc as Made
    from spacy.tokens import Span

    seen = [place for place, comma in _places(made) if not comma]
    at = dict(zip(seen_places(made), seen, strict=True))
    back = {full: short_place for short_place, full in at.items()}
    tags: list[str] = []
    parts: list[str] = []
    lemmas: list[str] = []
    links: list[str] = []
    heads: list[int] = []
    for token in doc:
        read = short[back[token.i]] if token.i in back else None
        tags.append(read.tag_ if read is not None else "CD" if token.like_num else "NNP")
        parts.append(read.pos_ if read is not None else _part(token.text, number=token.like_num))
        lemmas.append(read.lemma_ if read is not None else token.text)
        links.append(read.dep_ if read is not None else ASIDE)
        heads.append(at[_seen_head(short, read.i, at)] if read is not None else _before(token.i, back))
    if made.opening is not None:
        stand_in = parsed.Doc(short)[back[made.opening.first]]
        bearer = bearer_of(stand_in).i
        while bearer not in at:  # a comma that was put in
            bearer -= 1
        if stand_in.head.i == stand_in.i:  # it is no head of a sentence: what bears it is
            for child in stand_in.children:
                if child.i in at:
                    heads[at[child.i]] = at[bearer]
            heads[at[bearer]], links[at[bearer]] = at[bearer], "ROOT"
        _hang(doc, made.opening, at[bearer], (tags, parts, links, heads))
    for said in made.attributions:
        bearer = _clause_spoken_of(parsed.Doc(short), said, at)
        hang(doc, said, at[bearer], (tags, parts, lemmas, links, heads))
    full = Made(
        doc.vocab, words=[token.text for token in doc], spaces=[bool(token.whitespace_) for token in doc],
        heads=heads, tags=tags, pos=parts, lemmas=lemmas, deps=links,
    )  # fmt: skip
    full.ents = [
        Span(full, at[ent.start], at[ent.end - 1] + 1, label=ent.label)
        for ent in short.ents
        if ent.start in at and ent.end - 1 in at
    ]
    return full


def _hang(doc: Doc, opening: Opening, bearer: int, read: tuple[list[str], list[str], list[str], list[int]]) -> None:
    """Hang the opening on the word that bears it, in the lists of tags, parts of speech, labels and heads."""
    tags, parts, links, heads = read
    for place in range(opening.first, opening.last + 1):
        tags[place], parts[place] = tag_of(doc[place].text, number=doc[place].like_num)
        links[place], heads[place] = label_of(tags[place]), opening.head
    links[opening.head], heads[opening.head] = "obl" if opening.linked else "obl:unmarked", bearer


def _clause_spoken_of(short: parsed.Doc, said: Attribution, at: dict[int, int]) -> int:
    """The head of the clause that an attribution stands in: of those before and behind it, the one above."""
    before = [place for place, full in at.items() if full < said.first]
    behind = [place for place, full in at.items() if full > said.last]
    heads = [_clause_head(short[place], at) for place in (*before[-1:], *behind[:1])]
    first, last = heads[0], heads[-1]
    return first if any(above.i == first for above in short[last].ancestors) else last


def _clause_head(word: parsed.Token, at: dict[int, int]) -> int:
    while not (is_clause_head(word) and word.i in at) and word.head.i != word.i:
        word = word.head
    return word.i if word.i in at else next(iter(at))


def _places(made: ParserPlan) -> list[tuple[int, bool]]:
    """Every word of the short Doc: the place in the full one, and whether it is a comma that was put in."""
    listed: list[tuple[int, bool]] = []
    for place in made.kept:
        listed.append((place, False))
        if place in made.commas:
            listed.append((place, True))
    return listed


def seen_places(made: ParserPlan) -> list[int]:
    """The places in the short Doc of the words of the text."""
    return [number for number, (_, comma) in enumerate(_places(made)) if not comma]


def _seen_head(short: Doc, place: int, at: dict[int, int]) -> int:
    """The head of a word, past commas that were put in (a word hangs on one only in a parse gone wrong)."""
    head = short[place].head.i
    while head not in at:
        head -= 1
    return head


def _before(place: int, back: dict[int, int]) -> int:
    for other in range(place - 1, -1, -1):
        if other in back:
            return other
    return min(back)


def _part(text: str, *, number: bool) -> str:
    return "NUM" if number else "PUNCT" if not any(letter.isalnum() for letter in text) else "PROPN"
