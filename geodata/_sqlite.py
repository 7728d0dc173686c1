"""What only SQLite understands: its pragmas, its full-text index, its copies of a file, its ways of failing."""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import StaticPool

from geodata import _store_tables
from geodata._prepared import clean
from geodata._statements import by_driver

BUSY_SECONDS = 30
"""How long a writer waits for its turn."""
_UNFINISHED = ".route-atlas-part-"

# Clustered by their keys, rows of one report lie side by side.
for _table in (_store_tables.mentions, _store_tables.figure_rows):
    _table.dialect_options["sqlite"]["with_rowid"] = False

# The log is written back to the database every 16 MB: what is written in many small transactions is written back once.
_WRITABLE = ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA wal_autocheckpoint=4000")
_ALWAYS = ("PRAGMA foreign_keys=ON", "PRAGMA cache_size=-32768")

# The text is kept once, in texts: the view cuts the passages out of it.
_SEARCH_SCHEMA = (
    """CREATE VIEW passage_text AS SELECT passages.key AS key, passages.report_key AS report_key,
    substr(texts.text, passages.start + 1, passages."end" - passages.start) AS body, passages.countries AS countries
    FROM passages JOIN texts ON texts.report_key = passages.report_key JOIN reports ON reports.key = passages.report_key
    WHERE reports.current""",
    """CREATE VIRTUAL TABLE search USING fts5(body, countries, content='passage_text', content_rowid='key',
    tokenize='porter unicode61 remove_diacritics 2')""",
    "INSERT INTO search(search) VALUES('rebuild')",
    # Each transaction leaves a piece of the index; merging eight at a time writes less than merging four.
    "INSERT INTO search(search, rank) VALUES('automerge', 8)",
)
_INDEX = "INSERT INTO search(rowid, body, countries) VALUES (?, ?, ?)"
_UNINDEX = "INSERT INTO search(search, rowid, body, countries) VALUES ('delete', ?, ?, ?)"
_INDEX_PASSAGE = "INSERT INTO search(rowid, body, countries) SELECT key, body, countries FROM passage_text WHERE key = :key"
_UNINDEX_PASSAGE = (
    "INSERT INTO search(search, rowid, body, countries) "
    "SELECT 'delete', key, body, countries FROM passage_text WHERE key = :key"
)
IndexedPassage = tuple[int, str, str]
RANKED_PASSAGES = 4_000
"""How many of the latest passages that match are put in order of relevance; a common word has many more."""


def engine(path: Path, **read_only: str) -> Engine:
    """Make an engine for a database file; with ``mode="ro"`` or ``immutable="1"`` for one that is only read."""
    if read_only:
        url = URL.create("sqlite", database=f"file:{_quoted(path)}", query={**read_only, "uri": "true"})
    else:
        url = URL.create("sqlite", database=str(path))
    made = create_engine(url)
    _set_up(made, () if read_only else _WRITABLE)
    return made


def memory_engine() -> Engine:
    """Make an engine for a database in memory, which all threads share in turn."""
    made = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
    _set_up(made, ())
    return made


def _quoted(path: Path) -> str:
    """A path as SQLite reads it in a URI."""
    return "".join(f"%{ord(sign):02X}" if sign in "%?#" else sign for sign in path.resolve().as_posix())


def _set_up(made: Engine, pragmas: tuple[str, ...]) -> None:
    @event.listens_for(made, "connect")
    def _connect(connection: Any, _record: object) -> None:
        # The driver would begin transactions by itself, and late: here BEGIN is said below, and means it.
        connection.isolation_level = None
        with closing(connection.cursor()) as cursor:
            cursor.execute(f"PRAGMA busy_timeout={round(BUSY_SECONDS * 1000)}")
            for pragma in (*_ALWAYS, *pragmas):
                cursor.execute(pragma)

    @event.listens_for(made, "begin")
    def _begin(connection: Connection) -> None:
        options = connection.get_execution_options()
        if not options.get("without_transaction"):
            by_driver(connection, "BEGIN IMMEDIATE" if options.get("writes") else "BEGIN")


