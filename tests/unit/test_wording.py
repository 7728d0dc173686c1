from __future__ import annotations

import pytest

from dashboard import wording
from geodata import _review_tables


@pytest.mark.parametrize(
    ("said", "right"),
    [
        (wording.exports.mentions_alt("Gambia", 1, "origin 1"), "Gambia: 1 mention in reports (origin 1)"),
        (wording.revisions.more_origins(1), "1 more origin has been revised."),
        (wording.revisions.more_origins(2), "2 more origins have been revised."),
        (wording.scene_text.more_origins(1), "1 more origin"),
        (wording.scene_text.map_alt(1, 0, "all routes", "Said."), "Map with 1 leg of all routes. Said."),
        (
            wording.briefing_file.no_place(3, 1),
            "There is no place 3 in a briefing of 1 scene to put a scene at.",
        ),
        (
            wording.reports.stopped_before(1),
            "1 file was not read, because this was stopped. Add it again to go on: what is in is passed over.",
        ),
        (wording.reports.in_the_list(1, 1, 1), "In the list below: 1 to 1 of 1 report."),
        (wording.reports.of_files(1, 3), "1 of 4 files is in."),
        (
            wording.exports.as_of_months("", "May 2021", "May 2022"),
            "The file gives no date; May 2021 to May 2022.",
        ),
        (wording.scene_text.as_of("", "own"), "No date, own"),
        (
            wording.review.drawn_by_chance(1, 1, "1 report"),
            " of 1 that was drawn by chance from the 1 mention of 1 report",
        ),
        (
            wording.panel.share_and_rank("100 %", 1, "there", 1, 1),
            "100 % of 1 there; number 1 of 1 recorded nationality.",
        ),
        (wording.briefing_file.uneven("SYR", 1, 3), "The series 'SYR' has 1 value for 3 months."),
        (wording.revisions.layer_holds(1, 1, "incidents", ""), "1 in 1 incident"),
        (
            _review_tables.of_sample(1),
            "Of 1 mention drawn at random, which stands for all that it was drawn from.",
        ),
    ],
)
def test_a_count_of_one_has_its_words_in_the_singular(said: str, right: str) -> None:
    assert said == right


def test_what_one_mention_stands_for_is_said_in_the_singular() -> None:
    assert wording.review.sample_fair(1, 1).startswith("1 mention drawn by chance stands for 1 mention: ")
    assert wording.review.sample_fair(50, 1016).startswith(
        "50 mentions drawn by chance stand for 1,016 mentions: "
    )
