"""Slides: native shapes and charts, notes with sources, and nothing that a template or a text could break."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import pptx
import pytest
from lxml import etree
from pptx.enum.chart import XL_LEGEND_POSITION
from pptx.enum.text import PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Emu, Pt

from dashboard import wording
from dashboard.briefing import draft, pinned, preflight, slide_layout, storage, template
from dashboard.briefing import pptx as slides
from dashboard.briefing.layout import GREY, chart_table
from dashboard.briefing.lettering import has_sign, wrap
from dashboard.briefing.scenes import Briefing, Claim, FigureKind, Scene
from geodata import Filters, countries, routes
from tests.unit import briefings


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("slides") / "shipped.pptx"
    slides.write(briefings.shipped(), briefings.atlas(), path)
    return path


@pytest.fixture(scope="module")
def deck(path: Path) -> pptx.presentation.Presentation:
    return pptx.Presentation(str(path))


def words(slide: pptx.slide.Slide) -> str:
    return "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


def named(slide: pptx.slide.Slide, name: str):
    return next(shape for shape in slide.shapes if shape.name == name)


def test_there_is_one_slide_a_scene_with_its_title_and_text(deck) -> None:
    assert [slide.shapes.title.text_frame.text for slide in deck.slides] == [
        scene.title for scene in briefings.shipped().scenes
    ]
    for slide, scene in zip(deck.slides, briefings.shipped().scenes, strict=True):
        assert named(slide, "text").text_frame.text == scene.text


def test_countries_and_legs_are_shapes_that_can_be_recoloured_one_by_one(deck) -> None:
    slide = deck.slides[1]
    serbia, leg = named(slide, "country SRB"), named(slide, "leg Budapest – Hegyeshalom / Nickelsdorf")
    assert serbia.shape_type == pptx.enum.shapes.MSO_SHAPE_TYPE.FREEFORM
    assert serbia.fill.type == pptx.enum.dml.MSO_FILL.SOLID
    assert leg.shape_type == pptx.enum.shapes.MSO_SHAPE_TYPE.FREEFORM
    assert not any(shape.shape_type == pptx.enum.shapes.MSO_SHAPE_TYPE.PICTURE for shape in slide.shapes)


def slides_of(folder: Path, *scenes: Scene) -> pptx.presentation.Presentation:
    briefing = pinned.pin(Briefing("Views", scenes, "2026-02-03"), briefings.atlas())
    slides.write(briefing, briefings.atlas(), folder / "views.pptx")
    return pptx.Presentation(str(folder / "views.pptx"))


def test_a_heading_of_two_lines_covers_nothing_below_it(tmp_path: Path) -> None:
    year = Filters(from_month="2022-01", to_month="2022-12")
    scenes = [
        draft.draft(year, briefings.atlas(), figure) for figure in (FigureKind.STRIP, FigureKind.SOURCES)
    ]
    for slide in slides_of(tmp_path, *scenes).slides:
        heading = named(slide, "chart title")
        lines = slide_layout.heading_lines(heading.text_frame.text)
        assert lines == 2
        ends = heading.top + heading.height
        assert heading.height >= Pt(lines * slide_layout.LINE * slide_layout.HEADING_SIZE)
        below = [shape for shape in slide.shapes if shape.top > heading.top and shape.left >= heading.left]
        assert min(shape.top for shape in below if shape.name not in ("page",)) >= ends - Pt(1)


def test_a_text_from_right_to_left_stands_at_the_right_and_is_found_for_the_handout(tmp_path: Path) -> None:
    scene = replace(briefings.syria().scenes[0], title="طريق غرب البلقان", text="هذا نص. 2024")
    (slide,) = slides_of(tmp_path, scene).slides
    for shape in (slide.shapes.title, named(slide, "text")):
        (paragraph,) = shape.text_frame.paragraphs
        assert paragraph.alignment == PP_ALIGN.RIGHT
        assert paragraph._p.pPr.get("rtl") == "1"
    found = preflight.check(Briefing("Views", (scene,), ""), briefings.atlas()).findings
    assert "words written from right to left" in {finding.found for finding in found}


def test_a_title_longer_than_two_lines_stays_on_the_slide_and_is_whole_in_the_notes(tmp_path: Path) -> None:
    """It stood above the slide's upper edge."""
    long = " ".join(f"Detections{number}" for number in range(40))
    scene = briefings.syria().scenes[0]
    one, other = slides_of(tmp_path, replace(scene, title=long), replace(scene, title="Schiff" * 60)).slides
    for slide, whole in ((one, long), (other, "Schiff" * 60)):
        title = slide.shapes.title.text_frame
        size = title.paragraphs[0].runs[0].font.size.pt
        assert len(wrap(title.text, size, slide_layout.INNER, bold=True)) == 2
        assert title.text.endswith(" …")
        assert whole.startswith(title.text.removesuffix(" …"))
        assert whole in slide.notes_slide.notes_text_frame.text


