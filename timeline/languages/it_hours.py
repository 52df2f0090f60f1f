"""Italian: numbers and weekdays with their day, parts of the day, weeks, turns of the clock, days of a told week."""

from __future__ import annotations

from typing import Any

from timeline.languages import Example, Limit

_TENS = {"venti": 20, "trenta": 30, "quaranta": 40, "cinquanta": 50, "sessanta": 60, "settanta": 70, "ottanta": 80,
         "novanta": 90}  # fmt: skip
_ONES = ("uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove")
NUMBERS = {
    (ten[:-1] if word in ("uno", "otto") else ten) + ("tré" if word == "tre" else word): tens + number
    for ten, tens in _TENS.items()
    for number, word in enumerate(_ONES, 1)
}

PHRASES: dict[str, tuple[str, ...]] = {
    "calendar_dates.numeric": (
        "(<weekday>(,)? )?(il )?<first=day_digits>/<second=day_digits>/(<year=year4>|<year=year2>)",
        "(<weekday>(,)? )?(il )?<first=day_digits>.<second=day_digits>.<year=year4>",
    ),
    "calendar_dates.day_of_last_year": (
        "((<weekday>(,)? )?(il |del |al |dal ))?<day=day_digits> <month> (dell'anno <last>|dello <last> anno)",
    ),
    "durations.amount": ("<vague_number=elided><unit>( <more>)?",),
    "clock_spans.times": ("(dalle|da) <first=a_clock> alle <last=a_clock>", "tra <first=a_clock> e <last=a_clock>"),
    "clock_spans.on_day": ("<a_day>(,)? <a_clock_span>",),
    "clock_times.clock": (
        "(ore |le |alle )?<hour>:<minute>:<second=minute>( <meridiem>)?",
        "(ore |le |alle |all')?<hour>((:|.)<minute>)?( )?<meridiem>",
        "(le |alle )(<hour=hour_word>|<hour>) e <minute=number_words>",
        "(le |alle )<hour=hour_word> e <minute>",
        "all'<hour=one_hour>( <minutes_more>)?",
    ),
    "decades.millennium": ("(il |del |nel )?<ordinal> millennio( <era>)?",),
    "months.month_that_year": ("<month> <told=same> anno",),
    "not_times.words": ("buon giorno", "buona sera", "buona notte", "buon pomeriggio"),
    "nth.unit": (
        "(la |il |l')?<nth=ordinal> <nth_unit> (del|di|dell'|della) <a_period>",
        "(la |il |l'|nell')?<from_end> <nth_unit> (del|di|dell'|della) <a_period>",
    ),
    "nth.weekday": (
        "(il |la )?<nth=ordinal> <a_weekday> (del|di|dell') <a_period>",
        "(l')?<from_end> <a_weekday> (del|di|dell') <a_period>",
    ),
    "parts_of_day.the_part": ("(di|in|la|nella) <plain_part=time_of_day>", "(il|nel) <plain_part=masculine>"),
    "parts_of_day.clock_in_part": (
        "(le |alle )?(<hour>|<hour=hour_word>) e (<minute=number_words>|<minute>) (di|del|della) <plain_part>",
        "(il|la|di) <plain_part>(,)? alle (<hour>|<hour=hour_word>)",
    ),
    "seasons.season_of_last_year": ("<season> (del <last> anno|dell'anno <last>|dello <last> anno)",),
    "relative_units.told_part": ("<told=same> <plain_part>",),
    "relative_units.told_season": ("<told=same> <season>",),
    "sets.rate": (
        "(al|alla|all') <unit=per_unit>",
        "(<number=number_words>|<number=digits>) volte (al|alla|all') <unit=per_unit>",
    ),
    "sets.weekdays": ("(di|il )<weekdays=many_days>",),
    "sets_composed.with_clock": ("<a_set>(,)? alle <a_clock>",),
    "weekdays.told_weekday": ("(il )?<weekday> <told>", "<told=same> <weekday>"),
    "weekdays.weekday_of_last_week": (
        "(il )?<weekday> (della|di|la) (<last>) settimana",
        "(il )?<weekday> (della|di|la) settimana <last>",
        "(la )?<last> settimana( di|,)? <weekday>",
    ),
    "weeks.numbered": ("(la )?settimana <week=two_digits_or_one>( del| dell'anno|,)? <year=year4>",),
}

WORDS: dict[str, dict[str, Any]] = {
    "one_hour": {"una": 1},
    "meridiem": {"am": 0, "a.m.": 0, "pm": 12, "p.m.": 12},
    "nth_unit": {"giorno": "day", "settimana": "week", "mese": "month", "anno": "year", "decennio": "decade"},
    "from_end": {"ultimo": 1, "ultima": 1, "penultimo": 2, "penultima": 2},
    "time_of_day": {"mattina": "MO", "mattinata": "MO", "sera": "EV", "serata": "EV", "notte": "NI"},
    "masculine": {"pomeriggio": "AF"},
    "per_unit": {"giorno": "day", "settimana": "week", "mese": "month", "anno": "year", "ora": "hour"},
    "many_days": {"domenica": 6},
    "vague_number": {**dict.fromkeys(("tutto il", "tutta la", "tutto l'", "l'intero", "l'intera"), 1)},
    "elided": {"un'": 1, "mezz'": 0.5},
}

LIMITS = {
    "clock_spans.times": Limit(),
    "parts_of_day.the_part": Limit(),
    "vague.reference": Limit(refused=r"(?:un|mezz|quarto\sd|all|l)['’]⟦ora⟧|⟦ora⟧\s(?:di|e)\b"),
}

EXAMPLES: dict[str, tuple[Example, ...]] = {
    "durations.amount": (Example("Aspettò il traghetto un'ora.", "un'ora", "PT1H", language="it"),),
    "calendar_dates.day_month": (
        Example(
            "La regina venne il ventidue febbraio.", "il ventidue febbraio", "2021-02-22", "2021-02-22", language="it"
        ),
    ),
    "weekdays.weekday_of_last_week": (
        Example(
            "Partono lunedì della prossima settimana.",
            "lunedì della prossima settimana",
            "2021-03-08",
            "2021-03-08",
            language="it",
        ),
    ),
    "nth.unit": (
        Example(
            "Nevicò la prima settimana di gennaio 2019.",
            "la prima settimana di gennaio 2019",
            "2019-W01",
            "2018-12-31~/2019-01-06~",
            language="it",
        ),
    ),
}

NEVER: dict[str, tuple[str, ...]] = {"vague.reference": ("Ci vuole un'ora di macchina.",)}
