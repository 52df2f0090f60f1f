"""Polish: a short hand part on top of its base."""

from __future__ import annotations

from typing import Any

from timeline.languages import Example, slavic
from timeline.languages.packs import ordinal_roman, pack

_LOCATIVE = {
    "styczniu": 1,
    "lutym": 2,
    "marcu": 3,
    "kwietniu": 4,
    "maju": 5,
    "czerwcu": 6,
    "lipcu": 7,
    "sierpniu": 8,
    "wrześniu": 9,
    "październiku": 10,
    "listopadzie": 11,
    "grudniu": 12,
}
_TENS = {
    "dwudzieste": 20,
    "trzydzieste": 30,
    "czterdzieste": 40,
    "pięćdziesiąte": 50,
    "sześćdziesiąte": 60,
    "siedemdziesiąte": 70,
    "osiemdziesiąte": 80,
    "dziewięćdziesiąte": 90,
}
_ADJECTIVES = ("y", "ego", "ym", "e", "a", "ej", "ą")
_WORDS: dict[str, dict[str, Any]] = {
    "month": _LOCATIVE,
    "weekday": {
        "poniedziałku": 0,
        "wtorku": 1,
        "środę": 2,
        "środy": 2,
        "czwartku": 3,
        "piątku": 4,
        "sobotę": 5,
        "soboty": 5,
        "niedzielę": 6,
        "niedzieli": 6,
    },
    "unit": {"godzinę": "hour", "minutę": "minute"},
    "year_word": dict.fromkeys(("roku", "rok", "r."), 0),
    "century_word": dict.fromkeys(("wieku", "wiek", "w."), 0),
    "calendar_unit": {
        "rok": "year",
        "roku": "year",
        "miesiąc": "month",
        "miesiącu": "month",
        "miesiąca": "month",
        "tydzień": "week",
        "tygodniu": "week",
        "tygodnia": "week",
        "weekend": "weekend",
        "wiek": "century",
        "wieku": "century",
        "dekadzie": "decade",
    },
    "last": {
        **{
            f"{stem}{end}": side
            for stem, side in (("zeszł", -1), ("ubiegł", -1), ("minion", -1))
            for end in _ADJECTIVES
        },
        **{f"przyszł{end}": 1 for end in _ADJECTIVES},
        **{f"następn{end}": 1 for end in _ADJECTIVES},
        "tym": 0,
        "tego": 0,
        "bieżącym": 0,
        "bieżącego": 0,
        "ten": 0,
    },
    "told": {"następnego": 1, "następny": 1, "kolejnego": 1, "poprzedniego": -1, "tego samego": 0, "tym samym": 0},
    "season": {
        "wiosną": 21,
        "wiosna": 21,
        "wiosnę": 21,
        "latem": 22,
        "jesienią": 23,
        "jesień": 23,
        "zimą": 24,
        "zima": 24,
        "zimę": 24,
        "wiosny": 21,
        "jesieni": 23,
        "zimy": 24,
    },
    "part_of_day": {
        "rano": "MO",
        "przed południem": "MO",
        "po południu": "AF",
        "wieczorem": "EV",
        "wieczór": "EV",
        "nocą": "NI",
        "w nocy": "NI",
        "w południe": "MI",
    },
    "plain_part": {"rano": "MO", "po południu": "AF", "wieczorem": "EV", "w nocy": "NI"},
    "day_shift": {"przedwczoraj": -2, "pojutrze": 2},
    "decade_word": {
        **_TENS,
        **{f"{word}{end}": ten for word, ten in ((word[:-1], ten) for word, ten in _TENS.items()) for end in ("ych",)},
    },
    "part": {
        "początek": "START",
        "na początku": "START",
        "początku": "START",
        "w połowie": "MID",
        "połowie": "MID",
        "koniec": "END",
        "pod koniec": "END",
        "końcu": "END",
        "końca": "END",
    },
    "about": {
        "około": "APPROX",
        "ok.": "APPROX",
        "prawie": "LESS_THAN",
        "ponad": "MORE_THAN",
        "co najmniej": "EQUAL_OR_MORE",
    },
    "about_date": {"około": "APPROX", "ok.": "APPROX"},
    "vague_number": {**dict.fromkeys(("kilka", "kilku", "parę", "wiele"), None), "pół": 0.5},
    "later": {"później": 1, "potem": 1, "wcześniej": -1},
    "open_end": {"od": "from", "do": "to", "przed": "before", "po": "after"},
    "often": {"codziennie": "P1D", "co tydzień": "P1W", "co miesiąc": "P1M", "co rok": "P1Y", "corocznie": "P1Y"},
    "each": {"każdego": "EVERY", "każdy": "EVERY", "co": "EVERY"},
    "era": {"p.n.e.": "BC", "p. n. e.": "BC", "n.e.": "AD", "przed Chrystusem": "BC"},
    "now": dict.fromkeys(("teraz", "obecnie"), "PRESENT_REF"),
    "then": dict.fromkeys(("niedawno", "ostatnio", "dawniej"), "PAST_REF"),
    "soon": dict.fromkeys(("wkrótce", "niebawem"), "FUTURE_REF"),
    "holiday": {
        "Boże Narodzenie": ("fixed", 12, 25),
        "Wigilia": ("fixed", 12, 24),
        "Wielkanoc": ("easter", 0),
        "Nowy Rok": ("fixed", 1, 1),
        "Sylwester": ("fixed", 12, 31),
        "Boże Ciało": ("easter", 60),
        "Wszystkich Świętych": ("fixed", 11, 1),
    },
}


