from dataclasses import replace
from typing import Any

import pytest

from recoupe.encoder import FOLDER, Pieces
from recoupe.encoder.network import PIECES
from recoupe.model import BlockKind, Document, Reading, Sentence, Token
from training.sayings.records import Places, Said, Told, stretches

TEXT = "The envoy went on to say that it rains."
WORDS = (
    ("The", "DET", 1), ("envoy", "NOUN", 2), ("went", "VERB", 2), ("on", "ADV", 2), ("to", "PART", 5), ("say", "VERB", 2),
    ("that", "SCONJ", 8), ("it", "PRON", 8), ("rains", "VERB", 5), (".", "PUNCT", 2),
)  # fmt: skip


def reading() -> Reading:
    tokens, at = [], 0
    for i, (word, upos, head) in enumerate(WORDS):
        start = TEXT.index(word, at)
        at = start + len(word)
        tokens.append(
            Token(i=i, start=start, end=at, text=word, lemma=word, upos=upos, head=head, deprel="dep", feats={})
        )
    sentence = Sentence(document_id="d", block=0, kind=BlockKind.BODY, start=0, end=len(TEXT), tokens=tuple(tokens))
    return replace(Reading(document=Document(id="d", path="", text=TEXT, language="en")), sentences=(sentence,))


def spans(*words: str) -> list[Any]:
    return [(TEXT.index(word), TEXT.index(word) + len(word)) for word in words]


def told() -> Told:
    places = Places(reading())
    said = places.said(spans("The envoy"), spans("went on to say"), spans("that it rains"))
    assert said is not None
    return Told("en", "own", places.sentences(), [said])


def test_a_saying_is_put_on_the_words_of_its_sentence() -> None:
    (said,) = told().sayings
    assert said == Said((0, 5), frozenset({(0, 1)}), frozenset({(0, 6), (0, 7), (0, 8)}))


def test_a_window_asks_only_of_its_own_sentences_who_says_what() -> None:
    long = Told("en", "own", [[("word", True)] * 40] * 30, [Said((20, 3), frozenset({(20, 1)}), frozenset())])
    found = stretches([long], Pieces.read(FOLDER / PIECES))
    assert [len(each.sayings) for each in found].count(1) == 1
    asked = [place for each in found for place in each.spans if place not in each.blind]
    assert len(asked) == len(set(asked)) == 40 * 30


def test_the_loss_of_a_network_that_knows_the_answers_falls_to_nothing() -> None:
    torch = pytest.importorskip("torch")
    from training.encoder.network import Saying
    from training.sayings.loss import of_sayings

    torch.manual_seed(1)

    class Small(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.saying, self.table = Saying(24), torch.nn.Embedding(40_000, 24)

        def words(self, pieces: Any, mask: Any, pool: Any) -> Any:
            return torch.bmm(pool, self.table(pieces))

    network = Small().eval()
    found = stretches([told()], Pieces.read(FOLDER / PIECES))
    optimiser = torch.optim.Adam(network.parameters(), 0.01)
    losses = []
    for _ in range(60):
        loss = of_sayings(network, found, 2)  # type: ignore[arg-type]
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        losses.append(float(loss.detach()))
    assert losses[-1] < 0.1 * losses[0]
