"""Who and where: names in a Doc, from its entities, its runs of proper nouns and word lists joined.

A small recogniser overlooks names and cuts them short; runs of proper nouns miss few but carry no kind. So entities
give the kinds, runs give what entities missed and mend their borders, and word lists type what is left. The scores of
each source alone and of all joined stand in the model card.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.body_names import ends_title, first_word, held, is_head_of_name, keeps_title, last_word, one_name
from timeline.grammar.firm_names import deals_in_something, firms_of_partners, full_end
from timeline.grammar.given_names import sex_of
from timeline.grammar.name_words import (
    COUNTRIES,
    GIVEN_NAMES,
    LINKS,
    NOBLES,
    NOT_NAMES,
    OF_WORDS,
    OFFICES,
    ORGANISATION_WORDS,
    ORGANISATIONS,
    OTHER_WORDS,
    PLACE_WORDS,
    PLACES,
    TITLES,
    TRADES,
)
from timeline.grammar.person_names import (
    called,
    end_before_brackets,
    house_end,
    is_by_spelling,
    is_told_with_who,
    numbered_end,
    people_in_full,
)

if TYPE_CHECKING:
    from timeline.grammar.parsed import Doc, Token, WordSpan


# Titles that also stand before names of other things: "former Yugoslavia", "the first Eurovision".
NOT_ONLY_TITLES = frozenset({"former", "then", "first", "foreign", "deputy", "prime", "chief"})
# Titles that also open the name of a body: "General Motors", "the Foreign Ministry", "Prince Albert Hospital".
IN_NAMES = NOT_ONLY_TITLES - {"former", "then"} | frozenset("general king queen prince princess lord lady".split())
# Adjectives that open a sentence as part of a name more often than not, before a proper noun.
NAME_ADJECTIVES = frozenset("united northern southern eastern western royal national central imperial".split())
KINDS = (
    (OTHER_WORDS, labels.OTHER),
    (ORGANISATION_WORDS, labels.ORGANISATION),
    (PLACE_WORDS, labels.PLACE),
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name; ``start`` and ``end`` are offsets into the Doc's text.

    ``type`` is "person", "organisation", "place" or "other". ``source`` tells who found it: "entity" (the recogniser),
    "run" (proper nouns), "both".
    """

    start: int
    end: int
    text: str
    type: str
    source: str


def names(doc: Doc) -> list[Name]:
    """Return the names in a Doc in text order, without overlaps."""
    kinds = labels.ENTITY_TYPES
    entities = [(ent.start, ent.end, kinds[ent.label_]) for ent in doc.ents if ent.label_ in kinds and _may_name(ent)]
    names: list[Name] = []
    runs = proper_noun_runs(doc)
    for start, end in runs:
        inside = [entity for entity in entities if entity[0] < end and entity[1] > start]
        if doc[start].lower_ in NOBLES and doc[start + 1 : start + 2].text.lower() == "of":
            names.append(_name(doc, start, end, labels.PERSON, "run"))
        elif not inside:
            names.append(_name(doc, start, end, kind_of(doc[start:end]) or labels.OTHER, "run"))
        elif kind := one_name(doc, start, end, several=len(inside) > 1 and inside[0][0] >= start):
            names.append(_name(doc, start, end, kind_of(doc[start:end]) or kind, "both"))
        elif len(inside) == 1:
            names.append(_mended(doc, inside[0], (start, end)))
    for entity in entities:
        touching = [run for run in runs if run[0] < entity[1] and run[1] > entity[0]]
        alone = [run for run in touching if _entities_in(entities, run) == 1]
        if not alone:
            names.append(_name(doc, *entity, "entity"))
    names += [_name(doc, start, end, labels.ORGANISATION, "run") for start, end in firms_of_partners(doc)]
    for start, end in people_in_full(doc):
        names.append(replace(_of_words(doc, start, end, labels.PERSON, "run"), text=called(doc, start, end)))
    return _without_overlaps([_in_full(doc, name) for name in names])


def _in_full(doc: Doc, name: Name) -> Name:
    """ "Dawson & Sons" for "Dawson", "Torvan plc" for "Torvan"."""
    end = house_end(doc.text, name.start, full_end(doc.text, name.end))
    if end == name.end or "&" in name.text:
        return name
    return Name(name.start, end, doc.text[name.start : end], labels.ORGANISATION, name.source)


def _may_name(entity: WordSpan) -> bool:
    """Tell whether what the recogniser took for a name can be one: no title alone ("Prince"), no word in small letters.

    The name behind a title ("Odo") is found as a run of proper nouns, and typed by its title.
    """
    alone = len(entity) == 1 and entity[0].lower_ in TITLES
    return not alone and any(mark.isupper() or mark.isdigit() for mark in entity.text)


