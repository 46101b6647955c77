"""Records as Arrow tables: one schema a table, derived from the record's type hints."""

from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from enum import Enum
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pyarrow as pa

from recoupe.model.text import Span

SPAN = pa.list_(pa.int64(), 2)
RANGE = pa.struct([("start", pa.int64()), ("end", pa.int64())])
SIMPLE: dict[type[Any], pa.DataType] = {
    str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_(),
}  # fmt: skip


def schema_of(record: type[Any]) -> pa.Schema:
    """Return the Arrow schema of a record; it is the same whether or not a table has rows."""
    hints = get_type_hints(record)
    return pa.schema([(field.name, _type(hints[field.name], single=True)) for field in fields(record)])


def _type(hint: Any, *, single: bool = False) -> pa.DataType:
    origin = get_origin(hint)
    if origin is UnionType:
        return _type(next(part for part in get_args(hint) if part is not type(None)), single=single)
    if hint is Span:
        return RANGE if single else SPAN
    if origin is tuple and get_args(hint)[-1] is Ellipsis:
        return pa.list_(_type(get_args(hint)[0]))
    if origin in (tuple, list):
        return pa.list_(_type(get_args(hint)[0]))
    if origin is dict:
        key, value = get_args(hint)
        return pa.map_(_type(key), _type(value))
    if is_dataclass(hint):
        hints = get_type_hints(hint)
        return pa.struct([(field.name, _type(hints[field.name], single=True)) for field in fields(hint)])
    if isinstance(hint, type) and issubclass(hint, Enum):
        return pa.string()
    return SIMPLE[hint]


def arrow_table(record: type[Any], rows: Iterable[dict[str, Any]]) -> pa.Table:
    """Return rows (as `to_row` gives them) as an Arrow table in the record's schema."""
    schema = schema_of(record)
    maps = {field.name for field in schema if pa.types.is_map(field.type)}
    ready = [{name: list(value.items()) if name in maps else value for name, value in row.items()} for row in rows]
    return pa.Table.from_pylist(ready, schema=schema)
