"""English names of monarchs with the first day of their first year, and of eras that years are counted in."""

from __future__ import annotations

# Tables read better with several words on a line than with one.
# fmt: off

_ENGLISH = {
    "William I": (1066, 12, 25), "William II": (1087, 9, 26), "Henry I": (1100, 8, 5), "Henry II": (1154, 12, 19),
    "Richard I": (1189, 9, 3), "King John": (1199, 5, 27), "Henry III": (1216, 10, 28), "Edward I": (1272, 11, 20),
    "Edward II": (1307, 7, 8), "Edward III": (1327, 1, 25), "Richard II": (1377, 6, 22), "Henry IV": (1399, 9, 30),
    "Henry V": (1413, 3, 21), "Henry VI": (1422, 9, 1), "Edward IV": (1461, 3, 4), "Edward V": (1483, 4, 9),
    "Richard III": (1483, 6, 26), "Henry VII": (1485, 8, 22), "Henry VIII": (1509, 4, 22), "Edward VI": (1547, 1, 28),
    "Mary I": (1553, 7, 6), "Queen Mary": (1553, 7, 6), "Elizabeth I": (1558, 11, 17), "Queen Elizabeth": (1558, 11,
        17),
    "James I": (1603, 3, 24), "Charles I": (1625, 3, 27), "Charles II": (1649, 1, 30), "James II": (1685, 2, 6),
    "William and Mary": (1689, 2, 13), "William III": (1689, 2, 13), "Queen Anne": (1702, 3, 8), "George I": (1714, 8,
        1),
    "George II": (1727, 6, 11), "George III": (1760, 10, 25), "George IV": (1820, 1, 29), "William IV": (1830, 6, 26),
    "Queen Victoria": (1837, 6, 20), "Edward VII": (1901, 1, 22), "George V": (1910, 5, 6), "George VI": (1936, 12,
        11),
    "Elizabeth II": (1952, 2, 6),
}

_FRENCH = {
    "Louis XI": (1461, 7, 22), "Louis XII": (1498, 4, 7), "Francis I": (1515, 1, 1), "Henri IV": (1589, 8, 2),
    "Louis XIII": (1610, 5, 14), "Louis XIV": (1643, 5, 14), "Louis XV": (1715, 9, 1), "Louis XVI": (1774, 5, 10),
}

MONARCHS = {**_ENGLISH, **_FRENCH}
"""The day a monarch's first year began; statutes and charters count years of reign from it."""

_SHORT = {"Hen.": "Henry", "Edw.": "Edward", "Ed.": "Edward", "Ric.": "Richard", "Rich.": "Richard", "Geo.": "George",
          "Eliz.": "Elizabeth", "Jac.": "James", "Car.": "Charles", "Wm.": "William", "Will.": "William",
              "Vict.": "Queen Victoria"}
_NUMERALS = {"1": "I", "2": "II", "3": "III", "4": "IV", "5": "V", "6": "VI", "7": "VII", "8": "VIII"}

STATUTES = {
    "Vict.": _ENGLISH["Queen Victoria"], "Victoria": _ENGLISH["Queen Victoria"], "Eliz.": _ENGLISH["Elizabeth I"],
    **{f"{short} {number}": _ENGLISH[f"{name} {roman}"]
       for short, name in _SHORT.items() for arabic, roman in _NUMERALS.items() for number in (arabic, roman)
       if f"{name} {roman}" in _ENGLISH},
    **{name: day for name, day in _ENGLISH.items() if name[-1] in "IVX" and " " in name},
}
"""Monarchs as statutes are cited by them: "25 Hen. 8", "31 Geo. III"."""

REPUBLICAN_MONTHS = {
    "Vendémiaire": 1, "Vendemiaire": 1, "Brumaire": 2, "Frimaire": 3, "Nivôse": 4, "Nivose": 4, "Pluviôse": 5,
        "Pluviose": 5,
    "Ventôse": 6, "Ventose": 6, "Germinal": 7, "Floréal": 8, "Floreal": 8, "Prairial": 9, "Messidor": 10,
        "Thermidor": 11,
    "Fructidor": 12,
}
"""Months of the French Republic."""

# fmt: on