def _entities_in(entities: list[tuple[int, int, str]], run: tuple[int, int]) -> int:
    return sum(1 for start, end, _ in entities if start < run[1] and end > run[0])


def _mended(doc: Doc, entity: tuple[int, int, str], run: tuple[int, int]) -> Name:
    """Join an entity and the one run it touches.

    Words before it are mostly part of the name ("European" of "European Union"), words behind mostly of something else:
    on the development sets 8 of 19 borders moved left were right (5 unmoved), 9 of 28 moved right (13 unmoved). But
    "Exchange" closes "London Stock Exchange".
    """
    first, last, kind = entity
    while kind == labels.PERSON and first < last - 1 and doc[first].lower_ in TITLES:
        if doc[first + 1].lower_ == "of":
            break
        first += 1
    if kind == labels.PLACE and run[0] < first and doc[run[0]].lower_ in NOBLES:
        kind = labels.PERSON  # "Lenning" is a place, "the Earl of Lenning" somebody
    first = min(first, run[0])
    if doc[run[1] - 1].lower_ in ORGANISATION_WORDS | TRADES and kind != labels.PERSON:
        last = max(last, run[1])
    if last < run[1] and (doc[last - 1].lower_ in ("of", "the", "for") or doc[last].lower_ in ("of", "for")):
        last = run[1]  # "Department of the Interior", "Office for Civil Rights"
    while last < run[1] and _belongs(doc, first, last):
        last += 1
    kind_in_words = kind_of(doc[first:last])
    if kind_in_words is None and kind != labels.PERSON and last - first > 1 and doc[last - 1].lower_ in TRADES:
        kind_in_words = labels.ORGANISATION  # "Norland Steel", which could be a person's
    return _name(doc, first, last, kind_in_words or kind, "both")


def _with_suffix(doc: Doc, end: int) -> int:
    """The end behind ", Inc." of "Laxon Group, Inc."."""
    if end + 1 < len(doc) and doc[end].text == "," and doc[end + 1].lower_ in _SUFFIXES:
        return end + 2
    return end


_SUFFIXES = frozenset("inc inc. ltd ltd. llc plc corp corp. co. s.a. n.v. gmbh ag l.p. llp".split())


def _is_of_a_place(doc: Doc, start: int, end: int) -> bool:
    given = end - start == 1 and (doc[start].lower_ in GIVEN_NAMES or bool(sex_of(doc[start].text)))
    regnal = end - start > 1 and doc[end - 1].text.strip("IVX") == ""
    return (given or regnal) and doc[end].lower_ == "of" and doc[end + 1].pos_ == "PROPN"


# Letters behind a name: "Ben Gascon AO".
_NO_ENDS = frozenset("ao am obe cbe mbe kbe qc kc mp frs phd md esq esq. d.".split()) | frozenset(
    {"the", "of", "to", "and", "for", "in", "a", "an", "by", "'s", "’s"}
)


def _belongs(doc: Doc, first: int, place: int) -> bool:
    """Tell whether a word behind a name is more of it: "-Hayes" of "Wingfield-Hayes", or one the parse ties to it."""
    word, before = doc[place], doc[place - 1]
    if word.text in ("-", "–") or before.text in ("-", "–"):
        return not before.whitespace_
    return word.dep_ in ("flat", "flat:name") and first <= word.head.i < place


def _name(doc: Doc, start: int, end: int, kind: str, source: str) -> Name:
    end = end_before_brackets(doc, start, end)
    while end - start > 1 and doc[end - 1].lower_ in _NO_ENDS:
        end -= 1  # "European Court of Human Rights to the"
    if end - start > 2 and doc[end - 1].lower_ in NOT_NAMES and doc[end - 2].lower_ in ("on", "in", "since", "by"):
        end -= 2  # "Tarn on Monday"
    if end - start > 1 and doc[end - 1].text.isdigit() and end < len(doc) and doc[end].pos_ == "NOUN":
        end -= 1  # "sold Krall 40 lamps"
    if end - start > 1 and doc[end - 1].lower_ in _DAYS and kind != labels.OTHER:
        end -= 1  # "Interview with Hugh Marlow Sunday"
    start = _behind_founding(doc, start, end)
    end = last_word(doc, start, _with_suffix(doc, end))
    kind = labels.ORGANISATION if end - start > 1 and doc[end - 1].lower_ in _SUFFIXES else kind
    end = numbered_end(doc, end) if kind == labels.PERSON else end
    if kind == labels.PERSON and end + 1 < len(doc) and _is_of_a_place(doc, start, end):
        end += 2  # "Anna of Brabant", "Charles II of England"
    if (kind != labels.PERSON and doc[end - 1].lower_ in ORGANISATION_WORDS) or _has_body(doc, start, end):
        start = first_word(doc, start, end)
    return _of_words(doc, start, end, kind, source)


