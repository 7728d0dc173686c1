"""Names that more than one bears: two countries, a country and a person, a country and a town."""

from __future__ import annotations

import pytest

from geodata.mentions import find_mentions


def found(text: str) -> list[tuple[str, str]]:
    return [(mention.surface, mention.iso3) for mention in find_mentions(text)]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Congo's president spoke in Kinshasa.", ["COD"]),
        ("Congo's president spoke in Brazzaville.", ["COG"]),
        ("Guinea, Guinea-Bissau, Equatorial Guinea and Papua New Guinea", ["GIN", "GNB", "GNQ", "PNG"]),
        ("Niger and Nigeria", ["NER", "NGA"]),
        ("ISRAEL – U.S. Sen. Ann Lee met officials.", ["ISR", "USA"]),
        ("Democratic Rep. of the Congo 120", ["COD"]),
        ("Congo (Republic of the): 1,097; Congo (DRC): 3", ["COG", "COD", "COD"]),
        ("Congo (DRC) 12, Congo (Brazzaville) 3", ["COD", "COD", "COG"]),
        (
            "Chad, Congo, Democratic Republic of the Congo, Gabon; talks in Brazzaville",
            ["TCD", "COG", "COD", "GAB"],
        ),
        ("Korea (Democratic People's Republic of): 3; Korea, Rep.: 5", ["PRK", "KOR"]),
        ("Congo, Republic of Moldova and Togo", ["COD", "MDA", "TGO"]),
        ("S Sudan 1,204", ["SSD"]),
        ("PEACE TALKS IN KOREA, FLOODS IN IRELAND", ["KOR", "IRL"]),
        ("AID REACHES SUDAN'S EAST; EGYPT'S SUDAN POLICY", ["SDN", "EGY", "SDN"]),
        (
            "For: Cuba, Comoros, Congo, Democratic Republic of the Congo, Togo",
            ["CUB", "COM", "COG", "COD", "TGO"],
        ),
        ("Parties: Chad, Congo, DR Congo, Gabon", ["TCD", "COG", "COD", "GAB"]),
        ("Ms Ee (Congo) and Mr Ef (DRC) spoke.", ["COG", "COD"]),
        (
            "The DRC, Uganda and Rwanda signed. Congo, Uganda and Rwanda met.",
            ["COD", "UGA", "RWA", "COD", "UGA", "RWA"],
        ),
        ("Troops of Rwanda and Congo fought in the DRC.", ["RWA", "COD", "COD"]),
        ("Congolese (RoC) families came first.", ["COG"]),
        ("the UN mission in CAR; the CAR government", ["CAF", "CAF"]),
        ("• Cameroon • CAR • Chad", ["CMR", "CAF", "TCD"]),
        ("Chadians, Central Africans and Sudanese; Central African soldiers", ["TCD", "CAF", "SDN", "CAF"]),
        (
            "CAR SALES FALL IN CHAD. The roads in CAR and Cagayan Valley, Philippine police said, were shut.",
            ["TCD", "PHL"],
        ),
        ("The Central African franc and the Central African sub-region", []),
        ("Virgin Islands (U.S.) 2, Virgin Islands, British 3, Samoa (American) 4", ["VIR", "VGB", "ASM"]),
        (
            "Samoa (American guests only); US Virgin Is.; Saint Martin (Dutch part)",
            ["WSM", "USA", "VIR", "SXM"],
        ),
        ("N.Korea warned S.Korean ships and N.Ireland.", ["PRK", "KOR", "GBR"]),
        ("Guinée-Bissau lies beside Guinée.", ["GNB", "GIN"]),
        ("East Pakistan seceded from West Pakistan; in eastern Pakistan it rained.", ["BGD", "PAK", "PAK"]),
        ("Cook Is. 1; Marshall Is. 2; Fr. Guiana 3; Papua New G. 9", ["COK", "MHL", "GUF", "PNG"]),
        (
            "St. Vincent nationals left St Vincent and the Grenadines; St. Vincent Hospital helped.",
            ["VCT", "VCT"],
        ),
        (
            "Bonaire, Sint Eustatius and Saba; St Helena, Ascension and Tristan da Cunha",
            ["BES", "BES", "BES", "SHN", "SHN", "SHN"],
        ),
        ("He prayed on the feast of the Ascension and went to St Vincent de Paul.", []),
        ("The chair: A. Smith (US), B. Jones (UK)", ["USA", "GBR"]),
        (
            "Loot came from UK, Italy, US\n$322m in Kenya was found. It cost US $8.",
            ["GBR", "ITA", "USA", "KEN"],
        ),
        (
            "It was a bad year.\nIndia Records 3,000 New Cases\nKenya Records Highest Inflation",
            ["IND", "KEN"],
        ),
        ("He bought it from Ghana Records in Accra, who were signed to Jamaica Records.", []),
        (
            "Nigerian Trafficking Network Dismantled in Rome, Albanian Drug Ring Smashed in Oslo",
            ["NGA", "ALB"],
        ),
        ("He told the Syrian Refugee Network and the Syrian Network for Human Rights so.", []),
        (
            "Afganistan, Isreal, the Portugese, Saudia Arabia, Irak, Ivory-Coast",
            ["AFG", "ISR", "PRT", "SAU", "IRQ", "CIV"],
        ),
        (
            "North korea, South sudan and Guinea bissau; troops of north Korea in NEW Zealand",
            ["PRK", "SSD", "GNB", "PRK", "NZL"],
        ),
        (
            "El salvador, Saudi arabia, Northern ireland, United states of america",
            ["SLV", "SAU", "GBR", "USA"],
        ),
        ("Srilanka's airport, Newzealand, SouthAfrica, Costa-Rica", ["LKA", "NZL", "ZAF", "CRI"]),
        ("South america and New mexico; Red china on the shelf; south Georgia's hills near Atlanta", []),
        ("central African states and a Holy see-saw", []),
        (
            "a professor of French descent; the Canada-based firm; 12 Dominicans left Haiti",
            ["FRA", "CAN", "DOM", "HTI"],
        ),
        (
            "the Indo-China border; Indo-Pak talks; Iraqi Turkmen; United States of Brazil",
            ["CHN", "PAK", "IRQ", "BRA"],
        ),
        (
            "Ebola in Zaire; Turkmen gas; Bolivian fever clinics; the Belgian Congolese",
            ["COD", "TKM", "BOL", "BEL", "COD"],
        ),
        ("the Peoples Republic of China; the Republic of China on Taiwan", ["CHN", "TWN", "TWN"]),
        (
            "the DPR of Korea; Dem. Peoples Rep. of Korea; Rep. of Korea; Sth Sudan",
            ["PRK", "PRK", "KOR", "SSD"],
        ),
        (
            "Guinea - Bissau; Eq.Guinea; Guinea/Liberia border; U.S. Samoa; Brit. Virgin Is.",
            ["GNB", "GNQ", "GIN", "LBR", "ASM", "VGB"],
        ),
        (
            "spoken in Zaire, Congo and Angola; Congo and the Democratic Republic of the Congo",
            ["COD", "COG", "AGO", "COG", "COD"],
        ),
        ("between Congo and the Republic of the Congo", ["COD", "COG"]),
        (
            "Taiwan Province of China, Korea; Fujian Province of China; China, Hong Kong SAR 8",
            ["TWN", "KOR", "CHN", "HKG"],
        ),
        ("TFYR Macedonia 3; St.Lucia 4; S.Africa 2; Utd Kingdom 1", ["MKD", "LCA", "ZAF", "GBR"]),
        ("Korea said it was watching. North Korea fired again.", ["KOR", "PRK"]),
        ("The Congress of Peru voted, and the National Congress of Honduras.", ["PER", "HND"]),
        ("members of the Trades Union Congress of Ghana", []),
        ("Rosa Luxemburg wrote it. Luxemburg and Liebknecht died.", []),
        ("Luxemburg and Belgium signed.", ["LUX", "BEL"]),
        ("the West India Squadron; New Mexicans voted; West Azerbaijan Province; a Family Reunion", []),
        ("the new Mexican president flew from Mauritius to western Azerbaijan", ["MEX", "MUS", "AZE"]),
        (
            "the Turkey-Syria-Iraq border; AT&T and R&D in Mali; PER 12 CHL 30 ARG 41",
            ["TUR", "SYR", "IRQ", "MLI", "PER", "CHL", "ARG"],
        ),
        ("Main routes: LBY-ITA; TUR-GRC", ["LBY", "ITA", "TUR", "GRC"]),
        ("Teams: GER, NED, SUI, POR", ["DEU", "NLD", "CHE", "PRT"]),
        ("Jordan 3; West Bank and Gaza 4; Egypt 5", ["JOR", "PSE", "EGY"]),
        ("Guineans (Bissau) 2, Guineans 3; an Indian ship off Mumbai", ["GNB", "GIN", "IND"]),
        ("A U.S.company sold it to the U.S.Army. See www.u.s.gov.", ["USA", "USA"]),
        ("the U.S.S. Seawolf; ten U.S.dollars under 18 U.S.C. § 1832; 21 U.S.T. 2519", []),
        ("Croatian Peasant Party or HSS; Botswana Democratic Party (BDP); Serbian Ministry (MUP)", ["SRB"]),
        (
            "Guatemala, Salvador and Honduras signed in San Salvador; Salvador Allende flew to Salvador in Bahia",
            ["GTM", "SLV", "HND"],
        ),
        (
            "north-east Pakistan, northeast Pakistan, North-East Pakistan, east Pakistan",
            ["PAK", "PAK", "PAK", "PAK"],
        ),
        ("South West Germany; North West Macedonia; East Germany", ["DEU", "MKD"]),
        (
            "a Russian river; a small Spanish town; a German village; the Libyan desert",
            ["RUS", "ESP", "DEU", "LBY"],
        ),
        (
            "the newly united Kingdom of Italy; the 24 united States of Brazil; Jesus, el Salvador del mundo",
            ["ITA", "BRA"],
        ),
        (
            "a New Zealand-born Australian; Timor-leste; the Uk government; xFO+Uk67KroN",
            ["NZL", "AUS", "TLS", "GBR"],
        ),
        ("a Korean from North Korea", ["PRK", "PRK"]),
        (
            "an old Japanese proverb, a Chinese saying; the Turkish Republic of Northern Cyprus",
            ["JPN", "CHN", "CYP"],
        ),
        ("a founding member of GUAM; he learned it in Old French", []),
        ("Chilian and Haytian ships, a Hondurian consul, Turks Islanders", ["CHL", "HTI", "HND", "TCA"]),
        ("it rains more than in ireland. n ireland is dry", ["IRL", "GBR"]),
        ("'S. Sudan is at peace', N KOREA SAYS", ["SSD", "PRK"]),
        ("DRC nationals and CAR refugees", ["COD", "CAF"]),
        ("Sent from Brasil: tea. Peru, Brasil, India", ["BRA", "PER", "BRA", "IND"]),
        ("In the Banco do Brasil they met, in Brasil Telecom as well.", []),
        ("Uk And Usa; Usa Deports 300; on the Usa River", ["GBR", "USA", "USA"]),
        (
            "Zimbabweans who live in SA fear raids. SA's mines and SA Home Affairs wait.",
            ["ZWE", "ZAF", "ZAF", "ZAF"],
        ),
        (
            "South Africa (SA) and Kenya met. To leave SA for Kenya, SA citizens queue.",
            ["ZAF", "ZAF", "KEN", "ZAF", "KEN", "ZAF"],
        ),
        (
            "In South Africa Total SA's shops closed; SA Rugby met; CC BY-SA; Nord SA and Benin",
            ["ZAF", "BEN"],
        ),
        (
            "In Adelaide they say that in SA it rained. South Africa lost. In Spain he went to SA.",
            ["ZAF", "ESP"],
        ),
        ("In Spain he wrote to SA.", ["ESP"]),
        (
            "The Dominican Republic (DR) shut the Haiti-DR border. The DR deports 900 a day, and those in the DR hide from DR police.",
            ["DOM", "DOM", "HTI", "DOM", "DOM", "DOM", "DOM"],
        ),
        ("In Santo Domingo DR Smith and the DR Center met.", []),
        ("Haitians in the DR; see DR 12.", ["HTI"]),
        (
            "the Congo-Burundi border; Congo-Kenya talks; a Congo-Burkina Faso game; Guinea-Benin trade",
            ["COD", "BDI", "COD", "KEN", "COD", "BFA", "GIN", "BEN"],
        ),
        (
            "Congo-B 1, Congo-K 2, Guinea-B 0, Eq Guinea 1, Am Samoa 2, Turks & C. 3, Chinese Tai 4, S Arabia 1, C Verde 2",
            ["COG", "COD", "GNB", "GNQ", "ASM", "TCA", "TWN", "SAU", "CPV"],
        ),
        (
            "a Guinea-based firm; I am Samoan; the Turks & Co. shop; U.S. Arabian horses; a Chinese tailor",
            ["GIN", "WSM", "TUR", "USA", "CHN"],
        ),
        ("Hong Kong SAR, China 8; Macao SAR, China 9; China, Hong Kong SAR", ["HKG", "MAC", "HKG"]),
        ("Afghanistani interpreters, the Philipino crew and Britian's courts", ["AFG", "PHL", "GBR"]),
        ("Papua NG 1, Fr Guiana 2, Br Virgin Is. 3, St Vincent & G 4", ["PNG", "GUF", "VGB", "VCT"]),
        ("Dominica and the Dominican Republic", ["DMA", "DOM"]),
        ("Dominican farmers met in Roseau.", ["DMA"]),
        ("Sudan and South Sudan", ["SDN", "SSD"]),
        ("Korean television in Pyongyang", ["PRK"]),
        ("Envoys of North and South Korea met.", ["PRK", "KOR"]),
        ("South and North Korean officers met.", ["KOR", "PRK"]),
        ("Both Koreas agreed.", ["PRK", "KOR"]),
        ("A river parts the two Congos.", ["COG", "COD"]),
        ("The Italian-American Club met an Italian-American singer.", ["ITA", "USA"]),
        ("Korean exporters in Seoul", ["KOR"]),
        ("BRAZZAVILLE: Congo votes next year; Kinshasa, across the river, watches.", ["COG"]),
        ("Central African refugees left the Central African Republic.", ["CAF", "CAF"]),
        ("The Central African states met in the Central African Republic.", ["CAF"]),
        ("Macedonia and Kosovo signed.", ["MKD", "XKX"]),
        ("Alexander of Macedonia marched from Pella.", []),
        ("Protests in Tbilisi: Georgia votes.", ["GEO"]),
        ("Hezbollah holds southern Lebanon.", ["LBN"]),
        (
            "The Republic of Congo shut its schools for a month. Nurses then counted Ebola patients in the Congo.",
            ["COG", "COG"],
        ),
        ("The members of the Chile-Peru Society met.", []),
        ("Togo and Chad Launch Joint Patrols Along Coast", ["TGO", "TCD"]),
        ("They signed Refuse Qatari Bid for Press Council Seat and went home for the evening.", ["QAT"]),
        ("She called her piece Our Days in Ghana Celebrating World Press Week, to please a friend.", ["GHA"]),
        ("The note Peru Says Oil Company Must Pay hung on the wall of the office for weeks.", ["PER"]),
        ("The minister spoke to Georgian, Armenian and Serbian delegates.", ["GEO", "ARM", "SRB"]),
        ("The Niger, the Benue and the Congo carry silt to Nigeria.", ["NGA"]),
        ("The Turks and Caicos Islands (TCI) police", ["TCA", "TCA"]),
        ("Patients in German, Austrian and Swiss hospitals died.", ["DEU", "AUT", "CHE"]),
        ("Boats in Greek, Turkish, and Italian waters", ["GRC", "TUR", "ITA"]),
        ("They learn from English, Italian and Spanish clubs.", ["GBR", "ITA", "ESP"]),
        ("Studies by German, French and Dutch teams agree.", ["DEU", "FRA", "NLD"]),
        ("Boats in Greek & Turkish waters", ["GRC", "TUR"]),
        ("Medals: Norway, 11 U.S. 9, Germany", ["NOR", "USA", "DEU"]),
        ("A thaw in Turkish-Armenian relations would help.", ["TUR", "ARM"]),
        ("Haitian-Americans there speak the language.", ["HTI", "USA"]),
        ("the Spanish–Portuguese border", ["ESP", "PRT"]),
        ("At the end of the Mexican–American War the town was theirs.", []),
        ("They sang for the Italian–American Club.", []),
        ("It was translated into English-French, for the Community of Portuguese-Speaking Countries.", []),
        ("He learned from French & Italian cooks.", ["FRA", "ITA"]),
    ],
)
def test_a_name_of_two_countries_is_decided_by_what_stands_around_it(text: str, codes: list[str]) -> None:
    assert [iso3 for _, iso3 in found(text)] == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("The Danish Refugee Council (DRC) has a team in Athens. DRC said so, and they spoke to DRC.", []),
        ("NRC, DRC and IRC ran it. Source: DRC, UNHCR, IOM. Partners: UNHCR, DRC, WFP; DRC/DDG teams", []),
        ("DRC Greece wrote to DRC Bosnia and Herzegovina. DRC staff met.", ["GRC", "BIH"]),
        (
            "According to DRC, 90 were pushed back from Croatia. DRC protection monitoring counts them.",
            ["HRV"],
        ),
        (
            "The Danish Refugee Council (DRC) helps in eastern DRC, the Democratic Republic of the Congo (DRC). DRC counts.",
            ["COD", "COD", "COD"],
        ),
        (
            "The Danish Refugee Council hosts DRC refugees from Burundi, DRC and Chad.",
            ["COD", "BDI", "COD", "TCD"],
        ),
        ("He was deported to DRC. DRC's army left DRC, UNHCR said. According to DRC officials", ["COD"] * 4),
        (
            "Hunger in Niger, Mali and DRC, IRC says. UNHCR, DRC and Chad signed.",
            ["NER", "MLI", "COD", "COD", "TCD"],
        ),
        (
            "WHO, UNICEF and DRC Ministry of Health met. Partner: Danish Refugee Council. Arrivals: DRC 30%",
            ["COD", "COD"],
        ),
        (
            "The Danish Refugee Council (DRC) met 40 of DRC origin; a DRC-born man read DRC 2021.",
            ["COD", "COD"],
        ),
        ("DRC Rwanda talks failed. DRC: 300 cases. DRC Beat Egypt", ["COD", "RWA", "COD", "COD", "EGY"]),
    ],
)
def test_the_danish_refugee_council_is_no_congo(text: str, codes: list[str]) -> None:
    assert [iso3 for _, iso3 in found(text)] == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Women were sent to Lebanon and Saudi Arabia. A student in Louisiana wrote of it.", ["LBN", "SAU"]),
        (
            "Girls came from Togo, Lebanon and Benin. The charity and its County office are in Ohio.",
            ["TGO", "LBN", "BEN"],
        ),
        ("Lebanon's prime minister flew to Cairo. A Pennsylvania firm in Harrisburg sold shells.", ["LBN"]),
        ("The ambassador of Lebanon spoke in Ohio and Kentucky.", ["LBN"]),
        ("Jordan's king visited Utah. The king of Jordan met Utah's governor.", ["JOR", "JOR"]),
        ("Maids in Lebanon complain. In Kentucky a bill passed.", ["LBN"]),
        ("He moved from Lebanon to Dayton, Ohio.", []),
        ("The Lebanon council met. Police in Lebanon, Ohio, said so.", []),
        ("The president of Lebanon Valley College spoke in Harrisburg. Pennsylvania pays.", []),
        ("Lebanon and Peru have diners on Route 31. Ohio and Indiana like them.", ["PER"]),
        ("Georgia's government in Atlanta met Alabama's.", []),
    ],
)
def test_a_state_that_is_named_in_another_sentence_hides_no_country(text: str, codes: list[str]) -> None:
    assert [mention.iso3 for mention in find_mentions(text)] == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Migrants from Georgia asked for asylum in Germany. A talk was given in Atlanta.", ["GEO", "DEU"]),
        ("Georgian nationals ranked third. Atlanta hosts an office.", ["GEO"]),
        ("Deportation flights left Atlanta for Georgia and Armenia.", ["GEO", "ARM"]),
        ("Voters in Georgia go to the polls. Atlanta is its largest city.", []),
        ("Police in Georgia arrested a man in Atlanta.", []),
    ],
)
def test_what_stands_nearest_tells_the_two_georgias_apart(text: str, codes: list[str]) -> None:
    assert [mention.iso3 for mention in find_mentions(text)] == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("A Georgia man was deported to Guatemala, a Georgia nursing student to Mexico.", ["GTM", "MEX"]),
        ("Georgia lawmakers met Georgia voters.", []),
        ("Men were deported to Georgia from Stewart Detention Center.", ["GEO"]),
        ("Georgia nationals left Atlanta; ICE held others in Georgia, near Folkston.", ["GEO"]),
        ("A Georgia mother asked for asylum. She had left Kutaisi.", ["GEO"]),
        ("Rep. Ann Lee Greene of Georgia asked Georgia's secretary of state.", []),
        ("Mexican farmworkers in Georgia picked onions in Vidalia.", ["MEX"]),
        ("They were held at a battery plant in Georgia, then in Folkston.", []),
        ("They had to dig onions in South Georgia.", []),
        ("Penguins breed in South Georgia.", ["SGS"]),
        ("Samoa, South Georgia, Spain", ["WSM", "SGS", "ESP"]),
        ("Georgia lawmakers passed the bill, and Russia cheered.", ["GEO", "RUS"]),
        ("A Georgia man was found in Turkey, Tbilisi said.", ["GEO", "TUR"]),
        ("The Georgia student visa is new. Migrants in Georgia work.", ["GEO", "GEO"]),
        ("Georgia nationals were counted. Georgia's government met.", ["GEO", "GEO"]),
        ("Rep. of Korea; Sen. Ann Lee met the president of Georgia.", ["KOR", "GEO"]),
    ],
)
def test_what_papers_say_of_the_state_of_georgia_is_not_said_of_the_country(
    text: str, codes: list[str]
) -> None:
    assert [iso3 for _, iso3 in found(text)] == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("so the us and the uk say iran did it, and the chinese are watching", ["USA", "GBR", "IRN", "CHN"]),
        (
            "we hear fiji next. turkey, you have the floor. i call on the delegate of japan",
            ["FJI", "TUR", "JPN"],
        ),
        (
            "the troops in mali and jordan flew to laos, the us-led ones to oman",
            ["MLI", "JOR", "LAO", "USA", "OMN"],
        ),
        ("my uae visa ran out, and the us embassy sent me to the swiss consulate", ["ARE", "USA", "CHE"]),
        ("the polish police and two us soldiers met the thais", ["POL", "USA", "THA"]),
        ("we took a train from eastern turkey into georgia, then a bus to peru", ["TUR", "GEO", "PER"]),
        (
            "ferries run from kenya, guinea and niger to wales. english people like them",
            ["KEN", "GIN", "NER", "GBR", "GBR"],
        ),
        ("a dane won in brazil, u.s. runners came last", ["DNK", "BRA", "USA"]),
        ("french fries and swiss cheese, a danish pastry, thai green curry, an english breakfast", []),
        ("polish your shoes till the polish wears off", []),
        ("put it on the china and not on the old china plates", []),
        ("a turkey in the oven and a chile pepper in a panama hat", []),
        ("my mate chad said so, and jordan scored twice", []),
        ("the eu-turkey deal: turkey let migrants out of turkey", ["TUR", "TUR", "TUR"]),
        (
            "tbilisi, georgia: georgia's parliament met the polish president of poland",
            ["GEO", "GEO", "POL", "POL"],
        ),
        ("we ate a roast turkey with some cold turkey and gave the refugees the turkey", []),
        ("tell us in the comments, he told us troops had left, let us border it with us", []),
        ("i ran home to my guinea pig, a great dane and a german shepherd", []),
        ("between north america and latin america; a native american and an african-american", []),
        ("they speak english, french and spanish and have taught german and dutch", []),
        ("the us$ 20 note, the us dollar and brazil nuts", []),
        ("see doc/russian.txt and french.html in the folder doc", []),
        ("write to me at a.co.uk or fr@b.uk; see the usage of the usual", []),
        ("It rained. He told us troops had left. We ate turkey and french beans off the china in Paris.", []),
        ("The turkey and the french stood in a long text. But Peter and Paul wrote as others do.", []),
        (
            "Visa for iran? My mate is in japan, and the chinese government said no. Made in china.",
            ["IRN", "JPN", "CHN", "CHN"],
        ),
        ("I went to the uk n the french are nice n I like peru", ["GBR", "FRA", "PER"]),
        ("A swiss bank, a dutch oven, an english teacher and a set of glazed china came to Paris.", []),
        ("a piece of china and a danish with coffee", []),
        ("us-china trade and the us-mexico border, us judge says", ["USA", "CHN", "USA", "MEX", "USA"]),
        ("us to deport 90 to panama. russia, us hold talks", ["USA", "PAN", "RUS", "USA"]),
        ("tell us to deport them, let us hold talks; it was the us against the world", []),
        ("living the american dream with a swiss army knife, pardon my french", []),
        ("he reminded us of a story and told every one of us of a plan", []),
    ],
)
def test_a_text_without_capitals_names_countries_by_words_that_are_none_elsewhere(
    text: str, codes: list[str]
) -> None:
    assert [iso3 for _, iso3 in found(text)] == codes


