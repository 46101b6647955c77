"""What a sentence calls untrue."""

import pytest

from recoupe.model import (
    Attribution,
    BlockKind,
    Claim,
    Document,
    Frame,
    Manner,
    Reading,
    Sentence,
    SourceKind,
    Span,
    Stance,
)
from recoupe.stages.corroborate.refuted import answering, articles, refuted

TOLD = "Karst a livré des obus à la Zembla."


def _claim(text: str, words: str, frame: Frame, saying: str | None = None, document: str = "a") -> Claim:
    start = text.index(words)
    return Claim(
        id=words, document_id=document, start=start, end=start + len(words), sentence=Span(0, len(text)),
        predicate=words, frame=frame, attribution_id=saying,
    )  # fmt: skip


def _reading(text: str, *claims: Claim, sayings: tuple[Attribution, ...] = ()) -> Reading:
    document = Document(id="a", path="a.txt", text=text, language="fr")
    sentences = (Sentence(document_id="a", start=0, end=len(text), block=0, kind=BlockKind.BODY),)
    return Reading(document=document, sentences=sentences, claims=claims, attributions=sayings)


def _retold(text: str) -> Reading:
    """Return a sentence that ends with what an account says."""
    start = text.index("Karst a livré")
    saying = Attribution(
        id="s", document_id="a", source=(), cue=(), content=(Span(start, len(text)),), manner=Manner.INDIRECT,
        source_kind=SourceKind.DOCUMENT, source_text="les informations", stance=Stance.ASSERTS,
    )  # fmt: skip
    return _reading(text, _claim(text, "a livré", Frame.EXCHANGE, "s"), sayings=(saying,))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Zembla juge « sans fondement » les informations selon lesquelles Karst a livré des obus.", {"a livré"}),
        ("Zembla confirme les informations selon lesquelles Karst a livré des obus.", set()),
        (f"Zembla, où l'affaire du faux passeport {'dure et ' * 4}lasse, croit les informations selon lesquelles {TOLD}", set()),
    ],
)  # fmt: skip
def test_an_account_that_is_called_untrue_just_there_is_denied(text: str, found: set[str]) -> None:
    assert refuted(_retold(text)) == found


def _named(text: str) -> list[tuple[str, str]]:
    document = Document(id="b", path="b.txt", text=TOLD, language="fr", outlet="The Harbour Post")
    source = Reading(document=document, claims=(_claim(TOLD, "a livré", Frame.EXCHANGE, document="b"),))
    answer = _reading(text, _claim(text, "rejeté", Frame.COMMUNICATION))
    ((_, sources), _other) = articles([answer, source], {"a": ["b"]})
    return list(answering(answer, sources))


def test_who_rejects_a_paper_s_account_denies_what_its_article_tells_first() -> None:
    text = "La Zembla a rejeté comme infondées les affirmations du Harbour Post sur ses canons."
    assert _named(text) == [("rejeté", "a livré")]


@pytest.mark.parametrize(
    "text",
    [
        "La Zembla a rejeté comme infondées les affirmations de Karst sur ses canons.",
        "La Zembla a rejeté l'offre, selon le Harbour Post.",
    ],
)
def test_a_paper_that_is_not_named_or_whose_account_is_not_called_untrue_is_not_denied(text: str) -> None:
    assert _named(text) == []
