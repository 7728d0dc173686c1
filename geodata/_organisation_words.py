"""The words that make a country's name part of the name of an organisation or of another place."""

from __future__ import annotations

# The head of an organisation's or firm's name that begins with a nationality: "Norwegian Refugee Council".
ORGANISATION_HEADS = frozenset(
    """
    Council Association Associations Society Institute University College School Airlines Airline Airways Aviation Air Bank
    Banks Banking Corporation Corp Company Co Inc Ltd Limited Plc PLC Group Foundation Federation Union Club FC Cup Open
    Championship Championships Prix Times Post News Press Telegraph Journal Tribune Herald Daily Gazette Observer Gleaner
    Museum Gallery Library Academy Hospital Orchestra Ballet Opera Philharmonic Symphony Centre Center Cross Crescent Church
    Festival Fest Days Heritage Awards Award Idol League Forum Network Trust Fund Chamber Committee Congress Movement Front Party Brotherhood
    Petroleum Oil Gas Steel Telecom Telecommunications Telecoms Motors Motor Motorcycle Express Mobile Electric
    Wildlife Seminary Observatory Brewery Breweries Airport Airports Consortium Rotary Rover Aluminium Aluminum
    Insurance Railways Railway Rail Lines Mail Institution Confederation Organisation Organization Alliance Charity Aid
    Industries Systems Technologies Holdings Enterprises Aerospace Chemicals Resources Investments Partners
    Sentinel Courier Chronicle Dispatch Examiner Inquirer Ledger Bulletin Advertiser Spectator Vogue GQ Partnership Initiative Project Programme Program Exchange Stock Laboratory Laboratories Eagle Legion Bar Medical
    Masters Derby Broadcasting Television Radio Kennel Dental Heart Cancer Psychological Psychiatric
    Bulldog Terrier Shepherd Spaniel Setter Idols Apparel Outfitters Beauty Pie Graffiti Psycho Sniper Hustle Dream
    Premiership Chart
    Synagogue Philosophical Historical Geographical Theatre Theater Lung Diabetes Conservatory Weekly
    Monitor Review Magazine Service Services Energy Airbase Rugby Superleague
    Pharmaceuticals Pharmaceutical Games Tobacco Sugar Cement Mining Gold Minerals Copper Shipping Ports Grid
    LLP LLC Hall Choir Choirs Chorus Garden Gardens Volunteers Lawyers Journalists Relief Caritas Collective Coalition Jihad Brigade Brigades Resistance Liberation Bishops
    """.split()
)

# Those that may stand later in a name that begins with the country's own: "Kenya Red Cross", "Ghana Football Association".
LATER_NAME_HEADS = ORGANISATION_HEADS - frozenset(
    """
    Cup Open Games Championship Championships Masters Congress Air Front Committee Centre Center Review Project
    Programme Program Initiative Aid Relief Energy Post News Daily Service Services Bank Union Gold Radio
    """.split()
)

PLACES_OF_A_PEOPLE = frozenset(
    "Creek Fork Hollow Gulch Prairie Ridge Flats Bend Hill Hills Neck Township Point Springs Meadows".split()
)
"""What a place is that a people's name begins: "English Creek", "Russian Hill"."""

RACES_AND_MUSIC_OF_A_PEOPLE = frozenset(
    "Amateur Derby Guineas Leger Oaks Concerto Dances Fantasia Requiem Rhapsody Rhapsodies Rondo Serenade Sonata Suites".split()
)
"""What a race or a piece of music is that a people's name begins: "Irish Oaks", "Norwegian Dances"."""

STREETS = frozenset("Street Road Avenue Boulevard Lane Drive Pike Ave Rd Blvd".split())
"""What may stand later in a street's name: "Jersey Swamp Road"."""

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
NEVER_THE_STATE = frozenset(
    "LLP LLC Liberation College University Airways Airlines Association Foundation Federation".split()
)

