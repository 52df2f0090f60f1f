"""Which nouns and names are a party where they stand: in which place of the clause, beside which verb."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.events.actor_nouns import COUNTED, SETTLEMENTS, SIDES, UNDERTAKINGS, UNITS, VEHICLES, acts, kind_of_actor
from timeline.events.countries import country
from timeline.events.event_nouns import is_event_noun
from timeline.events.party_words import (
    ABOUT_A_POST,
    AWARDS,
    BETWEEN,
    BUILDINGS,
    DEALING,
    DEALINGS,
    DEALS,
    DONE_TO_PEOPLE,
    DONE_TO_STATES,
    GIFTS,
    GIVING,
    GONE_TO,
    HAPPENINGS,
    LEAVING,
    MAKING,
    MEETING,
    MOVING,
    PUBLISHING,
    QUANTITIES,
    REACHED,
    REACHED_BY_FORCE,
    ROUTES,
    SENT_FOR,
    SENT_TO,
    SITES,
    TELLING,
    TRADED,
    TRADING,
    WHERE,
    WORKS,
)
from timeline.grammar import labels
from timeline.grammar.body_names import behind_title
from timeline.grammar.clauses import children, is_passive, preposition_of
from timeline.grammar.governors import is_clause_head
from timeline.grammar.name_words import (
    COUNTRIES,
    GIVEN_NAMES,
    ORGANISATION_WORDS,
    ORGANISATIONS,
    OTHER_WORDS,
    PLACE_WORDS,
    PLACES,
    TITLES,
)

if TYPE_CHECKING:
    from timeline.grammar.names import Name
    from timeline.grammar.parsed import Token

# Where a noun stands in its clause; under a preposition it is the preposition, with " of noun" when it hangs on a noun.
SUBJECT, OBJECT, DOER, OWNER = "subject", "object", "by", "owner"
ARGUMENTS = frozenset({SUBJECT, OBJECT, DOER, OWNER, "with", "against", "for", "from"})
_NEVER = frozenset({"like", "as", "than", "named", "called"})
_SAINTS = frozenset({"st", "st.", "saint", "san", "santa"})  # mostly places
_NO_PARTIES = frozenset("internet god autumn spring summer winter audio footage photo photograph video".split())
# Shortened states behind towns, which a parser may hang anywhere: "of Columbia, S.C., fell through".
_STATES = frozenset(
    """
    ala. ariz. ark. b.c. calif. colo. conn. d.c. del. fla. ga. ill. ind. kan. ky. la. mass. md. mich. minn. miss. mo.
    mont. n.c. n.d. n.h. n.j. n.m. n.s. n.s.w. n.y. neb. nev. okla. ont. ore. pa. que. r.i. s.c. s.d. tenn. tex. va. vt.
    w.va. wash. wis. wyo.
    """.split()
)
# Endings of what is done or found, in small letters no name: "computed tomography angiography was performed".
_DEEDS = ("graphy", "scopy", "tomy", "logy", "tion", "ment", "ness")
# What is counted, of which a tagger makes a name in front of a sentence.
_AMOUNTS = frozenset(
    """
    earnings exports imports income inflation output prices production profit profits revenue revenues sales shares
    stocks traffic turnover unemployment volume wages
    """.split()
)
_STANDING = frozenset({"run", "stand", "campaign", "apply"})  # "ran for lieutenant governor": for a post
_BEGINNING = frozenset("begin expire open reopen start".split())  # of what has no object, it says little of who did it
_OPENING = frozenset({"open", "reopen", "close", "shut"})  # of a school or a museum they say no more than of a shop
_KIN = frozenset("aunt brother father grandfather grandmother mother sister uncle".split())  # "Uncle Ned"
_PARTNERS = re.compile(r"[\w’'-]+, [\w’', -]+ (?:and|&) [\w’'-]+")  # "Bright, Cole and Day"
_CASE = re.compile(r"\bvs?\b")  # "Palmer v. Stone" is a case, not a person


def is_party(noun: Token, place: str, verb: Token | None) -> bool:
    """Whether a common noun (or a role written large: "Museum") is a party where it stands."""
    lemma, at = base(noun), base_place(place)
    kind = kind_of_actor(lemma)
    if lemma in SETTLEMENTS:
        active = at == SUBJECT and verb is not None and verb.pos_ == "VERB" and not is_passive(verb)
        sued = at == OBJECT and verb is not None and base(verb) in DONE_TO_PEOPLE | TELLING
        given = at in ("to", "from") and verb is not None and base(verb) in TRADING and "of noun" not in place
        return (at == DOER or active or sued or given) and noun.pos_ != "PROPN"
    if (
        not kind
        or (is_count(noun) and any(preposition_word(child) == "of" for child in noun.children))
        or at in ABOUT_A_POST
        or (noun.pos_ == "PROPN" and noun.dep_ in labels.NAME_PARTS)
    ):
        return False
    if at == OBJECT and kind == labels.ORGANISATION and verb is not None and base(verb) in MAKING:
        return False  # "formed a government", "joined the staff"
    if lemma == "side" and any(child.dep_ in labels.POSSESSORS for child in noun.children):
        return False  # "their side was healthy"
    if lemma in SIDES:
        return at in (SUBJECT, DOER)
    if lemma in ("count", "force", "party") and _is_no_body(noun, place, verb):
        return False
    if place == "of of noun" and kind == labels.PERSON and _houses(noun.head):
        return False  # "the cottage of friends"
    if at in (OBJECT, OWNER) and lemma in UNDERTAKINGS:
        # "formed a partnership", "commanded the expedition"; but "sued the hospital"
        return at == OBJECT and verb is not None and base(verb) in DONE_TO_PEOPLE | TELLING
    if at == SUBJECT and lemma in UNDERTAKINGS:
        called = any(child.dep_ in labels.NAME_PARTS and child.text[:1].isupper() for child in noun.children)
        return verb is not None and not is_passive(verb) and (called or base(verb) not in _OPENING)
    if lemma in VEHICLES and at == SUBJECT and verb is not None and is_passive(verb) and base(verb) in TRADED:
        return False  # "the jets will be delivered"
    if lemma in VEHICLES and noun.pos_ != "PROPN" and not _is_marked_out(noun):
        acted_on = verb is not None and is_passive(verb)
        if at == DOER and noun.tag_ == "NN" and not _has_article(noun):
            return False  # "by helicopter"
        return at in (DOER, OWNER) or (at == SUBJECT and verb is not None and (acted_on or base(verb) not in MOVING))
    if lemma in UNITS and (at == OBJECT or (at == SUBJECT and verb is not None and is_passive(verb))):
        return False  # "the regiment was disbanded"
    if at in (SUBJECT, OBJECT, DOER, OWNER):
        return True
    if at == "with":
        dealt = place == "with of noun" and base(noun.head) in DEALS
        return dealt or (verb is not None and base(verb) in MEETING)
    bare = noun.tag_ == "NN" and not any(
        child.i < noun.i and child.dep_ not in ("case", "cc") for child in noun.children
    )
    if kind == labels.PERSON:
        a_post = noun.tag_ == "NN" and not any(child.dep_ in ("det", *labels.POSSESSORS) for child in noun.children)
        run = at == "for" and a_post and verb is not None and base(verb) in _STANDING
        return at not in ("in", "within", "") and not run and not (bare and at in REACHED)  # "rose to captain"
    dealt = place == "on of noun" and (is_event_noun(noun.head) or base(noun.head) in DEALINGS)
    if bare or (at in WHERE and not dealt) or at == "":
        return False  # "out of court", "in the company", "a hut on a foundation"
    return at not in REACHED or (verb is not None and base(verb) in GIVING)


def _is_no_body(noun: Token, place: str, verb: Token | None) -> bool:
    """ "One count of fraud", "used excessive force", "the party was held": what only looks like somebody."""
    lemma = base(noun)
    if lemma == "count":
        of = [child for child in children(noun, labels.NOUN_MODIFIERS) if preposition_word(child) == "of"]
        doing = any(child.tag_ == "VBG" for child in children(noun, labels.NOUN_CLAUSES))  # "a count of hiding goods"
        counted = any(child.dep_ == "nummod" or child.lower_ in _ONCE for child in noun.children)
        return counted or doing or any(word.pos_ != "PROPN" for word in of)
    before = [child for child in noun.children if child.i < noun.i]
    if lemma == "force":
        used = any(child.lower_ in _USED for child in before)  # "the excessive force claims"
        bare = any(child.pos_ == "ADJ" for child in before) and not _has_article(noun)
        return noun.tag_ == "NN" and (used or bare)
    held = verb is not None and base(verb) in _HELD and (place == OBJECT or is_passive(verb))
    described = any(child.pos_ == "ADJ" and child.lower_ not in _POLITICAL for child in before)
    return held or (described and any(preposition_word(child) == "of" for child in noun.children))


_ONCE = frozenset({"single", "sole", "further"})
_USED = frozenset("brutal brute deadly excessive lethal physical unlawful unnecessary unreasonable undue".split())
_HOMES = frozenset("cabin cottage estate farm garden grave ground home hut room tent yard".split())
_HELD = frozenset("attend give hold host join leave throw".split())  # a party that is a feast
_POLITICAL = frozenset(
    "conservative liberal ruling opposition political democratic new third other small large".split()
)


def _has_article(noun: Token) -> bool:
    return any(child.dep_ == "det" for child in noun.children)


def _houses(above: Token) -> bool:
    """ "The cottage of friends", "in the cabin of her father": whose place it is takes no part in what happens."""
    return base(above) in BUILDINGS | SITES | _HOMES


def _is_marked_out(noun: Token) -> bool:
    """ "train 8796", "the Larkin helicopter": which vehicle it is."""
    numbered = noun.i + 1 < len(noun.doc) and noun.nbor(1).like_num
    return numbered or any(child.pos_ == "PROPN" for child in noun.children)


def counts(name: Name, noun: Token, place: str, verb: Token | None) -> bool:
    """Whether a name takes part where it stands."""
    if name.text.isnumeric() or within_longer(noun):
        return False
    words = name.text.lower().split()
    partners = name.type == labels.ORGANISATION and bool(_PARTNERS.fullmatch(name.text))
    if (
        (words[-1] in OTHER_WORDS and not partners)
        or name.text.lower() in _NO_PARTIES | _STATES
        or _CASE.search(name.text)
    ):
        return False
    if name.text.islower() and name.text.endswith(_DEEDS):
        return False
    opened = verb is not None and base(verb) in _BEGINNING and place == SUBJECT and not children(verb, labels.OBJECTS)
    thing = is_event_noun(noun) or words[0] in _AMOUNTS or opened
    lone = name.type == labels.OTHER or (
        opened and name.type == labels.PERSON and verb is not None and base(verb) in _OPENING | {"expire"}
    )
    if thing and lone and len(words) == 1 and opens_sentence(noun):
        return False  # "Landing was delayed", "Revenue rose", "Hatch opened"
    at = base_place(place)
    if name.type == labels.PLACE and at == OBJECT and verb is not None and base(verb) in REACHED_BY_FORCE | {"take"}:
        return False  # "took Sarn", "invaded Norland": where it was
    if name.type == labels.PLACE and at in ("to", "from") and verb is not None and base(verb) in GONE_TO:
        return False  # "was taken to Sarn"
    if at == "of" and " " not in name.text and base(_first_joined(noun).head) in SITES:
        return False  # "the settlements of Sarn"
    if (place == "for of noun" and base(noun.head) in SENT_FOR) or (
        place == "to of noun" and base(noun.head) in SENT_TO
    ):
        return False  # "the member for Perth", "heir to the Crown"
    if place == "between of noun" and base(_first_joined(noun).head) in ROUTES:
        return False  # "flights between Sarn and Velm"
    if words[0] in AWARDS and "of" in words:
        return False  # "the Order of the Lion"
    if len(words) > 2 and words[1] == "of" and words[0] in HAPPENINGS:
        return False  # "the Battle of Alexandria was fought", "the Act of Settlement was passed"
    if words[0] in _SAINTS and at not in (SUBJECT, DOER):
        return False
    if name.type == labels.PERSON:
        reached = at in ("to", "from", "into", "for") and len(words) == 1
        away = reached and verb is not None and base(verb) in MOVING
        headed = place == "to of noun" and len(words) == 1 and kind_of_actor(base(noun.head)) == ""
        headed = headed or (place == "from of noun" and len(words) == 1)
        if headed and base(noun.head) not in GIFTS:
            return False  # "flights to Velm", "a team from Velm"
        left = at == OBJECT and len(words) == 1 and verb is not None and base(verb) in LEAVING
        return at not in _NEVER | (WHERE - {"on", "over"}) and not away and not left
    if name.type == labels.ORGANISATION:
        if at == OBJECT and verb is not None and base(verb) == "enter":
            return False  # "entered Parliament"
        if _is_gone_to(name, at, verb):
            return False
        return at not in WHERE | {"onto"} or at == "on"
    if name.type == labels.PLACE:
        return _place_counts(name, noun, place, verb)
    return _other_counts(name, noun, place, verb)


def opens_sentence(noun: Token) -> bool:
    first = noun.left_edge.i
    if first > noun.sent.start and noun.doc[first - 1].text in (":", "–", "—", "|"):
        return True  # the line of a chronology
    return not any(token.is_alpha for token in noun.doc[: noun.i] if token.sent.start == noun.sent.start)


def _first_joined(noun: Token) -> Token:
    while noun.dep_ in labels.CONJUNCTS and noun.head.i < noun.i:
        noun = noun.head
    return noun


def _is_gone_to(name: Name, at: str, verb: Token | None) -> bool:
    """ "Was flown to Milford Hospital", "moved to Pelm": where somebody goes, whatever a recogniser took it for."""
    if at not in ("to", "from", "into", "for") or verb is None or base(verb) not in MOVING:
        return False
    words = name.text.lower().split()
    lone = len(words) == 1 and not name.text.isupper() and words[0] not in ORGANISATIONS | ORGANISATION_WORDS
    return lone or words[-1] in WORKS


def _place_counts(name: Name, noun: Token, place: str, verb: Token | None) -> bool:
    """A country that acts or is dealt with; a work that something is done to; never the where."""
    low = name.text.lower()
    last = low.split()[-1]
    state = last in COUNTRIES or low in PLACES or "republic" in low or "kingdom" in low or bool(country(low))
    if not state and last not in PLACE_WORDS:  # a guess of the recogniser's
        return _other_counts(name, noun, place, verb)
    at = base_place(place)
    if at == SUBJECT:
        # "Torrow was shaken": nothing is done by the town, and only a work is done to
        suffers = verb is not None and state and base(verb) in DONE_TO_STATES
        return last in WORKS or suffers or (verb is not None and is_clause_head(verb) and not is_passive(verb))
    if at == "to":
        return verb is not None and base(verb) in TRADING and state
    if at == OBJECT and noun.dep_ in labels.INDIRECT_OBJECTS:
        return state and verb is not None and base(verb) in TRADING  # "lent Greece 5 million"
    if at == OWNER:
        return verb is None
    dealt = verb is not None and base(verb) in DONE_TO_STATES - REACHED_BY_FORCE
    return (
        at == DOER or (state and at in (*DEALING, *BETWEEN)) or (at == OBJECT and (last in WORKS or (state and dealt)))
    )


def _other_counts(name: Name, noun: Token, place: str, verb: Token | None) -> bool:
    """A name of unknown kind: mostly a person, a body or a ship where no article stands before it."""
    article = any(child.dep_ == "det" for child in noun.children)
    letters = [mark for mark in name.text if mark.isalpha()]
    abbreviation = len(letters) > 1 and all(mark.isupper() for mark in letters) and " " not in name.text
    passive = verb is not None and is_passive(verb)
    at = base_place(place)
    if acts(base(noun)):
        return is_party(noun, place, verb)
    if any(child.dep_ == "compound" and acts(base(child)) for child in noun.children) and at in ARGUMENTS:
        return True  # "the submarine U-911"
    if at == OBJECT and verb is not None and (base(verb) in LEAVING | PUBLISHING or _is_left(name, verb)):
        return False
    if at == DOER and " " in name.text and verb is not None and not is_event_noun(noun):
        return not abbreviation  # "was replaced by the Central Caspian Dictatorship"
    if at == SUBJECT and passive and verb is not None and name.type == labels.PLACE and " " not in name.text:
        return base(verb) in DONE_TO_PEOPLE
    if at == SUBJECT:
        return not (passive and (abbreviation or noun.pos_ != "PROPN"))
    is_told = verb is not None and base(verb) in TELLING | MEETING | GIVING | DONE_TO_PEOPLE
    if (abbreviation or " " in name.text) and is_told and at in (OBJECT, DOER, "with", "to", "from"):
        return True  # "joined the Torrow Herald"
    if at in (OBJECT, DOER, OWNER, *BETWEEN, "with", "against", "under", "of"):
        return not article and not abbreviation and noun.pos_ == "PROPN"
    if place == "on of noun":
        return not article and not abbreviation and noun.pos_ == "PROPN"  # "sanctions on Ilvania"
    if at in ("to", "from", "for"):
        giving = verb is not None and base(verb) in GIVING
        return giving and not abbreviation and noun.pos_ == "PROPN"
    return False


def _is_left(name: Name, verb: Token) -> bool:
    """ "Lund" of "Vell left Lund for Oslo": a lone word that is nobody's name is as often a place that is left."""
    return base(verb) in ("leave", "flee") and " " not in name.text and not name.text.isupper()


