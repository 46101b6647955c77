from pathlib import Path

import numpy as np
import pytest

from recoupe.encoder import Window
from recoupe.encoder.antecedents import TABLE, Antecedents, _weights
from recoupe.encoder.steps import STEPS, step_of

WIDTH, HIDDEN, HEADS = 4, 3, 2
ROWS = {(0, 0): 0, (0, 1): 1, (1, 0): 2, (1, 1): 3, (1, 2): 4}


def table() -> dict[str, np.ndarray]:  # type: ignore[type-arg]
    draw = np.random.default_rng(1)
    found = {f"{name}.weight": draw.normal(size=(HEADS, HIDDEN, WIDTH)) for name in ("pronoun", "word")}
    found |= {f"{name}.bias": draw.normal(size=(HEADS, HIDDEN)) for name in ("pronoun", "word")}
    found |= {"nobody.weight": draw.normal(size=(HEADS, 1, HIDDEN)), "nobody.bias": draw.normal(size=(HEADS, 1))}
    found |= {"pair": draw.normal(size=(HEADS, HIDDEN + 1, HIDDEN + 1)), "steps": draw.normal(size=(HEADS, STEPS, 1))}
    return {name: value.astype(np.float32) for name, value in found.items()}


def antecedents() -> Antecedents:
    vectors = np.random.default_rng(2).normal(size=(5, WIDTH)).astype(np.float32)
    first, second = Window((0,), 0), Window((1,), 1)
    own = {place: row - 2 for place, row in ROWS.items() if place[0] == 1}
    return Antecedents([(first, {(0, 0): 0, (0, 1): 1}, vectors[:2]), (second, own, vectors[2:])], table())


def test_every_candidate_and_nobody_has_its_score() -> None:
    heard = antecedents().of((1, 2), [(1, 0), (0, 1)])
    assert heard is not None
    assert len(heard.candidates) == 2
    assert np.isfinite([*heard.candidates, heard.nobody]).all()


def test_without_candidates_there_is_nobody_alone() -> None:
    heard = antecedents().of((1, 2), [])
    assert heard is not None
    assert heard.candidates == []


def test_of_a_word_that_is_not_read_nothing_is_said() -> None:
    assert antecedents().of((7, 0), [(0, 1)]) is None


def test_a_word_before_the_window_is_taken_as_its_own_window_reads_it() -> None:
    found = antecedents()
    assert found.vector((0, 1), 1).tolist() == found.vector((0, 1), 0).tolist()
    assert found.vector((9, 9), 1).tolist() == [0.0] * WIDTH


def test_the_heads_give_the_mean_of_what_the_network_in_torch_gives() -> None:
    torch = pytest.importorskip("torch")
    from training.names.network import Batch, Weigher

    torch.manual_seed(1)
    nets = [Weigher(1, 8, beside=True).eval() for _ in range(2)]
    for net in nets:
        torch.nn.init.normal_(net.nobody.weight)
        torch.nn.init.normal_(net.steps.weight)
    heads = [net.arrays() for net in nets]
    weights = {name: np.stack([head[name] for head in heads]) for name in heads[0]}
    vectors = np.random.default_rng(2).normal(size=(3, 8)).astype(np.float32)
    rows = {(0, 0): 0, (0, 1): 1, (0, 2): 2}
    heard = Antecedents([(Window((0,), 0), rows, vectors)], weights).of((0, 2), [(0, 0), (0, 1)])
    assert heard is not None
    batch = Batch(
        features=torch.tensor([0, 0, 0]), starts=torch.tensor([0, 1, 2]), pronouns=torch.tensor(vectors[2:]),
        words=torch.tensor(np.stack([vectors[0], vectors[1], 0 * vectors[0]])),
        steps=torch.tensor([step_of((0, 2), (0, 0), 0), step_of((0, 2), (0, 1), 0), 0]),
        whose=torch.tensor([0, 0, 0]), nobody=torch.tensor([False, False, True]),
        right=torch.tensor([True, False, False]),
    )  # fmt: skip
    mean = torch.stack([net(batch) for net in nets]).mean(0).softmax(0)
    own = torch.tensor([*heard.candidates, heard.nobody]).softmax(0)
    assert own.tolist() == pytest.approx(mean.tolist(), abs=1e-4)


def test_a_head_of_another_encoder_is_left_out(tmp_path: Path) -> None:
    assert _weights(tmp_path / "none") is None
    (tmp_path / "encoder.onnx").write_bytes(b"one")
    np.savez(tmp_path / TABLE, encoder=np.array(0))
    assert _weights(tmp_path / TABLE) is None
