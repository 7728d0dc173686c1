"""How the Trends page looks at the figures: its own choices, in the URL beside the filters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace

import streamlit as st

from dashboard import page_query, wording
from geodata import guard

STYLE = """
<style>
.st-key-look [data-testid=stButtonGroup] button { padding: .2rem .65rem; min-height: 2.1rem; font-size: .9rem; }
.st-key-look { gap: .9rem; }
.st-key-look [role=radiogroup] { flex-wrap: wrap; }
</style>
"""
_KEPT = "look"
_CHOICES = {
    "show": wording.trends.SHOW_LABELS,
    "by": wording.trends.BY_LABELS,
    "unit": wording.trends.UNIT_LABELS,
    "per": wording.trends.PER_LABELS,
}


@dataclass(frozen=True, slots=True)
class Look:
    """What the page draws: the form of the chart, what it splits by, number or share, month or year."""

    show: str = "stacked"
    by: str = "origin"
    unit: str = "number"
    per: str = "month"

    def to_query(self) -> dict[str, str]:
        """Write the choices as URL query parameters, leaving out what is at its default."""
        return {name: value for name, value in asdict(self).items() if value != asdict(Look())[name]}

    @classmethod
    def from_query(cls, query: Mapping[str, str]) -> tuple[Look, list[str]]:
        """Read URL query parameters as far as they make sense, and say in sentences what did not."""
        kept: dict[str, str] = {}
        problems = []
        for name, labels in _CHOICES.items():
            value = query.get(name, "")
            if value in labels:
                kept[name] = value
            elif name == "by" and value in guard.PARTS_OF_ROUTES:
                problems.append(guard.why_not(legs=[f"A {value}"]))
            elif value:
                problems.append(wording.app.is_not_one_of(name, value[:40], ", ".join(labels)))
        return cls(**kept), problems


def current() -> tuple[Look, list[str]]:
    """The choices as the URL has them; where it has none, as they were when the page was last seen."""
    named = {name: values[-1] for name, values in page_query.now().items() if name in _CHOICES}
    look, problems = Look.from_query(named or st.session_state.get(_KEPT, {}))
    _keep(look)
    return look, problems


def _keep(look: Look) -> None:
    """Put the choices into the URL, and keep them for when the filters have written it anew."""
    st.session_state[_KEPT] = asdict(look)
    written = look.to_query()
    page_query.put({name: [written[name]] if name in written else [] for name in _CHOICES})


def _read_widget(name: str) -> None:
    """Write what a control holds into the URL; its callback."""
    look = Look(**st.session_state[_KEPT])
    _keep(replace(look, **{name: st.session_state[f"look_{name}"]}))


def controls(look: Look) -> None:
    """The choices as a row of controls that show the URL."""
    over_time = look.show in ("stacked", "lines", "multiples")
    names = ("show", "by", "unit", "per") if over_time else ("show", "by")
    with st.container(horizontal=True, key="look"):
        for name in names:
            labels = _CHOICES[name]
            st.session_state[f"look_{name}"] = getattr(look, name)
            st.segmented_control(
                wording.trends.CONTROL_LABELS[name],
                list(labels),
                required=True,
                format_func=labels.__getitem__,
                key=f"look_{name}",
                on_change=_read_widget,
                args=(name,),
            )
