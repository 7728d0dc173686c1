"""Words about a file of a briefing that cannot be read or written, and about what a briefing cannot be."""

from __future__ import annotations

from geodata.sentences import counted

THE_BRIEFING = "The briefing"
NO_WORDS = "A claim needs words."
NO_SCENE_TITLE = "A scene needs a title."
NO_REASON = "What is kept although it was found needs a reason."
NO_TITLE = "A briefing needs a title."
NO_SCENE = "The briefing has no scene yet: add one before it is exported."
A_LEG = "leg"
A_LAYER = "layer of an own table"
A_TABLE = "table of figures"
A_REPORT = "report"
A_LIST = "list of sources"
A_BASIS = "basis"
A_PLACE = "place"
BASES = "figures, reports and sources"
NO_ID = "a report without an id"
NO_YEARS = "a leg whose years are no years"
# What stands in a file where something else belongs.
LEG = "a leg"
LEG_POINTS = "a list of points"
POINT = "a point"
PLACE = "a place"
NUMBERS = "numbers of parts"
CODE = "the code of a country"
SOURCE = "a source"
TRUTH = "true or false"
MONTH = "a month such as 2015-01"
OWN_LAYER = "a layer of an own table"
OWN_ROW = "a row of an own table"
COUNT = "a count"
BORDER = "land or sea"
FIGURES = "figures"
FIGURES_IN_ORDER = "figures of months in their order"
MENTION = "a mention"
SOME_LENGTH = "a mention of some length"


def instead(value: object, wanted: str, longest: int = 40) -> str:
    """Say that something stands where something else belongs."""
    return f"{str(value)[:longest]!r} where {wanted} belongs"


def leg_value(name: str) -> str:
    """Name a value of a leg."""
    return f"the {name} of a leg"


def own_value(name: str) -> str:
    """Name a value of a layer."""
    return f"the {name} of an own table"


def no_route(route_id: str) -> str:
    """Say that there is no such route."""
    return f"{route_id[:40]!r} is no route"


def no_branch(branch_id: str) -> str:
    """Say that there is no such branch."""
    return f"{branch_id[:40]!r} is no branch of a route"


def no_stop(branch_id: str, known: str) -> str:
    """Say that a stop of a branch is of no known kind."""
    return f"a stop of {branch_id[:40]!r} that is none of {known}"


def no_mode(mode: object, known: str) -> str:
    """Say that nobody travels so."""
    return f"{str(mode)[:40]!r} is no way to travel: {known}"


def no_point(lon: float, lat: float) -> str:
    """Say that a point lies nowhere on Earth."""
    return f"a point at {lon}, {lat}"


def no_layer(measure: object, known: str) -> str:
    """Say that no layer of the map shows this."""
    return f"{str(measure)[:40]!r} is no layer of the map: {known}"


def no_rows(most: int) -> str:
    """Say that the rows of a layer are no list, or too long a one."""
    return f"no list of at most {most:,} rows of an own table where one belongs"


def no_months(first: str, last: str) -> str:
    """Say that an incident lies in no months."""
    return f"{first[:20]!r} to {last[:20]!r} where months of an own table belong"


def no_incident(lat: str, lon: str) -> str:
    """Say that an incident lies nowhere on Earth."""
    return f"an incident at {lat[:20]}, {lon[:20]}"


def too_many(most: int) -> str:
    """Say that a count is larger than any."""
    return f"a count larger than {most:,}"


def none_there(what: str, place: object, of: int) -> str:
    """Say that a file names a place of a list where nothing is."""
    return f"no {what} {str(place)[:40]} among the {of} of the file"


def twice(what: str) -> str:
    """Say that a part of a file is named more than once."""
    return f"a {what} that is named twice"


def too_long(text: str, most: int) -> str:
    """Say that a text is longer than it can be."""
    return f"{text[:40]!r}… where no more than {most:,} signs belong"


def wrong_way(first: str, last: str) -> str:
    """Say that months end before they begin."""
    return f"months from {first} to {last}"


def too_large(size: int, most: int) -> str:
    """Say that a briefing would make a file that is not opened; sizes in bytes."""
    return (
        f"The briefing would take {size / 1e6:.0f} MB, and a file of more than {most // 1_000_000} MB is not opened again: "
        "take out scenes, or own tables of many incidents."
    )


def no_json(name: str, why: object) -> str:
    """Say that a file is no JSON."""
    return f"{name} is not JSON: {why}. Choose a file that was saved here."


def no_schema(name: str) -> str:
    """Say that a file is no briefing."""
    return f"{name} is not a briefing: it names no schema. Choose a file that was saved here."


def later_schema(name: str, schema: int, known: int) -> str:
    """Say that a file is of a later version."""
    return (
        f"{name} was saved by a later Route Atlas (schema {schema}; this one reads up to {known}). "
        "Open it there, or update this one."
    )


def cannot_be_read(path: object, why: object) -> str:
    """Say that a file cannot be read."""
    return f"{path} cannot be read: {why}."


def cannot_be_written(path: object, why: object) -> str:
    """Say that a file cannot be written where it should."""
    return f"{path} cannot be written: {why}. Choose another folder."


def too_many_versions(name: str, most: int) -> str:
    """Say that a file has no versions as a briefing has them."""
    return f"{name} has no list of at most {most} versions where they belong."


def of_version(name: str, number: int) -> str:
    """Name a version in a file."""
    return f"{name}, version {number}"


def of_scene(name: str, number: int) -> str:
    """Name a scene in a file."""
    return f"{name}, scene {number}"


def not_as_kept(name: str, key: str, why: object) -> str:
    """Say that what the scenes share is not as a briefing has it."""
    return f"{name}, {key}: they are not as a briefing has them ({why}). Choose a file that was saved here."


def lacking(where: str, why: object) -> str:
    """Say that something is missing in a file."""
    return f"{where} lacks what a briefing has ({why}). Choose a file that was saved here."


def uneven(series: str, values: int, months: int) -> str:
    """Say that a series has not a value a month."""
    return f"The series {series[:40]!r} has {counted(values, 'values')} for {counted(months, 'months')}."


def no_version(number: int, count: int) -> str:
    """Say that there is no such version."""
    return f"There is no version {number}: the briefing has {count}, counted from 1."


def no_place(number: int, count: int) -> str:
    """Say that a scene cannot be put there."""
    return f"There is no place {number} in a briefing of {counted(count, 'scenes')} to put a scene at."


def no_scene(number: int, count: int) -> str:
    """Say that there is no such scene."""
    return f"There is no scene {number}: the briefing has {count}, counted from 1."
