"""The parts of the Review page: the mention at hand with its keys, the accuracy, and what was decided."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import streamlit as st

from dashboard import data, fields, reviewing, safe, wording
from dashboard.passages import open_at, review_html
from geodata import Atlas, Filters, Role, countries, review
from geodata._rule_words import role_read, rule_words
from geodata.sentences import counted, percent

if TYPE_CHECKING:
    from geodata._corrections import Correction
    from geodata._doubt import Doubt
    from geodata._fair_sample import Sample

STYLE = """
<style>
.st-key-mention { min-height: 17rem; gap: .6rem; }
.st-key-accuracy, .st-key-accuracy_sample { max-width: 46rem; }
</style>
"""
MOST_DECISIONS = 30
_LONGEST_DECISION, _LONGEST_TITLE = 240, 70


def told() -> None:
    """Say once what went wrong with the last key."""
    if problem := reviewing.problem():
        st.error(safe.markdown(problem, 600))


def signature() -> None:
    """Ask once for a name."""
    st.html(reviewing.keeping_html(), unsafe_allow_javascript=True)
    if reviewing.signed():
        return
    with st.form("review_signing", border=False), st.container(horizontal=True, vertical_alignment="bottom"):
        fields.line(
            wording.review.SIGN_AS,
            reviewing.TYPED,
            review.LONGEST_AUTHOR,
            in_form=True,
            placeholder=wording.review.SIGN_SUCH_AS,
            width=300,
        )
        st.form_submit_button(wording.review.BEGIN, on_click=reviewing.sign)
    st.caption(wording.review.REVIEW_SIGN)


def _signed() -> None:
    """Who signs; the field is gone once it was filled, so that the keys are no longer typed into it."""
    st.button(
        wording.review.signed_as(safe.markdown(reviewing.signed())),
        key="review_resign",
        icon=":material/edit:",
        type="tertiary",
        help=wording.review.REVIEW_SIGN,
        on_click=reviewing.sign_otherwise,
    )


def desk(atlas: Atlas, filters: Filters) -> None:
    """The mention at hand, its doubts and its keys."""
    _what()
    now, doubt = reviewing.at_hand(atlas, filters)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(_left(atlas, filters, now), width="content")
        if reviewing.signed():
            _signed()
    if doubt is None:
        size = reviewing.sample_size()
        st.success(
            wording.review.SAMPLE_DONE if size else safe.markdown(review.all_reviewed(atlas, filters)),
            icon=":material/check:",
        )
        _keys(None, "", alike=False)
        return
    with st.container(border=True, key="mention"):
        _mention(atlas, doubt)
    box, reused = st.columns([1, 1.6], vertical_alignment="bottom")
    with box:
        iso3 = _country(doubt)
    with reused:
        alike = doubt.alike > 0 and st.checkbox(
            wording.review.holds_for_others(doubt.alike, safe.markdown(doubt.found.surface, 60)),
            value=True,
            key=f"review_alike_{reviewing.name(doubt)}",
        )
    _keys(doubt, iso3, alike=alike)


def _what() -> None:
    """Which mentions are reviewed: the doubtful first, or some that were drawn by chance."""
    st.session_state[reviewing.WHAT] = reviewing.sample_size()
    st.segmented_control(
        wording.review.WHAT_TO_REVIEW,
        [0, *review.SAMPLE_SIZES],
        required=True,
        format_func=lambda size: wording.review.fair_sample(size) if size else wording.review.MOST_DOUBTFUL,
        key=reviewing.WHAT,
        on_change=reviewing.read_what,
        help=wording.review.SAMPLE_HELP,
    )


def _left(atlas: Atlas, filters: Filters, now: reviewing.Round) -> str:
    """Say how many mentions are left, and of what."""
    left = max(0, now.left - len(reviewing.made()) + now.made)
    of_all = len(atlas.titles)
    looked_at = ""
    if reviewing.sample_size():
        drawn = reviewing.sample(atlas, filters)
        looked_at = wording.review.drawn_by_chance(
            len(drawn.drawn), drawn.of, counted(drawn.reports, "reports")
        )
    elif now.reports < of_all and not filters.reports:
        looked_at = wording.review.last_reports(now.reports, of_all)
    narrowed = f" {wording.review.REVIEW_NARROWED}" if filters.reports or filters.roles else ""
    return wording.review.left(counted(left, "mentions"), looked_at, narrowed)


def _mention(atlas: Atlas, doubt: Doubt) -> None:
    report = atlas.reports[doubt.found.report_id]
    shown = review.context(report, doubt.found)
    page = wording.evidence.on_page(shown.page) if shown.page else ""
    st.page_link(
        "views/reports.py",
        label=f"{safe.markdown(report.title, 120)}{page}",
        icon=":material/description:",
        query_params=open_at(report.report_id, doubt.found.start),
    )
    st.html(review_html(shown, doubt.role, doubt.found.rule))
    why = " ".join(doubt.reasons) or wording.review.NOTHING_AGAINST
    st.markdown(
        wording.review.read_as(
            safe.markdown(countries.label(doubt.iso3)),
            role_read(wording.labels.ROLE_LABELS[doubt.role].lower(), doubt.found.rule),
            safe.markdown(rule_words(doubt.found.rule)),
            safe.markdown(why),
        )
    )


def _country(doubt: Doubt) -> str:
    """The box for another country; chosen, it is drawn anew, so that the keys are not typed into it."""
    key = f"review_country_{reviewing.name(doubt)}"
    chosen = st.session_state.get(key, doubt.iso3)

    def keep() -> None:
        st.session_state[key] = st.session_state[f"{key}_{chosen}"]

    codes = sorted(countries.register(), key=lambda code: countries.fold(countries.label(code)))
    st.selectbox(
        wording.review.COUNTRY,
        codes,
        index=codes.index(chosen),
        format_func=countries.label,
        key=f"{key}_{chosen}",
        on_change=keep,
    )
    return chosen


def _keys(doubt: Doubt | None, iso3: str, *, alike: bool) -> None:
    idle = doubt is None or not reviewing.signed()

    def decide(role: str = "") -> None:
        if doubt:
            reviewing.do(
                doubt,
                lambda author: review.decide(data.atlas(), doubt, author, iso3=iso3, role=role, alike=alike),
            )

    def reject() -> None:
        if doubt:
            reviewing.do(doubt, lambda author: review.reject(data.atlas(), doubt, author, alike=alike))

    def skip() -> None:
        if doubt:
            reviewing.skip(doubt)

    other = doubt is not None and iso3 != doubt.iso3
    with st.container(horizontal=True, key="keys"):
        keep = wording.review.keep_as(countries.label(iso3)) if other else wording.review.ACCEPT
        st.button(
            safe.markdown(keep, 60),
            key="review_accept",
            shortcut="A",
            type="primary",
            disabled=idle,
            on_click=decide,
        )
        st.button(wording.review.REJECT, key="review_reject", shortcut="X", disabled=idle, on_click=reject)
        st.button(wording.review.SKIP, key="review_skip", shortcut="N", disabled=doubt is None, on_click=skip)
        st.button(
            wording.review.UNDO,
            key="review_undo",
            shortcut="U",
            disabled=not reviewing.made(),
            on_click=reviewing.undo,
        )
    with st.container(horizontal=True, key="roles", vertical_alignment="center"):
        st.markdown(wording.review.CORRECT_THE_ROLE, width="content")
        for number, role in enumerate(Role, 1):
            st.button(
                wording.labels.ROLE_LABELS[role],
                key=f"review_{role}",
                shortcut=str(number),
                disabled=idle,
                on_click=decide,
                args=(role,),
            )
    st.caption(wording.review.REVIEW_KEYS)


def accuracy(atlas: Atlas, filters: Filters) -> None:
    """How often the rules were right: on a fair sample, where one is reviewed, and on everything that was."""
    if reviewing.sample_size():
        _of_sample(reviewing.sample(atlas, filters))
        st.markdown(wording.review.ON_EVERYTHING)
    rows = [one for one in review.accuracy(atlas) if one.reviewed or one.what in ("mention", "role")]
    if not rows[0].reviewed:
        st.markdown(wording.review.NOTHING_YET)
        return
    _table(rows, "accuracy")
    st.caption(wording.review.REVIEW_NOT_FAIR)


def _of_sample(drawn: Sample) -> None:
    done = len(drawn.drawn) - len(drawn.waiting)
    st.markdown(wording.review.on_sample(done, len(drawn.drawn)))
    if not drawn.complete:
        st.markdown(wording.review.SAMPLE_WAITS)
        return
    _table(review.sample_accuracy(drawn), "accuracy_sample")
    st.caption(wording.review.sample_fair(len(drawn.drawn), drawn.of))


def _table(rows: Sequence[review.Accuracy], key: str) -> None:
    """Accuracies, one a row, each with its interval."""
    labels = wording.review.ACCURACY_LABELS
    cells = "".join(f"<th>{safe.text(name)}</th>" for name in wording.review.ACCURACY_HEAD)
    head = f"<tr>{cells}</tr>"
    body = "".join(
        f"<tr><td>{safe.text(labels.get(one.what) or wording.review.role_accuracy(one.what))}</td><td>{one.reviewed:,}</td>"
        f"<td>{one.right:,}</td><td>{percent(one.right, one.reviewed) if one.reviewed else ''}</td>"
        f"<td>{_interval(one)}</td></tr>"
        for one in rows
    )
    with st.container(key=key):
        st.html(f'<table class="ra-table"><thead>{head}</thead><tbody>{body}</tbody></table>')


def _interval(one: review.Accuracy) -> str:
    return wording.review.interval(one.low, one.high) if one.reviewed else ""


def decisions() -> None:
    """The last decisions of everybody, each of which can be taken back."""
    made = data.store().decisions(MOST_DECISIONS)
    standing = {one.key: one for one in made if not one.undone}
    if not made:
        return
    with st.expander(wording.review.LAST_DECISIONS):
        st.markdown("\n".join(f"- {safe.markdown(_decided(one))}" for one in made))
        if standing:
            chosen = st.selectbox(
                wording.review.TAKE_ONE_BACK, list(standing), format_func=lambda key: _decided(standing[key])
            )
            st.button(
                wording.review.TAKE_BACK, key="review_take_back", on_click=reviewing.take_back, args=(chosen,)
            )


def _decided(one: Correction) -> str:
    """A decision on one line, as plain text."""
    became = f"{wording.review.BECAME[one.action]} {countries.label(one.iso3)}, {one.role}"
    when = one.made_at[:16].replace("T", " ")
    report = safe.plain(data.atlas().titles.get(one.report_id, one.report_id), _LONGEST_TITLE)
    told = wording.review.decided(when, one.author, one.surface, report, became, undone=one.undone)
    return safe.plain(told, _LONGEST_DECISION)
