from __future__ import annotations

from urllib.parse import parse_qs, urlencode

from hypothesis import given
from hypothesis import strategies as st

from geodata import Atlas, Filters, Measure, Role, countries, routes
from geodata.model import SPECIAL_ORIGINS, View
from geodata.queries import read_filters

ORIGINS = [*countries.register(), *SPECIAL_ORIGINS]
months = st.builds("{:04}-{:02}".format, st.integers(1, 9999), st.integers(1, 12))
some_months = st.none() | st.tuples(months, months).map(lambda two: tuple(sorted(two)))
# A value of a link may be anything that is not empty.
names = st.text(min_size=1, max_size=20)


def each_once(values: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(values, unique=True, max_size=5).map(tuple)


@st.composite
def filters(draw: st.DrawFn) -> Filters:
    first, last = draw(some_months) or (None, None)
    return Filters(
        origins=draw(each_once(st.sampled_from(ORIGINS) | names)),
        routes=draw(each_once(st.sampled_from(routes.route_ids()))),
        from_month=draw(st.sampled_from([first, None])),
        to_month=draw(st.sampled_from([last, None])),
        measure=draw(st.sampled_from(Measure)),
        roles=draw(each_once(st.sampled_from(Role))),
        reports=draw(each_once(names)),
        selected=draw(st.just("") | names),
        view=draw(st.none() | st.builds(View, st.floats(-90, 90), st.floats(-180, 180), st.floats(0, 12))),
    )


@given(filters())
def test_a_link_brings_back_the_filters_it_was_made_of(chosen: Filters) -> None:
    assert Filters.from_query(chosen.to_query()) == chosen


@given(filters())
def test_a_link_survives_being_written_as_an_address(chosen: Filters) -> None:
    address = urlencode(chosen.to_query(), doseq=True)
    assert address.isascii()
    assert Filters.from_query(parse_qs(address, keep_blank_values=True)) == chosen


@given(filters())
def test_a_link_written_twice_is_the_same(chosen: Filters) -> None:
    assert Filters.from_query(chosen.to_query()).to_query() == chosen.to_query()


parameters = st.sampled_from(
    ["origin", "route", "from", "to", "measure", "role", "report", "selected", "view", "other"]
)
values = st.lists(
    st.text(max_size=12)
    | months
    | st.sampled_from([*ORIGINS, *routes.route_ids(), *Role, *Measure, "all", "1,2,3"]),
    max_size=4,
)


@given(st.dictionaries(parameters, values, max_size=8))
def test_any_link_is_read_and_every_value_left_out_gets_a_sentence(
    atlas: Atlas, query: dict[str, list[str]]
) -> None:
    read, problems = read_filters(query, atlas)
    assert all(isinstance(said, str) and said.endswith((".", "?")) for said in problems)
    assert set(read.routes) <= set(routes.route_ids())
    assert set(read.origins) <= set(countries.register()) | set(SPECIAL_ORIGINS) | {"ANT"}
    assert set(read.reports) <= set(atlas.reports)
    # What was mended once is good.
    assert read_filters(read.to_query(), atlas) == (read, [])
