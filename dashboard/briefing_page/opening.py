"""Starting, opening and saving a briefing, and what it was before."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import streamlit as st

from dashboard import data, kept, safe, wording
from dashboard.briefing import pinned, storage
from dashboard.briefing.scenes import Briefing
from dashboard.briefing.versions import differences
from dashboard.briefing_page.attempts import attempt, forget_refused
from geodata import Atlas, shipped
from geodata.errors import GeodataError
from geodata.sentences import counted

READY = "briefings/western_balkan_2015_2025.json"


def opening() -> None:
    """Start, open and save."""
    with st.container(horizontal=True):
        st.button(wording.briefing.START_EMPTY, on_click=_start, icon=":material/note_add:")
        st.button(wording.briefing.OPEN_READY, on_click=_open_ready, icon=":material/menu_book:")
        st.download_button(
            wording.briefing.SAVE_AS_FILE,
            partial(_saved, kept.briefing(), data.atlas()),
            file_name=f"{kept.file_name()}.json",
            mime="application/json",
            on_click="ignore",
            icon=":material/save:",
            key="save_briefing",
        )
        st.button(
            wording.briefing.UNDO, on_click=kept.undo, icon=":material/undo:", disabled=not kept.can_undo()
        )
    with st.expander(wording.briefing.OPEN_SAVED):
        st.file_uploader(
            wording.briefing.BRIEFING_FILE, type="json", key="briefing_file", on_change=_open_file
        )


def versions() -> None:
    """What the briefing was before, and what has changed since the last of it."""
    now = kept.briefing()
    if not now.versions:
        st.caption(wording.briefing.NO_VERSION)
    for number, version in reversed(list(enumerate(now.versions))):
        with st.container(horizontal=True, vertical_alignment="center"):
            words = wording.briefing.version(number + 1, version.made_on, version.title, _count(version))
            st.markdown(safe.markdown(words, 160), width="stretch")
            st.button(wording.briefing.GO_BACK, key=f"version_{number}", on_click=_back, args=(number,))
    if now.versions and (since := differences(now.versions[-1], now)):
        st.markdown(wording.briefing.CHANGED_SINCE)
        st.markdown("\n".join(f"- {safe.markdown(text)}" for text in since))
    st.button(
        wording.briefing.KEEP_VERSION, on_click=_keep, icon=":material/bookmark_add:", disabled=not now.scenes
    )


def _count(briefing: Briefing) -> str:
    return counted(len(briefing.scenes), "scenes")


def _keep() -> None:
    def act() -> None:
        kept.change(_finished(kept.briefing(), data.atlas()).keep(kept.today()))

    attempt(act)


def _back(number: int) -> None:
    attempt(partial(_put, number))


def _put(number: int) -> None:
    kept.change(kept.briefing().back_to(number), other=True)
    kept.look_at(0)
    forget_refused()


def _open(briefing: Briefing) -> None:
    def whole(text: str) -> str:
        return text.encode("utf-8", "replace").decode()

    def legible(one: Briefing) -> Briefing:
        return replace(
            one, title=whole(one.title), scenes=tuple(scene.with_words(whole) for scene in one.scenes)
        )

    opened = replace(legible(briefing), versions=tuple(map(legible, briefing.versions)))
    kept.change(opened, other=True)
    kept.look_at(0)
    forget_refused()


def _open_ready() -> None:
    attempt(lambda: _open(storage.load(shipped.DATA_DIR / READY)))


def _open_file() -> None:
    file = st.session_state["briefing_file"]
    if file is None:
        return

    attempt(lambda: _open(storage.from_bytes(file.getvalue(), safe.plain(file.name, 80))))


def _start() -> None:
    kept.change(Briefing(wording.briefing.UNTITLED, (), kept.today()), other=True)
    forget_refused()


def _finished(now: Briefing, atlas: Atlas) -> Briefing:
    """The briefing as it leaves: each scene with its numbers, and all with the hash of their data."""
    return pinned.pin(now, atlas) if now.scenes else now


def _saved(now: Briefing, atlas: Atlas) -> bytes:
    """The file; it is asked for outside the session, which knows no briefing there."""
    try:
        leaving = _finished(now, atlas)
    except GeodataError:
        # A scene that cannot be shown any more must not keep the words of the others from being saved.
        leaving = now
    return storage.to_bytes(leaving)
