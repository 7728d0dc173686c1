"""Countries whose names towns and states of the United States bear."""

from __future__ import annotations

import pytest

from geodata.mentions import find_mentions
from tests.unit.mentioned import found


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
        ("The people of Lebanon wait. A nurse from New Hampshire wrote of it.", ["LBN"]),
        ("The mayor of Lebanon shook hands. A crowd had waited for Newt Gingrich all day.", []),
        ("He moved from Lebanon to Dayton, Ohio.", []),
        ("The Lebanon council met. Police in Lebanon, Ohio, said so.", []),
        ("The president of Lebanon Valley College spoke in Harrisburg. Pennsylvania pays.", []),
        ("Lebanon and Peru have diners on Route 31. Ohio and Indiana like them.", ["PER"]),
        ("Georgia's government in Atlanta met Alabama's.", []),
        ("Schools of Ohio and Kentucky met. Lebanon's King had 12 points.", []),
        ("Schools of Ohio and Kentucky met. Jordan's King Ali and the King of Jordan came.", ["JOR", "JOR"]),
        (
            "Georgia's border with Alabama is long. The consul of Georgia, Georgia's consul, met Kemp.",
            ["GEO", "GEO"],
        ),
        (
            "Schools of Ohio and Kentucky met. Lebanon's council president and Lebanon's school president came.",
            [],
        ),
        (
            "Schools of Ohio and Kentucky met. Lebanon's president and the consul of Lebanon came.",
            ["LBN", "LBN"],
        ),
    ],
)
def test_a_state_that_is_named_in_another_sentence_hides_no_country(text: str, codes: list[str]) -> None:
    assert [mention.iso3 for mention in find_mentions(text)] == codes


def test_the_town_of_the_dateline_is_what_the_text_speaks_of() -> None:
    text = (
        "Lebanon bakery is no more\n\nLEBANON, Tenn. — The bakery on the square in Lebanon has shut. Its rolls went to troops from"
        " Lebanon in Iraq. A couple from Beirut had offered to buy, and Syrian bread will be sold. Refugees from Lebanon help."
    )
    assert [mention.iso3 for mention in find_mentions(text)] == ["IRQ", "SYR", "LBN"]


