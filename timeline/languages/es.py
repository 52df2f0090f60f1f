"""Spanish: what no list of a language's words of time knows. An extent takes its article along: "el 3 de mayo"."""

from __future__ import annotations

from typing import Any

from timeline.languages import Limit
from timeline.languages import es_hours as hours
from timeline.languages.es_examples import EXAMPLES, NEVER
from timeline.languages.packs import NUMBER, UNIT, joined, ordinal_roman, pack

# fmt: off

_WEEKDAYS = {"lunes": 0, "martes": 1, "miércoles": 2, "jueves": 3, "viernes": 4, "sábado": 5, "domingo": 6}
_TENS = {"veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80,
    "noventa": 90}
_HUNDREDS = {"cien": 100, "ciento": 100, "doscientos": 200, "trescientos": 300, "cuatrocientos": 400,
    "quinientos": 500, "seiscientos": 600,
             "setecientos": 700, "ochocientos": 800, "novecientos": 900}
_LAST = {**dict.fromkeys(("pasado", "pasada", "último", "última", "anterior"), -1), **dict.fromkeys(("próximo",
    "próxima", "que viene", "entrante"), 1)}
_TOLD = {**dict.fromkeys(("siguiente", "posterior"), 1), **dict.fromkeys(("anterior", "previo", "previa"), -1)}
_MANY = {**dict.fromkeys(("últimos", "últimas", "pasados", "pasadas", "anteriores"), -1), **dict.fromkeys(("próximos",
    "próximas", "siguientes"), 1),
         **dict.fromkeys(("primeros", "primeras"), 0)}
_PARTS = {"mañana": "MO", "madrugada": "MO", "amanecer": "MO", "mediodía": "MI", "tarde": "AF", "atardecer": "EV",
    "anochecer": "EV", "noche": "NI",
          "medianoche": "NI"}
_EASTER = {"Carnaval": -47, "Martes de Carnaval": -47, "Miércoles de Ceniza": -46, "Domingo de Ramos": -7,
    "Jueves Santo": -3, "Viernes Santo": -2,
           "Sábado Santo": -1, "Domingo de Resurrección": 0, "Pascua": 0, "Lunes de Pascua": 1, "Ascensión": 39,
               "Pentecostés": 49, "Corpus Christi": 60}
_FIXED = {"Año Nuevo": (1, 1), "día de Año Nuevo": (1, 1), "Reyes": (1, 6), "día de Reyes": (1, 6), "Epifanía": (1,
    6), "San Valentín": (2, 14),
          "día de San Valentín": (2, 14), "Día del Trabajo": (5, 1), "San Juan": (6, 24), "día de la Hispanidad": (10,
              12), "Día de la Raza": (10, 12),
          "Todos los Santos": (11, 1), "día de Muertos": (11, 2), "Día de Muertos": (11, 2),
              "día de la Constitución": (12, 6), "Nochebuena": (12, 24),
          "Navidad": (12, 25), "día de Navidad": (12, 25), "Nochevieja": (12, 31), "fin de año": (12, 31)}

