"""Agencies and media that a page credits."""

from dataclasses import replace

from recoupe.model import (
    DerivationKind,
    Reading,
    Repair,
    RepairKind,
)  # fmt: skip
from recoupe.ontology.media import medium_name
from recoupe.stages import lineage
from recoupe.stages.lineage.credits import credits_of
from tests.stages.lineage.texts import OTHER, STORY, pile, reading


def signed(line: str, note: str, kind: RepairKind = RepairKind.BYLINE, **fields: object) -> Reading:
    one = reading(f"{line}\n{STORY}", "signed", **fields)  # type: ignore[arg-type]
    repair = Repair(document_id=one.document.id, start=0, end=len(line), kind=kind, note=note)
    return replace(one, repairs=(repair,))


def test_an_agency_in_the_by_line_is_what_the_text_rests_on() -> None:
    page = signed("Avec Agence France-Presse", "agency=Agence France-Presse")
    (one,) = lineage.STAGE.run(pile(page)).derivations
    assert (one.kind, one.from_outlet) == (DerivationKind.SYNDICATION, "AFP")
    assert one.spans == ((0, 25),)


def test_two_agencies_of_one_line_are_two() -> None:
    assert [credit.outlet for credit in credits_of(signed("AFP et Reuters", "agency=AFP et Reuters"))] == [
        "AFP",
        "Reuters",
    ]


def test_the_credit_of_a_picture_is_no_credit_of_the_text() -> None:
    assert credits_of(signed("Jean Cale/AFP", "agency=AFP", RepairKind.CREDIT)) == []


def test_an_agency_that_prints_its_own_dispatch_rests_on_nobody() -> None:
    assert (
        credits_of(signed("VERDANCE (AFP) —", "agency=AFP", RepairKind.DATELINE, outlet="Agence France-Presse")) == []
    )


def test_metadata_credits_too() -> None:
    page = reading(STORY, "a", metadata={"agency": "Reuters"})
    (one,) = lineage.STAGE.run(pile(page)).derivations
    assert (one.from_outlet, one.spans) == ("Reuters", ())


def test_a_credit_says_which_of_two_copies_is_the_copy_whatever_the_dates() -> None:
    page = signed("Avec Le Phare", "source=Le Phare", day="2031-05-01")
    source = reading(STORY, "source", "2031-05-02", outlet="Le Phare")
    (one,) = lineage.STAGE.run(pile(page, source, reading(OTHER, "c"))).derivations
    assert (one.document_id, one.from_document_id) == (page.document.id, source.document.id)
    assert "credits" in one.evidence


def test_a_medium_goes_by_the_name_of_the_table() -> None:
    assert medium_name("Agence France-Presse") == "AFP"
    assert medium_name("Le Phare") == "Le Phare"
