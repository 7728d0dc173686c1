"""Text from outside reaches a page only where it can do nothing: read from the code."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from tests.unit.source_code import ROOT, called, calls, files, name_of, tree

# Each place that gives HTML to the browser, by the names that its argument is made of, and why no text from outside can
# be HTML there.
HTML_CALLS = {
    ("dashboard/app.py", "STYLE passages"): "constant style sheets",
    (
        "dashboard/frame.py",
        "_html data of",
    ): "constants, random letters, and a date that goes through safe.text",
    ("dashboard/frame.py", "changes"): "a number of the briefing's changes",
    ("dashboard/search.py", "hit hit_html"): "hit_html puts the passage through safe.text",
    (
        "dashboard/below_map.py",
        "_under_chart once selection",
    ): "_under_chart puts every word through safe.text, with charts.legend_html and sources.HTML",
    (
        "dashboard/views/map.py",
        "below_map once selection",
    ): "beside_the_figures puts every word through safe.text",
    (
        "dashboard/panel.py",
        "_by_year_html by_year measure selection told trends",
    ): "charts.small_bars and _by_year_html put words through safe.text",
    ("dashboard/panel.py", "_by_year_html measure own shaded tabulate when"): "_by_year_html, too",
    ("dashboard/views/corridor.py", "corridor"): "a constant style sheet and a legend of constants",
    (
        "dashboard/views/corridor.py",
        "corridor found",
    ): "corridor.lines_html puts every name and note through safe.text",
    (
        "dashboard/views/trends.py",
        "FIRST_GROUPS counts groups",
    ): "counts.groups_html puts every word through safe.text",
    ("dashboard/views/trends.py", "more"): "the rest of the same groups",
    ("dashboard/views/trends.py", "trends_choices"): "a constant style sheet",
    (
        "dashboard/briefing_page/preview.py",
        "charts table",
    ): "charts.legend_html puts names through safe.text",
    ("dashboard/briefing_page/preview.py", "corridor"): "a constant style sheet",
    (
        "dashboard/briefing_page/preview.py",
        "corridor known",
    ): "corridor.lines_html puts every name through safe.text, and storage lets in only known modes",
    ("dashboard/tiles.py", "_STYLE"): "a constant style sheet",
    ("dashboard/trends.py", "charts slots"): "charts.legend_of puts names through safe.text",
    (
        "dashboard/views/reports.py",
        "at found report report_html",
    ): "report_html puts the text through safe.text",
    ("dashboard/views/reports.py", "at scroll_html"): "a constant script, and a number",
    (
        "dashboard/views/evidence.py",
        "hit hit_html",
    ): "hit_html puts the passage through safe.text",
    ("dashboard/views/review.py", "review_page"): "a constant style sheet",
    ("dashboard/review_page.py", "reviewing"): "keeping_html has a name as quote writes it for addresses",
    (
        "dashboard/review_page.py",
        "doubt review_html shown",
    ): "review_html puts every word through safe.text; roles are a list",
    ("dashboard/review_page.py", "body head"): "words go through safe.text; numbers are formatted",
    ("dashboard/panel.py", "in_report passage_html report rows start"): "passage_html does, too",
    (
        "dashboard/panel.py",
        "_overview_html once selection",
    ): "_overview_html puts every word through safe.text; numbers are formatted",
}


def names_in(node: ast.expr) -> set[str]:
    return {inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name)}


def test_html_is_given_to_the_browser_only_where_a_reason_stands() -> None:
    found = {
        (name_of(path), " ".join(sorted(names_in(call.args[0]))))
        for path in files("dashboard")
        for call in calls(path)
        if called(call.func).endswith((".html", ".iframe"))
    }
    assert found == set(HTML_CALLS)


def test_no_markdown_may_hold_html() -> None:
    for path in files("dashboard"):
        for call in calls(path):
            assert "unsafe_allow_html" not in {keyword.arg for keyword in call.keywords}, path


def is_inert(value: ast.expr) -> bool:
    """Whether an argument cannot carry text from outside: a literal, numbers, or what `dashboard.safe` gives."""
    if isinstance(value, ast.Constant):
        return True
    if isinstance(value, ast.Tuple | ast.List):
        return all(is_inert(part) for part in value.elts)
    if isinstance(value, ast.Call):
        return called(value.func).startswith("safe.")
    # Constants of the module itself; those that hold words live in wording and go through safe.
    return isinstance(value, ast.Name) and value.id.isupper()


def makes_folium_objects(path: Path) -> re.Pattern[str]:
    """The names of folium's and branca's classes in a file, and of its own that have no template of their own."""
    own = {
        node.name
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ClassDef) and "_template" not in ast.unparse(node)
    }
    imported = {
        alias.asname or alias.name
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in ("folium", "branca")
        for alias in node.names
    }
    return re.compile("|".join([r"(folium|branca)(\.\w+)+", *sorted(own | imported)]))


def test_no_text_reaches_folium_but_through_safe() -> None:
    path = ROOT / "dashboard" / "maps.py"
    makers = makes_folium_objects(path)
    made = [call for call in calls(path) if makers.fullmatch(called(call.func))]
    assert len(made) >= 3
    for call in made:
        for value in (*call.args, *(keyword.value for keyword in call.keywords)):
            assert is_inert(value), f"line {call.lineno}: {ast.unparse(value)} reaches folium as it is"


def test_a_template_of_the_map_shows_only_names_and_what_safe_made() -> None:
    path = ROOT / "dashboard" / "maps.py"
    classes = [node for node in ast.walk(tree(path)) if isinstance(node, ast.ClassDef)]
    templated = [node for node in classes if "_template" in ast.unparse(node)]
    assert templated
    for node in templated:
        safe_attributes = {
            f"this.{target.attr}"
            for inner in ast.walk(node)
            if isinstance(inner, ast.Assign) and called(inner.value).startswith("safe.script_json(")
            for target in inner.targets
            if isinstance(target, ast.Attribute)
        }
        words = "".join(
            inner.value
            for inner in ast.walk(node)
            if isinstance(inner, ast.Constant) and isinstance(inner.value, str)
        )
        loops = set(re.findall(r"{% for (\w+), \w+ in this\.groups\.items\(\) %}", words))
        for shown in re.findall(r"{{\s*(.*?)\s*}}", words):
            assert shown.endswith(".get_name()") or shown in safe_attributes | loops, shown
