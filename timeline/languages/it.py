"""Italian: a short hand part on top of its base."""

from __future__ import annotations

from typing import Any

from timeline.languages import Example, Limit
from timeline.languages import it_hours as hours
from timeline.languages.packs import NUMBER, UNIT, joined, joined_tables, ordinal_roman, pack

# fmt: off

_LAST = {**dict.fromkeys(("scorso", "scorsa", "passato", "passata"), -1), **dict.fromkeys(("prossimo", "prossima"), 1)}
_TOLD = {**dict.fromkeys(("seguente", "successivo", "successiva", "dopo"), 1),
         **dict.fromkeys(("precedente", "prima"), -1)}
_PARTS = {"mattina": "MO", "mattino": "MO", "mattinata": "MO", "alba": "MO", "mezzogiorno": "MI", "pomeriggio": "AF",
          "sera": "EV", "serata": "EV", "notte": "NI"}

_WORDS: dict[str, dict[str, Any]] = {
    "calendar_unit": {"settimana": "week", "mese": "month", "trimestre": "quarter", "anno": "year",
    "decennio": "decade",
                      "secolo": "century", "fine settimana": "weekend", "weekend": "weekend"},
    "unit": {"fine settimana": "weekend", "notte": "night"},
    "season": {"primavera": 21, "estate": 22, "autunno": 23, "inverno": 24},
    "one_word": {"stamattina": "MO", "stamane": "MO", "stamani": "MO", "stasera": "EV", "stanotte": "NI"},
    "part_of_day": _PARTS, "plain_part": _PARTS, "last": _LAST, "told": _TOLD,
    "this": {"questo": 0, "questa": 0, "quest'": 0}, "same": {"lo stesso": 0, "la stessa": 0, "quel": 0, "quella": 0,
            "quell'": 0, "dello stesso": 0},
    "day_shift": {"oggi": 0, "ieri": -1, "domani": 1, "l'altro ieri": -2, "dopodomani": 2, "avantieri": -2},
    "told_unit": {"vigilia": ("day", -1), "indomani": ("day", 1)},
    "open_end": {**dict.fromkeys(("dal", "da", "a partire dal", "sin dal", "fin dal"), "from"),
                 **dict.fromkeys(("fino al", "fino a", "sino al", "entro", "entro il", "entro la", "entro l'",
                                 "al più tardi il", "al più tardi"), "to"),
                 **dict.fromkeys(("prima del", "prima di"), "before"), **dict.fromkeys(("dopo il", "dopo"), "after")},
    "offset_side": {"prima del": -1, "prima di": -1, "dopo il": 1, "dopo la": 1, "prima della": -1},
    "era": {"a.C.": "BC", "a.C": "BC", "a. C.": "BC", "avanti Cristo": "BC", "d.C.": "AD", "d. C.": "AD",
    "dopo Cristo": "AD"},
    "part": {**dict.fromkeys(("inizio", "l'inizio", "agli inizi", "inizi", "primi", "i primi"), "START"),
             **dict.fromkeys(("metà", "la metà", "a metà"), "MID"),
             **dict.fromkeys(("fine", "la fine", "alla fine"), "END")},
    "about": {"circa": "APPROX", "quasi": "LESS_THAN", "più di": "MORE_THAN", "oltre": "MORE_THAN",
    "meno di": "LESS_THAN",
              "almeno": "EQUAL_OR_MORE"},
    "about_date": {"circa": "APPROX", "intorno al": "APPROX", "verso il": "APPROX", "attorno al": "APPROX"},
    "vague_number": {**dict.fromkeys(("alcuni", "alcune", "diversi", "diverse", "molti", "molte", "pochi", "poche",
        "parecchi",
                                      "qualche", "vari", "varie"), None), "un paio di": 2, "mezza": 0.5, "mezzo": 0.5},
    "later": {"dopo": 1, "più tardi": 1, "prima": -1}, "ago_word": {"fa": -1, "or sono": -1},
    "span": {f"{article} {word}": side for article in ("gli", "le", "i", "negli", "nelle", "nei")
             for word, side in (("ultimi", -1), ("ultime", -1), ("prossimi", 1), ("prossime", 1), ("primi", 0))},
    "each": {"ogni": "EACH", "tutti i": "EVERY", "tutte le": "EVERY"},
    "often": {"quotidianamente": "P1D", "giornaliero": "P1D", "settimanale": "P1W", "settimanalmente": "P1W",
              "mensile": "P1M", "mensilmente": "P1M", "annuale": "P1Y", "annualmente": "P1Y"},
    "decade_word": {"venti": 20, "trenta": 30, "quaranta": 40, "cinquanta": 50, "sessanta": 60, "settanta": 70,
                    "ottanta": 80, "novanta": 90},
    "century_name": {"Duecento": 13, "Trecento": 14, "Quattrocento": 15, "Cinquecento": 16, "Seicento": 17,
    "Settecento": 18,
                     "Ottocento": 19, "Novecento": 20},
    "half_word": {"primo": 1, "secondo": 2}, "quarter_word": {"primo": 1, "secondo": 2, "terzo": 3, "quarto": 4},
    "share": {"prima": 1, "seconda": 2, "primo": 1, "ultimo": 9}, "fraction": {"metà": 2, "terzo": 3, "quarto": 4},
    "moment_of_day": {"mezzogiorno": 43_200, "mezzanotte": 86_400}, "more": {"e mezzo": 0.5, "e mezza": 0.5},
    "minutes_more": {"e mezza": 30, "e mezzo": 30, "e un quarto": 15, "meno un quarto": -15},
    "now": dict.fromkeys(("ora", "adesso", "attualmente", "al momento", "oggigiorno", "al giorno d'oggi"),
        "PRESENT_REF"),
    "then": dict.fromkeys(("recentemente", "di recente", "in passato", "un tempo", "poco fa"), "PAST_REF"),
    "soon": dict.fromkeys(("presto", "prossimamente", "in futuro", "tra poco", "fra poco"), "FUTURE_REF"),
    "holiday": {"Natale": ("fixed", 12, 25), "Capodanno": ("fixed", 1, 1), "Epifania": ("fixed", 1, 6),
    "Pasqua": ("easter", 0), "Pasquetta": ("easter", 1), "Venerdì Santo": ("easter", -2),
    "Pentecoste": ("easter", 49), "Ferragosto": ("fixed", 8, 15), "Ognissanti": ("fixed", 11, 1),
                "festa della Liberazione": ("fixed", 4, 25), "festa della Repubblica": ("fixed", 6, 2),
                "vigilia di Natale": ("fixed", 12, 24), "San Silvestro": ("fixed", 12, 31)},
}

