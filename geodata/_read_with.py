"""What reports are read with: the code and the data that find countries in a text, and their roles, as a short digest.

The store keeps it with each report. One that was read with another has mentions that the same text would not get now, and
`geodata.rereading` reads it again.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from geodata.shipped import DATA_DIR

LENGTH = 16
_CODE_DIR = Path(__file__).resolve().parent
_BEGINS = "mentions"
_DECIDES_NOTHING = frozenset(("_counted", "errors", "guard", "model", "shipped"))
"""Modules that the finder needs, and that may change without any mention being another."""
_IMPORT = re.compile(r"^[ \t]*from geodata(?:\.(\w+))? import (\([^)]*\)|[^\n]*)", re.MULTILINE)
_NAME = re.compile(r"\w+")
_DATA = re.compile(r'"(\w+\.csv)"')


@lru_cache(maxsize=1)
def digest() -> str:
    """The digest of what this program reads reports with; it takes some milliseconds, once."""
    whole = hashlib.sha256()
    for path in deciding():
        # A copy for Windows may have other line ends.
        content = path.read_bytes().replace(b"\r\n", b"\n")
        whole.update(f"{path.name} {len(content)}\n".encode())
        whole.update(content)
    return whole.hexdigest()[:LENGTH]


def deciding() -> list[Path]:
    """The modules and data files that decide what is found in a text, and as what."""
    code, data = dict[str, Path](), set[str]()
    waiting = [_BEGINS]
    while waiting:
        name = waiting.pop()
        path = _CODE_DIR / f"{name}.py"
        if name in code or name in _DECIDES_NOTHING or not path.is_file():
            continue
        code[name] = path
        source = path.read_text(encoding="utf-8")
        waiting += _imported(source)
        data.update(_DATA.findall(source))
    return [*(code[name] for name in sorted(code)), *(DATA_DIR / name for name in sorted(data))]


def _imported(source: str) -> Iterator[str]:
    """What a module names in its imports from this package: modules, and things that are in the package itself."""
    for module, names in _IMPORT.findall(source):
        yield from [module] if module else _NAME.findall(names)