def test_a_view_of_many_routes_names_them_in_one_line(tmp_path: Path) -> None:
    """The line below the title took two, and the map lay over the second."""
    many = Filters(
        origins=("AFG", "IRQ", "VCT"),
        routes=routes.route_ids()[:-1],
        from_month="2015-02",
        to_month="2024-11",
    )
    scene = draft.draft(many, briefings.atlas())
    (slide,) = slides_of(tmp_path, scene).slides
    told = named(slide, "subtitle").text_frame
    assert " and 7 more routes · Afghanistan, Iraq and Saint Vincent" in told.text
    size = told.paragraphs[0].runs[0].font.size.pt
    assert len(wrap(told.text, size, slide_layout.INNER)) == 1
    assert scene.title.startswith(
        "People from Afghanistan, Iraq and Saint Vincent and Grenadines on the Western Balkan route, "
        "the Eastern Mediterranean route and 7 more routes, "
    )


def test_a_large_number_takes_one_line(tmp_path: Path) -> None:
    content = storage.to_json(briefings.syria()).replace('"total": 92769', '"total": 92769000123')
    slides.write(storage.from_json(content), briefings.atlas(), tmp_path / "large.pptx")
    number = named(pptx.Presentation(str(tmp_path / "large.pptx")).slides[0], "number").text_frame
    size = number.paragraphs[0].runs[0].font.size.pt
    assert len(wrap(number.text, size, slide_layout.COLUMN_WIDTH, bold=True)) == 1


def test_no_large_zero_stands_where_no_source_counts(tmp_path: Path) -> None:
    """It read as a count of none."""
    exits = Filters(routes=("exit_to_uk",), from_month="2022-01", to_month="2022-12")
    (slide,) = slides_of(tmp_path, draft.draft(exits, briefings.atlas())).slides
    assert named(slide, "number").text_frame.text == "–"
    counted = named(slide, "what the number counts").text_frame.text
    assert counted == "no source gives detections of irregular border crossings here"


def test_each_slide_says_that_detections_are_events(deck, tmp_path: Path) -> None:
    """Only the drafted text did, and a text that was rewritten no more."""
    scene = replace(briefings.syria().scenes[0], text="Rewritten.")
    for slide in [*deck.slides, *slides_of(tmp_path, scene).slides]:
        assert words(slide).count("vents, not persons") == 1


def test_names_of_many_series_leave_the_bars_their_height(tmp_path: Path) -> None:
    """Below the bars they took all but the axis."""
    many = Filters(origins=("SYR", "AFG", "IRQ", "PAK", "IRN", "MAR", "TUN", "IND"), from_month="2022-01")
    few = Filters(origins=("SYR", "AFG"), from_month="2022-01")
    places = [
        named(slide, "chart").chart.legend.position
        for slide in slides_of(tmp_path, *(draft.draft(f, briefings.atlas()) for f in (many, few))).slides
    ]
    assert places == [XL_LEGEND_POSITION.RIGHT, XL_LEGEND_POSITION.BOTTOM]


