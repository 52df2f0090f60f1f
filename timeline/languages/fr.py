"""French: what no list of a language's words of time knows. An extent takes its article along: "le 3 mai"."""

from __future__ import annotations

from typing import Any

from timeline.languages import Limit
from timeline.languages import fr_hours as hours
from timeline.languages.fr_examples import EXAMPLES, NEVER
from timeline.languages.packs import NUMBER, UNIT, joined, ordinal_roman, pack

# fmt: off

_WEEKDAYS = {"lundi": 0, "mardi": 1, "mercredi": 2, "jeudi": 3, "vendredi": 4, "samedi": 5, "dimanche": 6}
_MARKS = ("er", "e", "ème", "eme", "è", "ère", "re", "nd", "nde", "ième")
_LAST = {**dict.fromkeys(("dernier", "dernière", "passé", "passée", "écoulé", "écoulée"), -1),
         **dict.fromkeys(("prochain", "prochaine", "qui vient", "à venir"), 1)}
_TOLD = {**dict.fromkeys(("suivant", "suivante", "d'après"), 1), **dict.fromkeys(("précédent", "précédente",
    "d'avant"), -1), "même": 0}
_MANY = {"dernières": -1, "derniers": -1, "prochains": 1, "prochaines": 1, "premiers": 0, "premières": 0,
    "suivants": 1, "suivantes": 1,
         "précédents": -1, "précédentes": -1}
_PARTS = {"matin": "MO", "matinée": "MO", "aube": "MO", "petit matin": "MO", "midi": "MI", "après-midi": "AF",
    "soir": "EV",
          "soirée": "EV", "nuit": "NI"}
_EASTER = {"Mardi gras": -47, "mercredi des Cendres": -46, "dimanche des Rameaux": -7, "Rameaux": -7,
    "Vendredi saint": -2, "Pâques": 0,
           "dimanche de Pâques": 0, "lundi de Pâques": 1, "Ascension": 39, "Pentecôte": 49, "lundi de Pentecôte": 50,
               "Fête-Dieu": 60}
_FIXED = {"jour de l'an": (1, 1), "jour de l'An": (1, 1), "Nouvel An": (1, 1), "nouvel an": (1, 1), "Épiphanie": (1,
    6), "Chandeleur": (2, 2),
          "Saint-Valentin": (2, 14), "fête du Travail": (5, 1), "fête du travail": (5, 1), "Saint-Jean": (6, 24),
              "fête nationale": (7, 14),
          "Assomption": (8, 15), "Toussaint": (11, 1), "jour des Morts": (11, 2), "Saint-Martin": (11, 11),
              "Saint-Nicolas": (12, 6),
          "Noël": (12, 25), "veille de Noël": (12, 24), "réveillon": (12, 31), "Saint-Sylvestre": (12, 31)}

