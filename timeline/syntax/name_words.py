"""Words that give a name's kind away, and words that look like names and are none: the data of ``names``."""

from __future__ import annotations

# Before a person's name; not part of it.
TITLES = frozenset(
    """ mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor president vice-president minister premier chancellor
    senator sen. sen rep. rep congressman congresswoman governor gov. gov mayor judge justice king queen prince
    princess emperor empress tsar czar duke duchess earl count countess lord lady sir dame pope cardinal archbishop
    bishop father sister rabbi imam ayatollah sheikh sultan shah general gen. gen colonel col. col major maj. captain
    capt. capt lieutenant lt. sergeant sgt. commander admiral marshal officer detective inspector ambassador secretary
    chairman chairwoman chair director chief spokesman spokeswoman coach prime foreign defence defense first deputy
    former then
    """.split()
)

# Written with a capital, but a date or language-like adjective rather than somebody's name.
NOT_NAMES = frozenset(
    """ january february march april may june july august september october november december jan feb mar apr jun jul
    aug sep sept oct nov dec jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. monday tuesday wednesday
    thursday friday saturday sunday mon tue wed thu fri sat sun mon. tue. wed. thu. fri. sat. sun. easter christmas
    ramadan am pm a.m. p.m. ad bc bce ce gmt utc est pst internet god mr mrs ms dr i no no. english french german
    spanish italian russian chinese latin greek arabic
    """.split()
)

# Inside a name: "University of Cape Town", "Ludwig van Reuter".
LINKS = frozenset("of for & de da do dos del della di du la le el al bin ibn ben van von der den ter y".split())

# Heads of names with "of" or "for" beside those below.
OF_WORDS = frozenset(
    "battle cape duchy duke earl end fall isle knights lord mother order peace queen sack sons".split()
)

ORGANISATION_WORDS = frozenset(
    """ agency airlines airways alliance army assembly association authority bank board brigade broadcasting bureau
    cabinet center centre chamber church club co. coalition college commission committee community company
    confederation conference congress consortium co-operative corp. corp corporation corps council court department
    division enterprises exchange federation fleet force forces foundation front fund gmbh government group guard
    hospital house inc. inc industries institute institution journal laboratories laboratory league legion llc ltd.
    ltd magazine media ministry monastery movement museum navy network news newspaper office ordinance organisation
    organization orchestra parliament partners partnership party plc police post press records regiment school
    secretariat senate service services society squadron studios supreme syndicate systems team technologies telegraph
    times tribunal tribune trust union university
    """.split()
)

PLACE_WORDS = frozenset(
    """ airport archipelago avenue base bay beach boulevard bridge canal canyon cape castle cathedral cave cemetery
    city coast county creek dam desert district empire falls field forest fort fortress gate glacier gulf harbor
    harbour heights highway hill hills island islands isle isles kingdom lake mountain mountains mount ocean oblast
    palace park pass peak peninsula plain plateau plaza point port prefecture province range reef region republic
    reservoir ridge river road sea shire shore square stadium state states strait straits street territory tower town
    tunnel valley village volcano wall woods
    """.split()
)

# Events, laws and works: names, but of nobody and no place.
OTHER_WORDS = frozenset(
    """ accord accords act affair agreement amendment attack award awards battle bill campaign championship
    championships code conflict constitution convention coup crisis cup day declaration depression disaster earthquake
    festival flood games genocide holocaust hurricane incident invasion law massacre medal olympics operation pact
    plan prize protocol rebellion reform renaissance resolution revolt revolution riot riots series siege storm strike
    summit tournament treaty trial trials tsunami uprising war wars
    """.split()
)

COUNTRIES = frozenset(
    """ afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain
    bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia botswana brazil britain brunei bulgaria
    burma burundi cambodia cameroon canada chad chile china colombia comoros congo croatia cuba cyprus czechia
    czechoslovakia denmark djibouti dominica ecuador egypt england eritrea estonia eswatini ethiopia fiji finland
    france gabon gambia germany ghana greece greenland grenada guatemala guinea guyana haiti honduras hungary iceland
    india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kiribati korea kosovo kuwait
    kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg macedonia madagascar
    malawi malaysia maldives mali malta mauritania mauritius mexico micronesia moldova monaco mongolia montenegro
    morocco mozambique myanmar namibia nauru nepal netherlands nicaragua niger nigeria norway oman pakistan palau
    palestine panama paraguay persia peru philippines poland portugal prussia qatar romania russia rwanda samoa
    scotland senegal serbia seychelles singapore slovakia slovenia somalia spain sudan suriname sweden switzerland
    syria taiwan tajikistan tanzania thailand tibet togo tonga tunisia turkey turkmenistan tuvalu u.k. u.s. u.s.a.
    uganda uk ukraine uruguay us usa ussr uzbekistan vanuatu venezuela vietnam wales yemen yugoslavia zambia zimbabwe
    africa america antarctica asia europe oceania eurasia
    """.split()
)
