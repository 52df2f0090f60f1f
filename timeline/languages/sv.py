"""Swedish: a short hand part, as the recipe in ``timeline.languages`` asks for it."""

from __future__ import annotations

from typing import Any

from timeline.languages import Example, Limit
from timeline.languages.packs import NUMBER, UNIT, base, pack

# fmt: off

_PARTS = {"morgon": "MO", "morgonen": "MO", "förmiddagen": "MO", "eftermiddagen": "AF", "kvällen": "EV", "kväll": "EV",
          "natten": "NI", "natt": "NI"}
_DAYS = base("sv")["words"]["weekday"]
_WORDS: dict[str, dict[str, Any]] = {
    "unit": {"månaden": "month", "veckan": "week", "året": "year", "dagen": "day", "århundrade": "century"},
    "calendar_unit": {"året": "year", "år": "year", "månaden": "month", "månad": "month", "veckan": "week",
        "vecka": "week",
                      "decenniet": "decade", "århundradet": "century"},
    "weekday": {f"{day}en": number for day, number in _DAYS.items()},
    "season": {"våren": 21, "sommaren": 22, "hösten": 23, "vintern": 24},
    "part_of_day": _PARTS, "plain_part": _PARTS,
    "last": {**dict.fromkeys(("förra", "senaste"), -1), "nästa": 1, **dict.fromkeys(("i", "denna", "detta"), 0)},
    "told": {"följande": 1, "föregående": -1, "samma": 0},
    "unit_shift": {"i fjol": ("year", -1), "i år": ("year", 0), "förra året": ("year", -1), "nästa år": ("year", 1)},
    "part": {"början av": "START", "mitten av": "MID", "slutet av": "END"},
    "about": {"omkring": "APPROX", "ungefär": "APPROX", "nästan": "LESS_THAN", "mer än": "MORE_THAN"},
    "about_date": {"omkring": "APPROX", "cirka": "APPROX", "ca": "APPROX"},
    "vague_number": dict.fromkeys(("några", "flera", "många"), None), "later": {"senare": 1, "tidigare": -1},
    "era": {"f.Kr.": "BC", "f. Kr.": "BC", "e.Kr.": "AD"},
    "open_end": {"sedan": "from", "från": "from", "till": "to", "före": "before", "efter": "after", "fram till": "to"},
    "each": {"varje": "EVERY", "varannan": "EVERY"},
    "decade_word": {"tjugotalet": 20, "trettiotalet": 30, "fyrtiotalet": 40, "femtiotalet": 50, "sextiotalet": 60,
                    "sjuttiotalet": 70, "åttiotalet": 80,
                    "nittiotalet": 90},
    "now": dict.fromkeys(("nu", "för närvarande"), "PRESENT_REF"), "then": {"nyligen": "PAST_REF"},
    "soon": {"snart": "FUTURE_REF"},
    "holiday": {"jul": ("fixed", 12, 25), "julafton": ("fixed", 12, 24), "nyårsafton": ("fixed", 12, 31),
                "påsk": ("easter", 0), "långfredagen": ("easter", -2), "pingst": ("easter", 49)},
}
_SIZE = f"(<vague_number>|{NUMBER})"

# fmt: on

LANGUAGE = pack(
    "sv",
    words=_WORDS,
    numbers={"en": 1, "ett": 1, "två": 2},
    marks=(":e", ":a"),
    joiner="och",
    links=("och", "till"),
    phrases={
        "calendar_dates.day_month_year": (
            "(den )?(<weekday> den )?(<day=ordinal_day>|<day=day_digits>) <month> <year=year4>",
        ),
        "calendar_dates.day_month": ("(den )?(<day=ordinal_day>|<day=day_digits>) <month>",),
        "years.year": ("år <year=year4>",),
        "years.with_era": ("(år )?<year_old> <era>",),
        "decades.decade": ("<decade4>-talet",),
        "decades.short_decade": ("<decade=decade_word>", "<decade=decade2>-talet"),
        "seasons.season": ("<season>",),
        "seasons.season_year": ("<season> <year=year4>",),
        "relative_units.last": ("<last> <calendar_unit>",),
        "relative_units.told": ("<told> <unit>",),
        "ago_later.ago": (f"för {_SIZE} {UNIT} sedan",),
        "ago_later.later": (f"(<about> )?{_SIZE} {UNIT} <later>",),
        "durations.amount": (f"(<about> )?{_SIZE} {UNIT}",),
        "parts_of_period.part": ("<part> <a_date>",),
        "parts_of_period.part_of_unit": ("<part> <calendar_unit>",),
        "parts_of_period.about": ("<about_date> <a_fixed_date>",),
        "parts_of_day.part": ("<part_of_day> den <a_day>",),
        "sets.each": ("<each> (<unit>|<weekday>)",),
        "vague.reference": ("<now>", "<then>", "<soon>"),
        "holidays.holiday": ("<holiday>( <year=year4>)?",),
        "ranges.between": ("från <first=a_moment> till <last=a_moment>", "mellan <first=a_moment> och <last=a_moment>"),
    },
    cues={
        "common": "och att är för inte till ett från".split(),
        "background": ["sedan"],
        "joining": ["och", "till"],
        "future": "ska skall kommer".split(),
        "was": "var hade blev har".split(),
        "past ending": ("ades", "ade"),
        "reporting": "sade säger".split(),
        "negation": "inte aldrig".split(),
    },
    limits={
        "years.year": Limit(
            year=True,
            leads=frozenset("år från till sedan omkring våren sommaren hösten vintern".split()),
            refused_followers=frozenset("personer människor soldater meter kilometer kronor".split()),
        )
    },
    examples={
        "calendar_dates.day_month_year": (
            Example("Fördraget slöts den 3 maj 1968.", "den 3 maj 1968", "1968-05-03", "1968-05-03"),
        ),
        "decades.decade": (Example("Modet på 1960-talet är tillbaka.", "1960-talet", "196", "196X"),),
        "ago_later.ago": (Example("Fabriken stängde för två år sedan.", "för två år sedan", "2019", "2019"),),
        "weekdays.weekday": (Example("Hon kom på tisdagen.", "tisdagen", "2021-03-02", "2021-03-02"),),
        "seasons.season_year": (Example("Det snöade vintern 1941.", "vintern 1941", "1941-WI", "1941-24"),),
    },
    never={"years.year": ("Det kom 2000 personer.",)},
)
