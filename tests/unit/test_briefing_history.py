"""Changes that are taken back leave the words that were written since."""

from __future__ import annotations

from dataclasses import replace

from dashboard.briefing import history
from dashboard.briefing.scenes import Briefing, Scene
from geodata import Filters


def briefing(*titles: str) -> Briefing:
    return Briefing("Views", tuple(Scene(title, "", Filters()) for title in titles), "2026-02-03")


def test_words_of_a_copy_are_not_put_on_what_it_was_copied_from() -> None:
    before = briefing("One", "Two")
    copied = before.duplicate(0)
    steps = history.longer((), before, copied, 0)
    worded = copied.replace(1, replace(copied.scene(1), title="The copy"))
    (step,) = history.reworded(steps, copied, worded)
    assert step.briefing == before


def test_words_reach_back_through_every_change() -> None:
    first = briefing("One", "Two", "Three")
    second = first.move(2, 0)
    third = second.remove(1)
    steps = history.longer(history.longer((), first, second, 0), second, third, 0)
    worded = third.replace(0, replace(third.scene(0), text="New words"))
    steps = history.reworded(steps, third, worded)
    assert [scene.text for scene in steps[0].briefing.scenes] == ["", "", "New words"]
    assert [scene.text for scene in steps[1].briefing.scenes] == ["New words", "", ""]


def test_a_mended_scene_gives_its_later_words_to_what_it_was() -> None:
    before = briefing("Turkey")
    mended = before.replace(0, replace(before.scene(0), title="Türkiye"))
    worded = mended.replace(0, replace(mended.scene(0), text="New words"))
    (step,) = history.reworded(history.longer((), before, mended, 0), mended, worded)
    assert step.briefing.scene(0) == replace(before.scene(0), text="New words")
