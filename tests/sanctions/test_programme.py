from pathlib import Path

import pytest

from recoupe.errors import DataFileError
from recoupe.sanctions import Direction, load, shipped

OWN = """
code = "own"
title.en = "Our own"
title.fr = "Le nôtre"
target = "zm"

[[provision]]
id = "1"
reference = "decision 1, paragraph 1"
direction = "to"
categories = ["{category}"]
en = "No arms"
fr = "Pas d'armes"
since = "2030-01-01"
confidence = "A"
"""


def test_two_programmes_ship() -> None:
    assert [programme.code for programme in shipped()] == ["un-dprk", "un-libya"]


def test_every_paragraph_that_meets_dealings_names_goods() -> None:
    for programme in shipped():
        for paragraph in programme.paragraphs:
            assert paragraph.categories or paragraph.direction is Direction.DUTY, paragraph.id


def test_a_folder_of_ones_own_is_read(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text(OWN.format(category="arms"), encoding="utf-8")
    (programme,) = load(tmp_path)
    assert programme.paragraphs[0].seen


def test_an_unknown_category_is_named(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text(OWN.format(category="swords"), encoding="utf-8")
    with pytest.raises(DataFileError, match="swords"):
        load(tmp_path)


def test_a_paragraph_holds_from_its_day_on() -> None:
    paragraph = next(p for p in shipped()[0].paragraphs if p.id == "UNSCR2371-8")
    assert not paragraph.holds_on("2016-01-01", "2016-12-31")
    assert paragraph.holds_on("2019-01-01", "2019-01-01")
    assert paragraph.holds_on(None, None)
