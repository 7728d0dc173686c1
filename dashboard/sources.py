"""How a source is named, wherever it is: publisher, title, date, address, and what to know of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard import safe, wording

if TYPE_CHECKING:
    from geodata import Atlas

NAMES = ("publisher", "title", "date")


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


def named(atlas: Atlas, source_id: str, style: Style = PLAIN, names: tuple[str, ...] = NAMES) -> str:
    """Name a source in full; by its id if it is not in the list.

    Parameters
    ----------
    names : tuple of str
        Which of publisher, title and date come before the address and the note.
    """
    if source_id not in atlas.sources.index:
        return style.words(source_id)
    source = atlas.sources.loc[source_id]
    words = [style.words(source[name]) for name in names if source[name]]
    if safe.is_of_the_web(source["url"]):
        words.append(style.link(source["url"]))
    return ", ".join(words) + (style.note(source["note"]) if source["note"] else "")
