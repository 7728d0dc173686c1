"""Countries whose names persons bear."""

from __future__ import annotations

import pytest

from tests.unit.mentioned import found


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
        ("Their younger boy, Jordan, has known him home. A student gave his name as Israel.", []),
        ("1. A. Lee 2:26; 2. L. Jordan 2:27. Canon Ireland and Fr England clapped.", []),
        ("Paul Peru, 41, of Dover pleaded guilty. Peru, a driver, was held.", []),
        ("Lima, Peru, 41 degrees; Maria left Peru, 41, after the war.", ["PER", "PER"]),
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
        ("Peru Fire Department trucks came. Peru deported them. Peru won.", ["PER"]),
        ("Peru Fire Department trucks came. They stood at Peru's border. Peru won.", ["PER", "PER"]),
        (
            "Chad Brown wrote. Chad's Army days and Chad's military service were short, Chad's army was large.",
            ["TCD"],
        ),
        ("Chad Brown wrote. Chad police fired and Chad soldiers left.", ["TCD", "TCD"]),
        ("Chad Brown wrote. Chad has changed its government. Chad loved its end and its president.", ["TCD"]),
        ("Paul Ireland wrote. Ireland's cabinet fell and citizens of Ireland vote.", ["IRL", "IRL"]),
        ("Paul Ireland wrote. Ireland's fan club president came; Ireland's family coast past.", []),
        ("Mexico Public Schools shut. A cook was deported to Mexico. Mexico won 27-14.", ["MEX"]),
    ],
)
def test_what_is_said_of_a_country_alone_names_it_beside_a_person_of_its_name(
    text: str, codes: list[str]
) -> None:
    assert [iso3 for _, iso3 in found(text)] == codes


def test_a_country_in_brackets_behind_a_whole_name_is_no_spouse() -> None:
    text = "Eamonn Darcy (Ireland), Retief Botha (South Africa), 4. Dan Hollander (U.S.); Mrs. E. Holland gave it."
    assert [iso3 for _, iso3 in found(text)] == ["IRL", "ZAF", "USA"]


