"""What the finder must know beside the register: names that are none, and names inside other names.

In a phrase, square brackets stand around a country's name or demonym that is embedded in the name of an organisation or
of another place: it is found, but left out by default. A phrase without brackets names no country at all.
"""

from __future__ import annotations

# Spellings that resolve a table's cell but say too little, or something else, in running text.
NOT_IN_TEXT = frozenset(
    """
GB|G.B.|HK|RP|RF|RDC|FRG|OPT|oPt|TCI|SRV|FSM|RSA|R.S.A.|C.A.R.|BIOT|CNMI|SADR|Cayman|Saba|Mann|Salvador
Saint Vincent|St. Vincent|St Vincent|Reunion|Saint Martin|St. Martin|Saint-Martin|Emirates|Union
United Arab Republic|Santo Domingo|Zanzibar|Zanzibari|Zanzibaris|Tanganyika|Saipan|Tahiti|Tahitian|Tahitians
Puntland|Somaliland|Yank|Yanks|Yankee|Yankees|Scotch|Tico|Ticos|Nica|Nicas|Trini|Trinis|Magyar|Magyars|Mongol
Mongols|Papuan|Chamorro|Gibraltar (adj)|Azania|Bharat|Chili|Malaya|Aland|Falkland|Brasil|Netherland|Nepaul
Servia|Central African|Central Africans|Boricua|Boricuas|the States|Saudia Arabia|Guyane|Ruanda|Hindustan
St. Helena|Saint Helena|St Helena|Pilipino|Pilipinos|Vincentian|Vincentians|West Bank and Gaza
Gaza Strip and West Bank|Chagos|Khmer Republic|Togoland|Monacan|Monacans|Guiana|Liban|Belau
""".strip()
    .replace("\n", "|")
    .split("|")
)

# How the long forms end that name two countries and mean one: "Taiwan, Province of China".
LONG_FORMS = (", Province of China", "Special Administrative Region", "(French part)", "(Dutch part)")

# Names that people bear too; the finder looks at what stands beside them.
GIVEN_NAMES = frozenset(
    {"Jordan", "Chad", "Georgia", "Israel", "Kenya", "India", "China", "Finn", "Dane", "Ireland", "Brit"}
)
SURNAMES = frozenset(
    {
        *(
            "Jordan",
            "Ireland",
            "England",
            "Holland",
            "France",
            "Wales",
            "French",
            "English",
            "Welsh",
            "German",
            "Finn",
        ),
        *(
            "Israel",
            "Cuba",
            "Brazil",
            "Scott",
            "Malta",
            "Chad",
            "Turk",
            "Pole",
            "Scot",
            "Dane",
            "Brit",
            "Montenegro",
        ),
        *(
            "Norman",
            "Georgia",
            "Kenya",
            "India",
            "China",
            "Swede",
            "Britain",
            "Irish",
            "Panama",
            "Jersey",
            "Denmark",
        ),
        *("Poland", "Spain", "Romania", "Lebanon", "Kuwait", "Guinea", "Niger", "Mali", "Cyprus"),
    }
)

# The ones that are common enough as family names that any name before them makes a person of them.
FAMILY_NAMES = frozenset(
    "Jordan Ireland England Holland France Wales French English Welsh Israel Finn Scott".split()
)
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

# Names that are places in the United States, or elsewhere, as well.
TWIN_PLACES = frozenset(
    {
        "Georgia",
        "Lebanon",
        "Jordan",
        "Jersey",
        "Holland",
        "Palestine",
        "Georgian",
        "Georgians",
        "Guernsey",
        "Macedonia",
    }
)

# Names and demonyms that two countries share; what else the text names decides.
SHARED = frozenset({"Congo", "Congolese", "Korea", "Korean", "Koreans", "Dominican", "Dominicans"})

