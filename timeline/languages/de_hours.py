"""German: spans of hours, numbered weeks, weekdays with the day of the month, and feasts that few texts name."""

from __future__ import annotations

from timeline.languages import Example, Limit

PARTS = {
    "frühmorgens": "MO", "spätvormittags": "MO", "spätnachmittags": "AF", "spätabends": "EV", "mitternachts": "NI",
    "frühabends": "EV",
}  # fmt: skip
"""Parts of a day that stand alone, beside those of each part ("morgens")."""

FEASTS = {
    **{
        name: ("easter", day)
        for name, day in {
            "Weiberfastnacht": -52, "Altweiberfastnacht": -52, "Fastnachtssonntag": -49, "Faschingssonntag": -49,
            "Fastnachtsdienstag": -47, "Faschingsdienstag": -47, "Veilchendienstag": -47, "Weißer Sonntag": 7,
            "Trinitatis": 56, "Dreifaltigkeitssonntag": 56,
        }.items()
    },
    **{
        name: ("fixed", *day)
        for name, day in {
            "Epiphanias": (1, 6), "Mariä Verkündigung": (3, 25), "Siebenschläfer": (6, 27),
            "Siebenschläfertag": (6, 27), "Peter und Paul": (6, 29), "Augsburger Friedensfest": (8, 8),
            "Laurentiustag": (8, 10), "Bartholomäustag": (8, 24), "Mariä Geburt": (9, 8), "Katharinentag": (11, 25),
            "Andreastag": (11, 30), "Barbaratag": (12, 4), "Mariä Empfängnis": (12, 8), "Luziatag": (12, 13),
            "Stephanstag": (12, 26), "ersten Weihnachtstag": (12, 25), "erster Weihnachtstag": (12, 25),
            "ersten Weihnachtsfeiertag": (12, 25), "erster Weihnachtsfeiertag": (12, 25),
            "zweiten Weihnachtstag": (12, 26), "zweiter Weihnachtstag": (12, 26),
            "zweiten Weihnachtsfeiertag": (12, 26), "zweiter Weihnachtsfeiertag": (12, 26),
            "Weihnachtsfeiertag": (12, 25), "Silvesterabend": (12, 31), "Silvesternacht": (12, 31),
        }.items()
    },
    "Erntedankfest": ("nth", 10, 6, 1), "Erntedank": ("nth", 10, 6, 1), "Vatertag": ("easter", 39),
}  # fmt: skip

_TO = "( )?(-|–|bis|und)( )?"
_HOURS = "(<hour>|<hour=hour_word>)(:<minute>)?"

WEEK = "(der |die )?(Kalenderwoche|KW) (<week=two_digits_or_one>|<week=number_words>)"

PHRASES: dict[str, tuple[str, ...]] = {
    "clock_spans.hours": (
        f"(von |zwischen )?<first_hour=hour>((:|.)<first_minute=minute>)?{_TO}<hour>((:|.)<minute>)? Uhr( <zone>)?",
        f"(von|zwischen) <first_hour=hour_word>{_TO}<hour=hour_word> Uhr",
    ),
    "clock_spans.times": ("(von )?<first=a_clock> bis <last=a_clock>", "zwischen <first=a_clock> und <last=a_clock>"),
    "clock_spans.on_day": ("<a_day>(,)? <a_clock_span>",),
    "weekday_dates.weekday_date": ("<weekday>(, den|, dem|, der| den| dem| der|,)? <day=ordinal_day>",),
    "weeks.numbered": (
        f"{WEEK}( des Jahres| im Jahr|/|,)?( )?<year=year4>",
        WEEK,
    ),
    "sets_composed.with_clock": ("<a_set>(,)? (um|gegen|ab) <a_clock>",),
    "parts_of_day.clock_in_part": (
        "<plain_part=daily> (um|gegen) (<hour>|<hour=hour_word>)( Uhr)?",
        "<plain_part=daily> (um|gegen) <hour>(:|.)<minute>( Uhr)?",
        "(<hour>|<hour=hour_word>) <plain_part=daily>",
    ),
    "months.month": ("Monat <month>",),
}

_END = r"(?=\s*(?:$|[.,;:)!?–-](?!\d))|\s(?:um|gegen|ab|bis|in|im|und|von|vor|nach)\b)"

LIMITS = {
    "clock_spans.hours": Limit(),
    "weekday_dates.weekday_date": Limit(behind=_END),
    "weeks.numbered": Limit(behind=r"(?!\d)"),
}

EXAMPLES: dict[str, tuple[Example, ...]] = {
    "decades.short_decade": (
        Example("In den zwanziger, dreißiger und vierziger Jahren wuchs sie.",
            "den zwanziger, dreißiger und vierziger Jahren",
                "192/194", "192X/194X", language="de"),
    ),
    "clock_spans.hours": (
        Example("Das Amt öffnet von 9 bis 12 Uhr.", "von 9 bis 12 Uhr",
                "2021-03-03T09:00:00/2021-03-03T12:00:00", "2021-03-03T09:00:00/2021-03-03T12:00:00", language="de"),
    ),
    "weekday_dates.weekday_date": (
        Example("Wir treffen uns am Donnerstag, den 15.", "Donnerstag, den 15.", "2021-04-15", "2021-04-15",
                language="de"),
    ),
    "weeks.numbered": (
        Example("Geliefert wird in der KW 26 2013.", "der KW 26 2013", "2013-W26", "2013-06-24/2013-06-30",
                language="de"),
    ),
    "parts_of_day.clock_in_part": (
        Example("Die Probe beginnt abends um 8 Uhr.", "abends um 8 Uhr", "2021-03-03T20:00", "2021-03-03T20:00:00",
                language="de"),
    ),
}  # fmt: skip

NEVER: dict[str, tuple[str, ...]] = {
    "clock_spans.hours": ("Das Spiel endete 9 - 5.", "Er zahlte 9 bis 12 Mark."),
    "weekday_dates.weekday_date": ("Am Montag 15. Division und Stab zogen ab.",),
    "weeks.numbered": ("Die KW 1234 ist eine Nummer.",),
}
