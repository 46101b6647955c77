"""Which reports share a source."""

from recoupe.model import Derivation, DerivationKind, SourceKind, Span
from recoupe.stages.corroborate.independence import Report, identity, sources
from tests.stages.corroborate.claims import ENTITIES, deal, document, report, saying


def independent(*reports: Report, passages: tuple[Derivation, ...] = ()) -> int:
    return len(set(sources(reports, ENTITIES, passages)[0].values()))


def test_a_speaker_is_one_source_wherever_he_is_quoted() -> None:
    assert independent(report(deal("a1"), saying("a1", "torvald")), report(deal("b1"), saying("b1", "torvald"))) == 1
    assert independent(report(deal("a1"), saying("a1", "torvald")), report(deal("b1"), saying("b1", "kerrel"))) == 2


def test_a_role_whose_holder_is_known_is_that_person() -> None:
    role = saying("b1", "torvald", kind=SourceKind.ROLE, text="la ministre")
    assert independent(report(deal("a1"), saying("a1", "torvald")), report(deal("b1"), role)) == 1


def test_unnamed_analysts_are_no_office() -> None:
    one, other = (
        saying(name, "official", kind=SourceKind.UNNAMED, text="un analyste ordrien") for name in ("a1", "b1")
    )
    assert independent(report(deal("a1"), one), report(deal("b1"), other)) == 2


def test_unnamed_officials_are_an_office() -> None:
    one, other = (saying(name, "official", kind=SourceKind.UNNAMED) for name in ("a1", "b1"))
    assert independent(report(deal("a1"), one), report(deal("b1"), other)) == 1


def test_media_are_one_with_or_without_the_article_before_their_name() -> None:
    pairs = [("The Harbour Post", "Harbour Post"), ("L’Estran", "Estran"), ("Le Phare", "le phare")]
    for one, other in pairs:
        first, second = saying("a1", medium=one), saying("b1", medium=other)
        assert independent(report(deal("a1"), first), report(deal("b1"), second)) == 1


def test_a_longer_name_is_another_medium() -> None:
    one, other = saying("a1", medium="Northern Harbour Post"), saying("b1", medium="Harbour Post")
    assert independent(report(deal("a1"), one), report(deal("b1"), other)) == 2


def test_a_named_speaker_told_to_a_medium_is_still_that_speaker() -> None:
    one, other = saying("a1", "torvald", medium="Harbour Post"), saying("b1", "kerrel", medium="Harbour Post")
    assert independent(report(deal("a1"), one), report(deal("b1"), other)) == 2


def test_a_paper_that_prints_a_copy_and_an_article_of_its_own_speaks_for_the_article_alone() -> None:
    copy = report(deal("b1"), document=document("b", outlet="Le Courrier", origin_id="a"), outlet="Le Phare")
    source = report(deal("a1"), document=document("a", outlet="Le Phare", origin_id="a"))
    own = report(deal("c1"), document=document("c", outlet="Le Courrier", origin_id="c"))
    assert independent(source, copy, own) == 2


def test_a_sentence_in_a_copied_passage_has_the_source_that_it_had() -> None:
    passage = Derivation(
        document_id="b",
        from_document_id="a",
        kind=DerivationKind.EXCERPT,
        spans=(Span(0, 50),),
        from_spans=(Span(0, 50),),
    )
    one, other = report(deal("a1"), saying("a1", "torvald")), report(deal("b1"), saying("b1", text="on"))
    assert independent(one, other) == 2
    assert independent(one, other, passages=(passage,)) == 1


def test_a_source_has_one_name_on_every_happening() -> None:
    one = [report(deal("a1"), saying("a1", "torvald")), report(deal("b1"), saying("b1", "torvald"))]
    other = [report(deal("c1"), saying("c1", "torvald"))]
    assert identity(one, ENTITIES) == identity(reversed(one), ENTITIES) == identity(other, ENTITIES)


def test_a_named_speaker_names_the_source_before_the_paper_that_prints_him() -> None:
    paper = document("a", outlet="Le Phare")
    said = report(deal("a1"), saying("a1", "torvald"), document=paper)
    own = report(deal("a2"), document=paper)
    assert identity([own, said], ENTITIES) == identity([said], ENTITIES)
    assert identity([own], ENTITIES) != identity([said], ENTITIES)


def test_what_one_article_tells_in_nobodys_name_it_knows_once() -> None:
    passed_on, own = report(deal("a1"), origin_id="c"), report(deal("a2"))
    assert independent(passed_on, own) == 1
    assert independent(passed_on, report(deal("b1"))) == 2
