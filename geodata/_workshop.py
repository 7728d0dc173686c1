"""What workers need, made before there is one: they are forked from the process that imports this."""

from geodata import _role_model, _tables, _work, mentions

_tables.tables()
_role_model.model()

__all__ = ["_work", "mentions"]