def _of_words(doc: Doc, start: int, end: int, kind: str, source: str) -> Name:
    span = doc[start:end]
    somebody = is_by_spelling(span.text) or (kind != labels.PERSON and is_told_with_who(doc, start, end))
    kind = labels.PERSON if somebody else kind
    return Name(span.start_char, span.end_char, span.text, kind, source)


_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


def _behind_founding(doc: Doc, start: int, end: int) -> int:
    """The start of "University of Velm" in "Foundation of the University of Velm", which tells its founding."""
    if doc[start].lower_ != "foundation" or doc[start + 1 : start + 2].text.lower() != "of":
        return start
    first = start + 2 + (doc[start + 2 : start + 3].text.lower() == "the")
    body = any(token.lower_ in ORGANISATION_WORDS | PLACE_WORDS for token in doc[first:end])
    return first if first < end and body else start


def _has_body(doc: Doc, start: int, end: int) -> bool:
    """ "Society" of "Philosophical Society of Velm"."""
    return any(doc[i].lower_ in ORGANISATION_WORDS and doc[i + 1].lower_ == "of" for i in range(start, end - 1))


_TWO = 2


def proper_noun_runs(doc: Doc) -> list[tuple[int, int]]:
    """Return (start, end) token positions of runs of proper nouns, without titles, dates and dangling links."""
    runs: list[tuple[int, int]] = []
    start, titled = 0, _is_titled(doc)
    while start < len(doc):
        if not _is_proper(doc[start]):
            start += 1
            continue
        end = start + 1  # whatever is taken in before it: the next run begins behind here, or none ever would
        if not titled:
            start = max(_first_part(doc, start), runs[-1][1] if runs else 0)
        while (step := _next_part(doc, end, titled=titled)) is not None:
            end = step
        first = start
        while (
            first < end - 1
            and doc[first].lower_ in TITLES
            and doc[first + 1].lower_ not in ("of", "for", "'s", "’s")
            and not (doc[first].lower_ in IN_NAMES and keeps_title(doc, end))
        ):
            first += 1  # but "Earl of Lenning" is one name
        if end - first > _TWO and ends_title(doc, first):
            first += 1
        if doc[first].lower_ not in TITLES or end - first > 1:
            runs.append((first, end))
        start = end
    return runs


def _is_proper(token: Token) -> bool:
    spelt_like_a_name = any(mark.isalpha() for mark in token.text) and not token.like_url and not token.like_email
    # "the city council" is nobody's name, nor is what stands in brackets, where every word is tagged so
    common = token.text.islower() and (token.lower_ in _KIND_WORDS or token.dep_ == "aside")
    # "Lending" of "from Northern Lending", "WSF" of "WSF sent": a name by its tag
    tagged = token.tag_ == "NNP" and token.dep_ in labels.OBLIQUES | labels.OBJECTS | labels.SUBJECTS
    proper = token.pos_ == "PROPN" or _is_called(token) or tagged
    return proper and token.lower_ not in NOT_NAMES and spelt_like_a_name and not common


def _is_called(noun: Token) -> bool:
    """ "Ivo" of "Abbot Ivo", which a tagger takes for a plain noun: a capital behind a title with one."""
    if (
        noun.pos_ not in ("NOUN", "ADJ", "X")
        or noun.i == 0
        or not (noun.text[:1].isupper() and noun.text[1:].islower())
    ):
        return False
    title = noun.nbor(-1)
    return title.pos_ == "PROPN" and title.text[:1].isupper() and title.lower_ in TITLES - NOT_ONLY_TITLES


_KIND_WORDS = ORGANISATION_WORDS | PLACE_WORDS | OTHER_WORDS | TITLES


def _first_part(doc: Doc, start: int) -> int:
    """Return where the run begins: "Royal" of "the Royal Observatory", which a tagger takes for a plain adjective."""
    first = start
    while first > 0 and start - first < 2 and (_may_be_part(doc[first - 1]) or _is_capital_inside(doc[first - 1])):
        before = doc[first - 1]
        if not first <= before.head.i <= start + 3 or (before.i == 0 and before.lower_ not in NAME_ADJECTIVES):
            break
        first -= 1
    return first


