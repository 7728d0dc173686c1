"""The words that tell a country's role: what governs it in its clause."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar


class Cue(str):
    """What kind of word governs a mention; no enumeration, since members of those are slow to get at before Python 3.12."""

    __slots__ = ()

    SMUGGLER: ClassVar[Cue]
    PERSON: ClassVar[Cue]
    DELEGATE: ClassVar[Cue]
    AUTHORITY: ClassVar[Cue]
    MEETING: ClassVar[Cue]
    COOPERATE: ClassVar[Cue]
    ARREST: ClassVar[Cue]
    ACT: ClassVar[Cue]
    FLEE: ClassVar[Cue]
    COME: ClassVar[Cue]
    LEAVE: ClassVar[Cue]
    NATIONALITY: ClassVar[Cue]
    ARRIVE: ClassVar[Cue]
    ASYLUM: ClassVar[Cue]
    DESTINATION: ClassVar[Cue]
    RETURN: ClassVar[Cue]
    PUSHBACK: ClassVar[Cue]
    CROSS: ClassVar[Cue]
    TRANSIT: ClassVar[Cue]
    BORDER: ClassVar[Cue]
    PLACE: ClassVar[Cue]
    STAY: ClassVar[Cue]
    SETTLE: ClassVar[Cue]
    HOST: ClassVar[Cue]
    DETECT: ClassVar[Cue]
    SMUGGLE: ClassVar[Cue]
    GO: ClassVar[Cue]
    VEHICLE: ClassVar[Cue]
    PRICE: ClassVar[Cue]
    ORIGIN: ClassVar[Cue]
    CONFLICT: ClassVar[Cue]


KINDS = tuple(Cue(name.lower()) for name in Cue.__annotations__)
for kind in KINDS:
    setattr(Cue, kind.upper(), kind)

# Nouns get a plural, verbs their three regular forms; the rest stands as it is written.
_NOUNS = {
    Cue.SMUGGLER: """
        smuggler trafficker suspect driver facilitator ringleader gang network mafia criminal perpetrator organiser
        organizer skipper syndicate broker fixer middleman handler intermediary coyote boatman recruiter defendant accomplice courier
    """,
    Cue.PERSON: """
        migrant refugee asylum-seeker seeker national citizen minor boy girl teenager adolescent youth family victim
        passenger survivor worker labourer traveller beneficiary applicant adult entrant evacuee returnee emigrant
        immigrant exile deportee newcomer individual mother father brother sister couple student household
        stowaway detainee male female population diaspora community expatriate claimant resident respondent
        interviewee pensioner toddler parent foreigner kurd customer client
    """,
    Cue.DELEGATE: """
        representative expert delegate delegation participant panellist panelist speaker practitioner envoy negotiator
        attendee specialist trainer trainee prosecutor judge investigator magistrate official
    """,
    Cue.AUTHORITY: """
        authority government officer guard coastguard ministry minister president presidency parliament court prosecution
        army soldier gendarme agency embassy consulate ambassador cabinet premier chancellor lawmaker legislature
        counterpart patrol frigate administration commissariat directorate detective leader king policeman coordinator spokesman spokesperson spokeswoman director secretary source agent
        institute service commission squad unit prefecture border-guard ombudsman ombudswoman diplomat commander rescuer inspector legislator inspectorate lifeguard
    """,
    Cue.MEETING: """
        meeting conference workshop summit seminar training roundtable gathering forum webinar session symposium
        consultation
    """,
    Cue.COOPERATE: """
        agreement accord deal statement treaty memorandum partnership protocol negotiation signatory relation dialogue
        alliance tension dispute standoff partner project programme contribution grant donation equipment request invitation initiative
    """,
    Cue.ARREST: "arrest",
    Cue.ARRIVE: "arrival disembarkation landing",
    Cue.ASYLUM: "application claim visa permit",
    Cue.DESTINATION: "destination",
    Cue.RETURN: "return deportation repatriation removal returnee",
    Cue.PUSHBACK: "pushback push-back expulsion readmission refoulement",
    Cue.CROSS: "crossing entry border-crossing",
    Cue.TRANSIT: "corridor route stopover detour leg line axis sub-route path stage hub track trail road",
    Cue.BORDER: "border frontier fence coast shore shoreline coastline strait boundary barrier control check",
    Cue.PLACE: "town city village port capital province region district side municipality airport island river beach desert forest mountain hill bank riverbank",
    Cue.STAY: "stay camp stop squat",
    Cue.HOST: "host",
    Cue.DETECT: "detection apprehension interception",
    Cue.GO: "journey trip passage flow movement transfer relocation transport move way",
    Cue.VEHICLE: "boat vessel dinghy bus truck lorry train ship plane convoy yacht ferry van flight dhow cayuco patera pirogue trawler speedboat sailboat raft pickup minibus",
    Cue.PRICE: "price fee fare cost",
    Cue.LEAVE: "departure embarkation",
    Cue.ORIGIN: "origin",
    Cue.CONFLICT: "war conflict crisis drought famine takeover",
}
_VERBS = {
    Cue.MEETING: "participate attend gather",
    Cue.COOPERATE: """
        agree cooperate co-operate coordinate negotiate support finance fund assist sponsor conclude liaise collaborate
        partner
    """,
    Cue.ARREST: "arrest charge convict sentence extradite accuse jail prosecute imprison suspect indict",
    Cue.ACT: """
        announce close introduce impose adopt sign launch deploy report pledge vow call urge reject refuse suspend extend
        tighten erect declare decide strengthen reinforce approve ratify pass open reopen criticise criticize condemn
        ban lift plan propose warn ask request step fine dismantle join seal reintroduce contribute invest commit offer accept demand deny insist exchange chair organise organize amend
        issue align order prevent block vote threaten help reply investigate raid probe notify deny summon repeal
        introduce restrict abolish exempt oblige require allow encourage praise thank commend persuade pressure invite force remind sue pay endorse propose
    """,
    Cue.FLEE: "flee escape displace uproot",
    Cue.COME: "come originate hail recruit",
    Cue.LEAVE: "leave depart embark",
    Cue.ARRIVE: "arrive disembark reach dock",
    Cue.ASYLUM: "apply lodge claim register",
    Cue.RETURN: "return deport repatriate remove",
    Cue.PUSHBACK: "push readmit expel turn hand drive",
    Cue.CROSS: "walk cross enter wade",
    Cue.TRANSIT: "pass transit route traverse avoid bypass",
    Cue.STAY: "stay strand wait camp remain trap halt wait detain hold imprison stick queue rest hide abandon",
    Cue.SETTLE: "settle resettle reside integrate reunite join live admit",
    Cue.HOST: "host shelter receive accommodate welcome",
    Cue.DETECT: "detect intercept apprehend rescue catch discover seize count stop find record identify track encounter",
    Cue.SMUGGLE: "smuggle traffic transport facilitate",
    Cue.GO: """
        go travel journey head continue move migrate try hope wish want intend aim proceed sail fly get bring send
        evacuate transfer relocate bound take try attempt board dream set carry lead guide divert shift redirect
    """,
}
_FORMS = {
    Cue.SMUGGLER: "mafia organised-crime",
    Cue.PERSON: """
        people persons person men women man woman child children seekers those youths fisherman fishermen kurds pregnant
        households first-time-applicants girls asylum-seeking
    """,
    Cue.DELEGATE: "liaison prosecutors judges officials",
    Cue.AUTHORITY: """
        police corps navy military troops forces gendarmerie customs law-enforcement enforcement interior prime
        navies policemen carabinieri intelligence naval warship
    """,
    Cue.MEETING: "took-part talks met meet part attendance represented",
    Cue.COOPERATE: "cooperation co-operation collaboration bilateral joint jointly operation operations coordination solidarity funding support aid behalf shared sharing",
    Cue.ARREST: "suspected alleged allegedly guilty custody searches",
    Cue.ACT: """
        pressed paid presented presents said says built sent began based base cells headquarters headquartered given gave voted led leads vetoed forbade told withdrew shut kept deployment deployments renewed
        banned planned ended admitted blamed conducted undertook backed wants wanted
    """,
    Cue.FLEE: "fled fleeing exodus",
    Cue.COME: "came native born home homeland drawn",
    Cue.LEAVE: "left leaving set-off",
    Cue.NATIONALITY: "nationality nationalities citizenship origins followed",
    Cue.ARRIVE: "reached ashore landed landing",
    Cue.ASYLUM: "backlog asylum protection refuge sanctuary first-time visas applied lodged recognition status safety",
    Cue.DESTINATION: "life future promised promise promises job jobs target dream dreams prefer prefers preferred preferring chose choose chosen favour favoured",
    Cue.RETURN: "voluntary reintegration reintegrated sent-back",
    Cue.PUSHBACK: "driven back expelled towed handed sent-back",
    Cue.CROSS: "entries visa-free",
    Cue.TRANSIT: "en-route begins begin start starts runs run gateway",
    Cue.BORDER: "shores waters territory soil separates separating divides",
    Cue.STAY: "kidnapping kidnappings extortion abuse abuses ransom torture lost detention grew located sold beaten robbed tortured kidnapped abused stuck waiting temporarily spent reception held blocked stays detained stranded captivity",
    Cue.SETTLE: "resettlement reunification joining residence relatives lived worked works working studies studied studying exploited",
    Cue.HOST: "temporary-protection",
    Cue.DETECT: "rescued caught found detected interviewed capsize capsized capsizing overturned sank sunk wrecked drowning drownings deaths died dead drowned perished bodies",
    Cue.SMUGGLE: "smuggling trafficking trafficked ferried ferrying",
    Cue.GO: """
        going went onward onwards journeys migration way trying hoping paths access got sailing flew flown brought sent
        bound heading taken took
    """,
    Cue.CONFLICT: "violence persecution fighting insecurity poverty instability unrest civil hostilities collapse taliban unemployment",
    Cue.ORIGIN: "sending",
}
_DOUBLED = frozenset(
    "transfer refer drop ship control chat trap transit ban flog strand expel readmit admit drag commit plan stop step get set wed".split()
)


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2] not in "aeou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "ch", "sh")) else "s")


def _inflected(verb: str) -> Iterator[str]:
    """A verb and its regular forms: ``apply``, ``applies``, ``applied``, ``applying``."""
    yield verb
    yield _plural(verb)
    if verb.endswith("e"):
        yield from (verb + "d", verb[:-1] + "ing")
    elif verb.endswith("y") and verb[-2] not in "aeou":
        yield from (verb[:-1] + "ied", verb + "ing")
    else:
        stem = verb + verb[-1] if verb in _DOUBLED or verb in {"travel"} else verb
        yield from (stem + "ed", stem + "ing", verb + "ed", verb + "ing")


def _all_cues() -> dict[str, Cue]:
    cues: dict[str, Cue] = {}
    for cue in KINDS:
        for word in _FORMS.get(cue, "").split():
            cues.setdefault(word, cue)
    for cue in KINDS:
        for noun in _NOUNS.get(cue, "").split():
            cues.setdefault(noun, cue)
            cues.setdefault(_plural(noun), cue)
        for verb in _VERBS.get(cue, "").split():
            for word in _inflected(verb):
                cues.setdefault(word, cue)
    for noun in (*_NOUNS[Cue.SMUGGLER].split(), "mafia"):
        cues.setdefault(f"{noun}'s", Cue.SMUGGLER)
    return cues


CUES = _all_cues()
"""Word -> what it tells; a word of two kinds counts as the first of them in `KINDS`."""

MIGRATION = frozenset(
    """
    bound departures migrant migrants migration migratory refugee refugees asylum smuggler smugglers smuggle smuggled
    smuggling trafficked displaced displacement border borders irregular irregularly arrivals arrival
    crossing crossings border-crossings crossed nationality nationalities nationals detections detected fled fleeing flee
    boat boats dinghy dinghies rescued rescue resettled resettlement relocated relocation route routes sub-route
    returnees deported deport deportations deportation camp camps apprehended onward onwards secondary
    intended settle settled victims visa visas visa-free entry entries expelled pushback pushbacks
    pushed readmission readmissions readmitted exploitation exploited intercepted asylum-seekers
    asylum-seeker disembarked stranded seekers stateless applicants applications corridor unaccompanied
    seaborne transit transited aboard diaspora trafficking adrift shipwreck capsized interviewees
    respondents corridors protection reunification undocumented detained uprooted leg lorry lorries
    destination destinations passengers
    """.split()
)
"""Words that show that a sentence is about people on the move."""

AUXILIARIES = frozenset(
    "took take takes taken has have had will would also jointly recently and to not may should must can could both all then already since again soon".split()
)
SKIPPED = frozenset(
    """
    the a an both mainly mostly notably especially particularly chiefly largely northern southern eastern western central
    north south east west north-western neighbouring neighboring nearby also namely either primarily then finally even only above all
    predominantly around rural mainland war-torn present-day nearly respectively of-which later again e g i
    north-eastern south-eastern south-western north-west parts many most some several young two three four five
    six seven eight nine ten their his her its
    """.split()
)
"""Words that may stand between a preposition and its mention."""

PREPOSITIONS = frozenset(
    """
    from in to into onto towards toward for through via across along between of with by within inside at against under opposite
    outside off on over out near throughout among
    """.split()
)
TRANSPARENT = frozenset(
    "north south east west north-west north-east south-west south-east centre middle interior mainland thirds half part parts rest most all whole much territory area".split()
)
"""Words before "of" that say which part of a country is meant."""
COUNTRIES = frozenset(
    "countries country states nationalities places territories africa asia america region sahel maghreb balkans".split()
)
"""What a country may stand beside as an example."""
NOT_PEOPLE = frozenset(
    """
    engine engines export exports exported import imports imported trade goods machines oil gas electricity wine wheat grain bread
    tourist tourists tourism match cup football film films concert krone investors shares currency championship tournament games economy cocaine
    heroin cannabis drugs weapons firearms cigarettes roads election elections
    """.split()
)
"""Words that show that a sentence, even in a report on migration, is about something else."""
CLAUSE_BREAKS = frozenset("while whereas but although though because ; :".split())
"""Words beyond which nothing governs a mention."""

SOURCES = frozenset(
    """
    AFG BDI BFA BGD CIV CMR COD CUB ERI ETH GHA GIN GMB IND IRQ LKA MLI MMR NGA NPL PAK PSE SDN SLE SOM SYR VNM YEM
    """.split()
)
"""Countries that people are detected from and that no branch of a route passes: a leg that begins there begins at home."""

RECEIVING = frozenset(
    "AUS AUT BEL CAN CHE CYP DEU DNK ESP FIN FRA GBR GRC IRL ISL ITA LUX MLT NLD NOR PRT SWE USA".split()
)
"""Countries that no detection has as a nationality: who comes from there has come by way of it."""

ON_ROUTES = frozenset("ALB BGR BIH BLR HRV HUN LBY MKD MNE ROU SRB SVN XKX".split())
"""Countries that branches of a route leave again."""

ON_THE_WAY = ON_ROUTES | frozenset("DJI NER PAN".split())
"""The same, and those where the ways through the Sahel, the Darién and the Gulf of Aden pass: who goes there, unless to ask
for asylum, is on the way."""
STOPS = frozenset(
    {"@", ",", "and", "or", "who", "that", "which", "were", "was", "are", "is", "had", "been", "be"}
)
"""Words at which a noun phrase ends."""
COPULAS = frozenset(
    "is was were are remained remains became become being been as has have had serves served lies lie lay turned also once makes".split()
)
"""Verbs that say what something is."""
PASSIVE = frozenset("was were been is are".split())
"""Auxiliaries of the passive."""
SEA = frozenset(
    "boat boats vessel vessels dinghy dinghies shores coast ship ships sea dawn ashore board yacht coastguard".split()
)
"""Words that show a way by sea."""
WISHES = frozenset(
    "want wants wanted hope hopes hoped hoping wish wishes wished intend intended intends dream aim aimed asylum".split()
)
"""Words of wishing to get somewhere."""