def test_the_chart_of_an_origin_shades_the_periods_in_which_most_have_no_nationality(tmp_path: Path) -> None:
    by_month = Filters(origins=("SYR",), from_month="2015-01", to_month="2016-12")
    by_year = Filters(origins=("SYR",), from_month="2012-01", to_month="2018-12")
    everybody = replace(by_month, origins=())
    drafts = (draft.draft(filters, briefings.atlas()) for filters in (by_month, by_year, everybody))
    months, years, all_origins = (named(slide, "chart") for slide in slides_of(tmp_path, *drafts).slides)
    for chart, shaded in (
        (months, ["Sep 2015", "Oct 2015", "Nov 2015", "Dec 2015", "Jan 2016", "Feb 2016"]),
        (years, ["2015", "2016"]),
    ):
        behind, bars = chart.chart.plots
        (shade,), (syria,) = behind.series, bars.series
        assert (shade.name, syria.name) == ("Nationality not recorded for most", "Syria")
        named_so = [name for name, one in zip(behind.categories, shade.values, strict=True) if one]
        assert named_so == shaded
        # The figures have the axes that are seen, in whole numbers of detections.
        axes = chart.chart._chartSpace.iter(qn("c:valAx"))
        hidden = [axis.find(qn("c:delete")).get("val") for axis in axes]
        assert hidden == ["1", "0"]
        assert chart.chart.has_legend
        told = chart._element.xpath(".//p:cNvPr")[0].get("descr")
        assert f"Nationality not recorded for most: {shaded[0]}" in told
    assert len(all_origins.chart.plots) == 1


def test_a_chart_by_origin_tells_each_origin_in_words_and_the_unknown_is_grey(tmp_path: Path) -> None:
    """It told the sum of the largest eight, which stands nowhere."""
    month = Filters(from_month="2015-10", to_month="2015-10")
    (slide,) = slides_of(tmp_path, draft.draft(month, briefings.atlas())).slides
    chart = named(slide, "chart")
    told = chart._element.xpath(".//p:cNvPr")[0].get("descr")
    assert "Nationality unknown: 204,286; Syria: 651; Iraq: 228;" in told
    series = chart.chart.plots[0].series[0]
    unknown = list(chart.chart.plots[0].categories).index("Nationality unknown")
    assert str(series.points[unknown].format.fill.fore_color.rgb) == GREY[1:].upper()


def test_each_bar_of_an_origin_has_its_name(deck) -> None:
    """Every second one was left out where they stand close, that of the unknown, too."""
    chart = named(deck.slides[4], "chart").chart
    assert chart.category_axis._element.find(qn("c:tickLblSkip")).get("val") == "1"


def test_a_slide_of_what_reports_say_quotes_them(tmp_path: Path) -> None:
    """It told how many passages there are, and the largest origins."""
    passages = [
        ("Tunnels were dug.", "serbia_2021"),
        ("A long one. " * 40, "serbia_2021"),
        ("Two were closed.", "a"),
    ]
    year = Filters(from_month="2015-01", to_month="2015-12")
    scene = draft.of_passages(year, briefings.atlas(), "tunnel*", passages)
    (slide,) = slides_of(tmp_path, scene).slides
    said = named(slide, "text").text_frame.text.splitlines()
    assert said[0] == scene.text
    assert [line.partition(" [")[0] for line in said[1:]] == ["“Tunnels were dug.”", "“Two were closed.”"]
    assert "764,033 detections" in scene.text
    assert "Largest" not in scene.text


def test_one_month_of_one_origin_has_no_chart_of_one_bar() -> None:
    month = Filters(origins=("SYR",), from_month="2015-10", to_month="2015-10")
    assert draft.draft(month, briefings.atlas()).figure is FigureKind.NONE
    two = replace(month, origins=("SYR", "AFG"))
    assert draft.draft(two, briefings.atlas()).figure is FigureKind.ORIGINS


def test_what_handout_and_pictures_cannot_write_is_found() -> None:
    """Empty boxes stood in the handout without a word."""
    scene = replace(
        briefings.syria().scenes[0], title="Šid → Röszke 船", text="Detections, not persons 🚢 ‘ț’ €"
    )
    found = preflight.check(Briefing("Views", (scene,), ""), briefings.atlas()).findings
    assert "characters that handout and pictures cannot write: 船 🚢" in {finding.found for finding in found}
    for plain in briefings.shipped().scenes:
        assert all(has_sign(character) for character in f"{plain.title}{plain.text}")


def test_a_number_behind_a_bar_stands_on_one_line(deck) -> None:
    chart = named(deck.slides[4], "chart").chart
    assert chart.plots[0].data_labels._element.txPr.bodyPr.get("wrap") == "none"


