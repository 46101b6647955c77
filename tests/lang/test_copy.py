"""A language is a folder: French under another code reads what French reads, and no code of a stage knows a language."""

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import recoupe
from recoupe.lang import LANGUAGES, load, words_of_all
from recoupe.lang.language import FOLDERS
from recoupe.samples import articles
from recoupe.stages.mention.rows import PronounRow

CODE, COPY = "fr", "xx"
PACKAGE = Path(recoupe.__file__).parent
ROOMS = ("stages", "syntax", "encoder", "analysis", "lang", "ontology", "components")
BUILD = "from recoupe.cli.main import main; main()"


FRENCH = ("01-phare-annonce.html", "06-matin-de-tessane.html", "07-lettre-du-port.txt", "09-phare-livraison.html")


def build(code: str, folders: Path, out: Path) -> dict[str, str]:
    """Read the texts in a process of their own as texts of a language; return the ledger's tables."""
    inputs = [str(articles() / name) for name in FRENCH]
    command = [sys.executable, "-c", BUILD, "build", *inputs, "--out", str(out), "--language", code]
    environment = {**os.environ, FOLDERS: str(folders), "PYTHONPATH": str(PACKAGE.parent)}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return {path.name: path.read_text("utf-8") for path in sorted((out / "tables").glob("*.jsonl"))}


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Language folders without French, but with its copy; the model files are the same."""
    folder = tmp_path_factory.mktemp("languages")
    for code in LANGUAGES:
        shutil.copytree(load(code).folder, folder / (COPY if code == CODE else code))
    return folder


def test_french_under_another_code_is_read_to_the_same_ledger(folders: Path, tmp_path: Path):
    own = build(CODE, load(CODE).folder.parent, tmp_path / "own")
    copied = build(COPY, folders, tmp_path / "copied")
    assert {name: text.replace(f'"{COPY}"', f'"{CODE}"') for name, text in copied.items()} == own
    assert own["claims.jsonl"]
    assert f'"{COPY}"' in copied["documents.jsonl"]


def modules() -> list[Path]:
    """The modules that are to know no language: all that read or reason."""
    return [path for room in ROOMS for path in sorted((PACKAGE / room).rglob("*.py"))]


def literals(node: ast.AST) -> set[str]:
    return {each.value for each in ast.walk(node) if isinstance(each, ast.Constant) and isinstance(each.value, str)}


def told(module: ast.Module) -> set[int]:
    """The texts that are said to people alone: docstrings, and messages of errors and notes."""
    plain = (node.value for node in ast.walk(module) if isinstance(node, ast.Expr))
    return {id(node) for node in plain if isinstance(node, ast.Constant)}


def decided(node: ast.AST) -> list[ast.AST]:
    """What a decision hangs on: the sides of a comparison, the pattern of a case, the key of a look-up."""
    if isinstance(node, ast.Compare):
        return [node.left, *node.comparators]
    return [node.value] if isinstance(node, ast.MatchValue) else [node.slice] if isinstance(node, ast.Subscript) else []


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_code_that_reads_asks_for_a_language(path: Path):
    nodes = ast.walk(ast.parse(path.read_text("utf-8")))
    asked = {word for node in nodes for part in decided(node) for word in literals(part)}
    assert asked & set(LANGUAGES) == set()


SMALL = ("article", "fused", "inner_article", "possessive", "genitive", "definite", "origin", "suffix")
"""Uses of small words in `reference.tsv`; nearly every rule of grammar that knows a language's words knows one of these."""
NEUTRAL = {"s", "of", "de", "la", "'", "aux"}
"""A letter, a group of `prepositions.tsv` that every language has, codes of languages, a mark, a relation of trees."""
NAMES = {"tongue.py": {"el", "he", "it", "sr"}, "pronouns.py": {"he", "it", "they"}, "weigh.py": {"they"}}
"""Codes of languages, and names of sorts of pronouns in `pronoun_weights.tsv`, that are words as well."""


def test_no_code_that_reads_holds_a_small_word_of_a_language():
    words = words_of_all("reference", *SMALL) | {
        row.form for code in LANGUAGES for row in load(code).table("pronouns", PronounRow)
    }
    found = []
    for path in modules():
        module = ast.parse(path.read_text("utf-8"))
        said = told(module)
        texts = (node for node in ast.walk(module) if isinstance(node, ast.Constant) and isinstance(node.value, str))
        known = words - NEUTRAL - NAMES.get(path.name, set())
        found += [(path.name, text.value) for text in texts if text.value in known and id(text) not in said]
    assert found == []