def _may_be_part(token: Token) -> bool:
    """Tell whether a word of another kind is spelt as part of a name."""
    named = token.tag_ == "NNP" and token.pos_ == "VERB"  # "United" is a verb to a tagger
    spelt = token.text[:1].isupper() and token.text[1:].islower() and (named or token.pos_ in ("ADJ", "NOUN"))
    return spelt and token.lower_ not in NOT_NAMES | (TITLES - IN_NAMES)


def _is_capital_inside(token: Token) -> bool:
    """Tell whether a word behind another is part of a name for its capital: "Siding" of "at Siding Spring"."""
    spelt = token.text[:1].isupper() and token.text[1:].islower() and token.tag_ in ("VBG", "VBN", "RB")
    return spelt and token.i > token.sent.start and (token.nbor(-1).text.islower() or token.nbor(-1).like_num)


def _is_titled(doc: Doc) -> bool:
    """Tell whether nearly all words have capitals, as in headlines: then they say nothing of names."""
    words = [token for token in doc if token.is_alpha and len(token) > 3]
    return len(words) > 4 and sum(token.text[:1].isupper() for token in words) > 0.75 * len(words)


def _next_part(doc: Doc, end: int, *, titled: bool = False) -> int | None:
    """Return where the run ends that goes on at ``end``, or None when it does not go on."""
    if end < len(doc) and _is_proper(doc[end]):
        return end + 1
    inside = not titled and end + 1 < len(doc) and _may_be_part(doc[end])
    if inside and (_is_proper(doc[end + 1]) or is_head_of_name(doc[end + 1])):
        return end + 2
    if end < len(doc) and not titled and is_head_of_name(doc[end]):
        return end + 1
    if end + 1 < len(doc) and doc[end].lower_ in ("'s", "’s"):
        if _is_held_by_an_office(doc, end):
            return end + 2
        if further := held(doc, end):
            return further
    for length in (1, 2):
        link = doc[end : end + length]
        if end + length < len(doc) and _is_proper(doc[end + length]) and _links(doc[end - 1], link):
            return end + length + 1
    return None


def _is_held_by_an_office(doc: Doc, mark: int) -> bool:
    """Tell whether "'s" stands within a name: "District Prosecutor's Office", "St Mary's Hospital"."""
    before, behind = doc[mark - 1], doc[mark + 1]
    saint = mark > 1 and doc[mark - 2].lower_ in ("st", "st.", "saint")
    return (saint or before.lower_ in OFFICES) and behind.text[:1].isupper() and behind.lower_ in _KIND_WORDS


def _links(before: Token, link: WordSpan) -> bool:
    """Tell whether small words join two parts of one name; "of" only after what governs it ("University of")."""
    words = [token.lower_ for token in link]
    if words in (["-"], ["–"]):
        return not before.whitespace_
    if (
        words[0] in ("of", "for")
        and before.lower_ not in ORGANISATION_WORDS | PLACE_WORDS | OTHER_WORDS | OF_WORDS | NOBLES
    ):
        return False
    return words[0] in LINKS and words[1:] in ([], ["the"], ["la"], ["al"])


_STATES = frozenset({"union", "federation", "confederation", "alliance"})  # "Union of South Africa"


def kind_of(span: WordSpan) -> str | None:
    """Tell what a name names by its words and the one before; None when they tell nothing."""
    words = [token.lower_ for token in span]
    whole = span.text.lower()
    if words[0] in NOBLES and words[1:2] == ["of"]:
        return labels.PERSON
    before = span.doc[span.start - 1].lower_ if span.start else ""
    titled = before in TITLES and before not in NOT_ONLY_TITLES
    if titled and whole in PLACES:
        return labels.PERSON  # "Queen Sofia"
    link = next((i for i, word in enumerate(words) if i and word in ("of", "for")), len(words))
    head = words[link - 1]
    of_a_country = words[-1] in COUNTRIES and (head not in ORGANISATION_WORDS or head in _STATES)
    if whole in PLACES or of_a_country:
        return labels.PLACE  # but "Botanical Society of Scotland"
    if whole in ORGANISATIONS or "&" in words[1:]:
        return labels.ORGANISATION
    if titled:
        return labels.PERSON
    for vocabulary, kind in KINDS:
        if head in vocabulary:
            return kind
    if words[0] in PLACE_WORDS:
        return labels.PLACE
    if deals_in_something(list(span)):
        return labels.ORGANISATION
    return labels.PERSON if len(words) > 1 and words[0] in GIVEN_NAMES else None


def _without_overlaps(names: list[Name]) -> list[Name]:
    """Of names that overlap keep the longest."""
    kept: list[Name] = []
    for name in sorted(names, key=lambda name: (name.start - name.end, name.start)):
        if all(name.end <= other.start or name.start >= other.end for other in kept):
            kept.append(name)
    return sorted(kept, key=lambda name: name.start)
