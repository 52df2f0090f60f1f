"""Danish: a short hand part, as the recipe in ``timeline.languages`` asks for it."""

from __future__ import annotations

from typing import Any

from timeline.languages import Example, Limit
from timeline.languages.packs import NUMBER, UNIT, base, pack

# fmt: off

_PARTS = {"morgen": "MO", "morgenen": "MO", "formiddag": "MO", "formiddagen": "MO", "middag": "MI",
          "eftermiddag": "AF", "eftermiddagen": "AF", "aften": "EV", "aftenen": "EV", "nat": "NI", "natten": "NI"}
_DAYS = base("da")["words"]["weekday"]
_DECADES = {"tyverne": 20, "trediverne": 30, "fyrrerne": 40, "halvtredserne": 50, "tresserne": 60,
            "halvfjerdserne": 70, "firserne": 80, "halvfemserne": 90}
_WORDS: dict[str, dict[str, Any]] = {
    "unit": {"måneden": "month", "ugen": "week", "året": "year", "dagen": "day", "århundrede": "century",
             "årti": "decade"},
    "units": {"århundreder": "century", "årtier": "decade", "dage": "day", "uger": "week", "måneder": "month",
              "timer": "hour"},
    "calendar_unit": {"året": "year", "år": "year", "måneden": "month", "måned": "month", "ugen": "week",
                      "uge": "week", "årti": "decade", "århundrede": "century"},
    "weekday": {f"{day}en": number for day, number in _DAYS.items()},
    "season": {"foråret": 21, "forår": 21, "sommeren": 22, "sommer": 22, "efteråret": 23, "efterår": 23,
               "vinteren": 24, "vinter": 24},
    "part_of_day": _PARTS, "plain_part": {word: part for word, part in _PARTS.items() if word.endswith("en")},
    "daily": {"aften": "EV", "morges": "MO", "formiddag": "MO", "eftermiddag": "AF", "nat": "NI"},
    "last": {**dict.fromkeys(("sidste", "forrige"), -1), "næste": 1, **dict.fromkeys(("denne", "dette"), 0)},
    "told": {"følgende": 1, "det følgende": 1, "den følgende": 1, "det næste": 1, "foregående": -1, "samme": 0,
             "det samme": 0},
    "unit_shift": {"i fjor": ("year", -1), "sidste år": ("year", -1), "i år": ("year", 0), "næste år": ("year", 1),
                   "året efter": ("year", 1), "året før": ("year", -1)},
    "day_shift": {"i dag": 0, "i går": -1, "i morgen": 1, "i forgårs": -2, "i overmorgen": 2},
    "part": {"begyndelsen af": "START", "starten af": "START", "midten af": "MID", "slutningen af": "END"},
    "about": {"omkring": "APPROX", "cirka": "APPROX", "næsten": "LESS_THAN", "mere end": "MORE_THAN",
              "over": "MORE_THAN", "mindst": "EQUAL_OR_MORE"},
    "about_date": {"omkring": "APPROX", "cirka": "APPROX", "ca.": "APPROX"},
    "vague_number": dict.fromkeys(("nogle", "flere", "mange", "et par"), None),
    "later": {"senere": 1, "efter": 1, "forinden": -1, "tidligere": -1},
    "era": {"f.Kr.": "BC", "f. Kr.": "BC", "før Kristus": "BC", "e.Kr.": "AD", "e. Kr.": "AD"},
    "open_end": {"siden": "from", "fra": "from", "indtil": "to", "til": "to", "før": "before", "efter": "after"},
    "quarter_word": {"første": 1, "1.": 1, "andet": 2, "2.": 2, "tredje": 3, "3.": 3, "fjerde": 4, "4.": 4},
    "from_end": {"sidste": 1}, "nth_unit": {"dag": "day", "uge": "week", "weekend": "weekend", "måned": "month"},
    "each": {"hver": "EVERY", "hvert": "EVERY"},
    "decade_word": _DECADES,
    "now": dict.fromkeys(("nu", "for tiden", "i øjeblikket"), "PRESENT_REF"), "then": {"for nylig": "PAST_REF"},
    "soon": {"snart": "FUTURE_REF"},
    "holiday": {"jul": ("fixed", 12, 25), "juleaften": ("fixed", 12, 24), "nytårsaften": ("fixed", 12, 31),
                "nytårsdag": ("fixed", 1, 1), "påske": ("easter", 0), "påskedag": ("easter", 0),
                "skærtorsdag": ("easter", -3), "langfredag": ("easter", -2), "pinse": ("easter", 49),
                "store bededag": ("easter", 26), "grundlovsdag": ("fixed", 6, 5), "sankthans": ("fixed", 6, 24),
                "mortensaften": ("fixed", 11, 10)},
}
_SIZE = f"(<vague_number>|{NUMBER})"
_DAY = "(<day=ordinal_day>|<day=day_digits>)"

# fmt: on

