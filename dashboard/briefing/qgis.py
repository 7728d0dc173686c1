"""Styles of the layers in QML, the XML in which QGIS keeps them."""

from __future__ import annotations

from dashboard import wording
from dashboard.briefing import drawing

_WORDS = wording.map_script.WORDS
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
        f'<Option type="QString" name="expression" value="{expression}"/><Option type="int" name="type" value="3"/></Option>'
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


def _rules(rules: list[tuple[str, str, str]]) -> str:
    """A renderer by rules: of each its filter, its label and its symbol."""
    listed = "".join(
        f'<rule key="rule{number}" symbol="{number}" filter="{condition}" label="{label}"/>'
        for number, (condition, label, _) in enumerate(rules)
    )
    symbols = "".join(symbol for _, _, symbol in rules)
    return (
        '<renderer-v2 type="RuleRenderer" symbollevels="0" enableorderby="0" forceraster="0">'
        f'<rules key="root">{listed}</rules><symbols>{symbols}</symbols></renderer-v2>'
    )


# An area that is no obstacle leaves room on it for the names of the marks.
_OVER = '<placement placement="1"/><rendering obstacle="0"/>'
_BESIDE = '<placement placement="6" predefinedPositionOrder="R,L,TR,BR,TL,BL,T,B" dist="0.6" distUnits="MM" offsetType="1"/>'
"""Where a name stands: on the middle of an area, and on that side of a mark where there is room."""


def _labels(field: str, size: str, colour: str, place: str = _BESIDE) -> str:
    return (
        '<labeling type="simple"><settings calloutType="simple">'
        f'<text-style fieldName="{field}" isExpression="0" fontSize="{size}" fontSizeUnit="Point" textColor="{_rgba(colour)}">'
        '<text-buffer bufferDraw="1" bufferSize="0.8" bufferSizeUnits="MM" bufferColor="255,255,255,220"/></text-style>'
        f"{place}</settings></labeling>"
    )


def _style(geometry: int, renderer: str, labels: str = "") -> str:
    shown = "1" if labels else "0"
    return (
        f'{_HEAD}<qgis version="3.28" styleCategories="Symbology|Labeling" labelsEnabled="{shown}">'
        f"{renderer}{labels}<layerGeometryType>{geometry}</layerGeometryType></qgis>"
    )


def _line(number: str, colour: str, width: str, dash: str = "", width_field: str = "") -> str:
    values = {
        "line_color": _rgba(colour),
        "line_width": width,
        "line_width_unit": "Point",
        "capstyle": "flat",
        "joinstyle": "round",
    }
    if dash:
        values |= {"use_custom_dash": "1", "customdash": dash, "customdash_unit": "Point"}
    rest = _from_fields({"outlineWidth": f"&quot;{width_field}&quot;"}) if width_field else ""
    body = _layer("SimpleLine", values, rest)
    return _symbol("line", number, body)


def _leg(number: str, colour: str, dash: str = "") -> str:
    """A leg with an arrow head at its middle."""
    line = _line(number, colour, "1", dash, "width_pt")
    head = _layer(
        "SimpleMarker",
        {
            "name": "filled_arrowhead",
            "color": _rgba(colour),
            "outline_color": _rgba(colour),
            "size": "6",
            "size_unit": "Point",
        },
    )
    # The first name is read by QGIS from 3.24 on, the second by those before: without it they draw a head every 3 mm.
    middle = _options({"placements": "CentralPoint", "placement": "centralpoint", "rotate": "1"})
    marker = (
        f'<layer class="MarkerLine" enabled="1" pass="0" locked="0">{middle}'
        f"{_symbol('marker', f'@{number}@1', head)}</layer>"
    )
    return line.replace("</symbol>", f"{marker}</symbol>")


def _marker(name: str, colour: str, line: str, size: str, expressions: dict[str, str] | None = None) -> str:
    values = {
        "name": name,
        "color": _rgba(colour, 220),
        "outline_color": _rgba(line),
        "outline_width": "0.6",
        "outline_width_unit": "Point",
        "size": size,
        "size_unit": "Point",
    }
    rest = _from_fields(expressions) if expressions else ""
    return _symbol("marker", "0", _layer("SimpleMarker", values, rest))


STYLES = {
    "countries": _style(
        2,
        _single(
            _symbol(
                "fill",
                "0",
                _layer("SimpleFill", {"color": _rgba(drawing.LAND), "outline_style": "no", "style": "solid"}),
            )
        ),
        _labels("label", "8", drawing.QUIET, _OVER),
    ),
    "borders": _style(
        1,
        _rules(
            [
                ("kind = 'international'", wording.exports.INTERNATIONAL, _line("0", drawing.BORDER, "0.6")),
                (
                    "kind = 'undetermined'",
                    _WORDS["undetermined"],
                    _line("1", drawing.BORDER, "0.6", "3;2.4"),
                ),
                ("kind = 'dotted'", _WORDS["dotted"], _line("2", drawing.BORDER, "0.6", "0.8;2.2")),
            ]
        ),
    ),
    "legs": _style(
        1,
        _rules(
            [
                ("mode = 'air'", _WORDS["airLeg"], _leg("0", drawing.APPROACH, "6.5;4.5")),
                (
                    "mode &lt;&gt; 'air' AND approach",
                    _WORDS["approachLeg"],
                    _leg("1", drawing.APPROACH),
                ),
                (
                    "mode &lt;&gt; 'air' AND NOT approach AND approximate",
                    _WORDS["approximateLeg"],
                    _leg("2", drawing.LINE, "2;2.4"),
                ),
                (
                    "mode &lt;&gt; 'air' AND NOT approach AND NOT approximate",
                    _WORDS["landLeg"],
                    _leg("3", drawing.LINE),
                ),
            ]
        ),
    ),
    "origins": _style(
        0,
        _single(
            _marker(
                "circle",
                drawing.CIVIDIS[0],
                drawing.PAPER,
                "6",
                {"size": "5 + 25 * sqrt(value / maximum(value))", "fillColor": "&quot;colour&quot;"},
            )
        ),
        _labels("label", "8", drawing.INK),
    ),
    "mentions": _style(
        0,
        _single(
            _marker(
                "circle",
                drawing.ROLE_COLOURS["transit"],
                drawing.PAPER,
                "6",
                {"size": "4 + 10 * sqrt(total / maximum(total))"},
            )
        ),
        _labels("label", "7", drawing.INK),
    ),
    "crossings": _style(
        0, _single(_marker("diamond", drawing.PAPER, drawing.INK, "6")), _labels("name", "7", drawing.PLACE)
    ),
}
"""Layer name -> its style."""
