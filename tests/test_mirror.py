"""Every module of the rooms that read and keep has a test at the mirrored path; those that lack one are listed, and get fewer."""

from pathlib import Path

import recoupe

PACKAGE = Path(recoupe.__file__).parent
TESTS = Path(__file__).parent
ROOMS = ("model", "store", "syntax", "lang", "ontology", "stages")
LISTED = TESTS / "untested.txt"


def lacking() -> list[str]:
    """The modules without `tests/ROOM/test_NAME.py`, but for the fronts of packages and the rows of tables, which do nothing."""
    modules = [path for room in ROOMS for path in (PACKAGE / room).rglob("*.py")]
    doing = [path for path in modules if path.name not in {"__init__.py", "rows.py"} and path.parent.name != "rows"]
    places = [path.relative_to(PACKAGE) for path in doing]
    return sorted(place.as_posix() for place in places if not (TESTS / place.parent / f"test_{place.name}").exists())


def test_the_modules_without_a_test_of_their_own_are_those_listed():
    listed = [line for line in LISTED.read_text("utf-8").splitlines() if not line.startswith("#")]
    assert lacking() == listed, "write the test of a new module; take a line out where one has its test"
