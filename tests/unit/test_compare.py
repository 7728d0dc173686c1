from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata import Atlas, Filters, Measure, compare
from geodata.errors import FilterError, MeasureError
from geodata.select import select, tabulate

IN_2015 = Filters(from_month="2015-01", to_month="2015-12")
IN_2016 = Filters(from_month="2016-01", to_month="2016-12")


def compared(atlas: Atlas, one: Filters, other: Filters) -> compare.Comparison:
    return compare.compare(select(atlas, one), select(atlas, other))


def test_two_periods_are_told_from_the_earlier_to_the_later_with_the_unknown_part(atlas: Atlas) -> None:
    forwards, backwards = compared(atlas, IN_2015, IN_2016), compared(atlas, IN_2016, IN_2015)
    assert forwards.names == backwards.names == ("2015", "2016")
    said = compare.sentences(forwards)
    assert said[0] == (
        "Detections on the Western Balkan route: from 764,033 in 2015 to 130,261 in 2016, 633,772 fewer, −83\u00a0%."
    )
    assert "556,238 (73\u00a0%) in 2015" in said[1]
    assert said == compare.sentences(backwards)


def test_changes_add_up_to_the_change_of_the_whole(atlas: Atlas) -> None:
    comparison = compared(atlas, replace(IN_2015, routes=()), replace(IN_2016, routes=()))
    whole = comparison.right.total - comparison.left.total
    for by in ("origin", "route"):
        frame = compare.changes(comparison, by)
        assert frame["change"].sum() == whole
        assert frame["change"].abs().is_monotonic_decreasing
    frame = compare.changes(comparison, "origin")
    assert frame["left"].to_dict() | {} == {
        code: tabulate(comparison.left.figures, "origin").get(code, 0) for code in frame.index
    }
    small = frame["left"] < compare.SMALL_BASE
    assert small.any()
    assert frame.loc[small, "ratio"].isna().all()


def test_nationalities_that_one_side_alone_has_are_counted_where_there_are_any(atlas: Atlas) -> None:
    in_2014 = Filters(from_month="2014-01", to_month="2014-12")
    said = compare.sentences(compared(atlas, in_2014, IN_2015))
    assert "Recorded in 2015 alone: 25 nationalities." in said


def test_two_origins_are_told_by_their_months(atlas: Atlas) -> None:
    comparison = compared(atlas, replace(IN_2015, origins=("SYR",)), replace(IN_2015, origins=("AFG",)))
    assert comparison.names == ("people from Syria", "people from Afghanistan")
    said = compare.sentences(comparison)
    # 36,827 is 41 % of the first, as in all sentences of changes, and 69 % of the second.
    assert said[0] == (
        "Detections on the Western Balkan route, 2015: 90,064 of people from Syria and 53,237 of people from Afghanistan: "
        "36,827 fewer, −41\u00a0%."
    )
    assert "either origin may be counted too low" in said[1]
    assert said[2].startswith("Of 12 months ")


def test_two_origins_of_one_month_are_not_told_by_months(atlas: Atlas) -> None:
    month = replace(IN_2015, from_month="2015-10", to_month="2015-10")
    said = compare.sentences(
        compared(atlas, replace(month, origins=("SYR",)), replace(month, origins=("AFG",)))
    )
    assert not [sentence for sentence in said if sentence.startswith("Of ")]


def test_of_two_months_one_has_more(atlas: Atlas) -> None:
    months = replace(IN_2015, from_month="2015-06", to_month="2015-07")
    said = compare.sentences(
        compared(atlas, replace(months, origins=("SYR",)), replace(months, origins=("AFG",)))
    )
    assert "Of 2 months 1 has more of people from Syria, and 1 more of people from Afghanistan" in said[2]


def test_two_routes_are_never_added(atlas: Atlas) -> None:
    comparison = compared(atlas, IN_2015, replace(IN_2015, routes=("eastern_mediterranean",)))
    assert "not to be added" in compare.sentences(comparison)[-1]


def test_periods_of_different_length_are_told_with_their_monthly_figures(atlas: Atlas) -> None:
    said = compare.sentences(compared(atlas, IN_2015, replace(IN_2016, to_month="2016-04")))
    assert said[1].startswith("The periods are not of one length: 12 and 4 months, with 63,669 and ")


def test_branches_that_one_period_alone_has_are_named(atlas: Atlas) -> None:
    early, late = compare.branches(
        compared(atlas, IN_2015, Filters(from_month="2023-01", to_month="2023-12"))
    )
    assert "wb_central_hungary_pre_fence" in early
    assert "wb_kosovo_link" in late
    assert not set(early) & set(late)


def test_different_measures_are_not_compared_and_the_reason_is_told(atlas: Atlas) -> None:
    one = select(atlas, IN_2015)
    other = select(atlas, replace(IN_2016, measure=Measure.ASYLUM_APPLICATIONS))
    with pytest.raises(MeasureError, match="Detections and asylum applications count different things"):
        compare.compare(one, other)


@pytest.mark.parametrize(
    ("other", "said"),
    [
        (IN_2015, "Both sides are the same"),
        (replace(IN_2016, origins=("SYR",)), "differ in period and origin"),
    ],
    ids=["the same", "two differences"],
)
def test_what_cannot_be_told_apart_is_refused(atlas: Atlas, other: Filters, said: str) -> None:
    with pytest.raises(FilterError, match=said):
        compared(atlas, IN_2015, other)


@given(st.integers(0, 10**7), st.integers(0, 10**7))
def test_the_words_of_a_change_say_its_size_and_direction(left: int, right: int) -> None:
    words = compare.change_words(left, right)
    assert ("more" in words) == (right > left)
    assert ("fewer" in words) == (right < left)
    assert ("%" in words) == (left >= compare.SMALL_BASE and left != right)
    assert "−100" not in words or right == 0


@pytest.mark.parametrize(
    ("left", "right", "words"),
    [
        (1000, 1400, "+40\u00a0%"),
        (1000, 1, "over −99\u00a0%"),
        (1000, 0, "−100\u00a0%"),
        (100, 5000, "+4,900\u00a0%"),
        (1000, 1001, "under +1\u00a0%"),
        (1000, 1000, "0\u00a0%"),
    ],
)
def test_a_change_in_per_cent_says_no_more_than_it_is(left: int, right: int, words: str) -> None:
    assert compare.ratio_words(left, right) == words
