"""Passages and reports as HTML, with the country mentions marked by role; every text goes through `safe.text`."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

import pandas as pd

from dashboard import safe, wording
from geodata import Report, countries
from geodata._rule_words import is_in_doubt, role_read

if TYPE_CHECKING:
    from geodata._search import FoundPassage
    from geodata.review import Context

_HEADING = re.compile(r"#{1,6}[ \t]+(?=\S)")

STYLE = """
<style>
.ra-passage, .ra-text, .ra-review { overflow-wrap: anywhere; }
.ra-passage { border-left: 3px solid #8a96a0; margin: 0 0 .75rem; padding: .1rem 0 .1rem .75rem; line-height: 1.5; }
.ra-text { max-width: 46rem; line-height: 1.65; }
.ra-text .ra-page { font-size: .8rem; opacity: .75; margin: 1.4rem 0 .2rem; border-top: 1px solid #8a96a055; }
.ra-text span.ra-page { margin: 0 .4rem; border: 1px solid #8a96a055; padding: 0 .3rem; }
.ra-found { border-left: 4px solid #b59b00; background: light-dark(#fff8d6, #3a3414); padding: .3rem .6rem; margin-left: -.9rem; scroll-margin: 6rem; outline: none; }
.ra-text h3 { margin: 1.2rem 0 .3rem; font-size: 1.1rem; }
mark.ra { color: #1d2429; border-radius: 3px; padding: 0 .2em; border-bottom: 3px solid; }
mark.ra-origin { background: #fdebc8; border-color: #e69f00; }
mark.ra-transit { background: #d9effb; border-color: #56b4e9; }
mark.ra-destination { background: #cdeee4; border-color: #009e73; }
mark.ra-participant { background: #f5e3ee; border-color: #cc79a7; }
mark.ra-other { background: #ebedef; border-color: #8c8c8c; }
mark.ra-doubt { border-bottom-style: dotted; }
.ra-table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
.ra-table th, .ra-table td { padding: .22rem .4rem; border-bottom: 1px solid #8a96a055; text-align: right; }
.ra-table td + td { white-space: nowrap; }
.ra-table th:first-child, .ra-table td:first-child { text-align: left; }
mark.ra-hit { background: #fff3a3; border-color: #b59b00; }
.ra-passage footer { font-size: .85rem; opacity: .8; }
.ra-review { white-space: pre-line; max-width: 60rem; line-height: 1.5; }
.ra-review p { font-size: 1.2rem; margin: .3rem 0; }
.ra-review .ra-above { font-size: 1rem; font-weight: 600; margin: 0 0 .2rem; }
.ra-around { font-size: .9rem; opacity: .75; }
mark.ra small { font-size: .7em; opacity: .85; }
</style>
"""


def _marked(report: Report, start: int, end: int, mentions: pd.DataFrame) -> str:
    """Text of a report from start to end with its mentions marked; role and rule are told in words too."""
    pieces, at = [], start
    inside = mentions[(mentions["start"] >= start) & (mentions["end"] <= end)].sort_values("start")
    for mention in inside.itertuples(index=False):
        pieces.append(safe.text(report.text[at : mention.start], end - start))
        told = safe.text(wording.reports.read_by(countries.label(mention.iso3), mention.role, mention.rule))
        surface = safe.text(report.text[mention.start : mention.end])
        role, look = role_read(mention.role, mention.rule), _look(mention.role, mention.rule)
        pieces.append(f'<mark class="{look}" title="{told}">{surface} <small>{role}</small></mark>')
        at = mention.end
    pieces.append(safe.text(report.text[at:end], end - start))
    return "".join(pieces)


def _look(role: str, rule: str) -> str:
    """The classes of a mark."""
    return " ".join(("ra", f"ra-{role}", *["ra-doubt"] * is_in_doubt(rule)))


def note_on_doubt(mentions: pd.DataFrame) -> str:
    """What a question mark behind a role means; empty where none of these mentions has one."""
    return wording.labels.DOUBT_HELP if mentions["rule"].map(is_in_doubt).any() else ""


def heading_signs(text: str) -> int:
    """How many signs the words of a heading in Markdown stand behind; none of another text."""
    found = _HEADING.match(text)
    return found.end() if found else 0


def passage_html(report: Report, sentence_start: int, mentions: pd.DataFrame) -> str:
    """One sentence of a report as a block quotation, with these mentions marked."""
    rows = mentions[mentions["sentence_start"] == sentence_start]
    end = int(rows["sentence_end"].max())
    start = sentence_start + heading_signs(report.text[sentence_start:end])
    return f'<blockquote class="ra-passage">{_marked(report, start, end, rows)}</blockquote>'


def open_at(report_id: str, start: int) -> dict[str, str]:
    """The query of the Reports page that opens a report at a place of its text, in code points."""
    return {"read": report_id, "at": str(start)}


def where(hit: FoundPassage) -> str:
    """Which passage of its report was found, in words."""
    return wording.evidence.passage(hit.number) + (wording.evidence.on_page(hit.page) if hit.page else "")


def hit_html(hit: FoundPassage) -> str:
    """A passage that was found as a block quotation, with the words that were looked for marked."""
    pieces, at = [], heading_signs(hit.text)
    longest = len(hit.text)
    for start, end in hit.marks:
        pieces.append(safe.text(hit.text[at:start], longest))
        pieces.append(f'<mark class="ra ra-hit">{safe.text(hit.text[start:end], longest)}</mark>')
        at = end
    pieces.append(safe.text(hit.text[at:], longest))
    return f'<blockquote class="ra-passage">{"".join(pieces)}<footer>{where(hit)}</footer></blockquote>'


def review_html(shown: Context, role: str, rule: str) -> str:
    """A mention in its sentence, large, with what stands around it; whether its role is in doubt is marked as elsewhere."""
    # Nothing has to be clipped here: the context is.
    heading, before, left, surface, right, after = (
        safe.text(words, len(words))
        for words in (shown.heading, shown.before, shown.left, shown.surface, shown.right, shown.after)
    )
    mark = f'<mark class="{_look(role, rule)}">{surface} <small>{role_read(role, rule)}</small></mark>'
    above = f'<p class="ra-above">{heading}</p>' if heading else ""
    return (
        f'<div class="ra-review">{above}<span class="ra-around">{before}</span>'
        f'<p>{left}{mark}{right}</p><span class="ra-around">{after}</span></div>'
    )


def report_html(report: Report, mentions: pd.DataFrame, at: int | None = None) -> str:
    """A whole report, paragraph by paragraph, with its mentions marked and its pages told.

    Parameters
    ----------
    at : int, optional
        A place in the text, in code points: the paragraph around it is marked, and can be scrolled to.
    """
    blocks, end = [], 0
    pages = {passage.start: passage.page for passage in report.passages if passage.page}
    begins = sorted(pages)
    page: int | None = None
    paragraphs = report.text.split("\n\n")
    for paragraph in paragraphs:
        start = end
        end = start + len(paragraph)
        first = end - len(paragraph.lstrip())
        if pages.get(first, page) != page:
            page = pages[first]
            blocks.append(f'<div class="ra-page">{wording.reports.page(page)}</div>')
        signs = heading_signs(paragraph)
        body, at_text = [], start + signs
        # A sentence may go on over the end of a page.
        for place in begins[bisect_right(begins, first) : bisect_left(begins, end)]:
            if pages[place] == page:
                continue
            page = pages[place]
            cut = _behind_mention(place, mentions)
            body += [
                _marked(report, at_text, cut, mentions),
                f'<span class="ra-page">{wording.reports.page(page)}</span>',
            ]
            at_text = cut
        body.append(_marked(report, at_text, end, mentions))
        found = ' class="ra-found" tabindex="-1"' if at is not None and start <= at < end else ""
        tag = "h3" if signs else "p"
        blocks.append(f"<{tag}{found}>{''.join(body)}</{tag}>")
        end += 2
    return f'<div class="ra-text">{"".join(blocks)}</div>'


def _behind_mention(place: int, mentions: pd.DataFrame) -> int:
    """A place in a text, or the end of the mention that it stands in."""
    over = mentions.loc[(mentions["start"] < place) & (mentions["end"] > place), "end"]
    return int(over.max()) if len(over) else place


def scroll_html(at: int) -> str:
    """A script that brings the marked paragraph into view, and the keyboard to it; another place is another script."""
    return (
        f'<script data-at="{at}">(() => {{ const found = document.querySelector(".ra-found"); if (found) {{ '
        'found.focus({ preventScroll: true }); found.scrollIntoView({ block: "center" }); } })()</script>'
    )
