"""What stands around every page: how old the figures are, that no internet is needed, a short guide, and keys."""

from __future__ import annotations

import secrets
from functools import lru_cache

import streamlit as st

from dashboard import assets, data, kept, safe, wording

_TAB = "tab"
"""What tells what the server knows of this tab from what it knew before it was started again."""

STYLE = """
<style>
.ra-state { font-size: .84rem; line-height: 1.45; margin: 0; color: light-dark(#5b6167, #b3b9be); }
.ra-state button, .ra-guide button, .ra-lost button { font: inherit; color: inherit; background: none; border: 1px solid currentColor; border-radius: 6px; padding: .15rem .6rem; margin-top: .4rem; cursor: pointer; }
.ra-guide, .ra-lost { display: none; position: fixed; z-index: 1000001; right: 1.2rem; bottom: 1.2rem; width: min(23rem, calc(100vw - 2.4rem)); max-height: 80vh; overflow-y: auto; box-sizing: border-box;
  padding: .9rem 1.1rem; border-radius: 8px; border: 1px solid #8a96a0; background: light-dark(#ffffff, #22282c); color: light-dark(#1d2429, #eceff1);
  box-shadow: 0 4px 18px #0004; font-size: .92rem; line-height: 1.4; }
.ra-guided .stApp > .ra-guide, .ra-has-lost .stApp > .ra-lost { display: block; }
.ra-lost p { margin: 0; }
.ra-guide p { font-size: 1.05rem; margin: 0 0 .4rem; }
.ra-guide ul { margin: 0; padding-left: 1.1rem; }
.ra-guide .ra-guide-close { position: sticky; bottom: 0; background: inherit; padding: .4rem .9rem; }
@media (max-width: 640px) { .ra-guide, .ra-lost { right: 0; bottom: 0; left: 0; width: auto; border-radius: 12px 12px 0 0; }
[data-testid=stExpandSidebarButton]::after { content: "BEHIND" / ""; margin-left: .2rem; font-size: .9rem; white-space: nowrap; } }
[data-testid="stElementContainer"]:has(.ra-changes) { display: none; }
@media print { .ra-guide, .ra-lost { display: none !important; } }
</style>
""".replace("BEHIND", wording.app.BEHIND)


def show() -> None:
    """The way to the search, the state and the guide; the same on every run, so that they are sent once."""
    st.page_link("views/search.py", label=wording.app.SEARCH_LINK, icon=":material/manage_search:")
    of = st.session_state.setdefault(_TAB, secrets.token_hex(4))
    st.html(
        f'{_html(data.atlas().revision)}<i class="ra-tab" data-of="{of}"></i>', unsafe_allow_javascript=True
    )
    if changes := kept.changes():
        st.html(f'<i class="ra-changes" data-changes="{changes}"></i>')


@lru_cache(maxsize=4)
def _html(revision: int) -> str:  # noqa: ARG001  # part of the key
    atlas = data.atlas()
    used = atlas.figures["source_id"].cat.categories
    dates = atlas.sources["date"].reindex(used).dropna()
    state = safe.text(wording.app.STATE.format(date=max(dates, default=wording.app.UNKNOWN_DATE)))
    rows = "".join(f"<li>{safe.text(row)}</li>" for row in wording.app.GUIDE)
    return (
        f'{STYLE}<p class="ra-state">{state}</p>'
        f'<p class="ra-state"><button type="button" class="ra-guide-open">{wording.app.GUIDE_OPEN}</button></p>'
        f'<div class="ra-guide" role="region" aria-label="{wording.app.GUIDE_TITLE}"><p><strong>{wording.app.GUIDE_TITLE}</strong></p><ul>{rows}</ul>'
        f'<button type="button" class="ra-guide-close">{wording.app.GUIDE_CLOSE}</button></div>'
        f'<div class="ra-lost" role="alert"><p>{safe.text(wording.app.LOST)}</p>'
        f'<button type="button" class="ra-lost-close">{wording.app.GUIDE_CLOSE}</button></div>'
        f'<script src="{assets.page_url("atlas/frame.js")}"></script>'
    )
