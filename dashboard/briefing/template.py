"""A PowerPoint file of the user's own as the ground of the slides: looked through as a file from outside, then read."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pptx
from lxml import etree
from pptx.exc import PackageNotFoundError
from pptx.oxml.ns import qn

from dashboard import safe, wording
from dashboard.briefing.scenes import BriefingError
from geodata import _ooxml
from geodata.errors import UnreadableFileError

MOST_BYTES = 20_000_000
MOST_XML_BYTES = 20_000_000
"""Of all parts that are parsed, unpacked."""

NARROWEST, WIDEST = 1.0, 2.4
"""Width of a slide over its height."""

WHITE = "#ffffff"
_MAIN = b"presentationml.presentation.main+xml"
_ACTIVE = re.compile(r"vba|activex|embeddings/.*\.bin$|\.(exe|dll|js|vbs|ole)$", re.IGNORECASE)
_RELATIONSHIP = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*>")
_HEX = re.compile(r"[0-9A-Fa-f]{6}")
_COLOUR_MAP = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}


@dataclass(frozen=True)
class Template:
    """A file that was looked through.

    Attributes
    ----------
    ground : str
        Colour that its slides have behind the text, as ``#rrggbb``; empty where that is a picture or a gradient.
    text : str
        Colour that its theme writes in.
    """

    name: str
    content: bytes = field(repr=False)
    ground: str
    text: str


def load(path: Path) -> Template:
    """Read a template from a file; raise `BriefingError` if it cannot be one."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise BriefingError(wording.template.too_large(path.name, MOST_BYTES // 1_000_000))
        return checked(path.read_bytes(), path.name)
    except OSError as error:
        raise BriefingError(wording.template.cannot_be_read(path, error.strerror)) from error


def checked(content: bytes, name: str) -> Template:
    """Look a file through, and read what the slides need to know of it.

    Parameters
    ----------
    name : str
        What errors call the file.

    Raises
    ------
    BriefingError
        If it is too large, grows too much when unpacked, holds a program or what would be fetched from elsewhere, is no
        presentation, or has slides of a form or layouts that cannot be used.
    """
    name = safe.plain(name, 80)
    if len(content) > MOST_BYTES:
        raise BriefingError(wording.template.too_large(name, MOST_BYTES // 1_000_000))
    try:
        _ooxml.check(io.BytesIO(content), name)
    except UnreadableFileError as error:
        raise BriefingError(wording.template.no_template(name, error)) from error
    _check_parts(content, name)
    try:
        presentation = open_(content)
        layout = layout_with_title(presentation)
        form = presentation.slide_width / presentation.slide_height
        colours = _theme_colours(layout)
    except (
        PackageNotFoundError,
        etree.XMLSyntaxError,
        KeyError,
        ValueError,
        TypeError,
        AttributeError,
    ) as error:
        raise BriefingError(wording.template.damaged(name)) from error
    except ZeroDivisionError as error:
        raise BriefingError(wording.template.no_height(name)) from error
    if not NARROWEST <= form <= WIDEST:
        raise BriefingError(wording.template.form(name, form, NARROWEST, WIDEST))
    return Template(name, content, _ground(layout, colours), colours.get(_mapped(layout, "tx1"), "#000000"))


def open_(content: bytes) -> Any:
    """The presentation without its slides: master, layouts, fonts and size."""
    presentation = pptx.Presentation(io.BytesIO(content))
    listed = presentation.slides._sldIdLst
    for entry in list(listed):
        presentation.part.drop_rel(entry.rId)
        listed.remove(entry)
    return presentation


def layout_with_title(presentation: Any) -> Any:
    """The layout with a title and as little else as can be."""
    having = [
        layout
        for layout in presentation.slide_layouts
        if any(p.placeholder_format.idx == 0 for p in layout.placeholders)
    ]
    if not having:
        raise BriefingError(wording.template.NO_TITLE)
    return min(
        having,
        key=lambda layout: sum(p.placeholder_format.type not in (13, 15, 16) for p in layout.placeholders),
    )


def _check_parts(content: bytes, name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        members = package.infolist()
        parsed = [part for part in members if part.filename.lower().endswith((".xml", ".rels"))]
        types = next((part for part in members if part.filename == "[Content_Types].xml"), None)
        if sum(part.file_size for part in parsed) > MOST_XML_BYTES:
            raise BriefingError(wording.template.too_much(name))
        if types is None or _MAIN not in package.read(types):
            raise BriefingError(wording.template.not_slides(name))
        for part in members:
            if _ACTIVE.search(part.filename):
                raise BriefingError(wording.template.active(name, safe.plain(part.filename, 60)))
        for part in parsed:
            if part.filename.endswith(".rels") and _fetches(package.read(part)):
                raise BriefingError(wording.template.fetches(name))


def _fetches(relationships: bytes) -> bool:
    return any(
        b"External" in found and b"/hyperlink" not in found for found in _RELATIONSHIP.findall(relationships)
    )


def _theme_colours(layout: Any) -> dict[str, str]:
    """Colours of the theme by their names there, such as dk1 and accent1."""
    master = layout.slide_master
    part = master.part.part_related_by(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme"
    )
    scheme = etree.fromstring(part.blob, etree.XMLParser(resolve_entities=False, no_network=True)).find(
        f".//{qn('a:clrScheme')}"
    )
    found = {}
    for entry in scheme if scheme is not None else ():
        colour = entry[0].get("lastClr") or entry[0].get("val") or "" if len(entry) else ""
        if _HEX.fullmatch(colour):
            found[etree.QName(entry).localname] = f"#{colour.lower()}"
    return found


def _ground(layout: Any, colours: dict[str, str]) -> str:
    """Colour behind the text of a layout, its own or its master's; empty where it is not one colour."""
    for element in (layout.element, layout.slide_master.element):
        background = element.find(f"{qn('p:cSld')}/{qn('p:bg')}")
        if background is None:
            continue
        solid = background.find(f"{qn('p:bgPr')}/{qn('a:solidFill')}")
        reference = background.find(qn("p:bgRef"))
        holder = solid if solid is not None else reference
        # A reference from 1002 on names a gradient or picture of the theme.
        if holder is None or len(holder) == 0 or int(holder.get("idx", "1001")) > 1001:
            return ""
        colour, changed = holder[0].get("val", ""), len(holder[0]) > 0
        if _HEX.fullmatch(colour) and not changed:
            return f"#{colour.lower()}"
        return "" if changed else colours.get(_mapped(layout, colour), "")
    return WHITE


def _mapped(layout: Any, name: str) -> str:
    """Name in the theme of a colour that the master calls bg1 or tx1."""
    of_master = layout.slide_master.element.find(qn("p:clrMap"))
    usual = _COLOUR_MAP.get(name, name)
    return usual if of_master is None else str(of_master.get(name, usual))