def test_the_north_of_a_country_is_no_towns() -> None:
    found = find_mentions("The mayor and the council met in Ohio. A gull died in northern Lebanon.")
    assert found.iso3 == ["LBN"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Migrants from Georgia asked for asylum in Germany. A talk was given in Atlanta.", ["GEO", "DEU"]),
        ("Georgian nationals ranked third. Atlanta hosts an office.", ["GEO"]),
        ("Deportation flights left Atlanta for Georgia and Armenia.", ["GEO", "ARM"]),
        ("Voters in Georgia go to the polls. Atlanta is its largest city.", []),
        ("Atlanta and Savannah wait. Georgian officials and two Georgian soldiers flew in.", ["GEO", "GEO"]),
        ("Atlanta waits. The club will go to Taiwan, Georgia and Belgium.", ["TWN", "GEO", "BEL"]),
        ("Atlanta and Savannah wait. The firm sells in Ohio, Georgia and Canada.", ["CAN"]),
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
        ("The Georgia Department of Revenue asked the Georgia DOT and the Georgia State Patrol.", []),
        ("He left the Georgia Department of State at the ministry.", ["GEO"]),
        ("A state of emergency for South Georgia counties; rain fell on South Georgia farms.", []),
        ("Georgia will see rain, as Tropical Storm Ida nears.", []),
        ("South Georgia whales and South Georgia counts of birds", ["SGS", "SGS"]),
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
        ("Peru Fire Department trucks came. People in Peru ran, and Peru's voters met.", []),
        ("She was born in Athens, Georgia, and lives in Georgia.", []),
        ("The Mexico Public Safety Department knows of guns. Cars left Mexico by night.", []),
        ("Mexico Public Safety Secretary Ruiz spoke. Mexico needs judges.", ["MEX", "MEX"]),
        ("MEXICO - Boys drove off in a car. An Audrain County deputy held them.", []),
        ("MEXICO - The Harris County Sheriff's Office asked for help.", ["MEX"]),
        ("SWEDEN — Men were called to a home, Oxford County Sheriff's Sgt. Ann Lee said.", []),
        ("POLAND — Board of education members met. The Poland school board wants a stadium.", []),
        ("Poland school board meets today\nPoland\nThe board will talk.", []),
        ("Lebanon voters like the Lebanon school budget, and Lebanon pays.", []),
        ("Lebanon's school boards and Poland's boards of education met.", ["LBN", "POL"]),
        ("Poland sent a school bus, Mexico a board.", ["POL", "MEX"]),
        ("China voters pick three select board members at the town office. China's tax is due.", []),
        ("About 12 China residents asked the selectmen, whose planning board had left China Lake.", []),
        (
            "Chinese firms sold the select board a stove for the town office. China voters do not vote.",
            ["CHN", "CHN"],
        ),
        ("China residents fled. The town office shut.", ["CHN"]),
        ("CROSS COUNTRY • BOYS\nBreck 126, Jordan 155, Delano 200", []),
        ("WORLD CROSS COUNTRY\nEthiopia 21, Kenya 28, Jordan 90", ["ETH", "KEN", "JOR"]),
        ("Lebanon 41, Mt. Juliet 20\nAda 26, Denver City 7\nWabash 30, Peru 12\nMexico 9, Fulton 0", []),
        ("• Ada 3, Peru 2\n• Jordan 4, Edina 1\n• Orono 5, Blake 0\n", []),
        ("Peru 2, Chile 1\nMexico 3, Canada 0\nJordan 4, Real XI 1", ["PER", "CHL", "MEX", "CAN", "JOR"]),
        ("Lebanon 41, Syria 20\nWest Bank 26, Gaza 7\nJordan 30, Egypt 12", ["LBN", "SYR", "JOR", "EGY"]),
        ("Jordan 12, Amman 3", ["JOR"]),
        ("A Peru man was arrested, Indiana State Police said. The Peru man ran.", []),
        ("A Norway couple were hurt. The Oxford County sheriff closed the road to Norway.", []),
        ("A Mexico woman was fined in Oswego County Court. She was deported to Mexico.", ["MEX"]),
        ("A Poland resident spoke to a trooper. Polish officers listened in Poland.", ["POL", "POL", "POL"]),
        ("A China man was held in Superior Court.", []),
        ("A Chinese man from China was held in Superior Court.", ["CHN", "CHN"]),
        ("The England man, the Kenya woman and the Peru man ran.", ["GBR", "KEN", "PER"]),
        ("The Cuba native and Mexico residents spoke in Superior Court.", ["CUB", "MEX"]),
        ("The sheriff's county deputies flew to Peru. Peru manages its woods.", ["PER", "PER"]),
        ("Visitors may call at the Peru Funeral Home on Monday; he never left Peru.", []),
        ("The Mexico FFA chapter met at the Mexico Senior Center.", []),
        ("A funeral home in Peru, senior centers of Mexico and Cuba's ambulance fund", ["PER", "MEX", "CUB"]),
        ("The Rev. Ann Lee lives in Jordan, Ont., her son in Peru, N.S.", []),
        ("PREP ROUNDUP\nPERU 60, NORTHWESTERN 52\nPeru (11-4) led, and Peru plays on Friday.", []),
        ("PREP ROUNDUP\nPeru lost. Peruvian fans of Peru 60 saw it.", ["PER", "PER", "PER"]),
        ("RUSSIA — Loramie won the girls volleyball match at Russia. Russia coach Lee sighed.", []),
        ("The Lady Vikings beat Mexico 5-3. Mexico waits for the sectionals.", []),
        (
            "Argentina 1, Peru 0; Brazil 1, Uruguay 1. Elsewhere: girls basketball",
            ["ARG", "PER", "BRA", "URY"],
        ),
        (
            f"Prep football is back. {'The fair opens at noon. ' * 50}Denmark beat Norway 3-1, and Norway coach Lee left.",
            ["DNK", "NOR", "NOR"],
        ),
        ("Mexico beat Norway 3-1. Norway's coach spoke.", ["MEX", "NOR", "NOR"]),
        ("The Angola Hornets won. Angola landlords cheer.", []),
        ("Denmark High opened its season. The Denmark Board of Public Works met in Denmark.", []),
        ("China High on agenda of talks", ["CHN"]),
        ("A fire on Hillside. In Jamaica, off Jamaica Avenue, it was out by noon. Queens wakes.", []),
        ("Jamaicans of Queens, off Jamaica Avenue, sent help to Jamaica.", ["JAM", "JAM"]),
        ("The Brazil Fire Department has friends in Brazil, South America, and in Brazil.", ["BRA"]),
        (
            "DENMARK — The Vikings beat Casco. Denmark coach Lee praised the freshman who came from Denmark.",
            [],
        ),
        ("DENMARK — Danish police said that the sheriff and the school board knew. Denmark waits.", ["DNK"]),
        ("DENMARK — Danish police said that deputies knew. Denmark waits.", ["DNK", "DNK", "DNK"]),
        ("GREECE — Officials from Sparta, Greece, met the town supervisor and the school board.", ["GRC"]),
        ("PERU — A bus fell from a road at 3 a.m.; Peru mourns.", ["PER", "PER"]),
        ("SHERIFF'S LOG\nA car stood at the Cuba Historical Society, a cow on the road to Cuba.", []),
        ("The Cuba landlords of the talks; men of Lebanon and two Lebanon men", ["CUB", "LBN", "LBN"]),
        ("Two Lebanon men pleaded guilty in Warren County. A nurse, 41, of Lebanon was heard.", []),
        ("Two Lebanon men pleaded guilty in Warren County. Beirut had sent them to Lebanon.", ["LBN", "LBN"]),
        ("Prep scores: Jordan hosts Edina. Jordan swept Orono.", []),
        ("Prep scores: Jordan held on and won. Jordan stopped a fake punt.", []),
        ("Jordan held on to its reserves. Jordan stopped a convoy.", ["JOR", "JOR"]),
        ("DENMARK — The girls volleyball team won. Denmark, where a Dane plays, is 8-1.", ["DNK"]),
        ("At Tulip Time in Holland, dancers of Zeeland and West Ottawa wear Dutch shoes.", ["NLD"]),
        ("MEXICO — The Mexico boys' soccer team won. Mexico goes to Kirksville.", []),
        ("Circus opens doors in Peru\n\nPERU — The Hall of Fame takes visitors.", []),
        ("NORWAY – The ministry closed two camps. Residents of Norway agree.", ["NOR", "NOR"]),
        ("HOLLAND — City crews put Dutch bulbs into the ground. Holland waits.", ["NLD"]),
        ("HOLLAND – Forty people in wooden shoes rode bicycles. Hotels in Holland were full.", []),
        ("The Italy ISD lets students come in at 9. Italy won.", []),
        ("MACEDONIA — The sheriff met the school board and FFA. Macedonia waits.", []),
        ("MACEDONIA — The sheriff in the film was a Greek.", ["MKD", "GRC"]),
        ("Luxembourg Fest came to Young America.", []),
        (
            "NORWAY, Mich. — Jumpers from Slovenia, Austria, Norway and Finland stayed in Kingsford, Norway and Vulcan.",
            ["SVN", "AUT", "NOR", "FIN"],
        ),
        ("POTLUCK, Legion hall, school board, the sheriff\n• CUBA: quilts\n• PERU: no meeting", []),
        ("• CUBA: Havana is dark\n• PERU: no meeting", ["CUB", "PER"]),
        ("CUBA CITY — Cuba City beat Darlington. Mexico Beach, MEXICO BEACH", []),
        (
            "The Finland Fire Department fed families that came long ago from Finland, and all of Finland.",
            ["FIN"],
        ),
        (
            "The Peru Fire Department fed a family that came to Kokomo from Peru. Ann had been to Peru.",
            ["PER", "PER"],
        ),
        (
            "The Angola Fire Department fed a student from Luanda, in Angola, and Angola cheers.",
            ["AGO", "AGO"],
        ),
        ("The Bolivia Fire Department rang. Is the Bolivia where miners strike ours?", ["BOL"]),
        ("Ann Lee, 93, of Norway, passed away. She sang in the church of the township.", []),
        ("The king of Norway, 93, died. The king of Norway, died, as the county knew.", ["NOR", "NOR"]),
        ("Poland trustees pass on cruiser\nThe levy and the school board took all night in Poland.", []),
        ("Poland passes a law\nThe president and the parliament took all night in Poland.", ["POL", "POL"]),
        ("Georgia Voters Set Record In Atlanta\nGeorgia Extends Visa-Free Stay, Tbilisi Says", ["GEO"]),
        ("MOROCCO — Newton's boys won in the sectional.\nHe lives in Morocco. The town board met.", []),
        (
            "DENMARK — City officials met. Mayor Lee of the county spoke on Highway 78.\nA friend in Copenhagen laughed.",
            [],
        ),
        ("MEXICO — The Mexico City Council met. Mexico has 900 pies, and Mexico City Hall a clerk.", []),
        ("The Mexico FFA met the Mexico City Council. In Mexico City, Mexico votes.", ["MEX"]),
        (
            "NORWAY — A car hit a bank on Main Street at 10 a.m. Norway and Paris crews came down Route 117.",
            [],
        ),
        (
            "NORWAY — A car hit a bank on Main Street at 10 a.m. on Route 7.\nSWEDEN — Snow fell.",
            ["NOR", "SWE"],
        ),
        (
            "NORWAY — A minister hit a bank on Main Street at 10 a.m. Troops came down Route 7.",
            ["NOR"],
        ),
        (
            "LEBANON — The town would take refugees. The Lebanon City Council heard a Syrian and an Iraqi.",
            ["SYR", "IRQ"],
        ),
        ("LEBANON — The town would take refugees. A Syrian and an Iraqi spoke.", ["LBN", "SYR", "IRQ"]),
        ("SUDAN — The Sudan Hornets won. Half of Sudan was in the gym.", []),
        (
            "BRAZIL, Ind. — They like the fountain that the government of Brazil gave to Brazil.",
            ["BRA"],
        ),
        (
            "Cuba Fire Department trucks led. A man who left Cuba in 1961 and his cousins in Cuba wept in Cuba.",
            ["CUB", "CUB"],
        ),
        (
            "The Mexico Town Board hires men, two from Mexico and one from Haiti. Mexico waits.",
            ["MEX", "HTI"],
        ),
        ("The Mexico Town Board hires men, two from Mexico and one from Rumford.", []),
        ("The Brazil Fire Department asked how it is to come from Brazil to Brazil.", ["BRA"]),
        (
            "The Mexico Town Board thanked Diego Salas of Monterrey, Mexico, for help, and Ann of Rumford, Mexico and Peru.",
            ["MEX", "PER"],
        ),
        ("The Malta Planning Board: a man from Malta, the island, came to Malta, the town.", ["MLT"]),
        ("Jamaica Fire Department: the bridge went to Jamaica, West Indies, not to Jamaica.", ["JAM"]),
        ("Angola United Methodist sends meals to Angola and Zimbabwe from Angola.", ["AGO", "ZWE"]),
        (
            "The Norway Town Board fed jumpers: Norway, Austria, Germany and all of Norway.",
            ["NOR", "AUT", "DEU"],
        ),
        ("Cuba-Rushford (12-4-1) plays at Andover on Tuesday. It was 2-0 for Cuba.", []),
        ("Prep football: Cuba-Rushford fell at Mount Morris.", []),
        (
            "DENMARK — A Denmark-Olar High graduate showed in France and Denmark. Alvin, of Denmark, is no Dane.",
            ["FRA", "DNK", "DNK"],
        ),
        ("The Cuba-Venezuela (12-4) pact, the China-Gazprom deal", ["CUB", "VEN", "CHN"]),
        ("Scotland High takes on Richmond.", []),
        ("MEXICO PUBLIC SAFETY\nArrests: Eric Lee, 48, Mexico, for failure to appear.", []),
        ("MEXICO PUBLIC SAFETY MINISTER RESIGNS\nHe had left Mexico.", ["MEX", "MEX"]),
        (
            "The Queens library in Jamaica, off Jamaica Avenue, near the LIRR, has learners from Haiti.",
            ["HTI"],
        ),
        (
            "Queens has learners from Haiti and Trinidad. The LIRR does not run to Jamaica, off Jamaica Avenue.",
            ["HTI", "TTO", "JAM"],
        ),
        ("Peru woman is 98\nThe Circus Hall of Fame on the Mississinewa had elephants.", []),
        (
            "North Wales Borough Council met. A choir from Wales will sing in North Wales, whose Welsh founders farmed.",
            ["GBR", "GBR"],
        ),
        ("North Wales Police told North Wales. South Wales waits.", ["GBR", "GBR", "GBR"]),
        ("Prep football: Scotland back Zay Jones ran, and pipers play at the Scotland homecoming.", []),
        ("Scotland back Finn Russell, and he needs the crowd.", ["GBR"]),
        (
            "The Palestine City Council met.\nPray for Gaza and Israel. — Ann Lee, Palestine\nPalestine bleeds, Hamas says.",
            ["ISR", "PSE"],
        ),
        ("Police at Tonga near Komatipoort, in the Nkomazi valley, stopped a car. Tonga is shaken.", []),
        ("Tongans of Nelspruit and Mbombela flew to Tonga.", ["TON", "TON"]),
        ("The Cuba R-2 school is out early.", []),
        ("The museum of baseball in Norway, in Benton County, near Cedar Rapids, lost its roof.", []),
        (
            "The school board, the township and the sheriff met in the county.\nDenmark's Jonas Ving won.",
            ["DNK"],
        ),
    ],
)
def test_a_town_that_bears_a_countrys_name_hides_no_country_that_the_text_speaks_of(
    text: str, codes: list[str]
) -> None:
    assert [iso3 for _, iso3 in found(text)] == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("The Oba of Benin came. Traders in Benin closed their shops, Edo State police said.", []),
        ("Robbers struck on the Benin-Ore road.", []),
        ("Bandits raided two farms in Niger on Monday. The Niger State governor wept.", []),
        ("Floods swept through Mokwa. Niger's governor asked for tents.", []),
        ("The Mali Empire was older than the Kingdom of Benin, and Great Zimbabwe is a ruin.", []),
        ("People from Edo State fled to Benin, Togo and Ghana.", ["BEN", "TGO", "GHA"]),
        ("The border with Benin is shut, traders from Edo said.", ["BEN"]),
        ("Benin's army met the Edo governor.", ["BEN"]),
        ("He walked through Niger state to reach Niger.", ["NER"]),
        ("The junta in Niger expelled a man from Niger State.", ["NER"]),
        ("Returnees from Niger arrived in Minna.", ["NER"]),
        ("Women from Benin City reached Agadez in Niger.", ["NER"]),
        ("Benin won. A boat left Benin for Gabon.", ["BEN", "BEN", "GAB"]),
    ],
)
def test_a_city_and_a_state_of_nigeria_are_no_countries(text: str, codes: list[str]) -> None:
    assert [mention.iso3 for mention in find_mentions(text)] == codes