# Those that make a name of an organisation or a street even in a headline, where each word has a capital.
SURE_HEADS = frozenset(
    """
    Airways Airlines University College Street Ave Rd Blvd Road Avenue Boulevard County Township Times Herald Tribune Telegraph Gazette
    Motors Hotel Church Cemetery LLP LLC
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
    YMCA Pike Papers Canal Street Avenue Road St Ave Rd Blvd Ln Hwy County Township Square Sea Bay Bridge Tower Park Creek Falls Hills Heights Beach Springs
    Station Hotel Restaurant Lane Drive Boulevard Island Gate House Stadium Terrace City Peninsula Straits Strait Channel
    Delta River Desert Mountains Petroleum Electric Breweries Cement Insider Review Monitor Cable Pavilion Garden Gardens Tunnel
    Lobby Telco Today Weekly Mining Gold Sugar Pictures Films Records Valley Basin Mall Festival Fest Plain Plateau
    Hall Mills Bend Federation Union Chamber Trust Fund Committee Congress Confederation Alliance Initiative Network
    Basketball Swimming Cycling Athletics Hockey Cricket Football Rugby Soccer Gymnastics Triathlon Volleyball Wrestling
    Industries Systems Technologies Holdings Enterprises Aerospace Chemicals Resources Investments War
    Cross Crescent Research Study Studies Cricketers Athletic Broadcasting Wildlife Crossing Sentinel Register Enterprise
    Courier Chronicle Dispatch Examiner Inquirer Record Ledger Leader Bulletin Advertiser Democrat Reporter Star Sun Echo Library
    Nursery Nurseries Butchers Bakery Shipping LLP LLC Wok Buffet Bistro Grill Diner Grove Mews Dock Quay Wharf Villas Esplanade Cottages Cottage Inn Tavern Brook Farm Farms Lodge Barn
    """.split()
) - frozenset("House Gold Congress Fund Rugby Football Cricket Hockey Soccer".split())

FIRMS = (
    "ABB|Airtel|Allianz|Apple|Audi|AXA|Barclays|Bayer|BBDO|BMG|BMW|BNP Paribas|Bosch|BP|Burger King|Cadbury|Carrefour|Castrol|Chevron|Chrysler|Cisco|Citibank|Coca-Cola|Colgate|Danone|Dell"
    "|Diageo|Disney|Ecobank|EMI|Ericsson|Exxon|ExxonMobil|EY|Facebook|Ford|Fujitsu|Gillette|GlaxoSmithKline|Goldman Sachs|Google|Guinness|Heineken|Hitachi|Honda|HSBC"
    "|Huawei|Hyundai|IBM|IKEA|Intel|JPMorgan|Kellogg|KFC|KPMG|Lafarge|Lenovo|Lidl|Mazda|McDonald's|Mercedes-Benz|Merrill Lynch|Microsoft|Mitsubishi|MTN"
    "|MTV|NBA TV|Nestle|Nestlé|Nike|Nissan|Nokia|Novartis|Panasonic|Pepsi|PepsiCo|Peugeot|Pfizer|Philips|Pizza Hut|PricewaterhouseCoopers|PwC|Renault|Safaricom"
    "|Samsung|Santander|Siemens|Societe Generale|Sony|Sony Music|Stanbic|Standard Bank|Standard Chartered|Starbucks|Suzuki|T-Mobile|Tesco|Toshiba|Toyota|Uber"
    "|UniCredit|Unilever|Universal Music|Vodafone|Volkswagen|Walmart|Whirlpool|Warner Bros.|Warner Bros|Warner Music|Deloitte|Anchor Bay"
    "|ABC|CBC|ITV|Euronews|HuffPost|Business Insider|Forbes|The Conversation|Yahoo News|News24|Premium Times|The Local|Daily Mail"
    "|Air Arabia|AirAsia|Avianca|CNN|easyJet|Jetstar|LATAM|Orange|Ryanair|Sky News|Telkom|Tigerair|Transavia|Virgin|Vogue"
    "|Absa|Access Bank|Africell|AngloGold Ashanti|ANZ|Axiata|BAT|Bank of Africa|Barrick|BSP|Citi|DHL|Digicel|DTB|Econet|Engro|Equity Bank|Etisalat|Fidelity Bank"
    "|First Quantum|FNB|Glencore|GTBank|HBL|Hess|Holcim|Ikea|Jumia|KCB|Kia|KTN|L'Oréal|Letshego|Maruti Suzuki|Massy|Meta|NCBA|Ncell|NTV|Old Mutual|Ooredoo|Republic Bank"
    "|Sagicor|Sanlam|Scotiabank|Shoprite|Telecel|Telenor|Tigo|TikTok|TotalEnergies|Tullow|TVC|UBA|Vivo Energy|Zain|Zenith Bank|ZTE"
).split("|")
"""Firms that call a branch by the name of the country it is in: ``Samsung India``."""