_WORDS: dict[str, dict[str, Any]] = {
    "month": {"jan.": 1, "fév.": 2, "aout": 8, "juill.": 7, "Sept.": 9},
    "short_day": {"lun.": 0, "mar.": 1, "mer.": 2, "jeu.": 3, "ven.": 4, "sam.": 5, "dim.": 6},
        "hyphened": {"après-midi": "AF"},
    "minutes_more": {"et demie": 30, "et quart": 15, "moins le quart": -15, "moins dix": -10, "moins cinq": -5,
        "moins vingt": -20, "et demi": 30},
    "week_on": {"en huit": 2, "en quinze": 3}, "weekdays": {f"{name}s": number for name, number in _WEEKDAYS.items()},
    "unit": {"année": "year", "journée": "day", "week-end": "weekend", "quinzaine": "fortnight",
        "millénaire": "millennium"},
    "length": {"trois quarts d'heure": (45, "minute"), "un quart d'heure": (15, "minute"), "quart d'heure": (15,
        "minute")},
    "units": {**dict.fromkeys(("min", "mins", "min."), "minute"),
        **dict.fromkeys(("sec", "secs", "sec."), "second"),
        "années": "year", "journées": "day", "week-ends": "weekend", "siècles": "century", "nuits": "night",
        "millénaires": "millennium"},
    "calendar_unit": {"semaine": "week", "mois": "month", "trimestre": "quarter", "année": "year", "an": "year",
        "décennie": "decade",
                      "siècle": "century", "week-end": "weekend", "fin de semaine": "weekend",
                          "millénaire": "millennium"},
    "nth_unit": {"jour": "day", "semaine": "week", "mois": "month", "année": "year", "décennie": "decade",
        "week-end": "weekend"},
    "season": {"printemps": 21, "automne": 23, "hiver": 24}, "summer": {"été": 22},
    "part_of_day": {**_PARTS, "premières heures": "MO"},
    "plain_part": _PARTS, "last": _LAST, "this": {"ce": 0, "cet": 0, "cette": 0, "ce même": 0,
        "cette même": 0},
    "told": _TOLD, "same": {"le même": 0, "la même": 0, "du même": 0, "de la même": 0, "au même": 0, "ce": 0,
        "cette": 0},
    "told_unit": {"lendemain": ("day", 1), "surlendemain": ("day", 2), "veille": ("day", -1), "avant-veille": ("day",
        -2)},
    "next_day": {"lendemain": 1, "surlendemain": 2},
    "unit_shift": {"l'an dernier": ("year", -1), "l'an passé": ("year", -1), "l'an prochain": ("year", 1),
        "l'année dernière": ("year", -1),
                   "l'année prochaine": ("year", 1)},
    "day_shift": {"aujourd'hui": 0, "hier": -1, "avant-hier": -2, "demain": 1, "après-demain": 2, "ce jour": 0},
    "open_end": {"depuis": "from", "depuis le": "from", "dès": "from", "dès le": "from", "à partir du": "from",
        "à partir de": "from",
                 "jusqu'": "to", "jusqu'au": "to", "jusqu'à": "to", "jusqu'en": "to", "d'ici": "to",
                 **dict.fromkeys(("au plus tard", "au plus tard le", "au plus tard en", "au plus tard à", "d'ici à"),
                     "to"),
                 "avant": "before",
                     "avant le": "before",
                 "après": "after", "après le": "after"},
    "offset_side": {"avant": -1, "après": 1, "avant le": -1, "après le": 1, "avant la": -1, "après la": 1,
        "à compter du": 1},
    "era": {"av. J-C": "BC", "avant J.-C.": "BC", "avant notre ère": "BC", "av. J.C.": "BC", "ap. J-C": "AD",
        "après J.-C.": "AD", "apr. J.-C.": "AD",
            "de notre ère": "AD", "avant JC": "BC"},
    "part": {**dict.fromkeys(("début", "le début", "au début", "commencement", "courant"), "START"),
        **dict.fromkeys(("milieu", "le milieu", "au milieu"), "MID"),
             **dict.fromkeys(("fin", "la fin", "à la fin", "extrême fin"), "END")},
    "mid_hyphen": {"mi-": "MID", "la mi-": "MID"},
    "about": {**dict.fromkeys(("environ", "à peu près", "quelque", "autour de", "approximativement"), "APPROX"),
              **dict.fromkeys(("près de", "presque", "moins de", "à peine"), "LESS_THAN"), **dict.fromkeys(("plus de",
                  "plus d'", "un peu plus de", "un peu plus d'"), "MORE_THAN"), "un peu moins de": "LESS_THAN",
              **dict.fromkeys(("au moins", "au minimum"), "EQUAL_OR_MORE"), **dict.fromkeys(("au plus", "jusqu'à",
                  "au maximum"), "EQUAL_OR_LESS")},
    "about_date": dict.fromkeys(("vers", "environ", "autour de", "aux environs de", "aux alentours de", "vers le",
        "circa", "ca."), "APPROX"),
    "vague_number": {**dict.fromkeys(("plusieurs", "quelques", "de nombreuses", "de nombreux", "des", "de longues",
        "de longs", "peu de", "quelque"), None),
                     "une dizaine de": 10, "une quinzaine de": 15, "une vingtaine de": 20, "une trentaine de": 30,
                         "une douzaine de": 12,
                     "une dizaine d'": 10, "une quinzaine d'": 15, "une vingtaine d'": 20,
                     "une trentaine d'": 30, "une douzaine d'": 12,
                     "un quart de": 0.25, "un demi-": 0.5, "une demi-": 0.5, "la moitié d'": 0.5, "toute la": 1,
                         "tout le": 1, "toute l'": 1},
    "more": {"et demi": 0.5, "et demie": 0.5, "et quart": 0.25}, "later": {"plus tard": 1, "après": 1, "plus tôt": -1,
        "avant": -1, "auparavant": -1},
    "span": {f"{article} {word}": side for word, side in _MANY.items() for article in ("les", "ces", "des", "aux")},
        "span_word": _MANY,
    "each": {"chaque": "EACH", "tous les": "EVERY", "toutes les": "EVERY"},
    "often": {**dict.fromkeys(("quotidienne", "quotidiennes", "quotidiennement", "journalier", "journalière"), "P1D"),
              **dict.fromkeys(("hebdomadaire", "hebdomadaires"), "P1W"),
              **dict.fromkeys(("mensuel", "mensuelle", "mensuels", "mensuelles", "mensuellement"), "P1M"),
              **dict.fromkeys(("annuel", "annuelle", "annuels", "annuelles", "annuellement"), "P1Y")},
    "half_word": {"premier": 1, "second": 2, "deuxième": 2, "1er": 1, "2e": 2},
    "quarter_word": {"premier": 1, "deuxième": 2, "second": 2, "troisième": 3, "quatrième": 4, "dernier": 4, "1er": 1,
        "2e": 2, "3e": 3, "4e": 4},
    "share": {"première": 1, "premier": 1, "seconde": 2, "deuxième": 2, "second": 2, "troisième": 3, "dernier": 9,
        "dernière": 9},
    "fraction": {"moitié": 2, "tiers": 3, "quart": 4},
    "decade_word": {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "soixante-dix": 70,
        "quatre-vingt": 80,
                    "quatre-vingts": 80, "quatre-vingt-dix": 90, "folles": 20},
    "moment_of_day": {"midi": 43_200, "minuit": 86_400},
    "zone": {"GMT": "Z", "UTC": "Z", "heure locale": "", "locales": "", "heure de Paris": "", "TU": "Z"},
    "from_end": {"dernier": 1, "dernière": 1},
    "turn_word": {"tournant du siècle": "century"},
    "now": dict.fromkeys(("actuellement", "désormais", "maintenant", "en ce moment", "à présent", "de nos jours",
        "à l'heure actuelle", "actuel",
                          "actuelle", "actuels", "actuelles", "à ce jour", "pour l'instant", "pour le moment"),
                              "PRESENT_REF"),
    "then": dict.fromkeys(("récemment", "autrefois", "jadis", "naguère", "à l'époque", "auparavant", "dernièrement",
        "par le passé", "il y a peu",
                           "nouvellement", "il y a longtemps", "il y a quelque temps"), "PAST_REF"),
    "soon": dict.fromkeys(("bientôt", "prochainement", "à l'avenir", "dans l'avenir", "sous peu", "ultérieurement",
        "dans un proche avenir",
                           "peu après", "peu de temps après", "par la suite"), "FUTURE_REF"),
    "holiday": {**{name: ("easter", day) for name, day in _EASTER.items()}, **{name: ("fixed", *day) for name,
        day in _FIXED.items()},
                "fête des mères": ("nth", 5, 6, -1), "fête des pères": ("nth", 6, 6, 3)},
}

