"""Countries that do or have what a coin or a thing is called as well: Germany marks its day, Brazil real wages."""

from __future__ import annotations

import pytest

from tests.unit.mentioned import found


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Germany marks 30 years of unity. Finland marks its day.", ["Germany", "Finland"]),
        ("Germany Marks 30 Years of Unity", ["Germany"]),
        ("Sweden crowns its champions, Denmark crowns a new king.", ["Sweden", "Denmark"]),
        ("SWEDEN CROWNS ITS CHAMPIONS", ["SWEDEN"]),
        ("Israel pounds Gaza. Egypt pounds IS targets. UK pounds Houthi sites.", ["Israel", "Egypt", "UK"]),
        (
            "India inks deal with Japan. India papers over cracks. US, India ink pact.",
            ["India", "Japan", "India", "US", "India"],
        ),
        ("Turkey Shoots Down Russian Jet", ["Turkey", "Russian"]),
        ("Turkey Points Finger at Kurds; Turkey Hunts for Plotters", ["Turkey", "Turkey"]),
        ("Chile rises up. Lebanon trails by two. Norway houses refugees.", ["Chile", "Lebanon", "Norway"]),
        (
            "Finland stations troops. Poland springs a surprise. Uzbekistan sums up.",
            ["Finland", "Poland", "Uzbekistan"],
        ),
    ],
)
def test_a_country_that_does_something_is_one(text: str, names: list[str]) -> None:
    assert [name for name, _ in found(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "He paid 500 Israel pounds and 20 Egypt pounds; it cost 20,000 Lebanon pounds a day.",
        "It is fixed in Israel pounds to dollars. Lebanon pounds fell.",
        "Swedish crowns the size of buttons; Egyptian pounds new and old",
        "They drew in India ink. India inks were sold.",
        "Turkey Shoots will be held at the VFW.",
        "They walked the Lebanon Trail past Turkey Points and Poland Springs.",
        "They paid in UK pounds and US cents.",
    ],
)
def test_coins_and_things_are_no_countries(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Brazil current account deficit widens as Brazil real wages fall.", ["Brazil", "Brazil"]),
        ("Brazil Real Estate Prices Rise", ["Brazil"]),
        ("Niger state media said so. Niger state of emergency extended.", ["Niger", "Niger"]),
        ("Norway house prices rose; India rubber output fell.", ["Norway", "India"]),
        ("Cuba street protests grow. Oman sea port opens.", ["Cuba", "Oman"]),
        ("Kenya Street Protests Grow", ["Kenya"]),
        ("Iran Air Strikes Kill Five", ["Iran"]),
        ("China Daily Covid Cases Hit Record", ["China"]),
        ("Japan Post-War Growth Ended; Japan Steel Output Falls", ["Japan", "Japan"]),
        ("China Southern Provinces Hit by Floods; Poland Spring Floods Kill 3", ["China", "Poland"]),
    ],
)
def test_a_country_that_has_something_is_one(text: str, names: list[str]) -> None:
    assert [name for name, _ in found(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "The Brazil current runs south, and the Brazil real fell.",
        "Niger state government in Minna and Niger State House of Assembly said so.",
        "They live in Norway House. Denmark Street is home to guitar shops.",
        "Iran Air Flight 655 was lost. The China Daily New York bureau closed. Canada Post workers went on strike.",
        "The Papua New Guinea Post-Courier wrote so.",
        "Japan Steel Works and China Southern Airlines grew, Georgia Southern University said.",
    ],
)
def test_a_longer_name_is_no_country_before_other_words(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Indian chief minister met the Indian chief of army staff.", ["Indian", "Indian"]),
        ("The Indian Chief Justice ruled.", ["Indian"]),
        ("The French leave Niger. French press reports say so.", ["French", "Niger", "French"]),
        ("Danish oil output fell; Spanish olives were hit by tariffs.", ["Danish", "Spanish"]),
        ("Vietnamese coffee exports rose, French bread prices too.", ["Vietnamese", "French"]),
        ("Irish exit polls; Indian club Mohun Bagan lost; Indian blanket ban", ["Irish", "Indian", "Indian"]),
        ("The Spanish fly-half kicked; Swiss roll out vaccines.", ["Spanish", "Swiss"]),
    ],
)
def test_a_people_that_does_or_has_something_is_one(text: str, names: list[str]) -> None:
    assert [name for name, _ in found(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "The Indian chief Sitting Bull smoked. An Indian chief rode off the Indian reservation.",
        "He took French leave, and made coffee in a French press.",
        "Rub in Danish oil. Serve Spanish olives, Swiss roll and Vietnamese coffee.",
        "She swung Indian clubs, and made an Irish exit. They had a Dutch auction.",
        "Irish potato growers in the valley and Greek yogurt makers in the state",
    ],
)
def test_what_a_people_is_called_for_is_no_country(text: str) -> None:
    assert found(text) == []