AFFAIRS = frozenset(
    """
    account accounts action antitrust arrest arrests ban bank boycott bribe bribery bribes bureau business campaign case cases chips claim claims complaint contract
    contracts correspondent correspondents corruption court crisis customers data deal deals donation dispute editor entry exit expansion expenses exports factories factory fight fine
    fines flights fraud gas import imports inquiry invasion investigation investment investments jobs joint launch lawsuit layoffs levy licence
    license loan loans losses maps market merger mine mines oil operations order orders output payments pipeline plan plans plant plants policy
    probe production profit profits project prospects protest quota refinery report reporter reporters revenue revenues row ruling sale sales sanctions scandal search
    settlement shop shops speech spill stake stores strategy strike suit summit supply sweatshop takeover talks tariff tariffs tax taxes trade trial
    trip troubles unit users venture visit withdrawal woes workers
    """.split()
)
"""What a firm has in a country, so that no branch is meant: ``the Ford Mexico plant``."""

OF_FIRMS = frozenset(
    "Inc Co Corp Ltd Limited PLC Plc Holdings Investments Industries Motors Motor Airlines Airways Technologies Systems Chemicals Enterprises".split()
)
"""What ends a firm's name, so that the country behind is where it is: "Brierley Investments of New Zealand"."""

EMBEDDING_PREFIXES = tuple(
    dict.fromkeys(
        prefix.strip()
        for prefix in (
            """
            Gulf of|Sea of|Strait of|Straits of|Bay of|Air|Voice of|Miss|Captain|Radio|Radio Free|Tour of|Tour de|Giro d'|
            Tribunal for|Special Court for|City of|Town of|Village of|Township of|the village of|the town of|The village of|The town of|Mount|Mt.|Mt|Bishop of|Archbishop of|Steel Authority of|Airports Authority of|Board of|
            Securities and Exchange Board of|Bank of the|University of the|Museum of the|Mineworkers of|Metal Workers of|
            Scouts of|Guides of|Knights of|Shire of|Borough of|County of|Sons of|Daughters of|Order of|Diocese of|Archdiocese of|Councils of|Churches of|Parties of|
            Telecom|Cricket|Swimming|Cycling|Athletics|Hockey|Basketball|Tennis|Rugby|Gymnastics|Soccer|Swim|Sport|Netball|Curling|Badminton|Bowls|Archery|Squash|Triathlon|Rowing|Judo|Skate|Girlguiding|Dairy|
            Energy|Nutrition|Tourism|Visit|Destination|Greenpeace|Amnesty International|Transparency International|
            Hotel|Episcopal Conference of|Bishops' Conference of|Bishops Conference of|World Vision|Universities|Historic|Natural|Agence|
            ferry|liner|cruiser|battleship|Big Brother|X Factor|MasterChef|Masterchef|Dragons' Den|Love Island|The Voice|Drag Race|Top Gear|Special Olympics|Junior Achievement|Miss World|Miss Earth|Miss Universe|Miss Teen|HMS|HMCS|HMAS|HMNZS|HMBS|HNLMS|HDMS|HNoMS|HSwMS|RV|R/V|F/V|schooner|steamship|steamer|HM Ship|HM Cruiser|HM Destroyer|HM Battleship|HM Submarine|USS|USNS|RMS|RRS|MV|M/V|SS
            """
            + "".join(f"|{firm}" for firm in FIRMS)
            + "".join(
                f"|{head} for"
                for head in "Committee Association Society Institute Foundation Alliance".split()
            )
            + "".join(
                f"|{head} of" for head in sorted(ORGANISATION_HEADS - OF_FIRMS - {"Games", "Prix", "Cup"})
            )
        )
        .replace("\n", "")
        .split("|")
        if prefix.strip()
    )
)
"""What stands before a country's name in the name of an organisation or of another place: "Bank of Japan"."""

PARTICLES = (" de ", " d'", " del ", " du ", " di ", " da ")
"""What joins a country to a name in French, Spanish, Portuguese or Italian: "Collège de France"."""
