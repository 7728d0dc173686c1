"""Names that persons bear as well as countries, and the words that tell which of them is meant."""

from __future__ import annotations

import csv
from functools import lru_cache

from geodata import shipped
from geodata._organisation_words import AFTER_NAME_HEADS, STATE_HEADS
from geodata._plain_letters import without_accents

# Names that people bear too; the finder looks at what stands beside them.
GIVEN_NAMES = frozenset(
    {
        "Jordan",
        "Chad",
        "Georgia",
        "Israel",
        "Kenya",
        "India",
        "China",
        "Finn",
        "Dane",
        "Ireland",
        "Brit",
        "Malta",
    }
)

SURNAMES = frozenset(
    """
    Jordan Ireland England Holland France Wales French English Welsh German Finn Israel Cuba Brazil Luxemburg
    Scott Malta Chad Turk Pole Scot Dane Brit Montenegro Norman Georgia Kenya India China Swede Britain
    Irish Panama Jersey Denmark Poland Spain Romania Lebanon Kuwait Guinea Niger Mali Cyprus
    Monaco Scotland Danes Cuban Hollander Peru Guernsey
    """.split()
)

# The ones that are common enough as family names that any name before them makes a person of them.
FAMILY_NAMES = frozenset(
    "Jordan Ireland England Holland France Wales French English Welsh Israel Finn Scott".split()
)

KIN = "brother sister son daughter husband wife father mother cousin nephew niece boyfriend girlfriend uncle grandson granddaughter fiance fiancé".split()
BEFORE_GIVEN_NAMES = (
    "named",
    "nicknamed",
    "name is",
    "name was",
    "Lil",
    *KIN,
    *(f"{kin}s" for kin in ("brother", "sister", "twin", "Brother", "Sister", "Twin")),
    *(f"{kin}," for kin in KIN),
    *(f"{kin}s," for kin in KIN),
    *(f"{child}," for child in ("boy", "girl", "baby", "twin", "youngest", "eldest", "oldest")),
    "name as",
    "alias",
    *"classmate flatmate housemate roommate".split(),
    *(f"{animal} called" for animal in "bull camel cat cow dog horse mare pony puppy stallion".split()),
)
"""What stands before a given name that no surname follows: ``her brother, Chad``, ``a dog named Finn``."""

BEFORE_MAIDEN_NAMES = ("nee", "née")
"""What stands before the name that a woman was born with: ``Ann Lee (née England)``."""

BEFORE_SURE_NAMES = tuple(f"{kin} of" for kin in KIN)
"""What stands before a given name that is borne by a person where a country would have no child: ``daughter of Chad``."""

# Capitalised words that stand before a country within a sentence, and are no given names.
BEFORE_PLACE = frozenset(
    """
    North South East West Central Upper Lower Great Greater Little New Old Mainland Lake Mount Team Northern Southern Eastern
    Western Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
    September October November December Mid Inner Outer Modern Roman Catholic Muslim Christian Jewish Hindu Arab Nazi Vichy
    Fascist Soviet Tsarist Imperial Ottoman Colonial Royal Republican Free Occupied Mandatory Group Pool Champions Hosts
    Fellow Neighbouring Neighboring Both And But Or In From To With For By At On Of Against Versus Via Through Across
    Oxfam Caritas Greenpeace Amnesty International Children Vision Aid Frontieres Frontières Network President Minister
    King Queen Prince Emperor Six Euro World Cup Test Nations League Prix Open Lions Lionesses Roses Reds
    """.split()
)

# A name that is borne as a given name: what may follow it without being a surname.
PERSON_FIRST = frozenset({"Jordan", "Chad", "Georgia", "Finn", "Dane", "Brit", "Kenya"})

BESIDE_COUNTRY = {"Kenya": "Kenyan|Nairobi|Mombasa|Kisumu|Africa"}
"""A given name -> what a text speaks of where it names the country: "Kenya Kwanza", an alliance there."""

