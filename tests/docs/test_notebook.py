"""The notebook of the documentation runs from its first cell to its last."""

import ast
import json
from pathlib import Path
from typing import Any

import pytest

import recoupe
from recoupe.front import ClaimView, Ledger
from recoupe.publish.flat import COLUMNS

DOCS = Path(recoupe.__file__).parents[2] / "docs" / "how-to"
NOTEBOOK = DOCS / "first-look.ipynb"


def run(notebook: dict[str, Any], names: dict[str, Any]) -> list[Any]:
    """Carry out the code cells in their order and return the value of each one's last line, as a notebook shows it."""
    shown = []
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            *before, last = ast.parse("".join(cell["source"])).body
            value = isinstance(last, ast.Expr)
            exec(compile(ast.Module([*before, *([] if value else [last])], []), "cell", "exec"), names)
            shown.append(eval(compile(ast.Expression(last.value), "cell", "eval"), names) if value else None)
    return shown


def test_every_cell_runs_and_shows_what_the_text_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {}
    shown = run(json.loads(NOTEBOOK.read_text("utf-8")), names)
    assert isinstance(names["ledger"], Ledger)
    (view,) = (each for each in shown if isinstance(each, ClaimView))
    assert view.independent_sources >= 2
    assert "<mark>" in view._repr_html_()
    assert names["denials"]
    assert len(names["answer"].rows) == 5
    assert names["table"].num_rows == len(names["claims"])


def test_the_notebook_keeps_no_output():
    cells = json.loads(NOTEBOOK.read_text("utf-8"))["cells"]
    assert all(not cell.get("outputs") and cell.get("execution_count") is None for cell in cells)


def test_every_column_of_claims_is_told():
    told = (DOCS / "use-from-python.md").read_text("utf-8")
    assert [name for name in COLUMNS if f"`{name}`" not in told] == []
