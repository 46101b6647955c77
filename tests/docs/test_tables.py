import re
from dataclasses import fields
from pathlib import Path

import pytest

from recoupe.model.tables import TABLES
from release.tables import HEADLESS, TOLD, lines, shipped

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "tables.md"


def test_the_reference_lists_every_field_of_every_table():
    rows = dict(re.findall(r"^\| (\w+) \| [^|]+ \| ([^|]+) \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE))
    rows.pop("table")
    assert rows == {table.name: ", ".join(field.name for field in fields(table.record)) for table in TABLES}


FIGURE = re.compile(r"\b\d[\d,]*")
LEAST, FARTHEST = 20, 0.1
"""The page's counts may lag behind by a tenth, so that a row more in a table asks for no other file."""


def shown() -> dict[str, str]:
    """The lines of the page on the tables that ship, by their places."""
    return {found[1]: found[0] for found in re.finditer(r"^\| `([^`]+)` \|.*$", PAGE.read_text("utf-8"), re.MULTILINE)}


def made() -> dict[str, str]:
    return {line.split("`")[1]: line for line in lines(shipped()) if line.startswith("| `")}


def test_the_page_lists_every_table_that_ships_and_no_other():
    assert sorted(shown()) == sorted(made()), "run: make tables"


def test_the_page_tells_what_each_table_holds_and_its_columns():
    def telling(page):
        return {place: line.rsplit("|", 2)[0] for place, line in page.items()}

    assert telling(shown()) == telling(made()), "run: make tables"


def test_the_page_counts_the_rows_within_a_tenth():
    def counts(page):
        return [
            int(number.replace(",", "")) for line in page.values() for number in FIGURE.findall(line.rsplit("|", 2)[1])
        ]

    assert counts(shown()) == pytest.approx(counts(made()), rel=FARTHEST, abs=LEAST), "run: make tables"


def test_every_table_says_what_it_holds():
    assert [table.place for table in shipped() if not table.told] == []


def test_nothing_is_told_of_a_table_that_does_not_ship():
    assert {*TOLD, *HEADLESS} <= {table.place for table in shipped()}
