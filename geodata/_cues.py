"""The words that tell which of two places, or of two countries, an ambiguous name stands for."""

from __future__ import annotations

from functools import lru_cache

from geodata import countries

_IN_THE_UNITED_STATES = """
Atlanta|Savannah|Augusta|Macon|Marietta|Decatur|Gwinnett|Fulton County|DeKalb|Cobb County|Valdosta|Athens, Ga|Alabama|Tennessee|South Carolina|North Carolina|Florida
Mississippi|Kentucky|Ohio|Pennsylvania|Indiana|Missouri|Texas|New Hampshire|Oregon|Virginia|Maryland|Michigan|Minnesota|Illinois|Wisconsin|Iowa|Arkansas|Louisiana|Oklahoma|Utah|Connecticut|Massachusetts|Vermont
New Jersey|New York|Philadelphia|Nashville|Birmingham, Ala|Ga.|Tenn.|Pa.|N.H.|Mich.|Fla.|Ala.|Ky.|Mo.|N.J.|county commission|County|sheriff|Sheriff|GBI|high school|High School|Bulldogs|Falcons|Braves|Hawks|state senator|state Rep.
linebacker|quarterback|kicker|touchdown|touchdowns|Georgia Tech|Yellow Jackets|Republicans|Democrats|GOP|state Senate|state House|statehouse|homestead|Peach State
Sen. |Gov. |Harrisburg|Hershey|Cedars basketball|township|Township|borough|Interstate|I-75|I-85|I-95|Route|SEC|NCAA|NFL|Confederate|Civil War|plantation|UGA|Bartow|Chattahoochee|Okefenokee|Emory|Brunswick|Fourth of July|Planning Commission|City Manager|Civic Center|Carolinas|Dawgs|wide receiver|tight end|Clemson|Auburn|Saxby Chambliss|Newt Gingrich|Jimmy Carter|Salt Lake|Dartmouth|Willamette
"""

_OF_THE_STATE_OF_GEORGIA = """
Kemp|Ossoff|Warnock|Raffensperger|Stacey Abrams|Marjorie Taylor Greene|Fani Willis|Vidalia|Folkston|Ocilla|Lumpkin|Ellabell|Clarkston|Gainesville|Dalton, Georgia
Stewart Detention|Irwin County|Laken Riley|287(g)|battery plant|Hyundai|ICE Processing Center|Fort Benning|Fort Moore
Georgia Power|Tropical Storm|Hurricane|Governor Deal|Governor Nathan|Governor Brian
"""
"""Who and what tells the state of the United States in news on migration."""