@contextmanager
def waiting_once(connection: Connection, transactions: int) -> Iterator[None]:
    """Let several transactions be committed without waiting for the disk: the next one that is committed waits for all.

    Each is whole or not at all all the same; whoever acknowledges them waits until that next one is committed.
    """
    if connection.dialect.name != "sqlite" or transactions < 2:
        yield
        return
    driver = connection.connection.cursor()
    driver.execute("PRAGMA synchronous=NORMAL")
    try:
        yield
    finally:
        if connection.in_transaction():
            connection.rollback()
        driver.execute("PRAGMA synchronous=FULL")
        driver.close()


def create_search(connection: Connection) -> None:
    """Make the full-text index of the versions that count."""
    for statement in _SEARCH_SCHEMA:
        connection.exec_driver_sql(statement)


def index_report(connection: Connection, passages: Sequence[IndexedPassage]) -> None:
    """Put the passages of a report into the full-text index: their keys, words, and words for the countries in them."""
    # Given, and not cut out of the text by the view: for each passage that reads the text from its beginning.
    if passages:
        by_driver(connection, _INDEX, passages, many=True)


def unindex_report(connection: Connection, passages: Sequence[IndexedPassage]) -> None:
    """Take the passages of a report out of the full-text index, as they were put in."""
    if passages:
        by_driver(connection, _UNINDEX, passages, many=True)


def index_passages(connection: Connection, keys: Sequence[int]) -> None:
    """Put some passages into the full-text index."""
    connection.execute(text(_INDEX_PASSAGE), [{"key": key} for key in keys])


def unindex_passages(connection: Connection, keys: Sequence[int]) -> None:
    """Take some passages out of the full-text index, before their words change."""
    connection.execute(text(_UNINDEX_PASSAGE), [{"key": key} for key in keys])


_MARKED = text(
    """SELECT reports.report_id, passages.number, passages.page, passages.start, highlight(search, 0, :mark, :mark)
    FROM search JOIN passages ON passages.key = search.rowid JOIN reports ON reports.key = passages.report_key
    WHERE search MATCH :words AND search.rowid = :key"""
)


def search(
    connection: Connection,
    expression: str,
    conditions: Sequence[str],
    values: Mapping[str, object],
    limit: int,
) -> list[tuple[tuple[Any, ...], str]]:
    """Find passages: the latest that match, the most relevant of them first.

    Parameters
    ----------
    expression : str
        In the language of FTS5, as `match_expression` writes it.
    conditions : sequence of str
        Further conditions on the table reports, with their values.

    Returns
    -------
    list of tuple
        report_id, number, page, start in the text, and the passage with a mark before and after each hit; and the mark.
    """
    # No text can hold a mark that is made up for each search.
    mark = secrets.token_hex(8)
    given = {**values, "words": expression, "mark": mark, "limit": limit, "most": RANKED_PASSAGES - 1}
    joined = (
        "JOIN passages ON passages.key = search.rowid JOIN reports ON reports.key = passages.report_key"
        if conditions
        else ""
    )
    where = " AND ".join(("search MATCH :words", *conditions))
    of_matches = f"FROM search {joined} WHERE {where}"
    latest = text(
        f"SELECT search.rowid {of_matches} ORDER BY search.rowid DESC LIMIT 1 OFFSET :most"
    )  # values are bound
    earliest = connection.execute(latest, given).scalar()
    ranked = text(
        f"SELECT search.rowid {of_matches} AND search.rowid >= :earliest ORDER BY search.rank LIMIT :limit"  # values are bound
    )
    best = connection.execute(ranked, {**given, "earliest": earliest or 0})
    keys = [{"words": expression, "key": key, "mark": mark} for key in best.scalars()]
    return [(tuple(connection.execute(_MARKED, values).one()), mark) for values in keys]


_WORDS = re.compile(r'"([^"]*)"|(\S+)')


