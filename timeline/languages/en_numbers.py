"""English words that tell numbers from times: nouns a number follows or counts, and words that lead to a date."""

from __future__ import annotations

SMALL_WORDS = frozenset(
    "a after again all also an and as at because before but by during for from had has have he her his i if "
    "in into is it its last next no not of off on or our out over she so that the their then there these "
    "they this those though through till to under until up was we were what when where which while who will "
    "with would you".split()
)
"""Words that can follow a date without being what it counts."""

COUNTED_BEFORE = frozenset("a of off were are have others all".split())
"""Words behind a number that it counts something before: "17 were killed"."""

DAY_LEADS = frozenset(
    "on from since until till by before after to through thru due dated between and or mon tue wed thu fri "
    "sat sun monday tuesday wednesday thursday friday saturday sunday".split()
)
"""Words before a day in figures: "by 5/22"."""

MONTH_LEADS = frozenset(
    "in from since until till by of to through before after during and or between dated early mid late period".split()
)
"""Words before a month in figures: "since 12.1987"."""

BOOKS = frozenset(
    "genesis gen exodus leviticus lev numbers deuteronomy deut joshua judges ruth samuel kings chronicles "
    "ezra nehemiah esther job psalm psalms ps proverbs prov ecclesiastes isaiah isa jeremiah jer "
    "lamentations ezekiel daniel dan hosea joel amos obadiah jonah micah nahum habakkuk zephaniah haggai "
    "zechariah malachi matthew matt mark luke john acts romans rom corinthians cor galatians gal ephesians "
    "eph philippians phil colossians thessalonians timothy tim titus philemon hebrews heb james peter pet "
    "jude revelation rev surah sura quran qur'an verse chapter ch".split()
)
"""Books whose chapters and verses are written as clock times are: "John 3:16"."""

NUMBERED = (
    "section", "sec", "sect", "subsection", "article", "art", "rule", "title", "clause", "paragraph", "para", "part",
    "schedule", "chapter", "chap", "ch", "verse", "appendix", "annex", "exhibit", "figure", "fig", "table", "tab",
    "plate", "pl", "item", "form", "port", "extension", "ext", "room", "rm", "suite", "ste", "apartment", "apt",
    "unit", "flat", "floor", "gate", "box", "p.o. box", "po box", "route", "rte", "highway", "hwy", "interstate",
    "road", "exit", "mile", "flight", "bus", "train", "tram", "engine", "locomotive", "hull", "squadron", "regiment",
    "battalion", "precinct", "district", "ward", "lot", "batch", "serial", "model", "type", "class", "series", "mark",
    "mk", "pattern", "caliber", "cal", "page", "pg", "p", "volume", "vol", "issue", "folio", "fol", "leaf", "line",
    "column", "col", "number", "num", "no", "nr", "№", "n°", "ms", "mss", "add. ms", "cod", "codex", "shelf mark",
    "shelfmark", "call no", "inv", "inv. no", "cat", "cat. no", "acc", "accession", "ref", "reference", "order",
    "order number", "invoice", "invoice no", "case", "case no", "docket", "docket no", "file", "file no", "ticket",
    "bug", "patch", "revision", "rev", "commit", "pull request", "pr", "ticket no", "id", "id no", "customer no",
    "account", "account no", "acct", "code", "pin", "zip", "zip code", "postcode", "badge", "license", "licence",
    "permit", "policy", "episode", "ep", "channel", "psalm", "hymn", "opus", "op", "kv", "bwv", "catalogue",
    "publication", "bulletin", "proposition", "resolution", "executive order", "public law", "house bill",
    "senate bill", "bill", "docket number", "asteroid", "ngc", "petition no", "writ", "part no", "part number",
    "serial number", "model number", "error", "errno", "http", "line number", "block", "bay", "berth", "pier", "slot",
    "seat", "row", "locker", "sonnet", "area", "zone", "sector", "grade", "stage", "level", "terminal", "building",
    "warehouse", "checkpoint", "hangar", "h.r.", "h. res.", "s. res.", "pub. l.", "p.l.",
)  # fmt: skip
"""Nouns that the number behind them numbers. Followed by four figures they name no year."""

