"""Dutch: numbers and weekdays with their day, parts of the day in one word, weeks, clocks, days of a told week."""

from __future__ import annotations

from typing import Any

from timeline.languages import Example, Limit

_TENS = {"twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70, "tachtig": 80,
         "negentig": 90}  # fmt: skip
_ONES = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
NUMBERS = {
    word + ("ën" if word[-1] == "e" and word != "een" else "en") + ten: tens + number
    for ten, tens in _TENS.items()
    for number, word in enumerate(_ONES, 1)
}
_SMALL_ORDINALS = ("eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende",
                   "elfde", "twaalfde", "dertiende", "veertiende", "vijftiende", "zestiende", "zeventiende",
                   "achttiende", "negentiende", "twintigste")  # fmt: skip
ORDINALS = {
    **{word: number for number, word in enumerate(_SMALL_ORDINALS, 1)},
    **{f"{word}ste": number for word, number in NUMBERS.items() if number < 32},
    "dertigste": 30,
}
_PARTS = {"ochtend": "MO", "middag": "AF", "avond": "EV", "nacht": "NI", "morgen": "MO"}
_DAYS = {"morgen": 1, "gisteren": -1, "gister": -1, "overmorgen": 2, "eergisteren": -2}
_CLOCK_PART = "<plain_part=by_part>"
"""Without the mark of "s avonds": a phrase begins with a letter or a figure."""

PHRASES: dict[str, tuple[str, ...]] = {
    "calendar_dates.day_month": (
        "(<weekday>(,)? )?(de )?<day=ordinal_day> (van )?<month>",
        "(<weekday>(,)? )?<day=day_words> <month>",
        "<day=day_digits>(-|/)?<month=month_short>",
    ),
    "calendar_dates.day_month_year": (
        "(<weekday>(,)? )?(de )?<day=ordinal_day> (van )?<month>(,)?( van)? <year=year4>",
        "<day=day_digits>(e|de|ste)? <month=month_short>(.)? <year=year4>",
    ),
    "calendar_dates.numeric": (
        "(<weekday>(,)? )?<first=day_digits>(-|/)<second=day_digits>(-|/)(<year=year4>|<year=year2>)",
    ),
    "calendar_dates.day_of_month": ("de <day=ordinal_day>",),
    "clock_spans.hours": (
        "(van|tussen) <first_hour=hour>((:|.)<first_minute=minute>)?( uur)? (tot|en) <hour>((:|.)<minute>)? uur",
    ),
    "clock_spans.times": ("(van|tussen|vanaf) <first=a_clock> (tot|en) <last=a_clock>",),
    "clock_spans.on_day": ("<a_day>(,)? <a_clock_span>",),
    "clock_times.clock": (
        "(om )?<hour>:<minute>:<second=minute>",
        "om <hour>(.|:)<minute>",
        "om (<hour>|<hour=hour_word>)( uur)?",
        "kwart (voor|over) <hour=hour_word>",
        "<hour=hour_word> uur",
    ),
    "deictic_days.part_of_today": ("<part_and_day>", "deze <plain_part>"),
    "durations.amount": ("(een )?<number=decimal> <unit>",),
    "months.month_year": ("<month=month_short>(.)?(-|,)?( )?<year=year4>",),
    "decades.millennium": ("(het )?<ordinal> millennium( <era>)?",),
    "months.month_that_year": ("<month> <told=same> jaar",),
    "not_times.words": ("goede (morgen|middag|avond)", "goedemorgen", "goedemiddag", "goedenavond", "goede nacht"),
    "nth.unit": (
        "(de |het )?<nth=ordinal> <nth_unit> van <a_period>",
        "(de |het )?<from_end> <nth_unit> van <a_period>",
    ),
    "nth.weekday": (
        "(de )?<nth=ordinal> <a_weekday> (van|in) <a_period>",
        "(de )?<from_end> <a_weekday> (van|in) <a_period>",
    ),
    "parts_of_day.the_part": ("in de ((vroege|late) )?<plain_part>", _CLOCK_PART),
    "parts_of_day.clock_in_part": (
        f"(om )?(<hour>|<hour=hour_word>)((:|.)<minute>)?( uur)? (')?{_CLOCK_PART}",
        f"(om )?half (<hour_to_come=hour_word>|<hour_to_come=hour>) (')?{_CLOCK_PART}",
        f"{_CLOCK_PART} om (<hour>|<hour=hour_word>)( uur)?",
    ),
    "parts_of_day.clock_on_day": ("<a_day>(,)? <a_clock>", "<a_clock>(,)? op <a_day>"),
    "parts_of_day.part": ("<a_day> (')?<part_of_day=by_part>",),
    "seasons.season_of_last_year": ("(de |het )?<season> van <last> jaar",),
    "relative_units.told_part": ("<told=same> <plain_part>",),
    "relative_units.told_season": ("<told=same> <season>",),
    "sets.weekdays": ("(op )?<weekdays=many_days>",),
    "sets_composed.with_clock": ("<a_set>(,)? <a_clock>", "<a_set>(,)? om <a_clock>"),
    "weekday_dates.weekday_date": ("<weekday>(,)?( de)? (<day=ordinal_day>|<day=day_digits>)",),
    "weekdays.told_weekday": ("<told=same> <weekday>",),
    "weekdays.weekday_of_last_week": ("<weekday> van <last> week", "<last> week(,)? (op )?<weekday>"),
    "weeks.numbered": ("week <week=two_digits_or_one>( van| in|,)? <year=year4>", "week <week=two_digits_or_one>"),
}

