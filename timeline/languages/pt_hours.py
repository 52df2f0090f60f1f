"""Portuguese: weekdays with their day, parts of the day, weeks, minutes of an hour, days of a told week."""

from __future__ import annotations

from typing import Any

from timeline.languages import Example, Limit

_MINUTE = "(<minute=number_words>|<minute>)"

PHRASES: dict[str, tuple[str, ...]] = {
    "calendar_dates.numeric": (
        "(<weekday>(,)? )?(o |no )?(dia )?<first=day_digits>/<second=day_digits>/(<year=year4>|<year=year2>)",
    ),
    "calendar_dates.day_of_month": ("(o |no |do |ao )?dia (<day=day_digits>|<day=number_words>)",),
    "calendar_dates.last_day_month": ("(o |no |do )?(dia )?<day=day_digits> de <month> <last>",),
    "calendar_dates.day_of_last_year": ("(o |no |do |a |em )?(dia )?<day=day_digits> de <month> do ano <last>",),
    "clock_spans.hours": (
        "(das|entre as) <first_hour=hour>(h|:)?(<first_minute=minute>)? (às|e as) <hour>(h|:)?(<minute>)?( horas)?",
    ),
    "clock_spans.times": ("(das|entre as|desde as) <first=a_clock> (às|até às|e as) <last=a_clock>",),
    "clock_spans.on_day": ("<a_day>(,)? <a_clock_span>",),
    "clock_times.clock": (
        "<hour>:<minute>:<second=minute>( <meridiem>)?",
        "(às |as )?<hour>((:|.)<minute>)?( )?<meridiem>",
        f"(às |as )(<hour=hour_word>|<hour>) e {_MINUTE}( minutos)?",
        "(à |a )<hour=one_hour>( hora)? <minutes_more>",
        "(às |as )(<hour>|<hour=hour_word>) <minutes_more>",
    ),
    "decades.millennium": ("(o |no |do )?<ordinal> milénio( <era>)?", "(o |no |do )?<ordinal> milênio( <era>)?"),
    "months.month_of_last_year": ("<month> do ano <last>",),
    "months.month_that_year": ("<month> <told=that> ano",),
    "not_times.words": ("bom dia", "boa tarde", "boa noite", "segunda mão", "uma segunda", "de segunda mão"),
    "nth.unit": (
        "(a |o |na |no )?<nth=ordinal> <nth_unit> (de|do|da) <a_period>",
        "(a |o |na |no )?<from_end> <nth_unit> (de|do|da) <a_period>",
    ),
    "nth.weekday": (
        "(a |o |na |no )?<nth=ordinal> <a_weekday> (de|do|da) <a_period>",
        "(a |o |na |no )?<from_end> <a_weekday> (de|do|da) <a_period>",
    ),
    "parts_of_day.clock_on_day": ("<a_day>(,)? <a_clock>", "<a_clock>(,)? (de|do) <a_day>"),
    "parts_of_day.clock_in_part": (
        f"(às |as )(<hour>|<hour=hour_word>) e {_MINUTE} da <plain_part>",
        "(às |as )?<hour>(:|h)<minute> da <plain_part>",
        "<hour>( )?<meridiem> da <plain_part>",
    ),
    "parts_of_day.part": ("<a_day> (à|de|pela) <plain_part>",),
    "parts_of_day.the_part": ("(da|pela|na) <plain_part>",),
    "relative_units.told_part": ("<told=that> <plain_part>",),
    "relative_units.told_season": ("<told=that> <season>",),
    "seasons.season_of_last_year": ("<season> (do|de) ano <last>", "<season> do <last> ano"),
    "sets.rate": ("por <unit>", "(<number=number_words>|<number=digits>) (vez|vezes) (por|ao) <unit>"),
    "sets.weekdays": ("(aos |às )<weekdays=many_days>",),
    "sets_composed.with_clock": ("<a_set>(,)? às <a_clock>",),
    "weekday_dates.weekday_date": ("<weekday>(,)?( dia)? <day=day_digits>",),
    "weekdays.told_weekday": ("<weekday> <told>", "<told=that> <weekday>"),
    "weekdays.weekday_of_last_week": (
        "(a |na )?<weekday> da (<last>) semana",
        "(a |na )?<weekday> da semana <last>",
    ),
    "weeks.numbered": ("(a |na )?semana (<week=two_digits_or_one>|<week=number_words>)( de| do ano|,)? <year=year4>",),
}

WORDS: dict[str, dict[str, Any]] = {
    "one_hour": {"uma": 1},
    "meridiem": {"am": 0, "a.m.": 0, "pm": 12, "p.m.": 12},
    "nth_unit": {"dia": "day", "semana": "week", "mês": "month", "ano": "year", "década": "decade"},
    "from_end": {"último": 1, "última": 1, "penúltimo": 2, "penúltima": 2},
    "many_days": {
        "sábados": 5,
        "domingos": 6,
        "segundas-feiras": 0,
        "terças-feiras": 1,
        "quartas-feiras": 2,
        "quintas-feiras": 3,
        "sextas-feiras": 4,
    },
    "minutes_more": {"e três quartos": 45, "menos um quarto": -15, "menos dez": -10, "menos cinco": -5},
    "moment_of_day": {"meio-dia": 43_200, "ao meio-dia": 43_200, "ao meio dia": 43_200, "o meio-dia": 43_200},
    "often": {"semestralmente": "P6M", "trimestralmente": "P3M", "quinzenalmente": "P2W", "todos os dias": "P1D"},
    "vague_number": dict.fromkeys(("todo o", "toda a", "o dia todo"), 1),
    "open_end": {"ate": "to", "até o dia": "to"},
}

_END = r"(?=\s*(?:$|[.,;:)!?–-](?!\d))|\s(?:a|à|às|de|do|em|por|para|e)\b)"

LIMITS = {
    "weekday_dates.weekday_date": Limit(behind=_END),
    "calendar_dates.day_of_month": Limit(alone=True),
    "clock_spans.hours": Limit(),
    "clock_spans.times": Limit(),
    "parts_of_day.the_part": Limit(refused_followers=frozenset(["de", "do"])),
}

EXAMPLES: dict[str, tuple[Example, ...]] = {
    "clock_times.clock": (
        Example(
            "O comboio parte às cinco e quarenta.",
            "às cinco e quarenta",
            "2021-03-03T05:40",
            "2021-03-03T05:40:00",
            language="pt",
        ),
    ),
    "weekday_dates.weekday_date": (
        Example(
            "A reunião é na terça-feira, dia 25.", "terça-feira, dia 25", "2021-05-25", "2021-05-25", language="pt"
        ),
    ),
    "nth.unit": (
        Example(
            "Nevou na primeira semana de janeiro de 2019.",
            "na primeira semana de janeiro de 2019",
            "2019-W01",
            "2018-12-31~/2019-01-06~",
            language="pt",
        ),
    ),
}

NEVER: dict[str, tuple[str, ...]] = {
    "weekday_dates.weekday_date": ("Na segunda-feira 15 homens saíram.",),
    "parts_of_day.part": ("<a_day> (à|de|pela) <plain_part>",),
    "parts_of_day.the_part": ("Foi a noite do assalto ao banco.",),
}
