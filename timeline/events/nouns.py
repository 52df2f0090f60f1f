"""Words that tell what happens: nouns of events, verbs that say little, verbs of state. Data; add words freely."""

from __future__ import annotations

EVENT_NOUNS = frozenset(
    """
    abdication abduction abolition accession accident acquisition action addition address adoption agreement aid
    air-raid airlift airstrike alliance ambush amendment amnesty anniversary announcement annexation appeal
    appearance application appointment approval armistice arrest arrival ascension assassination assault
    assembly assistance attack attempt auction award baptism battle beating bid birth bloodshed blockade
    boarding bomb bombardment bombing boom boycott breach break breakdown breakup briefing burial bust call
    campaign cancellation capture case ceasefire celebration census ceremony championship change charge clash
    closing closure coalition collapse collision colonisation colonization comeback comment commission complaint
    completion concert conclusion concession condemnation conference confirmation conflict confrontation
    congress conquest conspiracy construction consultation contact contest contract convention conversion
    conviction coronation coup creation crackdown crash crisis crossing crusade cut deal death debate debut
    decision declaration decline decree defeat defection defence defense delay delivery demand demise demolition
    demonstration departure deployment deposition detonation development disaster disbandment discharge
    discovery discussion dismissal disposal dispute dissolution division divorce donation drop drought
    earthquake election embargo emergence emigration enactment encounter end engagement entry epidemic eruption
    escalation escape establishment evacuation event eviction examination exchange exchanges execution
    exhibition exile exit expansion expedition experiment explosion expulsion extension failure fall famine
    festival fight fighting filing final fire flight flood foundation founding funeral gain game gathering
    genocide grant growth handover hearing heist hijacking hunt hurricane immigration impeachment implementation
    import imprisonment inauguration incident increase incursion independence indictment influx initiative
    inquest inquiry inspection installation insurgency insurrection integration interception intervention
    interview introduction invasion investigation invitation issue journey judgment judgement jump keynote
    kidnapping killing landing launch launching lawsuit layoff leak lecture liberation lockdown loss manoeuvre
    maneuver march marriage massacre match meeting merger migration mission mobilisation mobilization
    modernisation modernization move murder mutiny nationalisation nationalization negotiation nomination
    occupation occurrence offensive offer opening operation order orders ousting outbreak outage overhaul
    overthrow pact panic parade partition passage passing payment performance persecution petition pilgrimage
    plague pogrom poll preview primary privatisation privatization proclamation production promise promotion
    proposal prosecution protest publication purchase purge pursuit quake race raid rally ratification rebellion
    recall recession recognition reconciliation reconquest reconstruction redemption reduction referendum reform
    refusal reign rejection relaunch release relocation removal renewal reopening repeal replacement report
    request rescue resignation resistance resolution restoration resumption retirement retreat return
    reunification reunion revelation review revision revocation revolt revolution riot rise rout ruling sabotage
    sack sale sanction scandal secession seizure selection sentence sentencing separation session settlement
    severance shelling shipwreck shooting shutdown siege signing slaughter slump speech spending split spill
    stabbing stalemate stampede standoff start statement storm strike struggle submission success succession
    suicide suit summit surge surrender survey suspension takeover takeoff talk talks tax test testimony testing
    threat tour tournament trade tragedy transfer transformation transition transplant treaty trek trial trip
    triumph truce uprising upgrade unrest unveiling verdict veto victory violence visit vote voyage walkout war
    warning wedding win withdrawal workshop wreck
    """.split()
)

# Nouns with the look of an event that mostly name a thing, a group or a quality.
NO_EVENTS = frozenset(
    """
    absence accommodation administration advertisement agency apartment association basement basis cabinet
    capital city combination commissioner committee competence condition constitution corporation county
    department direction distance document edition element environment equipment essence existence experience
    federation figure fraction function garment generation government information institution instrument
    insurance item jurisdiction legation management measurement member mention million ministry moment monument
    nation news number opinion option organisation organization parliament part people percent person pigment
    place plan point population portion position possession potential presence price product proportion question
    regiment region relation reputation result section sector segment situation station status supplement system
    term tradition treatment union version way
    """.split()
)

# Endings that make a noun of a verb; with "of" or a possessor behind or before it, such a noun tells an event.
EVENT_ENDINGS = ("tion", "sion", "ment", "ance", "ence", "ing", "al")

