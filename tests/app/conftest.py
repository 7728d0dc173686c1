"""The dashboard without a browser: Streamlit's AppTest runs its script and tells what it would show."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit import config
from streamlit.testing.v1 import AppTest

from dashboard import data, ingests

APP = Path(__file__).parents[2] / "dashboard" / "app.py"
PATIENCE = 120
"""Seconds: a busy machine is slow, not wrong."""
Open = Callable[..., AppTest]

# As `streamlit run` does: the settings lie beside the script.
config._main_script_path = str(APP)
config.get_config_options(force_reparse=True)


def opened(page: str = "", **query: str | list[str]) -> AppTest:
    """The dashboard, on the Map page or another, at a link."""
    app = AppTest.from_file(str(APP), default_timeout=PATIENCE)
    if page:
        app.run().switch_page(f"views/{page}.py")
    for name, values in query.items():
        app.query_params[name.rstrip("_")] = values
    return app.run()


@pytest.fixture(autouse=True)
def no_cookies(monkeypatch: pytest.MonkeyPatch) -> None:
    """AppTest has something that is no text for every cookie."""
    monkeypatch.setattr(type(st.context), "cookies", {})


@pytest.fixture
def open_app() -> Open:
    """Open the dashboard, on the Map page or another, at a link."""
    return opened


@pytest.fixture
def own_home(home: Path) -> Iterator[None]:  # noqa: ARG001  # what the store is made in
    """A store that is empty, for the dashboard too."""
    data._current.clear()
    yield
    data._current.clear()


def give(app: AppTest, *files: tuple[str, bytes], kind: str = "text/plain") -> AppTest:
    """Choose files on the Reports page and press the button."""
    app.file_uploader[0].set_value([(name, content, kind) for name, content in files]).run()
    app.button(key="add_files").click().run()
    return finished(app)


def finished(app: AppTest) -> AppTest:
    """Wait for what is being added, and look at the page then."""
    for one in ingests.running():
        assert one.wait(PATIENCE)
    # It may have ended a moment ago, since the page was drawn.
    return app.run() if app.get("progress") else app


def sentence(app: AppTest) -> str:
    """The sentence that says what is shown, as a reader sees it."""
    return app.markdown[0].value.rpartition("\n\n")[2].replace("\\", "").replace("\u00a0", " ")


def press(app: AppTest, label: str) -> AppTest:
    """Press the first button of this name."""
    return next(button for button in app.button if button.label == label).click().run()


def words(app: AppTest) -> str:
    """Everything that the page says in words."""
    elements = (
        *app.title,
        *app.header,
        *app.markdown,
        *app.caption,
        *app.error,
        *app.warning,
        *app.info,
    )
    html = [element.proto.body for element in app.get("html")]
    return (
        "\n".join([*(element.value for element in elements), *html]).replace("\\", "").replace("\u00a0", " ")
    )
