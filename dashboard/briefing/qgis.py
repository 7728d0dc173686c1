"""Styles of the layers in QML, the XML in which QGIS keeps them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from xml.sax.saxutils import escape

from dashboard import wording
from dashboard.briefing import drawing
from dashboard.briefing.lettering import clean

_WORDS = wording.map_script.WORDS
_LONGEST_TITLE = 80
_HEAD = "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>"


def _rgba(colour: str, opacity: int = 255) -> str:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"{red},{green},{blue},{opacity}"


def _options(values: dict[str, str]) -> str:
    return f'<Option type="Map">{"".join(_option(name, value) for name, value in values.items())}</Option>'


def _option(name: str, value: str) -> str:
    return f'<Option type="QString" name="{name}" value="{value}"/>'


def _from_fields(expressions: dict[str, str]) -> str:
    """Properties of a symbol, each with the expression over the fields that gives it."""
    given = "".join(
        f'<Option type="Map" name="{name}"><Option type="bool" name="active" value="true"/>'
        f'<Option type="QString" name="expression" value="{_text(expression)}"/><Option type="int" name="type" value="3"/></Option>'
        for name, expression in expressions.items()
    )
    return (
        '<data_defined_properties><Option type="Map"><Option type="QString" name="name" value=""/>'
        f'<Option type="Map" name="properties">{given}</Option>'
        '<Option type="QString" name="type" value="collection"/></Option></data_defined_properties>'
    )


def _symbol(kind: str, name: str, layers: str) -> str:
    return f'<symbol type="{kind}" name="{name}" alpha="1" clip_to_extent="1" force_rhr="0">{layers}</symbol>'


def _layer(kind: str, values: dict[str, str], rest: str = "") -> str:
    return f'<layer class="{kind}" enabled="1" pass="0" locked="0">{_options(values)}{rest}</layer>'


def _single(symbol: str) -> str:
    return f'<renderer-v2 type="singleSymbol" symbollevels="0" enableorderby="0" forceraster="0"><symbols>{symbol}</symbols></renderer-v2>'


@dataclass(frozen=True, slots=True)
class Ticked:
    """A scene as QGIS lists it; its mentions are drawn at first where it is about them."""

    title: str
    about_mentions: bool


@dataclass(frozen=True, slots=True)
class _Rule:
    """What is drawn of the rows that a condition chooses; `symbol` makes one of this name."""

    condition: str
    label: str
    symbol: Callable[[str], str]
    of_mentions: bool = False


def _rules(rules: Sequence[_Rule], scenes: Sequence[Ticked] = ()) -> str:
    """A renderer by rules: for each scene those of it, to be ticked by its title; the first is."""
    listed, symbols = "", ""
    for group, scene in enumerate(scenes or (None,), 1):
        inside = ""
        for at, rule in enumerate(rules):
            name = f"{group}.{at}"
            symbols += rule.symbol(name)
            drawn = not rule.of_mentions or scene is None or scene.about_mentions
            inside += (
                f'<rule key="rule{name}" symbol="{name}" filter="{_text(rule.condition)}" '
                f'label="{_text(rule.label)}" checkstate="{drawn:d}"/>'
            )
        if scene:
            told = _text(f"{group}. {clean(scene.title, _LONGEST_TITLE)}")
            head = f'key="scene{group}" filter="scene = {group}" label="{told}" checkstate="{group == 1:d}"'
            inside = f"<rule {head}>{inside}</rule>"
        listed += inside
    return (
        '<renderer-v2 type="RuleRenderer" symbollevels="0" enableorderby="0" forceraster="0">'
        f'<rules key="root">{listed}</rules><symbols>{symbols}</symbols></renderer-v2>'
    )


def _text(text: str) -> str:
    return escape(text, {'"': "&quot;"})


# An area that is no obstacle leaves room on it for the names of the marks.
_OVER = '<placement placement="1"/><rendering obstacle="0"/>'
# The name stands on the country below, beside the mark.
_ROOM_ONLY = '<rendering drawLabels="0" obstacle="1"/>'
_BESIDE = '<placement placement="6" predefinedPositionOrder="R,L,TR,BR,TL,BL,T,B" dist="0.6" distUnits="MM" offsetType="1"/>'
"""Where a name stands: on the middle of an area, and on that side of a mark where there is room."""


def _labels(expression: str, size: str, colour: str, place: str = _BESIDE) -> str:
    return (
        '<labeling type="simple"><settings calloutType="simple">'
        f'<text-style fieldName="{_text(expression)}" isExpression="1" fontSize="{size}" fontSizeUnit="Point" '
        f'textColor="{_rgba(colour)}"><text-buffer bufferDraw="1" bufferSize="0.8" bufferSizeUnits="MM" '
        f'bufferColor="255,255,255,220"/></text-style>{place}</settings></labeling>'
    )


def _style(renderer: str, labels: str = "", geometry: int | None = None) -> str:
    shown = "1" if labels else "0"
    of = "" if geometry is None else f"<layerGeometryType>{geometry}</layerGeometryType>"
    return (
        f'{_HEAD}<qgis version="3.28" styleCategories="Symbology|Labeling" labelsEnabled="{shown}">'
        f"{renderer}{labels}{of}</qgis>"
    )


def _line(colour: str, width: str, dash: str = "", given: dict[str, str] | None = None) -> str:
    values = {
        "line_color": _rgba(colour),
        "line_width": width,
        "line_width_unit": "Point",
        "capstyle": "flat",
        "joinstyle": "round",
    }
    if dash:
        values |= {"use_custom_dash": "1", "customdash": dash, "customdash_unit": "Point"}
    return _layer("SimpleLine", values, _from_fields(given) if given else "")


def _border(condition: str, label: str, dash: str = "") -> _Rule:
    body = _line(drawing.BORDER, "0.6", dash)
    return _Rule(condition, label, lambda name: _symbol("line", name, body))


def _leg(condition: str, label: str, colour: str, *, dash: str = "", dash_of_width: str = "") -> _Rule:
    """A leg with an arrow head at its middle, which is wider than the line."""
    given = {"outlineWidth": '"width_pt"'} | ({"customDash": dash_of_width} if dash_of_width else {})
    line = _line(colour, "1", dash, given)
    head = _layer(
        "SimpleMarker",
        {
            "name": "filled_arrowhead",
            "color": _rgba(colour),
            "outline_color": _rgba(colour),
            "size": "6",
            "size_unit": "Point",
        },
        _from_fields({"size": '4.5 + 1.6 * "width_pt"'}),
    )
    # The first name is read by QGIS from 3.24 on, the second by those before: without it they draw a head every 3 mm.
    middle = _options({"placements": "CentralPoint", "placement": "centralpoint", "rotate": "1"})

    def symbol(name: str) -> str:
        marker = _symbol("marker", f"@{name}@1", head)
        heads = f'<layer class="MarkerLine" enabled="1" pass="0" locked="0">{middle}{marker}</layer>'
        return _symbol("line", name, line + heads)

    return _Rule(condition, label, symbol)


def _mark(
    label: str,
    shape: str,
    colour: str,
    line: str,
    given: dict[str, str] | None = None,
    *,
    of_mentions: bool = False,
) -> _Rule:
    values = {
        "name": shape,
        "color": _rgba(colour, 220),
        "outline_color": _rgba(line),
        "outline_width": "0.6",
        "outline_width_unit": "Point",
        "size": "6",
        "size_unit": "Point",
    }
    body = _layer("SimpleMarker", values, _from_fields(given) if given else "")
    return _Rule("", label, lambda name: _symbol("marker", name, body), of_mentions)


_COUNTRIES = _style(
    _single(
        _symbol(
            "fill",
            "0",
            _layer("SimpleFill", {"color": _rgba(drawing.LAND), "outline_style": "no", "style": "solid"}),
        )
    ),
    _labels('"label"', "8", drawing.QUIET, _OVER),
    geometry=2,
)
_BORDERS = _style(
    _rules(
        [
            _border("kind = 'international'", wording.exports.INTERNATIONAL),
            _border("kind = 'undetermined'", _WORDS["undetermined"], "3;2.4"),
            _border("kind = 'dotted'", _WORDS["dotted"], "0.8;2.2"),
        ]
    ),
    geometry=1,
)
_DASHED = 'concat(1.2 + 0.5 * "width_pt", \';\', 1.6 + 0.6 * "width_pt")'
_LEGS = (
    _leg("mode = 'air'", _WORDS["airLeg"], drawing.APPROACH, dash="6.5;4.5"),
    _leg("mode <> 'air' AND approach", _WORDS["approachLeg"], drawing.APPROACH),
    _leg(
        "mode <> 'air' AND NOT approach AND approximate",
        _WORDS["approximateLeg"],
        drawing.LINE,
        dash="2;2.4",
        dash_of_width=_DASHED,
    ),
    _leg("mode <> 'air' AND NOT approach AND NOT approximate", _WORDS["landLeg"], drawing.LINE),
)
_SIZE = {"size": '"size_pt"'}
_MARKS = {
    "origins": _mark(
        wording.maps.LAYER_NAMES["origins"],
        "circle",
        drawing.CIVIDIS[0],
        drawing.PAPER,
        _SIZE | {"fillColor": '"colour"'},
    ),
    "mentions": _mark(
        wording.maps.LAYER_NAMES["mentions"],
        "circle",
        drawing.ROLE_COLOURS["transit"],
        drawing.PAPER,
        _SIZE,
        of_mentions=True,
    ),
    "crossings": _mark(wording.maps.LAYER_NAMES["crossings"], "diamond", drawing.PAPER, drawing.INK),
}
_NAMES = {
    "origins": _labels('"label"', "8", drawing.INK),
    "mentions": _labels('"label"', "7", drawing.INK, _ROOM_ONLY),
    "crossings": _labels('"name"', "7", drawing.PLACE),
}


def styles(scenes: Sequence[Ticked]) -> dict[str, str]:
    """The style of each layer of a GeoPackage whose scenes have these titles: of several the first is shown, others are ticked."""
    marks = {name: _style(_rules([rule], scenes), _NAMES[name], geometry=0) for name, rule in _MARKS.items()}
    legs = _style(_rules(_LEGS, scenes), geometry=1)
    return {"countries": _COUNTRIES, "borders": _BORDERS, "legs": legs, **marks}


def style_of_all(scenes: Sequence[Ticked]) -> str:
    """One style for a file that holds all layers, each row with the name of its layer: QGIS parts it by geometry, not by name."""
    of_layers = [(("legs", rule) for rule in _LEGS), _MARKS.items()]
    rules = [
        replace(rule, condition=" AND ".join(filter(None, (f"layer = '{name}'", rule.condition))))
        for part in of_layers
        for name, rule in part
    ]
    return _style(_rules(rules, scenes), _labels('coalesce("name", "label")', "8", drawing.INK))
