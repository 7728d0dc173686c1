"""The slides as LibreOffice draws them: nothing repaired away, nothing clipped, nothing over something else."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import numpy as np
import pypdfium2
import pytest

from dashboard.briefing import drawing, slide_layout
from dashboard.briefing import pptx as slides
from tests.unit import briefings

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
MISSING = (
    "LibreOffice was not found, so that nobody sees the slides: install it (Debian: libreoffice-impress)."
)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[pypdfium2.PdfPage]:
    assert OFFICE, MISSING
    folder = tmp_path_factory.mktemp("drawn")
    slides.write(briefings.shipped(), briefings.atlas(), folder / "shipped.pptx")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [
        OFFICE,
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        str(folder / "shipped.pptx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=240)  # noqa: S603
    return list(pypdfium2.PdfDocument(Path(folder / "shipped.pdf")))


def box(page: pypdfium2.PdfPage, text: str) -> tuple[float, float, float, float]:
    """Left, bottom, right, top of a text on a page, in points; y grows upwards."""
    words = page.get_textpage()
    at = words.search(text).get_next()
    assert at, text
    boxes = np.array([words.get_charbox(number) for number in range(at[0], at[0] + at[1])])
    return boxes[:, 0].min(), boxes[:, 1].min(), boxes[:, 2].max(), boxes[:, 3].max()


def test_every_slide_is_drawn_with_its_title_on_one_line(pages: list[pypdfium2.PdfPage]) -> None:
    assert len(pages) == len(briefings.shipped().scenes)
    for page, scene in zip(pages, briefings.shipped().scenes, strict=True):
        left, bottom, right, top = box(page, scene.title)
        assert top - bottom < 1.3 * slide_layout.TITLE_SIZES[0]
        assert 0 < left < right < page.get_width()


def test_the_text_ends_above_the_chart_and_the_chart_above_the_footer(pages: list[pypdfium2.PdfPage]) -> None:
    for page, scene in zip(pages, briefings.shipped().scenes, strict=True):
        end_of_text = box(page, scene.text.split()[-1])[1]
        chart = box(page, "Detections by ")
        assert end_of_text > chart[3]
        footer = box(page, "Source: Frontex")
        assert chart[1] > footer[3]
        assert box(page, "A count belongs to the whole route")[1] > 0


def test_the_map_is_drawn_in_its_colours(pages: list[pypdfium2.PdfPage]) -> None:
    left, top, width, height = slide_layout.MAP
    for page in pages:
        picture = np.asarray(page.render(scale=2.0).to_pil().convert("RGB")).astype(int)
        panel = picture[
            2 * int(top) + 4 : 2 * int(top + height) - 120, 2 * int(left) + 4 : 2 * int(left + width) - 4
        ]
        shares = {
            colour: (
                np.abs(panel - [int(colour[at : at + 2], 16) for at in (1, 3, 5)]).max(axis=2) < 12
            ).mean()
            for colour in (drawing.LAND, drawing.SEA, drawing.LINE, drawing.APPROACH)
        }
        assert shares[drawing.LAND] > 0.3
        assert shares[drawing.SEA] > 0.03
        # The legs on the map of a continent are thin, and most of them approach legs.
        assert 0.0003 < shares[drawing.LINE] + shares[drawing.APPROACH] < 0.1