HEADLINE_VERBS = frozenset(
    """
    Accepts Accuses Admits Adopts Advances Agrees Airlifts Allows Annexes Announces Answers Approves Arms Arrests Asks Attacks
    Awaits Backs Bans Bars Battles Beats Becomes Begins Blames Blasts Blocks Boards Bombs Booms Boosts Borrows Braces Builds
    Buries Busts Buys Calls Cancels Capsizes Captures Celebrates Charges Chases Claims Clamps Cleans Clears Clinches Closes
    Condemns Confirms Considers Convicts Cools Counts Covers Cracks Crosses Crushes Cuts Debates Decides Declares Defends Delays
    Denies Deploys Deports Detains Digs Discovers Dismisses Docks Donates Draws Dries Drills Drives Drops Drowns Eases Elects Ends
    Enters Evacuates Executes Exits Expects Expels Exports Extends Eyes Faces Fears Fences Fights Finds Fines Fires Flies Floods
    Foils Forecasts Frees Funds Gets Gives Grants Grows Guards Halts Hammers Hangs Heats Hikes Hits Holds Honors Honours Hopes
    Hosts Hunts Imports Inks Insists Intercepts Invades Investigates Invests Jails Joins Keeps Kills Lands Launches Leads Leaves
    Lends Lets Lifts Links Logs Loses Makes Meets Merges Mobilises Mobilizes Monitors Mourns Moves Mulls Nabs Names Needs Nets
    Occupies Offers Opens Opposes Orders Owes Parts Passes Patrols Pays Permits Picks Plans Pledges Postpones Prepares Probes
    Promises Publishes Pulls Pushes Puts Qualifies Quits Raises Ratifies Reacts Rebuilds Recalls Receives Records Recovers Reels
    Refuses Registers Rejects Remains Remembers Renews Reopens Repairs Repatriates Replies Reports Rescues Responds Restarts
    Restores Resumes Retakes Retreats Returns Reveals Reviews Rises Rules Runs Sacks Sails Saves Says Scraps Seals Secures Seeks
    Sees Seizes Sells Sends Sentences Sets Shakes Shares Shells Shifts Ships Shoots Shows Shrinks Shuts Signs Sinks Sits Slams
    Slides Slows Slumps Snubs Splits Stands Starts Stays Stops Strikes Struggles Stuns Suffers Summons Supports Surges Suspends
    Swears Takes Taps Tells Tests Thrashes Threatens Thwarts Tightens Tops Tows Traces Tracks Trails Trains Trembles Tries Turns
    Unites Unveils Urges Vetoes Votes Vows Waits Wants Warns Watches Weighs Welcomes Wins Withdraws Woos
    """.split()
)
"""What states do in headlines, where each word has a capital, and nobody is called: ``Kenya Confirms Mpox``."""

AFTER_PLACE = (
    AFTER_NAME_HEADS
    | STATE_HEADS
    | HEADLINE_VERBS
    | frozenset(
        """
        And Or In On At To For From With By As Is Was Has Had Says Said Will Tech State Bureau King Queen Prince Times I The
        Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September
        October November December Valley River Syria Israel Lebanon Egypt Iraq Compact Response Refugee Refugees Islamic
        Muslim National Central Team United Kenya Uganda Sudan Niger Mali Nigeria Libya Cameroon Humanitarian UN UNHCR IOM UNICEF
        Captain Coach Country Office Crisis Emergency Border West East North South Red Airlines Airways Armed Football Basketball
        Revenue Ports Forest Forestry Meteorological Medical Civil Maritime Rural Urban Roads Highways Human Tea Coffee Public Private
        Communications Competition Capital Electoral Independent Space Film Tourist Veterinary
        Boat Boats
        Deal Pact Accord Agreement Act Plan Vision Desk Correspondent Squad Summit Conference Forum Roadmap Strategy Policy Treaty Protocol
        Programme Program Project Appeal Situation Operation Update Report Assessment Survey Dialogue Talks Elections Election Protests Floods
        Drought Famine Earthquake Returnees Migrants Workers Women Youth Children Farmers Teachers Doctors Nurses Students Cholera Ebola
        Delegation Peacekeepers World Asian Olympic Power Water Health Education Economic Economy Trade Investment Tourism Oil Gas Pipeline Exploration Military
        """.split()
    )
)

