"""Reports that pass on one utterance."""

from dataclasses import replace

from recoupe.model import Document, Manner, SourceKind, Span
from recoupe.stages.corroborate.report import Report
from recoupe.stages.corroborate.utterance import one_utterance
from tests.stages.corroborate.claims import ENTITIES, deal, document, report, saying

QUOTED = "Ordria has agreed to close every port of the strait"


def quoting(name: str, words: str, *who: str, manner: Manner = Manner.DIRECT) -> Report:
    said = replace(saying(f"{name}1", *who), manner=manner, content=(Span(0, len(words)),))
    page: Document = replace(document(name), text=words)
    return report(deal(f"{name}1"), said, document=page)


def test_words_that_two_articles_quote_alike_were_said_once() -> None:
    (edge,) = one_utterance([quoting("a", QUOTED, "torvald"), quoting("b", f"« {QUOTED}! »", "kerrel")], ENTITIES)
    assert edge[:3] == ("a1", "b1", "same_speaker")
    assert "ordria has agreed" in edge[3]


def test_other_words_and_words_retold_are_no_one_utterance() -> None:
    short = "Ordria has agreed to close"
    assert one_utterance([quoting("a", short), quoting("b", short)], ENTITIES) == []
    told = [quoting(name, QUOTED, manner=Manner.INDIRECT) for name in "ab"]
    assert one_utterance(told, ENTITIES) == []


def documents(*texts: str, kind: SourceKind = SourceKind.DOCUMENT, who: tuple[str, ...] = ()) -> int:
    pages = [
        report(
            deal(f"{name}1"),
            saying(f"{name}1", *who, kind=kind, text=text),
            document=replace(document(name), language="en"),
        )
        for name, text in zip("ab", texts, strict=True)
    ]
    return len(one_utterance(pages, ENTITIES))


def test_a_document_that_two_texts_call_by_its_kind_is_one() -> None:
    assert documents("the lawsuit", "The lawsuit") == 1
    assert documents("the lawsuit", "the statement") == 0


def test_an_unnamed_person_and_a_document_of_somebody_are_none() -> None:
    assert documents("a lawyer", "a lawyer", kind=SourceKind.UNNAMED) == 0
    assert documents("the lawsuit", "the lawsuit", who=("torvald",)) == 0
