"""Portuguese: a short hand part on top of its base."""

from __future__ import annotations

from typing import Any

from timeline.languages import Example, Limit
from timeline.languages import pt_hours as hours
from timeline.languages.packs import NUMBER, UNIT, joined, joined_tables, ordinal_roman, pack

# fmt: off

_WEEKDAYS = {"segunda-feira": 0, "terça-feira": 1, "quarta-feira": 2, "quinta-feira": 3, "sexta-feira": 4, "sábado": 5,
             "domingo": 6, "terça": 1, "quinta": 3, "sexta": 4}
_PARTS = {"manhã": "MO", "madrugada": "MO", "meio-dia": "MI", "tarde": "AF", "noite": "NI"}
_MANY = {**dict.fromkeys(("últimos", "últimas", "passados", "passadas"), -1), **dict.fromkeys(("próximos",
    "próximas"), 1)}

_WORDS: dict[str, dict[str, Any]] = {
    "weekday": _WEEKDAYS,
    "calendar_unit": {"semana": "week", "mês": "month", "trimestre": "quarter", "ano": "year", "década": "decade",
                      "século": "century", "fim de semana": "weekend"},
    "unit": {"fim de semana": "weekend"}, "units": {"fins de semana": "weekend", "noites": "night"},
    "season": {"primavera": 21, "verão": 22, "outono": 23, "inverno": 24},
    "part_of_day": _PARTS, "plain_part": _PARTS,
    "last": {**dict.fromkeys(("passado", "passada", "último", "última"), -1),
             **dict.fromkeys(("próximo", "próxima", "que vem", "seguinte"), 1)},
    "this": {"este": 0, "esta": 0, "neste": 0, "nesta": 0}, "told": {"seguinte": 1, "anterior": -1, "posterior": 1},
    "that": dict.fromkeys(("esse", "essa", "nesse", "nessa", "aquele", "aquela", "naquele", "naquela", "o mesmo",
        "a mesma",
                           "do mesmo", "no mesmo", "na mesma"), 0),
    "told_unit": {"véspera": ("day", -1), "dia seguinte": ("day", 1)},
    "day_shift": {"hoje": 0, "ontem": -1, "amanhã": 1, "anteontem": -2, "depois de amanhã": 2},
    "open_end": {**dict.fromkeys(("desde", "desde o", "a partir de", "a partir do"), "from"), **dict.fromkeys(("até",
        "até o", "até ao"), "to"),
                 **dict.fromkeys(("antes de", "antes do"), "before"), **dict.fromkeys(("depois de", "após", "após o"),
                     "after")},
    "offset_side": {"antes de": -1, "antes do": -1, "depois de": 1, "depois do": 1, "após": 1, "após o": 1},
    "era": {"a.C.": "BC", "a. C.": "BC", "antes de Cristo": "BC", "d.C.": "AD", "d. C.": "AD",
        "depois de Cristo": "AD"},
    "part": {**dict.fromkeys(("início de", "início do", "início da", "começo de", "começo do", "princípios de",
        "inícios de"), "START"),
             **dict.fromkeys(("meados de", "meados do", "meados da"), "MID"),
             **dict.fromkeys(("fim de", "fim do", "fim da", "final de", "final do", "finais de", "fins de"), "END")},
    "about": {**dict.fromkeys(("cerca de", "aproximadamente", "uns", "umas"), "APPROX"), "quase": "LESS_THAN",
              "mais de": "MORE_THAN", "menos de": "LESS_THAN", "pelo menos": "EQUAL_OR_MORE"},
    "about_date": dict.fromkeys(("por volta de", "cerca de", "circa"), "APPROX"),
    "vague_number": {**dict.fromkeys(("vários", "várias", "alguns", "algumas", "muitos", "muitas", "poucos",
        "poucas"), None),
                     "um par de": 2, "meio": 0.5, "meia": 0.5},
    "later": {"depois": 1, "mais tarde": 1, "antes": -1}, "more": {"e meio": 0.5, "e meia": 0.5},
    "span": {f"{article} {word}": side for word, side in _MANY.items() for article in ("os", "as", "nos", "nas")},
    "each": {"cada": "EACH", "todos os": "EVERY", "todas as": "EVERY"},
    "often": {"diariamente": "P1D", "semanalmente": "P1W", "mensalmente": "P1M", "anualmente": "P1Y", "anual": "P1Y",
              "mensal": "P1M", "semanal": "P1W", "diário": "P1D", "diária": "P1D"},
    "decade_word": {"vinte": 20, "trinta": 30, "quarenta": 40, "cinquenta": 50, "sessenta": 60, "setenta": 70,
        "oitenta": 80,
                    "noventa": 90},
    "half_word": {"primeiro": 1, "segundo": 2}, "quarter_word": {"primeiro": 1, "segundo": 2, "terceiro": 3,
        "quarto": 4},
    "share": {"primeira": 1, "segunda": 2, "última": 9}, "fraction": {"metade": 2},
    "moment_of_day": {"meia-noite": 86_400, "meio-dia": 43_200}, "minutes_more": {"e meia": 30, "e quinze": 15,
        "e um quarto": 15},
    "now": dict.fromkeys(("agora", "atualmente", "neste momento", "hoje em dia"), "PRESENT_REF"),
    "then": dict.fromkeys(("recentemente", "no passado", "outrora", "ultimamente", "há pouco"), "PAST_REF"),
    "soon": dict.fromkeys(("em breve", "brevemente", "no futuro"), "FUTURE_REF"),
    "holiday": {"Natal": ("fixed", 12, 25), "Ano Novo": ("fixed", 1, 1), "Páscoa": ("easter", 0),
        "Carnaval": ("easter", -47),
                "Sexta-feira Santa": ("easter", -2), "Corpus Christi": ("easter", 60), "véspera de Natal": ("fixed",
                    12, 24),
                "Dia do Trabalhador": ("fixed", 5, 1), "Todos os Santos": ("fixed", 11, 1)},
}
_SIZE = f"(<vague_number>|{NUMBER})"
_YEAR = "(<year=year4>|<year_old> <era>)"
_DAY = "(<day=ordinal_day>|<day=day_digits>|<day=number_words>)"
_LEAD = "(<weekday>(,)? )?(o |no |em |do |ao )?(dia )?"
_O = "(o |a |no |na |do |da )?"

