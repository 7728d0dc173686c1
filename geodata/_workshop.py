"""What workers need, made before there is one: they are forked from the process that imports this."""

from geodata import _read_with, _role_model, _tables, _work, mentions

_tables.tables()
_role_model.model()
_read_with.digest()

__all__ = ["_work", "mentions"]
