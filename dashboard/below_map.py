"""What stands below the map: what its marks are, what reports name, and the figures by month of what is selected."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from dashboard import charts, data, page_query, safe, wording
from dashboard.answers import once
from dashboard.cited import figures_source
from dashboard.sources import HTML
from geodata import layers, routes
from geodata.select import UNKNOWN_SHARE_TO_WARN, Selection, mentions_sentence
from geodata.sentences import measure_label, origin_phrase, percent

_FORM = "figures_as"


def beside_the_figures(selection: Selection) -> str:
    """What the marks of the map are, what reports name, and what the figures do not tell, as HTML."""
    told = f'{_key(measure_label(selection.filters.measure))}<p class="ra-note">{safe.text(mentions_sentence(selection))}</p>'
    if (selection.legs["route_id"] == routes.APPROACH).all():
        told += f'<p class="ra-note">{safe.text(wording.maps.NO_BRANCH)}</p>'
    if selection.unknown_share > UNKNOWN_SHARE_TO_WARN:
        share = percent(selection.unknown_share, 1)
        told += f'<p class="ra-warned" role="note">{safe.text(wording.caveats.UNKNOWN_WARNING.format(share=share))}</p>'
    return told


def _key(measure: str) -> str:
    """The marks of the map in a line, for whom its legend is closed."""
    words = wording.maps.key(measure)
    marks = "".join(
        f'<li><i class="ra-key-{name}" aria-hidden="true"></i>{safe.text(said)}</li>'
        for name, said in words.items()
    )
    return f'<ul class="ra-key">{marks}</ul>'


def by_month(selection: Selection, selected: str = "") -> None:
    """The figures by month of what is selected, as a chart or a table, with their source; of all that is chosen otherwise."""
    selection, of = followed(selection, selected)
    st.header(safe.markdown(wording.panel.BY_MONTH.format(of=of)))
    table, rows = data.by_month(selection)
    if table.empty:
        st.markdown(safe.markdown(data.why_none(selection)))
    elif _as_table():
        st.dataframe(table.set_axis(table.index.strftime("%Y-%m"), axis=0), height=260)
    else:
        few = len(table) <= charts.FEW_MONTHS
        st.vega_lite_chart(
            rows,
            charts.figures_chart(measure_label(selection.filters.measure), few_months=few),
            key=f"figures-{few}",
            width="stretch",
        )
    st.html(once(_under_chart, selection))


def _as_table() -> bool:
    forms = (wording.panel.CHART, wording.panel.TABLE)
    as_table = page_query.has_open(page_query.FIGURES)
    st.session_state[_FORM] = forms[as_table]
    st.segmented_control(
        wording.panel.SHOW_AS,
        forms,
        key=_FORM,
        required=True,
        label_visibility="collapsed",
        on_change=_read_form,
    )
    return as_table


def _read_form() -> None:
    """Write into the address whether there is a table, or a chart; the callback of the choice."""
    page_query.put_open(page_query.FIGURES, is_open=st.session_state[_FORM] == wording.panel.TABLE)


def _under_chart(selection: Selection) -> str:
    """Legend, source and the notes of the map, as HTML; one piece: each piece costs every change of filters."""
    notes = " ".join(map(safe.text, wording.caveats.MAP_NOTES))
    gap = ""
    if spans := charts.gaps(selection):
        said = wording.panel.mostly_unknown(spans, measure_label(selection.filters.measure))
        gap = f'<p class="ra-note">{charts.shaded_key()}{safe.text(said)}</p>'
    return (
        f"{charts.legend_html(data.by_month(selection)[0])}{gap}"
        f'<p class="ra-note">{figures_source(selection, HTML)}</p><p class="ra-note">{notes}</p>'
    )


def followed(selection: Selection, selected: str) -> tuple[Selection, str]:
    """The part of the choice that is of a selected route, leg or country of origin, and its name; all where there is none."""
    kind, _, name = selected.partition(":")
    if kind == "leg":
        route_of_legs = data.atlas().legs.drop_duplicates("leg_id").set_index("leg_id")["route_id"]
        kind, name = "route", route_of_legs.get(name, "")
    filters = selection.filters
    if kind == "route" and (name,) != filters.routes and name in layers.route_values(selection):
        return data.selection(replace(filters, routes=(name,))), f": {routes.route_label(name)}"
    if kind == "country" and (selection.of_all_origins["origin"] == name).any():
        return data.selection(replace(filters, origins=(name,))), f": {origin_phrase(name)}"
    return selection, ""
