"""Who says so, set off by commas: "The contract, Doran claims, was signed", "The deed, according to him, is void".

A parser that has seen few such sentences makes the speaker the subject, or the verb of saying the main clause. It is
kept from it, therefore, and hung on the clause that it speaks of (``labels.ATTRIBUTION``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.grammar import labels

if TYPE_CHECKING:
    from spacy.tokens import Doc

Times = Sequence[tuple[int, int]]
Reading = tuple[list[str], list[str], list[str], list[str], list[int]]

# Forms of verbs of saying and thinking, and what they are forms of.
_FORMS = {
    form: row.split()[0]
    for row in (
        "say says said", "claim claims claimed", "allege alleges alleged", "write writes wrote", "argue argues argued",
        "insist insists insisted", "contend contends contended", "maintain maintains maintained",
        "believe believes believed", "admit admits admitted", "concede concedes conceded", "recall recalls recalled",
        "report reports reported", "add adds added", "explain explains explained", "note notes noted",
        "think thinks thought", "testify testifies testified", "estimate estimates estimated",
        "announce announces announced", "acknowledge acknowledges acknowledged", "assert asserts asserted",
        "suggest suggests suggested", "complain complains complained", "state states stated", "warn warns warned",
        "suspect suspects suspected", "tell tells told",
    )
    for form in row.split()
}  # fmt: skip
_NOUNS_TOO = frozenset(
    "claim claims report reports note notes state states estimate estimates suspect suspects".split()
)
_PASSIVES = frozenset("said claimed alleged believed reported thought estimated suspected".split())
_PRONOUNS = frozenset("he she they it we i some others many".split())
_OPENING_WORDS = frozenset(
    "the a an his her its their our my one two three several some many most local former those these".split()
)
_PEOPLE = re.compile(r"police|people|[a-z-]{3,}(?<![us])s")
_NOT_INSIDE = frozenset(
    """
    who which that whom whose when where while because if although though or but not to from by with at on into is are
    was were be been has have had will would after before until since as than then it he she they this
    """.split()
)
_ADVERBS = frozenset("later also now still further since then himself herself themselves itself repeatedly".split())

_WORD = r"[^\W\d_][\w’'.&-]*"
_VERBS = "|".join(sorted(_FORMS, key=len, reverse=True))
_TAIL = rf"(?:\s+(?:later|at\s+the\s+time|in\s+court|under\s+oath|(?:in|to|at)\s+(?:{_WORD}\s?){{1,4}}))?"
_SAID = re.compile(
    rf"""(?P<open>,)\s(?P<words>(?:(?:so|as)\s+)?
    (?:it\s+(?:is|was)\s+(?:\w+ly\s+)?(?P<passive>{"|".join(sorted(_PASSIVES))})
    | (?P<speaker>{_WORD}(?:\s+{_WORD}){{0,6}}?)\s+(?P<verb>{_VERBS})(?P<told>(?:\s+{_WORD}){{1,5}})??{_TAIL}
    | (?P<turned>said|says|wrote|writes)\s+(?P<behind>{_WORD}(?:\s+{_WORD}){{0,5}})))\s?(?P<close>,)""",
    re.VERBOSE,
)
_ACCORDING = re.compile(
    r"(?P<open>^\W*|,\s)(?P<words>(?P<mark>according)\s+(?P<to>to)\s+(?P<speaker>[^,;:()“”\"]{2,80}?))\s?(?P<close>,)",
    re.IGNORECASE,
)
_QUOTES = "\"“”„«»'’‘`"
# Before an aside these open a sentence, and a comma parts them from its clause: "In 1905, the family says, Marr left".
_FRONTED = re.compile(
    r"(?:^|[;:])\W*(?:in|on|by|at|after|before|during|for|with|under|when|while|although|though|since|until|later|then"
    r"|instead|however)\b[^,;:]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Attribution:
    """``first`` to ``last`` are its words with the commas round it; ``verb`` is its verb of saying, -1 without one.

    ``speaker`` are the first and last word of who says it, ``head`` the word the others of these hang on; ``marks`` the
    words of "according to". ``lemma``: of the verb.
    """

    first: int
    last: int
    speaker: tuple[int, int]
    head: int
    verb: int = -1
    lemma: str = ""
    marks: tuple[int, ...] = ()


def attributions(doc: Doc, times: Times) -> tuple[Attribution, ...]:
    """The attributions that commas set off in a sentence; those with a time in them are clauses of their own."""
    text = doc.text
    if "," not in text:
        return ()
    attributions = [
        saying for saying in (*_said(doc, text), *_according(doc, text)) if not _holds_time(doc, saying, times)
    ]
    listed: list[Attribution] = []
    for attribution in sorted(attributions, key=lambda saying: saying.first):
        rest = len(doc) - (attribution.last - attribution.first + 1)
        if rest > 3 and (not listed or listed[-1].last < attribution.first):
            listed.append(attribution)
    return tuple(listed)


def _holds_time(doc: Doc, attribution: Attribution, times: Times) -> bool:
    start, end = doc[attribution.first].idx, doc[attribution.last].idx
    return any(start <= first < end for first, _ in times)


def _said(doc: Doc, text: str) -> Iterator[Attribution]:
    place = 0
    while (match := _SAID.search(text, place)) is not None:
        place = match.start("open") + 1
        if (not match["passive"] and not _speaks(match)) or _is_quoted(text, match) or _is_listed(text, match):
            continue
        if match["turned"] and _is_described(text, match):
            continue
        who = "speaker" if match["speaker"] else "behind"
        verb = next(name for name in ("verb", "passive", "turned") if match[name])
        place = match.end("close") - 1
        inside = _words(doc, *match.span(who)) if match[who] else ()
        said = _words(doc, *match.span(verb))
        first = _first(doc, text, match)
        if not said or (match[who] and not inside):
            continue
        words = [word for word in inside if doc[word].lower_ not in _ADVERBS] or list(inside)
        yield Attribution(
            first, _words(doc, *match.span("close"))[-1], (words[0], words[-1]) if words else (-1, -1),
            _head(doc, words) if words else -1, said[0], _FORMS[match[verb].lower()],
        )  # fmt: skip


def _speaks(match: re.Match[str]) -> bool:
    """Whether the words before (or behind) the verb name a speaker."""
    words = (match["speaker"] or match["behind"]).split()
    verb = (match["verb"] or match["turned"]).lower()
    if (verb in ("told", "tells", "tell")) != bool(match["told"]):
        return False
    while len(words) > 1 and words[-1].lower() in _ADVERBS | {"and"}:
        words = words[:-1]
    low = [word.lower() for word in words]
    if low[0] in _PRONOUNS:
        return len(words) == 1 or (low[0] in ("some", "many") and len(words) <= 3)
    if set(low) & _NOT_INSIDE or set(low) & set(_FORMS):
        return False
    if low[0] in _OPENING_WORDS or words[0][:1].isupper():
        return low[0] not in _OPENING_WORDS or len(words) > 1
    return verb not in _NOUNS_TOO and (_PEOPLE.fullmatch(words[-1]) is not None)


def _is_quoted(text: str, match: re.Match[str]) -> bool:
    """ "The pier," she said, "needs work": word for word, and told as a statement."""
    before, behind = text[: match.start("open")].rstrip()[-1:], text[match.end("close") :].lstrip()
    return before in _QUOTES or behind[:1] in _QUOTES or _FIRST_PERSON.match(behind) is not None


_FIRST_PERSON = re.compile(r"(?:I|we|my|our)\b", re.IGNORECASE)
_GOES_ON = re.compile(r"\s(?:who|which|whose|where|an?|the)\b")


def _is_described(text: str, match: re.Match[str]) -> bool:
    """ "The bridge held, said the chief, a man of few words": what follows the speaker is more about him."""
    return _GOES_ON.match(text, match.end("close")) is not None


def _is_listed(text: str, match: re.Match[str]) -> bool:
    """ "Took photographs, the police reports, and left": where the verb may be a noun."""
    noun = (match["verb"] or "").lower() in _NOUNS_TOO and not match["words"].lower().startswith(("as ", "so "))
    return noun and re.match(r"\s(?:and|or)\b", text[match.end("close") :]) is not None


def _according(doc: Doc, text: str) -> Iterator[Attribution]:
    for match in _ACCORDING.finditer(text) if "ccording" in text else ():
        inside = _words(doc, *match.span("speaker"))
        marks = (*_words(doc, *match.span("mark")), *_words(doc, *match.span("to")))
        within = match["open"].startswith(",")
        if inside and len(marks) == 2 and not (within and _is_described(text, match)):
            first = _first(doc, text, match) if within else marks[0]
            yield Attribution(
                first, _words(doc, *match.span("close"))[-1], (inside[0], inside[-1]), _head(doc, inside), marks=marks
            )


def _first(doc: Doc, text: str, match: re.Match[str]) -> int:
    """The first word that the parser does not see: the comma, unless it parts what stands in front."""
    comma = _words(doc, match.start("open"), match.start("open") + 1)[0]
    return comma + 1 if _FRONTED.search(text, 0, match.start("open")) else comma


def _words(doc: Doc, start: int, end: int) -> tuple[int, ...]:
    span = doc.char_span(start, end, alignment_mode="expand")
    return tuple(range(span.start, span.end)) if span is not None else ()


_LINKS = frozenset("of for in at on from with to".split())


def _head(doc: Doc, words: Sequence[int]) -> int:
    """The head of a speaker: "head" of "the head of the firm", "Ruth" of "the historian Ruth Aske"."""
    end = next((place for place, word in enumerate(words) if place and doc[word].lower_ in _LINKS), len(words))
    front = [word for word in words[:end] if doc[word].is_alpha or len(doc[word]) > 1] or list(words[:1])
    head = front[-1]
    while head - 1 in front and doc[head].text[:1].isupper() and doc[head - 1].text[:1].isupper():
        head -= 1
    return head


def hang(doc: Doc, attribution: Attribution, bearer: int, read: Reading) -> None:
    """Hang the attribution on the clause that it speaks of, in the lists of tags, parts, lemmas, labels and heads."""
    tags, parts, lemmas, links, heads = read
    top = attribution.verb if attribution.verb >= 0 else attribution.head
    for place in range(attribution.first, attribution.last + 1):
        word = doc[place].text
        plain = any(letter.isalnum() for letter in word)
        heads[place], links[place] = top, "punct" if not plain else "advmod"
        tags[place], parts[place] = (",", "PUNCT") if not plain else ("RB", "ADV")
        lemmas[place] = word.lower()
    for place in range(attribution.speaker[0], attribution.speaker[1] + 1) if attribution.speaker[0] >= 0 else ():
        tags[place], parts[place], links[place] = _inside(doc, place, attribution)
        heads[place] = attribution.head
        lemmas[place] = _lemma(doc[place].text, tags[place])
    if attribution.verb >= 0:
        tags[attribution.verb], parts[attribution.verb], lemmas[attribution.verb] = "VBD", "VERB", attribution.lemma
        links[attribution.verb], heads[attribution.verb] = labels.ATTRIBUTION, bearer
        if attribution.head >= 0:
            links[attribution.head], heads[attribution.head] = "nsubj", attribution.verb
    else:
        links[attribution.head], heads[attribution.head] = labels.ATTRIBUTION, bearer
        links[attribution.marks[0]], links[attribution.marks[1]] = "case", "fixed"
        tags[attribution.marks[0]], parts[attribution.marks[0]] = "IN", "ADP"
        heads[attribution.marks[1]] = attribution.marks[0]


def _inside(doc: Doc, place: int, attribution: Attribution) -> tuple[str, str, str]:
    """Tag, part of speech and label of a word of the speaker."""
    word, low = doc[place].text, doc[place].lower_
    if low in _PRONOUNS:
        return "PRP", "PRON", "nmod"
    if low in _OPENING_WORDS and place != attribution.head:
        return "DT", "DET", "det"
    if low in _LINKS:
        return "IN", "ADP", "case"
    if word in ("'s", "’s"):
        return "POS", "PART", "case"
    if word[:1].isupper():
        return "NNP", "PROPN", "flat" if place > attribution.head else "compound"
    plural = _PEOPLE.fullmatch(low) is not None and low != "police"
    return "NNS" if plural else "NN", "NOUN", "nmod" if place > attribution.head else "compound"


def _lemma(word: str, tag: str) -> str:
    return word.lower().removesuffix("s") if tag == "NNS" else word if tag == "NNP" else word.lower()