# Demonyms that name a language as well.
LANGUAGES = frozenset(
    """
    Afrikaans Albanian Armenian Azerbaijani Azeri Belarusian Bosnian Bulgarian Burmese Chinese Croatian Czech Danish Dutch
    English Estonian Fijian Filipino Finnish French Georgian German Greek Greenlandic Haitian Hungarian Icelandic
    Indonesian Irish Italian Japanese Kazakh Korean Kyrgyz Lao Laotian Latvian Lithuanian Luxembourgish Macedonian Malagasy
    Maltese Mongolian Montenegrin Nepali Norwegian Persian Polish Portuguese Romanian Russian Samoan Serbian Slovak
    Slovene Slovenian Somali Spanish Swazi Swedish Tajik Thai Tongan Turkish Turkmen Ukrainian Uzbek Vietnamese Welsh Manx
    """.split()
)
LANGUAGE_BEFORE = frozenset(
    """
    speak speaks spoke spoken speaking fluent learn learns learned learnt learning teach teaches taught teaching
    translated translate translates translating understand understands understood write writes written wrote read reads
    broken perfect basic native said called pronounced fluently mean means study studying studied broadcasts
    taught learns heard published
    """.split()
)
LANGUAGE_AFTER = frozenset(
    """
    language languages speaker speakers word words phrase phrases lesson lessons class classes translation translations
    translator translators interpreter interpreters subtitles subtitle version versions alphabet grammar vocabulary dialect
    dialects term terms spelling pronunciation proverb saying transliteration transcript inscription inscriptions
    course courses tuition edition editions dictionary dictionaries accent accents script subtitling
    """.split()
)
LANGUAGE_SUFFIXES = ("-speaking", "-language", "-speakers", "-speaker", "-languages", "-medium", "-subtitled")
CURRENCIES = frozenset(
    """
    dollar dollars cent cents pound pounds euro euros franc francs peso pesos yen yuan won rupee rupees lira liras dinar
    dinars dirham dirhams riyal riyals rial rials rouble roubles ruble rubles krona kronor krone kroner zloty zlotys
    forint forints koruna lev leva lek leks shilling shillings naira rand baht ringgit rupiah hryvnia tenge real reais
    guilder guilders mark marks drachma drachmas peseta pesetas lire schilling schillings escudo escudos taka kwacha kyat
    afghani afghanis birr cedi cedis pula manat som sum denar denars dram lari leu lei kuna shekel shekels sterling renminbi
    """.split()
)

