from __future__ import annotations

import pytest

from geodata.reading._running_heads import without_running_heads


def read(*pages: str) -> tuple[list[str], list[str]]:
    found, told = without_running_heads(list(enumerate(pages, start=1)))
    return [text for _, text in found], told


def test_the_name_of_a_report_is_read_once_and_the_numbers_of_its_pages_never() -> None:
    pages, told = read(
        *(f"UNHCR Serbia – Update\n\nText {word}.\n\nPage {n} of 4" for n, word in enumerate("abcd", start=1))
    )
    assert pages == ["UNHCR Serbia – Update\n\nText a.", "Text b.", "Text c.", "Text d."]
    assert told == [
        "What stands at the head or foot of several pages was read once: “UNHCR Serbia – Update”."
    ]


def test_the_last_foot_stays_so_that_no_sentence_is_cut() -> None:
    pages, told = read(
        *(f"Those of day {n * n} came from\n\nFunded by Norway | {n} | March 2021" for n in range(7, 11)),
        "Iraq.\n\nFunded by Norway | 11 | March 2021",
    )
    assert pages == [f"Those of day {n * n} came from" for n in range(7, 11)] + [
        "Iraq.\n\nFunded by Norway | 11 | March 2021"
    ]
    assert told[0].count("Norway") == 1


def test_pages_on_the_left_and_on_the_right_have_heads_of_their_own() -> None:
    pages, told = read(*(f"{('Greece', 'Risk analysis')[n % 2]}\nText {'abcdefgh'[n]}." for n in range(8)))
    assert pages[:4] == ["Greece\n\nText a.", "Risk analysis\n\nText b.", "Text c.", "Text d."]
    assert told[0].endswith("“Greece” and “Risk analysis”.")


def test_a_head_or_foot_that_stays_cuts_no_sentence() -> None:
    left, right = "Quarterly, March", "Monitor: Serbia"
    texts = [f"went on {word}.\n\nThey had come by {word} and" for word in "abcdefg"]
    heads, _ = read(*(f"{(right, left)[n % 2]}\n\n{text}" for n, text in enumerate(texts)))
    assert heads[:3] == [
        f"{right}\n\n{texts[0]}",
        texts[1].replace("\n\n", f"\n\n{left}\n\n"),
        texts[2],
    ]
    feet, _ = read(*(f"{text}\n\n{(right, left)[n % 2]}" for n, text in enumerate(texts)))
    assert feet[4:] == [
        texts[4],
        texts[5].replace("\n\n", f"\n\n{left}\n\n"),
        f"{texts[6]}\n\n{right}",
    ]


def test_the_foot_is_known_where_it_stands_below_the_head_of_a_short_chapter() -> None:
    chapters = ("Summary", "Greece", "Returns to Iraq", "Annex")
    heads = [(chapters[n // 2], "Annual report")[n % 2] for n in range(8)]
    heads[2] = heads[0]
    pages, _ = read(
        *(f"{head}\nAugust 2023 {n}\nText {n * n}.\n\n" + "On.\n" * n * n for n, head in enumerate(heads, 4))
    )
    assert ["August 2023" in page for page in pages] == [True] + [False] * 7
    assert [page.startswith("Text") for page in pages[2:4]] == [True] * 2


def test_each_chapter_has_a_head_of_its_own() -> None:
    pages, _ = read(*(f"{'Albania' if n < 3 else 'Kosovo'}\nText {'abcdefg'[n]}." for n in range(7)))
    assert [n for n, page in enumerate(pages) if not page.startswith("Text")] == [0, 3]


@pytest.mark.parametrize(
    "page",
    [
        "Albania 12 34\nGreece 5 6\nText {word} {n}{n}.",
        "{word}: Syria\nText.\nSource {word}",
        "Arrivals in 201{n}\n{word}",
        "3 4 5\n6 7 8\n{word}\n2 {n}{n}{n}{n}{n} 8",
    ],
)
def test_what_only_resembles_a_head_stays(page: str) -> None:
    several = [
        page.format(n=n, word=word).replace("12", str(n * 7)) for n, word in enumerate("abcdef", start=1)
    ]
    assert read(*several) == (several, [])


def test_two_pages_that_begin_alike_have_no_head() -> None:
    assert read("Serbia\nText.", "Serbia\nMore.") == (["Serbia\nText.", "Serbia\nMore."], [])


def test_so_many_are_named_that_a_sentence_stays_one() -> None:
    heads = "\n".join(f"Head {word}{word}" for word in "abcd")
    texts = ["\n".join(f"Text {n * m}." for m in range(11, 19)) for n in (3, 5, 8, 13, 21)]
    _, told = read(*(f"{heads}\n{text}\n{n}" for n, text in enumerate(texts)))
    assert told[0].endswith(": “Head aa”, “Head bb”, “Head cc” and 1 more.")
