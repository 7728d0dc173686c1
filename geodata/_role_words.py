"""The words that tell a country's role: what governs it in its clause."""

from __future__ import annotations

from enum import StrEnum


class Cue(StrEnum):
    """What kind of word governs a mention."""

    PERSON = "person"
    SMUGGLER = "smuggler"
    AUTHORITY = "authority"
    DELEGATE = "delegate"
    MEETING = "meeting"
    COOPERATE = "cooperate"
    ACT = "act"
    FLEE = "flee"
    COME = "come"
    LEAVE = "leave"
    NATIONALITY = "nationality"
    ARRIVE = "arrive"
    GO = "go"
    ASYLUM = "asylum"
    SETTLE = "settle"
    HOST = "host"
    CROSS = "cross"
    TRANSIT = "transit"
    STAY = "stay"
    BORDER = "border"
    PUSHBACK = "pushback"
    RETURN = "return"
    SMUGGLE = "smuggle"
    DETECT = "detect"
    ORIGIN = "origin"
    DESTINATION = "destination"
    CONFLICT = "conflict"


_WORDS = {
    Cue.PERSON: """
        people persons person migrant migrants refugee refugees asylum-seeker asylum-seekers seekers national nationals citizen
        citizens men women man woman child children minors minor boys girls boy girl teenagers families family victims victim
        passengers youths youth survivors workers labourers nationalities nationality travellers beneficiaries applicants
        applicant adults adolescents entrants evacuees returnees emigrants immigrants exiles arrivals-from deportees
        newcomers individuals mothers fathers brothers students households group groups stowaways detainees those
        nationals, pregnant males females male female population populations diaspora community communities expatriates
    """,
    Cue.SMUGGLER: """
        smuggler smugglers trafficker traffickers suspect suspects driver drivers facilitator facilitators ringleader
        gang gangs network networks mafia criminals perpetrators organisers organizers skipper skippers
    """,
    Cue.AUTHORITY: """
        police authorities authority government governments officers officer guard guards coastguard ministry ministries minister
        ministers president presidency parliament court courts prosecutor prosecutors prosecution army navy military soldiers
        troops forces gendarmerie gendarmes judge judges customs agency agencies state-run embassy consulate ambassador
        cabinet premier chancellor lawmakers legislature law-enforcement enforcement counterpart counterparts patrol
        patrols vessel vessels frigate administration commissariat directorate investigators detectives interior
        officials official leaders leader prime king policemen border-guards ombudsman diplomats diplomat
    """,
    Cue.DELEGATE: """
        representatives representative experts expert delegates delegation delegations participants participant panellists
        panelists speakers practitioners envoys envoy negotiators practitioners delegates, attendees liaison specialists
        trainers
    """,
    Cue.MEETING: """
        participated participating participate attended attending attend attendance took-part meeting meetings conference
        workshop summit talks seminar training roundtable gathering gathered met forum
    """,
    Cue.COOPERATE: """
        agreement agreements agreed agree accord deal statement treaty memorandum cooperation co-operation collaboration
        cooperate cooperated partnership protocol protocols bilateral joint jointly operation operations coordinated
        coordination negotiations negotiated signed signatories relations dialogue alliance partners partner supported
        support project programme
    """,
    Cue.ACT: """
        said says announced announces closed built introduced imposed adopted agreed signed launched deployed hosted
        reported pledged vowed called urged rejected refused suspended extended tightened erected declared decided
        strengthened reinforced sent approved ratified passed opened reopened criticised criticized condemned accused
        banned lifted plans planned wants wanted proposed warned asked requested stepped fined arrested dismantled
        intercepted detained participated took joined attended presented shared sealed reintroduced started began
        stopped continued contributed invested committed offered accepted blocked demanded denied insisted claimed conducted
        carried exchanged chaired funded financed organised organized urges urged ended amended issued recorded registered detected
    """,
    Cue.FLEE: "flee flees fled fleeing escape escaped escaping escapes displaced uprooted exodus",
    Cue.COME: """
        came come comes coming originate originated originates originating hail hailing hailed hails native born home
        homeland
    """,
    Cue.LEAVE: "leave leaves leaving left depart departs departed departing departure departures embark embarked embarking set-off",
    Cue.NATIONALITY: """
        nationality nationalities citizenship nationals, origins mostly mainly predominantly primarily followed
    """,
    Cue.ARRIVE: "arrive arrives arrived arriving arrival arrivals disembark disembarked disembarking landed landing reach reached reaching reaches",
    Cue.GO: """
        go goes going went travel travels travelled traveled travelling traveling journey journeys head heads headed heading
        bound continue continued continuing onward onwards moved moving migrate migrated migrating migration way
        trying try hoping hope wish wished wishing want wanting intend intended intending aim aiming aimed
        dream proceed proceeded path paths access get getting got sailed sail sailing flew fly flying flown
        transported transport bring brought bringing send sending evacuate evacuated transfer transferred relocated relocation
    """,
    Cue.ASYLUM: """
        asylum apply applied applying applications application applicants protection claim claims claimed lodged lodge
        registered refuge sanctuary claimants first-time
    """,
    Cue.SETTLE: "settle settled settling resettled resettle resettlement live lives living lived reside residing resident residents stay-permanently integrate integrated reunite reunification join joining visa visas",
    Cue.HOST: "host hosts hosting hosted sheltering shelters receives received receiving accommodated accommodates welcomed",
    Cue.CROSS: "walk walked walking cross crosses crossed crossing crossings enter enters entered entering entry entries",
    Cue.TRANSIT: """
        pass passes passed passing transit transits transited transiting corridor corridors route routes routed through via
        across en-route stopover detour passage leg legs line lines begin begins began start starts axis
    """,
    Cue.STAY: """
        stay stays stayed staying stranded stuck waiting wait waited camp camps remain remained remaining blocked trapped
        stopped halted temporarily spent reception move
    """,
    Cue.BORDER: "border borders frontier frontiers fence fences coast coasts shores shore shoreline waters territory coastline strait off between boundary river side islands island",
    Cue.PUSHBACK: "pushback pushbacks push-back push-backs pushed readmitted readmission readmissions expelled expulsion expulsions driven turned sent-back back",
    Cue.RETURN: "return returns returned returning deport deports deported deportation deportations deporting repatriated repatriation repatriate voluntary reintegration reintegrated removals removal removed",
    Cue.SMUGGLE: "smuggle smuggled smuggling trafficked traffic trafficking transporting facilitated facilitating ferried ferrying",
    Cue.DETECT: "detected detections intercepted apprehended rescued caught found discovered seized",
    Cue.ORIGIN: "origin origins origin, sending",
    Cue.DESTINATION: "destination destinations destination, target",
    Cue.CONFLICT: "war conflict conflicts violence persecution fighting crisis insecurity poverty regime instability unrest famine drought civil hostilities",
}

