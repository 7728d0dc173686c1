"""Names that two countries bear, or a country and an organisation."""

from __future__ import annotations

import pytest

from tests.unit.mentioned import found


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
        ("People from the west of CAR fled; refugees sleep in the open.", ["CAF"]),
        ("Chadians, Central Africans and Sudanese; Central African soldiers", ["TCD", "CAF", "SDN", "CAF"]),
        (
            "CAR SALES FALL IN CHAD. The roads in CAR and Cagayan Valley, Philippine police said, were shut.",
            ["TCD", "PHL"],
        ),
        ("Buses from Cameroon to CAR. CAR: a head count.", ["CMR", "CAF", "CAF"]),
        ("CAR BOMB KILLS FIVE. Refugees fled. Car thieves in Cameroon.", ["CMR"]),
        (
            "33 Central African and Nigerian boys; 1,206 Central African and Chadian ones",
            ["CAF", "NGA", "CAF", "TCD"],
        ),
        ("12 Central African and Asian states", []),
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
        (
            "Roads within CAR are bad. They enter neighbouring CAR. The ratio, CAR, of the bank rose.",
            ["CAF", "CAF"],
        ),
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
        (
            "The Danish Refugee Council (DRC) met a DRC citizen. DRC's consulate shut. DRC's ambassadors sang.",
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
        ("Pak troops crossed, Delhi said. Pak PM denied it.", ["PAK", "PAK"]),
        ("India, Pak hold talks", ["IND", "PAK"]),
        ("Lanka's PM quits. Lanka brings in rice.", ["LKA", "LKA"]),
        ("Bangla refugees wait.", ["BGD"]),
        ("B'desh PM flew to V’zuela, a V'zuelan paper said.", ["BGD", "VEN", "VEN"]),
        ("TT deported nine men, a paper in Port of Spain said. The TT ambassador was told.", ["TTO", "TTO"]),
        ("Tetra Pak opened a plant in Pakistan, and Pak Suzuki another. Mr. Pak spoke.", ["PAK"]),
        ("Pak birdied twice.", []),
        ("Lanka Hospitals in Colombo, Nestle Lanka and the Lanka Premier League", []),
        ("Hanuman flew to Lanka.", []),
        ("Bangla is spoken here, and Bangla cinema is loved.", []),
        ("It cost TT$90 in Trinidad.", ["TTO"]),
        ("The TT was run on the Isle of Man.", ["IMN"]),
    ],
)
def test_short_forms_of_papers_are_countries_where_the_text_tells(text: str, codes: list[str]) -> None:
    assert [code for _, code in found(text)] == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (
            "Chinas economy slows, and Irans nukes and South Koreas boats worry Pakistans PM.",
            ["CHN", "IRN", "KOR", "PAK"],
        ),
        ("The two Chinas met. All the Russias wept. Two Germanys and one Berlin.", []),
        ("The two former Yemens also shared a coast. Many Vietnams would follow. The Canadas rebelled.", []),
        ("Afgans, Morrocans and Tunesians left Somolia for Austrailia.", ["AFG", "MAR", "TUN", "SOM", "AUS"]),
        ("Spanish America broke away.", []),
        ("Panama disease kills bananas in Panama and on Saint-Barthélemy.", ["PAN", "BLM"]),
        ("Georgia's Ivanishvili met a man from Atlanta.", ["GEO"]),
        ("TO: AMERICAN SAMOA. FROM: FRENCH GUIANA, FRENCH POLYNESIA.", ["ASM", "GUF", "PYF"]),
        ("Jordan World Cup squad flies out, Chad Olympic team too.", ["JOR", "TCD"]),
        ("Mexican Americans and British Americans voted.", ["MEX", "USA", "GBR", "USA"]),
    ],
)
def test_careless_spellings_are_read(text: str, codes: list[str]) -> None:
    assert [code for _, code in found(text)] == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("A lawyer of the Bahrain Center for Human Rights was held.", []),
        ("The group Iran Human Rights said so, and the Burundi Human Rights Initiative did.", []),
        ("She works for Zimbabwe Lawyers for Human Rights and the Zimbabwe Congress of Trade Unions.", []),
        ("The Kenya National Commission on Human Rights met.", ["KEN"]),
        ("Iran human rights lawyers met. The China Centre bus stop closed.", ["IRN", "CHN"]),
        ("In Kenya Human Rights Day was kept.", ["KEN"]),
    ],
)
def test_groups_for_rights_are_no_countries(text: str, codes: list[str]) -> None:
    assert [code for _, code in found(text)] == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("One name comes from Turkish kara 'black'. The other name is from the Persian 'shahr', town.", []),
        ("The word is cognate with Danish havn and German Hafen.", []),
        ("It may be a term borrowed from Swedish varn “shield”.", []),
        ("Much of German speaking Europe reads it.", []),
        ("She wrote a dictionary of Albanian, and he is a scholar of Persian.", []),
        ("Dzongkha, English and Nepali are heard.", []),
        ("Chinese-built roads link Russian-speaking towns.", ["CHN"]),
        ("The Turkish-backed rebels guard Arabic-speaking villages.", ["TUR"]),
        ("Somali- and Arabic-speaking guides were hired.", []),
        ("Turkish and Syrian pupils learn the language.", ["TUR", "SYR"]),
        ("Greek and Turkish voters want the language law.", ["GRC", "TUR"]),
        ("Danish and Norwegian dialects differ, Serbian and Croatian are languages.", []),
        ("Qatar Charity and Petroleum Development Oman gave cash, Qatar's charities more.", ["QAT"]),
        ("The note is in Ottoman Turkish, along the River Uruguay, says Météo-France.", []),
        (
            "The name came from Greek shipowner 'Onassis', the words from French paper “Le Monde”.",
            ["GRC", "FRA"],
        ),
        ("In terms of the German “politics of memory” it was new.", ["DEU"]),
        ("Names from the Turkish “Grey Wolves” were found.", ["TUR"]),
        ("The German speaking at the meeting left.", ["DEU"]),
        ("A scholar of Turkish history spoke.", ["TUR"]),
    ],
)
def test_the_language_of_a_word_is_no_country(text: str, codes: list[str]) -> None:
    assert [code for _, code in found(text)] == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Absa Botswana, KCB Uganda and Digicel Jamaica hired; Telenor Pakistan and Kia India did not.", []),
        (
            "The Glencore Congo mine closed, and Meta US staff and Hess's Guyana team wept.",
            ["COD", "USA", "GUY"],
        ),
        ("Zain Iraq licence talks ended.", ["IRQ"]),
        ("He slept at the Hotel Bulgaria; the Bishops' Conference of Scotland met there.", []),
        ("the Canadian Conference of Catholic Bishops", []),
        ("Hotel rates in Spain rose before the Syria Donors Conference.", ["ESP", "SYR"]),
    ],
)
def test_branches_of_firms_are_no_countries(text: str, codes: list[str]) -> None:
    assert [code for _, code in found(text)] == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (
            "the Turkish Central Bank, the Zambian Correctional Service and the Irish Prison Service",
            ["TUR", "ZMB", "IRL"],
        ),
        ("The Central Bank of Kenya and the Syrian Arab News Agency said so.", []),
        ("The Kenya High Court ruled; the Jordan High School band played.", ["KEN"]),
        ("Under the Jordan Deal, the Chad Accord and the Kenya Roadmap fall.", ["JOR", "TCD", "KEN"]),
        ("Chad Dealy of Leeds won.", []),
    ],
)
def test_services_and_deals_of_a_state_name_it(text: str, codes: list[str]) -> None:
    assert [code for _, code in found(text)] == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Aid for Kenya Falls Short", ["KEN"]),
        ("Iran Falls to Japan", ["IRN", "JPN"]),
        ("Germany Open to Talks", ["DEU"]),
        ("India Express Concern Over Visas", ["IND"]),
        ("Jordan Seeks Aid", ["JOR"]),
        ("Visit to Chad Ends", ["TCD"]),
        ("Kenya Boat Capsizes", ["KEN"]),
        ("Kenya Confirms Mpox", ["KEN"]),
        ("Jordan Reports Deaths", ["JOR"]),
        ("Georgia Approves Law", ["GEO"]),
        ("Israel Strikes Port", ["ISR"]),
        ("Georgia Burns sang, Jordan Marks ran and Chad Walls won.", []),
        ("The late Georgian president is mourned.", ["GEO"]),
        ("They drove to Kenya Falls in spring and saw the Kenya Open for a day.", []),
        ("He reads the India Express in a late Georgian house.", []),
        ("Jordan Seek of Leeds won.", []),
    ],
)
def test_headlines_of_two_words_name_the_country(text: str, codes: list[str]) -> None:
    assert [code for _, code in found(text)] == codes
