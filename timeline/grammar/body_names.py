"""Where the name of a body begins and ends when it is made of plain words: "Ministry of Health and Social Care".

What a body is for stands in its name as fields ("trade", "health", "prevention"); two fields joined by "and" are one
name, two names joined by "and" are two: "Trade and Industry Board", but "Ford and General Motors".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.given_names import sex_of
from timeline.grammar.name_words import (
    COUNTRIES,
    GIVEN_NAMES,
    NOT_NAMES,
    ORGANISATION_WORDS,
    ORGANISATIONS,
    OTHER_WORDS,
    PLACE_WORDS,
    PLACES,
    TITLES,
    TRADES,
)

if TYPE_CHECKING:
    from timeline.grammar.parsed import Doc, Token

# What a body is for or deals in, beside the words that end like one.
_FIELDS = frozenset(
    """
    accident accidents aeronautics affairs air alcohol aluminum aluminium apprenticeship archives arms arts athletic
    benefit bed beds brass budget business care cattle chemical children coal coffee commerce consumer copper cotton
    credit cricket crime culture customs defence defense design disabled discovery dock docks drug drugs economic
    economics economy electric employment energy engineers equality ethics excise explosives export families family
    farmers finance financial fire firearms fish fisheries fishing food football foreign forestry forests fuel gas
    geography glass grain handicrafts harbour harbours health historical home horticulture hotel human import income
    industrial industries industry innovation insurance international iron justice labor labour land language law lead
    leisure life light literary literature loan loans local lumber machine machines manufacture manufactures marine
    mapping maritime market markets marketing mathematics measures media medical medicine mental mercantile
    metal metals mineral minerals mines mining monuments music national natural naval navigation nuclear oil
    parks pensions people philosophical physics planning police ports postal poultry poverty power press prisons
    property public racing radio rail railway railways reform refugees renewal research rescue resources retirement
    revenue rights roads rubber rural safety sanitary savings science sciences scientific securities security ships
    shipping silk silver skills social soil space sport sports standards statistical statistics steel sugar tax taxes
    tea technology telegraph telephone textile theatre timber tobacco torture tourism town trade trades transport
    trust urban veterans war water weather weights welfare wildlife wine women wool work works youth
    """.split()
)
_FIELD_ENDINGS = ("tion", "tions", "sion", "ment", "ology", "istics", "omics", "ography", "itage", "ulture")
# Bodies whose name tells behind "of" or "for" what they are for.
_FOR = frozenset(
    """
    academy administration agency association authority board bureau centre center college commission committee
    conference council court department directorate faculty foundation fund institute league ministry movement office
    organisation organization school secretariat service society tribunal union university
    """.split()
)
_ENDS = ORGANISATION_WORDS | TRADES | {"administration", "executive", "inspectorate", "directorate", "act"}
# Houses and works that are called by their owner: "Meredith's Factory".
_HOUSES = frozenset(
    """
    arms bank bar brewery bridge cafe chapel corner factory farm foundry garage hall hotel inn lane mill mills
    restaurant saloon store stores tavern theatre wharf warehouse works yard
    """.split()
)
_HELD = ("'s", "’s")
_COMPANY_ENDS = frozenset("inc inc. ltd ltd. llc plc corp corp. co co. company corporation".split())
_PORTFOLIOS = frozenset(
    """
    affairs agriculture commerce defence defense education energy environment finance health interior justice labor
    labour state trade transport transportation treasury war
    """.split()
)
_LONGEST_ITEM = 4
_FEW = 2
_LONGEST_HELD = 4


def is_field(token: Token) -> bool:
    """Whether a word with a capital tells what a body is for."""
    low = token.lower_
    if not (token.text[:1].isupper() and token.text[1:].islower()) or low in NOT_NAMES | COUNTRIES:
        return False
    nobody = low not in GIVEN_NAMES and not sex_of(low.capitalize())
    return low in _FIELDS or (low.endswith(_FIELD_ENDINGS) and nobody and low not in ORGANISATION_WORDS)


def first_word(doc: Doc, start: int, end: int) -> int:
    """The start of the name of a body, before "Securities and" of "Securities and Exchange Commission"."""
    if _is_firm(doc, end) and _opens_firm(doc, start - 1):
        return start - 1
    if start < 3 or doc[start - 1].lower_ not in ("and", "&"):
        return start
    twin = doc[start - 2]
    plain = twin.pos_ in ("ADJ", "NOUN") and twin.text[:1].isupper() and twin.lower_ not in NOT_NAMES
    if not (plain or (is_field(twin) and is_field(doc[start]) and doc[end - 1].lower_ in _ENDS | PLACE_WORDS)
            or (is_field(twin) and is_field(doc[start]) and _tells_where(doc, start, end))):  # fmt: skip
        return start
    first = start - 2
    while first > 1 and _is_capital(doc[first - 1]):
        first -= 1
    return first if first > 0 else start


def _is_firm(doc: Doc, end: int) -> bool:
    return doc[end - 1].lower_ in _COMPANY_ENDS - {"company", "corporation"} and doc[end - 1].text[:1].isupper()


def _opens_firm(doc: Doc, place: int) -> bool:
    """Whether the first word of a sentence opens a firm's name: "Allied" of "Allied Varnish Inc.", not "Ailing"."""
    word = doc[place] if place >= 0 else None
    if word is None or place != word.sent.start:
        return False
    return word.pos_ in ("ADJ", "NOUN") and word.text[:1].isupper() and word.lower_ not in _STATE_OF_FIRMS | TITLES


