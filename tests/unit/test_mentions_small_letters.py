"""Countries in texts that nobody wrote capitals in."""

from __future__ import annotations

import pytest

from tests.unit.mentioned import found


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
        ("it cost 300 afghanis a month; 56 afghanis held", ["AFG"]),
        ("Bread is at 40 afghani in Paul and Peter's town.", []),
    ],
)
def test_a_text_without_capitals_names_countries_by_words_that_are_none_elsewhere(
    text: str, codes: list[str]
) -> None:
    assert [iso3 for _, iso3 in found(text)] == codes
