"""What is looked at before a briefing leaves, what its sources have revised, and the files made of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import streamlit as st

from dashboard import data, fields, kept, safe, wording
from dashboard.briefing import pinned, revisions
from dashboard.briefing.scenes import Briefing
from dashboard.briefing_page.attempts import attempt
from geodata.errors import GeodataError

if TYPE_CHECKING:
    from dashboard.briefing.finding import Finding, Fix
    from dashboard.briefing.template import Template

KINDS = wording.briefing.FILE_KINDS
_OF_ONE_SCENE = (".png", ".svg")
_STYLE = ".qml"
_LONGEST_REPORT = 1500
_LONGEST_CHOICE = 100
_LONGEST_REASON = 200
_MADE, _TEMPLATE, _SMALL = "briefing_made", "briefing_template", "briefing_small_counts"


@dataclass(frozen=True)
class _Wish:
    """What a file is to be made of; the file is offered as long as nothing of it is other."""

    briefing: Briefing
    ending: str
    revision: int
    size: tuple[int, int] | None = None
    template: Template | None = None
    small: int = 0


def checks() -> None:
    """What should be looked at before the briefing leaves, with a button where it can be mended."""
    from dashboard.briefing import choices, preflight

    checked = data.checked(kept.briefing(), _template(), _small())
    findings = checked.findings

    def mend(chosen: list[Finding]) -> None:
        attempt(lambda: kept.change(preflight.mend(kept.briefing(), chosen)))

    for number, finding in enumerate(findings):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(safe.markdown(finding), width="stretch")
            if finding.fix:
                st.button(wording.briefing.MEND, key=f"mend_{number}", on_click=mend, args=([finding],))
            _decide(number, finding)
    for number, (finding, reason) in enumerate(checked.kept):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(safe.markdown(wording.checks.kept(finding.told, reason)), width="stretch")
            again = choices.looked_at_again(finding)
            st.button(wording.briefing.LOOK_AGAIN, key=f"again_{number}", on_click=_apply, args=(again,))
    mendable = [finding for finding in findings if finding.fix]
    if len(mendable) > 1:
        st.button(wording.briefing.mend_all(len(mendable)), key="mend_all", on_click=mend, args=(mendable,))
    st.caption(safe.markdown(checked, _LONGEST_REPORT))
    st.number_input(
        wording.briefing.SMALL_FIGURES,
        0,
        1000,
        _small(),
        key=_SMALL,
        width=280,
        help=wording.briefing.SMALL_FIGURES_HELP,
    )


def _decide(number: int, finding: Finding) -> None:
    """What a person can choose, and room for the reason to keep what was found."""
    from dashboard.briefing import choices

    for at, choice in enumerate(finding.choices):
        label = safe.markdown(choice.label, _LONGEST_CHOICE)
        st.button(label, key=f"choose_{number}_{at}", on_click=_apply, args=(choice.fix,))
    if finding.scene:
        with st.popover(wording.briefing.KEEP):
            key = f"reason_{number}"
            fields.line(wording.briefing.REASON, key, _LONGEST_REASON)

            def keep() -> None:
                attempt(lambda: kept.change(choices.kept(finding, st.session_state[key])(kept.briefing())))

            st.button(wording.briefing.KEEP_IT, key=f"keep_{number}", on_click=keep)


def _apply(fix: Fix) -> None:
    attempt(lambda: kept.change(fix(kept.briefing())))


def revised() -> None:
    """What the sources have revised since the scenes were pinned."""
    changes = data.changes(kept.briefing())
    if told := revisions.not_pinned(kept.briefing(), data.atlas()):
        st.caption(safe.markdown(told, _LONGEST_REPORT))
    if not changes:
        st.caption(wording.briefing.NOTHING_REVISED)
        return
    lines = [wording.briefing.of_scene(change.scene, safe.markdown(change.text)) for change in changes]
    st.markdown("\n".join(f"- {line}" for line in lines))

    def renew() -> None:
        attempt(lambda: kept.change(pinned.renew(kept.briefing(), data.atlas())))

    st.button(
        wording.briefing.RENEW,
        on_click=renew,
        help=wording.briefing.RENEW_HELP,
    )


def exports() -> None:
    """A choice of files, made when asked for and then offered."""
    ending = st.selectbox(
        wording.briefing.KIND_OF_FILE, list(KINDS), format_func=KINDS.__getitem__, key="export_kind"
    )
    now = kept.briefing().alone
    wish = _Wish(now, ending, data.atlas().revision, small=_small())
    if ending in _OF_ONE_SCENE:
        one = replace(now, scenes=(now.scene(kept.at()),), data_hash="")
        wish = replace(wish, briefing=one, size=_size())
    elif ending == ".pptx":
        _choose_template()
        wish = replace(wish, template=_template())
    if st.button(wording.briefing.MAKE_FILE, icon=":material/build:", type="primary"):
        bar = st.progress(0.0, wording.briefing.MAKING_FILE)
        try:
            content, style = _export(wish, bar.progress)
        except GeodataError as error:
            st.error(safe.markdown(error))
        else:
            st.session_state[_MADE] = (wish, content, style)
        bar.empty()
    made = st.session_state.get(_MADE)
    # A file of other words or scenes than these would be taken for one of these.
    if made and made[0] == wish:
        name = kept.file_name()
        if ending in _OF_ONE_SCENE:
            name = wording.briefing.file_of_scene(name, kept.at() + 1)
        _offer(wording.briefing.download(KINDS[ending], len(made[1])), made[1], name + ending)
        if made[2]:
            _offer(wording.briefing.download_style(len(made[2])), made[2], name + _STYLE)


def _offer(label: str, content: bytes, name: str) -> None:
    st.download_button(label, content, file_name=name, on_click="ignore", icon=":material/download:")


def _size() -> tuple[int, int]:
    """Width and height of a picture, in pixels."""
    from dashboard.briefing import map_sheet

    def length(column: Any, label: str, key: str, usual: int) -> int:
        low, high = map_sheet.SMALLEST, map_sheet.LARGEST
        return int(column.number_input(label, low, high, usual, step=100, key=key))

    left, right = st.columns(2)
    width = length(left, wording.briefing.WIDTH, "export_width", map_sheet.SIZE[0])
    return width, length(right, wording.briefing.HEIGHT, "export_height", map_sheet.SIZE[1])


def _small() -> int:
    """Figures of public sources below this are named."""
    return int(st.session_state.get(_SMALL, 0))


def _template() -> Template | None:
    chosen: Template | None = st.session_state.get(_TEMPLATE)
    return chosen


def _choose_template() -> None:
    if chosen := _template():
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(wording.briefing.on_template(safe.markdown(chosen.name, 80)), width="stretch")
            st.button(
                wording.briefing.WITHOUT_TEMPLATE, on_click=lambda: st.session_state.pop(_TEMPLATE, None)
            )
        return
    with st.expander(wording.briefing.OWN_TEMPLATE):
        st.file_uploader(
            wording.briefing.TEMPLATE_FILE,
            type="pptx",
            key="template_file",
            on_change=_take_template,
            help=wording.briefing.TEMPLATE_HELP,
        )


def _take_template() -> None:
    file: Any = st.session_state["template_file"]
    if file is None:
        return

    def act() -> None:
        from dashboard.briefing import template

        st.session_state[_TEMPLATE] = template.checked(file.getvalue(), file.name)

    attempt(act)


def _export(wish: _Wish, show: Any) -> tuple[bytes, bytes]:
    """The file, and the style that stands beside it, if there is one."""
    from dashboard.briefing import export

    def tell(done: int, of: int, what: str) -> None:
        show(min(1.0, done / of) if of else 0.0, safe.markdown(what, 80))

    with TemporaryDirectory() as folder:
        path = Path(folder) / f"briefing{wish.ending}"
        leaving = pinned.pin(wish.briefing, data.atlas())
        checked = data.checked(wish.briefing, wish.template, wish.small)
        export.export(
            leaving, data.atlas(), path, tell, template=wish.template, size=wish.size, checked=checked
        )
        style = path.with_suffix(_STYLE)
        return path.read_bytes(), style.read_bytes() if style.exists() else b""