_SIZE = f"(<vague_number>|{NUMBER})"
_ADJECTIVE = "((longs|longues|bons|bonnes|premiers|premières|dernières|derniers|autres|courts) )?"
_YEAR = "(<year=year4>|<year_old> <era>)"
_DAY = "(<day=ordinal_day>|<day=day_digits>)"
_LEAD = "((le |ce )?(<weekday>|<weekday=short_day>)(,| le|, le)? )?"
_OF = "(de|du|d'|des)"
_THE = "(la |le |l')?"

_PHRASES: dict[str, tuple[str, ...]] = {
    "calendar_dates.day_month_year": (f"{_LEAD}(le )?{_DAY} <month>(,| de| de l'année)? ({_YEAR}|<year=year2>)",),
    "calendar_dates.day_month": (f"{_LEAD}(le )?{_DAY} <month>",),
    "calendar_dates.numeric": ("<first=day_digits>/<second=day_digits>/<year=year2>",
        "<first=day_digits>.<second=day_digits>.<year=year2>"),
    "calendar_dates.last_day_month": (f"{_LEAD}(le )?<day=day_digits> <month> <last>",),
    "calendar_dates.day_of_last_year": (f"{_LEAD}(le )?{_DAY} <month> (de |de l')(<calendar_unit> )<last>",
        f"{_LEAD}(le )?{_DAY} <month> (de )?<told=same> année"),
    "calendar_dates.day_of_month": ("le <day=ordinal_day>",),
    "day_lists.lead_day": ("(les |le |du )?<day=day_digits>", "(les |le |du )?<day=ordinal_day>"),
    "months.month_year": (f"(mois (de |d'))?<month>(,| de| de l'année)? {_YEAR}", "<month> <year=year2>",
        "<month=month_short> <year=year4>"),
    "months.month": ("(le |du |au )?mois (de |d')<month>",),
    "months.last_month_name": ("<month> <last>",),
    "months.month_that_year": ("<month> (de )?<told=same> année", "<month> de l'année <told>"),
    "years.year": ("(l'année|l'an|année|an|années|les années) <year=year4>",),
    "years.with_era": ("((l'an|l'année|en|an) )?<year_old> <era>",),
    "decades.decade": ("((les|des|aux) )?années <decade4>",
                       "((les|des|aux) )?années <decade4>(, <between=decade4>)?(, <between=decade4>)? (et|à) "
                       "(<next_decade=decade4>|<next_decade=decade2>)"),
    "decades.short_decade": ("((les|des|aux) )?années <decade=decade2>",
        *(f"((les|des|aux) )?années <decade={kind}>(, <between={kind}>)?(, <between={kind}>)? (et|à) "
          f"<next_decade={kind}>"
          for kind in ("decade_word", "decade2")),
        "((les|des|aux) )?années <decade=decade_word>"),
    "decades.century": ("(le )?<ordinal> siècle( <era>)?", "(le )?<ordinal> s.( <era>)?"),
    "decades.millennium": ("(le )?<ordinal> millénaire( <era>)?",),
    "weekdays.last_weekday": ("(le )?<weekday> <last>", "(le )?<weekday> <last=week_on>", "<last=this> <weekday>"),
    "weekdays.told_weekday": ("(le )?<weekday> <told>", "<told=same> même <weekday>"),
    "seasons.season": ("(le |l')?<season>", "(l'|en )<season=summer>"),
    "seasons.season_year": (f"(le |l')?(<season>|<season=summer>)( de)? {_YEAR}",
        "(le |l')?(<season>|<season=summer>)( de)? <year=year4>(/|-|–)(<end=year4>|<end=two_digits>)"),
    "seasons.last_season": ("(le |l')?(<season>|<season=summer>) <last>", "<last=this> (<season>|<season=summer>)"),
    "relative_units.told_season": ("(le |l')?(<season>|<season=summer>) <told>",),
    "relative_units.last": (f"{_THE}<calendar_unit> <last>", "<last=this> <calendar_unit>"),
    "relative_units.told": (f"{_THE}<unit> <told>", "<told=same> <unit>", "(le |la |l')?<told_unit>"),
    "relative_units.told_part": ("(le |au )?<told=next_day> <plain_part>",
        "<told=same> <plain_part>", "(le |la )<plain_part> <told>"),
    "deictic_days.part_of_today": ("(ce|cet|cette) <plain_part>", "<day_shift> <plain_part>",
        "<day_shift> (au|en|dans la) <plain_part>"),
    "ago_later.ago": (f"il y a (<about> )?{_SIZE}( )?{UNIT}", f"(voici|voilà|ça fait) (<about> )?{_SIZE} {UNIT}"),
    "ago_later.later": (f"(<about> )?{_SIZE}( )?{UNIT} <later>",),
    "offsets.offset": ("<a_duration> <offset_side> <a_point>",),
    "offsets.ahead": ("dans <a_duration>", "d'ici <a_duration>"),
    "ago_days.more_ago": ("<a_duration>( et|,)? <an_offset>", "<an_offset> et <a_duration>"),
    "compound_lengths.joined": ("<first=a_duration>( et|,)? <second=a_duration>",),
    "durations.amount": ("<length>", f"(<about> )?{_SIZE}( )?{_ADJECTIVE}{UNIT}( <more>)?", "(un|une) <unit>"),
    "durations.span": (f"<span> {_SIZE} <unit=units>", "<span> <unit=units>",
        f"(les|ces) {NUMBER} <span=span_word> <unit=units>"),
    "parts_of_period.part": ("<part>~<a_date>", f"<part> {_OF} <a_date>", f"<part> {_OF}( l'|la )?<a_date>",
        "<part=mid_hyphen><a_date>"),
    "parts_of_period.part_of_unit": ("<part> (de l'|du |de la |d'|de )<calendar_unit>",),
    "parts_of_period.about": ("<about_date> <a_fixed_date>",),
    "parts_of_day.part": ("(le |la |l')?<part_of_day> (du|de) <a_day>",
        "<a_day>(,)?( au| en| dans la| dans l'| à)? <part_of_day>", "<a_day>(,)? <part=an_open_part>"),
    "parts_of_day.the_part": ("(le |la |l'|dans la |dans l')<plain_part>", "<plain_part=hyphened>"),
    "parts_of_day.clock_on_day": ("<a_day>( à)? <a_clock>", "<a_clock>(,)? <a_day>"),
    "parts_of_day.clock_beside": ("<a_day>, (à |vers )?<a_clock>", "<a_day> vers <a_clock>"),
    "clock_times.clock": ("<hour>( )?h( )?<minute>( <zone>)?", "<hour>( )?h( <zone>)?",
        "<hour> heures( <minute>)?( <zone>)?", "<hour=hour_word> heures( <minute=number_words>)?",
        "(<hour>|<hour=hour_word>) heures <minutes_more>",

                          "<hour>:<minute>(:<second=minute>)?", "<moment_of_day>"),
    "parts_of_day.clock_in_part": ("<hour> heures (du|de l'|de la) <plain_part>",
        "<hour=hour_word> heures (du|de l'|de la) <plain_part>",
                                   "<hour>( )?h(( )?<minute>)? (du|de l'|de la) <plain_part>"),
    "quarters.quarter": ("(le )?<quarter_word> trimestre( de)?( <year=year4>)?", "T<digit>( )?<year=year4>"),
    "quarters.half": ("(le )?<half_word> semestre( de)?( <year=year4>)?",),
    "sets.often": ("<often>",),
    "sets.each": ("<each> (<unit>|<weekday>|<weekday=weekdays>|<unit=units>|<plain_part>|<month>)",
        f"<each> {NUMBER} <unit=units>"),
    "sets.rate": ("par <unit>", "(<number=number_words>|<number=digits>) fois par <unit>"),
    "sets.weekdays": ("(les |le )?<weekdays>",),
    "fractions_of_period.fraction": ("(la |le )?<share> <fraction> (du|de la|des) <a_span_of_years>",),
    "nth.weekday": ("(le )?<nth=ordinal> <a_weekday> (de|d'|du) <a_period>",
        "(le )?<from_end> <a_weekday> (de|d'|du) <a_period>"),
    "nth.unit": ("(la |le )?<nth=ordinal> <nth_unit> (de|d'|du) <a_period>",
        "(la |le )?<from_end> <nth_unit> (de|d'|du) <a_period>"),
    "vague.reference": ("<now>", "<then>", "<soon>"),
    "holidays.holiday": ("<holiday>", f"<holiday> (de )?{_YEAR}", "<holiday> <last>"),
    "nights.night": ("<first=a_part> (au|à) <last=a_day>",),
    "ranges.between": ("(de|du|d'|des|depuis) <first=a_moment> (à|au|jusqu'à|jusqu'au|jusqu'en|aux) <last=a_moment>",
        "entre (le )?<first=a_moment> et (le )?<last=a_moment>",
                       "<first=a_moment> (au|à) <last=a_moment>"),
    "not_times.words": ("Mars attaque", "Champ de Mars", "une seconde chance", "la seconde fois", "en un mot",
        "mille et une nuits"),
}