LANGUAGE = pack(
    "da",
    words=_WORDS,
    numbers={"en": 1, "et": 1, "to": 2, "hundrede": 100, "tusind": 1000},
    ordinals={"første": 1, "anden": 2, "andet": 2, "tredje": 3, "fjerde": 4, "femte": 5, "sjette": 6},
    marks=(".",),
    joiner="og",
    links=("og", "til"),
    phrases={
        "calendar_dates.day_month_year": (f"(den )?(<weekday>( den|,| d.)? )?{_DAY} <month> <year=year4>",),
        "calendar_dates.day_month": (f"(den )?(<weekday>( den|,| d.)? )?{_DAY} <month>",),
        "months.month_year": ("<month>( måned)? <year=year4>",),
        "years.year": ("(år|året) <year=year4>",),
        "years.with_era": ("(år )?<year_old> <era>",),
        "decades.decade": ("<decade4>’erne", "<decade4>'erne", "<decade4>erne"),
        "decades.short_decade": ("<decade=decade_word>",),
        "decades.century": ("(det )?<ordinal> århundrede( <era>)?",),
        "weekdays.last_weekday": ("(i )?<last> <weekday>",),
        "seasons.season": ("<season>",),
        "seasons.season_year": ("<season> <year=year4>",),
        "relative_units.last": ("<last> <calendar_unit>",),
        "relative_units.told": ("<told> <unit>",),
        "deictic_days.part_of_today": ("<day_shift> <plain_part=daily>",),
        "ago_later.ago": (f"for {_SIZE} {UNIT} siden",),
        "ago_later.later": (f"(<about> )?{_SIZE} {UNIT} <later>",),
        "offsets.ahead": ("om <a_duration>",),
        "durations.amount": (f"(<about> )?{_SIZE} {UNIT}",),
        "parts_of_period.part": ("<part> <a_date>",),
        "parts_of_period.part_of_unit": ("<part> <calendar_unit>",),
        "parts_of_period.about": ("<about_date> <a_fixed_date>",),
        "parts_of_day.part": ("<part_of_day> den <a_day>", "<a_day>(,)? <part=an_open_part>"),
        "parts_of_day.the_part": ("om <plain_part>",),
        "clock_times.clock": ("(kl.|kl|klokken) <hour>((:|.)<minute>)?",),
        "calendar_dates.day_of_month": ("den <day=ordinal_day>", "den <day=day_digits>"),
        "weekdays.weekday_of_last_week": ("<weekday> <last> uge", "<weekday> i <last> uge"),
        "quarters.quarter": ("<quarter_word> kvartal( <year=year4>)?", "<quarter_word> kvartal i <year=year4>"),
        "nth.weekday": ("(den )?<nth=ordinal> <a_weekday> i <a_period>", "(den )?<from_end> <a_weekday> i <a_period>"),
        "nth.unit": ("(den )?<nth=ordinal> <nth_unit> i <a_period>", "(den )?<from_end> <nth_unit> i <a_period>"),
        "parts_of_day.clock_on_day": ("<a_day>(,)? <a_clock>",),
        "sets.each": ("<each> (<unit>|<weekday>)",),
        "vague.reference": ("<now>", "<then>", "<soon>"),
        "holidays.holiday": ("<holiday>( <year=year4>)?",),
        "ranges.between": (
            "fra <first=a_moment> til <last=a_moment>",
            "mellem <first=a_moment> og <last=a_moment>",
            "<first=a_moment> til <last=a_moment>",
        ),
    },
    cues={
        "published": "udgivet offentliggjort".split(),
        "background": ["siden"],
        "joining": ["og", "til"],
        "future": "skal vil bliver kommer".split(),
        "was": "var havde blev har".split(),
        "past ending": ("ede",),
        "reporting": "sagde siger oplyste".split(),
        "negation": "ikke aldrig".split(),
    },
    limits={
        "calendar_dates.day_of_month": Limit(alone=True),
        "years.year": Limit(
            year=True,
            leads=frozenset("år året fra til siden omkring i foråret sommeren efteråret vinteren".split()),
            refused_followers=frozenset("personer mennesker soldater meter kilometer kroner indbyggere".split()),
        ),
    },
    examples={
        "calendar_dates.day_month_year": (
            Example("Traktaten blev indgået den 3. maj 1968.", "den 3. maj 1968", "1968-05-03", "1968-05-03"),
        ),
        "decades.decade": (Example("Moden i 1960'erne er tilbage.", "1960'erne", "196", "196X"),),
        "decades.short_decade": (
            Example("Havnen blev bygget i trediverne.", "trediverne", "193", "193X", "narrative"),
        ),
        "ago_later.ago": (Example("Fabrikken lukkede for to år siden.", "for to år siden", "2019", "2019"),),
        "weekdays.weekday": (Example("Hun kom om tirsdagen.", "tirsdagen", "2021-03-02", "2021-03-02"),),
        "seasons.season_year": (Example("Det sneede i vinteren 1941.", "vinteren 1941", "1941-WI", "1941-24"),),
        "deictic_days.day": (Example("Retssagen begynder i dag.", "i dag", "2021-03-03", "2021-03-03"),),
        "offsets.ahead": (Example("Museet åbner om tre uger.", "om tre uger", "2021-03-24", "2021-03-24"),),
    },
    never={"years.year": ("Der kom 2000 personer.",)},
)
