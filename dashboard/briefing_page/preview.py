"""The chosen scene as its readers see it."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from dashboard import charts, corridor, data, kept, safe, wording
from dashboard.briefing import beside, draft, links, pinned
from dashboard.briefing.scenes import Briefing, FigureKind, Scene
from dashboard.sources import short
from geodata import countries
from geodata.errors import GeodataError
from geodata.queries import exact
from geodata.sentences import measure_label

_PICTURE = (480, 330)
_MOST_ORIGINS = 10
_HIGHEST = 420


def preview() -> None:
    """Map, words, what stands beside the map, claims, and the way back to the view."""
    chosen = kept.briefing().scene(kept.at())
    try:
        briefing = Briefing("Preview", (chosen,), "")
        (item,) = pinned.shown(briefing, pinned.citing(briefing, data.atlas()))
        picture = data.picture(chosen, _PICTURE)
    except GeodataError as error:
        st.error(safe.markdown(error))
        return
    st.header(safe.markdown(chosen.title), anchor=False)
    st.caption(safe.markdown(draft.subtitle(item)))
    st.image(picture, width="stretch", alt=draft.alt_text(item))
    number, counted = draft.headline(item)
    st.markdown(f"**{number}** {safe.markdown(counted)}")
    st.markdown(safe.markdown(chosen.text))
    _figure(item)
    st.caption(safe.markdown(draft.figures_source(item.numbers, item.atlas)))
    for claim in chosen.claims:
        rests = draft.rests_on(claim, item.atlas)
        st.caption(wording.briefing.claim(safe.markdown(claim.text), safe.markdown(rests)))
    _way_back(chosen)


def _figure(item: pinned.Shown) -> None:
    known, measure = item.numbers, measure_label(item.scene.filters.measure)
    if heading := beside.title(item):
        st.markdown(f"**{safe.markdown(heading)}**")
    if item.scene.figure in (FigureKind.TIME, FigureKind.ROUTES) and known.months and known.series:
        months = pd.DatetimeIndex([f"{month}-01" for month in known.months], name="month")
        table = pd.DataFrame(dict(known.series), index=months)
        few = len(table) <= charts.FEW_MONTHS
        st.html(charts.legend_html(table) or "&nbsp;")
        st.vega_lite_chart(
            charts.chart_data(table, charts.gaps(item.selection)),
            charts.figures_chart(measure, few_months=few),
            width="stretch",
        )
    elif item.scene.figure is FigureKind.ORIGINS:
        rows = [(countries.label(code), value) for code, value in known.origins[:_MOST_ORIGINS]]
        st.dataframe(
            pd.DataFrame(rows, columns=[wording.briefing.ORIGIN, measure.capitalize()]), hide_index=True
        )
    elif item.scene.figure is FigureKind.STRIP:
        with st.container(height=_HIGHEST, key="strip"):
            st.html(corridor.STYLE)
            st.html(corridor.lines_html(known.lines))
    elif item.scene.figure is FigureKind.SOURCES:
        st.dataframe(_counts(item), hide_index=True)


def _counts(item: pinned.Shown) -> pd.DataFrame:
    rows = [
        {
            "place": count.place,
            "period": count.period,
            "counted": f"{count.measure.capitalize()}: {count.scope}",
            "number": beside.number(count),
            "as_of": count.as_of,
            "source": short(item.atlas, count.source_id),
        }
        for count in item.numbers.counts
    ]
    return pd.DataFrame(rows).rename(columns=wording.briefing.COUNT_HEADS)


def _way_back(chosen: Scene) -> None:
    """The view on the dashboard, its address, and the frame that shows it inside another page."""
    st.page_link(
        "views/map.py",
        label=wording.briefing.OPEN_ON_MAP,
        icon=":material/open_in_new:",
        query_params=exact(chosen.filters.to_query()),
    )
    here = st.context.url
    if here:
        with st.expander(wording.briefing.LINK_AND_FRAME, icon=":material/link:"):
            st.markdown(wording.briefing.LINK)
            st.code(links.link(chosen, here), language=None, wrap_lines=True)
            st.markdown(wording.briefing.FRAME)
            st.code(links.snippet(chosen, here), language="html", wrap_lines=True)
