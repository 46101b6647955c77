"""Records as columns of SQL: one list of types a table, derived from the record's type hints."""

from dataclasses import fields, is_dataclass
from enum import Enum
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from recoupe.model.text import Span

SPAN = "BIGINT[2]"
RANGE = 'STRUCT("start" BIGINT, "end" BIGINT)'
SIMPLE: dict[type[Any], str] = {str: "VARCHAR", int: "BIGINT", float: "DOUBLE", bool: "BOOLEAN"}


def columns_of(record: type[Any]) -> dict[str, str]:
    """Return the columns of a record with their types in SQL; they are the same whether or not a table has rows."""
    hints = get_type_hints(record)
    return {field.name: _type(hints[field.name], single=True) for field in fields(record)}


def _type(hint: Any, *, single: bool = False) -> str:
    origin = get_origin(hint)
    if origin is UnionType:
        return _type(next(part for part in get_args(hint) if part is not type(None)), single=single)
    if hint is Span:
        return RANGE if single else SPAN
    if origin in (tuple, list):
        return f"{_type(get_args(hint)[0])}[]"
    if origin is dict:
        key, value = get_args(hint)
        return f"MAP({_type(key)}, {_type(value)})"
    if is_dataclass(hint) and isinstance(hint, type):
        return "STRUCT(" + ", ".join(f'"{name}" {kind}' for name, kind in columns_of(hint).items()) + ")"
    if isinstance(hint, type) and issubclass(hint, Enum):
        return "VARCHAR"
    return SIMPLE[hint]