_WORDS: dict[str, dict[str, Any]] = {
    "month": {"setiembre": 9, "ene.": 1, "feb.": 2, "mar.": 3, "abr.": 4, "jun.": 6, "jul.": 7, "ago.": 8, "sep.": 9,
        "sept.": 9, "oct.": 10, "nov.": 11,
              "dic.": 12},
    "weekday": {"sabado": 5, "miercoles": 2}, "weekdays": {"sábados": 5, "domingos": 6}, "many_days": _WEEKDAYS,
    "unit": {"fin de semana": "weekend", "jornada": "day", "cuarto de hora": "quarter hour", "milenio": "millennium"},
    "length": {"tres cuartos de hora": (45, "minute"), "un cuarto de hora": (15, "minute"), "cuarto de hora": (15,
        "minute")},
    "units": {**dict.fromkeys(("min", "mins", "min."), "minute"),
        **dict.fromkeys(("seg", "segs", "seg."), "second"),
        "fines de semana": "weekend", "jornadas": "day", "milenios": "millennium", "noches": "night"},
    "calendar_unit": {"semana": "week", "mes": "month", "trimestre": "quarter", "año": "year", "década": "decade",
        "decenio": "decade",
                      "siglo": "century", "fin de semana": "weekend", "semestre": "half", "milenio": "millennium"},
    "nth_unit": {"día": "day", "semana": "week", "mes": "month", "año": "year", "década": "decade",
        "fin de semana": "weekend"},
    "season": {"primavera": 21, "verano": 22, "otoño": 23, "invierno": 24},
    "part_of_day": {**_PARTS, "primeras horas": "MO"},
    "masculine": {"mediodía": "MI", "amanecer": "MO", "atardecer": "EV", "anochecer": "EV"},
    "more": {"y medio": 0.5, "y media": 0.5, "y cuarto": 0.25, "y tres cuartos": 0.75},
    "month_short": {"ene": 1, "feb": 2, "mar": 3, "abr": 4, "may": 5, "jun": 6, "jul": 7, "ago": 8, "sep": 9,
        "sept": 9, "oct": 10, "nov": 11, "dic": 12}, "plain_part": _PARTS, "last": _LAST, "this": {"este": 0,
        "esta": 0, "este mismo": 0, "esta misma": 0}, "told": _TOLD,
    "that": {**dict.fromkeys(("ese", "esa", "aquel", "aquella", "ese mismo", "aquel mismo", "esa misma",
        "aquella misma", "el mismo", "la misma",
                              "del mismo", "de ese", "de aquel"), 0), **dict.fromkeys(("el siguiente",
                                  "la siguiente"), 1)},
    "told_unit": {"víspera": ("day", -1), "día después": ("day", 1)},
    "unit_shift": {"año pasado": ("year", -1), "anteaño": ("year", -2), "antaño": ("year", -1)},
    "day_shift": {"hoy": 0, "ayer": -1, "mañana": 1, "anteayer": -2, "antes de ayer": -2, "pasado mañana": 2,
        "antier": -2, "anoche": -1},
    "open_end": {"desde": "from", "desde el": "from", "a partir de": "from", "a partir del": "from", "hasta": "to",
        "hasta el": "to",
                 "antes de": "before", "antes del": "before", "después de": "after", "después del": "after",
                     "tras": "after", "tras el": "after",
                 **dict.fromkeys(("a más tardar", "a más tardar el", "a más tardar en", "como tarde", "como muy tarde",
                                  "como muy tarde el", "como muy tarde en"), "to")},
    "offset_side": {"antes de": -1, "antes del": -1, "después de": 1, "después del": 1, "antes de la": -1,
        "después de la": 1, "a partir del": 1,
                    "a partir de": 1, "tras el": 1},
    "era": {**dict.fromkeys(("a. C.", "a.C.", "a. de C.", "AC", "a.C", "antes de Cristo", "antes de cristo",
        "antes de nuestra era", "a. J.C."), "BC"),
            **dict.fromkeys(("d. C.", "d.C.", "d. de C.", "DC", "d.C", "después de Cristo", "de nuestra era",
                "e. c."), "AD")},
    "part": {**dict.fromkeys(("principios de", "principios del", "comienzos de", "comienzos del", "inicios de",
        "inicios del", "primeros de", "principio de", "inicio de",
                              "principios de la", "comienzos de la", "inicio del", "comienzo del"), "START"),
             **dict.fromkeys(("mediados de", "mediados del", "mediados de la"), "MID"),
             **dict.fromkeys(("finales de", "finales del", "fines de",
                 "últimos de", "fin de", "fines del", "el final de",
                 "final de", "final del", "finales de la",
                              "fines de la", "el fin del"), "END")},
    "about": {**dict.fromkeys(("unos", "unas", "aproximadamente", "alrededor de", "cerca de", "en torno a", "como"),
        "APPROX"),
              **dict.fromkeys(("casi", "menos de", "apenas"), "LESS_THAN"),
              **dict.fromkeys(("más de", "mas de", "algo más de", "poco más de",
                  "un poco más de"), "MORE_THAN"), "algo menos de": "LESS_THAN",
              **dict.fromkeys(("al menos", "por lo menos", "como mínimo"), "EQUAL_OR_MORE"),
                  **dict.fromkeys(("como máximo", "hasta", "a lo sumo"), "EQUAL_OR_LESS")},
    "about_date": dict.fromkeys(("hacia", "hacia el", "alrededor de", "alrededor del", "en torno a", "en torno al",
        "circa", "aproximadamente en", "cerca de"), "APPROX"),
    "vague_number": {**dict.fromkeys(("varios", "varias", "algunos", "algunas", "muchos", "muchas", "unos pocos",
        "unas pocas", "pocos", "pocas", "unos cuantos",
                                      "unas cuantas", "unos", "unas", "numerosos", "numerosas"), None),
                     "un par de": 2, "medio": 0.5, "media": 0.5, "una decena de": 10, "una docena de": 12,
                         "una veintena de": 20, "todo el": 1, "toda la": 1,
                     "todo un": 1, "toda una": 1},
    "special_length": {"bienio": (2, "year"), "trienio": (3, "year"), "quinquenio": (5, "year"), "lustro": (5,
        "year"), "sexenio": (6, "year"),
                       "cuatrienio": (4, "year"), "bimestre": (2, "month"), "semestre": (6, "month"),
                           "cuatrimestre": (4, "month"), "quincena": (15, "day")},
    "later": {"después": 1, "más tarde": 1, "antes": -1, "más adelante": 1, "atrás": -1},
    "span": {f"{article} {word}": side for word, side in _MANY.items() for article in ("los", "las", "estos",
        "estas")}, "span_word": _MANY,
    "each": {"cada": "EACH", "todos los": "EVERY", "todas las": "EVERY"},
    "often": {**dict.fromkeys(("diario", "diaria", "diarios", "diarias", "diariamente", "a diario", "cotidianamente"),
        "P1D"),
              **dict.fromkeys(("semanal", "semanales", "semanalmente"), "P1W"), **dict.fromkeys(("mensual",
                  "mensuales", "mensualmente"), "P1M"),
              **dict.fromkeys(("anual", "anuales", "anualmente"), "P1Y"), "quincenal": "P15D", "bimensual": "P2M",
                  "trimestral": "P3M", "semestral": "P6M"},
    "half_word": {"primer": 1, "segundo": 2, "primera": 1, "segunda": 2},
    "quarter_word": {"primer": 1, "segundo": 2, "tercer": 3, "cuarto": 4, "último": 4},
    "share": {"primera": 1, "segunda": 2, "primer": 1, "segundo": 2, "tercer": 3, "último": 9, "última": 9},
        "fraction": {"mitad": 2, "tercio": 3, "cuarto": 4},
    "decade_word": _TENS, "weekend_word": {"fin de semana": "weekend"},
    "moment_of_day": {"medianoche": 86_400, "mediodía": 43_200},
    "minutes_more": {"y media": 30, "y cuarto": 15, "menos cuarto": -15, "y diez": 10, "y veinte": 20, "y cinco": 5,
        "menos diez": -10, "menos veinte": -20,
                     "menos cinco": -5, "menos 5": -5, "menos 10": -10, "y 30": 30, "y 15": 15, "y veinticinco": 25,
                         "menos veinticinco": -25},
    "meridiem": {"a. m.": 0, "p. m.": 12, "am": 0, "pm": 12, "a.m.": 0, "p.m.": 12}, "zone": {"GMT": "Z", "UTC": "Z",
        "hora local": ""},
    "from_end": {"último": 1, "última": 1},
    "now": dict.fromkeys(("ahora", "actualmente", "en la actualidad", "hoy en día", "hoy día", "a día de hoy",
        "ahora mismo", "en estos momentos", "en este momento",
                          "por ahora", "de momento", "actual"), "PRESENT_REF"),
    "then": dict.fromkeys(("recientemente", "últimamente", "antiguamente", "hace tiempo", "hace mucho tiempo",
        "hace poco", "en el pasado", "el pasado", "antaño", "otrora",
                           "en su día", "reciente", "recientes"), "PAST_REF"),
    "soon": dict.fromkeys(("pronto", "próximamente", "en el futuro", "el futuro", "en breve", "dentro de poco",
        "más adelante", "el mañana", "el día de mañana"), "FUTURE_REF"),
    "holiday": {**{name: ("easter", day) for name, day in _EASTER.items()}, **{name: ("fixed", *day) for name,
        day in _FIXED.items()}, **hours.FEASTS},
}
_WORDS["unit"].pop("cuarto de hora")