# The head of an organisation's or firm's name that begins with a nationality: "Norwegian Refugee Council".
ORGANISATION_HEADS = frozenset(
    """
    Council Association Associations Society Institute University College School Airlines Airline Airways Aviation Air Bank
    Banks Banking Corporation Corp Company Co Inc Ltd Limited Plc PLC Group Foundation Federation Union Club FC Cup Open
    Championship Championships Prix Times Post News Press Telegraph Journal Tribune Herald Daily Gazette Observer Gleaner
    Museum Gallery Library Academy Hospital Orchestra Ballet Opera Philharmonic Symphony Centre Center Cross Crescent Church
    Festival Awards Award Idol League Forum Network Trust Fund Chamber Committee Congress Movement Front Party Brotherhood
    Petroleum Oil Gas Steel Telecom Telecommunications Telecoms Motors Motor Motorcycle Express Mobile Electric
    Wildlife Seminary Observatory Brewery Breweries Airport Airports Consortium Rotary Rover Aluminium Aluminum
    Insurance Railways Railway Rail Lines Mail Institution Confederation Organisation Organization Alliance Charity Aid
    Industries Systems Technologies Holdings Enterprises Aerospace Chemicals Resources Investments Partners
    Sentinel Courier Chronicle Dispatch Examiner Inquirer Ledger Bulletin Advertiser Partnership Initiative Project Programme Program Exchange Stock Laboratory Laboratories Eagle Legion Bar Medical
    Masters Derby Observatory Broadcasting Television Radio Kennel Dental Heart Cancer Psychological Psychiatric
    Bulldog Terrier Shepherd Spaniel Setter Idols Apparel Outfitters Beauty Pie Graffiti Psycho Sniper Hustle Dream
    Synagogue Philosophical Historical Geographical Theatre Theater Lung Diabetes Conservatory Weekly
    Monitor Review Magazine Service Services Energy Airbase Rugby Superleague
    Pharmaceuticals Pharmaceutical Games Tobacco Sugar Cement Mining Gold Minerals Copper Shipping Ports Grid
    Volunteers Lawyers Journalists Relief Caritas Collective Coalition Jihad Brigade Brigades Resistance Liberation
    """.split()
)
# Those that may stand later in a name that begins with the country's own: "Kenya Red Cross", "Ghana Football Association".
LATER_NAME_HEADS = ORGANISATION_HEADS - frozenset(
    """
    Cup Open Games Championship Championships Masters Congress Air Front Committee Centre Center Review Project
    Programme Program Initiative Aid Relief Energy Post News Daily Service Services Bank Union Gold Radio
    """.split()
)
# Organisations that are the state itself: "Serbian Ministry of the Interior", "Turkish Coast Guard", "UN Mission".
STATE_HEADS = frozenset(
    """
    Ministry Minister Ministers Government Army Navy Force Forces Marines Marine Parliament President Presidency Presidential
    Embassy Consulate Coast Police Court Courts Senate House Cabinet Border Customs Department Foreign Prime King Queen
    Prince Princess Defence Defense Interior Ambassador State Secretary Treasury Constitution Constitutional Supreme High
    Security Military Mission Authority Authorities Attorney Vice Deputy Chancellor Premier Chief General Immigration
    Intelligence Home Office Republic Federal National Assembly Knesset Duma Bundestag Congress Representatives
    Justice Justices Revolutionary Guard Guards Gendarmerie Carabinieri Ombudsman Commissioner Asylum
    Census Bureau Commission Administration Statistics Statistical Prison Passport Visa Consul Envoy Delegation
    """.split()
) - {"National", "General", "High", "Bureau", "Marine"}
# Those that speak of no organ of the state even beside a word that does: "Peru State College", "Kosovo Liberation Army".
NEVER_THE_STATE = frozenset("Liberation College University Airways Airlines".split())
# Those that make a name of an organisation or a street even in a headline, where each word has a capital.
SURE_HEADS = frozenset(
    """
    Airways Airlines University College Street Road Avenue Boulevard County Township Times Herald Tribune Telegraph Gazette
    Motors Hotel Church Cemetery
    """.split()
)
# Those that end a state organ's name, whatever stands between: "Australian Securities and Investments Commission".
STATE_ENDS = frozenset(
    "Ministry Commission Authority Bureau Department Directorate Inspectorate Administration Court Police Army".split()
)
# The head of a firm's or paper's name that begins with the country's name itself: "Kenya Airways", "Japan Times".
AFTER_NAME_HEADS = frozenset(
    """
    Airlines Airline Airways Times Daily Post Tribune Observer Gleaner Herald Telecom Telecommunications Steel Motors Open
    Masters Prix Corp Corporation Ltd Limited Plc PLC Inc Bank Railways Telegraph Gazette Mail Express Idol Mobile Airport
    University College School Institute Foundation Society Association Council Club FC Cup Championship Academy Museum Hospital
    Papers Canal Street Avenue Road County Township Square Sea Bay Bridge Tower Park Creek Falls Hills Heights Beach Springs
    Station Hotel Restaurant Lane Drive Boulevard Island Gate House Stadium Terrace City Peninsula Straits Strait Channel
    Delta River Desert Mountains Petroleum Electric Breweries Cement Insider Review Monitor Cable Pavilion Garden Gardens Tunnel
    Lobby Telco Today Weekly Mining Gold Sugar Pictures Films Records Valley Basin Mall Festival Plain Plateau
    Federation Union Chamber Trust Fund Committee Congress Confederation Alliance Initiative Network
    Basketball Swimming Cycling Athletics Hockey Cricket Football Rugby Soccer Gymnastics Triathlon Volleyball Wrestling
    Industries Systems Technologies Holdings Enterprises Aerospace Chemicals Resources Investments War
    Cross Crescent Research Study Studies Cricketers Athletic Broadcasting Wildlife Crossing Sentinel Register Enterprise
    Courier Chronicle Dispatch Examiner Inquirer Record Ledger Leader Bulletin Advertiser Democrat Reporter Star Sun Echo
    """.split()
) - {
    "Times",
    "House",
    "Gold",
    "Congress",
    "Today",
    "Fund",
    "Rugby",
    "Football",
    "Cricket",
    "Hockey",
    "Soccer",
} | {"Times", "Today"}