def test_a_text_that_is_cut_for_its_slide_keeps_its_words_as_they_are() -> None:
    """Words that no line has room for were cut into pieces with blanks between."""
    word = "abcdefghij" * 12
    scene = replace(briefings.syria().scenes[0], text=" ".join([word] * 30))
    (item,) = pinned.shown(Briefing("Long", (scene,), ""), briefings.atlas())
    *words, end = slide_layout.text_shown(item).split(" ")
    assert end == "…"
    assert 1 <= len(words) < 30
    assert set(words) == {word}


def test_a_word_that_no_line_has_room_for_is_given_a_line_more() -> None:
    word = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz" * 2
    assert slide_layout._broken(f"{word} and {word}", 11, slide_layout.COLUMN_WIDTH) == 2


def test_the_ids_of_a_slide_are_its_own(deck, tmp_path: Path) -> None:
    """Those of a strip beside the map were those of the text boxes drawn before it."""
    year = Filters(from_month="2022-01", to_month="2022-12")
    scenes = [
        draft.draft(year, briefings.atlas(), figure) for figure in (FigureKind.STRIP, FigureKind.SOURCES)
    ]
    for slide in [*deck.slides, *slides_of(tmp_path, *scenes).slides]:
        ids = slide._element.xpath(".//p:cNvPr/@id")
        assert len(ids) == len(set(ids))


def test_everything_lies_on_the_slide(deck) -> None:
    for slide in deck.slides:
        for shape in slide.shapes:
            assert shape.left >= -Emu(12_700)
            assert shape.top >= -Emu(12_700)
            assert shape.left + shape.width <= deck.slide_width + Emu(12_700)
            assert shape.top + shape.height <= deck.slide_height + Emu(12_700)


def test_the_words_beside_the_map_do_not_lie_over_each_other(deck) -> None:
    for slide in deck.slides:
        boxes = {
            shape.name: (shape.left, shape.top, shape.left + shape.width, shape.top + shape.height)
            for shape in slide.shapes
            if shape.name
            in (
                "title",
                "subtitle",
                "number",
                "what the number counts",
                "text",
                "chart title",
                "footer",
                "sea",
            )
        }
        for one, (left, top, right, bottom) in boxes.items():
            for other, box in boxes.items():
                if one < other:
                    apart = right <= box[0] or box[2] <= left or bottom <= box[1] or box[3] <= top
                    assert apart, (one, other)


def test_the_chart_is_native_and_holds_the_numbers_of_its_scene(deck) -> None:
    for slide, item in zip(deck.slides, pinned.shown(briefings.shipped(), briefings.atlas()), strict=True):
        table = chart_table(item)
        assert table
        chart = next(shape.chart for shape in slide.shapes if shape.has_chart)
        for plotted, (name, values, _) in zip(chart.plots[0].series, table.series, strict=True):
            assert plotted.name == name
            assert sorted(plotted.values) == sorted(values)


def test_the_chart_by_year_adds_up_to_the_total(deck) -> None:
    chart = next(shape.chart for shape in deck.slides[0].shapes if shape.has_chart)
    assert list(chart.plots[0].categories) == [str(year) for year in range(2015, 2026)]
    assert (
        sum(sum(series.values) for series in chart.plots[0].series)
        == briefings.shipped().scenes[0].numbers.total
    )


def test_every_slide_carries_source_date_hash_disclaimer_and_the_note_on_kosovo(deck) -> None:
    for slide in deck.slides:
        footer = named(slide, "footer").text_frame.text
        assert "Frontex" in footer
        assert "data as of 2025-06-03" in footer
        assert briefings.shipped().data_hash[:12] in footer
        assert wording.caveats.BOUNDARIES_NOTE in footer
        assert (wording.caveats.KOSOVO_NOTE in footer) == (countries.label("XKX") in words(slide))


def test_map_and_chart_are_told_in_words_and_every_leg_too(deck) -> None:
    for slide in deck.slides:
        told = {shape.name: shape._element.xpath(".//p:cNvPr")[0].get("descr") for shape in slide.shapes}
        assert told["sea"].startswith("Map with ")
        assert told["chart"].startswith("Chart. ")
        assert all(told[name] for name in told if name.startswith(("leg ", "crossing ", "origin ")))


