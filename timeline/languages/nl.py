"""Dutch: a short hand part on top of its base."""

from __future__ import annotations

from typing import Any

from timeline.languages import Example, Limit
from timeline.languages import nl_hours as hours
from timeline.languages.packs import NUMBER, UNIT, joined, joined_tables, pack

# fmt: off

_DAYS = {"maandag": 0, "dinsdag": 1, "woensdag": 2, "donderdag": 3, "vrijdag": 4, "zaterdag": 5, "zondag": 6}
_PARTS = {"ochtend": "MO", "morgen": "MO", "voormiddag": "MO", "middag": "AF", "namiddag": "AF", "avond": "EV",
    "nacht": "NI"}

_WORDS: dict[str, dict[str, Any]] = {
    "weekdays": {f"{day}s": number for day, number in _DAYS.items()},
    "weekday_part": {f"{day}{part}": (number, code) for day, number in _DAYS.items() for part, code in _PARTS.items()},
    "unit": {"weekend": "weekend", "jaar": "year", "uur": "hour"},
    "units": {"jaar": "year", "jaren": "year", "uur": "hour", "uren": "hour", "weekenden": "weekend",
        "eeuwen": "century"},
    "calendar_unit": {"week": "week", "maand": "month", "kwartaal": "quarter", "jaar": "year", "decennium": "decade",
                      "eeuw": "century", "weekend": "weekend"},
    "season": {"lente": 21, "voorjaar": 21, "zomer": 22, "herfst": 23, "najaar": 23, "winter": 24},
    "part_of_day": _PARTS, "plain_part": _PARTS,
    "last": {**dict.fromkeys(("vorig", "vorige", "afgelopen", "voorbije"), -1), **dict.fromkeys(("volgend",
        "volgende", "komend", "komende",
                                                                                     "aanstaande"), 1),
             **dict.fromkeys(("dit", "deze"), 0)},
    "told": {**dict.fromkeys(("de volgende", "het volgende", "het daaropvolgende", "de daaropvolgende"), 1),
             **dict.fromkeys(("diezelfde", "dezelfde", "datzelfde", "hetzelfde", "dat", "die"), 0)},
    "day_shift": {"vandaag": 0, "gisteren": -1, "morgen": 1, "eergisteren": -2, "overmorgen": 2, "vanavond": 0},
    "tonight": {"vanavond": "EV", "vannacht": "NI", "vanochtend": "MO", "vanmorgen": "MO", "vanmiddag": "AF"},
    "open_end": {**dict.fromkeys(("sinds", "vanaf", "sedert"), "from"), **dict.fromkeys(("tot", "tot en met", "tegen",
        "tot aan"), "to"),
                 "voor": "before", "vóór": "before", "na": "after"},
    "offset_side": {"voor": -1, "na": 1},
    "era": {"v.Chr.": "BC", "v. Chr.": "BC", "v.C.": "BC", "n.Chr.": "AD", "n. Chr.": "AD"},
    "part": {**dict.fromkeys(("begin", "begin van", "het begin van", "vroege"), "START"), **dict.fromkeys(("midden",
        "medio", "half"), "MID"),
             **dict.fromkeys(("eind", "einde", "eind van", "het einde van", "late"), "END")},
    "about": {**dict.fromkeys(("ongeveer", "circa", "zo'n", "rond"), "APPROX"), **dict.fromkeys(("bijna",
        "minder dan"), "LESS_THAN"),
              **dict.fromkeys(("meer dan", "ruim"), "MORE_THAN"), "minstens": "EQUAL_OR_MORE",
                  "hoogstens": "EQUAL_OR_LESS"},
    "about_date": dict.fromkeys(("omstreeks", "rond", "circa", "ca.", "ongeveer"), "APPROX"),
    "vague_number": {**dict.fromkeys(("enkele", "enige", "verschillende", "meerdere", "veel", "vele", "een paar",
        "sommige"), None),
                     "een half": 0.5, "een halve": 0.5, "anderhalf": 1.5, "anderhalve": 1.5, "tweeënhalf": 2.5},
    "later": {"later": 1, "daarna": 1, "eerder": -1, "daarvoor": -1, "tevoren": -1},
    "span": {f"{article}{word}": side for article in ("de ", "") for word, side in (("afgelopen", -1), ("laatste",
        -1), ("komende", 1),
                                                                                ("volgende", 1), ("eerste", 0))},
    "each": {"elke": "EVERY", "elk": "EVERY", "iedere": "EVERY", "ieder": "EVERY", "alle": "EVERY"},
    "often": {"dagelijks": "P1D", "dagelijkse": "P1D", "wekelijks": "P1W", "wekelijkse": "P1W", "maandelijks": "P1M",
              "maandelijkse": "P1M", "jaarlijks": "P1Y", "jaarlijkse": "P1Y"},
    "decade_word": {"twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70,
        "tachtig": 80, "negentig": 90},
    "half_word": {"eerste": 1, "tweede": 2}, "quarter_word": {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4},
    "share": {"eerste": 1, "tweede": 2, "laatste": 9}, "fraction": {"helft": 2, "kwart": 4},
    "moment_of_day": {"middernacht": 86_400},
    "now": dict.fromkeys(("nu", "momenteel", "op dit moment", "tegenwoordig", "thans"), "PRESENT_REF"),
    "then": dict.fromkeys(("onlangs", "recent", "vroeger", "destijds", "kortgeleden"), "PAST_REF"),
    "soon": dict.fromkeys(("binnenkort", "spoedig", "in de toekomst", "weldra"), "FUTURE_REF"),
    "holiday": {"kerst": ("fixed", 12, 25), "Kerstmis": ("fixed", 12, 25), "Pasen": ("easter", 0),
        "Goede Vrijdag": ("easter", -2),
                "Pinksteren": ("easter", 49), "Hemelvaartsdag": ("easter", 39), "Koningsdag": ("fixed", 4, 27),
                    "Sinterklaas": ("fixed", 12, 5),
                "oudejaarsavond": ("fixed", 12, 31), "nieuwjaarsdag": ("fixed", 1, 1), "Allerheiligen": ("fixed", 11,
                    1),
                "Bevrijdingsdag": ("fixed", 5, 5)},
}
_SIZE = f"(<vague_number>|{NUMBER})"
_YEAR = "(<year=year4>|<year_old> <era>)"
_DAY = "(<day=ordinal_day>|<day=day_digits>|<day=day_words>)"
_LEAD = "(<weekday>(,)? )?(de )?"