EMBEDDING_PREFIXES = tuple(
    dict.fromkeys(
        prefix.strip()
        for prefix in (
            """
            Gulf of|Sea of|Strait of|Straits of|Bay of|Air|Voice of|Miss|Captain|Radio|Radio Free|Tour of|Tour de|Giro d'|
            Prince of|Princess of|Mount|Mt.|Mt|Bishop of|Archbishop of|Steel Authority of|Airports Authority of|Board of|
            Securities and Exchange Board of|Bank of the|University of the|Museum of the|Mineworkers of|Metal Workers of|
            Scouts of|Guides of|Knights of|Order of|Diocese of|Archdiocese of|Councils of|Churches of|Parties of|
            Telecom|Cricket|Swimming|Cycling|Athletics|Hockey|Basketball|Tennis|Rugby|Gymnastics|Soccer|Swim|Sport|Netball|
            Energy|Nutrition|Tourism|Visit|Destination|Greenpeace|Amnesty International|Transparency International|Team|
            World Vision|Universities|Historic|Natural|Vodafone|Toyota|Deloitte|Agence
            """
            + "".join(
                f"|{head} for"
                for head in "Committee Association Society Institute Foundation Alliance".split()
            )
            + "".join(f"|{head} of" for head in sorted(ORGANISATION_HEADS - {"Games", "Prix", "Cup"}))
        )
        .replace("\n", "")
        .split("|")
        if prefix.strip()
    )
)
"""What stands before a country's name in the name of an organisation or of another place: "Bank of Japan"."""
PREFIXES_OF_NAMES_ONLY = frozenset({"Air", "Miss", "Captain", "Radio", "Telecom"})

# A name that is borne as a given name: what may follow it without being a surname.
PERSON_FIRST = frozenset({"Jordan", "Chad", "Georgia", "Finn", "Dane", "Brit", "Kenya"})
AFTER_PLACE = (
    AFTER_NAME_HEADS
    | STATE_HEADS
    | frozenset(
        """
        And Or In On At To For From With By As Is Was Has Had Says Said Will Tech State Bureau King Queen Prince Times I The
        Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September
        October November December Valley River Syria Israel Lebanon Egypt Iraq Compact Response Refugee Refugees Islamic
        Muslim National Central Team United Kenya Uganda Sudan Niger Mali Nigeria Libya Cameroon Humanitarian UN UNHCR IOM UNICEF
        Captain Coach Country Office Crisis Emergency Border West East North South Red Airlines Airways Armed Football Basketball
        Power Water Health Education Economic Economy Trade Investment Tourism Oil Gas Pipeline Exploration Military
        """.split()
    )
)
FOOD = frozenset(
    "sandwich sandwiches breast burger burgers gravy dinner leg legs meat meatballs soup stuffing wrap club bacon farm farms farmers hunting hunters season vulture vultures buzzard recipe".split()
)
FIRST_NAMES = frozenset(
    """
    Aaron Adam Adrian Al Alan Albert Alec Alex Alexander Alexis Alfred Alice Alison Allan Allen Alvin Amanda Amber Amy Andrea
    Andrew Andy Angela Angie Ann Anna Anne Annie Anthony April Arnold Arthur Ashley Barbara Barney Barry Beatrice Becky Ben
    Benjamin Bernard Beth Betty Beverly Bill Billy Bob Bobby Bonnie Brad Bradley Brandon Brenda Brent Brett Brian Bruce Bryan
    Calvin Cameron Carl Carla Carlos Carmen Carol Caroline Carolyn Catherine Cathy Cecil Charles Charlie Charlotte Cheryl Chris
    Christian Christina Christine Christopher Cindy Claire Clarence Claude Clifford Clint Colin Connie Craig Curtis Cynthia
    Daisy Dale Dan Daniel Danielle Danny Darren Darryl Dave David Dawn Dean Debbie Deborah Debra Dennis Derek Diana Diane Dick
    Don Donald Donna Doris Dorothy Doug Douglas Duncan Dylan Earl Eddie Edgar Edith Edward Edwin Eileen Elaine Eleanor Elizabeth
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
    Victoria Vince Vincent Viola Virginia Vivian Walter Wanda Warren Wayne Wendy Wesley Will William Willie Yvonne Zach Zachary
    """.split()
) - {"Virginia", "Victoria", "Florence", "Guy", "Jackson", "Will", "April", "Max", "Grant", "Grace", "Jay"}

