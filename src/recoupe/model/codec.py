"""Records to plain rows and back, by their type hints: one codec for every table and every format."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from recoupe.model.text import Span

Record = TypeVar("Record")
_ONE = (Span, Span | None)
"""The type hints of a field that is one span."""


def to_row(record: Any) -> dict[str, Any]:
    """Return a dataclass as JSON-ready values, fields in their declared order.

    Spans become `[start, end]`, except a field that is one span and not a list: that is `{"start", "end"}`.
    """
    return {name: _plain(getattr(record, name), single=hint in _ONE) for name, hint in _hints(type(record)).items()}  # type: ignore[arg-type]


def _plain(value: Any, *, single: bool = False) -> Any:
    if isinstance(value, Span):
        return {"start": value.start, "end": value.end} if single else [value.start, value.end]
    if is_dataclass(value):
        return to_row(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple | list):
        return [_plain(part) for part in value]
    if isinstance(value, Mapping):
        return {key: _plain(value[key]) for key in sorted(value)}
    return value


def from_row(kind: type[Record], row: Mapping[str, Any]) -> Record:
    """Build a record from what `to_row` returned. A field that the row lacks takes its default.

    Raises `TypeError` or `ValueError` where the row does not fit the record.
    """
    hints = _hints(kind)  # type: ignore[arg-type]
    return kind(**{name: _typed(row[name], hint) for name, hint in hints.items() if name in row})


def _typed(value: Any, hint: Any) -> Any:
    if value is None:
        return None
    origin = get_origin(hint)
    if origin is UnionType:
        return _typed(value, next(part for part in get_args(hint) if part is not type(None)))
    if hint is Span:
        return Span(value["start"], value["end"]) if isinstance(value, Mapping) else Span(*value)
    if origin is tuple:
        kinds = get_args(hint)
        if kinds[-1] is Ellipsis:
            return tuple(_typed(part, kinds[0]) for part in value)
        return tuple(_typed(part, kind) for part, kind in zip(value, kinds, strict=True))
    if origin in (dict, list) or not isinstance(hint, type):
        return value
    if is_dataclass(hint):
        return from_row(hint, value)
    return hint(value) if issubclass(hint, Enum) else value


@cache
def _hints(kind: type) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}
