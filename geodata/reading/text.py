"""Plain text and Markdown, with or without front matter."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import yaml
from frontmatter.default_handlers import YAMLHandler

from geodata.errors import DataFileError
from geodata.model import Report
from geodata.reading._passages import paragraphs

_FRONT_MATTER = YAMLHandler()


def read_text(path: Path) -> Report:
    """Read a UTF-8 text file; its front matter, if any, gives title, publisher, date, source_id and language.

    Values stand as they are typed: a language ``no`` is Norwegian, and a date stays the text it is.

    Raises
    ------
    DataFileError
        If the file is missing or cannot be read, is not UTF-8, or its front matter is not YAML.
    """
    try:
        fields, text = _parts(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        raise DataFileError(f"{path.name} is not there: check the path.") from error
    except OSError as error:
        raise DataFileError(
            f"{path.name} cannot be read ({error.strerror}): name a file that this account may read."
        ) from error
    except UnicodeDecodeError as error:
        raise DataFileError(
            f"{path.name}: byte {error.start} is not UTF-8; save the file as UTF-8 and try again."
        ) from error
    except (yaml.YAMLError, RecursionError) as error:
        line = getattr(getattr(error, "problem_mark", None), "line", 0) + 1
        raise DataFileError(
            f"{path.name} line {line}: the front matter between the --- lines is not YAML; "
            "write one name: value a line, and quote a value that holds a colon or a bracket."
        ) from error

    def field(name: str, otherwise: str) -> str:
        value = fields.get(name)
        return value if isinstance(value, str) and value else otherwise

    return Report(
        report_id=path.stem,
        title=field("title", path.stem),
        publisher=field("publisher", ""),
        published=field("date", ""),
        source_id=field("source_id", ""),
        language=field("language", "en"),
        text=text,
        passages=paragraphs(text),
    )


def _parts(content: str) -> tuple[Mapping[str, object], str]:
    """Front matter and body. A text that only begins with a line of dashes has no front matter, and loses nothing."""
    body = content.strip()
    if _FRONT_MATTER.detect(body) and len(pieces := _FRONT_MATTER.FM_BOUNDARY.split(body, 2)) == 3:
        # BaseLoader leaves every value as it is typed; others make a date of 2021-12-09, and False of no.
        fields = _FRONT_MATTER.load(pieces[1], Loader=yaml.BaseLoader)
        if isinstance(fields, dict):
            return fields, pieces[2].strip()
    return {}, body