WORDS: dict[str, dict[str, Any]] = {
    "part_and_day": {
        f"{day}{part}": (shift, code)
        for day, shift in _DAYS.items()
        for part, code in _PARTS.items()
        if part != "morgen"
    },
    "plain_part": {"namiddag": "AF", "voormiddag": "MO"},
    "by_part": {"s ochtends": "MO", "s morgens": "MO", "s middags": "AF", "s avonds": "EV", "s nachts": "NI"},
    "same": {"dezelfde": 0, "datzelfde": 0, "diezelfde": 0, "hetzelfde": 0, "die": 0, "dat": 0},
    "nth_unit": {"dag": "day", "week": "week", "maand": "month", "jaar": "year", "decennium": "decade"},
    "from_end": {"laatste": 1, "voorlaatste": 2, "op een na laatste": 2},
    "many_days": {"maandagen": 0, "zaterdagen": 5, "zondagen": 6},
    "last": {"huidige": 0, "lopende": 0},
    "vague_number": {"half": 0.5},
    "unit": {"min": "minute", "sec": "second"},
}

_END = r"(?=\s*(?:$|[.,;:)!?–-](?!\d))|\s(?:om|in|op|tot|en|van)\b)"

LIMITS = {
    "clock_spans.hours": Limit(),
    "clock_spans.times": Limit(),
    "clock_times.clock": Limit(own=True, refused=r"⟦een uur⟧"),
    "weekday_dates.weekday_date": Limit(behind=_END),
    "calendar_dates.day_of_month": Limit(alone=True),
    "weeks.numbered": Limit(behind=r"(?!\s?\d)"),
    "parts_of_day.the_part": Limit(),
}

EXAMPLES: dict[str, tuple[Example, ...]] = {
    "durations.amount": (Example("Zij wachtte een uur.", "een uur", "PT1H", language="nl"),),
    "calendar_dates.day_month": (
        Example(
            "De koningin kwam op tweeëntwintig februari.",
            "tweeëntwintig februari",
            "2021-02-22",
            "2021-02-22",
            language="nl",
        ),
    ),
    "weekdays.weekday_of_last_week": (
        Example(
            "Zij vertrekken volgende week woensdag.",
            "volgende week woensdag",
            "2021-03-10",
            "2021-03-10",
            language="nl",
        ),
    ),
}

NEVER: dict[str, tuple[str, ...]] = {
    "weekday_dates.weekday_date": ("Maandag 15 mannen gingen weg.",),
    "clock_times.clock": ("Zij wachtte een uur op de boot.",),
}