# What reports say of firms without an article; an adjective of another kind at their front is part of the name.
_STATE_OF_FIRMS = frozenset(
    """
    ailing bankrupt beleaguered booming crippled debt-laden defunct embattled failed failing fledgling flourishing
    insolvent likewise loss-making meanwhile moreover newly once privately profitable publicly retailer rival
    scandal-hit separately steelmaker struggling supplier thriving today tomorrow troubled yesterday
    """.split()
)


def _tells_where(doc: Doc, start: int, end: int) -> bool:
    """ "Society of Velm" at the end of "Philosophical Society of Velm"."""
    return any(doc[i].lower_ in _ENDS and doc[i + 1].lower_ == "of" for i in range(start, end - 1))


def _is_capital(token: Token) -> bool:
    spelt = token.text[:1].isupper() and token.pos_ in ("ADJ", "NOUN", "PROPN")
    return spelt and token.lower_ not in NOT_NAMES | TITLES


def last_word(doc: Doc, start: int, end: int) -> int:
    """The end of the name of a body, behind "and Social Care" of "Ministry of Health and Social Care"."""
    if not any(doc[i].lower_ in _FOR and doc[i + 1].lower_ in ("of", "for") for i in range(start, end - 1)):
        return end
    while end < len(doc) and doc[end - 1].lower_ not in PLACES | COUNTRIES and _runs_on(doc[end]):
        end += 1
    while (further := _further_fields(doc, end)) > end:
        end = further
    return end


def _runs_on(word: Token) -> bool:
    """ "Countries" of "Organization of Petroleum Exporting Countries": a plain word with a capital."""
    capital = word.text[:1].isupper() and word.text[1:].islower()
    plain = word.pos_ in ("NOUN", "ADJ") or word.tag_ == "NNPS"
    return capital and plain and word.lower_ not in NOT_NAMES | TITLES


def _further_fields(doc: Doc, end: int) -> int:
    """The end of the fields joined on at ``end``; ``end`` itself where none is."""
    place = end
    while place + 1 < len(doc) and doc[place].lower_ in ("and", "&", ",") and is_item(doc[place + 1]):
        comma = doc[place].text == ","
        place += 1 + (comma and doc[place + 1].lower_ in ("and", "&"))
        first = place
        while place < len(doc) and place - first < _LONGEST_ITEM and is_item(doc[place]):
            place += 1
        if place == first or doc[place - 1].lower_ in ORGANISATION_WORDS | PLACE_WORDS:
            return end
        if is_field(doc[place - 1]) and not (comma and doc[place : place + 1].text not in (",", "and", "&")):
            end = place
    return end


