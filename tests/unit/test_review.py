"""What a person decides about a mention: what counts with it, for how long it holds, and what it says of the rules."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from geodata import Atlas, Filters, Role, _care, _doubt, review
from geodata._prepared import MENTION_FIELDS, prepare
from geodata._store import Store
from geodata.errors import FilterError, GeodataError, StoreError, UnknownCountryError
from geodata.mentions import find_mentions
from tests.unit.reviews import AS_FOUND, TEXT, counted, doubt_of, doubts, note, noted
from tests.unit.test_role_accuracy import DATA, IN_A_REPORT


@pytest.fixture
def atlas(home: Path) -> Atlas:  # noqa: ARG001  # what the store is made in
    return noted()


def test_the_story_begins_as_the_rules_found_it(atlas: Atlas) -> None:
    assert counted(atlas) == AS_FOUND
    assert len(doubts(atlas)) == len(AS_FOUND)


def test_a_mention_without_a_role_beside_words_of_movement_comes_first_and_says_why(atlas: Atlas) -> None:
    first = review.queue(atlas, Filters(reports=("note",)))[0]
    assert (first.found.surface, first.role) == ("Serbia", Role.OTHER)
    (reason,) = first.reasons
    assert reason.startswith("The sentence speaks of movement, but ")
    jordan = doubt_of(atlas, "Jordan")
    assert "“Jordan” is also the name of another place." in jordan.reasons
    assert jordan.alike == 2


def test_what_a_role_was_read_by_is_not_said_to_tell_none(atlas: Atlas) -> None:
    """The Review page says by what words a role was read, and right after it why that is in doubt."""
    by_words = [one for one in review.queue(atlas, Filters()) if not one.found.rule.endswith("/no_cue")]
    said = {reason for one in by_words for reason in one.reasons}
    assert "The words around the name speak for two roles." in said
    assert any("the words around the name give it no role" in reason for reason in said)
    assert not [reason for reason in said if "no word" in reason or "Hardly a word" in reason]


def test_order_of_doubt_finds_the_wrong_roles_sooner() -> None:
    """On sentences that were held back from the rules: a third of the mentions holds more than half of the errors."""
    judged = []
    for line in (DATA / "roles_held_back.jsonl").read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        text = IN_A_REPORT + item["text"]
        marked = {(m["start"] + len(IN_A_REPORT), m["iso3"]): m["role"] for m in item["mentions"]}
        found = find_mentions(text)
        rows = [tuple(getattr(mention, name) for name in MENTION_FIELDS) for mention in found]
        for doubt in _doubt.of_report(note(text), rows, (), _doubt.Known.of([])):
            role = marked.get((doubt.found.start, doubt.found.iso3))
            judged.append((doubt.chance, role is not None and role != doubt.role.value))
    judged.sort(key=lambda item: -item[0])
    wrong = [is_wrong for _, is_wrong in judged]
    assert sum(wrong[: len(wrong) // 3]) > 0.5 * sum(wrong)


def test_a_corrected_country_and_role_count_at_once_also_in_another_session(atlas: Atlas) -> None:
    other = Atlas.open()
    review.decide(atlas, doubt_of(atlas, "Serbia", 1), "MK", iso3="XKX", role="transit")
    for later in (atlas.refreshed(), other.refreshed()):
        assert counted(later)[3] == ("XKX", "transit")
        row = later.mentions.query("report_id == 'note'").iloc[3]
        assert (row["surface"], row["rule"]) == ("Serbia", "review/corrected")
    assert counted(other) == AS_FOUND, "an atlas stays what it was"
    assert _care.check(Store()) == []


def test_a_country_is_reused_for_the_same_surface_in_the_report_and_a_role_is_not(atlas: Atlas) -> None:
    atlas.own.add_report(prepare(note(TEXT + " It ends.", "second")))
    atlas = atlas.refreshed()
    review.decide(atlas, doubt_of(atlas, "Jordan"), "MK", iso3="ISR", role="other")
    later = atlas.refreshed()
    assert [cell for cell in counted(later) if cell[0] == "ISR"] == [
        ("ISR", "other"),
        ("ISR", "participant"),
        ("ISR", "participant"),
    ]
    assert counted(later, "second") == AS_FOUND, "another report is another story"
    follows = doubt_of(later, "Jordan")
    assert (follows.iso3, follows.found.iso3) == ("ISR", "JOR")
    assert counted(later)[4] == ("ISR", "participant")
    # A decision of its own goes before.
    review.decide(later, follows, "MK", iso3="JOR")
    assert counted(later.refreshed())[4:] == [("JOR", "participant"), ("ISR", "participant")]


def test_a_rejected_mention_and_the_same_surface_are_gone_unless_it_is_for_one_alone(atlas: Atlas) -> None:
    key = review.reject(atlas, doubt_of(atlas, "Jordan"), "MK", alike=False)
    alone = atlas.refreshed()
    assert counted(alone) == [*AS_FOUND[:2], *AS_FOUND[3:]]
    review.undo(alone, key)
    review.reject(alone, doubt_of(alone.refreshed(), "Jordan"), "MK")
    gone = alone.refreshed()
    assert [cell for cell in counted(gone) if cell[0] == "JOR"] == []
    assert [doubt.found.surface for doubt in doubts(gone)] == ["Syria", "Serbia", "Serbia"]
    assert len(gone.mentions) == len(gone.mention_index) == len(atlas.mentions) - 3
    assert [hit.number for hit in gone.search(countries=("JOR",), reports=("note",))] == []
    assert _care.check(Store()) == []


def test_the_search_follows_a_correction_and_its_undoing(atlas: Atlas) -> None:
    def found(latest: Atlas, iso3: str, role: str = "") -> list[int]:
        roles = (role,) if role else ()
        return [hit.number for hit in latest.search(countries=(iso3,), roles=roles, reports=("note",))]

    assert found(atlas, "SRB", "transit") == [2]
    key = review.decide(atlas, doubt_of(atlas, "Serbia"), "MK", iso3="SRB", role="destination")
    later = atlas.refreshed()
    assert (found(later, "SRB", "transit"), found(later, "SRB", "destination")) == ([], [2])
    review.undo(later, key)
    assert found(later.refreshed(), "SRB", "transit") == [2]
    assert _care.check(Store()) == []


def test_mentions_of_shipped_reports_are_reviewed_like_the_users_own(home: Path) -> None:
    atlas = Atlas.open()
    # One whose country the report names by no other word.
    doubt = next(
        doubt
        for doubt in review.queue(atlas)
        if sum(code == doubt.found.iso3 for code, _ in counted(atlas, doubt.found.report_id))
        == 1 + doubt.alike
    )
    report_id = doubt.found.report_id
    before = counted(atlas, report_id)
    wanted = {"countries": (doubt.found.iso3,), "reports": (report_id,)}
    hits = len(atlas.search(**wanted))  # type: ignore[arg-type]  # of two kinds
    key = review.reject(atlas, doubt, "MK")
    assert (home / "atlas.db").is_file()
    later = atlas.refreshed()
    gone = [cell for cell in before if cell[0] != doubt.found.iso3]
    assert len(counted(later, report_id)) == len(before) - 1 - doubt.alike == len(gone)
    assert list(later.mentions.index) == list(range(len(later.mentions)))
    assert later.mentions.dtypes.equals(atlas.mentions.dtypes)
    assert hits > 0
    assert later.search(**wanted) == []  # type: ignore[arg-type]  # of two kinds
    assert counted(Atlas.open(), report_id) == counted(later, report_id)
    review.undo(later, key)
    back = later.refreshed()
    pd.testing.assert_frame_equal(back.mentions, atlas.mentions)
    assert len(back.search(**wanted)) == hits  # type: ignore[arg-type]  # of two kinds


@pytest.mark.parametrize(
    "changed",
    [
        TEXT,
        TEXT.replace(
            "# Crossings\n\n", "# Crossings, second edition\n\nA new foreword names Italy and Serbia.\n\n"
        ),
        TEXT.replace("People from Syria went through Serbia.", "People from Iraq went through Hungary."),
        TEXT.replace("had moved on, and", "had moved\non, and"),
    ],
    ids=["same text", "text before it", "text beside it", "other line ends"],
)
def test_a_decision_survives_another_version_in_which_the_sentence_stands(atlas: Atlas, changed: str) -> None:
    review.decide(atlas, doubt_of(atlas, "Serbia", 1), "MK", role="transit")
    review.reject(atlas, doubt_of(atlas, "Jordan"), "MK")
    added = atlas.own.add_report(prepare(note(changed, title="A note again")))
    assert added.outcome == "new version"
    later = atlas.refreshed()
    cells = counted(later)
    assert [cell for cell in cells if cell[0] == "JOR"] == []
    assert cells[-1] == ("SRB", "transit")
    assert "review/corrected" in later.mentions.query("report_id == 'note'")["rule"].tolist()
    assert _care.check(Store()) == []


def test_a_decision_about_a_sentence_that_is_gone_changes_nothing_until_it_is_back(atlas: Atlas) -> None:
    review.decide(atlas, doubt_of(atlas, "Serbia", 1), "MK", iso3="XKX", role="transit", alike=False)
    atlas.own.add_report(prepare(note(TEXT.replace("Serbia was full", "Serbia was nearly full"))))
    later = atlas.refreshed()
    assert counted(later) == AS_FOUND
    later.own.add_report(prepare(note()))
    assert counted(later.refreshed())[3] == ("XKX", "transit")


def test_a_file_added_again_is_already_there_and_stays_reviewed(atlas: Atlas) -> None:
    review.reject(atlas, doubt_of(atlas, "Syria"), "MK")
    assert atlas.own.add_report(prepare(note())).outcome == "already there"
    assert counted(atlas.refreshed()) == AS_FOUND[1:]


def test_decisions_carry_author_and_time_and_stay_known_when_they_are_undone(atlas: Atlas) -> None:
    key = review.reject(atlas, doubt_of(atlas, "Syria"), "  M.\n K. ")
    (decision,) = atlas.own.decisions(10)
    assert (decision.author, decision.action, decision.undone) == ("M. K.", "reject", False)
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00", decision.made_at)
    review.undo(atlas, key)
    assert [(one.key, one.undone) for one in atlas.own.decisions(10)] == [(key, True)]
    with pytest.raises(StoreError, match="taken back already"):
        review.undo(atlas, key)


def test_the_last_of_two_decisions_holds_and_without_it_the_one_before(atlas: Atlas) -> None:
    syria = doubt_of(atlas, "Syria")
    review.decide(atlas, syria, "first", role="transit")
    last = review.decide(atlas, syria, "second", role="destination")
    assert counted(atlas.refreshed())[0] == ("SYR", "destination")
    assert review.accuracy(atlas.refreshed())[0].reviewed == 1
    review.undo(atlas, last)
    assert counted(atlas.refreshed())[0] == ("SYR", "transit")


def test_what_cannot_be_is_refused_with_a_sentence_and_nothing_is_kept(atlas: Atlas) -> None:
    syria = doubt_of(atlas, "Syria")
    with pytest.raises(UnknownCountryError, match="“SYX” is no country code"):
        review.decide(atlas, syria, "MK", iso3="SYX")
    with pytest.raises(FilterError, match="is not one of origin, transit"):
        review.decide(atlas, syria, "MK", role="victim")
    with pytest.raises(GeodataError, match="type a name or initials first"):
        review.reject(atlas, syria, " \0\n".replace("\0", ""))
    with pytest.raises(StoreError, match="holds the shipped data alone"):
        review.reject(Atlas.shipped(), syria, "MK")
    assert atlas.own.decisions(10) == []
    assert atlas.refreshed() is atlas


def test_accuracy_counts_each_reviewed_mention_once_by_mention_and_by_role(atlas: Atlas) -> None:
    for doubt in doubts(atlas):
        if doubt.found.surface == "Jordan":
            review.reject(atlas, doubt, "MK", alike=False)
        else:
            review.decide(atlas, doubt, "MK", role="transit")
    found = {one.what: (one.reviewed, one.right) for one in review.accuracy(atlas.refreshed())}
    assert found["mention"] == (6, 3)
    assert found["role"] == (3, 1)
    assert (found["transit"], found["origin"], found["destination"]) == ((1, 1), (1, 0), (0, 0))


@pytest.mark.parametrize(
    ("right", "of", "interval"), [(0, 0, (0, 1)), (8, 10, (0.4902, 0.9433)), (10, 10, (0.7225, 1))]
)
def test_wilsons_interval(right: int, of: int, interval: tuple[float, float]) -> None:
    assert review.wilson(right, of) == pytest.approx(interval, abs=5e-5)


def test_a_rule_that_reviewers_overturn_is_in_more_doubt_and_says_so(atlas: Atlas) -> None:
    syria = doubt_of(atlas, "Syria")
    atlas.own.add_report(prepare(note(TEXT + " It ends.", "second")))
    before = doubt_of(atlas.refreshed(), "Syria", report_id="second")
    review.decide(atlas, syria, "MK", role="transit")
    after = doubt_of(atlas.refreshed(), "Syria", report_id="second")
    assert after.chance > before.chance
    assert "Reviewers have overturned this rule for roles in 1 of 1 case." in after.reasons
    jordan = doubt_of(atlas.refreshed(), "Jordan")
    review.decide(atlas.refreshed(), jordan, "MK")
    sure = doubt_of(atlas.refreshed(), "Jordan", report_id="second")
    assert sure.chance < jordan.chance


def test_the_queue_is_narrowed_by_roles_and_holds_no_more_than_asked(atlas: Atlas) -> None:
    of_transit = review.queue(atlas, Filters(roles=(Role.TRANSIT,)), most=5)
    assert len(of_transit) == 5
    assert {doubt.role for doubt in of_transit} == {Role.TRANSIT}


def test_the_context_of_a_mention_is_its_sentence_and_what_stands_around_it(atlas: Atlas) -> None:
    report = replace(note(), passages=tuple(replace(p, page=7) for p in note().passages))
    shown = review.context(report, doubt_of(atlas, "Serbia", 1).found)
    assert shown.heading == "Crossings"
    assert f"{shown.left}{shown.surface}{shown.right}" == "Many had moved on, and Serbia was full."
    assert shown.before.endswith("Officials of Jordan met in Vienna.")
    assert shown.after.startswith("Officials of Jordan met again.")
    assert shown.page == 7


def test_a_sentence_without_end_is_cut_around_the_mention() -> None:
    text = "word " * 4_000 + "Serbia " + "word " * 4_000
    (mention,) = find_mentions(text, "long")
    shown = review.context(note(text), mention)
    assert shown.surface == "Serbia"
    assert len(shown.left + shown.right) < 700


MANY = "\n\n".join(
    f"People from {name} went through Serbia on day {n}." for n in range(40) for name in ("Syria", "Iraq")
)


def test_a_fair_sample_is_the_same_for_everybody_grows_and_takes_no_notice_of_doubt(atlas: Atlas) -> None:
    atlas.own.add_report(prepare(note(MANY, "many")))
    now = atlas.refreshed()
    small, large = review.sample(now, size=50), review.sample(now, size=100)
    assert [one.place for one in small.waiting] == [one.place for one in large.waiting[:50]]
    assert (len(small.drawn), small.complete, review.sample_accuracy(small)) == (50, False, [])
    assert small.of == len(now.mention_index)
    assert small.reports == len(now.titles)
    for doubt in review.queue(now, Filters(reports=("many",)), most=5):
        review.decide(now, doubt, "MK", role="other")
    later = review.sample(now.refreshed(), size=100)
    assert later.of == small.of, "what was decided changes nothing of what is drawn"
    drawn = [one.doubt.place for one in large.drawn if one.doubt]
    assert [one.place for one in later.waiting] == [
        place for place in drawn if place in {d.place for d in later.waiting}
    ]
    assert Atlas.open().own is not now.own
    assert [one.place for one in review.sample(Atlas.open(), size=100).waiting] == [
        one.place for one in later.waiting
    ]


def test_each_mention_is_as_likely_to_be_drawn(atlas: Atlas) -> None:
    """Of the mentions of one report, drawn from it and from all: about as many as its share."""
    atlas.own.add_report(prepare(note(MANY, "many")))
    now = atlas.refreshed()
    drawn = review.sample(now, size=200)
    of_many = sum(one.found.report_id == "many" for one in drawn.waiting)
    share = 160 / drawn.of
    assert abs(of_many / 200 - share) < 3 * (share * (1 - share) / 200) ** 0.5
    half = [
        one.found.start < len(MANY) / 2 for one in review.sample(now, Filters(reports=("many",)), 80).waiting
    ]
    assert 20 <= sum(half) <= 60


def test_the_accuracy_of_a_reviewed_sample_counts_what_a_rejection_elsewhere_decided(atlas: Atlas) -> None:
    chosen = Filters(reports=("note",))
    review.reject(atlas, doubt_of(atlas, "Jordan"), "MK")
    now = atlas.refreshed()
    while waiting := review.sample(now, chosen).waiting:
        review.decide(now, waiting[0], "MK")
        now = now.refreshed()
    mentions, roles = review.sample_accuracy(review.sample(now, chosen))
    assert (mentions.what, mentions.reviewed, mentions.right) == ("mention", 6, 3)
    assert (roles.what, roles.reviewed, roles.right) == ("role", 3, 3)
    assert (mentions.low, mentions.high) == review.wilson(3, 6)
