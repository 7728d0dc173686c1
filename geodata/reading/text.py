"""Plain text and Markdown, with or without front matter."""

from __future__ import annotations

import re
from collections.abc import Mapping

import yaml
from frontmatter.default_handlers import YAMLHandler

from geodata.errors import UnreadableFileError
from geodata.reading._decode import decode
from geodata.reading._draft import Draft

_FRONT_MATTER = YAMLHandler()
# These leave every value as it is typed; others make a date of 2021-12-09, and False of no. The first is ten times
# faster, and not there where PyYAML was built without its library.
_AS_TYPED = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_MOST_FRONT_MATTER = 20_000
_HEADING = re.compile(r"# +(\S.{0,199}?)[ #]*$", re.MULTILINE)


def read(content: bytes, name: str) -> Draft:
    """Read a text file; its front matter, if any, gives title, publisher, date, source_id and language.

    Without a title there, a heading that the text begins with is one.

    Values stand as they are typed: a language ``no`` is Norwegian, and a date stays the text it is. A text with form
    feeds, as programs write it that take text from a PDF, has pages.

    Raises
    ------
    UnreadableFileError
        If the front matter is not YAML.
    """
    decoded, doubt = decode(content)
    try:
        fields, text = _parts(decoded)
    except (yaml.YAMLError, RecursionError) as error:
        line = getattr(getattr(error, "problem_mark", None), "line", 0) + 1
        raise UnreadableFileError(
            f"{name} line {line}: the front matter between the --- lines is not YAML; "
            "write one name: value a line, and quote a value that holds a colon or a bracket."
        ) from error

    def field(name: str) -> str:
        value = fields.get(name)
        if isinstance(value, list):
            return ", ".join(part for part in value if isinstance(part, str))
        return value if isinstance(value, str) else ""

    pages = text.split("\f")
    return Draft(
        pages=list(enumerate(pages, start=1)) if len(pages) > 1 else [(None, text)],
        title=field("title") or (found[1] if (found := _HEADING.match(text)) else ""),
        publisher=field("publisher"),
        published=field("date"),
        source_id=field("source_id"),
        language=field("language"),
        skipped=[doubt] if doubt else [],
    )


def _parts(content: str) -> tuple[Mapping[str, object], str]:
    """Front matter and body. A text that only begins with a line of dashes has no front matter, and loses nothing."""
    body = content.strip()
    head = body[:_MOST_FRONT_MATTER]
    if _FRONT_MATTER.detect(head) and len(pieces := _FRONT_MATTER.FM_BOUNDARY.split(head, 2)) == 3:
        fields = _FRONT_MATTER.load(pieces[1], Loader=_AS_TYPED)
        if isinstance(fields, dict):
            return fields, (pieces[2] + body[_MOST_FRONT_MATTER:]).strip()
    return {}, body