NUMBERED_MANY = (
    "sections", "secs", "articles", "arts", "rules", "clauses", "paragraphs", "paras", "parts", "chapters", "verses",
    "figures", "figs", "tables", "plates", "items", "forms", "ports", "rooms", "boxes", "routes", "highways",
    "flights", "models", "types", "pages", "pp", "volumes", "vols", "issues", "folios", "ff", "lines", "columns",
    "numbers", "nos", "cat. nos", "cases", "files", "tickets", "bugs", "episodes", "lots", "units", "exhibits",
    "psalms", "hymns", "call nos", "inv. nos",
)  # fmt: skip
"""The same in the plural: a row of numbers may follow."""

IDENTIFIERS = frozenset({
    "ISBN", "ISSN", "doi", "PMID", "arXiv", "OCLC", "VIN", "SKU", "UPC", "EAN", "IBAN", "LCCN", "ORCID", "RFC", "ISO",
    "DIN", "ANSI", "IEEE", "GUID", "UUID", "MD5", "SHA", "IMO", "MMSI", "CAS", "NSN", "FIPS", "ASTM", "PRONOM",
    "ASIN",
})  # fmt: skip
"""Registries whose numbers follow their names."""

PHONE_LEADS = frozenset({
    "tel", "telephone", "phone", "fax", "call", "ring", "dial", "mobile", "cell", "hotline", "text", "whatsapp",
    "switchboard",
})  # fmt: skip
"""Words before a number to call."""

VERSIONED = frozenset({
    "version", "versions", "ver.", "release", "build", "firmware", "kernel", "Python", "Java", "PHP", "Ubuntu",
    "Debian", "Android", "iOS", "macOS", "Linux", "Chrome", "Firefox", "Node", "MySQL", "PostgreSQL", "patch level",
    "driver", "update",
})  # fmt: skip
"""Words before the number of a version."""

SOFTWARE = frozenset({
    "Windows", "Office", "Excel", "Word", "Outlook", "PowerPoint", "Server", "SQL Server", "SharePoint",
    "Visual Studio", "AutoCAD", "Internet Explorer", "Visio", "Photoshop", "Cyberpunk", "Blade Runner",
    "Civilization", "Madden NFL", "FIFA", "NBA",
})  # fmt: skip
"""Products whose names end in a year or a number like one."""

CURRENCIES = frozenset({
    "USD", "EUR", "GBP", "CHF", "JPY", "CNY", "INR", "RUB", "AUD", "CAD", "NZD", "SEK", "NOK", "DKK", "PLN", "CZK",
    "HUF", "BRL", "MXN", "ZAR", "TRY", "KRW", "SGD", "HKD", "THB", "Rs", "RM", "Kč", "Kcs", "Fr", "FF", "DM", "Ksh",
    "Tsh", "NT$", "US$", "A$", "C$", "HK$", "R$",
})  # fmt: skip
"""Codes and short forms of money, written before the sum."""

STREETS = frozenset({
    "Street", "St", "Avenue", "Ave", "Road", "Rd", "Drive", "Dr", "Lane", "Ln", "Boulevard", "Blvd", "Ct",
    "Place", "Pl", "Square", "Sq", "Terrace", "Parkway", "Pkwy", "Highway", "Hwy", "Crescent",
    "Alley", "Broadway", "Plaza", "Trail", "Turnpike", "Quay", "Embankment", "Esplanade", "Mews",
})  # fmt: skip
"""What a street is called by."""

TITLES = frozenset({
    "1812 Overture", "Overture 1812", "Orwell's 1984", "Orwell’s 1984", "Orwell's Nineteen Eighty-Four",
    "Nineteen Eighty-Four", "Blade Runner 2049", "Cyberpunk 2077", "2001: A Space Odyssey", "Space: 1999",
    "Airport 1975", "Fahrenheit 451", "Area 51", "Orwell's novel 1984", "George Orwell's 1984", "Death Race 2000",
    "Wonder Woman 1984",
})  # fmt: skip
"""Works whose titles hold a year."""

TITLE_KINDS = frozenset({
    "novel", "film", "movie", "book", "play", "song", "album", "band", "opera", "video game", "game", "musical",
    "single", "titled", "entitled", "called", "Orwell's", "Orwell’s", "painting",
})  # fmt: skip
"""Words before a title: "the film 1917"."""

