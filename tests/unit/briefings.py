"""Briefings that the tests of their exports share."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from dashboard.briefing import draft, pinned, storage
from dashboard.briefing.scenes import Briefing, Claim, Scene
from geodata import Atlas, Filters
from geodata.model import View

SHIPPED = Path(__file__).parents[2] / "data" / "briefings" / "western_balkan_2015_2025.json"

SYRIA_2015 = Filters(origins=("SYR",), from_month="2015-01", to_month="2015-12")

HOSTILE = (
    "{{7*7}}",
    "{% oops",
    "a{# gone #}b",
    "${alert(1)}",
    "</a:t><script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "=HYPERLINK(1)",
    "$\\frac{1}{2}$",
    "&amp; <b>bold</b> ]]>",
)


@lru_cache(maxsize=1)
def atlas() -> Atlas:
    """The shipped atlas, opened once."""
    return Atlas.shipped()


@lru_cache(maxsize=1)
def shipped() -> Briefing:
    """The briefing that comes with the project."""
    return storage.load(SHIPPED)


def of(*filters: Filters) -> Briefing:
    """A pinned briefing of drafts."""
    scenes = tuple(draft.draft(chosen, atlas()) for chosen in filters)
    return pinned.pin(Briefing("Views", scenes, "2026-02-03"), atlas())


def two_views(atlas: Atlas) -> Briefing:
    """Two scenes, pinned: people from Syria in 2015, and all detections from 2020 on."""
    scenes = (draft.draft(SYRIA_2015, atlas), draft.draft(Filters(from_month="2020-01"), atlas))
    return pinned.pin(Briefing("Two views", scenes, "2026-03-01"), atlas)


@lru_cache(maxsize=1)
def syria() -> Briefing:
    """One scene: people from Syria on the Western Balkan route, 2015 and 2016."""
    return of(Filters(origins=("SYR",), from_month="2015-01", to_month="2016-12"))


@lru_cache(maxsize=1)
def by_air() -> Briefing:
    """One scene with legs by air and circles of origin countries."""
    return of(
        Filters(origins=("IND", "TUN"), from_month="2022-01", to_month="2022-12", view=View(26.0, 46.0, 3))
    )


@lru_cache(maxsize=1)
def hostile() -> Briefing:
    """One scene whose every text tries to be more than text."""
    text = " ".join(HOSTILE)
    scene = Scene(
        title=f"{HOSTILE[0]} {HOSTILE[5]}",
        text=f"{text} \u202eright to left\u202c \ufffe \x00 \ud800 end of text",
        notes=text,
        claims=(Claim(text, (HOSTILE[4], "FXDICT2025")),),
        filters=Filters(from_month="2022-01", to_month="2022-12"),
    )
    return pinned.pin(Briefing(HOSTILE[4], (scene,), "2026-02-03"), atlas())
