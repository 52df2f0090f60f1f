"""Common nouns that act or are acted on like a party: people by role, bodies and groups, vehicles with a crew."""

from __future__ import annotations

from timeline.grammar import labels

PEOPLE = frozenset(
    """
    controller dispatcher responder reviewer contributor committer admin sysadmin boarder bidder arbitrator
    adjudicator assessor valuer liquidator receiver executrix testatrix confederate jacobite covenanter
    roundhead highlander parliamentarian communist socialist nationalist federalist monarchist abolitionist
    catholic protestant huguenot jesuit franciscan benedictine viking beadle sexton verger chorister parson
    presbyter sacristan seneschal chamberlain squire baronet margrave landgrave doge voivode pasha sharif eunuch
    concubine consort dowager ensign bosun purser shipmate crewmember salvor coxswain sleuth litigant intervener
    conveyancer underwriter actuary moneylender pawnbroker usurer stockholder bondholder holder borrower
    freeholder copyholder sharecropper crofter smallholder rancher herder trapper prospector homesteader
    colonizer bushranger footpad buccaneer corsair undergraduate graduate alumnus alumna dropout proctor
    governess nursemaid custodian sitter connoisseur forger copyist gallerist legatee fiancé fiancée fiance
    fiancee sweetheart godfather godmother godson goddaughter foundling sibling son-in-law father-in-law
    brother-in-law mother-in-law daughter-in-law sister-in-law tipster leaker phisher scammer fraudster swindler
    embezzler mugger pickpocket killer hijacker hostage-taker abductor captor parolee probationer felon
    pallbearer gravedigger teen youngster sub-postmaster subpostmaster postmistress headteacher co-author
    mourner parishioner archdeacon beneficiary licensee franchisee assignee distributor
    addict adjutant administrator adventurer archivist aristocrat ayatollah bandleader biker blogger boxer
    bureaucrat bursar caliph camper canoeist castaway choreographer churchgoer cleric co-pilot commandant
    conservationist cop copilot cowboy cricketer crusader dauphin dissenter emigre emir fanatic
    footballer freemason golfer gymnast hitchhiker hooligan illustrator imam industrialist jockey jogger jurist
    kaiser khan linguist lobbyist lyricist maharaja martyr matriarch medic moderator mufti mullah
    negotiator neurosurgeon nuncio pacifist parachutist pastor patriarch percussionist philanthropist
    pianist plenipotentiary polymath pontiff presenter prophet rajah rapper reformer rower
    salesperson samurai sceptic screenwriter seafarer sepoy serf sheikh shogun shopper skater skeptic skinhead
    skydiver slaveholder snowboarder socialite songwriter soprano sprinter stewardess suffragette
    suffragist taoiseach therapist trucker tsarina tycoon undertaker vagrant vandal veterinarian violist vizier
    vocalist émigré
    abbess abbot accomplice accountant accused acquaintance activist actor actress adult adviser advisor advocate agent
    amateur apothecary auctioneer barrister besieger biographer bookkeeper boatman boatswain bodyguard bookseller
    burgess cellist chemist chief-executive churchwarden coachman cobbler coastguard co-author co-owner comedian
    conservator cooper corporal crewman curate customs-officer dancer dean delegate dockworker docker drover
    editor-in-chief electrician engine-driver executioner exile fighter ferryman finance-minister first-officer
    flautist forester gamekeeper geographer grocer harpooner hangman hauler headmistress helper herald horseman
    innkeeper insider islander juryman lawgiver leaseholder lessee lessor lifeguard lookout
    loyalist mapmaker maiden master mate matron mercer ministerialist mountaineer navigator newcomer nominee
    novice officeholder organist outsider overseer painter-decorator paratrooper partisan patriot paymaster
    picket plotter portraitist preacher prefect prelate pretender provost psychiatrist puritan
    quartermaster reeve regicide registrant reservist restorer ringleader royalist saddler satirist scholar
    sculptress second-in-command seaman shipbuilder shipowner signatory skier stagehand standard-bearer stoker
    strangler strategist subaltern subordinate sub-contractor superintendent surety tanner tax-collector
    theologian toddler townsfolk townspeople tradesman trainee treasurer typist undersecretary understudy
    unionist viscount warehouseman washerwoman wayfarer weaver weightlifter wheelwright wholesaler widow
    woodcutter wrestler yachtsman
    bailiff bouncer breadwinner busker butler civilian classmate co-defendant co-worker constituent
    coworker culprit customer-service-agent decedent deportee dependant dependent evacuee ex-husband ex-wife
    fishmonger flatmate foe forecaster freelancer goalkeeper handyman housemate incumbent inventor islamist jihadist
    looter mastermind newsreader nominee non-combatant oligarch
    passerby peer polluter pollster predecessor punter rapist reoffender roommate runner-up saboteur seeker
    separatist shepherdess stepbrother stepdaughter stepsister stepson stalker
    surfer teammate timekeeper trustee vigilante wrongdoer workmate
    aide airman ally ambassador analyst ancestor anchor appellant appellee applicant apprentice archbishop
    archer architect arsonist artist assailant assassin assistant associate astronaut astronomer athlete
    attacker attendant attorney auditor aunt author baby bailiff baker bandit banker baron beneficiary biologist
    bishop blacksmith boy boyfriend breeder brewer bride bridegroom brigand broker brother builder burglar
    businessman businesswoman butcher buyer bystander cadet caller cameraman campaigner candidate captain
    captive cardinal carer caretaker cashier cavalryman celebrity chair chairman chairwoman champion chancellor
    chaplain chargehand chief chieftain child children claimant cleaner clergy clergyman clerk client climber
    co-founder coach collaborator colleague collector colonel colonist columnist commander commissioner commuter
    companion complainant composer conductor congressman conspirator constable consul consultant consumer
    contractor convict cook coroner correspondent councillor counsel counsellor count countess courier cousin
    craftsman creditor crew critic crowd curator customer cyclist daughter deacon dealer debtor decorator
    defector defendant defender delegate demonstrator dentist deputy descendant deserter designer detainee
    detective developer dictator diplomat director disciple dissident diver doctor doctors donor draughtsman
    driver drummer duchess duke dweller earl economist editor elder elites emigrant emissary emperor employee
    employer empress enemy engineer engraver entrepreneur envoy evangelist examiner executive executor expert
    explorer eyewitness farmer father fighter filmmaker financier firefighter fireman fisherman foreman founder
    friar friend fugitive gang-member gardener gatekeeper gendarme general gentry geologist girl girlfriend
    goldsmith governor grandchild granddaughter grandfather grandmother grandson grantee grantor guard guardian
    guerrilla guest gunman gunner hacker hairdresser harbourmaster headmaster heir heiress helmsman herdsman
    hero hiker historian homeowner horseman hostage hunter husband immigrant individual informant informer
    inhabitant inmate innkeeper inspector instructor insurgent intern interpreter intruder invader inventor
    investigator investor jailer janitor journalist judge juror justice keeper kidnapper king knight laborer
    labourer lady laird landlady landlord landowner laundress lawmaker lawyer leader lecturer legislator
    librarian lieutenant lodger lord lover magician magistrate maid maintainer maker man manager marcher
    marchioness mariner marquess marquis marshal mason mathematician mayor mechanic mediator member men mentor
    mercenary merchant messenger midwife migrant migrants militant militiaman miller miner minister missionary
    mistress mob monarch monk mother motorcyclist motorist mountaineer mourner murderer musician mutineer nanny
    native neighbor neighbour nephew niece noble nobleman nobles notary novelist nun nurse observer occupant
    offender officeholder officer officer-in-charge official onlooker operative operator opponent organiser
    organizer orphan outlaw owner painter paramedic parent parishioner participant partner passenger passer-by
    pathologist patient patron peacekeeper peasant pedestrian pensioner people performer perpetrator person
    personnel petitioner pharmacist philosopher photographer physician physicist pilgrim pilot pioneer pirate
    plaintiff planter player plumber poacher poet police policeman policewoman politician pope porter poster
    postman postmaster practitioner preacher premier president priest prince princess principal prisoner
    privateer producer professor programmer promoter proprietor prosecutor protester protestor public publisher
    pupil purchaser queen queen-mother rabbi raider ranger reader rebel receptionist recruit recruiter rector
    referee refugee regent registrar relative reporter representative rescuer researcher resident respondent
    retailer retiree rider rioter rival robber ruler runner sailor salesman scholar schoolboy schoolgirl
    schoolteacher scientist scout sculptor seaman secretary selectman seller senator sergeant servant settler
    shareholder shepherd sheriff shooter shopkeeper signalman signatory singer sister skipper slave smuggler
    sniper soldier solicitor son speaker specialist spectator spokesman spokesperson spokeswoman sponsor spouse
    spy squatter staff stakeholder statesman stepfather stepmother steward stockbroker stowaway striker student
    subcontractor subscriber successor suitor sultan supervisor supplier supporter surgeon surveyor survivor
    suspect swimmer tailor taxpayer teacher technician teenager tenant terrorist testator thief tourist townsman
    trader trainee trainer traitor translator traveler traveller treasurer trespasser trooper trustee tsar tutor
    twin tyrant umpire uncle user usher vassal vendor veteran vicar viceroy victim villager violinist visitor
    volunteer voter waiter waitress wanderer ward warden warder warlord warrior watchman weaver whistleblower
    widow widower wife winner witness wives woman women worker workman worshiper worshipper writer yeoman
    youngster youth
    """.split()
)

