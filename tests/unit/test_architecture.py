"""The rules of the house, read from the code: who may import whom, and what must not stand anywhere."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from importlib import import_module
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.unit.source_code import ROOT, called, calls, files, name_of, tree

# Arrows point down the page, and modules on one line do not import each other. A folder is one module; a module whose
# name begins with an underscore belongs to those that import it and has no line of its own.
GEODATA_LAYERS = """
    __main__
    preview
    ingest rereading questions claims erasing
    layers queries trends corridor published review compare find
    select
    atlas choices revised removing
    figures reading geocoding mentions sentences
    gazetteer routes roles
    boundaries countries
    schemas shipped
    model
    guard
    errors
"""
DASHBOARD_LAYERS = """
    __main__ app
    views
    briefing_page search
    filters trends corridor counts tiles review_page adding rereading_page claim_parts compare frame report_list
    own_tables
    matching
    panel below_map tables evidence_choices kept claim_card report_details taken_out presenting compare_choices saved reviewing
    incidents cited progress
    data
    maps comparison_charts ahead
    briefing trend_charts
    packed
    assets charts passages downloads trends_choices sources
    page_query fields
    answers safe style wording ingests whole_files
"""
PAGE_LINES = 100
# What stands in the code of a page and reads like words for its user, but is not.
NO_WORDS = {
    "Cc": "a category of Unicode",
    "Feature": "a type of GeoJSON",
    "Map": "the title of a scene that is drawn without it",
    "Preview": "the title of a briefing that is never shown",
    "Start": "what folium calls the map's script",
    "Url": "a column of the sources",
    "not named": "how a note of the data begins",
    "Point": "a kind of geometry",
    "Polygon": "a kind of geometry",
    "Atlas": "how the handout's fonts are called inside the file",
    "allow-scripts allow-same-origin allow-popups allow-downloads": "what a frame may do",
    **dict.fromkeys(("Software", "Date", "Creator", "Producer"), "a field of what a picture says of itself"),
    **dict.fromkeys(("Title", "Description", "Subject"), "a field of what a picture says of itself"),
}
# How the shapes of a slide or picture are called: by these the parts of a map find each other, and animations too.
SHAPES = set(
    "border |count |country |crossing |label |leg |mentions |origin |place |stop |by | count|chart title|edge of the map|"
    "legend border|legend circle|legend crossing|legend leg|legend role|scale bar|scale from 0|sheet of paper|"
    "what the number counts".split("|")
)
SAYS = set(
    "title header subheader markdown caption info warning error button selectbox multiselect text_input toggle "
    "segmented_control expander metric page_link toast page text_area number_input file_uploader radio pills checkbox "
    "download_button form_submit_button link_button popover success spinner".split()
)
TOP_LEVEL = {"dashboard", "geodata"}
REQUIRED_BY = {
    "requirements.txt": ("dashboard", "geodata"),
    "tests/requirements.txt": ("data", "tests"),
    "data/build/requirements.txt": ("data",),
}
# What is required and not imported: commands, and what jusText, a part of trafilatura, asks lxml for by a name it does not know.
NOT_IMPORTED = {"mypy", "ruff", "lxml-html-clean"}


def module_exists(dotted: str) -> bool:
    path = ROOT.joinpath(*dotted.split("."))
    return path.with_suffix(".py").is_file() or path.is_dir()


def imports(path: Path, *, lazy: bool = True) -> set[str]:
    """Every module that a file imports, inside functions too; ``from a import b`` is ``a.b`` where b is a module.

    Parameters
    ----------
    lazy : bool
        False leaves out what is imported for type checkers only.
    """
    left_out: set[ast.AST] = set()
    if not lazy:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
                left_out |= {inner for child in node.body for inner in ast.walk(child)}
    found = set()
    for node in ast.walk(tree(path)):
        if node in left_out:
            continue
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name_of(path)}: a relative import hides who imports whom"
            base = node.module or ""
            within = base.split(".")[0] in TOP_LEVEL
            modules = {f"{base}.{alias.name}" for alias in node.names if within}
            named = {module for module in modules if module_exists(module)}
            found |= named if named and len(named) == len(node.names) else named | {base}
    return found


def unit(dotted: str) -> str:
    """The module of a package as the layers name it: ``geodata.reading.text`` is ``reading``."""
    return dotted.split(".")[1] if "." in dotted else "__init__"


def dotted_name(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


@cache
def arrows(package: str) -> dict[str, set[str]]:
    """Module -> modules of the same package that it imports; folders are one module."""
    found: dict[str, set[str]] = {}
    for path in files(package):
        own = unit(dotted_name(path))
        found.setdefault(own, set())
        # The package's own face imports lazily, from everywhere.
        if own != "__init__":
            inner = {unit(module) for module in imports(path, lazy=False) if module.split(".")[0] == package}
            found[own] |= inner - {own, "__init__"}
    return found


def public(package: str) -> dict[str, set[str]]:
    """`arrows` between public modules, those through private modules included."""
    every = arrows(package)

    def reached(module: str, seen: frozenset[str] = frozenset()) -> set[str]:
        straight = every[module] - seen
        hidden = {name for name in straight if name.startswith("_") and name != "__main__"}
        return (straight - hidden) | {
            name for inner in hidden for name in reached(inner, seen | hidden) if name != module
        }

    return {name: reached(name) for name in every if name == "__main__" or not name.startswith("_")}


def test_geodata_knows_nothing_of_web_pages_and_maps() -> None:
    for path in files("geodata"):
        tops = {module.split(".")[0] for module in imports(path)}
        assert not tops & {"dashboard", "streamlit", "streamlit_folium", "folium", "branca", "altair"}, path


@pytest.mark.parametrize(
    ("package", "layers"),
    [("geodata", GEODATA_LAYERS), ("dashboard", DASHBOARD_LAYERS)],
    ids=["geodata", "dashboard"],
)
def test_arrows_point_down_the_page(package: str, layers: str) -> None:
    lines = [line.split() for line in layers.split("\n") if line.strip()]
    depth = {module: number for number, line in enumerate(lines) for module in line}
    found = public(package)
    assert set(found) - set(depth) == set(), "a module has no line in the layers above"
    upwards = {
        f"{module} -> {other}"
        for module, others in found.items()
        for other in others
        if depth[other] <= depth[module]
    }
    assert upwards == set()


@pytest.mark.parametrize("package", sorted(TOP_LEVEL))
def test_no_two_modules_import_each_other_even_through_others(package: str) -> None:
    every = {
        dotted_name(path): {
            module for module in imports(path, lazy=False) if module.startswith(f"{package}.")
        }
        for path in files(package)
    }
    # graphlib raises CycleError and names the cycle.
    assert len(list(TopologicalSorter(every).static_order())) >= len(every)


@pytest.mark.parametrize(
    ("library", "allowed"),
    [
        ("folium", {"dashboard/maps.py"}),
        ("branca", {"dashboard/maps.py"}),
        ("streamlit_folium", {"dashboard/maps.py"}),
        ("altair", {"dashboard/charts.py", "dashboard/trend_charts.py", "dashboard/comparison_charts.py"}),
    ],
)
def test_a_drawing_library_has_one_door(library: str, allowed: set[str]) -> None:
    users = {
        name_of(path) for path in files("dashboard") if library in {m.split(".")[0] for m in imports(path)}
    }
    assert users
    assert users <= allowed


def test_only_data_keeps_things_between_reruns() -> None:
    for path in files("dashboard"):
        if name_of(path) != "dashboard/data.py":
            named = {ast.unparse(node) for node in ast.walk(tree(path)) if isinstance(node, ast.Attribute)}
            assert not [name for name in named if name.startswith("st.cache_")], path


def test_a_page_reads_like_a_table_of_contents() -> None:
    for path in files("dashboard/views"):
        assert len(path.read_text(encoding="utf-8").splitlines()) <= PAGE_LINES, path


def says(call: ast.Call) -> Iterator[str]:
    """Words that a call of streamlit shows as they stand in the code."""
    shown = [
        *call.args[:1],
        *(word.value for word in call.keywords if word.arg in ("label", "help", "placeholder", "title")),
    ]
    for argument in shown:
        for part in argument.values if isinstance(argument, ast.JoinedStr) else [argument]:
            if isinstance(part, ast.Constant) and re.search(r"[A-Za-z]{2}", str(part.value)):
                yield str(part.value)


def prose(path: Path) -> Iterator[tuple[int, str]]:
    """Literals that read like words for a user, with their lines: no docstring, no HTML, no style, no script, no SQL."""
    docstrings = {id(node.value) for node in ast.walk(tree(path)) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            words = re.search(
                r"[A-Za-z]{2,} [a-z]{2,}|[A-Z][a-z]+[.:]? |^ [a-z]{2}|[a-z]{2} $|^[A-Z][a-z]+$", node.value
            )
            if words and not re.search(r"[<>={}]|--|&lt;|^(CREATE|INSERT) ", node.value):
                yield node.lineno, node.value


def speakers() -> Iterator[Path]:
    """The modules whose words all stand in dashboard/wording, so that another language can follow."""
    return (path for path in files("dashboard") if not name_of(path).startswith("dashboard/wording/"))


def test_all_words_stand_in_one_place() -> None:
    literal = [
        f"{name_of(path)} line {call.lineno}: {words}"
        for path in speakers()
        for call in calls(path)
        if isinstance(call.func, ast.Attribute) and call.func.attr in SAYS
        for words in says(call)
        if not words.startswith("views/") and words != ".py"
    ]
    literal += [
        f"{name_of(path)} line {line}: {words}"
        for path in speakers()
        for line, words in prose(path)
        if words not in NO_WORDS and words not in SHAPES
    ]
    assert literal == []


def test_every_word_that_is_asked_for_stands_in_wording() -> None:
    for path in files("dashboard", "tests"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Attribute):
                place, _, area = ast.unparse(node.value).partition(".")
                if place == "wording" and "." not in area:
                    module = import_module(f"dashboard.wording.{area}".rstrip("."))
                    assert hasattr(module, node.attr), f"{name_of(path)} line {node.lineno}: {node.attr}"


def test_no_word_stands_in_wording_that_nobody_shows() -> None:
    shown = {
        ast.unparse(node)
        for path in files("dashboard")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute) and ast.unparse(node.value).startswith("wording.")
    }
    loaded = {
        node.id
        for path in files("dashboard/wording")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
    }
    for path in files("dashboard/wording"):
        for node in tree(path).body:
            name = node.name if isinstance(node, ast.FunctionDef) else ""
            if isinstance(node, ast.Assign):
                name = ast.unparse(node.targets[0])
            if name and name != "__all__" and name not in loaded:
                assert f"wording.{path.stem}.{name}" in shown, f"{name_of(path)}: {name}"


def test_no_error_is_swallowed_without_knowing_which() -> None:
    """What catches everything raises it again, as a sentence."""
    for path in files("geodata", "dashboard", "tests", "data"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.ExceptHandler):
                caught = ast.unparse(node.type) if node.type else ""
                broad = caught in ("", "Exception", "BaseException")
                assert not broad or isinstance(node.body[-1], ast.Raise), (
                    f"{name_of(path)} line {node.lineno}"
                )


def test_no_test_waits_by_the_clock() -> None:
    for path in files("tests"):
        slept = [call.lineno for call in calls(path) if called(call.func) in ("time.sleep", "sleep")]
        waited = [call.lineno for call in calls(path) if called(call.func).endswith("wait_for_timeout")]
        assert slept + waited == [], name_of(path)


def test_every_expected_error_says_what_its_sentence_holds() -> None:
    for path in files("tests"):
        for call in calls(path):
            if called(call.func) == "pytest.raises":
                assert "match" in {keyword.arg for keyword in call.keywords}, (
                    f"{name_of(path)} line {call.lineno}"
                )


def test_every_waiver_names_its_rule() -> None:
    bare = re.compile(r"#\s*(noqa(?!: [A-Z]+\d)|type:\s*ignore(?!\[))")
    for path in files("geodata", "dashboard", "tests", "data"):
        if path != Path(__file__):
            assert not bare.search(path.read_text(encoding="utf-8")), name_of(path)


def required(name: str) -> list[str]:
    lines = (ROOT / name).read_text(encoding="utf-8").split("\n")
    return [line for line in lines if line and not line.startswith("-r ")]


@pytest.mark.parametrize("name", REQUIRED_BY)
def test_requirements_are_pinned_exactly(name: str) -> None:
    assert [line for line in required(name) if not re.fullmatch(r"[\w.-]+(\[\w+\])?==[\w.]+", line)] == []


def packages_of(*folders: str) -> list[set[str]]:
    """Of each library that is imported, the packages that may bring it."""
    tops = {module.split(".")[0] for path in files(*folders) for module in imports(path)}
    # Those that are compared with us are loaded by name, where they are installed.
    every = [call for path in files(*folders) for call in calls(path)]
    names = [call.args[0] for call in every if called(call.func) == "importlib.import_module"]
    tops |= {str(name.value).split(".")[0] for name in names if isinstance(name, ast.Constant)}
    known = packages_distributions()
    others = tops - sys.stdlib_module_names - TOP_LEVEL - {"data", "tests"}
    # What only builds data need not be here, and is called as it is imported.
    return [{plain_name(package) for package in known.get(top, [top])} for top in sorted(others)]


def plain_name(package: str) -> str:
    """A package's name in one spelling: ``lxml_html_clean`` and ``lxml-html-clean`` are the same."""
    return re.sub(r"[-_.]+", "-", re.split(r"\[|==", package)[0]).lower()


def test_each_library_that_is_imported_is_required_and_no_other() -> None:
    """One that came along with another would be gone with it, or be of any version."""
    own = {name: {plain_name(line) for line in required(name)} for name in REQUIRED_BY}
    for name, folders in REQUIRED_BY.items():
        named = own[name] if name == "requirements.txt" else set().union(*own.values())
        imported = packages_of(*folders)
        assert [packages for packages in imported if not packages & named] == [], name
        assert own[name] - NOT_IMPORTED - set().union(*imported) == set(), name


def test_the_project_speaks_of_itself_alone() -> None:
    machine = re.compile(r"(?<![\w.])/(work|tmp|root)/")
    for path in files("geodata", "dashboard", "data", "tests"):
        assert not machine.search(path.read_text(encoding="utf-8")) or path == Path(__file__), name_of(path)


def test_every_module_says_in_its_first_line_what_it_is() -> None:
    for path in files("geodata", "dashboard"):
        first = (ast.get_docstring(tree(path)) or "").split("\n")[0]
        assert re.fullmatch(r".{10,}\.", first), name_of(path)
