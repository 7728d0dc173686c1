"""Plain text and Markdown, with or without front matter."""

from __future__ import annotations

from pathlib import Path

import frontmatter
import yaml

from geodata.errors import DataFileError
from geodata.model import Report


def read_text(path: Path) -> Report:
    """Read a UTF-8 text file; its front matter, if any, gives title, publisher, date, source_id and language.

    Raises
    ------
    DataFileError
        If the file is missing, is not UTF-8, or its front matter is not YAML.
    """
    try:
        content = path.read_text(encoding="utf-8-sig")
        post = frontmatter.loads(content)
    except FileNotFoundError as error:
        raise DataFileError(f"{path.name} is not there: check the path.") from error
    except UnicodeDecodeError as error:
        raise DataFileError(
            f"{path.name}: byte {error.start} is not UTF-8; save the file as UTF-8 and try again."
        ) from error
    except yaml.YAMLError as error:
        line = getattr(getattr(error, "problem_mark", None), "line", 0) + 2
        raise DataFileError(
            f"{path.name} line {line}: the front matter between the --- lines is not YAML."
        ) from error

    def field(name: str, otherwise: str) -> str:
        value = post.metadata.get(name)
        return str(value) if value is not None else otherwise

    return Report(
        report_id=path.stem,
        title=field("title", path.stem),
        publisher=field("publisher", ""),
        published=field("date", ""),
        source_id=field("source_id", ""),
        language=field("language", "en"),
        text=str(post.content),
    )