_SIZE = f"(<vague_number>|{NUMBER})"
_YEAR = "(<year=year4>|<year_old> <era>)"
_DAY = "(<day=ordinal_day>|<day=day_digits>|<day=day_words>)"
_IL = "((il|l'|la|lo|del|dell'|della|nel|nell'|nella|al|all'|alla|dal) )?"
_LEAD = "(<weekday>(,)? )?(il |l'|del |al |dal )?"

_PHRASES: dict[str, tuple[str, ...]] = {
    "calendar_dates.day_month_year": (f"{_LEAD}{_DAY} <month>( del)? {_YEAR}",),
    "calendar_dates.day_month": (f"{_LEAD}{_DAY} <month>",),
    "calendar_dates.last_day_month": ("(il |del |dal )?<day=day_digits> <month> <last>",),
    "calendar_dates.day_of_month": ("(il|del|dal|al) (giorno )?<day=day_digits>",),
    "weekday_dates.weekday_date": ("<weekday>(,)?( il)? <day=day_digits>",),
    "clock_spans.hours": ("(dalle|tra le|fra le) <first_hour=hour>((:|.)<first_minute=minute>)? (alle|e le) <hour>"
                          "((:|.)<minute>)?",
                          "(dalle|tra le|fra le) <first_hour=hour_word> (alle|e le) <hour=hour_word>"),
    "months.month_year": (f"<month>( del| dell'anno)? {_YEAR}",),
    "months.last_month_name": ("(lo )?<last> <month>", "<month> <last>"),
    "years.year": ("(l'anno |anno |nell'anno )<year=year4>", "(nel |il |del )<year=year4>"),
    "years.with_era": ("(nel |il )?<year_old> <era>",),
    "decades.decade": ("(gli |degli |negli )?anni <decade4>",
        "(gli |degli |negli )?anni <decade4>(, <between=decade4>)?(, <between=decade4>)? e <next_decade=decade4>"),
    "decades.short_decade": ("(gli |degli |negli )?anni <decade=decade_word>",
        "(gli |degli |negli )?anni <decade=decade_word>(, <between=decade_word>)? e <next_decade=decade_word>",
        "(gli |degli |negli )?anni '<decade=decade2>"),
    "decades.century": ("(il |del |nel )?<ordinal> secolo( <era>)?", "(il |del |nel |dell')?<ordinal=century_name>"),
    "weekdays.last_weekday": ("<weekday> <last>", "(lo )?<last> <weekday>", "<last=this> <weekday>"),
    "seasons.season": ("(la |l'|in |d')<season>",),
    "seasons.season_year": (f"(la |l'|nell'|nella |dell'|della )?<season>( del)? {_YEAR}",),
    "seasons.last_season": ("(la |l')?<season> <last>", "(la )?<last> <season>"),
    "relative_units.last": ("(la |il |l'|lo )?<calendar_unit> <last>", "(la |il |lo )?<last> <calendar_unit>",
        "<last=this> <calendar_unit>",
                            "<last=this><calendar_unit>"),
    "relative_units.told": ("(la |il |l')?<unit> <told>", "<told=same> <unit>", "(l'|la )<told_unit>"),
    "deictic_days.part_of_today": ("<day_shift> <plain_part>", "(questo|questa) <plain_part>",
                                    "<plain_part=one_word>"),
    "ago_later.ago": (f"(<about> )?{_SIZE} {UNIT} fa",), "ago_later.later": (f"(<about> )?{_SIZE} {UNIT} <later>",),
    "offsets.offset": ("<a_duration> <offset_side> <a_point>",),
    "offsets.ahead": ("tra <a_duration>", "fra <a_duration>"),
    "compound_lengths.joined": ("<first=a_duration>( e|,)? <second=a_duration>",),
    "durations.amount": (f"(<about> )?{_SIZE} {UNIT}( <more>)?",),
    "durations.span": (f"<span> {_SIZE} <unit=units>", "<span> <unit=units>"),
    "parts_of_period.part": ("<part>( di| del| degli| dell'| della)? <a_date>", "<part> (dell'|della )<a_date>"),
    "parts_of_period.part_of_unit": ("<part> (dell'|del |della |di )<calendar_unit>",),
    "parts_of_period.about": ("<about_date> <a_fixed_date>",),
    "parts_of_day.part": ("(la |il |nella )?<part_of_day> (del|di) <a_day>", "<a_day> <part_of_day>",
        "<a_day> (di|alla|al|nel) <part_of_day>"),
    "parts_of_day.clock_beside": ("<a_day>(,)? alle <a_clock>",),
    "parts_of_day.clock_on_day": ("<a_day>(,)? <a_clock>", "<a_clock>(,)? (di|del) <a_day>"),
    "parts_of_day.clock_in_part": (
        "(le |alle |ore )?<hour>((:|.)<minute>)? (di|del|della) <plain_part>",
        "(le |alle )?(<hour>|<hour=hour_word>)( <minutes_more>)? (di|del|della) <plain_part>",
    ),
    "clock_times.clock": ("(ore |le |alle )<hour>(:|.|,)<minute>", "<hour>:<minute>", "(le |alle |ore )<hour>",
        "(le |alle )<hour=hour_word>( <minutes_more>)?", "(le |alle )<hour> <minutes_more>",
                          "<moment_of_day>"),
    "quarters.quarter": ("(il |del )?<quarter_word> trimestre( del)?( <year=year4>)?",),
    "quarters.half": ("(il |del )?<half_word> semestre( del)?( <year=year4>)?",),
    "sets.often": ("<often>",),
    "sets.each": ("<each> (<unit>|<weekday>|<unit=units>)", f"<each> {NUMBER} <unit=units>"),
    "fractions_of_period.fraction": ("(la |il )?<share> <fraction> (del|degli|dell') <a_span_of_years>",
                                     "(la |nella )?<share> <fraction> <a_span_of_years>"),
    "vague.reference": ("<now>", "<then>", "<soon>"),
    "holidays.holiday": ("<holiday>", f"<holiday>( del)? {_YEAR}"),
    "ranges.between": ("(dal|da|dall') <first=a_moment> (al|a|fino al|all') <last=a_moment>",
        "(tra|fra) (il )?<first=a_moment> e (il )?<last=a_moment>",
                       "(dal |dall')?<first=a_moment> <last=a_moment>"),
}