UNITS = frozenset(
    "mm cm km m ft feet foot inch inches yards yd miles mi kg g mg lb lbs oz pounds stone ml cl l litres "
    "liters gallons pints hp horsepower kw mw gw watt watts volts amps hz khz mhz ghz hertz kb mb gb tb "
    "bytes bits px pixels dpi rpm mph knots fps calories kcal joules kj btu degrees metres meters kilometres "
    "kilometers grams kilograms tonnes tons carats acres hectares ha bushels barrels dozen ppm psi bar "
    "decibels db lumens lux percent points mpg cc kbps mbps".split()
)
"""Units of measure, in small letters."""

COUNTED_NOUNS = frozenset(
    "men women people children troops infantry cavalry horse foot cattle sheep deer fish oxen mice geese "
    "police staff personnel aircraft spacecraft prisoners dead wounded killed injured missing others odd "
    "fewer more".split()
)
"""Plurals without an s, and what a number can count without a noun."""

NOT_PLURALS = frozenset(
    "was has is as this its his hers us yes thus plus vs does goes says sees across always perhaps towards "
    "sometimes afterwards besides unless less press congress series crisis campus news sees saw brings "
    "brought marks marked".split()
)
"""Words in s behind a year that are no plurals: "1998 was", "1998 congress"."""

YEAR_LEADS = frozenset(
    "in since until till during from to through circa around after before by late early mid of between and "
    "or on at as than the a an his her its their my our your this that these those spring summer autumn fall "
    "winter year years season january february march april may june july august september october november "
    "december jan feb mar apr jun jul aug sept sep oct nov dec new old first second third last next".split()
)
"""Words before a number that leave it a year, though a plural follows: "the 1996 games"."""

SURE_LEADS = frozenset("in since until till during".split())
"""Words before a number that make it a year, whatever is joined to it."""

LIFE_MARKS = frozenset("d. b. ob. obiit fl. floruit r. reg. est. bapt. bur. died born dec. m. act.".split())
"""Short words of biographies and catalogues before a year of any age: "d. 1349"."""

DETERMINERS = frozenset("the a an his her its their my our your this that these those no any each every".split())

QUANTITIES = frozenset(
    "crowd force army garrison total fleet group party population maximum minimum sum cost price distance "
    "height length speed weight depth width capacity attendance turnout number count score salary wage wages "
    "rent fee fine value limit pin password code combination extension figure ratio rate altitude elevation "
    "temperature range quota membership".split()
)
"""Nouns that a number measures: "a crowd of 1950", "the PIN is 1945"."""

PRODUCTS = frozenset(
    "camera phone aircraft rifle pistol revolver tractor truck engine computer printer locomotive guitar "
    "amplifier console laptop scooter motorcycle bike helicopter jet drone tablet router server processor "
    "chip boss".split()
)
"""Nouns behind the number of a model: "the Nokia 2010 phone"."""

HYPHENED_YEARS = frozenset(
    "era style built born vintage model season based present now to to-date dated made class style type "
    "version only onwards onward and or period date end year day".split()
)
"""What may be joined to a year by a hyphen: "a 1930-built house"; else the number counts: "a 1500-seat hall"."""

# "In April two of them left": what stands before counts a part of something, and is no day.
PART_LINKS = frozenset({"of"})
# "The year after the war": counted from what follows.
COUNTED_FROM = frozenset({"after", "before", "following", "preceding"})

RATE_PATTERN = r"\s(?:an?|per|each)\s(?:day|week|month|year|night|hour|head|person|piece|pound|ton|share)\b"
PART_PATTERN = r"\sof\s(?:them|us|these|those|which|whom)\b"
COUNT_BEFORE_PATTERN = r"\d[\d,.]*\s[a-z]+(?:\s[a-z]+){0,3}(?:,?\s(?:and|or|to)|,)\s$"
MEASURED_PATTERN = r"\b([a-z]+)\s(?:is|was|were|are|of|at|stood at|reached)\s$"
NAME_BEFORE_PATTERN = r"[a-z,]\sThe\s$"
UNIT_LETTERS = frozenset("m g l v w a s h".split())
"""Units of one letter, which are other words too."""
NO_PLURAL_ENDING = "ss"
OF = "of"