_COUNTRY_WORDS = {
    "IND": "India|Delhi|Mumbai|Bombay|Bangalore|Bengaluru|Chennai|Kolkata|Calcutta|Hyderabad|Kashmir|Modi|Hindu|Hindus|Pakistan|Pakistani|rupee|rupees|Bollywood|cricket|wicket|wickets|Gandhi|Sikh|Sikhs|Punjab|Gujarat|Kerala|Assam|Bihar|Goa|BJP|Sri Lanka|Bangladesh|Nepal|Nepali|British|China|Chinese|Pakistanis|Tata|Infosys",
    "GEO": "Kobakhidze|Ivanishvili|Zourabichvili|Kavelashvili|Garibashvili|Georgian Dream|Svaneti|Mestia|Kakheti|Telavi|Zugdidi|Rustavi|Borjomi|Poti|Samegrelo|Imereti|Javakheti|Tbilisi|Batumi|Kutaisi|Abkhazia|Abkhaz|Ossetia|Ossetian|Ossetians|Adjara|Saakashvili|Shevardnadze|Caucasus|Caucasian|Armenia|Azerbaijan|Russia|Russian|Moscow|Ukraine|Sukhumi|Tskhinvali|Gori|Kremlin|Turkey|Türkiye|Moldova|NATO|Black Sea|Chechnya|Chechen|Pankisi|lari|Soviet|asylum|nationals|irregular|smuggled|Schengen|visa-free|returnees|readmission|country of origin|countries of origin|Albania|Armenian|Georgian citizens|Georgian citizen|Georgian migrants|Georgian authorities|Georgian police|Georgian border|Georgian government|Frontex|Europol",
    "LBN": "Beirut|Hezbollah|Hizbollah|Hizbullah|Hezbullah|Syria|Syrian|Israel|Israeli|Damascus|Tripoli|Sidon|Tyre|Hariri|Palestinian|Palestinians|Shiite|Shia|Shi'ite|Sunni|Maronite|Druze|Bekaa|Beqaa|Middle East|Iraq|Jordan|Iran|Egypt|Lebanese|refugee|refugees|Arab|UNIFIL|UNHCR|Turkey|Türkiye",
    "JOR": "wheat|barley|phosphate|potash|dinar|dinars|Amman|Hashemite|Jordanian|Jordanians|Aqaba|Zarqa|Irbid|Zaatari|Za'atari|Azraq|Mafraq|Syria|Syrian|Syrians|Iraq|Iraqi|Israel|Israeli|Israelis|Palestinian|Palestinians|West Bank|King Abdullah|King Hussein|Lebanon|Egypt|Saudi|Middle East|refugee|refugees|Arab|Damascus|Baghdad|Kuwait|Yemen|UNHCR|Petra|Dead Sea|Turkey|Türkiye|Iran",
    "TCD": "N'Djamena|Ndjamena|N’Djamena|Chadian|Chadians|Darfur|Sudan|Sudanese|Niger|Nigeria|Cameroon|Libya|Déby|Deby|Boko Haram|Central African|Africa|African|Sahel|refugee|refugees|UNHCR|Abéché|Abeche|Lake|Mali|Mauritania|Burkina",
    "JEY": "Guernsey|Channel Islands|States of Jersey|St Helier|St. Helier|Saint Helier|Isle of Man|offshore|tax haven|Bailiwick|Brittany|Sark|Alderney|Jersey's",
    "NLD": "Amsterdam|Rotterdam|Dutch|The Hague|Netherlands|Utrecht|Eindhoven|Belgium|Germany|England|Spain|Portugal|Brazil|Argentina|Euro|World Cup|Robben|Van |PSV|Ajax|Europe|EU",
    "PSE": "Israel|Israeli|Gaza|Ramallah|West Bank|Jerusalem|Arab|Hamas|Fatah|Palestinian|Palestinians|Jewish|Zionist|Jordan|Egypt|UN|Middle East|Intifada|intifada|Bethlehem|Nablus|Hebron|Jenin|PLO",
    "GGY": "Jersey|Channel Islands|St Peter Port|St. Peter Port|Alderney|Sark|Bailiwick|offshore|tax haven|Isle of Man",
    "MKD": "Skopje|Gevgelija|Tetovo|Kumanovo|Ohrid|Bitola|FYROM|Gruevski|Zaev|Serbia|Kosovo|Albania|Bulgaria|Balkan|Balkans|NATO|migrants|refugees|Albanian|Albanians|EU|European Union|name dispute|Yugoslav|Croatia|Slovenia|Tabanovce|Idomeni|Macedonian police|border",
    "BEN": "Cotonou|Porto-Novo|Parakou|Beninese|Beninois|Béninois|Benin Republic|Republic of Benin|Republic of the Benin|Bénin|Talon|Seme|Sèmè|Togo|Togolese|Burkina|Sahel|Ghana|Malanville|Ouidah|Abomey|Pendjari|Niamey|Ivory Coast|Côte d'Ivoire|Gulf of Guinea|UNHCR|jihadists|ECOWAS",
    "NER": "Niamey|Nigerien|Nigeriens|Agadez|Diffa|Tillabéri|Tillaberi|Tahoua|Zinder|Maradi|Dosso|Arlit|Assamaka|Dirkou|Niger Republic|Republic of Niger|Republic of the Niger|Bazoum|Tchiani|Tiani|Issoufou|Sahel|ECOWAS|AES|Mali|Burkina|Chad|Algeria|Libya|junta|coup|French|France|uranium|UNHCR|IOM|migrants|refugees|Benin",
    "TUR": "Ankara|Istanbul|Erdogan|Erdoğan|Kurdish|Kurds|PKK|Syria|Greece|EU|NATO|Izmir|Turkish|Anatolia|Bosphorus|Turks|Galatasaray|Iraq|Iran|Europe|Cyprus|Brussels|refugees|migrants",
}
"""What is said where a country is meant whose name, or whose people's, something else bears."""
_OTHER_WORDS = {
    "IND": "Indian Territory|Indian tribes|Indian Bureau|Indian title|Indian hostilities|Indian depredations|Indian outbreak|hostile Indians|Indian Removal|Mosquito Indians|Cowboys and Indians|cowboys and Indians|red man|Great Father|Salish|Modoc|Nez Perce|Native American|Native Americans|American Indian|American Indians|tribe|tribes|tribal|Tribal|Tribe|Cherokee|Cherokees|Navajo|Sioux|Lakota|Apache|Apaches|Seminole|Choctaw|Chickasaw|Creek Nation|Ojibwe|Chippewa|Mohawk|Mohawks|Iroquois|reservation|powwow|pow-wow|Hopi|Pueblo|Comanche|Shawnee|Lenape|Potawatomi|Blackfeet|Cheyenne|Tecumseh|settlers|pioneers|fur traders|arrowheads|Cleveland|inning|shortstop|bullpen|Custer|Geronimo|Pocahontas|Wampanoag|Mohegan|Pequot|Paiute|Winnebago|Arapaho|Kiowa|Osage|Delawares|sovereign nation|wigwam|Pilgrims",
    "GEO": _IN_THE_UNITED_STATES + _OF_THE_STATE_OF_GEORGIA,
    "LBN": _IN_THE_UNITED_STATES,
    "JOR": "NBA|Bulls|basketball|Michael|playoffs|slam dunk|Nike|sneakers|Hornets|Wizards|quarterback|Formula One|Grand Prix|Minn.|Utah|actor|actress|singer|album",
    "TCD": "ballot|ballots|hanging|dimpled|pregnant chad|drummer|Chili Peppers|quarterback|receiver|linebacker|NFL|Ochocinco|Mich.|guitarist",
    "JEY": "New York|New Jersey|Trenton|Newark|Hoboken|Cape May|Atlantic City|Camden|Princeton|Rutgers|Giants|Jets|Devils|Nets|Garden State|Governor|Gov.|Turnpike|Manhattan|Philadelphia|boardwalk|MTV|knit|cattle|cow|cows|milk|dairy|heifer|heifers|bull|calf|calves|Holstein|Holsteins|shirt|wool",
    "NLD": "Indiana|platted|Township|Methodist Cemetery|Michigan|Mich.|Grand Rapids|Hope College|Lake Michigan|Tunnel|Zeeland|Macatawa|West Ottawa|Tulip Time|Hudsonville|Saugatuck|Windmill Island|Ottawa County|Holland High|Holland Christian|Muskegon",
    "PSE": "Texas|Tex.|East Texas|Tyler|Anderson County|Ohio|Illinois|Lufkin|W.Va.",
    "GGY": "cattle|cow|cows|milk|dairy|heifer|heifers|bull|calf|calves|Holstein|Holsteins|breed|Wyo.|Ohio|Wyoming|Cambridge, Ohio",
    "MKD": "Thessaloniki|Alexander the Great|Philip II|phalanx|ancient|Kavala|Pella|Aristotle|Serres|Veria|Greek region|region of Greece|Hellenistic|Ptolemy|Persian|Vergina|Thrace|Ohio",
    "BEN": "Edo|Oba|Obaseki|Okpebholo|Oredo|Ovia|Egor|Ikpoba|Ugbowo|Benin City|Ekpoma|Sapele|Asaba|Auchi|Uromi|UNIBEN|Bini|Ewuare|Igbinedion|Benin Zonal|Benin-Lagos|Lagos-Benin|Benin-Ore|Ore-Benin|Benin-Asaba|Benin-Auchi|Benin-Sapele|Benin–Ore|Benin–Lagos|Lagos–Benin",
    "NER": "Niger State|Minna|Suleja|Shiroro|Kontagora|Bida|Mokwa|Munya|Lapai|Kagara|Tegina|Kainji|Magama|Zungeru|NSEMA",
    "TUR": "stuffing|cranberry|roast|Thanksgiving|gravy|poultry|oven|recipe|sandwich|ham|gobble|butcher|farm-raised|carcass|carve",
}
"""What is said where that is meant: a state, a river, a bird, the first peoples of America."""
_SHARED_WORDS = {
    "COD": "Kinshasa|Kabila|Tshisekedi|Goma|Kivu|Katanga|Lubumbashi|Ituri|Bukavu|Bunia|Beni|Kisangani|Mobutu|Lumumba|M23|Rwanda|Rwandan|Uganda|Ugandan|MONUSCO|MONUC|DRC|DR Congo|Democratic Republic|Zaire|Burundi|Kasai|Mai-Mai|Virunga|Bemba",
    "COG": "Brazzaville|Pointe-Noire|Pointe Noire|Sassou|Nguesso|Lissouba|Republic of Congo|Republic of the Congo|Congo Republic|Congo-Brazzaville|Likouala|Pool region",
    "KOR": "Seoul|South Korea|South Korean|South Koreans|Samsung|Hyundai|Kia|LG|Busan|Pusan|Incheon|Inchon|Kospi|KOSPI|won|Lee Myung|Park Geun|Moon Jae|Roh Moo|Kim Dae|Kim Young|Japan|World Cup|K-pop|Republic of Korea|Jeju",
    "PRK": "Pyongyang|North Korea|North Korean|North Koreans|Kim Jong|Kim Il|DPRK|Yongbyon|Workers' Party",
    "PRK:own": "Pyongyang|Kim Jong|Kim Il|DPRK|Yongbyon|Workers' Party",
    "DOM": "Dominican Republic|Santo Domingo|Haiti|Haitian|Santiago|Punta Cana|Puerto Plata|Puerto Rico|New York|Bronx|baseball|Red Sox|Yankees|Mets|MLB|Trujillo|Balaguer|Fernandez|Leonel|merengue|bachata|Venezuela|Colombia|Cuba|US|Spain|Ecuador|Hispaniola",
    "DMA": "Roseau|Commonwealth of Dominica|Dominica's|Dominica|Skerrit|Kalinago|Windward|Eastern Caribbean|OECS|Antigua|St. Lucia|Saint Lucia|Grenada|Barbados",
}
"""What is said of each of two countries that share a name; ``:own`` leaves out what names the other as well."""

