"""Files that are written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import NamedTemporaryFile


def write(path: Path, content: bytes) -> None:
    """Put a file in its place in one step, so that there is never half of it, also when two write it at once.

    Raises
    ------
    OSError
        If it cannot be written; what stood there before then still does.
    """
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.stem[:40]}-", delete=False) as part:
        try:
            part.write(content)
            part.flush()
            os.fsync(part.fileno())
            # Windows moves no file that is open.
            part.close()
            Path(part.name).chmod(0o644)
            Path(part.name).replace(path)
        except OSError:
            part.close()
            Path(part.name).unlink(missing_ok=True)
            raise
