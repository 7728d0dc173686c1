from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata import shipped
from geodata.reading import shipped_reports
from geodata.reading._names import report_id, shown

SAFE = re.compile(r"[a-z0-9_][a-z0-9_.-]*")


def test_shipped_reports_are_called_by_their_files() -> None:
    stems = sorted(path.stem for path in (shipped.DATA_DIR / "reports").glob("*.md"))
    assert [report.report_id for report in shipped_reports()] == stems


@pytest.mark.parametrize(
    ("name", "identity"),
    [
        ("2021-12-unodc-skopje-meeting.md", "2021-12-unodc-skopje-meeting"),
        ("UNHCR Report (2021).pdf", "unhcr-report-2021"),
        ("Rapport d'étape.docx", "rapport-d-etape"),
    ],
)
def test_an_ordinary_name_gives_an_ordinary_id(name: str, identity: str) -> None:
    assert report_id(name) == identity


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Отчет 2021.pdf", "Доклад 2021.pdf"),
        ("../a.txt", "a.txt"),
        ("a" * 300 + "b.txt", "a" * 300 + "c.txt"),
    ],
)
def test_names_that_differ_in_what_an_id_cannot_say_have_ids_of_their_own(one: str, other: str) -> None:
    assert report_id(one) != report_id(other)


@given(st.text(max_size=400))
def test_an_id_is_safe_in_a_url_and_in_a_path(name: str) -> None:
    identity = report_id(name)
    assert SAFE.fullmatch(identity)
    assert len(identity) <= 120
    assert not re.fullmatch(r"(con|nul|prn|aux|com\d|lpt\d)(\..*)?", identity)


@given(st.text(max_size=400))
def test_a_shown_name_is_one_short_line(name: str) -> None:
    told = shown(name)
    assert 0 < len(told) <= 80
    assert told.isprintable() or not any(c in told for c in "\n\r\0\u202e")