_COMMON_NAMES = frozenset(
    """
    Aaron Adam Adrian Al Alan Albert Alec Alex Alexander Alexis Alfred Alice Alison Allan Allen Alvin Amanda Amber Amy Andrea
    Andrew Andy Angela Angie Ann Anna Anne Annie Anthony April Arnold Arthur Ashley Barbara Barney Barry Beatrice Becky Ben
    Benjamin Bernard Beth Betty Beverly Bill Billy Bob Bobby Bonnie Brad Bradley Brandon Brenda Brent Brett Brian Bruce Bryan
    Calvin Cameron Carl Carla Carlos Carmen Carol Caroline Carolyn Catherine Cathy Cecil Charles Charlie Charlotte Cheryl Chris
    Christian Christina Christine Christopher Cindy Claire Clarence Claude Clifford Clint Colin Connie Craig Curtis Cynthia
    Daisy Dale Dan Daniel Danielle Danny Darren Darryl Dave David Dawn Dean Debbie Deborah Debra Dennis Derek Diana Diane Dick
    Don Donald Donna Doris Dorothy Doug Douglas Duncan Dylan Earl Ed Eddie Edgar Edith Edward Edwin Eileen Elaine Eleanor Elizabeth
    Ellen Emily Emma Eric Erica Erin Ernest Ethan Eugene Eva Evan Evelyn Florence Frances Francis Frank Franklin Fred Frederick
    Gail Gareth Gary Gavin Gene Geoff Geoffrey George Gerald Gilbert Gina Glen Glenn Gloria Gordon Grace Graham Grant Greg
    Gregory Guy Hannah Harold Harriet Harry Harvey Heather Helen Henry Herbert Holly Howard Hugh Ian Irene Isaac Ivan Jack
    Jackie Jackson Jacob Jacqueline Jake James Jamie Jan Jane Janet Janice Jared Jason Jay Jean Jeff Jeffrey Jennifer Jenny
    Jeremy Jerome Jerry Jesse Jessica Jill Jim Jimmy Joan Joanna Joanne Joe Joel John Johnny Jon Jonathan Joseph Josh Joshua
    Joyce Juan Judith Judy Julia Julian Julie Justin Karen Karl Kate Katherine Kathleen Kathryn Kathy Katie Keith Kelly Ken
    Kenneth Kenny Kerry Kevin Kim Kimberly Kirk Kurt Kyle Larry Laura Lauren Laurie Lawrence Lee Leo Leon Leonard Leroy Leslie
    Lewis Lily Linda Lindsay Lisa Liz Lloyd Lois Lori Louis Louise Lucas Lucille Lucy Luke Lynn Mandy Marc Marcus Margaret
    Maria Marie Marilyn Mario Marion Marjorie Mark Marsha Marshall Martha Martin Marvin Mary Matt Matthew Maureen Maurice Max
    Megan Melanie Melissa Melvin Michael Michelle Mickey Miguel Mike Mildred Milton Mitch Mitchell Molly Monica Montell Morgan
    Nancy Naomi Natalie Nathan Neil Nicholas Nick Nicola Nicole Nigel Nina Noel Norma Norman Oliver Oscar Owen Pam Pamela Pat
    Patricia Patrick Paul Paula Pauline Peggy Penny Percy Peter Phil Philip Phillip Phyllis Rachel Ralph Ramona Randall Randy
    Ray Raymond Rebecca Regina Rhonda Richard Rick Ricky Rita Rob Robert Roberta Robin Rod Rodney Roger Roland Ron Ronald Ronnie
    Rory Rose Ross Roy Ruby Russell Ruth Ryan Sally Sam Samantha Samuel Sandra Sara Sarah Scott Sean Shane Shannon Sharon Shaun
    Shawn Sheila Shelley Sherry Shirley Sidney Simon Sophie Stacey Stacy Stan Stanley Stella Stephanie Stephen Steve Steven
    Stewart Stuart Sue Susan Suzanne Sylvia Tamara Tammy Tara Ted Teresa Terrence Terry Theodore Theresa Thomas Tim Timothy Tina
    Todd Tom Tommy Toni Tony Tracey Tracy Travis Trevor Troy Tyler Valerie Vanessa Vera Vernon Veronica Vic Vicki Victor
    Victoria Vince Vincent Viola Virginia Vivian Volker Walter Wanda Warren Wayne Wendy Wesley Will William Willie Yvonne Zach Zachary
    """.split()
) - {"Virginia", "Victoria", "Florence", "Guy", "Jackson", "Will", "April", "Max", "Grant", "Grace", "Jay"}


