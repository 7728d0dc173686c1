"""The parts of the Briefing page: opening and saving, the list of scenes, one scene, checks and exports."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import charts, data, kept, safe
from dashboard.briefing import draft, pinned, storage
from dashboard.briefing.scenes import Briefing, BriefingError, FigureKind
from geodata import countries, shipped
from geodata.errors import GeodataError
from geodata.sentences import measure_label

READY = "briefings/western_balkan_2015_2025.json"
KINDS = {
    ".pptx": "PowerPoint",
    ".pdf": "PDF handout",
    ".xlsx": "Excel",
    ".csv": "CSV",
    ".geojson": "GeoJSON",
    ".gpkg": "GeoPackage",
    ".png": "This scene as PNG",
    ".svg": "This scene as SVG",
}
FIELDS = {"title": "Title", "text": "Text beside the map", "notes": "Notes for the speaker"}
_OF_ONE_SCENE = (".png", ".svg")
_FIGURE_LABELS = {FigureKind.TIME: "Chart by month", FigureKind.ORIGINS: "Origins", FigureKind.NONE: "None"}
_PICTURE = (480, 330)
_MOST_ORIGINS = 10
_PROBLEM, _REFUSED, _MADE = "briefing_problem", "briefing_refused", "briefing_made"


def problems() -> None:
    """Say what could not be done, once."""
    if problem := st.session_state.pop(_PROBLEM, ""):
        st.error(safe.markdown(problem))


def _attempt(act: Callable[[], None]) -> None:
    try:
        act()
    except GeodataError as error:
        st.session_state[_PROBLEM] = str(error)


def _open(briefing: Briefing) -> None:
    def whole(text: str) -> str:
        return text.encode("utf-8", "replace").decode()

    scenes = tuple(scene.with_words(whole) for scene in briefing.scenes)
    kept.change(replace(briefing, title=whole(briefing.title), scenes=scenes))
    kept.look_at(0)
    st.session_state.pop(_REFUSED, None)


def _open_ready() -> None:
    _attempt(lambda: _open(storage.load(shipped.DATA_DIR / READY)))


def _open_file() -> None:
    file = st.session_state["briefing_file"]
    if file is None:
        return

    def act() -> None:
        content = file.getvalue()
        name = safe.plain(file.name, 80)
        if len(content) > storage.MOST_BYTES:
            raise BriefingError(
                f"{name} is larger than {storage.MOST_BYTES // 1_000_000} MB: no briefing is."
            )
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise BriefingError(f"{name} is not text in UTF-8. Choose a file that was saved here.") from error
        _open(storage.from_json(text, name))

    _attempt(act)


def _start() -> None:
    kept.change(replace(kept.briefing(), title="Briefing", scenes=(), data_hash=""))
    st.session_state.pop(_REFUSED, None)


def _finished() -> Briefing:
    """The briefing as it leaves: each scene with its numbers, and all with the hash of their data."""
    now = kept.briefing()
    return pinned.pin(now, data.atlas()) if now.scenes else now


def _saved() -> bytes:
    try:
        leaving = _finished()
    except GeodataError:
        # A scene that cannot be shown any more must not keep the words of the others from being saved.
        leaving = kept.briefing()
    return storage.to_json(leaving).encode("utf-8", "backslashreplace")


def opening() -> None:
    """Start, open and save."""
    with st.container(horizontal=True):
        st.button("Start an empty one", on_click=_start, icon=":material/note_add:")
        st.button("Open the ready briefing", on_click=_open_ready, icon=":material/menu_book:")
        st.download_button(
            "Save as file",
            _saved,
            file_name="briefing.json",
            mime="application/json",
            on_click="ignore",
            icon=":material/save:",
        )
        st.button("Undo", on_click=kept.undo, icon=":material/undo:", disabled=not kept.can_undo())
    with st.expander("Open a briefing that was saved"):
        st.file_uploader("Briefing (JSON)", type="json", key="briefing_file", on_change=_open_file)


def _field(label: str, key: str, value: str, write: Callable[[str], Briefing], *, height: int = 0) -> None:
    """A text that is edited; what cannot be stays as it was typed, with a sentence below it."""
    refused: dict[str, str] = st.session_state.setdefault(_REFUSED, {})

    def take() -> None:
        refused.pop(key, None)
        try:
            kept.reword(write(st.session_state[key]))
        except GeodataError as error:
            refused[key] = str(error)

    if key not in st.session_state or (key not in refused and st.session_state[key] != value):
        st.session_state[key] = value
        refused.pop(key, None)
    if height:
        st.text_area(label, key=key, on_change=take, height=height)
    else:
        st.text_input(label, key=key, on_change=take)
    if key in refused:
        st.warning(f"{safe.markdown(refused[key])} The briefing keeps the words it had.")


def title() -> None:
    """The title of the briefing."""
    now = kept.briefing()
    _field(
        "Title of the briefing",
        "briefing_title",
        now.title,
        lambda typed: replace(kept.briefing(), title=typed),
    )


def _look_at() -> None:
    kept.look_at(st.session_state["briefing_scene"])
    refused = st.session_state.get(_REFUSED, {})
    for field in FIELDS:
        refused.pop(f"scene_{field}", None)


def _act(change: Callable[[Briefing, int], Briefing], look: int) -> None:
    def act() -> None:
        number = kept.at()
        kept.change(change(kept.briefing(), number))
        kept.look_at(number + look)

    _attempt(act)


def scenes() -> None:
    """The scenes in their order, and what can be done with the chosen one."""
    now, number = kept.briefing(), kept.at()
    st.session_state["briefing_scene"] = number
    st.radio(
        "Scenes",
        range(len(now.scenes)),
        format_func=lambda at: f"{at + 1}\\. {safe.markdown(now.scenes[at].title, 120)}",
        key="briefing_scene",
        on_change=_look_at,
    )
    last = number == len(now.scenes) - 1
    actions: list[tuple[str, str, Callable[[Briefing, int], Briefing], int, bool]] = [
        ("Up", "arrow_upward", lambda b, n: b.move(n, n - 1), -1, number == 0),
        ("Down", "arrow_downward", lambda b, n: b.move(n, n + 1), 1, last),
        ("Duplicate", "content_copy", lambda b, n: b.duplicate(n), 1, False),
        ("Remove", "delete", lambda b, n: b.remove(n), 0, False),
    ]
    with st.container(horizontal=True):
        for label, icon, change, look, disabled in actions:
            st.button(
                label,
                key=f"scene_{label.lower()}",
                icon=f":material/{icon}:",
                on_click=partial(_act, change, look),
                disabled=disabled,
            )


def _with_field(number: int, field: str, typed: str) -> Briefing:
    now = kept.briefing()
    words: Any = {field: typed}
    return now.replace(number, replace(now.scene(number), **words))


def scene() -> None:
    """The words of the chosen scene, to be edited."""
    number = kept.at()
    chosen = kept.briefing().scene(number)
    heights = {"title": 0, "text": 150, "notes": 100}
    for field, label in FIELDS.items():
        write = partial(_with_field, number, field)
        _field(label, f"scene_{field}", getattr(chosen, field), write, height=heights[field])
    st.session_state["scene_figure"] = chosen.figure

    def take() -> None:
        figure = FigureKind(st.session_state["scene_figure"])
        latest = kept.briefing()
        kept.reword(latest.replace(number, replace(latest.scene(number), figure=figure)))

    st.selectbox(
        "Beside the map",
        list(FigureKind),
        format_func=_FIGURE_LABELS.__getitem__,
        key="scene_figure",
        on_change=take,
    )


def preview() -> None:
    """The chosen scene as its readers see it."""
    chosen = kept.briefing().scene(kept.at())
    try:
        (item,) = pinned.shown(Briefing("Preview", (chosen,), ""), data.atlas())
        picture = data.picture(chosen, _PICTURE)
    except GeodataError as error:
        st.error(safe.markdown(error))
        return
    st.subheader(safe.markdown(chosen.title), anchor=False)
    st.caption(safe.markdown(draft.subtitle(item)))
    # The picture is described by the sentence and the caption below it.
    st.image(picture, width="stretch")
    number, counted = draft.headline(item)
    st.markdown(f"**{number}** {safe.markdown(counted)}")
    st.markdown(safe.markdown(chosen.text))
    _figure(item)
    st.caption(safe.markdown(draft.figures_source(item.numbers, data.atlas())))
    for claim in chosen.claims:
        st.caption(f"Claim: {safe.markdown(claim.text)} {safe.markdown(', '.join(claim.sources))}")
    st.page_link(
        "views/map.py",
        label="Open this view on the map",
        icon=":material/open_in_new:",
        query_params=chosen.filters.to_query(),
    )


def _figure(item: pinned.Shown) -> None:
    known, measure = item.numbers, measure_label(item.scene.filters.measure)
    if item.scene.figure is FigureKind.TIME and known.months and known.series:
        months = pd.DatetimeIndex([f"{month}-01" for month in known.months], name="month")
        table = pd.DataFrame(dict(known.series), index=months)
        few = len(table) <= charts.FEW_MONTHS
        st.html(charts.legend_html(table) or "&nbsp;")
        st.vega_lite_chart(
            charts.chart_data(table), charts.figures_chart(measure, few_months=few), width="stretch"
        )
    elif item.scene.figure is FigureKind.ORIGINS:
        rows = [(countries.label(code), value) for code, value in known.origins[:_MOST_ORIGINS]]
        st.dataframe(pd.DataFrame(rows, columns=["Origin", measure.capitalize()]), hide_index=True)


def revised() -> None:
    """What the sources have revised since the scenes were pinned."""
    changes = data.changes(kept.briefing())
    if not changes:
        st.caption("Nothing: the sources say what they said when the scenes were kept.")
        return
    st.markdown("\n".join(f"- Scene {change.scene}: {safe.markdown(change.text)}" for change in changes))

    def renew() -> None:
        _attempt(lambda: kept.change(pinned.renew(kept.briefing(), data.atlas())))

    st.button(
        "Take the figures of now",
        on_click=renew,
        help="The figures change and your words stay: read them again afterwards.",
    )


def checks() -> None:
    """What should be looked at before the briefing leaves, with a button where it can be mended."""
    from dashboard.briefing import preflight

    findings = data.findings(kept.briefing())

    def mend(chosen: list[preflight.Finding]) -> None:
        _attempt(lambda: kept.change(preflight.mend(kept.briefing(), chosen)))

    for number, finding in enumerate(findings):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(safe.markdown(finding), width="stretch")
            if finding.fix:
                st.button("Mend", key=f"mend_{number}", on_click=mend, args=([finding],))
    mendable = [finding for finding in findings if finding.fix]
    if len(mendable) > 1:
        st.button(f"Mend all {len(mendable)}", key="mend_all", on_click=mend, args=(mendable,))
    found = f"{len(findings)} to look at." if findings else "Nothing was found."
    st.caption(f"{found} {safe.markdown(preflight.ran())}")


def exports() -> None:
    """A choice of files, made when asked for and then offered."""
    ending = st.selectbox("Kind of file", list(KINDS), format_func=KINDS.__getitem__, key="export_kind")
    now = kept.briefing()
    wanted = replace(now, scenes=(now.scene(kept.at()),), data_hash="") if ending in _OF_ONE_SCENE else now
    if st.button("Make the file", icon=":material/build:", type="primary"):
        bar = st.progress(0.0, "Making the file …")
        try:
            content = _export(wanted, ending, bar.progress)
        except GeodataError as error:
            st.error(safe.markdown(error))
        else:
            st.session_state[_MADE] = (wanted, ending, content)
        bar.empty()
    made = st.session_state.get(_MADE)
    # A file of other words or scenes than these would be taken for one of these.
    if made and made[:2] == (wanted, ending):
        st.download_button(
            f"Download {KINDS[ending]} ({len(made[2]) / 1e6:.1f} MB)",
            made[2],
            file_name=f"briefing{ending}",
            on_click="ignore",
            icon=":material/download:",
        )


def _export(briefing: Briefing, ending: str, show: Callable[[float, str], object]) -> bytes:
    from dashboard.briefing import export

    def tell(done: int, of: int, what: str) -> None:
        show(min(1.0, done / of) if of else 0.0, safe.markdown(what, 80))

    with TemporaryDirectory() as folder:
        path = Path(folder) / f"briefing{ending}"
        export.export(pinned.pin(briefing, data.atlas()), data.atlas(), path, tell)
        return path.read_bytes()