SHARED = {
    "Congo": ("COD", "COG"),
    "Congolese": ("COD", "COG"),
    "Korea": ("KOR", "PRK"),
    "Korean": ("KOR", "PRK"),
    "Koreans": ("KOR", "PRK"),
    "Dominican": ("DOM", "DMA"),
    "Dominicans": ("DOM", "DMA"),
}
"""A name or demonym that two countries share -> the one it stands for when nothing is known, and the other."""

NAMESAKE_TOWNS = {
    "Peru": (
        "PER",
        "Indiana|Ind.|Miami County|Kokomo|Logansport|LaSalle|La Salle|Wabash|Grissom|Oglesby|Plattsburgh|Keeseville|Nebraska|Clinton County|Mississinewa|Circus Hall of Fame|Amateur Circus|Mendota|Londonderry",
    ),
    "Cuba": (
        "CUB",
        "Crawford County|Steelville|Rolla|Olean|Allegany|Cattaraugus|Fulton County|Lewistown|Mo.|N.Y.|Ill.",
    ),
    "Norway": (
        "NOR",
        "Maine|Oxford Hills|OXFORD HILLS|Advertiser Democrat|Advertiser-Democrat|South Paris|West Paris|Oxford County|Iron Mountain|Dickinson County|Cedar Rapids|Benton County|Benton Community|Mich.",
    ),
    "Poland": ("POL", "Mahoning|Youngstown|Canfield|Boardman|Androscoggin|Lewiston|Maine|Ohio"),
    "Angola": (
        "AGO",
        "Louisiana|La.|penitentiary|Penitentiary|inmate|inmates|warden|death row|Steuben County|Trine|Fort Wayne",
    ),
    "Malta": ("MLT", "Saratoga|Ballston|GlobalFoundries|Clifton Park|Phillips County|Mont.|N.Y."),
    "Grenada": ("GRD", "Mississippi|Miss.|Oxford|Grenada County|Batesville"),
    "Trinidad": ("TTO", "Colorado|Colo.|Las Animas|Raton|Walsenburg"),
    "Denmark": ("DNK", "Green Bay|Brown County|Manitowoc|Bamberg|S.C.|Wis."),
    "Tonga": (
        "TON",
        "Malalane|Malelane|Komatipoort|Nkomazi|Mpumalanga|Lowvelder|Lebombo|Nelspruit|Mbombela|Kruger",
    ),
    "Jamaica": (
        "JAM",
        "Queens|Jamaica Avenue|Jamaica Center|Jamaica Station|Hillside|Archer Avenue|Merrick Boulevard|Hollis|Rochdale|LIRR",
    ),
}
"""A country's name -> the country, and what is said near a town of the United States that bears it."""
_OF_ANY_TOWN = (
    "selectmen|Selectmen|selectman|Select Board|select board|Selectboard|Planning Board|planning board|Town Office|town office"
    "|Town Manager|town manager|Town Clerk|town clerk"
)
ANY_TOWN = "any:town"
"""The topic of those who govern such towns; papers of any town name countries that somebody was born in."""
SCHOOL_SPORT, LOCAL_AFFAIRS, LOCAL_TOO, TOWN_LIFE, ABROAD = (
    "school:sport",
    "local:affairs",
    "local:too",
    "town:life",
    "abroad",
)
SIGNS = {
    topic: tuple(parts.split("|"))
    for topic, parts in {
        SCHOOL_SPORT: (
            "chool football|chool basketball|irls basketball|oys basketball|irls' |irls soccer|irls volleyball|Lady |PREP |Prep "
            "|ectional|unior varsity| Invite|nvitational|ophomore|egional match|tate quarterfinal|CROSS COUNTRY •|Blue Devils"
            "|he Hornets|he Vikings|he Wildcats|he Raiders|Class AA|omecoming|reshman |locker room|onference win|bi-district"
        ),
        LOCAL_AFFAIRS: (
            "he sheriff|heriff's dep|heriff's Sgt|ounty deput|tate Rep.|Sheriff |ownship|chool board|elect Board|electmen|own manager|own clerk|own supervisor"
            "|lanning Board|uperintendent|eputies |lderman|Legion|VFW|igh School|ire Department|tate police|escue Squad|istorical Society"
            "|LASSIFIED|OBITUAR|SHERIFF|lanning board|own Manager|own Clerk|own Supervisor|ity manager|leaded guilty|otluck|Grange|ish fry"
            "|iddle school|eighth grade|chool Board|ommon council|ommon Council|rustees|Rotary|enior class|ublic library"
            "|ayor Pro Tem|passed away|State Patrol|ublic Safety|4-H|chool district|chool District|ater District|zoning|nited Methodist|oard of education|oard of Education|FFA| levy |amber of commerce"
            "|ity leaders|ity officials|ounty commissioners|illage Board|own board|own Board|receded in death"
        ),
        LOCAL_TOO: (
            "ounty |Street|Avenue|U.S. 6|Mich.|Minn.|Mo.|Ill.|Tenn.|N.Y.|uneral |a.m.|Route |Highway |p.m.|ibrary|Ohio|Wis.|Maine|Indiana|Texas"
            "|Okla.|Neb.|Kan.|Iowa|Pa.|igh school|hurch|arade|councilman|Mayor |the mayor|ordinance"
        ),
        TOWN_LIFE: (
            "ity council|ity Council|ity crews|ouncil on |council's|electboard|ldermen|oters in|iremen|ake sale|owntown|Interstate "
            "|oys' |oys won|oys soccer|irls |arsity |coach |Theater|Hall of Fame|the gym|esidents|harming|n the lake"
        ),
        ABROAD: (
            "oreign |inister|inistry|sylum|President |overnment|mbassy|mbassador|arliament|troops|ebels|efugees|igrants|xports|ariffs|nited Nations|U.N. "
            "|World Cup|FIFA|NATO|European|sanctions|eacekeep|Prime | war "
        ),
    }.items()
}
"""Parts of words in local papers of the United States: on games between schools, which are called by their towns, and on other affairs of
towns; those that stand in other news as well, and more of these, for what opens a text; and parts of words on states. Those on games,
which are asked for most, are thirty: they are found twice as fast as fifty.
"""
_NEAR_COUNTRIES = {
    "PER": "Lima|Cusco|Cuzco|Arequipa|Andes|Inca|Ecuador|Bolivia|Chile|Colombia|Amazon|Brazil|Latin America",
    "CUB": "Havana|Castro|Fidel|Guantanamo|Guantánamo|embargo|Miami|communist|Communist|Caribbean|exiles|Obama",
    "NOR": "Oslo|Bergen|Stavanger|Sweden|Denmark|Finland|Nordic|fjord|Arctic|Nobel|Scandinavian|Europe",
    "POL": "Warsaw|Krakow|Gdansk|Auschwitz|NATO|EU|Nazi|Germany|Russia|Ukraine|Solidarity|Europe|Holocaust",
    "AGO": "Luanda|Africa|African|oil|Portugal|Portuguese|Congo|Namibia|UNITA|OPEC",
    "MLT": "Valletta|Mediterranean|EU|Europe|migrants|Italy|Libya|Sicily|Knights",
    "GRD": "St. George's|Caribbean|invasion|Barbados|Reagan|St. Lucia|Trinidad",
    "TTO": "Port of Spain|Caribbean|Tobago|Soca|Barbados|Jamaica|Guyana",
    "TON": "Nuku'alofa|Nuku’alofa|Nukualofa|Pacific|Fiji|Samoa|Vava'u|Auckland|Ha'apai",
    "JAM": "Kingston|Montego Bay|Caribbean|West Indies|reggae|Reggae|Bolt|Trinidad|Barbados|Bahamas|Haiti|Cayman",
    "DNK": "Copenhagen|Sweden|Norway|Nordic|cartoon|cartoons|Greenland|EU|Europe|Germany",
}
"""The country that bears such a name -> what is said near it."""