_COUNTED = """
    personnes hommes femmes soldats morts blessés habitants kilomètres km mètres m euros francs dollars livres
    tonnes hectares litres exemplaires emplois salariés ouvriers élèves étudiants enfants familles logements
    voitures véhicules avions navires voix points pages places spectateurs visiteurs manifestants policiers
    militants prisonniers réfugiés adhérents membres communes entreprises heures jours minutes ans mois fois kg
    watts chevaux
""".split()
_NO_PLURAL = frozenset(
    ("alors depuis toujours plusieurs jamais elles celles leurs quelques certains certaines après moins toutes "
     "autres désormais dehors parmi pourtant souvent").split()
)
_NO_YEAR = frozenset(
    ("n° no article page environ quelque plus près boeing peugeot").split()
)
_LEADS = """
    en an année années depuis vers de à jusqu'en jusqu'à dès avant après entre début fin mi- printemps été automne
    hiver d'
""".split()

_AGE = (
    r"[âa]gée?s? (?:de |d['’])⟦|[^\W\d], ⟦\d+ ans⟧(?:,| et\b|\.)|[-–]⟦|moins de \d+ ans"
    r"|(?:homme|femme|fille|fillette|garçon|garçonnet|enfant|bébé|ans|jeune|\w+ien(?:ne)?|[-–]|moins|plus) "
    r"(?:de |d['’])?⟦(?:plus de |moins de )?\d+ ans⟧|d['’]⟦une \w+aine d"
)
"""How old somebody is, which is no time."""

