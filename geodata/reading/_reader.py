"""One file to one report: recognise it, hand it to the reader of its kind."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from geodata._contents import cannot_be_read
from geodata.errors import UnreadableFileError
from geodata.model import Passage, Report
from geodata.reading._draft import Draft
from geodata.reading._kinds import Kind, recognise
from geodata.reading._names import shown

_MODULES = {Kind.PDF: "pdf", Kind.DOCX: "docx", Kind.HTML: "html", Kind.MARKDOWN: "text", Kind.TEXT: "text"}


def read_file(path: Path, name: str) -> Report:
    """Read a file in this process: one whose content is trusted, or in a process that is confined.

    Raises
    ------
    UnreadableFileError
        If the file cannot be read; the sentence says why, and what would do.
    """
    called = shown(name)
    try:
        content = path.read_bytes()
    except OSError as error:
        raise cannot_be_read(called, error) from error
    kind, remark = recognise(content, called)
    # Each format brings libraries of its own, and most processes meet only some formats.
    read: Callable[[bytes, str], Draft] = import_module(f"geodata.reading.{_MODULES[kind]}").read
    draft = read(content, called)
    if remark:
        draft.skipped.insert(0, remark)
    return draft.report(name)


def read(path: Path, name: str) -> dict[str, object]:
    """Read a file as `read_file` does, for `geodata.reading.sandbox`: the report as JSON carries it."""
    report = read_file(path, name)
    fields = {field: getattr(report, field) for field in Report.__dataclass_fields__}
    passages = [[p.start, p.end, p.number, p.page] for p in report.passages]
    return fields | {"passages": passages, "skipped": list(report.skipped)}


def report_from(fields: dict[str, object]) -> Report:
    """The report that `read` has made ready for JSON."""
    passages, skipped = fields["passages"], fields["skipped"]
    if not (isinstance(passages, list) and isinstance(skipped, list)):
        raise UnreadableFileError("The reader gave no report; add the file again.")
    texts = {name: str(value) for name, value in fields.items() if name not in ("passages", "skipped")}
    return Report(**texts, passages=tuple(Passage(*p) for p in passages), skipped=tuple(map(str, skipped)))
