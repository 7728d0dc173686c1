"""A template of the user's own: refused where it could do harm, and always with text that can be read."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pptx
import pytest
from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.util import Emu

from dashboard.briefing import pptx as slides
from dashboard.briefing import template
from dashboard.briefing.contrast import ENOUGH, ratio
from dashboard.briefing.preflight import check
from dashboard.briefing.scenes import BriefingError
from tests.unit import briefings


def saved(change: Callable[[object], None] = lambda _: None) -> bytes:
    """A template as PowerPoint saves it, changed."""
    presentation = pptx.Presentation()
    presentation.slide_width, presentation.slide_height = Emu(12_192_000), Emu(6_858_000)
    change(presentation)
    written = io.BytesIO()
    presentation.save(written)
    return written.getvalue()


def dark(presentation) -> None:
    fill = presentation.slide_master.background.fill
    fill.solid()
    fill.fore_color.rgb = RGBColor(0x1F, 0x38, 0x64)


def with_part(name: str, content: bytes, base: bytes = b"") -> bytes:
    """A template with one part more, or with another in its place."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(base or saved())) as old, zipfile.ZipFile(written, "w") as new:
        for member in old.infolist():
            if member.filename != name:
                new.writestr(member, old.read(member))
        new.writestr(name, content, zipfile.ZIP_DEFLATED)
    return written.getvalue()


def replaced(name: str, old: bytes, new: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(saved())) as package:
        content = package.read(name)
    assert old in content
    return with_part(name, content.replace(old, new))


RELS = "ppt/slideMasters/_rels/slideMaster1.xml.rels"
LINKED = (
    b'<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" '
    b'Target="http://example.org/x.png" TargetMode="External"/></Relationships>'
)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (lambda: b"no zip", "is cut off or damaged"),
        (lambda: saved()[:-200], "is cut off or damaged"),
        (lambda: b"x" * (template.MOST_BYTES + 1), "is larger than 20 MB"),
        (lambda: with_part("ppt/media/zeros.wmf", b"\0" * 60_000_000), "when unpacked"),
        (lambda: with_part("ppt/vbaProject.bin", b"x"), "holds a macro or another program"),
        (lambda: with_part("ppt/embeddings/oleObject1.bin", b"x"), "holds a macro or another program"),
        (lambda: with_part("ppt/theme/theme9.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a/>'), "contains a DTD"),
        (lambda: replaced("[Content_Types].xml", b"presentation.main+xml", b"slideshow.main+xml"), "choose a .pptx"),
        (lambda: replaced(RELS, b"</Relationships>", LINKED), "would fetch"),
        (lambda: with_part("ppt/slideMasters/slideMaster1.xml", b"<broken"), "is damaged"),
        (lambda: with_part("ppt/theme/theme1.xml", b"<broken"), "is damaged"),
        (lambda: saved(lambda p: setattr(p, "slide_width", Emu(30_000_000))), "as wide as high"),
    ],
    ids=[
        "bytes", "cut", "large", "bomb", "macro", "program", "DTD", "slide show", "link", "master", "theme", "strip",
    ],
)  # fmt: skip
def test_what_cannot_be_a_template_is_refused_with_a_sentence(
    content: Callable[[], bytes], said: str
) -> None:
    with pytest.raises(BriefingError, match=said):
        template.checked(content(), "mine.pptx")


def test_a_name_of_a_file_stays_a_name() -> None:
    with pytest.raises(BriefingError, match=r"^ab\.pptx is") as caught:
        template.checked(b"", "a\u202e\x00b.pptx")
    assert "\u202e" not in str(caught.value)


def test_the_colours_of_background_and_text_are_read_from_theme_and_master() -> None:
    plain = template.checked(saved(), "mine.pptx")
    assert (plain.ground, plain.text) == ("#ffffff", "#000000")
    assert template.checked(saved(dark), "mine.pptx").ground == "#1f3864"

    def by_theme(presentation) -> None:
        fill = presentation.slide_master.background.fill
        fill.solid()
        fill.fore_color.theme_color = MSO_THEME_COLOR.TEXT_2

    assert template.checked(saved(by_theme), "mine.pptx").ground == "#1f497d"
    assert (
        template.checked(saved(lambda p: p.slide_master.background.fill.gradient()), "mine.pptx").ground == ""
    )


@pytest.mark.parametrize("change", [dark, lambda p: p.slide_master.background.fill.gradient()])
def test_text_can_be_read_on_a_dark_template_and_the_rule_says_so(change, tmp_path: Path) -> None:
    mine = template.checked(saved(change), "mine.pptx")
    findings = [
        f for f in check(briefings.syria(), briefings.atlas(), template=mine).findings if f.rule == "contrast"
    ]
    assert findings
    slides.write(briefings.syria(), briefings.atlas(), tmp_path / "dark.pptx", chosen=mine)
    shapes = list(pptx.Presentation(str(tmp_path / "dark.pptx")).slides[0].shapes)
    assert shapes[0].name == "sheet of paper"
    sheet = shapes[0]
    for shape in shapes[1:]:
        if shape.name == "title" and mine.ground:
            colour = f"#{shape.text_frame.paragraphs[0].runs[0].font.color.rgb}"
            assert ratio(colour.lower(), mine.ground) >= ENOUGH
        elif shape.has_text_frame and shape.text_frame.text:
            assert sheet.left <= shape.left
            assert sheet.top <= shape.top + 12_700


def test_a_light_template_gets_no_sheet_and_no_finding(tmp_path: Path) -> None:
    mine = template.checked(saved(), "mine.pptx")
    assert check(briefings.syria(), briefings.atlas(), template=mine) == check(
        briefings.syria(), briefings.atlas()
    )
    slides.write(briefings.syria(), briefings.atlas(), tmp_path / "light.pptx", chosen=mine)
    names = [shape.name for shape in pptx.Presentation(str(tmp_path / "light.pptx")).slides[0].shapes]
    assert "sheet of paper" not in names


@pytest.mark.parametrize(
    ("one", "other", "to_one"), [("#000000", "#ffffff", 21.0), ("#767676", "#ffffff", 4.54)]
)
def test_contrast_is_that_of_the_guidelines(one: str, other: str, to_one: float) -> None:
    assert ratio(one, other) == pytest.approx(to_one, abs=0.01)
    assert ratio(other, one) == ratio(one, other)
