from __future__ import annotations

import unicodedata

import pytest

from geodata.mentions import find_mentions


def found(text: str) -> list[tuple[str, str]]:
    return [(mention.surface, mention.iso3) for mention in find_mentions(text)]


def embedded(text: str) -> list[tuple[str, str]]:
    return [(m.surface, m.iso3) for m in find_mentions(text, include_embedded=True) if m.embedded]


def test_each_nationality_of_a_list_is_a_mention() -> None:
    assert found("Syrian, Iraqi and Afghan nationals") == [
        ("Syrian", "SYR"),
        ("Iraqi", "IRQ"),
        ("Afghan", "AFG"),
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("But China is building.", "CHN"),
        ("Only Malta refused.", "MLT"),
        ("in eastern Chad", "TCD"),
        ("the Lake Chad region", "TCD"),
        ("the Sudanese", "SDN"),
        ("the USA", "USA"),
        ("the EU-Türkiye statement", "TUR"),
        ("Turkey9 is discussed below", "TUR"),
        ("AFGHANISTAN", "AFG"),
        ("TÜRKİYE: Operational update", "TUR"),
        ("TÜRKI\u0307YE", "TUR"),
        ("56 venezuelans", "VEN"),
        ("U.S. troops", "USA"),
        ("Côte d’Ivoire", "CIV"),
        ("Cote d'Ivoire", "CIV"),
        ("FYROM", "MKD"),
        ("Burma", "MMR"),
        ("Scotland", "GBR"),
        ("a Kosovar family", "XKX"),
        ("the Serbian Ministry of the Interior", "SRB"),
        ("the Hungarian police", "HUN"),
        ("the Royal Australian Air Force", "AUS"),
        ("the head of the US Central Command", "USA"),
        ("a Kiwi batsman", "NZL"),
        ("the Australian Securities and Investments Commission", "AUS"),
        ("Medals: U.S. 9", "USA"),
        ("the Swedish Migration Agency", "SWE"),
        ("an Australian World War I grave", "AUS"),
        ("flew to Batumi, Georgia", "GEO"),
        ("Taiwan, Province of China", "TWN"),
        ("UNICEF Jordan opened a school.", "JOR"),
        ("Cooks from Northern England won.", "GBR"),
        ("In Group C. Wales won.", "GBR"),
        ("“I was flown to the UAE,” she wrote.", "ARE"),
        ("Rare in PNG · common elsewhere", "PNG"),
        ("the United States Of America", "USA"),
        ("They had come from Lebanon.In spring they left.", "LBN"),
        ("cheap flights to qatar", "QAT"),
        ("a farm near Dover England", "GBR"),
        ("the Ministry of Human Resources of Kenya", "KEN"),
        ("HSH the Prince of Monaco", "MCO"),
        ("Nationality: Turkish; language: Kurdish", "TUR"),
        ("They had no common language: one was a Georgian.", "GEO"),
        ("Some said they’re Thai, whatever their mother tongue is.", "THA"),
        ("the Belgian Council of State", "BEL"),
        ("the Spanish General Council of the Judiciary", "ESP"),
        ("the Mexican National Migration Institute", "MEX"),
        ("the Greek Reception and Identification Service", "GRC"),
        ("The Danish Immigration Service rejected it.", "DNK"),
        ("the National Migration Service of Panama", "PAN"),
        ("The Irish Air Corps flew.", "IRL"),
        ("the Honduran National Institute of Migration", "HND"),
        ("the Cambodian National Committee for Counter Trafficking", "KHM"),
        ("a family in Antigua, Guatemala", "GTM"),
        ("the town of Trinidad in Bolivia", "BOL"),
        ("the Belarusian Investigative Committee", "BLR"),
        ("the Kenya Revenue Authority", "KEN"),
        ("The Emirates signed.", "ARE"),
        ("He moved to the Emirates.", "ARE"),
        ("return of refugees to the Niger.", "NER"),
        ("recorded in Svaneti, Georgia", "GEO"),
        ("Norwegian salmon", "NOR"),
        ("baker in a town of Lebanon's coast", "LBN"),
        ("from _Syria_ in 2015", "SYR"),
        ("the French Foreign Legion", "FRA"),
        ("The Kenya Ports Authority raised its fees.", "KEN"),
        ("The Kenya Wildlife Service moved a herd.", "KEN"),
        ("The Kenya Kwanza alliance won in Nairobi.", "KEN"),
        ("Lankan housemaids", "LKA"),
        ("Khmer villagers dug shelters.", "KHM"),
        ("She took the oath in Dutch-era Independence Square.", "NLD"),
        ("The Colombian Geological Service said so.", "COL"),
        ("LEBANON - The number of refugees rose, UNHCR said.", "LBN"),
        ("ROMANIA – Police in Timiș County found 40 people near a cemetery.", "ROU"),
        ("ITALY – Rome's city council opened a camp.", "ITA"),
        ("LEBANON – The Ministry of Public Works closed a road.", "LBN"),
        ("KENYA – Rotary clubs gave vaccines.", "KEN"),
        ("INDIA – The Planning Commission met the envoys.", "IND"),
        ("China High on Agenda of Talks in Rome", "CHN"),
        ("They flew from Paris (France) on Monday.", "FRA"),
        ("rice that came from Benin Republic", "BEN"),
        ("the Transportation Safety Board of Canada", "CAN"),
        ("Việt Nam had 134 patients.", "VNM"),
        ("They met in Tbilisi (Georgia) and went on.", "GEO"),
        ("Borno, Yobe and Niger's Diffa region", "NER"),
        ("goods on the road between Sokoto and Niger", "NER"),
    ],
)
def test_a_country_is_found_however_it_is_written(text: str, code: str) -> None:
    assert [iso3 for _, iso3 in found(text)] == [code]


