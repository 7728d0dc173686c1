"""The tables of the store, in words that every database of SQLAlchemy understands."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

SCHEMA_VERSION = 3

metadata = MetaData()

state = Table(
    "state",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("schema_version", Integer, nullable=False),
    Column("revision", Integer, nullable=False),
)
"""One row. The revision grows by one with every transaction that writes: who has seen it has seen everything."""

reports = Table(
    "reports",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("report_id", String(200), nullable=False),
    Column("version", Integer, nullable=False),
    Column("current", Boolean),
    Column("title", Text, nullable=False),
    Column("publisher", Text, nullable=False),
    Column("published", String(10), nullable=False),
    Column("source_id", Text, nullable=False),
    Column("language", String(35), nullable=False),
    Column("skipped", Text, nullable=False),
    Column("file_name", Text, nullable=False),
    Column("file_sha256", String(64), nullable=False, index=True),
    Column("text_sha256", String(64), nullable=False),
    Column("record_sha256", String(64), nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("changed", Integer, nullable=False, index=True),
    Column("added_at", String(32), nullable=False),
    Column("read_with", String(16)),
    UniqueConstraint("report_id", "version"),
    UniqueConstraint("report_id", "current"),
    UniqueConstraint("text_sha256", "current"),
)
"""Reports and their versions. Current is true for the version that counts and null for the others, so that the unique
constraints hold for current versions only. Order is told by sequence, the revision that added the row, never by a clock.
Read_with is what the mentions were found with, as `geodata._read_with` tells it; null where that was not kept yet. Of a report
that is erased an empty row stays, so that programs that have it open learn that it no longer counts."""

texts = Table(
    "texts",
    metadata,
    Column("report_key", ForeignKey("reports.key"), primary_key=True, autoincrement=False),
    Column("text", Text, nullable=False),
)

passages = Table(
    "passages",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("report_key", ForeignKey("reports.key"), nullable=False, index=True),
    Column("number", Integer, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("page", Integer),
    Column("countries", Text, nullable=False),
)
"""Paragraphs of a text; countries holds a word for each country named there, alone and with its role."""

mentions = Table(
    "mentions",
    metadata,
    Column("report_key", ForeignKey("reports.key"), primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("surface", Text, nullable=False),
    Column("iso3", String(3), nullable=False),
    Column("role", String(20), nullable=False),
    Column("sentence_start", Integer, nullable=False),
    Column("sentence_end", Integer, nullable=False),
    Column("rule", Text, nullable=False),
    Column("embedded", Boolean, nullable=False),
)
"""What the rules found in a text, in its order."""

mention_columns = Table(
    "mention_columns",
    metadata,
    Column("report_key", ForeignKey("reports.key"), primary_key=True, autoincrement=False),
    Column("data", LargeBinary, nullable=False),
)
"""The mentions of a report as `geodata._packed.pack` writes them, with the decisions about them: what is counted,
read in one go."""

figure_series = Table(
    "figure_series",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("series", String(200), nullable=False),
    Column("vintage", Integer, nullable=False),
    Column("current", Boolean),
    Column("title", Text, nullable=False),
    Column("publisher", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("as_of", String(10), nullable=False),
    Column("notes", Text, nullable=False),
    Column("rejected", Text, nullable=False),
    Column("unresolved", Text, nullable=False),
    Column("file_name", Text, nullable=False),
    Column("file_sha256", String(64), nullable=False, index=True),
    Column("record_sha256", String(64), nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("added_at", String(32), nullable=False),
    UniqueConstraint("series", "vintage"),
    UniqueConstraint("series", "current"),
)
"""Tables of figures and their vintages; current as for reports."""

figure_rows = Table(
    "figure_rows",
    metadata,
    Column("series_key", ForeignKey("figure_series.key"), primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("measure", String(40), nullable=False),
    Column("route_id", String(60), nullable=False),
    Column("origin", String(40), nullable=False),
    Column("destination", String(3), nullable=False),
    Column("border", String(4), nullable=False),
    Column("period", String(7), nullable=False),
    Column("value", BigInteger, nullable=False),
    Column("lat", Float),
    Column("lon", Float),
    Column("cause", Text, nullable=False),
    Column("reported_by", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("place", Text, nullable=False),
)
"""The rows of `geodata.schemas.loaded_figures`, in the order of the file."""

figure_choices = Table(
    "figure_choices",
    metadata,
    Column("series_key", ForeignKey("figure_series.key"), primary_key=True, autoincrement=False),
    Column("data", Text, nullable=False),
)
"""What a vintage was read with, as JSON: countries chosen for spellings, and what its columns were taken for."""

corrections = Table(
    "corrections",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("report_id", String(200), nullable=False, index=True),
    Column("surface", Text, nullable=False),
    Column("sentence", String(64), nullable=False),
    Column("nth", Integer, nullable=False),
    Column("found_iso3", String(3), nullable=False),
    Column("found_role", String(20), nullable=False),
    Column("rule", Text, nullable=False),
    Column("action", String(10), nullable=False),
    Column("iso3", String(3), nullable=False),
    Column("role", String(20), nullable=False),
    Column("alike", Boolean, nullable=False),
    Column("author", Text, nullable=False),
    Column("made_at", String(32), nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("undone", Integer),
)
"""What persons decided about mentions, as `geodata._corrections.Correction` tells; a row is never changed but for undone,
the revision that took it back, and for its place when its report is read again, nor deleted but with its report when that is
erased. The table mentions stays what the rules
found: what counts is derived."""

remembered = Table(
    "remembered",
    metadata,
    Column("kind", String(20), primary_key=True),
    Column("name", String(400), primary_key=True),
    Column("value", Text, nullable=False),
)
"""Choices to be made once: a spelling and its country, a table's header and its columns, a report and its details."""