# Names that towns of the United States have as well, written with the state behind: "Peru, Ind."
TOWN_NAMES = frozenset(
    """
    Algeria Angola Antigua Argentina Belgium Bermuda Bolivia Brazil Cameroon Canada Chile China Cuba Cyprus Denmark Dominica Egypt
    England Finland France Germany Greece Grenada Guatemala Guinea Haiti Holland Honduras Iceland India Ireland Israel Italy
    Jamaica Japan Jordan Kenya Lebanon Liberia Libya Lima Malta Mexico Monaco Morocco Nepal Norway Palestine Panama Peru Poland
    Portugal Romania Russia Scotland Spain Sweden Switzerland Syria Togo Trinidad Turkey Wales Vietnam Zambia
    """.split()
)

ROAD_PREFIXES = frozenset({"US", "U.S.", "U.S"})
ORDINARY_WORDS = frozenset({"Polish", "Turkey", "America", "the Emirates", "Pole", "Poles"})
THANKSGIVING = ("Thanksgiving", "cranberry", "gravy", "poultry")
"""Words of texts in which Turkey may be the bird."""

# The first three letters of the word behind a language's name, and the last three of the word before it, that make the
# scan look again.
LANGUAGE_STOPS = frozenset(
    "and or but on at as with by for to that because before after while when which who is was are were in into from of so than then".split()
)
"""Words that end a phrase, so that a demonym before them describes nothing."""
LANGUAGE_STOP_LETTERS = frozenset(f"{word} a"[:3] for word in LANGUAGE_STOPS) | {"in ", "of ", "or "}
LANGUAGE_AFTER_LETTERS = frozenset(word[:3] for word in LANGUAGE_AFTER)
BEFORE_LANGUAGE = LANGUAGE_BEFORE | {"in", "into"}
LANGUAGE_BEFORE_LETTERS = frozenset(f" {word}"[-3:] for word in BEFORE_LANGUAGE)

TITLES = frozenset(
    "Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Miss Sir Judge Officer Sgt. Sgt Deputy Rep. Sen. Coach Prof. Professor Justice "
    "Capt. Lt. Rev. Detective Chef Pastor".split()
)
# Capitalised words that often begin a sentence before a country, and say nothing of a person.
BEFORE_COUNTRIES = BEFORE_PLACE | frozenset(
    "The A An For As While When After Before Since If That This".split()
)
SPEAKING = (
    "speak",
    "spoke",
    "fluent",
    "translated",
    "language",
    "interpret",
    "available in",
    "written in",
    "subtitled",
    "teach",
    "taught",
    "learn",
    "in English",
    "in French",
    "in Spanish",
)
"""Parts of words in texts that speak of languages."""

# Words that "Central African" describes where it means the region.
OF_A_REGION = frozenset(
    "region regions countries country states nations states' subregion neighbours neighbors franc francs".split()
)
DEFINED_ABBREVIATIONS = {
    "CAR": ("CAF", "Central African"),
    "Central African": ("CAF", "Central African Republic"),
    "Central Africans": ("CAF", "Central African Republic"),
    "OPT": ("PSE", "Palestin"),
    "oPt": ("PSE", "Palestin"),
    "HK": ("HKG", "Hong Kong"),
    "RSA": ("ZAF", "South Africa"),
    "GB": ("GBR", "Great Britain"),
    "FSM": ("FSM", "Micronesia"),
}
"""Abbreviations that mean other things as well -> the country they stand for where the text holds the words beside it."""
