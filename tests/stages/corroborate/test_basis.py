"""What a comparison of two claims depends on: whatever may change it has a part in the digests."""

import ast
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import recoupe
from recoupe.model import ActsFor, Derivation, DerivationKind, Entity, Modality, Pile, Reading, Span, Timex, TimexType
from recoupe.stages.corroborate import basis as module
from recoupe.stages.corroborate.basis import around, basis_of, mark
from recoupe.stages.corroborate.desk import desk_of
from tests.stages.corroborate.pages import ENTITIES, reading

PAGE = reading("a", "A Zemblan cutter rammed the Tarn Vara off the Selk bank.", ("A Zemblan cutter rammed", "ram"))
OTHER = reading(
    "b", "The Tarn Vara was rammed by a Zemblan cutter.", ("The Tarn Vara was rammed", "ram"), doing="ardavia"
)
PACKAGE = Path(recoupe.__file__).parent


def digests(page: Reading = PAGE, entities: tuple[Entity, ...] = ENTITIES, *taken: Derivation) -> dict[str, bytes]:
    desk, _ = desk_of(Pile(readings=(page, OTHER), entities=entities, derivations=taken))
    told = {name: one for name, claim in desk.claims.items() if (one := desk.tell(claim))}
    found: dict[str, bytes] = basis_of(desk.profiles, told, desk.derivations)
    return found


def changed(**change: Any) -> Reading:
    return replace(PAGE, claims=tuple(replace(claim, **change) for claim in PAGE.claims))


def page(**change: Any) -> Reading:
    return replace(PAGE, document=replace(PAGE.document, **change))


TIME = Timex(document_id="a", start=0, end=1, text="A", type=TimexType.DATE, value=None)
COPY = Derivation(
    document_id="a", from_document_id="b", kind=DerivationKind.COPY, spans=(Span(0, 9),), from_spans=(Span(0, 9),)
)
STATE = replace(ENTITIES[0], country="xx")
SERVANT = replace(
    ENTITIES[0], schema="Person", acts_for=(ActsFor(entity_id="ardavia", document_id="a", span=Span(0, 1)),)
)


@pytest.mark.parametrize(
    "other",
    [
        digests(changed(modality=Modality.PLANNED)),
        digests(changed(sense="ram")),
        digests(page(text=PAGE.document.text.replace("Selk", "Orle"))),
        digests(page(origin_id="b")),
        digests(page(published=replace(PAGE.document.published, earliest="2031-01-01", latest="2031-01-01"))),
        digests(replace(PAGE, times=(TIME,))),
        digests(PAGE, (STATE, ENTITIES[1])),
        digests(PAGE, (SERVANT, ENTITIES[1])),
        digests(PAGE, ENTITIES, COPY),
    ],
)
def test_what_may_change_a_comparison_changes_the_digest(other: dict[str, bytes]) -> None:
    assert other["a1"] != digests()["a1"]
    assert other["b1"] == digests()["b1"]


def test_how_else_an_entity_is_called_changes_nothing() -> None:
    assert digests(PAGE, tuple(replace(one, aliases=("Elsewhere",)) for one in ENTITIES)) == digests()


def test_what_the_pages_on_its_affair_tell_has_a_part_in_a_claim() -> None:
    desk, _ = desk_of(Pile(readings=(PAGE, OTHER), entities=ENTITIES))
    profiles, known = list(desk.profiles.values()), digests()
    alone = around(known, profiles, {"a": ("a",), "b": ("b",)})
    near = around(known, profiles, {"a": ("a", "b"), "b": ("b",)})
    assert (alone[0] != near[0], alone[1] == near[1]) == (True, True)
    assert around({}, profiles, {}) == []


def test_a_changed_table_makes_another_mark(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "HERE", tmp_path)
    marks = []
    for text in ("one", "one", "other"):
        (tmp_path / "table.tsv").write_text(text, encoding="utf-8")
        marks.append(mark.__wrapped__())
    assert marks[0] == marks[1] != marks[2]


def test_the_mark_covers_every_module_that_joining_rests_on() -> None:
    covered = {"stages.corroborate", "lang", "model", "ontology", "syntax", "errors"}
    folders = [PACKAGE / name.replace(".", "/") for name in sorted(covered - {"errors"})]
    used = {name for folder in folders for path in folder.rglob("*.py") for name in imported(path)}
    strange = {name for name in used if not any(f"{name}.".startswith(f"recoupe.{one}.") for one in covered)}
    assert strange <= {"recoupe", "recoupe.stages.stage"}


def imported(path: Path) -> set[str]:
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    found = {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
    return {name for name in found if name.split(".")[0] == "recoupe"}
