import inspect
import re
from pathlib import Path

import recoupe.encoder
import recoupe.model

PAGE = Path(__file__).parents[2] / "docs" / "glossary.md"
ROW = re.compile(r"^\| \*\*([^*]+)\*\* \| (.+) \|$", re.MULTILINE)
HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
ASPECT = re.compile(r" (?:kind|basis|status|type|role)$")
"""A class for the kinds, grounds or outcomes of a thing is told at the thing's own entry."""


def rows() -> list[tuple[str, str]]:
    return ROW.findall(PAGE.read_text(encoding="utf-8").partition("|---|---|\n")[2])


def classes() -> set[str]:
    """The names of the public classes of records and of the encoder, as words in the singular."""
    modules = (recoupe.model, recoupe.encoder)
    names = [name for module in modules for name in module.__all__ if inspect.isclass(getattr(module, name))]
    return {ASPECT.sub("", HUMP.sub(" ", name).lower()) for name in names}


def test_every_record_and_every_class_of_the_encoder_has_an_entry():
    told = {term for term, _ in rows()}
    assert {name for name in classes() if not {name, name.removesuffix("s")} & told} == set()


def test_every_line_of_the_glossary_is_an_entry():
    lines = PAGE.read_text(encoding="utf-8").partition("|---|---|\n")[2].splitlines()
    assert len(rows()) == len([line for line in lines if line.strip()])


def test_the_glossary_is_in_the_order_of_the_alphabet_and_holds_no_term_twice():
    terms = [term.lower() for term, _ in rows()]
    assert terms == sorted(set(terms))
