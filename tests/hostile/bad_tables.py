"""What tests of broken tables share: workbooks written by hand, and what became of a file."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from geodata import figures
from geodata.errors import DataFileError
from geodata.figures import Columns

HEADER = "Nationality,Month,Detections\n"
ROOT = Path(__file__).parents[2]
SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def refused(path: Path, sentence: str) -> None:
    """Check that a file is refused with one sentence that names it."""
    with pytest.raises(DataFileError, match=sentence) as caught:
        figures.read_figures(path)
    assert str(caught.value).startswith(path.name)


def values(path: Path, columns: Columns | None = None) -> list[list[object]]:
    return figures.read_figures(path, columns=columns).rows[["origin", "value"]].to_numpy().tolist()


def rejections(path: Path) -> list[list[str]]:
    return figures.read_figures(path).rejected.to_numpy().tolist()


def xlsx(path: Path, sheet: str, more: Mapping[str, bytes] | None = None) -> Path:
    """Write a workbook by hand, so that its sheet can be what no library would write."""
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{SPREADSHEET}" xmlns:r="{RELATIONS}">'
        '<sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/worksheets/sheet1.xml": sheet,
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
        for name, data in (more or {}).items():
            archive.writestr(name, data)
    return path


def sheet_xml(rows: str, before: str = "") -> str:
    return f'<worksheet xmlns="{SPREADSHEET}">{before}<sheetData>{rows}</sheetData></worksheet>'


def cells(number: int, *row: str | int) -> str:
    written = "".join(
        f'<c r="{chr(65 + column)}{number}"><v>{cell}</v></c>'
        if isinstance(cell, int)
        else f'<c r="{chr(65 + column)}{number}" t="inlineStr"><is><t>{cell}</t></is></c>'
        for column, cell in enumerate(row)
    )
    return f'<row r="{number}">{written}</row>'


TITLES = cells(1, "Nationality", "Month", "Detections")


def collection(*features: object, **more: object) -> str:
    return json.dumps({"type": "FeatureCollection", "features": features, **more})


def feature(geometry: object, value: object = 1) -> dict[str, object]:
    properties = {"origin": "Syria", "month": "2015-10", "detections": value}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def point(lon: object, lat: object) -> dict[str, object]:
    return {"type": "Point", "coordinates": [lon, lat]}


GOOD = feature(point(20.5, 44.8), 5)
