"""Countries under the words that stand for them: names, adjectives, capitals, combining forms, states before them.

Used to see that "Sino-Soviet" and "China and Russia" speak of the same two, never to rewrite what the text says.
"""

from __future__ import annotations

import re
from itertools import pairwise

from timeline.grammar.name_words import COUNTRIES, PLACES

# One country a row; the first word names it. A word in brackets is a capital, which may also stand for itself.
_ROWS = """
    afghanistan afghan afghans [kabul]
    albania albanian albanians [tirana]
    algeria algerian algerians [algiers]
    argentina argentine argentinian [buenos_aires]
    australia australian australians [canberra]
    austria austrian austrians [vienna]
    belgium belgian belgians [brussels]
    brazil brazilian brazilians [brasilia]
    britain british uk united_kingdom great_britain england english anglo [london] [whitehall]
    bulgaria bulgarian bulgarians [sofia]
    cambodia cambodian khmer [phnom_penh]
    canada canadian canadians [ottawa]
    chile chilean [santiago]
    china chinese sino prc people's_republic_of_china [beijing] [peking]
    colombia colombian [bogota]
    cuba cuban cubans [havana]
    czechoslovakia czech czechs czech_republic [prague]
    denmark danish danes [copenhagen]
    egypt egyptian egyptians [cairo]
    ethiopia ethiopian [addis_ababa]
    finland finnish finns finno [helsinki]
    france french franco [paris]
    germany german germans third_reich west_germany east_germany [berlin] [bonn]
    greece greek greeks greco [athens]
    hungary hungarian hungarians [budapest]
    india indian indians indo [new_delhi] [delhi]
    indonesia indonesian [jakarta]
    iran iranian iranians persia persian persians [tehran]
    iraq iraqi iraqis [baghdad]
    ireland irish [dublin]
    israel israeli israelis [jerusalem]
    italy italian italians italo [rome]
    japan japanese [tokyo]
    jordan jordanian [amman]
    kenya kenyan [nairobi]
    kuwait kuwaiti kuwaitis
    lebanon lebanese [beirut]
    libya libyan [tripoli]
    malaysia malaysian [kuala_lumpur]
    mexico mexican mexicans [mexico_city]
    morocco moroccan [rabat]
    netherlands dutch holland [the_hague] [amsterdam]
    new_zealand [wellington]
    nigeria nigerian [abuja] [lagos]
    north_korea north_korean dprk [pyongyang]
    norway norwegian norwegians [oslo]
    ottoman ottomans ottoman_empire turkey turkish turks [ankara] [constantinople]
    pakistan pakistani [islamabad]
    peru peruvian [lima]
    philippines philippine filipino [manila]
    poland polish poles [warsaw]
    portugal portuguese [lisbon]
    romania romanian [bucharest]
    russia russian russians russo soviet soviets soviet_union ussr u.s.s.r. [moscow] [kremlin]
    saudi_arabia saudi saudis [riyadh]
    serbia serbian serbs yugoslavia yugoslav [belgrade]
    south_africa south_african [pretoria]
    south_korea south_korean rok [seoul]
    spain spanish hispano [madrid]
    sudan sudanese [khartoum]
    sweden swedish swedes [stockholm]
    switzerland swiss [bern]
    syria syrian syrians [damascus]
    taiwan taiwanese roc republic_of_china [taipei]
    thailand thai [bangkok]
    tunisia tunisian [tunis]
    ukraine ukrainian ukrainians [kyiv] [kiev]
    united_states american americans us u.s. usa america [washington]
    vatican holy_see
    venezuela venezuelan [caracas]
    vietnam vietnamese north_vietnam south_vietnam [hanoi] [saigon]
"""


def _tables() -> tuple[dict[str, str], frozenset[str]]:
    of, capitals = {}, set()
    for row in _ROWS.strip().splitlines():
        words = [word.replace("_", " ") for word in row.split()]
        for word in words:
            bare = word.strip("[]")
            of[bare] = words[0]
            if word != bare:
                capitals.add(bare)
    return of, frozenset(capitals)


_OF, CAPITALS = _tables()
_PARTS = re.compile(r"[\w.'’]+")


def country(name: str) -> str:
    """The country a name stands for, "" if none."""
    low = name.lower().removeprefix("the ").replace("’", "'")
    return _OF.get(low, "")


def is_of_a_place(word: str) -> bool:
    """Whether an adjective in small letters is made of the name of a known place: "tanzanian", "maltese"."""
    for ending, lost in _ADJECTIVES:
        stem = word.removesuffix(ending) if len(word) > len(ending) + _SHORTEST_STEM and word.endswith(ending) else ""
        if stem and any(f"{stem}{letters}" in PLACES or f"{stem}{letters}" in COUNTRIES for letters in lost):
            return True
    return False


# Endings of such adjectives, and what they stand in place of: "tanzan-ian" of Tanzania.
_ADJECTIVES = (
    ("ian", ("", "ia", "a", "e", "y", "i", "ium")),
    ("an", ("a", "o", "e", "")),
    ("ese", ("", "a", "o")),
    ("ish", ("", "a")),
    ("i", ("", "a")),
)
_SHORTEST_STEM = 2


def countries_in(text: str) -> frozenset[str]:
    """The countries that words of ``text`` stand for; two words long at most ("Saudi Arabia")."""
    words = _PARTS.findall(text.replace("-", " ").replace("–", " "))
    pairs = [f"{word} {other}" for word, other in pairwise(words)]
    countries = {country(pair) for pair in pairs}
    taken = {word for pair in pairs if country(pair) for word in pair.split()}
    # "us" is a pronoun, "US" a country.
    countries |= {country(word) for word in words if word not in taken and word != "us" and word[:1].isupper()}
    return frozenset(countries - {""})
