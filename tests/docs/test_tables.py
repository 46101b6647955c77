import re
from dataclasses import fields
from pathlib import Path

from recoupe.model.tables import TABLES

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "tables.md"


def test_the_reference_lists_every_field_of_every_table():
    rows = dict(re.findall(r"^\| (\w+) \| [^|]+ \| ([^|]+) \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE))
    rows.pop("table")
    assert rows == {table.name: ", ".join(field.name for field in fields(table.record)) for table in TABLES}
