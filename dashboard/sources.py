"""How a source is named, wherever it is: publisher, title, date, address, and what to know of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard import safe, wording

if TYPE_CHECKING:
    from geodata import Atlas

NAMES = ("publisher", "title", "date")
_LONGEST_TITLE = 60


@dataclass(frozen=True)
class Style:
    """How the parts of a source are written: its words, its address, and with what before it the note on it."""

    words: Callable[[str], str]
    link: Callable[[str], str]
    note: Callable[[str], str]


PLAIN = Style(str, str, " ({})".format)
MARKDOWN = Style(
    safe.markdown,
    lambda url: f"[{wording.panel.SOURCE_LINK}]({safe.address(url)})",
    lambda note: f", *{safe.markdown(note)}*",
)
HTML = Style(
    safe.text,
    lambda url: f'<a href="{safe.text(safe.address(url))}">{wording.panel.SOURCE_LINK}</a>',
    lambda note: f", <em>{safe.text(note)}</em>",
)


def own_name(title: str, file_name: str) -> str:
    """Name a report or table of the user's own by its title and its file, as plain text: Markdown of it is still to be made inert."""
    return " · ".join(safe.plain(part, 80) for part in (title, file_name) if part)


def short(atlas: Atlas, source_id: str) -> str:
    """Publisher and title of a source or a report, a long title cut; its id if it is neither."""
    known = _known(atlas, source_id)
    parts = [known[name] for name in ("publisher", "title") if known[name]] if known else []
    return ", ".join(safe.plain(part, _LONGEST_TITLE) for part in parts) or source_id


def publisher(atlas: Atlas, source_id: str) -> str:
    """Who published a source or a report, for where its title has no room; its title or its id where nobody is named."""
    known = _known(atlas, source_id)
    return (
        safe.plain(known["publisher"], _LONGEST_TITLE) if known.get("publisher") else short(atlas, source_id)
    )


def with_code(atlas: Atlas, source_id: str) -> str:
    """A source in short, with the id under which lists of sources have it in full."""
    name = short(atlas, source_id)
    return name if name == source_id else wording.labels.with_code(name, source_id)


def _known(atlas: Atlas, source_id: str) -> Mapping[str, str]:
    """What is known of a source, by the names of its parts; of a report that has no other source, what the report says."""
    if source_id in atlas.sources.index:
        source: Mapping[str, str] = atlas.sources.loc[source_id].to_dict()
        return source
    report = atlas.reports.get(source_id)
    if report is None:
        return {}
    parts = {"publisher": report.publisher, "title": report.title, "date": report.published}
    return {**parts, "url": "", "note": ""}


def named(atlas: Atlas, source_id: str, style: Style = PLAIN, names: tuple[str, ...] = NAMES) -> str:
    """Name a source or a report in full; by its id if it is neither.

    Parameters
    ----------
    names : tuple of str
        Which of publisher, title and date come before the address and the note.
    """
    source = _known(atlas, source_id)
    if not source:
        return style.words(source_id)
    words = [style.words(source[name]) for name in names if source[name]]
    if safe.is_of_the_web(source["url"]):
        words.append(style.link(source["url"]))
    return ", ".join(words) + (style.note(source["note"]) if source["note"] else "")