LANGUAGE = pack(
    "pl",
    words=_WORDS,
    numbers={"jedna": 1, "jedną": 1, "dwie": 2, "dwóch": 2, "trzech": 3, "czterech": 4, "pięciu": 5},
    ordinals={**ordinal_roman(("",)), "pierwszego": 1, "trzeciego": 3},
    marks=(".", "-go"),
    joiner="i",
    links=("i", "do", "oraz"),
    phrases=slavic.phrases(
        "(o|o godz.|o godzinie)",
        between=(
            "od <first=a_moment> do <last=a_moment>",
            "między <first=a_moment> a <last=a_moment>",
            "w latach <first=a_moment>( )?(-|–|—)( )?<last=a_moment>",
        ),
        ahead="za",
        decades=("(lata|latach|lat) SHORT(.)?", "(lata|latach|lat) <decade=decade_word>"),
    ),
    cues={
        "common": "i w z na do się nie że to jest od przez po jak był była było ale dla oraz który która".split(),
        "background": ["od"],
        "joining": ["i", "do", "a", "oraz", "i w"],
        "was": "był była było byli były został została zostało zostały zostali".split(),
        "past ending": ("ał", "ała", "ało", "ali", "ały", "ił", "iła", "iło", "ili", "iły", "ono", "ęto", "ył", "yła"),
        "past": "zaczął zaczęła".split(),
        "future": "będzie będą zostanie zostaną".split(),
        "negation": "nie nigdy".split(),
        "reporting": "powiedział powiedziała poinformował oświadczył".split(),
    },
    limits=slavic.limits(
        leads="w od do po przed około roku rok latach lat lata",
        counted="osób ludzi żołnierzy mieszkańców metrów kilometrów złotych euro dzieci rannych zabitych",
        years="roku|rok|r\\.",
    ),
    examples={
        "years.year": (Example("Fabrykę zamknięto w 1956 roku.", "1956 roku", "1956", "1956"),),
        "decades.century": (Example("Wieś powstała w XIX wieku.", "XIX wieku", "18", "18XX"),),
        "decades.short_decade": (Example("Moda lat sześćdziesiątych wraca.", "lat sześćdziesiątych", "196", "196X"),),
        "seasons.season_year": (Example("Zimą 1941 roku padał śnieg.", "Zimą 1941 roku", "1941-WI", "1941-24"),),
        "calendar_dates.day_month_year": (
            Example("Umowę podpisano 3 maja 1968 roku.", "3 maja 1968 roku", "1968-05-03", "1968-05-03"),
        ),
    },
    never={"years.year": ("Wylądowało 2000 żołnierzy.",), "durations.amount": ("Spotkali się w 1956 roku.",)},
)
