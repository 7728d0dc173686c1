"""A field of one line that takes a paste of any length: it keeps what fits, and says what was cut.

A limit that the browser is told refuses all of a longer paste, without a word.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import streamlit as st

from dashboard import safe, wording

_CUT = "fields_cut"
_LONGEST_SHOWN = 60


@dataclass(slots=True)
class _Cut:
    """What a field kept of what it was given, and the sentence about the rest."""

    kept: str
    told: str
    is_below: bool = False


def line(
    label: str,
    key: str,
    longest: int,
    *,
    value: str = "",
    holds: str | None = None,
    on_change: Callable[[], None] | None = None,
    in_form: bool = False,
    place: Any = st,
    **options: Any,
) -> str:
    """Show the field, below it the sentence about what was cut, and give what it holds.

    Parameters
    ----------
    value : str
        What it begins with.
    holds : str, optional
        What it holds whatever was typed, as the address of a page says.
    in_form : bool
        Whether it stands in a form, whose callback then has to call `taken`: in there a field has no callback.
    place : optional
        The column that it stands in.
    **options
        What else ``st.text_input`` takes.
    """

    def take() -> None:
        taken(key, longest)
        if on_change:
            on_change()

    # A browser that is still fetching the box loses a value that is set, and has one that the box begins with.
    if holds and st.session_state.get(key, holds) == holds:
        value = holds
    elif holds is not None:
        st.session_state[key] = holds
    held: str = place.text_input(label, value, key=key, on_change=None if in_form else take, **options)
    _tell(key, held, place)
    return held.strip()


def taken(key: str, longest: int) -> str:
    """What was typed or pasted, as far as it goes, which the field then shows, too; for a callback."""
    typed: str = st.session_state[key].strip()
    if len(typed) <= longest:
        _cuts().pop(key, None)
        return typed
    kept = typed[:longest].rstrip()
    rest = safe.markdown(typed[len(kept) :].strip(), _LONGEST_SHOWN)
    _cuts()[key] = _Cut(kept, wording.app.cut(longest, rest))
    st.session_state[key] = kept
    return kept


def _tell(key: str, held: str, place: Any) -> None:
    cut = _cuts().get(key)
    if cut and cut.kept == held:
        place.caption(cut.told)
        cut.is_below = True


def tell_rest() -> None:
    """Say what was cut in fields that are gone, or empty again; once, when the page is drawn."""
    for key, cut in list(_cuts().items()):
        if not cut.is_below:
            st.toast(cut.told)
            del _cuts()[key]
        cut.is_below = False


def _cuts() -> dict[str, _Cut]:
    cuts: dict[str, _Cut] = st.session_state.setdefault(_CUT, {})
    return cuts
