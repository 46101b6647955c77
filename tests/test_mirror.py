"""Every module of the stages has a test at the mirrored path; of the other rooms that read and keep, those that lack one are
listed, and get fewer.
"""

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


def test_every_module_of_the_stages_has_a_test_at_its_mirrored_path():
    missing = [f"tests/{Path(one).parent}/test_{Path(one).name}" for one in lacking() if one.startswith("stages/")]
    assert missing == [], "write the test of a new module of the stages beside it"


def test_the_modules_without_a_test_of_their_own_are_those_listed():
    listed = [line for line in LISTED.read_text("utf-8").splitlines() if not line.startswith("#")]
    assert lacking() == listed, "write the test of a new module; take a line out where one has its test"
