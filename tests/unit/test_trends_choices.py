"""The Trends page's own choices in the URL."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dashboard import wording
from dashboard.trends_choices import Look

looks = st.builds(
    Look,
    show=st.sampled_from(list(wording.trends.SHOW_LABELS)),
    by=st.sampled_from(list(wording.trends.BY_LABELS)),
    unit=st.sampled_from(list(wording.trends.UNIT_LABELS)),
    per=st.sampled_from(list(wording.trends.PER_LABELS)),
)


@given(looks)
def test_choices_come_back_from_the_url(look: Look) -> None:
    assert Look.from_query(look.to_query()) == (look, [])


def test_the_first_view_has_a_plain_address() -> None:
    assert Look().to_query() == {}


@given(st.text(max_size=60))
def test_whatever_the_url_holds_there_is_a_view_and_a_sentence(value: str) -> None:
    look, problems = Look.from_query({"show": value})
    assert look.show in wording.trends.SHOW_LABELS
    assert bool(problems) == (value not in wording.trends.SHOW_LABELS and value != "")
