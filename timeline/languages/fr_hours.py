"""French: spans of hours, numbered weeks, weekdays with the day of the month, hours in words."""

from __future__ import annotations

from timeline.languages import Example, Limit

_TO = "( )?(-|–|à|et)( )?"
_AT = "(à|vers|dès|avant|il est)"

PHRASES: dict[str, tuple[str, ...]] = {
    "clock_spans.hours": (f"(de |entre )?<first_hour=hour>{_TO}<hour>( )?(h|heures)(( )?<minute>)?",),
    "clock_spans.times": ("(de )?<first=a_clock> à <last=a_clock>", "entre <first=a_clock> et <last=a_clock>"),
    "clock_spans.on_day": ("<a_day>(,)? <a_clock_span>",),
    "clock_times.clock": (f"{_AT} <hour=minute_word> heures( <minute=minute_word>)?",),
    "weekday_dates.weekday_date": ("(le )?<weekday>( le)? <day=day_digits>",),
    "weeks.numbered": (
        "(la )?semaine <week=two_digits_or_one>( de| de l'année|,)? <year=year4>",
        "(la )?semaine <week=two_digits_or_one>",
    ),
    "sets_composed.with_clock": ("<a_set>(,)? (à|vers|dès) <a_clock>", "<a_clock>(,)? <a_set>"),
    "turns.turn": ("(le |au )?tournant du <calendar_unit>",),
    "ago_later.ago": ("il ya (<number=number_words>|<number=digits>) (<unit>|<unit=units>)",),
    "months.last_month_name": ("<last=this> (mois (de |d'))?<month>",),
}

_END = r"(?=\s*(?:$|[.,;:)!?–-](?!\d))|\s(?:à|vers|dès|au|et|pour|dans|en)\b)"

LIMITS = {
    "clock_spans.hours": Limit(),
    "weekday_dates.weekday_date": Limit(behind=_END),
    "weeks.numbered": Limit(behind=r"(?!\s?(?:de\s(?!\d{4}\b)|d['’])|\d)"),
}

EXAMPLES: dict[str, tuple[Example, ...]] = {
    "decades.short_decade": (
        Example("Dans les années vingt, trente et quarante, elle grandit.", "les années vingt, trente et quarante",
                "192/194", "192X/194X", language="fr"),
    ),
    "clock_spans.hours": (
        Example("Le bureau ouvre de 9 à 17h.", "de 9 à 17h",
                "2021-03-03T09:00:00/2021-03-03T17:00:00", "2021-03-03T09:00:00/2021-03-03T17:00:00", language="fr"),
    ),
    "weekday_dates.weekday_date": (
        Example("La réunion aura lieu jeudi 15.", "jeudi 15", "2021-04-15", "2021-04-15", language="fr"),
    ),
    "weeks.numbered": (
        Example("La livraison est prévue en semaine 26 de 2013.", "semaine 26 de 2013", "2013-W26",
                "2013-06-24/2013-06-30", language="fr"),
    ),
}  # fmt: skip

NEVER: dict[str, tuple[str, ...]] = {
    "clock_spans.hours": ("Le score fut de 9 à 5.",),
    "weekday_dates.weekday_date": ("Lundi 15 hommes partirent.", "Mardi 11:00, le train partait."),
    "weeks.numbered": ("Après la semaine 12 de grossesse, elle dormit.",),
    "clock_times.clock": ("Le trajet dure vingt heures.",),
}