def test_a_person_named_once_is_known_afterwards() -> None:
    assert found("Matt Welsh swam first. Then Welsh rested.") == []


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
        ("In Jordan Iraqis wait, in Chad Sudanese.", ["JOR", "IRQ", "TCD", "SDN"]),
        ("At Ventimiglia French police met officer Deepika French.", ["FRA"]),
        ("After Cyclone Chido France stopped; so did Operation Themis Italy.", ["FRA", "ITA"]),
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
        ("Ann Lee (nee England), 88, and Ruth Ek (née Holland) of Derby", []),
        ("Née Anna Ek in Poland, she sang.", ["POL"]),
        ("Jockey D Holland rode for trainer J Ireland. Goals: T England 2, J Wales.", []),
        ("Form: W Ireland 3-0, D Wales 1-1, L England 0-2", ["IRL", "GBR", "GBR"]),
        ("They walked in N Wales, S Wales and N India.", ["GBR", "GBR", "IND"]),
        ("In Group B England won; in Plan B France paid.", ["GBR", "FRA"]),
        ("Kelly Leaves England\nThe coach said so.", ["GBR"]),
        ("Coach Backs Ireland", ["IRL"]),
        ("The striker Davits France left.", []),
        ("Finn Russell kicked the goal. Hannah Guernsey saw it.", []),
        ("A sister, Ottilie Holland, and sophomore Alayna Brazil came.", []),
        ("Scholars of late Qing China and a student, like all in Brazil, wrote.", ["CHN", "BRA"]),
        ("Israel Garza gave up four hits; Israel Luna, Israel Gonzales and Israel M. Lee, 28, ran.", []),
        ("Israel Defense Forces fired; Israel Gaza Talks Stall", ["ISR", "ISR"]),
        ('Wilbur H. "Bud" Holland, Ann “Peg” Ireland and Mr. L. C. Israel came.', []),
        ('He called it "Free" Ireland.', ["IRL"]),
        ("The race went to Finn Mika Aho.", ["FIN"]),
        ("Prof. K. Jordan, physics, of Barbados", ["BRB"]),
        ("The mayor, Israel Peeples, said so.", []),
        ("Duty editor: Israel Brodie", []),
        ("As the minister said, Israel Aid left.", ["ISR"]),
        ('Leo F. "Dutch" Germann died. Dutch was 88.', []),
        ("born to Otto and Pearl (Hollander) Germann", []),
        ("the accused, Gurpreet alias Georgia, of Doraha", []),
        ("C. Cross (eds)\nChad, M. and K. Ireland (2014) Fences.", []),
        ("In Chad, M. Deby (2014) spoke.", ["TCD"]),
        ("What Jordan Bardella wants", []),
        ("all but Ald. Holland came", []),
        (
            "Cr Wales moved it, Schoolmaster Brazil wrote it down, and Ed Holland, who sells tin toys, laughed.",
            [],
        ),
        ("Mrs. June England, 79, plays bridge. He leaves a sister, June Holland, of Broken Bow.", []),
        ("Freshman keeper Malta Ruiz stopped two penalties; Malta Wertel, a freshman, dug 33 balls.", []),
        ("The keeper left Malta. Malta United and Malta Prime Minister Borg met.", ["MLT", "MLT", "MLT"]),
        ("In June England, 79 runs short, lost; in May Ireland, 3, won.", ["GBR", "IRL"]),
        ("A Linden man, Israel Amster, will drive. One of them, Israel Childs, was hurt.", []),
        ("A hunter from South Paris, Israel Dunham, said so.", []),
        ("In the north, Israel Iran, and in the south, Egypt, said no.", ["ISR", "IRN", "EGY"]),
        ("To the man, Israel is far; one of those, Israel, will vote.", ["ISR", "ISR"]),
    ],
)
def test_a_name_between_names_of_people_is_a_persons(text: str, codes: list[str]) -> None:
    assert [iso3 for _, iso3 in found(text)] == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Danish Siddiqui took pictures in Kandahar; Mohd Danish, 22, sold them.", []),
        ("German Gref runs a bank.", []),
        ("Madhav Kumar Nepal met Mr Nepal's brother in Nepal.", ["NPL"]),
        ("Sudan Gurung led the march. Israel Katz said that Israel would wait.", ["ISR"]),
        ("Danish Alliance members and a Danish Prime Minister came, Danish allies too.", ["DNK", "DNK"]),
        ("German Greens, German Khans of old, UNICEF Nepal and the Danish Khanum rug", ["DEU", "NPL", "DNK"]),
    ],
)
def test_given_names_of_other_peoples_are_no_demonyms(text: str, codes: list[str]) -> None:
    assert [code for _, code in found(text)] == codes


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("She is survived by grandchildren, Tyler, Jordan, Chad and Israel.", []),
        ("He leaves his children, Kenya and Jordan; great-grandsons Chad and Israel.", []),
        ("He is survived by his sons, Chad (Amy) and Israel, and nieces: India and Georgia.", []),
        ("The strike killed nine grandchildren, Israel said.", ["Israel"]),
        (
            "Survivors spoke of the children, and Israel, Egypt and Jordan mourned.",
            ["Israel", "Egypt", "Jordan"],
        ),
        ("Nephews of the king, Jordan and Egypt agreed, may return.", ["Jordan", "Egypt"]),
        ("It helps grandchildren in Kenya, India and Chad.", ["Kenya", "India", "Chad"]),
        (
            "Jordan, Chad and Israel voted. Granted, India and Kenya did not.",
            ["Jordan", "Chad", "Israel", "India", "Kenya"],
        ),
    ],
)
def test_kin_is_listed_without_surnames(text: str, names: list[str]) -> None:
    assert [name for name, _ in found(text)] == names