_NO_NOUN = (
    r"(?!\s(?:(?:l|d|qu)['’]|(?:son|sa|ses|le|la|les|leurs?|cet?|cette|ces|un|une|que|de|du|des|avoir|être)\b))"
)
"""Not what the days are counted from: "trois jours après son frère"."""
_SECOND = (
    r"(?i:⟦une seconde⟧) "
    r"(?!(?:plus|après|avant|de|à|pour|et|ou|par|avec|en|sur|chaque|suffit|entre|seulement)\b)[^\W\d_]{3,}"
)
"""A second one of its kind: "une seconde maison"."""

_CUES: dict[str, Any] = {
    "mail": ["a écrit | a écrit à"],
    "published": "publié publiée paru parue".split(),
    "common": (
        "le les des et du une dans est pour au aux sur avec par qui sont cette ce pas plus il elle été "
        "était leur ont ses "
    ).split(),
    "takeover": "musée monument fondation société film livre association place rue".split(),
    "timely": "depuis avant après pendant durant jusqu'à sous".split(),
    # In a field for a date: "Oktober" is meant as with one of these before it; what may stand beside the time there.
    "typed lead": "en".split(),
    "typed beside": "ou le la les l' en à au aux du de vers avant après depuis jusqu'en dès pendant".split(),
    "typed or": ["ou"],
    "background": ["depuis"],
    "joining": ["et", "à", "au", "ou", "et le", "et en", "jusqu'en", "jusqu'au", "et du"],
    "planning": "prévu prévue prévoit attendu attendue devrait devraient serait projet".split(),
    "future": (
        "va vont sera seront aura auront devra devront pourra pourront fera feront ira iront viendra prochain "
        "prochaine devrait devraient doit doivent"
    ).split(),
    "future ending": ("era", "eront", "ira", "iront", "rra", "rront", "dra", "dront", "erai", "irai", "drai", "erons",
                      "irons"),
    "negated": ("pas", "jamais", "aucun", "aucune", "nul ne", "personne ne", "personne n", "rien ne", "rien n"),
    "not negated": ("pas seulement", "pas moins de", "pas plus de", "pas avant", "pas à pas", "jamais vu",
                    "au pas", "pas-de-calais", "pas de calais", "plus que jamais"),
    "denying": ("nié", "nie", "nient", "nia", "nièrent", "démenti", "dément", "démentit", "contesté", "conteste"),
    "content": ("que", "qu", "qui", "parce", "car", "lorsque", "quand", "puisque", "dont", "où"),
    "dated papers": (
        "procès-verbal lettre courrier courriel devis facture rapport note article numéro édition"
    ).split(),
    "dating": ("du", "de", "daté du", "datée du", "en date du"),
    "doubting": ("prétendument", "peut-être", "probablement", "vraisemblablement", "soi-disant", "aurait", "auraient",
                 "serait mort", "serait morte", "serait né", "serait née"),
    # Under what a name is the place of what happens; "at" only where nothing is done to anybody or the place is known.
    "in place": ("dans", "en"), "at place": ("à", "au", "aux"),
    "placeless": ("appartenir", "parler", "succéder", "répondre", "ressembler", "plaire", "nuire", "obéir", "penser"),
    "negation": "pas ne jamais aucun aucune ni".split(),
    "past": (
        "était étaient avait avaient fut furent a ont eut eurent été est sont fit firent prit vint mourut "
        "naquit devint dit vit mit suis ai"
    ).split(),
    "past ending": ("aient", "èrent", "irent", "urent"),
    "not past": "patient client".split(),
    "was": "était étaient avait avaient fut furent eut eurent a ont".split(),
    "due": "prévu prévue prévus prévues attendu attendue".split(),
    "present": "peut peuvent reste restent semble faut".split(),
    "reporting": "dit déclaré expliqué annoncé indiqué précisé affirmé estimé souligné assuré rappelé ajouté".split(),
}