_SIZE = f"(<vague_number>|{NUMBER})"
_YEAR = "(<year=year4>|<year=number_words>|<year_old> <era>)"
_DAY = "(<day=day_digits>|<day=number_words>|<day=ordinal_day>)"
_EL = "(el |del |al )?"
_LEAD = "((el |este )?<weekday>(,| el|, el| día|, día)? )?"
_THE = "(el |la )?"
_LAS = "(las |la )?"

_PHRASES: dict[str, tuple[str, ...]] = {
    "calendar_dates.day_month_year": (
        f"{_LEAD}{_EL}(día )?{_DAY} de <month>(,)?( de| del| del año| de el año)? {_YEAR}",
        "<month> <day=day_digits>, <year=year4>",
        "(el )?<day=day_digits>(-|/| )(<month=month_short>|<month>)(-|/| )<year=year4>",
    ),
    "calendar_dates.day_month": (f"{_LEAD}{_EL}(día )?{_DAY} de <month>",),
    "calendar_dates.numeric": ("<first=day_digits>(/|.)<second=day_digits>(/|.)<year=year2>",),
    "calendar_dates.day_of_last_year": (f"{_LEAD}{_EL}(día )?{_DAY} de <month> <told=that> año",
        f"{_LEAD}{_EL}(día )?{_DAY} de <month> del año <last>"),
    "calendar_dates.last_day_month": ("(el )?<last> (día )?<day=day_digits> de <month>",),
    "calendar_dates.day_of_month": (f"{_EL}día {_DAY}", "el <day=day_digits>"),
    "day_lists.lead_day": ("(el |los |del )?(día |días )?<day=day_digits>",),
    "months.month_year": (f"(mes de )?<month>(,)?( de| del| del año)? {_YEAR}",
        "<month=month_short> <year=year4>"),
    "months.month": ("(el )?mes de <month>", "<month>"),
    "months.last_month_name": ("(el )?<last> (mes de )?<month>", "(el )?<month> <last>", "<last=this> <month>"),
    "months.month_that_year": ("<month> <told=that> año",),
    "years.year": ("(el |del |los )?(año|años) (<year=year4>|<year=number_words>)",),
    "years.with_era": ("((el )?año |el )?<year_old> <era>", "(el )?<year_old> <era>"),
    "decades.decade": ("(los )?años <decade4>", "(la )?década de(l)? <decade4>", "(la )?década de los <decade4>",
        *(f"{lead} <decade4>(, <between=decade4>)?(, <between=decade4>)? (y|a) <next_decade=decade4>"
          for lead in ("(las )?décadas de", "(los )?años"))),
    "decades.short_decade": ("(los )?años <decade=decade_word>", "(la )?década de los( años)? <decade=decade_word>",
        "(los )?años <decade=decade2>", "(la )?década de los <decade=decade2>",
        *(f"(los )?años <decade={kind}>(, <between={kind}>)?(, <between={kind}>)? (y|a) <next_decade={kind}>"
          for kind in ("decade_word", "decade2"))),
    "decades.century": ("(el )?siglo <ordinal>( <era>)?", "<last=this> siglo <ordinal>",
        "(el )?siglo <ordinal=digits>", "(el )?<ordinal=roman> <era>"),
    "decades.millennium": ("(el )?<ordinal> milenio( <era>)?",),
    "weekdays.weekday": ("(el |del )?<weekday>",),
    "weekdays.last_weekday": ("(el )?<last> <weekday>", "<last=this> <weekday>", "(el )?<weekday> <last>"),
    "weekdays.weekday_of_last_week": ("(el )?<weekday> de (la )?<last> semana",
        "(el )?<weekday>( de)? la semana <last>", "(el )?<weekday> (de )?la <last> semana",
        "(la )?<last> semana( el)? <weekday>"),
    "weekdays.told_weekday": ("(el )?<weekday> <told>", "<told=that> <weekday>"),
    "seasons.season": (f"{_THE}<season>",),
    "seasons.season_year": (f"{_THE}<season>( de| del)? {_YEAR}",
        f"{_THE}<season>( de)? <year=year4>(/|-|–| a )(<end=year4>|<end=two_digits>)"),
    "seasons.last_season": (f"{_THE}<last> <season>", f"{_THE}<season> <last>", "<last=this> <season>"),
    "relative_units.told_season": ("<told=that> <season>",),
    "relative_units.last": (f"{_THE}<calendar_unit> <last>", f"{_THE}<last> <calendar_unit>",
        "<last=this> <calendar_unit>"),
    "relative_units.told": ("(al |el |la )<unit> <told>", "<told=that> <unit>", "la <told_unit>", "al <told_unit>"),
    "relative_units.told_part": ("<told=that> <plain_part>", "(la |el )<plain_part> <told>"),
    "deictic_days.part_of_today": ("esta <plain_part>",
        "<day_shift>(,)? (por la|de|a la|en la|al) (buena )?<plain_part>"),
    "ago_later.ago": (f"hace (<about> )?{_SIZE} {UNIT}", f"(<about> )?{_SIZE} {UNIT} atrás"),
    "ago_later.later": (f"(<about> )?{_SIZE} {UNIT} <later>",),
    "offsets.offset": ("<a_duration> <offset_side> <a_point>",),
    "offsets.ahead": ("dentro de <a_duration>", "de aquí a <a_duration>", "en <a_duration>"),
    "ago_days.more_ago": ("<a_duration>( y|,|, y)? <an_offset>", "<an_offset> y <a_duration>"),
    "compound_lengths.joined": ("<first=a_duration>( y|,|, y)? <second=a_duration>",),
    "durations.amount": ("<length>",
        f"(<about> )?{_SIZE}( (largos|largas|buenos|buenas|últimos|primeros))? {UNIT}( <more>)?",
        "(un |el )<length=special_length>"),
    "durations.span": (f"<span> {_SIZE} <unit=units>", "<span> <unit=units>",
        f"(los|las) {NUMBER} <span=span_word> <unit=units>"),
    "parts_of_period.part": ("<part> <a_date>",),
    "parts_of_period.part_of_unit": ("<part> <calendar_unit>",),
    "parts_of_period.about": ("<about_date> <a_fixed_date>",),
    "parts_of_day.part": ("<a_day>(,)?( por la| de la| a la| en la| al) <part_of_day>",
        "(la |el )?<part_of_day> (del |de )?<a_day>", "<a_day>(,)? <part=an_open_part>",
                          "<part=an_open_part> del <a_day>"),
    "parts_of_day.the_part": ("(la|por la|de la|en la) <plain_part>", "(el|al) <plain_part=masculine>"),
    "parts_of_day.clock_on_day": ("<a_day>(,)? a <a_clock>", "<a_clock>(,)?( de| del) <a_day>"),
    "clock_times.clock": (f"{_LAS}<hour>(:|.|h)<minute>(h| h| horas)?( <meridiem>)?( <zone>)?",
        "(las|la) <hour>( horas| h|h)?", "<hour>h",
                          f"{_LAS}<hour>( )?<meridiem>",
                              "(las|la) <hour=hour_word>( horas| en punto)?( y <minute=number_words>)?",
                          "(las|la) (<hour>|<hour=hour_word>) <minutes_more>",
                          "(la )?<moment_of_day>", "<hour>:<minute>:<second=minute>"),
    "parts_of_day.clock_in_part": (
        "(las |la )(<hour>|<hour=hour_word>)( <minutes_more>| y <minute=number_words>)? (de|por|en) la <plain_part>",
        "(las |la )?<hour>(:|.)<minute> (de|por) la <plain_part>",
        "(las |la )(<hour>|<hour=hour_word>) del <plain_part>",
    ),
    "quarters.quarter": ("(el )?<quarter_word> trimestre( de| del)?( <year=year4>)?",),
    "quarters.half": ("(el )?<half_word> semestre( de| del)?( <year=year4>)?", "(la )?<half_word> mitad del año"),
    "sets.often": ("<often>",),
    "sets.each": ("<each> (<unit>|<weekday>|<unit=units>|<plain_part>|<month>|<season>)", f"<each> {NUMBER} {UNIT}"),
    "sets.rate": ("(por|al) <unit>", "(<number=number_words>|<number=digits>) (vez|veces) (al|por|a la|cada) <unit>"),
    "sets.weekdays": ("(los )<weekdays=many_days>", "(los )?<weekdays>"),
    "fractions_of_period.fraction": ("(la |el )?<share> <fraction> (del|de la) <a_span_of_years>",),
    "nth.weekday": ("(el )?<nth=ordinal> <a_weekday> (de|del) <a_period>",
        "(el )?<from_end> <a_weekday> (de|del) <a_period>"),
    "nth.unit": ("(la |el )?<nth=ordinal> <nth_unit> (de|del) <a_period>",
        "(la |el )?<from_end> <nth_unit> (de|del) <a_period>"),
    "vague.reference": ("<now>", "<then>", "<soon>"),
    "holidays.holiday": ("(la |el )?<holiday>", f"<holiday> (de |del )?{_YEAR}", "<last=this> <holiday>"),
    "nights.night": ("<first=a_part>( al| a)? <last=a_day>",),
    "ranges.between": ("(de|del|desde|desde el) <first=a_moment> (a|al|hasta|hasta el) <last=a_moment>",
        "entre (el )?<first=a_moment> y (el )?<last=a_moment>",
                       "<first=a_moment> (al|a) <last=a_moment>", "<first=a_moment> <last=a_moment>"),
    "not_times.words": ("buenos días", "buenas tardes", "buenas noches", "en un segundo plano", "segunda mano",
        "de una vez"),
}