def test_a_person_who_speaks_is_no_country_though_the_text_names_its_people() -> None:
    text = "Paul Ireland met two Irish officers. Ireland said so, and flew to Ireland."
    assert found(text) == [("Irish", "IRL"), ("Ireland", "IRL")]


def test_a_country_in_which_something_is_stays_one_beside_a_person_of_its_name() -> None:
    assert found("Abe Israel sold cotton. He died in Israel.") == [("Israel", "ISR")]


def test_a_country_before_what_its_team_has_stays_one_beside_a_person_of_its_name() -> None:
    assert found("Chad striker Adoum came. Chad Dorsey, 34, left.") == [("Chad", "TCD")]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Paul Ireland, 33, spoke. Later he was deported to Ireland.", ["IRL"]),
        ("Jordan Smit, 24, was jailed. The girl had fled to Jordan.", ["JOR"]),
        ("Tom Holland spoke. Migrants from Holland came to see the play.", ["NLD"]),
        ("Gary Wales, a teacher from Wales, spoke.", ["GBR"]),
        ("Rep. Steve Israel wrote to the government of Israel.", ["ISR"]),
        ("Paul Ireland spoke. Ireland's government fell; the Ireland embassy shut.", ["IRL", "IRL"]),
        ("Alan Brazil sat in the side beaten by Brazil in 1982.", ["BRA"]),
        ("Mike England won caps for Wales. Wales beat England.", ["GBR", "GBR", "GBR"]),
        ("Paul Ireland spoke. Ireland, Turkey and Iran signed it.", ["IRL", "TUR", "IRN"]),
        ("Jordan Smit, 24, was jailed. Egypt, Iraq and Jordan signed it.", ["EGY", "IRQ", "JOR"]),
        ("Paul Ireland ran on. A pass from Ireland found the goal. Ireland's shot won it.", []),
        ("Tom Holland spoke. Holland's film ran. They wrote letters to Holland and moved on.", []),
        ("Jim Jordan played. In Spain, Jordan was a star. Jordan beat Spain's best.", ["ESP", "ESP"]),
        ("Tom Holland travelled. He flew with Holland and Canadian actors.", ["CAN"]),
        ("Ann Welsh, 40, spoke. Welsh farmers met her. Welsh lives in Cardiff.", ["GBR"]),
        ("Mark German left. The German Government paid. German was tired.", ["DEU"]),
        ("Steve Israel spoke. Israel attacked Iran. Israel attacked him.", ["ISR", "IRN"]),
        ("By Kenya Evans\nNAIROBI - Kenya is short of food. Kenya needs aid.", ["KEN", "KEN"]),
        ("Photo: Paul Ireland/AP. Ireland is short of homes.", ["IRL"]),
        ("Contact in Rabat: Ann Holland, press desk. Holland needs workers.", ["NLD"]),
        ("The book by Paul Ireland sold. Ireland is short of ideas.", []),
        ("Kelly Holland, president of Holland Farms, left. Holland had its best year.", []),
        (
            "Jordan Bell spoke. Jordan has 12 people. Men from Jordan's office made a trip to Jordan's house.",
            [],
        ),
        ("Paul Ireland wrote. Thousands fled Ireland; Ireland's rulers let them go.", ["IRL", "IRL"]),
        ("David Irish met the Irish. Irish was glad.", ["IRL"]),
        ("Volker Turk said so. Turk called a Turk and the Turks to talks.", ["TUR", "TUR"]),
        ("Chad Brown wrote. Chad has since closed its border with Sudan.", ["TCD", "SDN"]),
        ("Jim Jordan asked. Jordan deported 800 Sudanese.", ["JOR", "SDN"]),
        ("Paul Ireland spoke. Ireland took in 20,000 people at Ireland's borders.", ["IRL", "IRL"]),
        (
            "Jordan Bell spoke. France and Jordan agreed, and so did Jordan and Iraq.",
            ["FRA", "JOR", "JOR", "IRQ"],
        ),
        ("Tom Holland spoke. Holland hosts the show and said its end was near.", []),
        ("Paul Ireland was deported. Ireland had 20 friends. Ireland's visa ran out.", []),
        ("Jordan Bell left. Jordan and Canada's Ann Lee won; Jordan and Smith lost.", ["CAN"]),
        ("Selectmen of Norway, Maine, met. The clerk was once deported to Norway.", ["NOR"]),
        ("Peru Fire Department trucks came. Peru deported them at Peru's border. Peru won.", ["PER", "PER"]),
        ("Mexico Public Schools shut. A cook was deported to Mexico. Mexico won 27-14.", ["MEX"]),
    ],
)
def test_what_is_said_of_a_country_alone_names_it_beside_a_person_of_its_name(
    text: str, codes: list[str]
) -> None:
    assert [iso3 for _, iso3 in found(text)] == codes