# fmt: on

LANGUAGE = pack(
    "fr",
    words=_WORDS,
    numbers={"une": 1},
    ordinals={
        "première": 1, "premier": 1, "second": 2, "seconde": 2, "trente et unième": 31, "vingt et unième": 21,
        **ordinal_roman(("e", "ème", "ième", "è", "er", "")),
    },
    marks=_MARKS,
    joiner="et",
    names=("mars",),
    links=("et", "au", "ou", "à", "et le", "et du", "et les"),
    plain_letters=True,
    phrases=joined(_PHRASES, hours.PHRASES),
    cues=_CUES,
    limits={
        **hours.LIMITS,
        "ago_later.later": Limit(behind=_NO_NOUN),
        "years.year": Limit(year=True,
            plural="s", not_plural=_NO_PLURAL,
                            leads=frozenset(_LEADS), refused_followers=frozenset(_COUNTED),
                            refused_leads=_NO_YEAR),
        "calendar_dates.day_month_year": Limit(refused_followers=frozenset(_COUNTED), own=True),
        "months.month_year": Limit(refused_followers=frozenset(_COUNTED)),
        "sets.often": Limit(refused_leads=frozenset(["presse"])),
        "seasons.season": Limit(refused=r"\bd['’]⟦"),
        "durations.span": Limit(own=True,
            refused=r"heures⟧ du (?:\d|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"),
        "durations.amount": Limit(own=True, refused=f"{_AGE}|{_SECOND}"),
        "clock_times.clock": Limit(own=True,
            refused=r"(?:pour|pendant|durant|en|depuis|environ|dans|moins de|plus de|après|quelque|toutes les|a|duré|"
                                   r"il y a|ouvert|fermé)\s⟦[^⟧]* heures"),
        "parts_of_day.the_part": Limit(refused_followers=frozenset("du de".split())),
        "parts_of_period.part_of_unit": Limit(behind=r"(?!\s\d{3,4}(?!\d)|\s(?:de\s|d['’])[^\W\d_]+)"),
        "relative_units.told": Limit(refused_followers=frozenset(["où", "que", "de", "du"])),
        "calendar_dates.day_of_month": Limit(alone=True),
    },
    without=("ap. J.-C.", "nuit", "nuits"),
    examples=joined(EXAMPLES, hours.EXAMPLES),
    never=joined(NEVER, hours.NEVER),
)  # fmt: skip