CAPITALS = dict(
    pair.split(":")
    for pair in (
        "DZA:Algiers|AGO:Luanda|ARG:Buenos Aires|BEL:Brussels|BMU:Hamilton|BOL:La Paz|BRA:Brasília|CMR:Yaoundé|CAN:Ottawa|CHL:Santiago"
        "|CHN:Beijing|CUB:Havana|CYP:Nicosia|DNK:Copenhagen|DMA:Roseau|EGY:Cairo|GBR:Wembley|FIN:Helsinki|FRA:Paris|DEU:Berlin"
        "|GRC:Athens|GRD:St. George's|GIN:Conakry|HTI:Port-au-Prince|NLD:Amsterdam|HND:Tegucigalpa|ISL:Reykjavik|IND:New Delhi"
        "|IRL:Dublin|ISR:Jerusalem|ITA:Rome|JAM:Kingston|JPN:Tokyo|JOR:Amman|KEN:Nairobi|LBN:Beirut|LBR:Monrovia|LBY:Tripoli"
        "|MLT:Valletta|MEX:Mexico City|MAR:Rabat|NPL:Kathmandu|NOR:Oslo|PSE:Ramallah|PAN:Panama City|PER:Cusco|POL:Warsaw"
        "|ARM:Yerevan|AUT:Vienna|LKA:Colombo|COD:Kinshasa|GEO:Tbilisi|MKD:Skopje|IRN:Tehran|WSM:Apia|SDN:Khartoum|PRT:Lisbon"
        "|ROU:Bucharest|RUS:Moscow|ESP:Madrid|SWE:Stockholm|CHE:Geneva|SYR:Damascus|TGO:Lomé|TTO:Port of Spain|TUR:Ankara"
        "|VNM:Hanoi|ZMB:Lusaka"
    ).split("|")
)
"""A country whose name towns of the United States bear -> its capital, or another place that tells that the country is meant."""

RIVALS = {iso3: (f"{iso3}:country", f"{iso3}:other") for iso3 in _COUNTRY_WORDS}
"""ISO3 -> the topics that speak for the country and for what else bears its name."""


@lru_cache(maxsize=1)
def topics_of_words() -> dict[str, tuple[str, ...]]:
    """Word -> the topics it speaks for."""
    topics: dict[str, tuple[str, ...]] = {}
    tables = [(f"{iso3}:country", words) for iso3, words in _COUNTRY_WORDS.items()]
    tables += [(f"{iso3}:other", words) for iso3, words in _OTHER_WORDS.items()]
    tables += [*_SHARED_WORDS.items(), (ANY_TOWN, _OF_ANY_TOWN)]
    for town, (iso3, words) in NAMESAKE_TOWNS.items():
        country = countries.register()[iso3]
        tables += [(f"{town}:town", words)]
        tables += [
            (f"{town}:country", "|".join((_NEAR_COUNTRIES[iso3], *country.adjectives, *country.nouns)))
        ]
    for topic, words in tables:
        for word in words.replace("\n", "|").split("|"):
            if word.strip():
                topics[word.strip()] = (*topics.get(word.strip(), ()), topic)
    return topics
