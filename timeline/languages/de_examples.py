"""What German sentences must be read as, and what must not be read in them; the tests of ``de.py``."""

from __future__ import annotations

from timeline.languages import Example

# fmt: off

EXAMPLES: dict[str, tuple[Example, ...]] = {
    "relative_units.day_after": (
        Example("Am 2. Januar 1814 zogen sie ab; tags darauf kam der Graf.", "tags darauf",
                "1814-01-03", "1814-01-03", "narrative"),
    ),
    "calendar_dates.day_month": (
        Example("Der Prozess war für den 4. Mai angesetzt und wurde vertagt.", "4. Mai",
                "2021-05-04", "2021-05-04"),
    ),
    "weekdays.last_weekday": (
        Example("Am vorvergangenen Samstag brannte es.", "vorvergangenen Samstag",
                "2021-02-20", "2021-02-20"),
        Example("Übernächsten Sonntag wird gewählt.", "Übernächsten Sonntag",
                "2021-03-14", "2021-03-14"),
    ),
    "ago_later.ago": (
        Example("Vor etwas mehr als drei Jahren schloss das Werk.", "Vor etwas mehr als drei Jahren",
                "2018", "2018"),
        Example("Die Fabrik schloss vor zwei Jahren.", "vor zwei Jahren", "2019", "2019"),
    ),
    "ago_days.more_ago": (
        Example("Vor zwei Jahren und drei Monaten schloss es.", "Vor zwei Jahren und drei Monaten",
                "2018-12", "2018-12"),
    ),
    "ago_later.later": (
        Example("Die Schlacht begann am 3. Mai 1808. Zwei Tage später war sie vorbei.",
                "Zwei Tage später", "1808-05-05", "1808-05-05", "narrative"),
    ),
    "calendar_dates.day_month_year": (
        Example("Der Vertrag wurde am 3. Mai 1968 unterzeichnet.", "3. Mai 1968", "1968-05-03", "1968-05-03"),
        Example("Am Dienstag, dem 5. Mai 1970, brannte die Mühle.",
                "Dienstag, dem 5. Mai 1970", "1970-05-05", "1970-05-05"),
        Example("Cäsar starb am 15. März 44 v. Chr.",
                "15. März 44 v. Chr.", "BC0044-03-15", "-0043-03-15", "narrative"),
        Example("Am 27./28. September 1998 wurde gewählt.", "28. September 1998", "1998-09-28", "1998-09-28"),
    ),
    "clock_times.clock": (
        Example("Gegen 2.30 Uhr bemerkte er das Feuer.", "2.30 Uhr",
                "2021-03-03T02:30", "2021-03-03T02:30:00"),
        Example("Die Sitzung begann um 15:30 Uhr.", "15:30 Uhr", "2021-03-03T15:30", "2021-03-03T15:30:00"),
    ),
    "decades.century": (
        Example("Im 19. Jahrhundert wuchs die Stadt.", "19. Jahrhundert", "18", "18XX"),
        Example("Das Heiligtum entstand im 5. Jahrhundert v. Chr.", "5. Jahrhundert v. Chr.", "BC04", "-0499/-0400"),
    ),
    "decades.decade": (
        Example("Die 1950er und 60er Jahre brachten Wohlstand.", "Die 1950er und 60er Jahre",
                "195/196", "195X/196X"),
        Example("Die Mode der 1960er Jahre kehrt zurück.", "der 1960er Jahre", "196", "196X"),
    ),
    "decades.short_decade": (
        Example("In den Siebzigerjahren wuchs die Stadt.", "den Siebzigerjahren",
                "197", "197X", "narrative"),
        Example("In den zwanziger Jahren entstand der Hafen.", "den zwanziger Jahren", "192", "192X", "narrative"),
    ),
    "deictic_days.day": (
        Example("Der Prozess beginnt heute.", "heute", "2021-03-03", "2021-03-03"),
    ),
    "deictic_days.part_of_today": (
        Example("Gestern Abend brach der Damm.",
                "Gestern Abend", "2021-03-02TEV", "2021-03-02T17:00:00/2021-03-02T21:59:59"),
    ),
    "durations.amount": (
        Example("Der Bau dauerte dreieinhalb Jahre.", "dreieinhalb Jahre", "P3Y6M"),
        Example("Eine zweijährige Pause folgte.", "zweijährige", "P2Y"),
    ),
    "fractions_of_period.fraction": (
        Example("Die zweite Hälfte des 19. Jahrhunderts war ruhig.",
                "zweite Hälfte des 19. Jahrhunderts", "18", "1850/1899"),
    ),
    "holidays.holiday": (
        Example("Zu Ostern 1916 ruhte die Arbeit.", "Ostern 1916", "1916-04-23", "1916-04-23"),
    ),
    "months.month_year": (
        Example("Die Brücke wurde im März 2019 gesperrt.", "März 2019", "2019-03", "2019-03"),
    ),
    "offsets.ahead": (
        Example("Das Museum öffnet in drei Wochen.", "in drei Wochen", "2021-03-24", "2021-03-24"),
    ),
    "parts_of_period.about": (
        Example("Um 1450 wurde die Kirche gebaut.", "Um 1450", "1450", "1450~", "narrative"),
    ),
    "parts_of_period.part": (
        Example("Ende 1949 zog das Amt um.", "Ende 1949", "1949", "1949-09/1949-12", "narrative"),
    ),
    "quarters.half": (
        Example("Im ersten Halbjahr 2008 sank der Umsatz.", "ersten Halbjahr 2008", "2008-H1", "2008-40"),
    ),
    "ranges.between": (
        Example("Er regierte von 1960 bis 1969.", "von 1960 bis 1969", "1960/1969", "1960/1969", "narrative"),
    ),
    "relative_units.last": (
        Example("Der Rat beschloss dies im vergangenen Jahr.", "vergangenen Jahr", "2020", "2020"),
    ),
    "relative_units.shift": (
        Example("Die Wahl findet nächste Woche statt.", "nächste Woche", "2021-W10", "2021-03-08/2021-03-14"),
    ),
    "relative_units.told": (
        Example("Er wurde 1911 gewählt. Im folgenden Jahr trat er zurück.",
                "folgenden Jahr", "1912", "1912", "narrative"),
    ),
    "sets.each": (
        Example("Der Ausschuss tagt jeden Montag.", "jeden Montag", "XXXX-WXX-1"),
    ),
    "weekday_parts.weekday_part": (
        Example("Sie kam am Dienstagabend an.",
                "Dienstagabend", "2021-03-02TEV", "2021-03-02T17:00:00/2021-03-02T21:59:59"),
    ),
}

NEVER: dict[str, tuple[str, ...]] = {
    "decades.century": (
        "Das Jahrhunderthochwasser kam.",
    ),
    "deictic_days.day": (
        "Der Morgen war kalt.",
        "Guten Morgen, sagte er.",
    ),
    "months.month": (
        "Wladimir Mai-Majewski kam.",
    ),
    "months.month_year": (
        "Der Maibaum 1990 war hoch.",
    ),
    "seasons.season": (
        "Er heißt Sommerfeld.",
    ),
    "weekdays.weekday": (
        "In der Nacht auf See war es kalt.",
        "Das Montagegerät fiel aus.",
    ),
    "years.year": (
        "Eine Truppe von 2000 Soldaten landete.",
        "Rund 1500 Menschen kamen.",
        "Seite 1985 fehlt.",
    ),
}
