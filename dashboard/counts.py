"""What different sources count, as HTML: each its own mark with measure, scope and date."""

from __future__ import annotations

from typing import Any

import pandas as pd

from dashboard import cited, data, safe, wording
from geodata import routes
from geodata.model import Measure
from geodata.published import TABLE_NOTE, period_label

STYLE = """
<style>
.ra-counts h3 { font-size: 1rem; margin: .9rem 0 .3rem; padding: 0; }
.ra-counts ul { list-style: none; margin: 0; padding: 0; }
.ra-counts li { display: grid; grid-template-columns: minmax(16rem, 5fr) 7rem 4fr; gap: .1rem 1rem; align-items: center;
  margin: 0; padding: .4rem 0; border-top: 1px solid #8a96a044; font-size: .9rem; line-height: 1.35; }
.ra-counts small { display: block; opacity: .85; font-size: .82rem; }
.ra-counts .ra-value { text-align: right; font-variant-numeric: tabular-nums; font-weight: 600; }
.ra-track { position: relative; height: 1rem; border-bottom: 1px solid #8a96a066; margin: 0 .5rem .5rem 0; }
.ra-track i { position: absolute; bottom: -.42rem; width: .8rem; height: .8rem; margin-left: -.4rem; border-radius: 50%; background: #0072b2; }
.ra-track i.ra-else { background: #d55e00; border-radius: 0; transform: rotate(45deg); }
@media (max-width: 640px) { .ra-counts li { display: flex; flex-wrap: wrap; justify-content: space-between; } .ra-counts li > :first-child { flex: 1 1 11rem; min-width: 0; } .ra-track { flex-basis: 100%; } }
</style>
"""


def other_measures(counts: pd.DataFrame) -> pd.DataFrame:
    """The periods in which somebody counted something else than detections, with every count of theirs."""
    detections = counts["measure"] == str(Measure.DETECTIONS)
    periods = counts.loc[~detections, ["route_id", "first", "last"]].drop_duplicates()
    found = counts.merge(periods, on=["route_id", "first", "last"])
    # Several years together come last: beside a single year they would look like its count.
    several_years = found["first"].str[:4] != found["last"].str[:4]
    return pd.concat([found[~several_years], found[several_years]], ignore_index=True)


def groups_html(counts: pd.DataFrame) -> list[str]:
    """Counts by route and period: where, what, when and how many, with a mark on a line that starts at 0."""
    groups = counts.groupby(["route_id", "first", "last"], sort=False)
    return [f'<div class="ra-counts">{_group(key, rows)}</div>' for key, rows in groups]


def _group(key: tuple[str, str, str], rows: pd.DataFrame) -> str:
    route_id, first, last = key
    where = routes.route_label(route_id) if route_id else wording.trends.ALL_ROUTES
    highest = int(rows["value"].max())
    body = "".join(_count(row, highest) for row in rows.to_dict("records"))
    return f"<h3>{safe.text(where)}, {safe.text(period_label(first, last))}</h3><ul>{body}</ul>"


def _count(count: dict[str, Any], highest: int) -> str:
    mark = "" if count["measure"] == str(Measure.DETECTIONS) else ' class="ra-else"'
    source = cited.source_html(count["source_id"], date=False)
    number = wording.scene_text.number(count["value"], rounded=count["rounded"])
    dated = wording.trends.as_of(safe.text(count["as_of"]), source, safe.text(count["note"]))
    return (
        f"<li><span><b>{safe.text(count['measure'].capitalize())}</b>: {safe.text(count['scope'])}"
        f"<small>{dated}</small></span>"
        f'<span class="ra-value">{number}</span>'
        f'<span class="ra-track" aria-hidden="true"><i{mark} style="left:{100 * count["value"] / highest:.1f}%"></i></span></li>'
    )


def revisions(counts: pd.DataFrame) -> pd.DataFrame:
    """What was first announced beside the table today, where measure and scope are the same.

    Returns
    -------
    DataFrame
        Route, period, announced (with "about" where it was rounded), announced by and on, the table's value, the
        difference (table minus announced; in words), and the table's date.
    """
    detections = counts[counts["measure"] == str(Measure.DETECTIONS)]
    from_table = detections["note"] == TABLE_NOTE
    key = ["route_id", "first", "last"]
    pairs = detections[~from_table].merge(detections[from_table], on=key, suffixes=("", "_table"))
    return pd.DataFrame(
        {
            "route": pairs["route_id"].map(routes.route_label),
            "period": [period_label(*months) for months in zip(pairs["first"], pairs["last"], strict=True)],
            "announced": [
                wording.scene_text.number(value, rounded=rounded)
                for value, rounded in zip(pairs["value"], pairs["rounded"], strict=True)
            ],
            "source": pairs["source_id"].map(data.atlas().sources["publisher"]),
            "on": pairs["as_of"],
            "today": pairs["value_table"],
            "difference": (pairs["value_table"] - pairs["value"]).map(wording.tables.number),
            "as_of": pairs["as_of_table"],
        }
    ).rename(columns=wording.trends.REVISION_HEADS)