def test_the_notes_hold_the_claims_with_their_sources_and_what_was_checked(deck) -> None:
    for slide, scene in zip(deck.slides, briefings.shipped().scenes, strict=True):
        notes = slide.notes_slide.notes_text_frame.text
        assert scene.notes in notes
        for claim in scene.claims:
            assert f"{claim.text} [{draft.rests_on(claim, briefings.atlas())}]" in notes
            assert all(f"({source})" in notes for source in claim.sources)
        assert "https://" in notes
        assert "Checked before export" in notes


def test_the_same_briefing_makes_the_same_bytes(path: Path, tmp_path: Path) -> None:
    slides.write(briefings.shipped(), briefings.atlas(), tmp_path / "again.pptx")
    assert (tmp_path / "again.pptx").read_bytes() == path.read_bytes()


def test_every_part_is_well_formed_and_of_no_macro(path: Path) -> None:
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            assert "vba" not in name.lower()
            if name.endswith((".xml", ".rels")):
                etree.fromstring(package.read(name))


def test_hostile_texts_stay_text(tmp_path: Path) -> None:
    slides.write(briefings.hostile(), briefings.atlas(), tmp_path / "hostile.pptx")
    slide = pptx.Presentation(str(tmp_path / "hostile.pptx")).slides[0]
    shown = named(slide, "text").text_frame.text
    assert all(text in shown for text in briefings.HOSTILE)
    assert shown.endswith("end of text")
    assert "\u202e" not in shown
    assert briefings.HOSTILE[4] in slide.notes_slide.notes_text_frame.text


def test_a_template_keeps_its_size_and_its_slides_are_left_out(tmp_path: Path) -> None:
    mine = pptx.Presentation()
    mine.slides.add_slide(mine.slide_layouts[0]).shapes.title.text = "An old slide"
    mine.slide_width, mine.slide_height = Emu(9_144_000), Emu(6_858_000)
    mine.save(str(tmp_path / "mine.pptx"))
    chosen = template.load(tmp_path / "mine.pptx")
    slides.write(briefings.syria(), briefings.atlas(), tmp_path / "out.pptx", chosen=chosen)
    made = pptx.Presentation(str(tmp_path / "out.pptx"))
    assert (made.slide_width, made.slide_height) == (9_144_000, 6_858_000)
    assert [slide.shapes.title.text_frame.text for slide in made.slides] == [
        briefings.syria().scenes[0].title
    ]
    assert all(shape.left + shape.width <= made.slide_width + 12_700 for shape in made.slides[0].shapes)


def test_a_pinned_scene_keeps_its_numbers_on_the_slide(tmp_path: Path) -> None:
    content = storage.to_json(briefings.syria()).replace('"total": 92769', '"total": 92770')
    assert content != storage.to_json(briefings.syria())
    slides.write(storage.from_json(content), briefings.atlas(), tmp_path / "pinned.pptx")
    slide = pptx.Presentation(str(tmp_path / "pinned.pptx")).slides[0]
    assert named(slide, "number").text_frame.text == "92,770"


def test_a_text_longer_than_its_slide_covers_nothing_and_is_whole_in_the_notes(tmp_path: Path) -> None:
    text = " ".join(f"word{number}" for number in range(400))
    (scene,) = briefings.syria().scenes
    long = replace(scene, text=text, claims=(Claim("Nobody says so.", ()),))
    slides.write(replace(briefings.syria(), scenes=(long,)), briefings.atlas(), tmp_path / "long.pptx")
    slide = pptx.Presentation(str(tmp_path / "long.pptx")).slides[0]
    shown = named(slide, "text").text_frame.text
    assert shown.endswith(" …")
    assert text.startswith(shown.removesuffix(" …"))
    (item,) = pinned.shown(Briefing("Long", (replace(long, text=shown),), ""), briefings.atlas())
    assert slide_layout.text_size(item) is not None
    notes = slide.notes_slide.notes_text_frame.text
    assert text in notes
    assert "Nobody says so. [no source]" in notes


def test_a_footer_with_many_notes_is_read_on_the_slide_and_covers_nothing(deck) -> None:
    for slide in deck.slides:
        footer, edge = named(slide, "footer"), named(slide, "edge of the map")
        assert footer.text_frame.paragraphs[0].runs[0].font.size.pt >= 7.5
        assert footer.top >= edge.top + edge.height
        for shape in slide.shapes:
            if shape.has_chart:
                assert footer.top >= shape.top + shape.height