@pytest.mark.parametrize("text", ["Vatican\n\nThe pope spoke.", "Swiss  (two of them)", "from the Congo \n"])
def test_blanks_behind_the_first_word_of_a_longer_name_hide_no_name(text: str) -> None:
    assert len(found(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "It cost US$ 8 million.",
        "He paid 40 US dollars.",
        "A hundred Iraqi dinars were found.",
        "They spoke Arabic and Turkish.",
        "The leaflet is in English.",
        "Spanish-speaking volunteers",
        "Write to press@kenya.example or see www.visit-malta.com.",
        "https://example.org/Syria/report.html",
        "Michael Jordan scored.",
        "Chad Smith plays the drums.",
        "Jordan Peele directed it.",
        "They moved from Atlanta to north Georgia.",
        "Lebanon, Ohio",
        "No suspect is at large in Jackson, Georgia.",
        "HALL COUNTY, Georgia: a car was stolen.",
        "Palestine, Texas",
        "Lebanon, Indiana",
        "a guinea pig",
        "the roast turkey",
        "the Soviet Union, Yugoslavia and Czechoslovakia",
        "JOIN US ON FRIDAY",
        "Take US 41 to the bridge.",
        "a Roman road",
        "a woman in formality",
        "Wanted: Somali and Tigrinya interpreters.",
        "A Polish-English dictionary lay open.",
        "They spoke English at home and Spanish at work.",
        "The book was translated from the Japanese into English.",
        "Haitian Creole is widely understood.",
        "PERU, Ind. -- Peru votes on Tuesday.",
        "Peru council votes\nPERU, Ind. -- The mayor spoke.",
        "Cars met in Lebanon , Ohio , on Monday .",
        "The winner was Deepika France of Leeds.",
        "Chad Dorsey, 34, was fined. Chad paid.",
        "The Poland Board of Education met in Mahoning County. Poland Township pays.",
        "MEXICO, Mo. — A fire burned. Parents in Mexico said so.",
        "Her brother, Chad, and a dog named Finn came along.",
        "India Marsh, her neighbor, helped.",
        "Welsh is an official language.",
        "Belgian waffles with Canadian bacon",
        "Children saw Indian pottery beside Cherokee blankets.",
        "The Controller Area Network (CAN) and the clock (EST)",
        "DEN 101, POR 99, BOS 98, NYK 90",
        "Sen. Patty Holland, D-Ore., blocked it.",
        "Marlene France of Dover won.",
        "The receiver and rookie Israel Tate was hurt.",
        "U.S. 31 will be closed near Peru, the Indiana Department of Transportation said. Miami County agreed.",
        "Norway Spruce and French Horns",
        "She is survived by sons, Jordan, 8, and Dale.",
        "Rep. Mike England (R-Shelbyville) spoke. England voted no.",
        "Houses were sold at 9 Holland Ave. and 22 Jersey Swamp Road.",
        "Sold to J. Wales, of Dover, and Lisa M. Denmark.",
        "the daughter of Chad and Lisa Taylor",
        "Actress Ireland Vance and model India Rae came.",
        "The Georgia linebacker was drafted after 12 touchdowns.",
        "Farms in the state of Georgia are dry.",
        "The guard spoke no English.",
        "She knew a bit of French and two words of Greek.",
        "Language of the interview: Dari, French",
        "a saudade (Portuguese for longing)",
        "Lviv (Ukrainian: Львів; Polish: Lwów)",
        "While Georgian is the official language, Armenian has many speakers.",
        "The dialects of the coast are close to Albanian.",
        "Serbian Cyrillic has thirty letters.",
        "Plays (2019). Translated from the Danish by a friend.",
        "a list of books, translated from Norwegian, Thai and Czech by students",
        "a mill in Bartow county, Georgia",
        "Holland was platted in 1859. Settlers called Holland by another name.",
        "The City of Lebanon leases the park. Farms around Lebanon are dry.",
        "Buses stop at Lao Cai.",
        "Leaflets in Dari, Somali and French were handed out.",
        "Interpreters for Somali, Pashto and French were missing.",
        "Posters in Albanian, Serbian and Turkish",
        "The form exists in Ukrainian and Russian only.",
        "Her German was good enough.",
        "He understood no Greek.",
        "a Chinese wall between the desks",
        "Canada jays and Cuban treefrogs",
        "Egyptian vultures nest here, a Spanish imperial eagle, too.",
        "The Madagascar Hissing Cockroach is shy.",
        "Iceland spar and India ink",
        "It adds up to ten USA dollars.",
        "Israel M., 19, drowned, as Jordan K. said.",
        "Her name is India.",
        "see map_Syria_2015 and __Syria_map",
        "It was 200 Iranian toman or two Bangladeshi taka.",
        "The Sudan strain of Ebola is back.",
        "She learned Irish and Scottish Gaelic.",
        "Emirates raised its fares.",
        "Arsenal won at the Emirates.",
        "They met at the Emirates Palace.",
        "a house in San Marino, Calif.",
        "The word may come from Persian or from Sanskrit.",
        "a term borrowed from the Turkish.",
        "1, Ann Lee (Holland Lop); 2, Tom Ray (English Spot)",
        "Armenian pizza and Greek coffee",
        "The word is Persian, from a feast and a reed.",
        "clients with poor English",
        "an inscription in Welsh over the door",
        "the late Israel Mott; Brothers Jordan and Wes Kolka; the rapper Lil Chad",
        "The board named LaKeisha Holland its head.",
        "The Poland Bulldogs closed on a long run.",
        "a Belgian Blue cross and Irish potatoes",
        "NORWAY - The Select Board met. The Norway grange served beans, and a shoe shop in Norway closed.",
        "CHINA — Voters meet on Monday, the Town Manager said. China's share would come to little.",
        "MALTA - Ranchers told state Rep. Ann Lee of low prices. Malta's Mustangs lost.",
        "The Mexico school district paid; the Peru fire company's boots; Scotland High won.",
        "survived by his daughter Ann (Ireland) Splinter",
        "She taught herself English, and they have some English.",
        "Persian was heard in four titles.",
        "the Zaire type of the virus; the Russian Empire",
        "It cost 40 Belizean dollars.",
        "GIBRALTAR, Mich. — Divers pulled a boat from a canal in Gibraltar on Saturday.",
        "The Shire of Denmark closed a track.",
        "the late Seán Holland; the teacher Kerry-Anne French, 46",
        "She is survived by Anna (Ron) Engel and Charlie (Georgia) of Brandon.",
        "the T&T Bakery on Main Street",
        "surfing on the Gold Coast",
    ],
)
def test_what_only_looks_like_a_country_is_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("the Norwegian Refugee Council", ("Norwegian", "NOR")),
        ("the Bank of Japan", ("Japan", "JPN")),
        ("the Bank of  Japan", ("Japan", "JPN")),
        ("Western Australia", ("Australia", "AUS")),
        ("the Gulf of Mexico", ("Mexico", "MEX")),
        ("New Mexico", ("Mexico", "MEX")),
        ("Kenya Airways", ("Kenya", "KEN")),
        ("the Australian Workers Union", ("Australian", "AUS")),
        ("a Committee for Afghanistan", ("Afghanistan", "AFG")),
        ("the Israel Aerospace Industries", ("Israel", "ISR")),
        ("the Moldovan Institute for Human Rights", ("Moldovan", "MDA")),
        ("the Press Trust of India", ("India", "IND")),
        ("a levy that Soccer Australia wants", ("Australia", "AUS")),
        ("the Kenya Red Cross", ("Kenya", "KEN")),
        ("a veteran of the Vietnam War", ("Vietnam", "VNM")),
        ("a degree from Peru State College", ("Peru", "PER")),
        ("Kenya Airways Flies To London Again", ("Kenya", "KEN")),
        ("the Swiss People's Party", ("Swiss", "CHE")),
        ("the Kosovo Liberation Army", ("Kosovo", "XKX")),
        ("a dance at the Irish-Catholic Club", ("Irish", "IRL")),
        ("the cruiser HMS Jamaica sank", ("Jamaica", "JAM")),
        ("New Guinean birds", ("Guinean", "GIN")),
        ("the Hunga Tonga eruption", ("Tonga", "TON")),
        ("the Special Tribunal for Lebanon", ("Lebanon", "LBN")),
        ("a Greek Catholic priest", ("Greek", "GRC")),
        ("as she told France 24 on Monday", ("France", "FRA")),
        ("the Slovak Spectator wrote", ("Slovak", "SVK")),
        ("ships in the Panama canal", ("Panama", "PAN")),
        ("the City of Panama", ("Panama", "PAN")),
        ("The ferry left Port Sudan.", ("Sudan", "SDN")),
        ("in the village of Lebanon", ("Lebanon", "LBN")),
        ("the Sweden Democrats", ("Sweden", "SWE")),
        ("Alternative for Germany gained.", ("Germany", "DEU")),
        ("the Syrian Desert", ("Syrian", "SYR")),
        ("the Spanish Commission for Refugees", ("Spanish", "ESP")),
        ("The Niger flows east.", ("Niger", "NER")),
        ("an island at the mouth of the Gambia", ("Gambia", "GMB")),
        ("baptised in the Jordan, where he was born", ("Jordan", "JOR")),
        ("the War of the Spanish Succession", ("Spanish", "ESP")),
        ("a Syrian Orthodox bishop", ("Syrian", "SYR")),
        ("the Anti-Lebanon mountains", ("Lebanon", "LBN")),
        ("The frigate HNLMS Holland left.", ("Holland", "NLD")),
        ("as she told The Australian on Monday", ("Australian", "AUS")),
        ("Iraqi Airways' flights", ("Iraqi", "IRQ")),
        ("a supper of the Sons of Norway", ("Norway", "NOR")),
        ("fireworks on Canada Day", ("Canada", "CAN")),
        ("The Norwegian Dawn lies in the harbour.", ("Norwegian", "NOR")),
        ("under the Khmer Rouge", ("Khmer", "KHM")),
        ("Ministers of the Lebanese Forces voted against.", ("Lebanese", "LBN")),
        ("Kogi, Benue, Cross River and Niger went to court.", ("Niger", "NER")),
        ("farmers of Niger, Kwara and Kogi states", ("Niger", "NER")),
        ("bearers from the Ukrainian National Hall", ("Ukrainian", "UKR")),
        ("rain in the Guinea Highlands", ("Guinea", "GIN")),
    ],
)
def test_a_country_inside_another_name_is_embedded_and_left_out(text: str, inside: tuple[str, str]) -> None:
    assert found(text) == []
    assert embedded(text) == [inside]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        (
            unicodedata.normalize("NFD", "In Côte d'Ivoire today"),
            unicodedata.normalize("NFD", "Côte d'Ivoire"),
        ),
        (
            unicodedata.normalize("NFD", "In Sao Tomé today").replace("Sao", "São"),
            unicodedata.normalize("NFD", "Sao Tomé").replace("Sao", "São"),
        ),
        ("In Guinea\u2011Bissau today", "Guinea\u2011Bissau"),
        ("In Guinea–Bissau today", "Guinea–Bissau"),
        ("In Côte d‘Ivoire today", "Côte d‘Ivoire"),
        ("In South Su-\n  dan today", "South Su-\n  dan"),
        ("In Af\u00adghani\u00adstan today", "Af\u00adghani\u00adstan"),
        ("In Afgha-\nnistan today", "Afgha-\nnistan"),
        ("In Sau\u200bdi\u00a0Arabia today", "Sau\u200bdi\u00a0Arabia"),
        ("In the United\nStates today", "United\nStates"),
        ("In the United   \n  States today", "United   \n  States"),
    ],
)
def test_a_broken_spelling_is_found_where_it_stands(text: str, surface: str) -> None:
    (mention,) = find_mentions(text)
    assert mention.surface == surface
    assert text[mention.start : mention.end] == surface


