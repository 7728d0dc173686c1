"""What workers need, made before there is one: they are forked from the process that imports this."""

from geodata import _tables, _work, mentions

_tables.tables()

__all__ = ["_work", "mentions"]