# Verbs that leave the telling to their noun: "held talks", "took place". The noun is the event then.
LIGHT_VERBS = frozenset(
    "be carry conduct deliver do get give have hold host make occur perform place see stage suffer take undergo".split()
)
# "The talks took place", "the war broke out": the subject is what happened, whatever the verb says.
OCCURRING = frozenset({"occur", "happen", "ensue", "erupt"})

STATE_VERBS = frozenset(
    """
    be have own know believe love hate want need like live exist remain seem appear contain consist belong cost
    depend deserve differ hope mean resemble possess lie stand include involve concern matter think feel
    understand represent lack
    """.split()
)

# What goes on for long, or tells no step of a story.
LASTING = STATE_VERBS | (LIGHT_VERBS - {"give", "take", "deliver"}) | frozenset(
    """
    use work serve study live teach reside train
    follow tend enable allow help show mean become continue carry call know name consider regard
    describe depend base grow make consist refer apply require provide support play
    """.split()
)  # fmt: skip

# What was so beside what happened: "formed a firm, which had 15 clerks".
WAS_SO = frozenset({"be", "have", "know", "contain"})

# Verbs that only start, stop or keep up what the infinitive or participle under them tells.
PHASE_VERBS = frozenset("begin start continue keep stop cease finish resume proceed go".split())

# Prepositions that tell the reason: a date behind "due to the dispute" dates what the dispute led to as well.
CAUSES = frozenset({"due to", "because of", "over", "owing to", "thanks to", "amid", "as a result of"})

# "The announcement", "this move": nouns that point back to what was just told.
POINTING = frozenset(
    """
    announcement decision statement release launch deal award ruling verdict attack protest conference
    resignation death vote sale crash strike meeting visit split dispute arrest appointment election summit
    talks speech report test merger acquisition lawsuit invasion murder assassination abduction kidnapping
    capture bombing trial raid flight tour delay increase rise fall drop explosion fire earthquake collapse
    closure opening signing departure arrival
    """.split()
)
# Nouns that name what an event left behind as well as the event: "this treaty did not hold" tells no signing.
RESULTS = frozenset(
    "accord agreement alliance contract deal embargo law pact policy record report settlement treaty".split()
)
POINTERS = frozenset({"the", "this", "that", "these", "those", "its", "his", "her", "their"})

# Heads of phrases that act like persons or organisations though no name stands in them.
ACTORS = frozenset(
    """
    administration agency airline army city town village tribe attorney authority author bank board body bureau
    cabinet chairman champion chancellor chief citizen club coalition commander commission commissioner
    committee community company congress corporation council court crew customer defendant delegate department
    developer diplomat director doctor driver employee emperor employer engineer executive expert family farmer
    fighter firm fleet force founder general government governor group hospital inspector institute investigator
    investor journalist judge king lawmaker lawyer leader maker man manager manufacturer mayor member military
    militant minister ministry mob navy neighbour neighbor newspaper nurse officer official organisation
    organization owner pair parliament partner party passenger people person pilot player police policeman
    politician pope president prime-minister prince princess prisoner prosecutor protester queen rebel regulator
    representative researcher resident residents retailer ruler sailor school scientist secretary senate senator
    settler shareholder soldier spokesman spokesperson spokeswoman state student surgeon team teacher tribunal
    troop troops union university victim voter witness woman worker writer
    """.split()
)

# Nouns whose clause is only said to be so: "claims that it paid", "a report of a landing".
CLAIMS = frozenset(
    """
    claim allegation accusation assertion charge report rumour rumor suggestion notion idea story theory
    statement insinuation contention suspicion belief impression legend myth lie tale account version hypothesis
    conviction verdict
    """.split()
)

# Other nouns whose clause with "that" is what they say: "no evidence that it landed".
CONTENT_NOUNS = frozenset(
    """
    evidence proof truth sign indication case basis denial rebuttal refutation rejection fact chance possibility
    probability hope fear fiction hoax fabrication complaint indictment hearsay opinion view argument concern doubt
    promise warning threat agreement decision news question risk
    """.split()
)

# Words whose clause or noun is still to come: "plans to close it", "the summit set for May".
PLANS = frozenset(
    """
    plan schedule set expect intend propose book slate due arrange proposal intention scheme bid project prepare
    """.split()
)