_COUNTED = """
    personas hombres mujeres soldados muertos heridos habitantes kilómetros km metros m euros pesetas pesos dólares
    libras toneladas hectáreas litros ejemplares empleos trabajadores alumnos estudiantes niños familias viviendas
    coches vehículos aviones barcos votos puntos páginas plazas espectadores visitantes manifestantes policías
    prisioneros refugiados miembros municipios empresas horas días minutos años meses veces kg vatios
""".split()
_NO_PLURAL = frozenset(
    ("además antes después entonces mientras apenas quizás todos todas ambos ambas otros otras varios varias "
     "muchos muchas estos estas nosotros algunos algunas ellos ellas ciertos menos").split()
)
_NO_YEAR = frozenset(
    ("nº n.º núm. artículo página unos unas casi boeing peugeot").split()
)
_LEADS = """
    en año años desde hacia de del a hasta antes tras entre principios mediados finales primavera verano otoño
    invierno el por
""".split()

_CUES: dict[str, Any] = {
    "mail": ["escribió | escribió a"],
    "published": "publicado publicada".split(),
    "common": (
        "el los las y del una con por para como más pero su sus fue se al lo este esta entre también "
        "desde había está "
    ).split(),
    "takeover": "museo monumento fundación sociedad película libro asociación plaza calle".split(),
    "timely": "desde hasta antes después durante tras bajo".split(),
    # In a field for a date: "Oktober" is meant as with one of these before it; what may stand beside the time there.
    "typed lead": "en el".split(),
    "typed beside": "o el la los las en a al del de hacia antes después desde hasta durante".split(),
    "typed or": ["o"],
    "background": ["desde"],
    "joining": ["y", "a", "al", "o", "y el", "y en", "hasta", "hasta el", "y del", "e"],
    "planning": "previsto prevista prevé espera esperado debería sería proyecto".split(),
    "future": (
        "va van será serán habrá habrán hará harán irá irán tendrá podrá deberá próximo próxima debe deben"
    ).split(),
    "future ending": ("rá", "rán", "remos", "ré"),
    "negated": "no nunca jamás nadie ningún ninguna ninguno tampoco".split(),
    "not negated": ("no solo", "no sólo", "no solamente", "no obstante", "no menos de", "no más de", "no antes",
                    "no hasta", "más que nunca", "no únicamente"),
    "denying": ("negó", "niega", "negaron", "niegan", "desmintió", "desmiente", "desmintieron", "rechazó"),
    "content": ("que", "quien", "porque", "cuando", "donde", "pues", "aunque"),
    "dated papers": "acta carta correo presupuesto factura informe nota artículo número edición oficio escrito".split(),
    "dating": ("del", "de", "fechada el", "fechado el", "con fecha del"),
    "doubting": ("supuestamente", "presuntamente", "quizás", "quizá", "probablemente", "tal vez", "posiblemente",
                 "habría", "habrían"),
    # Under what a name is the place of what happens; "at" only where nothing is done to anybody or the place is known.
    "in place": ("en",), "at place": (),
    "placeless": ("creer", "confiar", "pensar", "convertir"),
    "negation": "no nunca jamás ningún ninguna ni".split(),
    "past": (
        "iba iban fue fueron era eran había habían hubo dijo hizo hicieron vino tuvo estuvo nació ha han sido "
        "estaba"
    ).split(),
    "past ending": ("ó", "aron", "ieron", "aba", "aban", "ían"),
    "was": "fue fueron era eran había habían hubo ha han estaba estaban".split(),
    "due": "previsto prevista previstos previstas".split(),
    "present": "es son está están tiene tienen".split(),
    "reporting": "dijo declaró explicó anunció señaló afirmó aseguró indicó añadió informó".split(),
}