# Who holds one needs no name to be known in a history: "the queen was captured by Livens".
RANKS = frozenset(
    """
    abbess abbot archbishop archduke bishop chancellor duchess duke earl emperor empress general governor king
    king-consort parliament patriarch pope prince princess queen queen-mother regent sultan tsar viceroy
    """.split()
)

GROUPS = frozenset(
    """
    abbey academy administration agency airline airlines airport-authority ambulance army artillery assembly
    association authorities authority band bank battalion board brigade broadcaster bureau cabinet campaign
    carrier cavalry charity chorus church city clinic club co-operative coalition college commission committee
    commune community company conglomerate congregation congress consortium constabulary contingent convoy
    cooperative corporation corps council country couple court coven delegation department detachment developer
    diocese directorate division electorate embassy enemy enterprise establishment expedition faction faculty
    family federation firm fleet force forces foundation franchise gang garrison gentry government group guard
    guild hospital household importer infantry inspectorate institute institution insurer intelligence junta
    jury laboratory league legation legislature lender library magazine maker management manufacturer mayoralty
    media military militia ministry mission mob monastery municipality museum nation navy network newspaper ngo
    occupation opera operator opposition orchestra organisation organization pair panel parish parliament
    partnership party patrol pharmacy platoon police police-force posse publisher quartet quorum regiment regulator
    registry retailer school secretariat senate settlement-company side squad squadron staff state-department
    subsidiary supplier syndicate synod team theatre-company trade-union tribe tribunal troop troops troupe
    union university utility vendor watchdog workforce
    affiliate cartel defence defense judiciary leadership prosecution sect start-up startup think-tank treasury
    """.split()
)

