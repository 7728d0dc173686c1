"""What is checked before a briefing leaves: each rule finds what it should, lets good text be, and mends what it can."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.briefing import pinned, preflight
from dashboard.briefing.finding import Finding
from dashboard.briefing.layout import MOST_ORIGINS
from dashboard.briefing.preflight import check, mend
from dashboard.briefing.preflight_numbers import small_counts
from dashboard.briefing.scenes import Briefing, Claim, FigureKind, Scene
from dashboard.wording.avoided import WORDS
from geodata import Filters
from tests.unit import briefings

TWO_YEARS = Filters(from_month="2021-01", to_month="2022-12")


def of(text: str = "", *, filters: Filters = TWO_YEARS, **more) -> Briefing:
    """A briefing of one scene with this text."""
    return pinned.pin(
        Briefing(
            "A briefing",
            (Scene(**{"title": "A scene", "text": text, "filters": filters, **more}),),
            "2026-02-03",
        ),
        briefings.atlas(),
    )


def found(briefing: Briefing, rule: str) -> list[Finding]:
    findings = check(briefing, briefings.atlas()).findings
    assert {finding.rule for finding in findings} <= set(preflight.RULES)
    return [finding for finding in findings if finding.rule == rule]


@pytest.mark.parametrize(
    ("rule", "text", "mended"),
    [
        ("names", "They crossed Turkey.", "They crossed Türkiye."),
        ("names", "From Greece to Macedonia.", "From Greece to North Macedonia."),
        ("names", "The former Yugoslav Republic of Macedonia.", "North Macedonia."),
        ("names", "In the Czech Republic.", "In Czechia."),
        ("names", "Ivory Coast.", "Côte d'Ivoire."),
        ("Kosovo*", "From Kosovo to Serbia.", "From Kosovo* to Serbia."),
        ("irregular", "Illegal migrants were found.", "Irregular migrants were found."),
        ("irregular", "An illegal border crossing.", "An irregular border crossing."),
        ("smuggling and trafficking", "Human smuggling pays.", "Smuggling of migrants pays."),
        ("smuggling and trafficking", "Human smuggling networks grow.", "Migrant smuggling networks grow."),
        (
            "smuggling and trafficking",
            "The trafficking routes lead north.",
            "The smuggling routes lead north.",
        ),
        ("smuggling and trafficking", "Migrant trafficking is a crime.", "Smuggling of migrants is a crime."),
    ],
)
def test_a_wording_is_found_and_mended(rule: str, text: str, mended: str) -> None:
    briefing = of(text)
    findings = found(briefing, rule)
    assert len(findings) == 1
    assert findings[0].scene == 1
    assert mend(briefing, findings).scenes[0].text == mended
    assert found(mend(briefing, findings), rule) == []


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("irregular", "The illegals came."),
        ("smuggling and trafficking", "The traffickers networks lead north."),
        ("smuggling and trafficking", "Trafficked migrants were found."),
        ("people first", "A flood of people."),
        ("people first", "A wave of refugees came."),
        ("people first", "The influx went on."),
        ("map notes", "This is an official UN map."),
    ],
)
def test_a_wording_that_a_person_has_to_change_is_found(rule: str, text: str) -> None:
    findings = found(of(text), rule)
    assert len(findings) == 1
    assert findings[0].fix is None
    assert findings[0].why


@pytest.mark.parametrize(
    "text",
    [
        "Türkiye, North Macedonia, Kosovo* and Czechia are on the route.",
        "References to Kosovo (UNSCR 1244).",
        "Smuggling of migrants is not trafficking in persons.",
        "People from Syria who entered irregularly.",
        "Illegal possession of firearms was charged too.",
        "The flow of the Evros is strong, and its water was high.",
    ],
)
def test_good_text_is_let_be(text: str) -> None:
    findings = check(of(text), briefings.atlas()).findings
    assert [str(finding) for finding in findings] == []


def test_every_text_of_a_scene_is_read_and_the_title_of_the_briefing_too() -> None:
    scene = Scene("Turkey", "Turkey", TWO_YEARS, notes="Turkey", claims=(Claim("Turkey", ("FXDICT2025",)),))
    briefing = pinned.pin(Briefing("Turkey", (scene,), "2026-02-03"), briefings.atlas())
    findings = found(briefing, "names")
    assert [finding.scene for finding in findings] == [0, 1, 1, 1, 1]
    assert "Turkey" not in repr(mend(briefing, findings))


def test_what_a_source_says_word_for_word_is_let_be() -> None:
    quoted = "“They spoke of illegal migrants in Turkey.”"
    briefing = of("From Turkey.", claims=(Claim(quoted, ("FXDICT2025",)),))
    findings = found(briefing, "names")
    assert len(findings) == 1
    mended = mend(briefing, findings).scenes[0]
    assert (mended.text, mended.claims[0].text) == ("From Türkiye.", quoted)


def test_a_number_needs_a_place_on_the_scene_or_a_claim_with_a_source() -> None:
    text = "There were 61,618 detections, and 23,848 registrations were counted elsewhere."
    assert [finding.found for finding in found(of(text), "source and date")] == ["23,848"]
    backed = of(text, claims=(Claim("23,848 registrations", ("IOMV2019",)),))
    assert found(backed, "source and date") == []


def test_a_year_in_the_digits_of_another_script_is_no_number_that_needs_a_source() -> None:
    assert found(of("عام ٢٠٢٤"), "source and date") == []
    assert [finding.found for finding in found(of("٢٣٨٤٨"), "source and date")] == ["23,848"]
    assert found(of("There were 2,024."), "source and date")


def test_a_claim_without_a_source_and_figures_without_a_date_are_found() -> None:
    assert len(found(of(claims=(Claim("It is so.", ()),)), "source and date")) == 1
    scene = of().scenes[0]
    undated = replace(scene, numbers=replace(scene.numbers, sources=(("FXDICT2025", ""),)))
    (told,) = found(Briefing("x", (undated,), "2026-01-01"), "source and date")
    assert told.found.startswith("Frontex, Monthly detections of IBC workbook")
    assert told.found.endswith("has no date")


def test_a_large_share_without_nationality_has_to_be_told() -> None:
    in_2015 = Filters(from_month="2015-01", to_month="2015-12")
    briefing = of("764,033 detections.", filters=in_2015)
    (finding,) = found(briefing, "unknown nationality")
    assert "73" in finding.found
    mended = mend(briefing, [finding])
    assert "Nationality was not recorded for 73\u00a0%" in mended.scenes[0].text
    assert found(mended, "unknown nationality") == []
    assert found(of("61,618 detections."), "unknown nationality") == []


def test_measures_in_one_sentence_are_found_unless_they_are_told_apart() -> None:
    rule = "measures apart"
    assert found(of("Together detections and arrivals grew."), rule)
    assert found(of("There were 61,618 detections and 144,118 registrations."), rule)
    assert not found(of("Detections are not arrivals."), rule)
    assert not found(of("61,618 detections in 2021. Arrivals are counted elsewhere."), rule)


def test_a_figure_of_detections_that_is_called_people_is_found() -> None:
    rule = "events, not persons"
    briefing = of("In 2021 61,618 people came.")
    (finding,) = found(briefing, rule)
    assert finding.found == "“61,618 people”; write “61,618 detections of people”"
    assert mend(briefing, [finding]).scenes[0].text == "In 2021 61,618 detections of people came."
    assert not found(of("61,618 detections of people."), rule)


def test_a_text_or_title_that_does_not_fit_its_slide_is_found() -> None:
    (finding,) = found(of("word " * 400), "text fits")
    assert (finding.found, finding.fix) == ("the text", None)
    long = of("word " * 150)
    (finding,) = found(long, "text fits")
    assert mend(long, [finding]).scenes[0].figure is FigureKind.NONE
    assert not found(mend(long, [finding]), "text fits")
    assert [finding.found for finding in found(of(title="A title " * 20), "text fits")] == ["the title"]
    assert not found(of("word " * 150, figure=FigureKind.NONE), "text fits")


def test_a_small_count_is_found_and_the_threshold_is_a_setting() -> None:
    few = Filters(origins=("CUB",), from_month="2024-01", to_month="2024-12")
    briefing = of(filters=few)
    total = briefing.scenes[0].numbers.total
    atlas = briefings.atlas()
    assert 0 < total < 1000
    assert any(
        finding.rule == "small counts" for finding in check(briefing, atlas, small_count=total + 1).findings
    )
    assert not any(
        finding.rule == "small counts" for finding in check(briefing, atlas, small_count=total).findings
    )


def test_of_public_sources_the_figures_that_a_scene_shows_are_looked_at_where_a_threshold_is_set() -> None:
    year = Filters(from_month="2018-01", to_month="2018-12")
    few = ("Nationality unknown", (3, *[0] * 11))
    for figure, more in ((FigureKind.TIME, ", and 1 more figure is under 5"), (FigureKind.NONE, "")):
        (item,) = pinned.shown(of(filters=year, figure=figure), briefings.atlas())
        many = ("SYR", "AFG", "IRQ", "IRN", "PAK", "TUR", "TUN", "MAR")[: MOST_ORIGINS - 1]
        origins = (*((code, 400) for code in many), ("unknown", 3), ("IND", 2))
        item = replace(item, numbers=replace(item.numbers, series=(few,), origins=origins))
        assert list(small_counts(item, briefings.atlas(), 5)) == []
        (finding,) = small_counts(item, briefings.atlas(), 5, 5)
        assert finding.found == f"Nationality unknown is 3{more}"
        assert list(small_counts(item, briefings.atlas(), 5, 3)) == []


def test_of_own_tables_every_figure_in_the_file_counts_and_of_public_ones_the_total() -> None:
    (item,) = pinned.shown(
        of(filters=Filters(origins=("SYR", "CUB"), from_month="2024-01")), briefings.atlas()
    )
    own = replace(item, numbers=replace(item.numbers, cited=(("FXDICT2025", "", "", "", "", ""),)))
    assert item.numbers.total > 10
    assert any(0 < value < 10 for _, values in item.numbers.series for value in values)
    assert list(small_counts(item, briefings.atlas(), 10)) == []
    (finding,) = small_counts(own, briefings.atlas(), 10)
    assert "under 10" in finding.found
    assert list(small_counts(own, briefings.atlas(), 0)) == []


MENDED = {
    "Kosovo*": ("In Kosovo.",),
    "names": (
        "In Turkey.",
        "In FYROM.",
        "In Macedonia.",
        "In the Czech Republic.",
        "On the Ivory Coast.",
        "In Swaziland.",
        "On Cape Verde.",
        "In Burma.",
    ),
    "irregular": ("Illegally staying.", "Illegal entries."),
    "smuggling and trafficking": (
        "Trafficking routes.",
        "Refugee trafficking.",
        "People smuggling.",
        "People smuggling rings.",
    ),
}


def test_each_wording_with_a_fix_is_mended_alone_and_all_of_them_together() -> None:
    whole = of(" ".join(text for texts in MENDED.values() for text in texts))
    for word in WORDS:
        texts = [text for text in MENDED.get(word.rule, ()) if word.pattern.search(text)]
        assert texts or not word.better, word
        for text in texts if word.better else ():
            briefing = of(f"Before. {text} After.")
            (finding,) = found(briefing, word.rule)
            mended = finding.fix(briefing).scenes[0].text
            assert mended.startswith("Before. "), text
            assert mended.endswith(" After."), text
            assert word.better.strip().lower() in mended.lower()
    findings = check(whole, briefings.atlas()).findings
    assert all(finding.fix for finding in findings)
    once = mend(whole, findings)
    assert check(once, briefings.atlas()).findings == ()
    assert mend(once, findings) == once


def test_the_report_says_which_rules_ran_which_had_nothing_to_look_at_and_what_is_left() -> None:
    assert str(check(of(), briefings.atlas())).endswith("text fits; small counts. Nothing was found.")
    left = check(of("In Turkey and Burma. A flood of people."), briefings.atlas())
    assert str(left).endswith("Left as found: names (2) and people first (1).")
    assert set(left.ran) == set(preflight.RULES)
    off = check(of(), briefings.atlas(), small_count=0)
    assert off.idle == ("small counts",)
    assert "Without anything to look at here: small counts." in str(off)
    empty = of(filters=Filters(origins=("NAM",), from_month="2016-01", to_month="2016-02"))
    assert "small counts" in check(empty, briefings.atlas()).idle


def test_a_finding_reads_as_a_sentence_with_its_place() -> None:
    (finding,) = found(of("They crossed Turkey."), "names")
    assert str(finding) == (
        "Scene 1, names: “Turkey”; write “Türkiye”. The United Nations use the name Türkiye."
    )


def test_a_draft_leaves_nothing_to_look_at() -> None:
    views = (
        Filters(),
        Filters(routes=()),
        Filters(from_month="2015-01", to_month="2015-12"),
        Filters(origins=("XKX", "TUR"), from_month="2015-01", to_month="2015-12"),
        Filters(routes=("central_mediterranean",), from_month="2023-01"),
    )
    findings = check(briefings.of(*views), briefings.atlas()).findings
    assert [str(finding) for finding in findings] == []
