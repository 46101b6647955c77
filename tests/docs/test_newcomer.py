"""Somebody new adds a verb, a title and a reporting verb, each a line of one table, as docs/how-to/add-a-verb.md tells."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import recoupe
from recoupe.lang import LANGUAGES, load
from recoupe.lang.language import FOLDERS

TEXT = "Bolivia florpated Peru on Tuesday. The wharfarch Ana Souza murglated that the port was closed."
LINES = {
    "senses.tsv": "florpate\tVERB\t\tattack\tcurated\tThe raiders florpated the island.",
    "titles.tsv": "wharfarch\tofficial\t\tyes",
    "reporting.tsv": "murglate\tVERB\tasserts\tclause\tThe mayor murglated that the bridge was open.",
}
"""What is added: one line of one table each; the words are nobody's."""
READ = f"""
import json
from recoupe.model import Document, Reading
from recoupe.pipeline import document_stages
reading = Reading(document=Document(id="d", path="", text={TEXT!r}, language="en"))
for stage in document_stages():
    reading = stage.run(reading)
print(json.dumps({{
    "senses": [[clause.predicate, clause.sense] for clause in reading.clauses],
    "titles": [[entity.name, entity.description] for entity in reading.entities if entity.schema == "Person"],
    "sayings": [reading.document.text[each.start:each.end] for one in reading.attributions for each in one.cue],
}}))
"""


def read(folder: Path) -> dict[str, Any]:
    """Read the text with the language folders of a place, in a process of its own."""
    environment = {**os.environ, FOLDERS: str(folder), "PYTHONPATH": str(Path(recoupe.__file__).parents[1])}
    done = subprocess.run([sys.executable, "-c", READ], capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def before_and_after(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], dict[str, Any]]:
    folder = tmp_path_factory.mktemp("languages")
    for code in LANGUAGES:
        shutil.copytree(load(code).folder, folder / code)
    before = read(folder)
    for name, line in LINES.items():
        with (folder / "en" / name).open("a", encoding="utf-8") as table:
            table.write(f"{line}\n")
    return before, read(folder)


def test_a_verb_has_the_sense_that_its_line_gives(before_and_after):
    before, after = (dict(found["senses"]) for found in before_and_after)
    assert before.get("florpate") != "attack"
    assert after["florpate"] == "attack"


def test_a_title_is_that_of_the_person_it_stands_before(before_and_after):
    before, after = (dict(found["titles"]) for found in before_and_after)
    assert "wharfarch" not in str(before)
    assert "wharfarch" in after["Ana Souza"]


def test_a_reporting_verb_makes_a_saying(before_and_after):
    before, after = (found["sayings"] for found in before_and_after)
    assert "murglated" not in before
    assert "murglated" in after
