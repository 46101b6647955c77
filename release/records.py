"""Write docs/reference/records.md: every record of a ledger, its fields with type, meaning, example, and their values.

    python -m release.records          # or: make records

Read off the dataclasses of `recoupe.model`; what a field means stands in `records.toml` beside this file.
"""

import inspect
import re
import tomllib
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path
from typing import Any, get_args, get_type_hints

from recoupe.model import ActsFor, Item, Judgement, Link, Plover, Published, Quantity, Role, Standing, When
from recoupe.model.tables import TABLES

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "reference" / "records.md"
TOLD = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
PARTS = (Published, When, ActsFor, Link, Role, Item, Quantity, Plover, Standing, Judgement)
"""Records that stand inside others, and the one that users write."""
HEAD = """# Records

Every record of a ledger, as `recoupe.model` defines it: `recoupe query` and `recoupe export` give its rows, Python its
objects. Spans are half-open and count Unicode code points; ids are content hashes, the same on every machine. The page
is made by `make records`, and tested against the code.
"""


def records() -> list[type[Any]]:
    """Return the records of the page: those of the tables, then those that stand inside them."""
    return [*(table.record for table in TABLES), *PARTS]


def told(record: type[Any], field: str) -> tuple[str, str]:
    """Return a field's meaning and example. Raises `KeyError` where nobody wrote them."""
    meaning, example = TOLD.get(record.__name__, {}).get(field) or TOLD["any"][field]
    return meaning, example


def enums() -> list[type[Enum]]:
    """Return the sets of values that the records' fields take, by name."""
    found = {kind for record in records() for hint in get_type_hints(record).values() for kind in _enums_in(hint)}
    return sorted(found, key=lambda kind: kind.__name__)


def _enums_in(hint: Any) -> Iterator[type[Enum]]:
    if isinstance(hint, type) and issubclass(hint, Enum):
        yield hint
    for part in get_args(hint):
        yield from _enums_in(part)


def typed(hint: Any) -> str:
    """Return a type as the page shows it, without the modules: `tuple[Span, ...]`, `str or null`."""
    plain = hint.__name__ if isinstance(hint, type) and not get_args(hint) else str(hint)
    return re.sub(r"\b(?:\w+\.)+", "", plain).replace(" | None", " or null").replace("|", "or")


def page() -> str:
    """Return the whole page."""
    return "\n".join([HEAD, *(line for record in records() for line in _record(record)), *_values()])


def _record(record: type[Any]) -> Iterator[str]:
    assert is_dataclass(record)
    tables = [table.name for table in TABLES if table.record is record]
    yield f"## {record.__name__}" + "".join(f" (table `{name}`)" for name in tables) + "\n"
    yield _text(record) + "\n"
    yield "| field | type | meaning | example |"
    yield "|---|---|---|---|"
    hints = get_type_hints(record)
    for field in fields(record):
        meaning, example = told(record, field.name)
        yield f"| `{field.name}` | {_cell(typed(hints[field.name]))} | {_cell(meaning)} | {_cell(example)} |"
    yield ""


def _values() -> Iterator[str]:
    yield "## Values\n"
    yield "| set | values | what it tells |"
    yield "|---|---|---|"
    for kind in enums():
        values = ", ".join(f"`{member.value}`" for member in kind)
        yield f"| {kind.__name__} | {values} | {_cell(' '.join(_text(kind).split()))} |"
    yield ""


def _text(kind: type[Any]) -> str:
    return inspect.cleandoc(kind.__doc__ or "")


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;")


def main() -> None:
    """Write the page anew."""
    PAGE.write_text(page(), "utf-8")


if __name__ == "__main__":
    main()