CUES: dict[str, Cue] = {}
for _cue, _words in reversed(list(_WORDS.items())):
    for _word in _words.split():
        CUES[_word] = _cue
"""Word -> what it tells; a word of two kinds counts as the one that stands first above."""

MIGRATION = frozenset(
    """
    migrant migrants migration migratory refugee refugees asylum smuggler smugglers smuggled smuggling trafficked displaced border borders
    irregular irregularly arrivals arrived crossing crossings crossed nationality nationalities nationals detections detected
    fled fleeing flee boat boats rescued rescue resettled resettlement route routes returnees deported camp camps apprehended
    onward onwards intended settle deportations deportation returns returned return lorry lorries truck victims visa visa-free
    entry entered stayed passengers dinghy rescue expelled pushback pushbacks relocation readmission exploitation
    intercepted asylum-seekers disembarked stranded pushed seekers stateless displacement entries applicants
    """.split()
)
"""Words that show that a sentence is about people on the move."""

ACT_AUXILIARIES = frozenset(
    "has have had will would also jointly recently and to not may should must can could both all".split()
)
SKIPPED = frozenset(
    """
    the a an both mainly mostly notably especially particularly chiefly largely northern southern eastern western central
    north south east west north-western neighbouring neighboring nearby also including namely either primarily
    predominantly as such like then finally even only around rural mainland war-torn present-day nearly of-which respectively
    north-eastern south-eastern south-western e.g i.e eg parts of
    """.split()
) - {"of", "as", "such", "including"}
PREPOSITIONS = frozenset(
    """
    from in to into onto towards toward for through via across along between of with by within inside at against under
    outside off on over out leaving entering transiting including near and or
    """.split()
) - {"and", "or", "including", "leaving", "entering", "transiting"}