def preposition_word(word: Token) -> str:
    mark = preposition_of(word)
    return mark.lower_ if mark is not None else ""


def is_count(noun: Token) -> bool:
    """ "thousands of commuters", "a group of reporters": the party is what there are many of."""
    return noun.like_num or base(noun) in COUNTED | QUANTITIES


def base_place(place: str) -> str:
    return place.removesuffix(" of noun")


def base(word: Token) -> str:
    return word.lemma_.lower()


def within_longer(noun: Token) -> bool:
    """ "Attorney" of "a Power of Attorney", "Alexandria" of "the Battle of Alexandria": a piece of a longer name."""
    first = noun.i
    while first > noun.sent.start and noun.doc[first - 1].pos_ == "PROPN":
        first -= 1
    if first - 2 <= noun.sent.start or noun.doc[first - 1].lower_ != "of":
        return False
    title = noun.doc[first - 2]
    return title.text[:1].isupper() and behind_title(title) is None  # but "Secretary of State Ana Marlow"


def plain_name(text: str) -> str:
    """A name without the titles before it."""
    words = text.split()
    if len(words) > 2 and words[1] in ("and", "&") and words[2].lower() in TITLES:
        return text  # "Mr. and Mrs. Hale"
    while len(words) > 1 and words[0].lower() in TITLES and words[1].lower() not in ("of", "for"):
        words = words[1:]
    for place in range(len(words) - 2, 0, -1):  # "Command Module Pilot Stuart Roosa"
        role, rest = words[place - 1].lower(), words[place:]
        called = rest[0][:1].isupper() and (len(rest) > 1 or rest[0].lower() in GIVEN_NAMES)
        person = labels.PERSON in (kind_of_actor(role), kind_of_actor(role.removesuffix("s")))  # "Health Ministers"
        if called and role not in _KIN and person and words[0].lower() not in GIVEN_NAMES:
            return " ".join(rest)
    return " ".join(words)
