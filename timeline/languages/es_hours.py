"""Spanish: spans of hours, numbered weeks, weekdays with the day of the month, hours in words."""

from __future__ import annotations

from timeline.languages import Example, Limit

PHRASES: dict[str, tuple[str, ...]] = {
    "clock_spans.hours": (
        "(de|entre) (las )?<first_hour=hour>(:<first_minute=minute>)? (a|y) <hour>(:<minute>)? horas",
    ),
    "clock_spans.times": (
        "(de|desde) <first=a_clock> (a|hasta) <last=a_clock>",
        "entre <first=a_clock> y <last=a_clock>",
    ),
    "clock_spans.on_day": ("<a_day>(,)? <a_clock_span>",),
    "weekday_dates.weekday_date": ("(el )?<weekday>(,)?( el)?( día| dia)? <day=day_digits>",),
    "weeks.numbered": (
        "(la )?semana (<week=two_digits_or_one>|<week=number_words>)( de| del| del año|,)? <year=year4>",
        "(la )?semana <week=two_digits_or_one>",
    ),
    "sets_composed.with_clock": ("<a_set>(,)? a <a_clock>",),
    "turns.turn": ("(el )?cambio de <calendar_unit>",),
    "parts_of_day.clock_in_part": ("(las |la )?<hour>:<minute>:<second=minute> (de|por) la <plain_part>",),
}

_END = r"(?=\s*(?:$|[.,;:)!?–-](?!\d))|\s(?:a|al|de|del|por|en|y|para)\b)"

LIMITS = {
    "clock_spans.hours": Limit(),
    "weekday_dates.weekday_date": Limit(behind=_END),
    "weeks.numbered": Limit(behind=r"(?!\s?de\s(?!\d{4}\b)|\d)"),
}

FEASTS = {"Semana Santa": ("easter", 0), "semana santa": ("easter", 0), "Día de los Trabajadores": ("fixed", 5, 1),
          "Día Internacional de los Trabajadores": ("fixed", 5, 1), "Día del Trabajador": ("fixed", 5, 1),
          "San José": ("fixed", 3, 19), "San Juan": ("fixed", 6, 24), "Noche de San Juan": ("fixed", 6, 23),
          "Día de Santiago": ("fixed", 7, 25), "Viernes de Dolores": ("easter", -9),
          "día de San Martín": ("fixed", 11, 11), "Sábado de Gloria": ("easter", -1)}  # fmt: skip

EXAMPLES: dict[str, tuple[Example, ...]] = {
    "decades.decade": (
        Example("En las décadas de 1920, 1930 y 1940 creció.", "las décadas de 1920, 1930 y 1940",
                "192/194", "192X/194X", language="es"),
    ),
    "clock_spans.hours": (
        Example("La oficina abre de 9 a 14 horas.", "de 9 a 14 horas",
                "2021-03-03T09:00:00/2021-03-03T14:00:00", "2021-03-03T09:00:00/2021-03-03T14:00:00", language="es"),
    ),
    "weekday_dates.weekday_date": (
        Example("Nos veremos el jueves 15.", "el jueves 15", "2021-04-15", "2021-04-15", language="es"),
    ),
    "weeks.numbered": (
        Example("La entrega será en la semana 26 de 2013.", "la semana 26 de 2013", "2013-W26",
                "2013-06-24/2013-06-30", language="es"),
    ),
}  # fmt: skip

NEVER: dict[str, tuple[str, ...]] = {
    "clock_spans.hours": ("El resultado fue de 9 a 5.",),
    "weekday_dates.weekday_date": ("El lunes 15 hombres salieron.",),
    "weeks.numbered": ("En la semana 12 de embarazo durmió.",),
}
