"""Records to plain rows and back, by their type hints: one codec for every table and every format.

The hints of a record are looked at once; what they say is kept as a function a field, None where a value stays.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from sys import intern
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from recoupe.model.text import Span

SHORT = 80
"""Characters of a text up to which it is kept once, however many records hold it."""
Record = TypeVar("Record")
Turn = Callable[[Any], Any]


def to_row(record: Any) -> dict[str, Any]:
    """Return a dataclass as JSON-ready values, fields in their declared order.

    Spans become `[start, end]`, except a field that is one span and not a list: that is `{"start", "end"}`.
    """
    return {
        name: getattr(record, name) if turn is None else turn(getattr(record, name))
        for name, turn in _outward(type(record))  # type: ignore[arg-type]
    }


def from_row(kind: type[Record], row: Mapping[str, Any]) -> Record:
    """Build a record from what `to_row` returned. A field that the row lacks takes its default.

    Raises `TypeError` or `ValueError` where the row does not fit the record.
    """
    found = {}
    for name, turn in _inward(kind):  # type: ignore[arg-type]
        if name in row:
            value = row[name]
            found[name] = value if turn is None or value is None else turn(value)
    return kind(**found)


@cache
def _outward(kind: type) -> tuple[tuple[str, Turn | None], ...]:
    single: dict[Any, Turn] = {Span: _one_span, Span | None: _or_none(_one_span)}
    return tuple((name, single.get(hint) or _out(hint)) for name, hint in _hints(kind).items())


@cache
def _inward(kind: type) -> tuple[tuple[str, Turn | None], ...]:
    return tuple((name, _in(hint)) for name, hint in _hints(kind).items())


def _hints(kind: type) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}


def _one_span(value: Span) -> dict[str, int]:
    return {"start": value.start, "end": value.end}


def _out(hint: Any) -> Turn | None:
    """Return what makes a value of a type plain."""
    origin = get_origin(hint)
    if origin is UnionType:
        turn = _out(_inner(hint))
        return None if turn is None else _or_none(turn)
    if hint is Span:
        return list
    if origin in (tuple, list):
        turn = _out(get_args(hint)[0])
        return list if turn is None else _each(turn)
    if origin is dict:
        return _by_key(_out(get_args(hint)[1]) or _same)
    if is_dataclass(hint):
        return to_row
    if isinstance(hint, type) and issubclass(hint, Enum):
        return lambda value: value.value
    return None


def _in(hint: Any) -> Turn | None:
    """Return what makes a plain value one of a type again."""
    origin = get_origin(hint)
    if origin is UnionType:
        return _in(_inner(hint))
    if hint is Span:
        return _span
    if origin is tuple:
        return _tuple(get_args(hint))
    if origin in (dict, list) or not isinstance(hint, type):
        return None
    if hint is str:
        return _shared
    if is_dataclass(hint):
        return lambda value: from_row(hint, value)
    return hint if issubclass(hint, Enum) else None


def _tuple(kinds: tuple[Any, ...]) -> Turn:
    if kinds[-1] is not Ellipsis:
        turns = [_in(kind) or _same for kind in kinds]
        return lambda value: tuple(turn(part) for turn, part in zip(turns, value, strict=True))
    turn = _in(kinds[0])
    if turn is None:
        return tuple
    each = _each(_or_none(turn))
    return lambda value: tuple(each(value))


def _or_none(turn: Turn) -> Turn:
    return lambda value: None if value is None else turn(value)


def _each(turn: Turn) -> Turn:
    return lambda value: [turn(part) for part in value]


def _by_key(turn: Turn) -> Turn:
    return lambda value: {key: turn(value[key]) for key in sorted(value)}


def _inner(hint: Any) -> Any:
    return next(part for part in get_args(hint) if part is not type(None))


def _shared(value: Any) -> Any:
    """Return a text, one object wherever the same words stand: ids, roles and senses stand in many records."""
    return intern(value) if type(value) is str and len(value) <= SHORT else value


def _span(value: Any) -> Span:
    return Span(value["start"], value["end"]) if isinstance(value, Mapping) else Span(*value)


def _same(value: Any) -> Any:
    return value
