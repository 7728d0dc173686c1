"""What a person can choose where a finding has no one answer, and what is kept with a reason that every file names."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import pytest

from dashboard import wording
from dashboard.briefing import choices, export, live, preflight, storage
from dashboard.briefing.finding import Choice, Finding
from dashboard.briefing.scenes import Briefing, BriefingError, Checked, Claim
from geodata import Filters
from tests.unit import briefings


@lru_cache(maxsize=1)
def base() -> Briefing:
    """A scene that leaves nothing to look at."""
    return briefings.of(Filters(from_month="2024-01", to_month="2024-12"))


def with_scene(**changes: object) -> Briefing:
    return base().replace(0, replace(base().scenes[0], **changes))


def found(briefing: Briefing, **options: int) -> tuple[Finding, ...]:
    return preflight.check(briefing, briefings.atlas(), **options).findings


def choose(briefing: Briefing, label: str, **options: int) -> Briefing:
    (choice,) = (
        choice
        for finding in found(briefing, **options)
        for choice in finding.choices
        if choice.label == label
    )
    return choice.fix(briefing)


def test_a_number_that_nothing_states_rests_on_a_source_of_the_scene_or_goes() -> None:
    briefing = with_scene(text="Detections fell. About 31,337 registered. The end.", notes="")
    rests = choose(briefing, "It rests on Frontex, Monthly detections of IBC workbook, sheets… (FXDICT2025)")
    assert rests.scenes[0].claims[-1] == Claim("About 31,337 registered.", ("FXDICT2025",))
    assert found(rests) == ()
    gone = choose(briefing, "Take the sentence out")
    assert gone.scenes[0].text == "Detections fell. The end."
    assert found(gone) == ()


def test_a_claim_without_a_source_rests_on_one_or_goes() -> None:
    briefing = with_scene(claims=(Claim("It fell.", ()),))
    assert choose(
        briefing, "It rests on Frontex, Monthly detections of IBC workbook, sheets… (FXDICT2025)"
    ).scenes[0].claims == (Claim("It fell.", ("FXDICT2025",)),)
    assert choose(briefing, "Take the sentence out").scenes[0].claims == ()


def test_measures_in_one_sentence_go_with_it_and_the_rest_stays() -> None:
    briefing = with_scene(text="Detections and asylum applications combined rose. It was spring.")
    assert choose(briefing, "Take the sentence out").scenes[0].text == "It was spring."


def test_a_word_of_which_there_are_several_better_ones_is_chosen() -> None:
    briefing = with_scene(text="The influx ended.")
    (finding,) = found(briefing)
    assert [choice.label for choice in finding.choices] == [
        "Write “a rise in detections”",
        "Write “many people”",
        "Write “movement”",
    ]
    assert choose(briefing, "Write “movement”").scenes[0].text == "Movement ended."
    titled = replace(base(), title="The influx of 2015")
    assert choose(titled, "Write “movement”").title == "Movement of 2015"


def test_every_wording_has_an_answer_or_choices() -> None:
    assert all(word.better or word.choices for word in wording.avoided.WORDS)


def test_the_end_of_a_text_too_long_for_its_slide_goes_to_the_notes() -> None:
    said = "This sentence is one of very many that no slide has room for at all."
    briefing = with_scene(text=" ".join([said] * 40), notes="Mine.")
    finding = next(one for one in found(briefing) if one.rule == "text fits")
    (choice,) = finding.choices
    shorter = choice.fix(briefing).scenes[0]
    assert "text fits" not in {one.rule for one in found(choice.fix(briefing))}
    assert shorter.text.count(said) + shorter.notes.count(said) == 40
    assert shorter.notes.endswith("Mine.")


def test_a_title_too_long_for_its_slide_is_shortened_between_words() -> None:
    briefing = with_scene(title="Many words of one title " * 12)
    (choice,) = next(one for one in found(briefing) if one.found == "the title").choices
    shorter = choice.fix(briefing)
    assert shorter.scenes[0].title.endswith(" …")
    assert found(shorter) == ()


@pytest.mark.parametrize("text", ["", "x" * 3000, "x" * 3000 + ". Y."])
def test_where_no_choice_would_do_there_is_none(text: str) -> None:
    briefing = with_scene(text=text, title="x" * 400)
    offered = [choice for one in found(briefing) if one.rule == "text fits" for choice in one.choices]
    assert offered == []


def test_a_scene_of_a_small_count_can_go() -> None:
    briefing = replace(briefings.shipped(), versions=())
    scene = briefing.scenes[0]
    small = replace(scene, numbers=replace(scene.numbers, total=3))
    gone = choose(briefing.replace(0, small), "Take the scene out")
    assert gone.scenes == briefing.scenes[1:]


def kept(reason: str = "Asked the source.") -> tuple[Briefing, Finding]:
    briefing = with_scene(text="The influx ended.")
    (finding,) = found(briefing)
    return choices.kept(finding, reason)(briefing), finding


def test_what_is_kept_is_found_no_more_and_every_file_says_why() -> None:
    briefing, finding = kept()
    report = preflight.check(briefing, briefings.atlas())
    assert report.findings == ()
    assert report.kept == ((finding, "Asked the source."),)
    assert "Looked at and kept: Scene 1, people first: “The influx” (“Asked the source.”)." in str(report)
    assert choices.looked_at_again(finding)(briefing).scenes[0].checked == ()


def test_what_is_kept_moves_with_its_scene_and_through_a_file() -> None:
    briefing, _ = kept()
    moved = briefing.add(base().scenes[0], 0)
    opened = storage.from_json(storage.to_json(moved))
    assert opened == moved
    assert found(opened) == ()


def test_what_is_kept_is_found_again_once_it_is_another() -> None:
    briefing = with_scene(text="About 31,337 registered.")
    (finding,) = found(briefing)
    held = choices.kept(finding, "Known.")(briefing)
    other = held.replace(0, replace(held.scenes[0], text="About 31,338 registered."))
    assert [one.found for one in found(other)] == ["31,338"]


def test_to_keep_something_takes_a_reason() -> None:
    with pytest.raises(BriefingError, match="needs a reason"):
        kept("  ")


@pytest.mark.parametrize("checked", ["x", [{"rule": "names"}], [{"rule": 1, "found": "", "reason": "x"}]])
def test_a_broken_reason_of_a_file_is_refused(checked: object) -> None:
    content = json.loads(storage.to_json(briefings.syria()))
    content["scenes"][0]["checked"] = checked
    with pytest.raises(BriefingError, match=r"scene 1"):
        storage.from_json(json.dumps(content))


@pytest.mark.parametrize("ending", export.EXPORTERS)
def test_a_hostile_reason_stays_text_in_every_file(ending: str, tmp_path: Path) -> None:
    reason = f"{' '.join(briefings.HOSTILE)} \ud800 \x00 \ufffe \u202e end"
    briefing, _ = kept(reason)
    path = tmp_path / f"kept{ending}"
    export.export(briefing, briefings.atlas(), path)
    assert path.stat().st_size > 0
    if ending == ".html":
        page = live.page(briefing, briefings.atlas()).decode()
        assert "<script>alert(1)" not in page
        assert "&lt;script&gt;alert(1)" in page


def test_choices_are_told_apart_by_their_labels() -> None:
    assert Choice("a", lambda briefing: briefing) == Choice("a", lambda briefing: briefing.alone)
    assert Checked("names", "x", "y") != Checked("names", "x", "z")