# fmt: on

LANGUAGE = pack(
    "it",
    words=joined_tables(_WORDS, hours.WORDS),
    numbers={**hours.NUMBERS, "un": 1, "una": 1, "un'": 1, "mille": 1000, "cento": 100, "duecento": 200, "ventuno": 21},
    ordinals={"primo": 1, "prima": 1, "secondo": 2, "terzo": 3, **ordinal_roman(("", "°"))},
    marks=("º", "°", "o", "."),
    joiner="e",
    links=("e", "al", "o", "a", "e il"),
    names=("maggio",),
    phrases=joined(_PHRASES, hours.PHRASES),
    cues={
        "mail": ["ha scritto | ha scritto a"],
        "common": (
        "il di che gli della del nel nella alla e è per non una sono con dei delle dal dalla come anche "
        "più fu "
        ).split(),

        "timely": "dal fino prima dopo durante".split(),
        "joining": ["e", "al", "a", "o", "e il", "e nel"], "future ending": ("rà", "ranno", "remo", "rò"),
        "future": "sarà saranno avrà avranno verrà verranno".split(),
        "was": "era erano fu furono aveva avevano ebbe ha hanno è".split(),
        "past ending": ("ò", "arono", "irono", "ava", "evano"),
        "past": "disse fece fecero venne nacque morì".split(), "due": "previsto prevista previsti previste".split(),
        "negation": "non mai".split(), "reporting": "disse dichiarato annunciato spiegato affermato".split(),
    },
    limits={
        **hours.LIMITS,
        "clock_spans.hours": Limit(),
        "calendar_dates.day_of_month": Limit(alone=True),
        "weekday_dates.weekday_date": Limit(behind=r"(?=\s*(?:$|[.,;:)!?–-](?!\d))|\s(?:a|al|alle|di|per|in|e)\b)"),
        "ranges.between": Limit(own=True, refused=r"⟦(?![^⟧]*\s(?:al?|all['’]|fino|e)\b)[^⟧]*⟧"),
        "years.year": Limit(
            year=True,
            leads=frozenset("nel dal al il del anno fino entro tra e nell'anno".split()),
            refused_followers=frozenset("uomini soldati persone abitanti morti feriti metri euro lire".split()),
        )
    },
    without=("secondo", "secondi"),
    examples=joined(hours.EXAMPLES, {
    "calendar_dates.last_day_month": (
            Example("Il 3 maggio scorso è morto.", "Il 3 maggio scorso", "2020-05-03", "2020-05-03"),
        ),
    "clock_spans.hours": (
            Example("Dalle 9 alle 17 siamo aperti.", "Dalle 9 alle 17",
                    "2021-03-03T09:00:00/2021-03-03T17:00:00", "2021-03-03T09:00:00/2021-03-03T17:00:00"),
        ),
    "deictic_days.part_of_today": (
            Example("Il sindaco parla stasera.", "stasera", "2021-03-03TEV",
                    "2021-03-03T17:00:00/2021-03-03T21:59:59"),
        ),
    "parts_of_day.clock_in_part": (
            Example("La riunione comincia alle 8 di sera.", "alle 8 di sera", "2021-03-03T20:00",
                    "2021-03-03T20:00:00"),
        ),
    "ranges.between": (
            Example("La scuola sarà chiusa dal 3 al 5 maggio.", "dal 3 al 5 maggio", "2021-05-03/2021-05-05",
                    "2021-05-03/2021-05-05"),
        ),
    "weekday_dates.weekday_date": (
            Example("Parto venerdì 19.", "venerdì 19", "2021-03-19", "2021-03-19"),
        ),
    "calendar_dates.day_month_year": (
            Example("Il trattato fu firmato il 3 maggio 1968.", "il 3 maggio 1968", "1968-05-03", "1968-05-03"),
        ),
    "decades.short_decade": (
            Example("La moda degli anni sessanta torna.", "degli anni sessanta", "196", "196X"),
        ),
    "decades.century": (
            Example("La città crebbe nel XIX secolo.", "nel XIX secolo", "18", "18XX"),
        ),
    "ago_later.ago": (Example("La fabbrica ha chiuso due anni fa.", "due anni fa", "2019", "2019"),),
    "relative_units.last": (



            Example("La scuola riapre la settimana prossima.", "la settimana prossima", "2021-W10",
                    "2021-03-08/2021-03-14"),
        ),
    }),
    never={"years.year": ("Sbarcarono 2000 soldati.",), **hours.NEVER},
)  # fmt: skip