# fmt: on

LANGUAGE = pack(
    "pt",
    words=joined_tables(_WORDS, hours.WORDS),
    numbers={"um": 1, "uma": 1, "duas": 2, "mil": 1000, "cem": 100},
    ordinals={"primeiro": 1, "primeira": 1, "segundo": 2, "terceiro": 3, **ordinal_roman(("",))},
    marks=("º", "ª", "."),
    joiner="e",
    links=("e", "a", "ou", "ao"),
    phrases=joined(
        {
            "calendar_dates.day_month_year": (f"{_LEAD}{_DAY} de <month>(,)?( de| do)? {_YEAR}",),
            "calendar_dates.day_month": (f"{_LEAD}{_DAY} de <month>",),
            "months.month_year": (f"<month>( de| do)? {_YEAR}",),
            "months.last_month_name": ("<month> <last>", "(o )?<last> <month>"),
            "years.year": ("(o |no |do )?ano( de)? <year=year4>",),
            "years.with_era": ("<year_old> <era>",),
            "decades.decade": ("(os |nos |dos )?anos( de)? <decade4>", "(a |na |da )?década de <decade4>"),
            "decades.short_decade": (
                "(os |nos |dos )?anos <decade=decade_word>",
                "(a |na |da )?década de <decade=decade_word>",
                "(os |nos |dos )?anos <decade=decade2>",
            ),
            "decades.century": ("(o |no |do )?século <ordinal>( <era>)?",),
            "weekdays.last_weekday": ("<weekday> <last>", "(a |o |na |no )?<last> <weekday>", "<last=this> <weekday>"),
            "seasons.season": ("(a |o |na |no )<season>",),
            "seasons.season_year": (f"{_O}<season>( de)? {_YEAR}",),
            "seasons.last_season": ("<season> <last>", "(a |o |na |no )?<last> <season>"),
            "relative_units.last": (
                f"{_O}<calendar_unit> <last>",
                f"{_O}<last> <calendar_unit>",
                "<last=this> <calendar_unit>",
            ),
            "relative_units.told": ("(no |o |a |na )<unit> <told>", "<told=that> <unit>", "(a |na |no )<told_unit>"),
            "deictic_days.part_of_today": ("<day_shift> (à|de|ao) <plain_part>", "esta <plain_part>"),
            "ago_later.ago": (f"há (<about> )?{_SIZE} {UNIT}", f"{_SIZE} {UNIT} atrás"),
            "ago_later.later": (f"(<about> )?{_SIZE} {UNIT} <later>",),
            "offsets.offset": ("<a_duration> <offset_side> <a_point>",),
            "offsets.ahead": ("daqui a <a_duration>", "dentro de <a_duration>"),
            "compound_lengths.joined": ("<first=a_duration>( e|,)? <second=a_duration>",),
            "durations.amount": (f"(<about> )?{_SIZE} {UNIT}( <more>)?",),
            "durations.span": (f"<span> {_SIZE} <unit=units>", "<span> <unit=units>"),
            "parts_of_period.part": ("<part> <a_date>",),
            "parts_of_period.part_of_unit": ("<part> <calendar_unit>",),
            "parts_of_period.about": ("<about_date> <a_fixed_date>",),
            "parts_of_day.part": ("<a_day>(,)? (à|de|ao) <part_of_day>", "(a |na )?<part_of_day> (de|do) <a_day>"),
            "parts_of_day.clock_beside": ("<a_day>(,)? às <a_clock>",),
            "clock_times.clock": (
                "(às |as )?<hour>(:|h)<minute>",
                "(às |as )<hour>( horas|h)?",
                "(às |as )<hour=hour_word>( horas)?( <minutes_more>)?",
                "<moment_of_day>",
                "<hour>h",
            ),
            "parts_of_day.clock_in_part": ("(às |as )?(<hour>|<hour=hour_word>)( horas)? da <plain_part>",),
            "quarters.quarter": ("(o |no )?<quarter_word> trimestre( de)?( <year=year4>)?",),
            "quarters.half": ("(o |no )?<half_word> semestre( de)?( <year=year4>)?",),
            "sets.often": ("<often>",),
            "sets.each": ("<each> (<unit>|<weekday>|<unit=units>)", f"<each> {NUMBER} <unit=units>"),
            "fractions_of_period.fraction": ("(a |na )?<share> <fraction> (do|da|dos) <a_span_of_years>",),
            "vague.reference": ("<now>", "<then>", "<soon>"),
            "holidays.holiday": ("(o |a |no |na )?<holiday>", f"<holiday>( de)? {_YEAR}"),
            "ranges.between": (
                "(de|do|desde) <first=a_moment> (a|ao|até) <last=a_moment>",
                "entre (o )?<first=a_moment> e (o )?<last=a_moment>",
            ),
        },
        hours.PHRASES,
    ),
    cues={
        "mail": ["escreveu | escreveu a"],
        "common": (
            "o os as do da dos das em no na não uma um para com ao que e foi são mais pelo pela também à "
        ).split(),
        "background": ["desde"],
        "joining": ["e", "a", "ao", "até", "e em"],
        "was": "foi foram era eram havia tinha tinham esteve".split(),
        "past": "disse fez veio nasceu morreu".split(),
        "past ending": ("ou", "aram", "eram", "iram", "ava", "avam"),
        "future": "vai vão será serão haverá".split(),
        "future ending": ("rá", "rão"),
        "due": "previsto prevista".split(),
        "negation": "não nunca".split(),
        "reporting": "disse afirmou anunciou explicou".split(),
    },
    limits={
        **hours.LIMITS,
        "years.year": Limit(
            year=True,
            leads=frozenset("em de desde até ano entre e por após".split()),
            refused_followers=frozenset("pessoas soldados homens habitantes metros euros reais mortos feridos".split()),
        ),
        "weekdays.weekday": Limit(refused_followers=frozenset(["parte", "vez"]), own=True),
    },
    examples=joined(
        {
            "calendar_dates.day_month_year": (
                Example(
                    "O tratado foi assinado em 3 de maio de 1968.", "em 3 de maio de 1968", "1968-05-03", "1968-05-03"
                ),
            ),
            "decades.century": (Example("A cidade cresceu no século XIX.", "no século XIX", "18", "18XX"),),
            "ago_later.ago": (Example("A fábrica fechou há dois anos.", "há dois anos", "2019", "2019"),),
            "decades.short_decade": (Example("Volta a moda dos anos sessenta.", "dos anos sessenta", "196", "196X"),),
            "seasons.season_year": (Example("Nevou no inverno de 1941.", "no inverno de 1941", "1941-WI", "1941-24"),),
        },
        hours.EXAMPLES,
    ),
    never={"years.year": ("Desembarcaram 2000 soldados.",), **hours.NEVER},
)