def match_expression(words: str, countries: Sequence[str]) -> str:
    """Write what a person typed in the language of FTS5: all the words, and phrases in quotation marks.

    Parameters
    ----------
    countries : sequence of str
        Words of the column countries, one of which has to be there; empty if any may.

    Returns
    -------
    str
        Empty if there is nothing to look for.
    """
    terms = [term for phrase, word in _WORDS.findall(words) if (term := _term(phrase, word))]
    parts = ["{body} : (" + " AND ".join(terms) + ")"] if terms else []
    if countries:
        parts.append("{countries} : (" + " OR ".join(f'"{word}"' for word in countries) + ")")
    return " AND ".join(parts)


def _term(phrase: str, word: str) -> str:
    whole = clean(phrase or word.replace('"', ""))
    if not any(sign.isalnum() for sign in whole):
        return ""
    return f'"{whole.rstrip("*")}"*' if not phrase and whole.endswith("*") else f'"{whole}"'


def copy(made: Engine, to: Path) -> None:
    """Write a database to a file that is not there, without gaps."""
    with made.connect().execution_options(without_transaction=True) as connection:
        connection.exec_driver_sql("VACUUM INTO ?", (str(to),))


def rewrite(made: Engine) -> bool:
    """Write a database anew without what was deleted from it, its index and its log too; give whether that came to its end.

    It does not while another program goes on reading what was there before.
    """
    with made.connect().execution_options(without_transaction=True) as connection:
        # Of what is taken out of the index, words stay in it until its pieces are merged.
        connection.exec_driver_sql("INSERT INTO search(search) VALUES('optimize')")
        connection.exec_driver_sql("VACUUM")
        is_busy, _, _ = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()
    return not is_busy


def faults(connection: Connection) -> list[str]:
    """What SQLite itself finds wrong with the file; empty if nothing."""
    try:
        told = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check(5)")]
    except DatabaseError as error:
        return [str(error.orig)]
    return [] if told == ["ok"] else told


def search_faults(connection: Connection) -> list[str]:
    """What is wrong with the full-text index; empty if nothing. It needs a connection that may write, and writes nothing."""
    try:
        connection.exec_driver_sql("INSERT INTO search(search, rank) VALUES('integrity-check', 1)")
    except DatabaseError as error:
        return [f"the search index does not fit the texts ({error.orig})"]
    return []


def sentence(error: DatabaseError, place: str) -> str:
    """Say what a failure of the database means, and what would do."""
    said = str(error.orig)
    known = {
        "locked": f"Another program is writing to the atlas at {place} and did not finish within {BUSY_SECONDS} "
        "seconds: nothing was written; try again.",
        "busy": f"Another program is writing to the atlas at {place}: nothing was written; try again.",
        "full": f"The disk is full: {place} took nothing more. What was acknowledged is kept; free some space and try again.",
        "I/O": f"The disk failed under {place} ({said}): what was acknowledged is kept; free some space, or look at the disk.",
        "readonly": f"{place} can only be read: nothing was written; use an account that may write there.",
        "unable to open": f"{place} cannot be opened: check that its folder is there and may be written.",
        "malformed": f"{place} is damaged ({said}): python -m geodata status says what can still be read; "
        "move the file away and bring a backup back with python -m geodata restore FILE.",
        "not a database": f"{place} is not a database of Route Atlas, or is damaged: move it away, and bring a backup "
        "back with python -m geodata restore FILE.",
    }
    return next(
        (told for words, told in known.items() if words in said), f"The atlas at {place} failed: {said}."
    )


def unfinished(to: Path) -> Path:
    """What a copy is called before it is whole. The folder may be one of the user's: no other program names a file so."""
    return to.with_name(f"{to.name}{_UNFINISHED}{os.getpid()}")


def sweep(folder: Path, older_than_seconds: float, now: float) -> None:
    """Delete unfinished copies that a process left behind."""
    for part in folder.glob(f"*{_UNFINISHED}*"):
        if part.is_file() and now - part.stat().st_mtime > older_than_seconds:
            part.unlink(missing_ok=True)


def may_write(path: Path) -> bool:
    """Whether this account may write a database file, and beside it."""
    folder = path.parent
    while not folder.exists():
        folder = folder.parent
    return os.access(folder, os.W_OK) and (not path.exists() or os.access(path, os.W_OK))
