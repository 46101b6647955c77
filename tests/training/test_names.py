import json

import pytest

from training.names.gold import ARTICLES, FOLDER, forms, occurrences

ROWS = [json.loads(line) for path in sorted(FOLDER.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]


def text_of(article: str) -> str:
    file, _, line = article.partition("#")
    return str(json.loads((ARTICLES / file).read_text("utf-8").splitlines()[int(line) - 1])["text"])


def test_every_antecedent_stands_in_its_article_and_every_pronoun_is_a_word_of_it() -> None:
    for row in ROWS:
        text = text_of(row["article"])
        for pronoun in row["pronouns"]:
            assert text[pronoun["start"] : pronoun["end"]].strip("-'’").replace("-", "").isalpha()
            for words in pronoun["means"] or []:
                assert words in text, (row["article"], words)


def test_words_are_found_whole() -> None:
    assert list(occurrences("Iran, Irangate, Iran", "Iran")) == [0, 16]


@pytest.mark.parametrize(
    ("words", "labels", "expected"),
    [
        ("Ana Souza", ["Ana Souza"], ["Ana Souza", "ana Souza", "Souza"]),
        ("Ana Souza", ["Ana Souza", "Rui Souza"], ["Ana Souza", "ana Souza"]),
        ("deux officiers", ["deux officiers"], ["deux officiers", "Deux officiers"]),
    ],
)
def test_a_name_may_stand_by_its_last_word_where_nobody_else_bears_it(
    words: str, labels: list[str], expected: list[str]
) -> None:
    assert forms(words, labels) == expected


def test_the_loss_of_weights_that_know_the_answer_falls() -> None:
    torch = pytest.importorskip("torch")
    import numpy as np

    from training.names.network import Item, Weigher, batch_of

    torch.manual_seed(1)
    zero = np.zeros(8, np.float32)
    items = [Item([[0], [1], [2]], zero, np.stack([zero] * 3), [0, 1, 0], [True, False, False])]
    net = Weigher(3, 8, beside=True).eval()
    optimiser = torch.optim.Adam(net.parameters(), 0.1)
    first = float(net.loss(batch_of(items)).detach())
    for _ in range(50):
        loss = net.loss(batch_of(items))
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    assert float(loss.detach()) < 0.1 * first