# What somebody is for a term: the time in brackets behind it is that of the office.
OFFICES = frozenset(
    """
    abbot abbess ambassador archbishop bishop chairman chairwoman chair chancellor chief commander commissioner consul
    count curator director duke earl editor emperor empress governor head headmaster judge king leader
    lieutenant-governor lord manager mayor minister monarch owner patriarch pope premier president prince prior
    proprietor queen rector regent ruler secretary senator shah sheriff shogun speaker sultan treasurer tsar tyrant
    viceroy warden
    """.split()
)

# Verbs of what is done and over, a step of a story: where the time told last is only a year, a sentence goes on from
# it with one of these, not with "viewed", "debated" or "grew".
STEPS = frozenset(
    """
    abandon abdicate abolish absolve accept acquire adopt agree amalgamate annex announce appoint approve arrest arrive
    ask assassinate assign attack award ban banish baptise baptize bear behead bequeath besiege blockade blow board bomb
    bombard bribe bring build burn bury butcher buy call capsize capture cede charge christen close collapse collide
    commission compel complete conclude confer confess confirm confiscate conquer consecrate consent construct convene
    convert convict crash create cross crown cut deal decide declare decree dedicate defeat demolish depart deport
    depose derail descend desert destroy dethrone detonate die disband discharge disembark dismantle dismiss dispatch
    displace dissolve divorce donate draft drop drown eject elect embark emigrate enact end endow enlist enrol enter
    entrust erect erupt escape establish evacuate evict exchange execute exile expel explode extradite fail fall file
    find fine finish fire flee fly force forfeit form found free gain gather get give graduate grant hand hang hire hit
    ignite impose imprison inaugurate indict inform inherit injure install introduce invade invent invite issue join
    kidnap kill land launch lay lease leave lift lodge loot lose march marry meet merge mint mobilise mobilize move
    murder name nationalise nationalize nominate notify obtain occupy open order oust overrun overthrow paint pass
    patent pawn pay perish permit persuade petition place plead plunder poison premiere proclaim prohibit promise
    promote publish purchase pursue put quit raid raise raze re-establish reach rebel rebuild rebuke recall recapture
    receive recover reelect reestablish refuse register reject release relieve relinquish relocate remarry remove rename
    renew renounce reopen repeal repel replace repulse request rescue resign restore retake retire retreat return reveal
    revoke revolt rob rout sack sail salvage sanction scrap scuttle secure seize select sell send sentence set settle
    shoot sign sink slay split stab start steal storm strand strike subdue submit succeed sue summon surrender suspend
    take terminate test throw topple transfer travel unveil urge usurp vacate veto vote voyage warn win withdraw wound
    wreck write
    """.split()
)

# Verbs of justice, and the links under which the deed stands: "convicted in the May 2004 murder".
TRYING = frozenset(
    """
    accuse acquit arraign arrest bail blame charge clear convict detain execute extradite fine hang imprison indict jail
    name prosecute question sentence sue suspect try
    """.split()
)
OVER_DEEDS = frozenset({"in", "with", "over", "for", "on", "of"})

# What a law does: "authorised by an Act of 1791".
ENACTING = frozenset(
    """
    abolish authorise authorize constitute create disband dissolve enclose establish form found incorporate merge
    nationalise nationalize separate transfer unite
    """.split()
)

# What brings to light: "the inquiry found that" is told as a fact, and nobody speaks.
FINDINGS = frozenset(
    """
    analysis assessment audit autopsy check data document evidence examination experiment exam finding forensics
    inquest inquiry inspection investigation measurement observation post-mortem record research result review scan
    search study survey test trial x-ray
    """.split()
)
SHOWING = frozenset("confirm determine disclose discover establish find identify indicate reveal show".split())

# What is written or said once: "was first put forward in a 1644 pamphlet" happened in the year of the pamphlet.
WRITINGS = frozenset(
    """
    address agreement article book broadcast charter circular contract deed e-mail email essay interview leaflet lecture
    letter memo memorandum message note notice pamphlet paper post report review sermon speech statement study survey
    poll telegram tract treatise tweet will
    """.split()
)
# Papers by which something is done: "by a decree issued on 7 June, the court dismissed it".
DECISIONS = frozenset(
    "act decision decree deed edict judgment judgement letter order proclamation ruling warrant".split()
)