# fmt: on

LANGUAGE = pack(
    "nl",
    words=joined_tables(_WORDS, hours.WORDS),
    numbers={"een": 1, "één": 1, "honderd": 100, "duizend": 1000, **hours.NUMBERS},
    ordinals=hours.ORDINALS,
    marks=("e", "de", "ste", "."),
    joiner="en",
    links=("en", "tot", "of", "tot en met"),
    names=("april", "mei", "augustus"),
    phrases=joined(
        {
            "calendar_dates.day_month_year": (f"{_LEAD}{_DAY} <month>( van het jaar)? {_YEAR}",),
            "calendar_dates.day_month": (f"{_LEAD}{_DAY} <month>",),
            "months.month_year": (f"<month>( van)? {_YEAR}",),
            "months.last_month_name": ("<last> <month>",),
            "years.year": ("(het )?jaar <year=year4>",),
            "years.with_era": ("<year_old> <era>",),
            "decades.decade": ("(de )?jaren <decade4>",),
            "decades.short_decade": ("(de )?jaren <decade=decade_word>", "(de )?jaren '<decade=decade2>"),
            "decades.century": ("(de )?<ordinal> eeuw( <era>)?",),
            "weekdays.last_weekday": ("<last> <weekday>",),
            "weekday_parts.weekday_part": ("<weekday_part>",),
            "seasons.season": ("(de |het )<season>",),
            "seasons.season_year": (f"(de |het )?<season>( van)? {_YEAR}",),
            "seasons.last_season": ("<last> <season>",),
            "relative_units.last": ("(de |het )?<last> <calendar_unit>",),
            "relative_units.told": ("<told> <unit>",),
            "deictic_days.part_of_today": ("<day_shift> <plain_part>", "<plain_part=tonight>"),
            "ago_later.ago": (f"(<about> )?{_SIZE} {UNIT} geleden",),
            "ago_later.later": (f"(<about> )?{_SIZE} {UNIT} <later>",),
            "offsets.offset": ("<a_duration> <offset_side> <a_point>",),
            "offsets.ahead": ("over <a_duration>", "binnen <a_duration>"),
            "compound_lengths.joined": ("<first=a_duration>( en|,)? <second=a_duration>",),
            "durations.amount": (f"(<about> )?{_SIZE} {UNIT}( lang)?",),
            "durations.span": (f"<span> {_SIZE} <unit=units>", "<span> <unit=units>"),
            "parts_of_period.part": ("<part>( van| de)? <a_date>", "<part> <a_date>"),
            "parts_of_period.part_of_unit": ("<part> (van )?(de|het) <calendar_unit>",),
            "parts_of_period.about": ("<about_date> <a_fixed_date>",),
            "parts_of_day.part": (
                "(de )?<part_of_day> van <a_day>",
                "<a_day> <part_of_day>",
                "<a_day> in de <part_of_day>",
            ),
            "parts_of_day.clock_beside": ("<a_day>(,)? om <a_clock>",),
            "clock_times.clock": (
                "<hour>(:|.)<minute>( )?uur",
                "<hour>:<minute>",
                "<hour> uur( <minute>)?",
                "<hour=hour_word> uur",
                "half (<hour_to_come=hour_word>|<hour_to_come=hour>)",
                "<moment_of_day>",
            ),
            "quarters.quarter": ("(het )?<quarter_word> kwartaal( van)?( <year=year4>)?",),
            "quarters.half": ("(de )?<half_word> helft van <year=year4>",),
            "sets.often": ("<often>",),
            "sets.each": ("<each> (<unit>|<weekday>|<unit=units>)", f"<each> {NUMBER} <unit=units>"),
            "sets.rate": ("per <unit>",),
            "fractions_of_period.fraction": ("(de )?<share> <fraction> van <a_span_of_years>",),
            "vague.reference": ("<now>", "<then>", "<soon>"),
            "holidays.holiday": ("<holiday>", f"<holiday> {_YEAR}"),
            "ranges.between": (
                "van <first=a_moment> (tot|tot en met) <last=a_moment>",
                "tussen <first=a_moment> en <last=a_moment>",
            ),
        },
        hours.PHRASES,
    ),
    cues={
        "mail": ["schreef | schreef aan"],
        "common": "de een niet zijn wordt werd deze naar bij ook hij maar uit".split(),
        "background": ["sinds"],
        "joining": ["en", "tot", "of", "en in"],
        "was": "was waren had hadden werd werden heeft hebben".split(),
        "past": "zei kwam ging begon nam viel stond stierf won verloor".split(),
        "future": "zal zullen gaat gaan komende".split(),
        "due": "gepland verwacht".split(),
        "negation": "niet geen nooit".split(),
        "reporting": "zei zegt meldde verklaarde".split(),
    },
    limits={
        **hours.LIMITS,
        "years.year": Limit(
            year=True,
            leads=frozenset("in sinds vanaf tot voor na jaar tussen en omstreeks".split()),
            refused_followers=frozenset(
                "mensen personen soldaten man inwoners meter kilometer euro doden gewonden".split()
            ),
        ),
        "deictic_days.day": Limit(refused_leads=frozenset("de elke iedere deze goede".split())),
    },
    without=("seconde",),
    examples=joined(
        {
            "calendar_dates.day_month_year": (
                Example("Het verdrag werd op 3 mei 1968 getekend.", "3 mei 1968", "1968-05-03", "1968-05-03"),
            ),
            "decades.century": (Example("De stad groeide in de 19e eeuw.", "de 19e eeuw", "18", "18XX"),),
            "ago_later.ago": (Example("De fabriek sloot twee jaar geleden.", "twee jaar geleden", "2019", "2019"),),
            "decades.short_decade": (Example("De mode van de jaren zestig.", "de jaren zestig", "196", "196X"),),
            "weekday_parts.weekday_part": (
                Example(
                    "Zij kwam dinsdagavond aan.",
                    "dinsdagavond",
                    "2021-03-02TEV",
                    "2021-03-02T17:00:00/2021-03-02T21:59:59",
                ),
            ),
        },
        hours.EXAMPLES,
    ),
    never={"years.year": ("Er landden 2000 soldaten.",), "deictic_days.day": ("De morgen was koud.",), **hours.NEVER},
)
