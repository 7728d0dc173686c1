from __future__ import annotations

import pytest

from dashboard import wording


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
    ],
)
def test_a_count_of_one_has_its_words_in_the_singular(said: str, right: str) -> None:
    assert said == right