def one_name(doc: Doc, start: int, end: int, *, several: bool) -> str:
    """The kind of a run in which a recogniser sees a part or ``several`` names, if it is one: "Meredith's Factory",
    "Committee for the Prevention of Torture"; else "".
    """
    marks = [i for i in range(start + 1, end - 1) if doc[i].lower_ in _HELD]
    if marks and held(doc, marks[-1]) == end:
        return labels.PLACE if doc[end - 1].lower_ in _HOUSES else labels.ORGANISATION
    links = [i for i in range(start + 1, end - 1) if doc[i].lower_ in ("of", "for")]
    if several and len(links) == 1 and doc[links[0]].lower_ == "of" and links[0] - start <= _FEW:
        head = doc[links[0] - 1].lower_  # "Kingdom of Jerusalem"
        if head in ORGANISATION_WORDS - {"party"} | PLACE_WORDS:
            return labels.ORGANISATION if head in ORGANISATION_WORDS else labels.PLACE
    if not several or not links or doc[links[0] - 1].lower_ not in _FOR:
        return ""
    behind = doc[links[0] + 1 : end]
    fields = all(is_field(word) or word.lower_ in ("of", "for", "the", "and", "&") for word in behind)
    return labels.ORGANISATION if fields else ""


def is_item(token: Token) -> bool:
    """Whether a word can stand in what a body is for: "Degrading" of "Inhuman and Degrading Treatment"."""
    capital = token.text[:1].isupper() and token.text[1:].islower()
    return is_field(token) or (capital and token.pos_ in ("ADJ", "NOUN", "VERB") and token.lower_ not in NOT_NAMES)


def keeps_title(doc: Doc, end: int) -> bool:
    """Whether a title in front belongs to the name: "Foreign Ministry", "General Motors", "Prince Albert Hospital"."""
    return doc[end - 1].lower_ in ORGANISATION_WORDS | TRADES - {"party", "government", "cabinet"}


def ends_title(doc: Doc, place: int) -> bool:
    """Whether a word ends a title before a name: "State" of "Secretary of State Ana Marlow"."""
    before = [token.lower_ for token in doc[max(0, place - 3) : place]]
    if doc[place].lower_ not in _PORTFOLIOS or not before or before[-1] not in ("of", "the", "for"):
        return False
    return bool({"secretary", "minister"} & set(before[:-1])) and doc[place + 1].lower_ not in _FIELDS


def behind_title(title: Token) -> Token | None:
    """The first word of the name behind a title: "Ana" of "Secretary of State Ana Marlow"."""
    if title.lower_ not in ("secretary", "minister"):
        return None
    place = title.i + 1
    while place + 1 < len(title.doc) and title.doc[place].lower_ in ("of", "for", "the"):
        place += 1
    ends = place > title.i + 1 and place + 1 < len(title.doc) and ends_title(title.doc, place)
    return title.doc[place + 1] if ends else None


def held(doc: Doc, mark: int) -> int:
    """The end of a name that goes on behind "'s" at ``mark``: "Young's Market Co.", "Meredith's Factory"; else 0."""
    owner = doc[mark - 1].lower_
    if doc[mark].lower_ not in _HELD or owner in PLACES | COUNTRIES | ORGANISATIONS | NOT_NAMES:
        return 0
    end = mark + 1
    while end < len(doc) and end - mark <= _LONGEST_HELD and doc[end].text[:1].isupper() and doc[end].is_alpha:
        end += 1
    if end < len(doc) and doc[end].lower_ in _COMPANY_ENDS and doc[end].text[:1].isupper():
        end += 1
    last = doc[end - 1].lower_
    public = doc[end - 2].lower_ in ("town", "city", "village")  # "Velm's Town Hall"
    if end - mark < 2 or (last not in _COMPANY_ENDS and (last not in _HOUSES or public)):
        return 0
    named = mark > 1 and doc[mark - 2].pos_ == "PROPN" and doc[mark - 2].lower_ not in TITLES
    return 0 if named and last not in _COMPANY_ENDS else end


def is_head_of_name(noun: Token) -> bool:
    """ "Dictatorship" of "the Central Caspian Dictatorship", which a tagger takes for a plain noun."""
    spelt = noun.text[:1].isupper() and noun.text[1:].islower() and noun.pos_ == "NOUN"
    before = noun.nbor(-1)
    plain = noun.lower_ not in NOT_NAMES | TITLES | OTHER_WORDS
    return spelt and plain and before.head.i == noun.i and before.dep_ in ("compound", "amod", "flat")
