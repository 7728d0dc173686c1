"""The words of the browser's scripts stand in dashboard/wording, as those of the pages do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard import assets, wording

FOLDERS = {"atlas": wording.map_script.WORDS, "present": wording.present_script.WORDS}
# What else a script finds among its words: those of the map within a presentation, and what the figures are told with.
ELSEWHERE = {
    "atlas": {"ofBorders"},
    "present": wording.map_script.WORDS.keys()
    | {"attribution", "keyList", "layers", "map", "mostOrigins", "series", "unknown", "wholeRoute"},
}
TOKEN = re.compile(
    r"//[^\n]*|/\*.*?\*/"
    r"|(?<=[=(,:!&|?])\s*/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n])+/[a-z]*"
    r"|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'",
    re.DOTALL,
)
READS_LIKE_WORDS = re.compile(r"[A-Za-z]{2,},? [a-z]{2,}|^[A-Z][a-z]+|[a-z]{2}[.:… ]$|^[,;:.] [a-z]{2}")
# Ids such as "country:", classes, selectors, and what stands before a name that the browser gives.
NAMES = re.compile(r"[a-z]+:|\s?\.[a-zA-Z-]+ \w+|ra-\S+ .*")
BEFORE_NAMES = re.compile(
    r"(class(Name)?: |class(List|Name)\S* |\.(on|off|once|addEventListener)\([^()]*|querySelector(All)?\("
    r"|closest\(|\bkey [!=]== |startsWith\(|lock\(\[|matches\(|rel: |type: )$"
)
NO_WORDS = {"use strict", "ahead "}


def scripts(folder: str) -> Iterator[Path]:
    yield from sorted((assets.STATIC / folder).glob("*.js"))


def literals(script: str) -> Iterator[tuple[int, str, str]]:
    """Line, what stands before, and content of each text in a script; of a template, the parts between its values."""
    at = 0
    depth: list[int] = []
    while at < len(script):
        if script[at] == "`" or (depth and script[at] == "}" and depth[-1] == 0):
            if script[at] == "}":
                depth.pop()
            before, start = script[max(0, at - 60) : at], at + 1
            end = re.compile(r"(?:\\.|\$(?!\{)|[^`\\$])*", re.DOTALL).match(script, start)
            at = end.end() if end else start
            yield script.count("\n", 0, start) + 1, before, script[start:at]
            if script.startswith("${", at):
                depth.append(0)
                at += 1
            at += 1
        elif token := TOKEN.match(script, at):
            if token[0][0] in "\"'":
                yield script.count("\n", 0, at) + 1, script[max(0, at - 60) : at], token[0][1:-1]
            at = token.end()
        else:
            if depth:
                depth[-1] += {"{": 1, "}": -1}.get(script[at], 0)
            at += 1


def words_in(script: str) -> list[str]:
    """The literals of a script that a user would read, with their lines."""
    return [
        f"line {line}: {content}"
        for line, before, content in literals(script)
        if READS_LIKE_WORDS.search(content)
        and not (content in NO_WORDS or NAMES.fullmatch(content) or BEFORE_NAMES.search(before))
    ]


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_script_holds_a_word_of_its_own(folder: str) -> None:
    found = [
        f"{path.name} {words}" for path in scripts(folder) for words in words_in(path.read_text("utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize(
    "planted",
    [
        'button.textContent = "Show the routes";',
        'node.setAttribute("aria-label", "Close");',
        "row(picture, `More: ${sides[1]}`);",
        "const lines = [`${count ? `${count} of people from here` : none}`];",
        'throw new Error("Reload the page.");',
        "box.append('no figure');",
    ],
)
def test_a_word_in_a_script_is_found(planted: str) -> None:
    script = f'(function () {{\n  // It says that.\n  const found = /["`]x/.test(y);\n  {planted}\n}})();\n'
    assert [words.partition(":")[0] for words in words_in(script)] == ["line 4"]


def test_numbers_and_dates_are_written_as_the_language_of_the_words_does() -> None:
    """No script names a language: the page does, and in the dashboard the first line of the map's script."""
    for path in (path for folder in FOLDERS for path in scripts(folder)):
        named = re.findall(r"(?:Intl\.\w+|toLocale\w*String)\((.)", path.read_text("utf-8"))
        assert not {'"', "'", "`", ")"} & set(named), path.name
    assets.build()
    built = (assets.BUILT / assets.MAP_SCRIPT).read_text("utf-8")
    assert built.startswith(f'document.documentElement.lang = "{wording.app.LOCALE}";')


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_script_asks_for_words_that_there_are_and_for_all_of_them(folder: str) -> None:
    together = "\n".join(path.read_text("utf-8") for path in scripts(folder))
    asked = set(re.findall(r"\b(?:words|sentences)\.(?!replaceChildren)(\w+)", together))
    by_name = {content for _, _, content in literals(together)} | set(re.findall(r"\b(\w+): \d", together))
    assert asked <= FOLDERS[folder].keys() | ELSEWHERE[folder]
    assert FOLDERS[folder].keys() - asked <= by_name


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_place_of_a_sentence_is_filled(folder: str) -> None:
    together = "\n".join(path.read_text("utf-8") for path in scripts(folder))
    filled = re.findall(r"\bsaid\(([^{}\n]*\bwords\.[^{}\n]*), \{(?!\s*\.\.\.)([^{}]*)\}", together)
    assert filled
    for asked, values in filled:
        for name in re.findall(r"\bwords\.(\w+)", asked):
            places = set(re.findall(r"{(\w+)[}|]", FOLDERS[folder][name]))
            assert places <= set(re.findall(r"(\w+):", values)), name


# Said of several only: of one by another sentence, or not at all.
OF_SEVERAL = {
    "atlas": {"closeTogether", "comeApart"},
    "present": {
        "applications",
        "inIncidents",
        "leastMentions",
        "lodgedInCountries",
        "mentions",
        "ofNationalities",
    },
}


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_count_of_one_has_a_noun_in_the_singular(folder: str) -> None:
    counted = re.compile(r"{count} ((more|asylum|recorded) )?[a-z]+(?<!more)s\b")
    found = {name for name, words in FOLDERS[folder].items() if counted.search(str(words))}
    assert found <= OF_SEVERAL[folder]
