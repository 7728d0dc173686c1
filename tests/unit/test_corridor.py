"""Routes as lines of stops."""

from __future__ import annotations

from dashboard import corridor as strip
from geodata import Atlas, Filters, corridor, routes
from geodata.select import select


def line_of(atlas: Atlas, branch_id: str, filters: Filters | None = None) -> corridor.Line:
    found = corridor.lines(select(atlas, filters or Filters()))
    return next(line for line in found if line.branch_id == branch_id)


def test_a_line_has_the_stops_of_its_branch_in_order(atlas: Atlas) -> None:
    line = line_of(atlas, "wb_kosovo_link")
    assert [stop.place for stop in line.stops] == [
        "Tirana",
        "Kukës",
        "Prizren",
        "Pristina",
        "Merdare",
        "Niš",
        "Belgrade",
    ]
    assert [iso3 for iso3, _ in line.by_country] == ["ALB", "XKX", "SRB"]
    assert [stop.place for stop in line.crossings] == ["Merdare"]
    assert (line.years, line.source_id) == ("since 2019", "ARA2021")


def test_a_line_has_one_leg_fewer_than_stops(atlas: Atlas) -> None:
    legs = atlas.legs.groupby("branch_id").size()
    for line in corridor.lines(select(atlas, Filters(routes=()))):
        modes = [stop.mode_to_next for stop in line.stops]
        assert modes[-1] == ""
        assert all(modes[:-1])
        assert len(modes) - 1 == legs[line.branch_id]


def test_every_branch_of_the_route_is_a_line_and_an_approach_only_where_its_origin_is_chosen(
    atlas: Atlas,
) -> None:
    branches = routes.branches()
    of_route = set(branches.index[branches["route_id"] == "western_balkan"])
    assert {line.branch_id for line in corridor.lines(select(atlas, Filters()))} == of_route
    syrian = corridor.lines(select(atlas, Filters(origins=("SYR",))))
    approaches = [line for line in syrian if line.route_id == routes.APPROACH]
    assert {line.origin for line in approaches} == {"SYR"}
    assert list(syrian[: len(approaches)]) == approaches


def test_a_branch_out_of_use_in_the_period_is_left_out(atlas: Atlas) -> None:
    found = corridor.lines(select(atlas, Filters(from_month="2024-01")))
    assert all(line.years.startswith("since") for line in found)
    assert "wb_corridor_presevo_sid" not in {line.branch_id for line in found}


def test_a_stop_says_on_how_many_other_lines_it_lies(atlas: Atlas) -> None:
    in_2015 = Filters(from_month="2015-01", to_month="2015-12")
    stops = {stop.place: stop for stop in line_of(atlas, "wb_corridor_presevo_sid", in_2015).stops}
    # Tabanovce lies on all four branches of 2015 through Preševo, Idomeni not on the one that starts at Gevgelija.
    assert stops["Tabanovce"].other_lines == 3
    assert stops["Idomeni"].other_lines == 2


def test_the_sentence_counts_branches_and_names_countries(atlas: Atlas) -> None:
    selection = select(atlas, Filters(from_month="2024-01"))
    said = corridor.sentence(selection, corridor.lines(selection))
    assert said.startswith(
        "14 branches of the Western Balkan route, January 2024 to April 2025, with 17 border crossing points, "
        "through "
    )
    assert "Kosovo*" in said


def test_a_sea_route_without_border_crossing_points_says_nothing_of_them(atlas: Atlas) -> None:
    selection = select(atlas, Filters(routes=("central_mediterranean",)))
    said = corridor.sentence(selection, corridor.lines(selection))
    assert said == (
        "5 branches of the Central Mediterranean route, January 2009 to April 2025, through Libya, Malta, Italy and Tunisia."
    )
    assert "0 border" not in strip.lines_html(corridor.lines(selection))


def test_a_route_without_branches_says_so(atlas: Atlas) -> None:
    selection = select(atlas, Filters(routes=("other",)))
    assert corridor.lines(selection) == ()
    assert corridor.sentence(selection, ()).startswith("No branch of the Other borders")
    assert corridor.table(()).empty


def test_the_table_holds_every_stop_with_its_source(atlas: Atlas) -> None:
    found = corridor.lines(select(atlas, Filters()))
    table = corridor.table(found)
    assert len(table) == sum(len(line.stops) for line in found)
    assert set(table["Source"]) <= set(atlas.sources.index)
    assert table["Country"].ne("").all()
