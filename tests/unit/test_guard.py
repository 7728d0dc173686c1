"""What is not a number gets a reason: in Python, in a link and on the command line the same one."""

from __future__ import annotations

import pandas as pd
import pytest
from typer.testing import CliRunner

from geodata import Atlas, Filters, Measure, figures, guard, layers, trends
from geodata.__main__ import app
from geodata.errors import MeasureError
from geodata.queries import read_filters
from geodata.select import select, tabulate

ACROSS = (
    "Figures of arrivals and detections cannot be added: they count different things. Choose one measure."
)
PERSONS = "cannot be given as a number of people: detections are events"
LEG = "has no figure of its own: a count belongs to the whole route, it is not split among branches"
OF_A_LEG = f"Pristina to Merdare {LEG}"


def run(*words: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["figures", *words])
    return result.exit_code, result.stdout, result.stderr


def test_one_measure_is_added_and_the_dead_and_missing_are_persons() -> None:
    assert guard.why_not(["detections"]) == guard.why_not([]) == ""
    assert guard.why_not(["dead_or_missing"], persons=True, routes=9) == ""


@pytest.mark.parametrize("measure", [m for m in Measure if m is not Measure.DEAD_OR_MISSING])
def test_every_other_measure_is_refused_as_persons(measure: Measure) -> None:
    said = guard.why_not([measure], persons=True, routes=3, number=1234)
    assert f"These 1,234 {str(measure).replace('_', ' ')} cannot be given as a number of people" in said
    assert "on one or on more of these 3 routes" in said


def test_the_reason_is_the_same_in_python_in_a_link_and_on_the_command_line(atlas: Atlas) -> None:
    both = ["detections", "arrivals"]
    assert guard.why_not(both) == ACROSS
    with pytest.raises(MeasureError, match=ACROSS):
        figures.total(pd.DataFrame({"measure": both, "value": [1, 2]}))
    with pytest.raises(MeasureError, match=ACROSS):
        Filters(measure=tuple(both))  # type: ignore[arg-type]  # what a caller might try
    with pytest.raises(MeasureError, match=ACROSS):
        Filters.from_query({"measure": both})
    for query in (both, ["detections,arrivals"]):
        assert read_filters({"measure": query}, atlas) == (Filters(), [ACROSS])
    for words in (("--measure", "detections,arrivals"), ("--measure", "detections", "--measure", "arrivals")):
        assert run(*words, "--sum") == (1, "", f"{ACROSS}\n")


def test_persons_are_refused_wherever_they_are_asked_for(atlas: Atlas) -> None:
    chosen = select(atlas, Filters(routes=()))
    with pytest.raises(
        MeasureError, match=f"4,966,869 detections {PERSONS}.*on one or on more of these 9 routes"
    ):
        trends.persons(chosen.figures)
    filters, (said,) = read_filters({"measure": ["persons"]}, atlas)
    assert filters == Filters()
    assert PERSONS in said
    for words in (("--persons",), ("--measure", "people", "--sum"), ("--measure", "persons", "--by", "year")):
        status, out, error = run(*words)
        assert (status, out) == (1, "")
        assert PERSONS in error


def test_legs_are_refused_wherever_they_are_asked_for(atlas: Atlas) -> None:
    chosen = select(atlas, Filters())
    with pytest.raises(MeasureError, match=LEG):
        figures.total(layers.legs(chosen))
    for by in ("leg", "branch"):
        with pytest.raises(MeasureError, match=f"A {by} {LEG}"):
            tabulate(chosen.figures, by)
        assert run("--by", by) == (1, "", f"{guard.why_not(legs=[f'A {by}'])}\n")
    status, out, error = run("--leg", "wb_kosovo_link.4", "--sum")
    assert (status, out) == (1, "")
    assert OF_A_LEG in error
    two = ["leg:wb_kosovo_link.4", "leg:wb_kosovo_link.3"]
    filters, (said,) = read_filters({"selected": two}, atlas)
    assert filters.selected == two[-1]
    assert "Pristina to Merdare and " in said
    assert "have no figures of their own" in said


def test_a_leg_that_is_none_is_told() -> None:
    assert "'moon' is not the id of a leg; one is " in run("--leg", "moon")[2]


def test_a_sum_of_one_measure_is_a_number() -> None:
    words = ("--route", "western_balkan", "--from", "2015-01", "--to", "2015-12", "--sum")
    assert run(*words, "--csv") == (0, "measure,value\ndetections,764033\n", "")
    assert run(*words)[1].startswith("764,033 detections on the Western Balkan route")


def test_persons_present_are_added_over_countries_and_never_over_dates() -> None:
    present = pd.DataFrame({"measure": "presence", "value": [1, 2], "month": ["2024-01", "2024-02"]})
    assert figures.total(present.assign(month="2024-01")) == 3
    with pytest.raises(
        MeasureError, match="present on several dates cannot be added: who stays is counted on each"
    ):
        figures.total(present)
