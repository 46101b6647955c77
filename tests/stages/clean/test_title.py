"""What a page's text gives of its title, its outlet and its authors."""

import pytest

from recoupe.model import Block, BlockKind, Document, Repair, RepairKind
from recoupe.stages.clean.title import infer


def inferred(*lines: tuple[str, RepairKind, str], **fields: object) -> Document:
    """A document of such lines, each a repair with its note, below a title."""
    text, repairs = "Un titre", []
    for words, kind, note in lines:
        repairs.append(
            Repair(document_id="doc", start=len(text) + 1, end=len(text) + 1 + len(words), kind=kind, note=note)
        )
        text += f"\n{words}"
    document = Document(id="doc", path="a.txt", text=text, language="fr", **fields)  # type: ignore[arg-type]
    return infer(document, (Block(start=0, end=8, kind=BlockKind.TITLE),), tuple(repairs))


def signed(words: str, name: str) -> tuple[str, RepairKind, str]:
    return words, RepairKind.BYLINE, f"name={name}"


def test_the_title_is_that_of_the_page_where_metadata_gives_none() -> None:
    document = inferred()
    assert (document.title, document.basis) == ("Un titre", {"title": "text"})


def test_what_metadata_gives_is_kept() -> None:
    document = inferred(
        signed("Par Ida Torv", "Ida Torv"),
        ("© Le Phare 2031", RepairKind.CREDIT, "copyright; outlet=Le Phare"),
        ("(AFP)", RepairKind.DATELINE, "agency=AFP"),
        title="Autre", outlet="La Grue", bylines=("Jan Karst",), metadata={"agency": "Reuters"}, basis={"title": "metadata"},
    )  # fmt: skip
    assert (document.title, document.outlet, document.bylines) == ("Autre", "La Grue", ("Jan Karst",))
    assert (document.metadata, document.basis) == ({"agency": "Reuters"}, {"title": "metadata"})


def test_authors_are_named_once_each_in_their_order() -> None:
    document = inferred(signed("Par X", "Ida Torv et\n Jan Karst"), signed("Par Y", "Ida Torv, Lia Morel"))
    assert document.bylines == ("Ida Torv", "Jan Karst", "Lia Morel")
    assert document.basis["bylines"] == "text"


def test_translators_are_kept_apart() -> None:
    document = inferred(signed("Traduit par Ida Torv et Jan Karst", "Ida Torv et Jan Karst"))
    assert document.bylines == ()
    assert "bylines" not in document.basis
    assert document.metadata == {"translators": "Ida Torv; Jan Karst"}


def test_a_name_in_another_repair_is_no_author() -> None:
    assert inferred(("© Ida Torv", RepairKind.CREDIT, "name=Ida Torv")).bylines == ()


def test_the_outlet_is_the_first_that_is_no_place() -> None:
    document = inferred(
        ("Montréal, 4 mai", RepairKind.BOILERPLATE, "publication line; outlet=Montréal"),
        ("Le Phare, 4 mai", RepairKind.BOILERPLATE, "date=4 mai; outlet= Le Phare ; x=y"),
        ("La Grue, 4 mai", RepairKind.BOILERPLATE, "outlet=La Grue"),
    )
    assert (document.outlet, document.basis["outlet"]) == ("Le Phare", "text")


@pytest.mark.parametrize(
    ("kind", "note", "agency"),
    [
        (RepairKind.DATELINE, "agency=AFP; place=ORDRIE", "AFP"),
        (RepairKind.BYLINE, "agency=AFP", "AFP"),
        (RepairKind.CREDIT, "agency; agency=AFP", "AFP"),
        (RepairKind.CREDIT, "agency=AFP", None),
        (RepairKind.DATELINE, "place=ORDRIE", None),
    ],
)
def test_an_agency_is_credited_with_the_text_and_not_with_a_picture(
    kind: RepairKind, note: str, agency: str | None
) -> None:
    assert inferred(("(AFP)", kind, note)).metadata.get("agency") == agency


def test_agencies_are_named_once_each_in_the_order_of_their_names() -> None:
    document = inferred(*((name, RepairKind.BYLINE, f"agency={name}") for name in ("Reuters", "AFP", "Reuters")))
    assert document.metadata["agency"] == "AFP; Reuters"


def test_metadata_come_in_the_order_of_their_keys() -> None:
    document = inferred(("x", RepairKind.BYLINE, "agency=AFP"), metadata={"z": "1", "b": "2"})
    assert list(document.metadata) == ["agency", "b", "z"]
