"""What French sentences must be read as, and what must not be read in them; the tests of ``fr.py``."""

from __future__ import annotations

from timeline.languages import Example

# fmt: off

EXAMPLES: dict[str, tuple[Example, ...]] = {
    "calendar_dates.day_month": (
        Example("Il reviendra au plus tard le 3 mai.", "le 3 mai",
                "2021-05-03", "../2021-05-03"),
    ),
    "weekdays.last_weekday": (
        Example("Elle les reverra mardi en huit.", "mardi en huit",
                "2021-03-16", "2021-03-16"),
    ),
    "ago_later.ago": (
        Example("Il y a un peu plus de cinq ans, le site a fermé.", "Il y a un peu plus de cinq ans",
                "2016", "2016"),
        Example("L'usine a fermé il y a deux ans.", "il y a deux ans", "2019", "2019"),
    ),
    "ago_days.more_ago": (
        Example("Il y a deux ans et trois mois, tout ferma.", "Il y a deux ans et trois mois", "2018-12", "2018-12"),
    ),
    "calendar_dates.numeric": (Example("La facture du 15.05.99 est là.", "15.05.99", "1999-05-15", "1999-05-15"),),
    "ago_later.later": (
        Example("La bataille commença le 3 mai 1808. Deux jours plus tard, elle était finie.",
                "Deux jours plus tard", "1808-05-05", "1808-05-05", "narrative"),
    ),
    "calendar_dates.day_month_year": (
        Example("Le traité a été signé le 3 mai 1968.", "le 3 mai 1968", "1968-05-03", "1968-05-03"),
        Example("Le mardi 5 mai 1970, le moulin a brûlé.", "Le mardi 5 mai 1970", "1970-05-05", "1970-05-05"),
        Example("César mourut le 15 mars 44 av. J.-C.",
                "le 15 mars 44 av. J.-C.", "BC0044-03-15", "-0043-03-15", "narrative"),
        Example("Les scrutins auront lieu les 6 et 13 avril 2003.", "13 avril 2003", "2003-04-13", "2003-04-13"),
    ),
    "clock_times.clock": (
        Example("La séance a commencé à 15 h 30.", "15 h 30", "2021-03-03T15:30", "2021-03-03T15:30:00"),
    ),
    "decades.century": (
        Example("La ville a grandi au XIXe siècle.", "XIXe siècle", "18", "18XX"),
        Example("Le temple date du Ve siècle av. J.-C.", "Ve siècle av. J.-C.", "BC04", "-0499/-0400"),
    ),
    "decades.decade": (
        Example("Les années 1950 et 1960 furent heureuses.", "Les années 1950 et 1960",
                "195/196", "195X/196X"),
        Example("La mode des années 1960 revient.", "des années 1960", "196", "196X"),
    ),
    "deictic_days.part_of_today": (
        Example("La digue a cédé hier soir.", "hier soir", "2021-03-02TEV", "2021-03-02T17:00:00/2021-03-02T21:59:59"),
    ),
    "durations.amount": (
        Example("Les travaux ont duré trois ans et demi.", "trois ans et demi", "P3Y6M"),
    ),
    "fractions_of_period.fraction": (
        Example("La seconde moitié du XIXe siècle fut calme.",
                "La seconde moitié du XIXe siècle", "18", "1850/1899", "narrative"),
    ),
    "holidays.holiday": (
        Example("Le travail cessa à Pâques 1916.", "Pâques 1916", "1916-04-23", "1916-04-23"),
    ),
    "months.month_year": (
        Example("Le pont a été fermé en mars 2019.", "mars 2019", "2019-03", "2019-03"),
    ),
    "offsets.ahead": (
        Example("Le musée ouvrira dans trois semaines.", "dans trois semaines", "2021-03-24", "2021-03-24"),
    ),
    "parts_of_day.part": (
        Example("Aux premières heures du 9 avril 1945, le pont sauta.", "premières heures du 9 avril 1945",
                "1945-04-09TMO", "1945-04-09T05:00:00/1945-04-09T11:59:59"),
        Example("Elle est arrivée mardi soir.",
                "mardi soir", "2021-03-02TEV", "2021-03-02T17:00:00/2021-03-02T21:59:59"),
    ),
    "parts_of_period.about": (
        Example("L'église fut bâtie vers 1450.", "vers 1450", "1450", "1450~", "narrative"),
    ),
    "parts_of_period.part": (
        Example("Elle ouvrira à la fin du mois d'avril.", "à la fin du mois d'avril",
                "2021-04", "2021-04-21/2021-04-30"),
        Example("Le bureau déménagea fin 1949.", "fin 1949", "1949", "1949-09/1949-12", "narrative"),
        Example("La foire a lieu à la mi-mai 1990.", "la mi-mai 1990", "1990-05", "1990-05-11/1990-05-20"),
    ),
    "quarters.half": (
        Example("Les ventes ont baissé au premier semestre 2008.", "premier semestre 2008", "2008-H1", "2008-40"),
    ),
    "ranges.between": (
        Example("Il régna de 1960 à 1969.", "de 1960 à 1969", "1960/1969", "1960/1969", "narrative"),
    ),
    "relative_units.shift": (
        Example("Le conseil l'a décidé l'année dernière.", "l'année dernière", "2020", "2020"),
        Example("L'élection aura lieu la semaine prochaine.",
                "la semaine prochaine", "2021-W10", "2021-03-08/2021-03-14"),
    ),
    "relative_units.told": (
        Example("Il fut élu en 1911. L'année suivante, il démissionna.",
                "L'année suivante", "1912", "1912", "narrative"),
        Example("Le lendemain, 4 mai 1808, la ville se rendit. Le surlendemain, le roi partit.",
                "Le surlendemain", "1808-05-06", "1808-05-06", "narrative"),
    ),
    "seasons.season_year": (
        Example("Durant l'hiver 1813-1814, on y logea des soldats.", "l'hiver 1813-1814",
                "1813-WI", "1813-24", "narrative"),
        Example("Il neigea pendant l'hiver 1941.", "l'hiver 1941", "1941-WI", "1941-24"),
    ),
    "sets.each": (
        Example("La commission siège chaque lundi.", "chaque lundi", "XXXX-WXX-1"),
    ),
}

NEVER: dict[str, tuple[str, ...]] = {
    "ago_later.later": ("Il mourut trois jours après son frère.",),
    "clock_times.clock": (
        "Il a attendu pendant 3 heures.",
    ),
    "durations.amount": (
        "Il acheta une seconde maison.",
        "Un homme de 38 ans a été blessé.",
        "Paul, 26 ans, est arrivé.",
    ),
    "months.month": (
        "Il marche sur Mars.",
    ),
    "seasons.season": (
        "Elle a été élue.",
        "Les Jeux olympiques d'hiver commencent.",
    ),
    "sets.often": (
        "La presse quotidienne en parle.",
    ),
    "weekdays.weekday": (
        "Il est à la mer.",
    ),
    "years.year": (
        "Quelque 2000 soldats ont débarqué.",
        "Il a parcouru 1500 kilomètres.",
    ),
}
