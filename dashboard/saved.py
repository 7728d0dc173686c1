"""Views with a name, kept in a file beside the store; and the views of this session, the last one first."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.parse import parse_qs, urlencode

import streamlit as st

from dashboard import page_query, whole_files, wording
from geodata.errors import DataFileError
from geodata.shipped import home

FILE = "views.json"
PAGES = ("map", "trends", "compare", "corridor", "evidence", "reports", "review", "briefing", "about")
LONGEST_NAME = 80
MOST = 200
MOST_LATELY = 9
_LONGEST_QUERY = 4000
_LATELY = "lately"
_DIGITS = re.compile(r"(\d+)")
_lock = threading.Lock()


@dataclass(frozen=True, slots=True)
class View:
    """A page with the query of its address, which is all that a view is."""

    page: str
    query: str
    name: str = ""

    @property
    def query_params(self) -> dict[str, list[str]]:
        """The query as a link to a page takes it."""
        return parse_qs(self.query)


def remember(page: str) -> None:
    """Keep the view of this run, to come back to."""
    if page in PAGES:
        keep(st.session_state.setdefault(_LATELY, []), View(page, urlencode(page_query.now(), doseq=True)))


def keep(lately: list[View], view: View) -> None:
    """Put a view before those that were looked at earlier, each once."""
    if lately and lately[0] == view:
        return
    lately[:] = [view, *(other for other in lately if other != view)][:MOST_LATELY]


def lately() -> list[View]:
    """The views of this session, the last one first."""
    return list(st.session_state.get(_LATELY, []))


def path() -> Path:
    """Where the views with a name are kept."""
    return home() / FILE


def load() -> list[View]:
    """Read the views with a name, by their names.

    Raises
    ------
    DataFileError
        If the file is there and does not hold views.
    """
    try:
        content = json.loads(path().read_text(encoding="utf-8"))
        views = [_view(entry) for entry in content["views"]]
    except FileNotFoundError:
        return []
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise DataFileError(wording.saved.cannot_be_read(FILE, type(error).__name__)) from error
    return sorted(views, key=lambda view: _by_number(view.name))


def _by_number(name: str) -> list[str]:
    """What sorts a name so that 10 comes after 2."""
    return [
        f"{int(part):>{LONGEST_NAME}}" if part.isdecimal() else part
        for part in _DIGITS.split(name.casefold())
    ]


def _view(entry: Mapping[str, object]) -> View:
    view = View(**{name: entry[name] for name in ("page", "query", "name")})  # type: ignore[arg-type]  # looked at below
    if not all(isinstance(value, str) for value in asdict(view).values()) or view.page not in PAGES:
        raise ValueError(wording.saved.is_no_view(repr(view)))
    return view


def save(view: View) -> None:
    """Keep a view under its name, in the place of one that has the same.

    Raises
    ------
    DataFileError
        If it has no name, its name or its query is too long, there are too many, or the file cannot be read or written.
    """
    if not view.name.strip() or len(view.name) > LONGEST_NAME:
        raise DataFileError(wording.saved.needs_a_name(LONGEST_NAME))
    if len(view.query) > _LONGEST_QUERY:
        raise DataFileError(wording.saved.TOO_MANY_CHOICES)
    with _lock:
        others = [other for other in load() if other.name != view.name]
        if len(others) >= MOST:
            raise DataFileError(wording.saved.too_many(MOST))
        _write([*others, view])


def delete(name: str) -> None:
    """Forget a view by its name; raise as `save` does."""
    with _lock:
        _write([view for view in load() if view.name != name])


def _write(views: list[View]) -> None:
    content = json.dumps({"views": [asdict(view) for view in views]}, ensure_ascii=False, indent=1)
    try:
        path().parent.mkdir(parents=True, exist_ok=True)
        whole_files.write(path(), content.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise DataFileError(wording.saved.cannot_be_written(str(path()), str(error.strerror))) from error
