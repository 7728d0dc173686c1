"""The way back from a scene to the dashboard: a link, and HTML that shows the view inside another page."""

from __future__ import annotations

from html import escape
from urllib.parse import urlencode, urlsplit

from dashboard.briefing.lettering import clean
from dashboard.briefing.scenes import FigureKind, Scene

WIDTH, HEIGHT = 1000, 700
"""CSS pixels."""

_PAGES = {FigureKind.STRIP: "corridor", FigureKind.SOURCES: "trends", FigureKind.ROUTES: "trends"}
_LOOKS = {FigureKind.ROUTES: "by=route"}
"""What such a page is asked for besides the filters."""
_OWN_PAGE = "briefing"
_SANDBOX = "allow-scripts allow-same-origin allow-popups allow-downloads"
"""What the dashboard needs to run; it cannot lead the page around it elsewhere, nor send forms or open dialogs."""


def query(scene: Scene) -> str:
    """The filters and the map view of a scene as they stand in an address, without the question mark."""
    return urlencode(scene.filters.to_query(), doseq=True)


def link(scene: Scene, dashboard: str) -> str:
    """Address that opens the view of a scene: the page that shows what stands beside its map, or else the Map.

    Parameters
    ----------
    dashboard : str
        Address of the dashboard or of its Briefing page, as the browser has it.
    """
    parts = urlsplit(dashboard)
    folder = parts.path.removesuffix("/").removesuffix(f"/{_OWN_PAGE}")
    page = _PAGES.get(scene.figure, "")
    asked = "&".join(filter(None, (query(scene), _LOOKS.get(scene.figure))))
    return f"{parts.scheme}://{parts.netloc}{folder}/{page}{'?' if asked else ''}{asked}"


def snippet(scene: Scene, dashboard: str) -> str:
    """HTML that shows the view of a scene in a frame of another page; its texts are escaped."""
    address = link(scene, dashboard)
    address += f"{'&' if '?' in address else '?'}embed=true"
    title = escape(clean(scene.title, 200))
    return (
        f'<iframe src="{escape(address)}" title="{title}" width="{WIDTH}" height="{HEIGHT}" sandbox="{_SANDBOX}" '
        'referrerpolicy="no-referrer" loading="lazy" style="border:0;max-width:100%"></iframe>'
    )
