from __future__ import annotations

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata import Atlas, Filters, geocode, layers, routes
from geodata.boundaries import label_points
from geodata.geocoding import mentions_frame
from geodata.model import Mention, Role
from geodata.select import BY, select, tabulate

ORIGINS = ("SYR", "AFG", "unknown", "PAK", "stateless", "MAR", "XKX", "ISL")
some_origins = st.lists(st.sampled_from(ORIGINS), unique=True, max_size=5).map(tuple)
some_routes = st.lists(st.sampled_from(routes.route_ids()), unique=True, max_size=4).map(tuple)
years = st.tuples(st.integers(2009, 2024), st.integers(2009, 2024)).map(sorted)
few = settings(max_examples=25)


@st.composite
def choices(draw: st.DrawFn) -> Filters:
    first, last = draw(years)
    return Filters(
        origins=draw(some_origins),
        routes=draw(some_routes),
        from_month=f"{first}-{draw(st.integers(1, 6)):02}",
        to_month=f"{last}-{draw(st.integers(7, 12)):02}",
        roles=draw(st.lists(st.sampled_from(Role), unique=True, max_size=2).map(tuple)),
    )


def total(atlas: Atlas, filters: Filters, **changes: object) -> int:
    values = {name: getattr(filters, name) for name in ("origins", "routes", "from_month", "to_month")}
    return select(atlas, Filters(**{**values, **changes})).total


@few
@given(choices())
def test_parts_add_up_to_the_whole(atlas: Atlas, chosen: Filters) -> None:
    whole = total(atlas, chosen)
    on = chosen.routes or routes.route_ids()
    assert sum(total(atlas, chosen, routes=(route,)) for route in on) == whole
    others = tuple(origin for origin in atlas.origins if origin not in chosen.origins)
    everybody = total(atlas, chosen, origins=())
    assert total(atlas, chosen, origins=others) + (whole if chosen.origins else 0) == everybody
    middle = f"{chosen.from_month[:4]}-06"  # type: ignore[index]  # chosen with both months
    after = f"{chosen.from_month[:4]}-07"  # type: ignore[index]
    assert total(atlas, chosen, to_month=middle) + total(atlas, chosen, from_month=after) == whole


@few
@given(choices())
def test_every_table_of_a_selection_adds_up_to_its_total(atlas: Atlas, chosen: Filters) -> None:
    selection = select(atlas, chosen)
    for by in BY:
        assert int(tabulate(selection.figures, by).sum()) == selection.total
    assert sum(layers.route_values(selection).values()) == selection.total
    assert 0 <= selection.unknown_share <= 1


@few
@given(choices())
def test_a_narrower_choice_never_shows_more(atlas: Atlas, chosen: Filters) -> None:
    narrow = select(atlas, chosen)
    wide = select(atlas, Filters(routes=()))
    for shown, of in ((narrow.figures, wide.figures), (narrow.mentions, wide.mentions)):
        assert set(shown.index) <= set(of.index)
    assert narrow.legs["route_id"].isin([*(chosen.routes or routes.route_ids()), routes.APPROACH]).all()


codes = st.sampled_from([*label_points()["iso3"], "ZZZ"])
some_mentions = st.lists(
    st.builds(
        lambda code, start, role: Mention("r", start, start + 3, "abc", code, role, 0, start + 3, "rule"),
        codes,
        st.integers(0, 1000),
        st.sampled_from(Role),
    ),
    max_size=20,
)


@given(some_mentions)
def test_geocoding_keeps_every_row_and_the_order(found: list[Mention]) -> None:
    placed = geocode(found)
    assert list(placed["iso3"]) == [mention.iso3 for mention in found]
    assert list(placed["start"]) == [mention.start for mention in found]
    assert (placed.geometry.isna() == (placed["iso3"] == "ZZZ")).all()


@given(some_mentions, st.randoms(use_true_random=False))
def test_geocoding_never_changes_its_argument(found: list[Mention], random: object) -> None:
    frame = mentions_frame(found)
    shuffled = frame.sample(frac=1, random_state=random.randrange(2**31))  # type: ignore[attr-defined]  # a Random
    before = shuffled.copy(deep=True)
    placed = geocode(shuffled)
    pd.testing.assert_frame_equal(shuffled, before)
    pd.testing.assert_frame_equal(pd.DataFrame(placed.drop(columns="geometry")), before)
