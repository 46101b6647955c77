"""Every module of the rooms that read and keep has a test at the mirrored path; those that lack one are listed, and get fewer."""

import ast
from pathlib import Path

import recoupe

PACKAGE = Path(recoupe.__file__).parent
TESTS = Path(__file__).parent
ROOMS = ("model", "store", "syntax", "lang", "ontology", "stages")
LISTED = TESTS / "untested.txt"


def does(path: Path) -> bool:
    """Tell whether a module has a function; what only lays down records and values is held by the page of records."""
    nodes = ast.walk(ast.parse(path.read_text("utf-8")))
    return path.name != "__init__.py" and any(isinstance(node, ast.FunctionDef) for node in nodes)


def lacking() -> list[str]:
    """Return the modules that do something and have no `tests/ROOM/test_NAME.py`."""
    modules = [path for room in ROOMS for path in (PACKAGE / room).rglob("*.py") if does(path)]
    places = [path.relative_to(PACKAGE) for path in modules]
    return sorted(place.as_posix() for place in places if not (TESTS / place.parent / f"test_{place.name}").exists())


def test_the_modules_without_a_test_of_their_own_are_those_listed():
    listed = [line for line in LISTED.read_text("utf-8").splitlines() if not line.startswith("#")]
    assert lacking() == listed, "write the test of a new module; take a line out where one has its test"
