"""Things, places and bodies that are called by a country's name, and the country beside the same words."""

from __future__ import annotations

import pytest

from tests.unit.mentioned import found


@pytest.mark.parametrize(
    "text",
    [
        "The Pakistan Cricket Board said so yesterday, and the Canadian Wheat Board did not. He lived in Lebanon Hall for years.",
        "Iceland, the frozen-food shop, is beside the Taj of India; China Overseas Land rose; a Sri Lankan leopard slept.",
        "The Spanish influenza spared the Indian softshell turtle. Crowds filled the Plaza Italia.",
        "Tehreek-e-Labbaik Pakistan met a Royal Brunei crew at the Grand Ethiopian Renaissance Dam.",
        "Gibraltar fever, Cyprus fever and a Chinese water dragon cost an Omani riyal.",
        "the Iraqi National Congress, the South Lebanon Army and the Serb Republic",
        "Egypt Mills has a fish fry; Malta Bend has none.",
        "an American bulldog, American cheese and an American Girl doll",
        "He sold a Turkey carpet, a Georgian mahogany sideboard and a lamp of the Georgian period.",
        "Class 4: Guernsey heifer; Class 5: English Leicester ram; Class 6: Indian Game cock",
        "Chop a Persian cucumber, an English cucumber and two Thai chiles; add Chile sauce.",
        "India pale ale in a Morocco leather chair",
        "They have a Dutch colonial house with a French provincial dresser and Danish modern chairs.",
        "He broke the Indian Act. Native Indian leaders met former pupils of an Indian residential school.",
        "Her forebears fought in the French and Indian Wars.",
        "Kerry won the All-Ireland final, their first All Ireland hurling title.",
        "She was named to the All-America team, and her sister to the all-England side of the year.",
        "American Heritage 35, Boca Raton 7. Spanish River lost, too.",
        "The boy scored for China Spring High, and a man from Angola Prison watched.",
        "They moved from English Creek to Russian Hill, and later to Spanish Fork.",
        "Voters in German Township said no to the levy.",
        "The crash on Lebanon Pike hurt two people on their way home.",
        "He works at Norway Savings Bank and sings in the Welsh Male Voice Choir.",
        "DENMARK ratepayers are cross. The shire has let Denmark down.",
        "He joined the Peru Elks and the Peru VFW. Peru will miss him.",
        "Plant a Chilean guava, a Turkey oak, Algerian ivy, Welsh poppies and a Lebanon cedar.",
        "The Chinese and silent auctions and the West Australia wine fair drew many.",
        "They played two Hungarian Dances, the Italian Concerto and A German Requiem by heart.",
        "Irish Water was fined, as was Welsh Water. Curling Canada and Badminton England wrote to BBC Northern Ireland.",
        "The Irish Oaks, the Australian Derby and the Irish Grand National were run; he won the Scottish Amateur.",
        "the Church in Wales and the Presbyterian Church in Ireland",
        "She crocheted afghans for every baby and won a knitted afghan; she shopped at Holland & Barrett.",
        "We read The Guernsey Literary and Potato Peel Pie Society.",
        "The auction has Bone China, a China hutch, Haviland China and China dolls.",
        "A South Jersey man saw the Jersey Devil near Turkey Run State Park and ate at Jersey Mike's.",
        "Turkey Supper at St. Mary's; Turkey bingo on Friday. Turkey and dressing will be served.",
        "Hatch Chile is in season; the green Chile won the Chile Cook-off.",
        "Danish Days and Polish Heritage Day cost a Bajan dollar; a Polish hen got loose.",
        "She showed Brown Swiss and Belgian mares, and sold Maltese puppies and a Siamese kitten.",
        "a Jersey will fill your fridge, our first cow was one",
        "lunch at China Wok",
        "decaf: Swiss Water",
        "HMNZS Aotearoa left port",
        "the Lebanon Youth Soccer sign-ups",
        "per million British thermal units",
        "LAN Chile flies once a week",
        "a camel called Kenya",
        "traffic on U.S. 17 Business was stopped",
        "the Daughters of the American Revolution",
        "CUBA SENIOR CENTER",
        "the England Housing Authority",
        "Jordan-Elbridge falls to 2-9.",
        "Turkmen from Tal Afar",
        "HMBS Bahamas sailed",
        "Wolf & Jordan LLP, Santa Monica",
        "remanded at Fort-de-France",
        "a barber’s on English Street",
        "Turkey curry",
    ],
)
def test_what_is_called_by_a_country_is_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Brierley Investments of New Zealand and Hyundai Motors of South Korea rose.", ["NZL", "KOR"]),
        ("The spread was 345 over U.S. 2-year notes; take U.S. 41.", ["USA"]),
        ("St Vincent beat Jamaica. St Vincent de Paul helped St Vincent's Hospital.", ["VCT", "JAM"]),
        ("American farmers make cheese; Turkey carpeted the hall.", ["USA", "TUR"]),
        ("the Georgian periodical; a Georgian dining habit in Tbilisi", ["GEO", "GEO"]),
        ("Danish days; Polish heritage; hens from Poland", ["DNK", "POL", "POL"]),
        ("English rams; Guernsey farmers; Persian cooks", ["GBR", "GGY", "IRN"]),
        ("India paled; Morocco exports leather.", ["IND", "MAR"]),
        ("Poultry died. Of the sick China counted 38, Thailand 25 and Turkey 12.", ["CHN", "THA", "TUR"]),
        ("They cull poultry by the pound. China 38, Thailand 25 and Turkey 12", ["CHN", "THA", "TUR"]),
        ("A roast with gravy: duck 38, goose 25 and Turkey 12", []),
        ("the Dutch colonial army; Spanish colonial rule", ["NLD", "ESP"]),
        (
            "the Indian Actors' Guild; native Indians of Mumbai; Indian residential blocks",
            ["IND", "IND", "IND"],
        ),
        ("the French and Indian prime ministers", ["FRA", "IND"]),
        ("All Ireland is talking about an all-Ireland economy.", ["IRL", "IRL"]),
        ("American heritage; Spanish rivers", ["USA", "ESP"]),
        ("China springs a surprise; the China Spring sales; an Angola prison", ["CHN", "CHN", "AGO"]),
        ("English creeks; Russian hills; the German Hill of Fame singer", ["GBR", "RUS"]),
        ("Welsh choirs sang; Norway savings rose.", ["GBR", "NOR"]),
        (
            "Turkey oaked its wine; Lebanon ceded land; Welsh popstars; western Australia",
            ["TUR", "LBN", "GBR", "AUS"],
        ),
        ("The Chinese auctions were held in London.", ["CHN"]),
        ("Hungarian dances and Italian concertos; a German choir sang", ["HUN", "ITA", "DEU"]),
        ("Irish waters; the Catholic Church in Ireland; Irish rail fares", ["IRL", "IRL", "IRL"]),
        ("At curling Canada won; an English amateur; a Turkish derby", ["CAN", "GBR", "TUR"]),
        ("Two afghans fled; an afghan baker knitted.", ["AFG", "AFG"]),
        ("Denmark rated payers; Danish ratepayers", ["DNK", "DNK"]),
        (
            "China dollar bonds; China dolled up its data; a China cabinetmaker; a Belgian marerider",
            ["CHN", "CHN", "CHN", "BEL"],
        ),
        (
            "north of Jersey; Turkey runs; Turkey and Sweden; green Chilean grapes",
            ["JEY", "TUR", "TUR", "SWE", "CHL"],
        ),
        ("a couple on Guernsey who sold their cows", ["GGY"]),
        ("Turkmen workers left Turkmenistan for Kirkuk.", ["TKM", "TKM"]),
        ("cf. Azerbaijani State Migration Service", ["AZE"]),
        ("the State Revenue Service of Latvia and the Border Service of Portugal", ["LVA", "PRT"]),
    ],
)
def test_a_country_is_one_beside_words_that_things_are_called_by(text: str, codes: list[str]) -> None:
    assert [iso3 for _, iso3 in found(text)] == codes
