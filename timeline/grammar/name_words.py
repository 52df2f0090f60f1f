"""Words that give a name's kind away, and words that look like names and are none: the data of ``names``."""

from __future__ import annotations

# Before a person's name; not part of it.
TITLES = frozenset(
    """
    mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor president vice-president minister premier chancellor
    senator sen. sen rep. rep congressman congresswoman governor gov. gov mayor judge justice king queen prince
    princess emperor empress tsar czar duke duchess earl count countess baron baroness viscount marquis abbot abbess
    lord lady sir dame pope cardinal archbishop bishop father sister rabbi imam ayatollah sheikh sultan shah general
    gen. gen colonel col. col major maj. captain capt. capt lieutenant lt. sergeant sgt. commander admiral marshal
    officer detective inspector ambassador secretary chairman chairwoman chair director chief spokesman spokeswoman
    coach prime foreign defence defense first deputy former then rev rev. reverend revd hon hon. cllr cllrs councillor
    alderman genl genl. generals colonels captains gens. cols. presidents senators messrs messrs. drs. comdr adm. adm
    lts lt cpl cpl. sgt pvt archdeacon brig.
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
    """
    advancement battle cape duchy duke earl elimination encouragement end fall isle knights lord mother order peace
    prevention promotion propagation protection queen relief sack sons study
    """.split()
)

# Whose office, court or house has a name of theirs: "the Prosecutor's Office", "Children's Hospital".
OFFICES = frozenset(
    """ attorney auditor bishop children coroner governor king mayor men merchants ombudsman people prosecutor queen
    registrar sailors seamen sheriff soldiers surveyor treasurer women workers """.split()
)

# With "of" and a place they name one person: "the Earl of Lenning", "the King of Italy".
NOBLES = frozenset(
    """ abbess abbot archbishop archduke baron baroness bishop count countess duchess duke earl elector emperor empress
    king landgrave lady lord margrave marquess marquis master president prince princess queen sultan tsar viceroy
    viscount """.split()
)

ORGANISATION_WORDS = frozenset(
    """
    administration agency airlines airways alliance army assembly association authority bank board brigade
    broadcasting bureau cabinet center centre chamber church club co. coalition college commission committee commune
    community company confederation conference congress consortium co-operative corp. corp corporation corps council
    court department division enterprises exchange federation fleet force forces foundation front fund gmbh
    government group guard hospital house inc. inc industries institute institution journal laboratories laboratory
    league legion llc ltd. ltd magazine media ministry monastery movement museum navy network news newspaper office
    ordinance organisation organization orchestra parliament partners partnership party plc police post press
    records regiment school secretariat senate service services society squadron studios supreme syndicate systems
    team technologies telegraph times tribunal tribune trust union university
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

# Well-known places and organisations, by their whole name; one a comma.
PLACES = frozenset(
    name.strip()
    for name in """
    alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, hawaii, idaho, illinois,
    indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan, minnesota, mississippi,
    missouri, montana, nebraska, nevada, ohio, oklahoma, oregon, pennsylvania, tennessee, texas, utah, vermont,
    wisconsin, wyoming, new hampshire, new jersey, new mexico, new york, north carolina, north dakota, rhode island,
    south carolina, south dakota, west virginia, ontario, quebec, british columbia, alberta, tasmania, queensland,
    victoria, new south wales, bavaria, saxony, silesia, normandy, brittany, provence, catalonia, andalusia, lombardy,
    tuscany, sicily, sardinia, corsica, crete, crimea, donbas, siberia, manchuria, xinjiang, kashmir, punjab, bengal,
    kurdistan, chechnya, dagestan, galicia, bohemia, moravia, transylvania, anatolia, palestine, mesopotamia, babylon,
    gaza, west bank, gaza strip, golan heights, sinai, balkans, the balkans, baltics, caucasus, scandinavia, arctic,
    caribbean, middle east, far east, near east, central america, latin america, south america, north america, central
    asia, southeast asia, eastern europe, western europe, soviet union, russian federation, united states, united
    states of america, united kingdom, great britain, northern ireland, czech republic, east germany, west germany,
    north korea, south korea, north vietnam, south vietnam, new zealand, papua new guinea, sri lanka, saudi arabia,
    united arab emirates, hong kong, south africa, south sudan, sierra leone, ivory coast, burkina faso, cape verde,
    costa rica, puerto rico, el salvador, dominican republic, san marino, vatican, vatican city, holy see, ottoman
    empire, roman empire, byzantine empire, british empire, holy roman empire, austria-hungary, u.s.s.r., amsterdam,
    ankara, antwerp, athens, auschwitz, baghdad, bangkok, barcelona, basra, beijing, beirut, belfast, belgrade,
    berlin, bern, birmingham, bombay, bonn, boston, brasilia, bratislava, brussels, bucharest, budapest, buenos aires,
    cairo, calcutta, canberra, cape town, caracas, casablanca, chicago, cologne, colombo, constantinople, copenhagen,
    dallas, damascus, dar es salaam, delhi, detroit, dhaka, doha, dresden, dubai, dublin, edinburgh, florence,
    frankfurt, geneva, genoa, glasgow, guangzhou, hamburg, hanoi, havana, helsinki, hiroshima, ho chi minh city,
    houston, islamabad, istanbul, jakarta, jerusalem, johannesburg, kabul, karachi, kharkiv, khartoum, kiev, kyiv,
    kinshasa, kolkata, kuala lumpur, lagos, lahore, las vegas, leipzig, leningrad, lima, lisbon, liverpool, london,
    los angeles, luanda, lyon, madrid, manchester, manila, marseille, mecca, medina, melbourne, mexico city, miami,
    milan, minsk, montreal, moscow, mosul, mumbai, munich, nagasaki, nairobi, naples, new delhi, new orleans, new york
    city, nuremberg, odessa, osaka, oslo, ottawa, oxford, paris, perth, philadelphia, phnom penh, prague, pretoria,
    pyongyang, riga, rio de janeiro, riyadh, rome, saigon, san diego, san francisco, santiago, sao paulo, são paulo,
    sarajevo, seattle, seoul, shanghai, sofia, st. petersburg, saint petersburg, stalingrad, stockholm, strasbourg,
    sydney, taipei, tallinn, tashkent, tbilisi, tehran, tel aviv, tokyo, toronto, tripoli, tunis, turin, vancouver,
    venice, versailles, vienna, vilnius, warsaw, wuhan, yalta, yerevan, zagreb, zurich
    """.split(",")
)

ORGANISATIONS = frozenset(
    name.strip()
    for name in """
    eu, e.u., un, u.n., nato, unesco, unicef, imf, wto, oecd, opec, osce, asean, fifa, uefa, nba, nfl, nasa, esa, fbi,
    cia, nsa, kgb, mi5, mi6, fda, epa, irs, gop, bbc, cnn, nbc, cbs, abc, ap, afp, reuters, bloomberg, associated
    press, red cross, european union, united nations, league of nations, african union, arab league, warsaw pact,
    world bank, european commission, european parliament, european council, supreme court, security council, interpol,
    al-qaeda, al qaeda, taliban, the taliban, hamas, hezbollah, isis, plo, ira, eta, kremlin, the kremlin, pentagon,
    the pentagon, white house, downing street, congress, senate, knesset, bundestag, duma, politburo, gestapo,
    wehrmacht, luftwaffe, royal navy, royal air force, red army, scotland yard, google, microsoft, apple, ibm, intel,
    facebook, twitter, sony, samsung, nokia, siemens, volkswagen, toyota, honda, boeing, airbus, lufthansa, walmart,
    coca-cola, pepsi, nestlé, enron, gazprom, shell, bp, exxon, exxon mobil, chevron, greenpeace, amnesty
    international, wikipedia, youtube, netflix, mozilla
    """.split(",")
)

# Frequent given names of English and its neighbours: two words that begin with one name a person.
GIVEN_NAMES = frozenset(
    """ adam adolf ahmed alan albert alex alexander alexei alice ali andrea andrei andrew angela ann anna anne anthony
    antonio arnold arthur barbara benjamin bernard betty bill bob boris brian bruce carl carlos carol caroline
    catherine charles charlotte chris christian christina christine christopher claire daniel david deborah dennis
    diana dmitri donald dorothy douglas edgar edith edmund edward eleanor elizabeth ellen emily emma eric ernest
    eugene fatima fidel florence francis francisco frank franz frederick friedrich fritz gary george gerald gerhard
    giovanni giuseppe grace greg gregory hans harold harry hassan heinrich helen helmut henri henry herbert hillary
    howard hugo hussein ian ibrahim igor isaac ivan jack jacob jacques james jan jane janet jean jennifer jeremy
    jessica jim jimmy joan joe johann john jonathan jorge jose josef joseph joshua josé juan judith julia julian karen
    karl kate katherine keith kenneth kevin kim larry laura lawrence lee leo leon leonard lewis linda lisa louis
    louise lucy luis luther mahmoud manuel marco margaret maria marie mario mark martha martin mary matthew maurice
    max michael michel miguel mikhail mohamed mohammad mohammed monica moses muhammad nancy nelson nicholas nicolas
    nikita nikolai oliver olivia omar oscar oskar otto pablo patricia patrick paul pedro peter philip philippe pierre
    rachel ralph raymond rebecca richard robert roger ronald rosa roy russell ruth samuel sandra sarah saddam scott
    sergei sergey sharon simon sophie stalin stanley stefan stephen steve steven susan teresa theodore thomas timothy
    tom tony ursula victor viktor vincent vladimir walter wilhelm william winston wolfgang yasser yuri
    """.split()
)

# What a firm deals in, behind its name: "Corvane Mining". Not what makes another body of it: "Corvane Bank".
TRADES = frozenset(
    """
    aerospace aggregates airlines airways analytics assurance automotive aviation beverages biosciences biotech
    breweries brewery brothers builders capital cargo carriers caterers cement ceramics charter chemicals cinemas
    clothing coatings collieries computers confectionery construction consulting contractors cosmetics couriers
    dairies dairy developments diagnostics distillers distillery electric electronics energy engineering equity
    estates express ferries films fisheries foods foodstuffs forensics forestry foundry freight furniture garages
    gas gasworks genomics haulage healthcare holdings homebuilders homes hotels industries instruments insurance
    international investments ironworks jewellers laboratories labs leasing leisure lending lines lodgings logistics
    machinery marine materials media metals microsystems mills mining motorcycles motors mutual networks nurseries
    oil optics outfitters packaging paints partners petroleum pharma pharmaceuticals pharmacies pictures plastics
    polymers potteries pottery power printers printing productions properties publishing quarries rail railways
    realty records recycling renewables resources restaurants retail robotics roofing rubber salvage sawmills
    seafoods securities semiconductors shipping shipyards shoes software solutions stationery steamships steel
    stores studios supermarkets systems tankers technologies technology telecom terminals textiles therapeutics
    tiles timber tobacco toys tractors trading tramways transit transport trawlers tyres utilities ventures
    vineyards waterworks winery wines works yachts
    """.split()
)