# Bodies that are as often a thing, made or led by others; parties only where they act.
UNDERTAKINGS = frozenset(
    """
    abbey affiliate alliance authority board campaign carrier church coalition college commission convoy corporation
    council-house delegation department directorate division enterprise establishment expedition faction force
    foundation fund hospital institute institution library management mission monastery museum office partnership school
    service side staff studio subsidiary syndicate theatre
    """.split()
)

# What is a body only where it acts: "the defence argued", not "a speech for the defence".
SIDES = frozenset("defence defense judiciary leadership prosecution treasury".split())

# Bodies of soldiers: parties where they act, not where they are raised or sent.
UNITS = frozenset("battalion battery brigade detachment division garrison militia platoon regiment squadron".split())

# Places that act ("the town rebelled", "signed by both towns"), and otherwise are only where something is.
SETTLEMENTS = frozenset("borough canton city colony county duchy kingdom province republic state town village".split())

VEHICLES = frozenset(
    """
    aeroplane aircraft airliner airplane airship barge boat bomber brig cruiser destroyer drone ferry
    fishing-boat freighter frigate galleon glider helicopter jet lifeboat liner locomotive lorry merchantman
    minesweeper plane schooner ship sloop spacecraft spaceship steamer steamship submarine tanker train tram
    trawler tug tugboat vessel warship yacht
    """.split()
)

# Endings of words for people that no list holds; only with these, since "-er" and "-or" name machines as well.
_PERSONAL_ENDINGS = ("man", "woman", "men", "women", "ologist", "ographer", "ician", "keeper", "monger", "wright")
_NOT_PERSONAL = frozenset("human talisman caiman ottoman specimen regimen abdomen acumen omen semen hymen".split())

# Heads of phrases that are no party although a  stands behind them: places of work, papers, shares of a whole.
COUNTED = frozenset(
    "number majority minority percent per-cent most half third quarter group crowd band part dozens hundreds".split()
)


def acts(lemma: str) -> bool:
    """Whether a common noun names a party: people, a  or a vehicle."""
    return kind_of_actor(lemma) != ""


def kind_of_actor(lemma: str) -> str:
    """person, organisation or other (a vehicle); "" for what takes no part in anything."""
    base = lemma.rsplit("-", 1)[-1]
    if base.endswith("ie"):  # what a lemmatizer makes of "Deputies" in front of a sentence
        base = f"{base[:-2]}y" if f"{base[:-2]}y" in PEOPLE else base
    if lemma in PEOPLE or base in PEOPLE:
        return labels.PERSON
    if lemma in GROUPS:
        return labels.ORGANISATION
    if lemma in VEHICLES:
        return labels.OTHER
    if len(lemma) > 5 and lemma.endswith(_PERSONAL_ENDINGS) and lemma not in _NOT_PERSONAL:
        return labels.PERSON
    return ""
