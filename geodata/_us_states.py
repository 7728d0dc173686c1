"""The states of the United States, and the provinces of Canada, as papers write them behind a town."""

from __future__ import annotations

import re

_STATES = """
Alabama|Ala|AL  Alaska||AK  Arizona|Ariz|AZ  Arkansas|Ark|AR  California|Calif|CA  Colorado|Colo|CO  Connecticut|Conn|CT
Delaware|Del|DE  Florida|Fla|FL  Georgia|Ga|GA  Hawaii||HI  Idaho||ID  Illinois|Ill|IL  Indiana|Ind|IN  Iowa||IA
Kansas|Kan,Kans|KS  Kentucky|Ky|KY  Louisiana|La|LA  Maine||ME  Maryland|Md|MD  Massachusetts|Mass|MA  Michigan|Mich|MI
Minnesota|Minn|MN  Mississippi|Miss|MS  Missouri|Mo|MO  Montana|Mont|MT  Nebraska|Neb|NE  Nevada|Nev|NV
New Hampshire|N.H|NH  New Jersey|N.J|NJ  New Mexico|N.M|NM  New York|N.Y|NY  North Carolina|N.C|NC  North Dakota|N.D|ND
Ohio||OH  Oklahoma|Okla|OK  Oregon|Ore|OR  Pennsylvania|Pa|PA  Rhode Island|R.I|RI  South Carolina|S.C|SC
South Dakota|S.D|SD  Tennessee|Tenn|TN  Texas|Tex|TX  Utah||UT  Vermont|Vt|VT  Virginia|Va|VA  Washington|Wash|WA
West Virginia|W.Va|WV  Wisconsin|Wis|WI  Wyoming|Wyo|WY
"""
"""The name, abbreviations that end with a full stop, and the two letters of the post."""

_PROVINCES = "Ont|Alta|Sask|Que|B.C|N.S|N.B|P.E.I".split("|")
"""The provinces as papers shorten them: ``Jordan, Ont.``"""

_ROWS = [entry.split("|") for line in _STATES.strip().split("\n") for entry in line.split("  ")]
_NAMES = [name for name, _, _ in _ROWS]
_SHORT = [short for _, abbreviations, _ in _ROWS for short in abbreviations.split(",") if short] + _PROVINCES
# Not what is a city, a word in capitals, a title or a state of Australia as well.
_LETTERS = [letters for _, _, letters in _ROWS if letters not in ("LA", "MS", "OR", "WA")]
# What a list of cities and countries may name behind a comma, too: "in Lebanon, Georgia and New York".
_CITIES_AND_COUNTRIES = {"Georgia", "Hawaii", "New York", "Washington"}


def _any(words: list[str]) -> str:
    return "|".join(words)


_BEHIND_COMMA = [name for name in _NAMES if name not in _CITIES_AND_COUNTRIES]
_SPACED = [short.replace(".", r"\.? ?") for short in _SHORT]
# Not a word of a text in capitals: "MEN FROM CUBA, IN 2015".
_NO_WORD = r"(?<!, (?:IN|ME|OK|HI)(?= (?:[A-Z]{2}|(?:19|20)\d\d\b)))"
US_STATE = re.compile(
    rf" ?, (?:(?:{_any(_SPACED)})\.|(?:{_any(_LETTERS)})\b{_NO_WORD}|(?:{_any(_BEHIND_COMMA)})\b(?! and [A-Z]))"
)
"""A state behind a town and a comma: ``, Ohio``, ``, N. Y.``, ``, TX``."""

STATE_BEGINNINGS = frozenset(
    short + mark if len(short) == 1 else short
    for state in (*_SHORT, *_LETTERS, *_BEHIND_COMMA)
    for short in [state.partition(".")[0][:2]]
    for mark in ". "
)
"""The first two characters of what `US_STATE` finds behind the comma: few names in a list begin so."""

STATE_NAME = re.compile(rf"(?:{_any(_NAMES)})\b")
"""A state by its whole name."""
