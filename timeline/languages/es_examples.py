"""What Spanish sentences must be read as, and what must not be read in them; the tests of ``es.py``."""

from __future__ import annotations

from timeline.languages import Example

# fmt: off

EXAMPLES: dict[str, tuple[Example, ...]] = {
    "decades.decade": (
        Example("Las décadas de 1950 y 1960 trajeron un nuevo comienzo.", "Las décadas de 1950 y 1960",
                "195/196", "195X/196X"),
    ),
    "clock_times.clock": (
        Example("El agua subió hacia las 23.30.", "las 23.30",
                "2021-03-03T23:30", "2021-03-03T23:30:00"),
    ),
    "ago_later.ago": (
        Example("Hace algo más de tres años, el ayuntamiento lo pidió.", "Hace algo más de tres años",
                "2018", "2018"),
        Example("La fábrica cerró hace dos años.", "hace dos años", "2019", "2019"),
    ),
    "ago_days.more_ago": (
        Example("Hace dos años y tres meses cerró.", "Hace dos años y tres meses", "2018-12", "2018-12"),
    ),
    "ago_later.later": (
        Example("La batalla empezó el 3 de mayo de 1808. Dos días después había terminado.",
                "Dos días después", "1808-05-05", "1808-05-05", "narrative"),
    ),
    "calendar_dates.day_month_year": (
        Example("El tratado se firmó el 3 de mayo de 1968.", "el 3 de mayo de 1968", "1968-05-03", "1968-05-03"),
        Example("El martes 5 de mayo de 1970 ardió el molino.",
                "El martes 5 de mayo de 1970", "1970-05-05", "1970-05-05"),
        Example("César murió el 15 de marzo del 44 a. C.",
                "el 15 de marzo del 44 a. C.", "BC0044-03-15", "-0043-03-15", "narrative"),
        Example("Se votó los días 6 y 13 de abril de 2003.", "13 de abril de 2003", "2003-04-13", "2003-04-13"),
    ),
    "compound_lengths.joined": (
        Example("La huelga duró dos años y tres meses.", "dos años y tres meses", "P2Y3M"),
    ),
    "decades.century": (
        Example("La ciudad creció en el siglo XIX.", "el siglo XIX", "18", "18XX"),
        Example("El templo es del siglo V a. C.", "siglo V a. C.", "BC04", "-0499/-0400"),
    ),
    "decades.short_decade": (
        Example("Vuelve la moda de los años sesenta.", "los años sesenta", "196", "196X"),
    ),
    "deictic_days.part_of_today": (
        Example("La presa cedió ayer por la tarde.",
                "ayer por la tarde", "2021-03-02TAF", "2021-03-02T12:00:00/2021-03-02T17:59:59"),
    ),
    "durations.amount": (
        Example("La obra duró tres años y medio.", "tres años y medio", "P3Y6M"),
    ),
    "fractions_of_period.fraction": (
        Example("La segunda mitad del siglo XIX fue tranquila.",
                "La segunda mitad del siglo XIX", "18", "1850/1899", "narrative"),
    ),
    "holidays.holiday": (
        Example("A más tardar en Semana Santa volverán.", "Semana Santa",
                "2021-04-04", "../2021-04-04"),
        Example("La tienda abrió en Navidad de 1990.", "Navidad de 1990", "1990-12-25", "1990-12-25"),
    ),
    "months.month_year": (
        Example("El puente se cerró en marzo de 2019.", "marzo de 2019", "2019-03", "2019-03"),
    ),
    "offsets.ahead": (
        Example("El museo abrirá dentro de tres semanas.", "dentro de tres semanas", "2021-03-24", "2021-03-24"),
    ),
    "parts_of_day.clock_in_part": (
        Example("La sesión empezó a las tres y media de la tarde.",
                "las tres y media de la tarde", "2021-03-03T15:30", "2021-03-03T15:30:00"),
    ),
    "parts_of_day.part": (
        Example("En las primeras horas del 9 de abril de 1945 volaron el puente.",
                "primeras horas del 9 de abril de 1945",
                "1945-04-09TMO", "1945-04-09T05:00:00/1945-04-09T11:59:59"),
        Example("Llegó el martes por la noche.",
                "el martes por la noche", "2021-03-02TNI", "2021-03-02T20:00:00/2021-03-02T23:59:59"),
    ),
    "parts_of_period.about": (
        Example("La iglesia se construyó hacia 1450.", "hacia 1450", "1450", "1450~", "narrative"),
    ),
    "parts_of_period.part": (
        Example("Llegaron a primeros de abril de 1945.", "primeros de abril de 1945",
                "1945-04", "1945-04-01/1945-04-10"),
        Example("Abrirá a finales del mes de abril.", "finales del mes de abril",
                "2021-04", "2021-04-21/2021-04-30"),
        Example("La oficina se mudó a finales de 1949.", "finales de 1949", "1949", "1949-09/1949-12", "narrative"),
    ),
    "quarters.half": (
        Example("Las ventas bajaron en el primer semestre de 2008.",
                "el primer semestre de 2008", "2008-H1", "2008-40"),
    ),
    "ranges.between": (
        Example("Del 15 al 19 de marzo, la calle estará cerrada.", "Del 15 al 19 de marzo",
                "2021-03-15/2021-03-19", "2021-03-15/2021-03-19"),
        Example("Reinó de 1960 a 1969.", "de 1960 a 1969", "1960/1969", "1960/1969", "narrative"),
    ),
    "relative_units.shift": (
        Example("El consejo lo decidió el año pasado.", "el año pasado", "2020", "2020"),
        Example("La votación será la próxima semana.", "la próxima semana", "2021-W10", "2021-03-08/2021-03-14"),
    ),
    "relative_units.told": (
        Example("Fue elegido en 1911. Al año siguiente dimitió.", "Al año siguiente", "1912", "1912", "narrative"),
    ),
    "seasons.season_year": (
        Example("Durante el invierno de 1813 a 1814 hubo soldados.", "el invierno de 1813 a 1814",
                "1813-WI", "1813-24", "narrative"),
        Example("Nevó en el invierno de 1941.", "el invierno de 1941", "1941-WI", "1941-24"),
    ),
    "sets.each": (
        Example("La comisión se reúne cada lunes.", "cada lunes", "XXXX-WXX-1"),
    ),
}

NEVER: dict[str, tuple[str, ...]] = {
    "ago_later.later": ("Murió tres días después de la batalla.",),
    "parts_of_period.part_of_unit": ("A principios del siglo XIX se tejía.",),
    "ranges.between": (
        "El lunes el martes ya no cuenta.",
    ),
    "calendar_dates.day_of_month": (
        "El 5 regimiento llegó.",
    ),
    "clock_times.clock": (
        "Esperó dos horas.",
    ),
    "deictic_days.day": (
        "La mañana era fría.",
        "Cada mañana corre.",
    ),
    "durations.amount": (
        "Un hombre de 38 años, vecino de la villa, cayó.",
    ),
    "weekdays.weekday": (
        "El martillo cayó.",
    ),
    "years.year": (
        "Una fuerza de 2000 soldados desembarcó.",
        "En 2000 países se vende.",
    ),
}
