"""Read tab-separated tables into typed rows, and say exactly where one is wrong."""

from collections.abc import Callable
from dataclasses import MISSING, fields
from pathlib import Path
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from recoupe.errors import DataFileError

Row = TypeVar("Row")
Turn = Callable[[str], Any]


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
    columns = _columns(row)
    if unknown := set(header) - set(columns):
        raise DataFileError(
            f"{path.name}: unknown column {', '.join(sorted(unknown))}; known are {', '.join(sorted(columns))}"
        )
    chosen = [(name, *columns[name]) for name in header]
    return tuple(_row(path, number, line, chosen, row) for number, line in lines[1:])


def _row(path: Path, number: int, line: str, columns: list[tuple[str, Turn, bool]], row: type[Row]) -> Row:
    cells = line.split("\t")
    if len(cells) > len(columns):
        raise DataFileError(f"{path.name}:{number}: {len(cells)} cells under {len(columns)} columns")
    values: dict[str, Any] = {}
    cells += [""] * (len(columns) - len(cells))
    for (name, turn, optional), cell in zip(columns, cells, strict=True):
        bare = cell.strip()
        if not bare and optional:
            continue
        try:
            values[name] = turn(bare)
        except ValueError as error:
            raise DataFileError(f"{path.name}:{number}: column {name}: {error}") from error
    try:
        return row(**values)
    except TypeError as error:
        raise DataFileError(f"{path.name}:{number}: {error}") from error


def _columns(row: type[Any]) -> dict[str, tuple[Turn, bool]]:
    """Return for each field what makes a cell its value, and whether it has a default."""
    hints = get_type_hints(row)
    return {
        field.name: (
            _turn(hints[field.name]),
            field.default is not MISSING or field.default_factory is not MISSING,
        )
        for field in fields(row)
    }


def _turn(hint: Any) -> Turn:
    """Return what makes a bare cell a value of a type; raises `ValueError` where the cell is none."""
    if get_origin(hint) is UnionType:
        inner = _turn(next(part for part in get_args(hint) if part is not type(None)))
        return lambda cell: inner(cell) if cell else None
    if get_origin(hint) is tuple:
        each = _turn(get_args(hint)[0])
        return lambda cell: tuple(each(bare) for part in cell.split("|") if (bare := part.strip()))
    return _flag if hint is bool else hint


def _flag(cell: str) -> bool:
    if cell not in {"yes", "no"}:
        raise ValueError(f"{cell!r} is neither yes nor no")
    return cell == "yes"
