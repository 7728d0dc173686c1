from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.reading._decode import decode

ENGLISH = "\nThe group went from Serbia to Hungary and on to Austria." * 5


@pytest.mark.parametrize("tail", ["", ENGLISH], ids=["short", "long"])
@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", "Zürich liegt in der Schweiz."),
        ("cp1252", "Les détections à la frontière entre la Côte d’Ivoire et le Mali."),
        ("cp1252", "Curaçao"),
        ("cp1252", "São Tomé and Príncipe"),
        ("cp1252", "Türkiye and Greece – the “corridor”"),
        ("cp1250", "Preševo, Šid i Röszke: granica između Srbije i Mađarske."),
        ("cp1251", "Сирия и Ирак: граница Сербии и Венгрии."),
        ("cp1253", "Οι αφίξεις από τη Συρία στην Ελλάδα."),
        ("cp1254", "Türkiye'den Yunanistan'a geçiş, İstanbul ve Şanlıurfa."),
        ("cp1256", "وصل اللاجئون من سوريا والعراق إلى اليونان وتركيا."),
    ],
)
def test_a_windows_text_is_exact_and_said_to_be_uncertain(encoding: str, text: str, tail: str) -> None:
    read, doubt = decode((text + tail).encode(encoding))
    assert read == text + tail
    assert doubt is not None
    assert doubt.startswith("Encoding uncertain")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "utf-32"])
@pytest.mark.parametrize(
    "text", ["From Syria to Greece.", "Сирия и Ирак: граница.", "وصل من سوريا إلى اليونان."]
)
def test_unicode_is_exact_with_and_without_its_mark(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding)) == (text, None)


def test_a_few_lines_of_another_encoding_are_named() -> None:
    lines = ["Türkiye".encode(), "Curaçao".encode("cp1252"), b"Greece"]
    text, doubt = decode(b"\n".join(lines))
    assert text == "Türkiye\nCuraçao\nGreece"
    assert doubt is not None
    assert "line 2 of the file" in doubt


def test_a_declared_encoding_that_the_bytes_contradict_is_not_believed() -> None:
    assert decode("Türkiye".encode(), "cp1252") == ("Türkiye", None)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"])))
def test_utf_8_is_read_as_it_is(text: str) -> None:
    assert decode(text.encode()) == (text.removeprefix("\ufeff"), None)


@given(st.binary(max_size=300))
def test_every_file_gives_some_text(content: bytes) -> None:
    decode(content)