def test_a_person_named_once_is_known_afterwards() -> None:
    assert found("Matt Welsh swam first. Then Welsh rested.") == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Peru, Ind., sent a band. In Peru, Peruvian officials laughed.", ["PER", "PER"]),
        ("NAIROBI, Kenya - Kenya votes. She was at Kenya High School.", ["KEN", "KEN"]),
        ("The girls of Kenya High School wait, as all of Kenya does.", ["KEN"]),
        ("The Malta Planning Board said no. Malta's prime minister did, too. Malta waits.", ["MLT", "MLT"]),
        ("She taught at Lebanon High School in Beirut. Lebanon's army moved into Lebanon.", ["LBN", "LBN"]),
        ("Cyprus High School is in Nicosia. Cyprus joined.", ["CYP"]),
        ("Norway Fire Department was called. The fire in Norway was out by noon.", []),
        ("Norway town manager leaves. Norway will miss him.", []),
        ("Peru: Selectmen, 6 p.m.\nChina: Planning Board, 7 p.m.", []),
        (
            "PREP FOOTBALL\nCarlisle 28, Poland Seminary 21\nPeru 34, Mexico 12\nDenmark-Casco 45, Brazil Northview 0",
            [],
        ),
        (
            "High School Football grew. In Mexico 12 people played it, in China 3,000, in Peru 4%.",
            ["MEX", "CHN", "PER"],
        ),
        ("Friday's scores: Denmark 3, Norway 2", ["DNK", "NOR"]),
        ("Peru: Schools of thought\nChina: what comes next", ["PER", "CHN"]),
        ("In Norway, selectmen met. The planning board will go on. Voters of Norway decide.", []),
        (
            "A planning board in Ohio heard of Mexico. The selectmen of Mexico's trade were absent.",
            ["MEX", "MEX"],
        ),
        ("He was born in Poland, graduated from High School and passed away on Monday.", ["POL"]),
        ("Holland Christian girls won. The bus left Holland at noon.", []),
        ("She was born in Athens, Georgia, and lives in Georgia.", []),
    ],
)
def test_a_town_that_bears_a_countrys_name_hides_no_country_that_the_text_speaks_of(
    text: str, codes: list[str]
) -> None:
    assert [iso3 for _, iso3 in found(text)] == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Regan Curtis and Israel Morrow ran.", []),
        ("Angela Marks and Israel Prime Minister Cohl met.", ["ISR"]),
        ("The college's coach China Robins spoke to coach Jordan Pieth.", []),
        ("Lisa Monaco spoke. Monaco said the department would act.", []),
        ("Baroness Scotland and Councilman Israel agreed. Patricia Scotland spoke.", []),
        ("Jordan, R-Ohio, said so, and Jordan (R-Ohio) left.", []),
        ("Imran Jordan, 24, Moussa Niger, 30, and Fatima Mali, 9, drowned.", []),
        ("A letter that Chairman Jordan wrote reached Mayor France on his way to see Senator Ireland.", []),
        ("Governor Israel Trip Costs More Than Planned", ["ISR"]),
        (
            "Arrivals: Northern Mali, 24, Upper Guinea, 3, Niger, 30, Jordan, 12.",
            ["MLI", "GIN", "NER", "JOR"],
        ),
        ("Jordan King, 24, was fined; India King, 8, won.", []),
        ("Jordan King Abdullah, 62, spoke.", ["JOR"]),
        ("Cuban boats came, Mark Cuban said. Cuban's team lost to a Cuban team.", ["CUB", "CUB"]),
        ("Monaco beat Lyon, Scotland said, and the Danes agreed.", ["MCO", "GBR", "DNK"]),
        ("America Ferrera met Jamaica Kincaid and Irvine Welsh.", []),
        ("The China coach spoke.", ["CHN"]),
        ("The Dane Vinther rested, and so did Volvo's Finn Kalle Rautio.", ["DNK", "FIN"]),
        ("Finn Wolfard came to Dane County.", []),
    ],
)
def test_a_name_between_names_of_people_is_a_persons(text: str, codes: list[str]) -> None:
    assert [iso3 for _, iso3 in found(text)] == codes
