"""Words that say what sources have revised since a scene was kept, and what is other in a briefing than it was."""

from __future__ import annotations

from geodata.sentences import counted, signed

SPREAD_ANEW = "The same totals are spread over the months or routes in another way now."
MENTIONS = "The reports chosen name countries otherwise than they did."
OTHER_FIGURES = "Figures of other months or origins than the scene shows have been revised or added."
PASSAGES = "Passages of reports, or what they are read to name, have been revised."
COUNTS = "What other sources count beside it has been revised."
BRANCHES = "The branches of the strip or their stops have been revised."
LEGS = "The legs of the routes have been revised."
WAYS = "Legs or places that the scene can be asked about have been revised: it shows those that it has kept."
OUTLINES = "The outlines or borders of countries have been revised: its map is drawn with those of now."
INCIDENTS = "incidents"
COUNTRIES = "countries"
# Parts of a scene that were changed.
PARTS = {
    "title": "title",
    "text": "text",
    "notes": "notes",
    "filters": "filters or map view",
    "figure": "what stands beside the map",
    "checked": "what is kept",
    "numbers": "figures",
}
REORDERED = "The scenes stand in another order."


def report_gone(report: str) -> str:
    """Say that a report is not there any more."""
    return f"The report “{report}” is not loaded any more."


def measure_gone(measure: str) -> str:
    """Say that figures are not there any more."""
    return f"No figures of {measure} are loaded any more."


def more(count: int) -> str:
    """Count what is not told one by one."""
    return f"{count} more"


def not_pinned(layers: str) -> str:
    """Say which layers some scenes have not kept."""
    return (
        f"The layers of your own tables ({layers}) are not pinned to every scene: some were kept before. A web page made "
        "of the briefing holds them as they are on that day. Take the figures of now to pin them."
    )


def source(source_id: str, date: str) -> str:
    """Name a source with its date."""
    return f"{source_id} as of {date}"


def sources(now: str, then: str) -> str:
    """Say which sources the figures come from now."""
    return f"The figures now come from {now} (then as of {then})."


def total(measure: str, then: int, now: int) -> str:
    """Say how the figures of all origins differ."""
    return f"All {measure}: {then:,} then, {now:,} now ({signed(now - then)})."


def origin(name: str, then: str, now: int, difference: int) -> str:
    """Say how the figures of an origin differ."""
    return f"{name}: {then} then, {now:,} now ({signed(difference)})."


def more_origins(count: int) -> str:
    """Count the origins that are not told one by one."""
    return f"{counted(count, 'more origins')} {'has' if count == 1 else 'have'} been revised."


def layer_gone(layer: str) -> str:
    """Say that a layer is not there any more."""
    return f"{layer} is not loaded any more: the scene shows what it kept of it."


def layer(name: str, then: str, now: str) -> str:
    """Say how a layer differs."""
    return f"{name}: {then} then, {now} now."


def layer_came(layer: str) -> str:
    """Say that a layer is there that was not."""
    return f"{layer} is loaded, and the scene does not show it."


def layer_holds(total: int, rows: int, what: str, date: str) -> str:
    """Say what a layer holds."""
    return f"{total:,} in {counted(rows, what)}" + (f" as of {date}" if date else "")


def quoted(title: str) -> str:
    """Quote a title."""
    return f"“{title}”"


def title_was(title: str) -> str:
    """Say what the title was."""
    return f"The title was {title}."


def scene_came(number: int, title: str) -> str:
    """Say that a scene was added."""
    return f"Scene {number} is new: {title}."


def scene_left(title: str) -> str:
    """Say that a scene was taken out."""
    return f"A scene was taken out: {title}."


def scene_changed(number: int, title: str, parts: str) -> str:
    """Say what is other in a scene."""
    return f"Scene {number}, {title}: {parts} changed."