@lru_cache(maxsize=10_000)
def is_first_name(word: str) -> bool:
    """Whether a word is a given name, with or without its accents, or two of them: ``Seán``, ``Kerry-Anne``."""
    known = first_names()
    return word in known or any(part in known for part in (without_accents(word), word.partition("-")[0]))


@lru_cache(maxsize=1)
def first_names() -> frozenset[str]:
    """Given names, as English-language news has them.

    Raises
    ------
    DataFileError
        If data/given_names.csv is missing.
    """
    with shipped.data_file("given_names.csv").open(encoding="utf-8", newline="") as file:
        return _COMMON_NAMES | {line["name"] for line in csv.DictReader(file)}


# What a person is called before the whole name: "rookie Israel Tate", "Sen. Patty Holland".
PERSONS = frozenset(
    """
    rookie striker forward midfielder defender goalkeeper goalie keeper libero setter quarterback receiver linebacker guard center pitcher catcher
    outfielder infielder shortstop freshman sophomore junior senior actor actress singer rapper comedian author writer director
    attorney lawyer resident student teacher principal pastor deputy officer detective sergeant nurse doctor driver victim suspect
    player teammate teammates winger fullback safety cornerback kicker punter rider jockey boxer wrestler golfer swimmer sprinter
    skater skier novelist poet painter drummer guitarist bassist musician producer reporter editor columnist spokesman spokeswoman
    coach mayor late model designer paramedic councilman councilwoman councilor trustee sheriff prosecutor neighbor neighbour owner manager chef
    """.split()
)
PERSONS_BEFORE_COMMA = frozenset(
    "man woman boy girl teenager runner cyclist loanee snowmobiler farmer fisherman firefighter trooper veteran".split()
)
"""The same before a comma and the whole name: ``one man, Israel Lee,``."""

TITLES = frozenset(
    "Ald Ald. Cr Cr. Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Miss Sir Judge Officer Sgt. Sgt Deputy Rep. Sen. Coach Prof. Professor Justice "
    "Capt. Col. Cpl. Lt. Maj. Pvt. Rev. Detective Chef Elder Pastor Schoolmaster Canon Archdeacon Father Fr Fr. Baroness Lord Lady Dame Congressman Congresswoman Councilman Councilwoman Councillor Cllr".split()
)

OFFICES = frozenset(
    "Chairman Chairwoman Senator Mayor Governor Sheriff Bishop Colonel Lieutenant Constable Member".split()
)
"""Those that stand before a country in headlines as well: "Governor Israel Trip"."""

# Capitalised words that often begin a sentence before a country, and say nothing of a person.
BEFORE_COUNTRIES = BEFORE_PLACE | frozenset(
    "The A An For As While When After Before Since If That This".split()
)