# fmt: on

LANGUAGE = pack(
    "es",
    words=_WORDS,
    numbers={"un": 1, "una": 1, "veintiún": 21, "mil": 1000, **_HUNDREDS, **_TENS},
    ordinals={
        "primer": 1, "primero": 1, "primera": 1, "segundo": 2, "segunda": 2, "tercer": 3, "tercero": 3, "tercera": 3,
            "cuarto": 4, "quinto": 5, "sexto": 6,
        **ordinal_roman(("",)),
    },
    marks=("º", "ª", "er", "ro", "."),
    joiner="y",
    names=("abril", "julio"),
    links=("y", "al", "o", "a", "y el", "y del", "e"),
    plain_letters=True,
    phrases=joined(_PHRASES, hours.PHRASES),
    cues=_CUES,
    limits={
        **hours.LIMITS,
        "ago_later.later": Limit(refused_followers=frozenset(["de", "del", "que"])),
        "parts_of_period.part_of_unit": Limit(behind=r"(?!\s(?:\d{3,4}(?!\d)|(?-i:[IVX]+)\b)|\sde\s[^\W\d_]+)"),
        # "Del 15 al 19 de marzo": both days hold their own words already.
        "ranges.between": Limit(own=True, refused=r"⟦(?![^⟧]*\s(?:al?|hasta|y)\s)[^⟧]*⟧"),
        "years.year": Limit(year=True,
            plural="s", not_plural=_NO_PLURAL,
                            leads=frozenset(_LEADS), refused_followers=frozenset(_COUNTED),
                            refused_leads=_NO_YEAR),
        "durations.span": Limit(own=True,
            refused=r"horas⟧ del? (?:\d|lunes|martes|miércoles|jueves|viernes|s[áa]bado|domingo)"),
        "deictic_days.day": Limit(refused_leads=frozenset("la esta una cada las primera misma".split())),
        "calendar_dates.day_of_month": Limit(alone=True),
        "durations.amount": Limit(own=True,
            refused=r"\bde ⟦\d+ años⟧(?: de edad)?(?:,|\.| que)|[^\W\d], ⟦\d+ años⟧,|⟦\d+ años de edad|[-–]⟦"),
        "parts_of_day.the_part": Limit(refused_followers=frozenset(["del"])),
    },
    without=("nacido",),
    examples=joined(EXAMPLES, hours.EXAMPLES),
    never=joined(NEVER, hours.NEVER),
)  # fmt: skip