def test_a_name_in_a_list_of_countries_is_no_town_and_no_state() -> None:
    assert found("Armenia, Georgia, Lebanon, Jordan and Chad") == [
        ("Armenia", "ARM"),
        ("Georgia", "GEO"),
        ("Lebanon", "LBN"),
        ("Jordan", "JOR"),
        ("Chad", "TCD"),
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("T&T has asked the neighbours of Tobago.", "TTO"),
        ("Zim traders who queue came from Bulawayo.", "ZWE"),
        ("Kiribati, Nauru, the Marshalls and the FSM", "MHL"),
        ("Kiribati, Nauru, the Marshalls and the FSM", "FSM"),
        ("The RSA beat its neighbours at Pretoria in South Africa.", "ZAF"),
        ("Under Nkrumah the Gold Coast became independent.", "GHA"),
        ("The airport of Saint Martin lies near Sint Maarten's border.", "MAF"),
        ("The ship calls at Ascension before it reaches St Helena.", "SHN"),
    ],
)
def test_a_short_or_old_name_counts_where_the_text_speaks_of_its_country(text: str, code: str) -> None:
    assert code in [iso3 for _, iso3 in found(text)]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("1. Anna Keller (GER) 2:05.41, 2. Mei Lin (CHN) 2:05.90", ["DEU", "CHN"]),
        ("Anna Keller (GER, 2650) drew with Mei Lin (CHN, 2704).", ["DEU", "CHN"]),
        ("GER 2-1 FRA (HT 1-0). NED 0-0 POR.", ["DEU", "FRA", "NLD", "PRT"]),
        ("Jordan Keller (GER) bt Mei Lin (CHN x21) 6-4, 6-3", ["DEU", "CHN"]),
        ("1. Jan Keller (GER/Fast) 2h 32min, 2. Nat Tes (ERI/Bike Aid)", ["DEU", "ERI"]),
    ],
)
def test_codes_in_results_are_countries(text: str, codes: list[str]) -> None:
    assert [iso3 for _, iso3 in found(text)] == codes
