"""What translation machines get wrong: one row a test, in the place of the table of the language."""

import pytest

from recoupe.errors import DataFileError
from recoupe.lang import Language
from recoupe.model import RepairKind
from recoupe.stages.clean.mistranslations import mistranslations
from recoupe.stages.clean.rows import Mistranslation
from tests.stages.clean.pages import found_by, page


def marked(monkeypatch: pytest.MonkeyPatch, text: str, *rows: Mistranslation) -> list[tuple[str, str | None]]:
    monkeypatch.setattr(Language, "table", lambda self, name, kind: rows)
    return [(words, replacement) for _, words, replacement in found_by(mistranslations, text)]


def test_a_hit_is_replaced_as_the_row_says(monkeypatch: pytest.MonkeyPatch) -> None:
    row = Mistranslation(pattern=r"\bport de (\w+)", replacement=r"\1 Port")
    assert marked(monkeypatch, "Au port de Torv, au port de Karst.", row) == [
        ("port de Torv", "Torv Port"),
        ("port de Karst", "Karst Port"),
    ]


def test_a_row_without_a_replacement_marks_and_is_less_sure(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = (
        Mistranslation(pattern="port", note="n"),
        Mistranslation(pattern="quai", replacement="x", kind=RepairKind.CREDIT),
    )
    monkeypatch.setattr(Language, "table", lambda self, name, kind: rows)
    first, second = mistranslations(page("Le quai du port."))
    assert (first.kind, first.replacement, first.confidence, first.note) == (RepairKind.MISTRANSLATION, None, 0.7, "n")
    assert (second.kind, second.replacement, second.confidence, second.note) == (RepairKind.CREDIT, "x", 0.9, None)


@pytest.mark.parametrize(("hits", "found"), [(1, 1), (2, 2), (3, 0)])
def test_a_row_counts_up_to_so_many_hits(monkeypatch: pytest.MonkeyPatch, hits: int, found: int) -> None:
    assert len(marked(monkeypatch, "port " * hits, Mistranslation(pattern="port", at_most=2))) == found


def test_a_row_that_asks_for_a_word_near_has_it_in_the_paragraph(monkeypatch: pytest.MonkeyPatch) -> None:
    row = Mistranslation(pattern="port", near="grue")
    assert marked(monkeypatch, "Le port.\n\nLa grue.", row) == []
    assert len(marked(monkeypatch, "Un port.\n\nLe port et la grue.", row)) == 1


def test_a_row_that_a_word_forbids_is_void_wherever_that_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    row = Mistranslation(pattern="port", unless="grue")
    assert marked(monkeypatch, "Le port.\n\nLa grue.", row) == []
    assert len(marked(monkeypatch, "Le port.\n\nLe quai.", row)) == 1


def test_a_row_may_ask_to_stand_outside_quotations(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Le port et « le port » là."
    assert len(marked(monkeypatch, text, Mistranslation(pattern="port", outside=True))) == 1
    assert len(marked(monkeypatch, text, Mistranslation(pattern="port"))) == 2


def test_a_hit_that_does_not_count_is_none_of_the_most(monkeypatch: pytest.MonkeyPatch) -> None:
    row = Mistranslation(pattern="port", outside=True, at_most=1)
    assert len(marked(monkeypatch, "Le port et « le port » là.", row)) == 1


def test_a_pattern_that_is_none_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(DataFileError, match=r"mistranslations.tsv: pattern 'a\('"):
        marked(monkeypatch, "x", Mistranslation(pattern="a("))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Selon un expert du SCRS, la livraison est possible.", [("mistranslation", "SCRS", "CSIS")]),
        ("Le SCRS, le service canadien de renseignement, cite un expert.", []),
        ("Le SCRS attend.\n\nUn expert parle.", []),
        ("Un avis. Je n’ai pas non plus les navires.", [("mistranslation", "Je n’ai pas non plus", None)]),
        ("Un avis. Je viens. Je pars.", []),
        ("« Un avis. Je n’ai pas les navires », a dit la ministre.", []),
    ],
)
def test_the_table_of_french_does_what_its_rows_say(text: str, expected: list[object]) -> None:
    assert found_by(mistranslations, text) == expected
