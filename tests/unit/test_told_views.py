"""What the Search page says of a view."""

from __future__ import annotations

from dashboard import saved, search


def test_a_view_of_all_origins_is_told_as_one_of_some_is() -> None:
    told = search.told(saved.View("map", "route=western_balkan&from=2015-01&to=2015-12"))
    assert told == "Map: all origins, the Western Balkan route, January 2015 to December 2015"
