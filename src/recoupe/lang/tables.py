"""Read tab-separated tables into typed rows, and say exactly where one is wrong."""

from dataclasses import MISSING, fields
from enum import StrEnum
from pathlib import Path
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from recoupe.errors import DataFileError

Row = TypeVar("Row")


def read_table(path: Path, row: type[Row]) -> tuple[Row, ...]:
    """Read a UTF-8 TSV whose header names fields of the dataclass `row`.

    Lines that start with `#` are comments. An empty cell takes the field's default, and None or an empty tuple where
    the type allows it. A tuple's cell is split at `|`. Raises `DataFileError` naming file, line and column.
    """
    lines = [
        (number, line)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if line.strip() and not line.startswith("#")
    ]
    if not lines:
        return ()
    header = lines[0][1].split("\t")
    hints = get_type_hints(row)
    known = {field.name for field in fields(row)}  # type: ignore[arg-type]
    if unknown := set(header) - known:
        raise DataFileError(
            f"{path.name}: unknown column {', '.join(sorted(unknown))}; known are {', '.join(sorted(known))}"
        )
    return tuple(_row(path, number, line, header, row, hints) for number, line in lines[1:])


def _row(path: Path, number: int, line: str, header: list[str], row: type[Row], hints: dict[str, Any]) -> Row:
    cells = line.split("\t")
    if len(cells) > len(header):
        raise DataFileError(f"{path.name}:{number}: {len(cells)} cells under {len(header)} columns")
    defaults = {
        field.name
        for field in fields(row)  # type: ignore[arg-type]
        if field.default is not MISSING or field.default_factory is not MISSING
    }
    values: dict[str, Any] = {}
    for name, cell in zip(header, cells + [""] * (len(header) - len(cells)), strict=True):
        if not cell.strip() and name in defaults:
            continue
        try:
            values[name] = _value(cell.strip(), hints[name])
        except ValueError as error:
            raise DataFileError(f"{path.name}:{number}: column {name}: {error}") from error
    try:
        return row(**values)
    except TypeError as error:
        raise DataFileError(f"{path.name}:{number}: {error}") from error


def _value(cell: str, hint: Any) -> Any:
    if get_origin(hint) is UnionType:
        inner = next(part for part in get_args(hint) if part is not type(None))
        return _value(cell, inner) if cell else None
    if get_origin(hint) is tuple:
        inner = get_args(hint)[0]
        return tuple(_value(part.strip(), inner) for part in cell.split("|") if part.strip())
    if hint is bool:
        if cell not in {"yes", "no"}:
            raise ValueError(f"{cell!r} is neither yes nor no")
        return cell == "yes"
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint(cell)
    return hint(cell)
